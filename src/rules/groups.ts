/** The level-1 groups of an indicator table, by what they are about. */
import type { FieldId } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { findField, listRows } from '../model/form/form';
import type { Decimal } from '../model/number/quantity';
import { numberOf, textOf } from './verdicts';

export type GroupKind = 'output' | 'benefit' | 'satisfaction' | 'cost';

export interface Group {
  readonly place: FieldId;
  readonly name: string;
  /** Undefined for a group that no usual structure knows, e.g. 投入 or 过程. */
  readonly kind: GroupKind | undefined;
  /** As its cell says, else the sum of its indicators; undefined where one of them has no weight. */
  readonly weight: Decimal | undefined;
}

export function groupsOf(set: FormSet): readonly Group[] {
  return listRows(set, 'level1').map(({ index }) => {
    const place = rowField('level1[].name', index);
    const name = (textOf(place, set) ?? '').replace(/\s/g, '');
    return { place, name, kind: kindOf(name), weight: weightOf(index, set) };
  });
}

function kindOf(name: string): GroupKind | undefined {
  if (/满意/.test(name)) return 'satisfaction';
  if (/成本/.test(name)) return 'cost';
  if (/产出/.test(name)) return 'output';
  return /效益|效果/.test(name) ? 'benefit' : undefined;
}

function weightOf(group: number, set: FormSet): Decimal | undefined {
  const stated = numberOf(rowField('level1[].weight', group), set);
  if (stated) return stated;
  const weights = listRows(set, 'indicators')
    .filter(({ index, parent }) => parent === group && isNamed(index, set))
    .map(({ index }) => numberOf(rowField('indicators[].weight', index), set));
  if (weights.length === 0) return undefined;
  return weights.reduce((sum, weight) => (sum && weight ? sum.plus(weight) : undefined));
}

function isNamed(index: number, set: FormSet): boolean {
  const filled = (['name', 'weight'] as const).some((column) => {
    const value = findField(set, rowField(`indicators[].${column}`, index))?.value;
    return value !== undefined && value.kind !== 'blank';
  });
  return filled;
}
