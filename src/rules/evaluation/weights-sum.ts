import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, listRows } from '../../model/form/form';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import { decimal, ZERO } from '../../model/number/quantity';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';
import { numberOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** What the indicators weigh together: all, or what the execution rate leaves of it. */
const USUAL = ['100', '90', '80'].map(decimal);
const EXECUTION = 'funds.total.weight';
/** Of fewer indicators the form may be a part of one. */
const FEWEST = 2;

/** Of a form that prints no total of the weights; where it does, `evaluation/total-weight` holds it to 100. */
export const weightsSum: FunctionRule = {
  meta: {
    id: 'evaluation/weights-sum',
    severity: 'hint',
    needs: ['any-scored'],
    title: { 'zh-CN': '各项指标分值相加不是 100', en: 'The weights of the indicators do not come to 100' },
    requirement: {
      'zh-CN': '表中没有分值合计的，各指标分值（加上执行率分值）通常合计 100',
      en: 'Where the form prints no total of weights, those of the indicators (and the execution) usually come to 100',
    },
    source: REVIEW_PRACTICE,
    messages: {
      other: {
        'zh-CN': '各项指标的分值相加为 {sum}{execution}，通常合计应为 100。请核对有没有填错的分值。',
        en: 'The weights of the indicators add up to {sum}{execution}; they usually come to 100. Check for a wrong weight.',
      },
    },
  },
  reads: [...INDICATOR_FIELDS, EXECUTION, 'total.weight', 'level1[].weight'],
  check: (set) => checkSum(set),
  examples: {
    valid: [
      { 'indicators[0].weight': 60, 'indicators[1].weight': 30 },
      { 'funds.total.weight': 15, 'indicators[0].weight': 60, 'indicators[1].weight': 25 },
      // The total is printed, a weight is missing, or it is one indicator alone.
      { 'indicators[0].weight': 60, 'indicators[1].weight': 60, 'total.weight': 100 },
      { 'indicators[0].weight': 60, 'indicators[1].weight': null },
      { 'indicators[0].weight': 60 },
    ],
    invalid: [
      {
        form: { 'indicators[0].weight': 60, 'indicators[1].weight': 300 },
        messageId: 'other',
        at: 'indicators[0].weight',
      },
      {
        form: { 'funds.total.weight': 10, 'indicators[0].weight': 60, 'indicators[1].weight': 40 },
        messageId: 'other',
        at: 'indicators[0].weight',
      },
    ],
  },
};

function checkSum(set: FormSet): readonly Verdict[] {
  const rows = weighedIn(set);
  if (findField(set, 'total.weight') || rows.length < FEWEST) return [];
  // The levels’ own weights are held against those of their rows.
  if (listRows(set, 'level1').some(({ index }) => numberOf(rowField('level1[].weight', index), set)))
    return [];
  const weights = flatMap(rows, ({ weight }) => weight ?? []);
  if (weights.length < rows.length || set.forms.some(({ unread }) => unread.length > 0)) return [];
  const all = weights.reduce((sum, each) => sum.plus(each), ZERO);
  const execution = numberOf(EXECUTION, set);
  const [place, ...related] = rows.map(({ index }): FieldId => rowField('indicators[].weight', index));
  const isUsual = execution ? all.plus(execution).eq(100) : USUAL.some((usual) => usual.eq(all));
  if (isUsual) return [{ status: 'passed', place: place! }];
  const data = {
    sum: asIs(all.toFixed()),
    execution: {
      'zh-CN': execution ? `，加上执行率的 ${execution.toFixed()} 为 ${all.plus(execution).toFixed()}` : '',
      en: execution
        ? `, with ${execution.toFixed()} of the execution rate to ${all.plus(execution).toFixed()}`
        : '',
    },
  };
  return [{ status: 'failed', place: place!, messageId: 'other', data, related }];
}
