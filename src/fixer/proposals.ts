/** Scores of indicators that follow from target and actual: proposals, as the unit answers for its own scores. */
import type { Fill } from '../model/result/fill';
import type { FormModel } from '../model/form/form';
import { listRows } from '../model/form/form';
import { rowField } from '../model/form/fields';
import type { Policy } from '../model/policy/policy';
import { decimal, formatDecimal, roundLikeExcel } from '../model/number/quantity';
import type { ScoreSheet } from '../model/result/result';
import { flatMap } from '../model/flatMap';

/**
 * One for each indicator whose score is blank, or another than the computed one. A score that rests on a
 * reading which the form does not state is proposed only where none stands.
 */
export function proposalsFor(form: FormModel, scores: ScoreSheet, policy: Policy): readonly Fill[] {
  return flatMap(listRows({ forms: [form] }, 'indicators'), ({ index }, at): Fill[] => {
    const target = form.fields.get(rowField('indicators[].score', index));
    const line = scores.indicators[at];
    if (!target || line?.computed === undefined || target.shared) return [];
    const score = roundLikeExcel(decimal(line.computed), policy.scoreDecimals);
    const blank = target.value.kind === 'blank';
    // Where clauses differ nothing says which binds: what the unit wrote stays.
    if (!blank && (line.advisory || line.others !== undefined)) return [];
    if (target.value.kind === 'quantity' && target.value.quantity.value.eq(score)) return [];
    const number = formatDecimal(score, policy.scoreDecimals);
    return [
      {
        kind: 'proposal',
        applicability: 'ask',
        ruleId: undefined,
        field: target.id,
        label: target.label,
        cell: target.cell,
        edit: { target: target.cell, before: target.content, after: Number(number), numberFormat: 'General' },
        reported: target.text.trim(),
        computed: number,
        why: line.basis,
        note: line.advisory ? ADVISORY : undefined,
      },
    ];
  });
}

const ADVISORY = {
  'zh-CN': '参考值：依据表中没有写明的读法',
  en: 'Advisory: it rests on a reading that the form does not state.',
};
