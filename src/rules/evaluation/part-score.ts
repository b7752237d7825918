import { evaluate, evaluateField } from '../../model/relation/evaluate';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import { formatDecimal, meet, roundsTo } from '../../model/number/quantity';
import { constant, fieldsIn, firstFound, minimum, product, quotient } from '../../model/relation/relation';
import { renderRelation } from '../../model/relation/render';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';
import { figure, undecided } from '../verdicts';
import { flatMap } from '../../model/flatMap';

const PARTS = ['basic', 'project'] as const;
const COLUMNS = ['initial', 'annual', 'executed', 'weight', 'score'] as const;

export const partScore: FunctionRule = {
  meta: {
    id: 'evaluation/part-score',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: {
      'zh-CN': '基本支出、项目支出行的得分与本行金额不符',
      en: 'The score of a row of expenditure does not follow from its amounts',
    },
    requirement: {
      'zh-CN': '基本支出、项目支出各行印了分值和得分的，得分 = 分值 × 本行执行率，最高为满分（不计入总分）',
      en: 'Where the rows of basic and project expenditure print weight and score: score = weight × execution rate of the row, at most the weight (it does not count in the total)',
    },
    source: REVIEW_PRACTICE,
    messages: {
      differs: {
        'zh-CN':
          '{subject}填 {reported}，按本行金额应为 {computed}，相差 {difference}。请核对本行的金额和得分，或说明得分的依据。',
        en: '{subject} reads {reported}; the amounts of its row give {computed}, a difference of {difference}. Check them, or say what the score rests on.',
      },
      overZero: {
        'zh-CN': '本行预算数为 0，无法计算得分，但{subject}填了 {reported}。请核对本行预算数。',
        en: 'The budget of the row is 0, so there is no score, yet {subject} reads {reported}. Check the budget of the row.',
      },
    },
  },
  reads: flatMap(PARTS, (part) => COLUMNS.map((column) => `funds.${part}.${column}` as const)),
  check: (set) =>
    PARTS.filter((part) => findField(set, `funds.${part}.score`)).map((part) => checkRow(part, set)),
  examples: {
    valid: [
      {
        'funds.basic.initial': 560,
        'funds.basic.executed': 546,
        'funds.basic.weight': 10,
        'funds.basic.score': 9.75,
        // Over its budget: no more than full marks.
        'funds.project.initial': 160,
        'funds.project.executed': 180,
        'funds.project.weight': 10,
        'funds.project.score': 10,
      },
      // Where the money comes from repeats the points of the total.
      {
        'funds.fiscal.annual': 60,
        'funds.fiscal.executed': 54,
        'funds.fiscal.weight': 10,
        'funds.fiscal.score': 9.5,
        'funds.project.annual': 60,
        'funds.project.executed': 54,
        'funds.project.score': 9.5,
      },
    ],
    invalid: [
      {
        form: {
          'funds.basic.initial': 560,
          'funds.basic.executed': 532,
          'funds.basic.weight': 10,
          'funds.basic.score': 10,
        },
        messageId: 'differs',
        at: 'funds.basic.score',
      },
      {
        form: {
          'funds.basic.initial': 560,
          'funds.basic.executed': 504,
          'funds.basic.weight': 10,
          'funds.basic.score': 10,
        },
        messageId: 'differs',
        at: 'funds.basic.score',
      },
      {
        form: {
          'funds.project.initial': 0,
          'funds.project.executed': 20,
          'funds.project.weight': 10,
          'funds.project.score': 10,
        },
        messageId: 'overZero',
        at: 'funds.project.score',
      },
    ],
  },
};

function checkRow(part: (typeof PARTS)[number], set: FormSet): Verdict {
  const place = `funds.${part}.score` as const;
  const budget = firstFound(`funds.${part}.annual`, `funds.${part}.initial`);
  const score = product(
    `funds.${part}.weight`,
    minimum(constant('1'), quotient(`funds.${part}.executed`, budget)),
  );
  const left = evaluateField(place, set);
  const right = evaluate(score, {}, set);
  const related = fieldsIn(score, {}, set);
  const data = { subject: labelOf(set, place), reported: figure(place, set) };
  if (left.kind === 'none') return undecided(place, place, set);
  if (right.kind === 'none') {
    if (right.problem !== 'over-zero') return undecided(place, right.operands[0]?.id ?? place, set);
    return { status: 'failed', place, messageId: 'overZero', data, related };
  }
  // Rounded to whole points it is full marks for what was not fully executed: that is to be explained.
  if (meet(roundsTo(left.value, 1), right.interval)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'differs',
    data: {
      ...data,
      computed: asIs(formatDecimal(right.value, 2)),
      difference: asIs(formatDecimal(left.value.minus(right.value).abs(), 2)),
    },
    related,
    figures: {
      reported: formatDecimal(left.value),
      computed: formatDecimal(right.value, 4),
      arithmetic: renderRelation(place, '≠', score, {}, set),
    },
  };
}
