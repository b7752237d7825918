import { evaluate, evaluateField } from '../../model/relation/evaluate';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf, listRows } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import { formatDecimal } from '../../model/number/quantity';
import { fieldsIn, total } from '../../model/relation/relation';
import { renderRelation } from '../../model/relation/render';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { figure, undecided } from '../verdicts';

const SCORES = total('indicators[].score', 'children');

export const level1Score: FunctionRule = {
  meta: {
    id: 'evaluation/level1-score',
    severity: 'error',
    needs: ['any-scored'],
    title: { 'zh-CN': '一级指标的得分超过它的分值', en: 'A level-1 group scores more than its weight' },
    requirement: {
      'zh-CN': '各行不设分值的表，所属指标得分之和 ≤ 一级指标格中的分值',
      en: 'In a form without a weight for each row, the scores of a group add up to at most the weight in its level-1 cell',
    },
    source: FORM_ITSELF,
    messages: {
      above: {
        'zh-CN':
          '{subject}为 {weight} 分，所属指标得分相加为 {computed} 分，多 {difference} 分。请核对各项得分。',
        en: '{subject} is {weight}; the scores of its indicators add up to {computed}, {difference} more. Check the scores.',
      },
    },
  },
  reads: ['level1[].weight', 'indicators[].weight', 'indicators[].score'],
  check: (set) => {
    const rows = listRows(set, 'indicators');
    // Where each row has its weight, that is what bounds it.
    if (rows.some(({ index }) => findField(set, rowField('indicators[].weight', index)))) return [];
    return listRows(set, 'level1')
      .filter(({ index }) => findField(set, rowField('level1[].weight', index)) !== undefined)
      .filter(({ index }) => rows.some(({ parent }) => parent === index))
      .map(({ index }) => checkGroup(index, set));
  },
  examples: {
    valid: [
      { 'level1[0].weight': 40, 'indicators[0].score': 25, 'indicators[1].score': 15 },
      { 'level1[0].weight': 40, 'indicators[0].score': 25, 'indicators[1].score': null },
      {
        // The weights are stated row by row.
        'level1[0].weight': 30,
        'indicators[0].weight': 40,
        'indicators[0].score': 40,
      },
    ],
    invalid: [
      {
        form: { 'level1[0].weight': 40, 'indicators[0].score': 25, 'indicators[1].score': 18 },
        messageId: 'above',
        at: 'level1[0].weight',
      },
    ],
  },
};

function checkGroup(row: number, set: FormSet): Verdict {
  const place = rowField('level1[].weight', row);
  const weight = evaluateField(place, set);
  const scores = evaluate(SCORES, { row }, set);
  if (weight.kind === 'none') return undecided(place, place, set);
  if (scores.kind === 'none') return undecided(place, scores.operands[0]?.id ?? place, set);
  if (scores.value.lte(weight.value)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'above',
    data: {
      subject: labelOf(set, place),
      weight: figure(place, set),
      computed: asIs(formatDecimal(scores.value)),
      difference: asIs(formatDecimal(scores.value.minus(weight.value))),
    },
    related: fieldsIn(SCORES, { row }, set),
    figures: {
      reported: formatDecimal(weight.value),
      computed: formatDecimal(scores.value),
      arithmetic: renderRelation(place, '<', SCORES, { row }, set),
    },
  };
}
