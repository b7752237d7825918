import { evaluate, evaluateField } from '../../model/relation/evaluate';
import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf, listRows } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import { formatDecimal, meet } from '../../model/number/quantity';
import type { FieldPattern, Relation } from '../../model/relation/relation';
import { fieldsIn, sum } from '../../model/relation/relation';
import { renderRelation } from '../../model/relation/render';
import type { FunctionRule, PlacedRelation, Verdict } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { figure, textOf, undecided } from '../verdicts';
import { flatMap } from '../../model/flatMap';

export const level2Weight: FunctionRule = {
  meta: {
    id: 'evaluation/level2-weight',
    severity: 'error',
    needs: ['any-scored'],
    title: { 'zh-CN': '二级指标分值与所属指标之和不符', en: 'A level-2 weight and its indicators disagree' },
    requirement: {
      'zh-CN': '二级指标格中的分值（如“预算管理（10分）”）= 所属各指标分值之和',
      en: 'The weight in a level-2 cell, e.g. “(10分)”, = the sum of its indicators’ weights',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '{subject}为 {reported} 分，所属指标分值相加为 {computed} 分，相差 {difference} 分。请核对各指标分值。',
        en: '{subject} is {reported}; the weights of its indicators add up to {computed}, a difference of {difference}. Check the weights.',
      },
    },
  },
  reads: [
    'level2[].name',
    'level2[].weight',
    'level1[].weight',
    'indicators[].level2',
    'indicators[].weight',
  ],
  check: (set) => placesIn(set).map((placed) => checkGroup(placed, set)),
  terms: placesIn,
  examples: {
    valid: [
      {
        'level2[0].name': '预算管理',
        'level2[0].weight': 7,
        'level2[1].name': '资产管理',
        'level2[1].weight': 3,
        'indicators[0].level2': '预算管理',
        'indicators[0].weight': 4,
        'indicators[1].level2': '预算管理',
        'indicators[1].weight': 3,
        'indicators[2].level2': '资产管理',
        'indicators[2].weight': 3,
      },
      // No weight in the cell; a form without level-2 groups says nothing at all.
      {
        'level2[0].name': '预算管理',
        'level2[0].weight': null,
        'indicators[0].level2': '预算管理',
        'indicators[0].weight': 4,
      },
      {
        // Two groups of one name: which rows are whose cannot be told.
        'level2[0].name': '社会效益指标',
        'level2[0].weight': 10,
        'level2[1].name': '社会效益指标',
        'level2[1].weight': 5,
        'indicators[0].level2': '社会效益指标',
        'indicators[0].weight': 10,
      },
    ],
    invalid: [
      {
        form: {
          'level2[0].name': '预算管理',
          'level2[0].weight': 10,
          'indicators[0].level2': '预算管理',
          'indicators[0].weight': 4,
          'indicators[1].level2': '预算管理',
          'indicators[1].weight': 3,
        },
        messageId: 'differs',
        at: 'level2[0].weight',
      },
    ],
  },
};

/** Each level-2 weight with the sum of its rows. A row belongs to the one group of its level-1 group that bears its name. */
function placesIn(set: FormSet): readonly PlacedRelation[] {
  const groups = listRows(set, 'level2');
  const nameOf = (id: FieldId): string => (textOf(id, set) ?? '').replace(/\s/g, '');
  return flatMap(groups, ({ index, parent }): readonly PlacedRelation[] => {
    const name = nameOf(rowField('level2[].name', index));
    const isSame = (other: { index: number; parent: number | undefined }): boolean =>
      other.parent === parent && nameOf(rowField('level2[].name', other.index)) === name;
    const rows = listRows(set, 'indicators')
      .filter((row) => parent === undefined || row.parent === parent)
      .map((row) => row.index)
      .filter((row) => nameOf(rowField('indicators[].level2', row)) === name)
      .map((row) => rowField('indicators[].weight', row));
    const weight = findField(set, rowField('level2[].weight', index));
    if (!weight || weight.value.kind === 'blank' || groups.filter(isSame).length > 1 || rows.length === 0)
      return [];
    const relation: Relation = {
      left: 'level2[].weight',
      operator: '=',
      right: sum(...(rows as readonly FieldId[] as readonly FieldPattern[])),
      messageId: 'differs',
    };
    return [{ relation, binding: { row: index } }];
  });
}

function checkGroup({ relation, binding }: PlacedRelation, set: FormSet): Verdict {
  const place = rowField('level2[].weight', binding.row!);
  const left = evaluateField(place, set);
  const right = evaluate(relation.right, binding, set);
  if (left.kind === 'none') return undecided(place, place, set);
  if (right.kind === 'none') return undecided(place, right.operands[0]?.id ?? place, set);
  if (meet(left.interval, right.interval)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'differs',
    data: {
      subject: labelOf(set, place),
      reported: figure(place, set),
      computed: asIs(formatDecimal(right.value)),
      difference: asIs(formatDecimal(left.value.minus(right.value).abs())),
    },
    related: fieldsIn(relation.right, binding, set),
    figures: {
      reported: formatDecimal(left.value),
      computed: formatDecimal(right.value),
      arithmetic: renderRelation(place, '≠', relation.right, binding, set),
    },
  };
}
