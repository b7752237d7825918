import type { Relation } from '../../model/relation/relation';
import { total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import type { LocalizedText } from '../../model/text/locale';
import { FORM_ITSELF } from '../sources';
import { flatMap } from '../../model/flatMap';

const PARTS = ['total', 'fiscal', 'other'] as const;
const COLUMNS = ['initial', 'annual', 'executed'] as const;

const UNSURE: LocalizedText = {
  'zh-CN': '别的栏里各项任务相加也不等于合计，各行可能不是并列的任务',
  en: 'the tasks do not add up to the total in the other columns either: they may not be all of it',
};

/** Only the tasks that make up the total in another column must do so in this one. */
export const taskRows: RelationRule = {
  meta: {
    id: 'evaluation/task-rows',
    severity: 'error',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '各项任务的金额与合计不符', en: 'The amounts of the tasks disagree with their total' },
    requirement: {
      'zh-CN': '年度主要任务的金额合计 = 各项任务金额之和',
      en: 'The total of the year’s main tasks = the sum of the tasks, in each column',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '{subject}填 {reported}，各项任务相加为 {computed}，相差 {difference}。请核对各项任务的金额与合计。',
        en: '{subject} reads {reported}; the tasks add up to {computed}, a difference of {difference}. Check the tasks and the total.',
      },
    },
  },
  relations: flatMap(PARTS, (part) =>
    COLUMNS.map((column): Relation => ({
      ...added(part, column),
      ifShown: `funds.tasks[0].${part}.${column}`,
      onlyIf: { relation: added(part, column === 'executed' ? 'annual' : 'executed'), otherwise: UNSURE },
    })),
  ),
  examples: {
    valid: [
      {
        'funds.total.annual': 50,
        'funds.total.executed': 45,
        'funds.tasks[0].total.annual': 30,
        'funds.tasks[0].total.executed': 28,
        'funds.tasks[1].total.annual': 20,
        'funds.tasks[1].total.executed': 17,
      },
      {
        // Nowhere do they make up the total.
        'funds.total.annual': 50,
        'funds.total.executed': 45,
        'funds.tasks[0].total.annual': 30,
        'funds.tasks[0].total.executed': 28,
      },
    ],
    invalid: [
      {
        form: {
          'funds.total.annual': 50,
          'funds.total.executed': 45,
          'funds.tasks[0].total.annual': 30,
          'funds.tasks[0].total.executed': 28,
          'funds.tasks[1].total.annual': 20,
          'funds.tasks[1].total.executed': 71,
        },
        messageId: 'differs',
        at: 'funds.total.executed',
      },
    ],
  },
};

function added(part: (typeof PARTS)[number], column: (typeof COLUMNS)[number]): Relation {
  return {
    left: `funds.${part}.${column}`,
    operator: '=',
    right: total(`funds.tasks[].${part}.${column}`),
    messageId: 'differs',
  };
}
