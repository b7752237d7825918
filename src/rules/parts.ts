/** What the totals of the basic data form are made of, for rules about blanks: as their own relations say. */
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { placesOf } from '../model/relation/places';
import type { Expression, FieldPattern } from '../model/relation/relation';
import { sum } from '../model/relation/relation';
import type { RelationRule } from '../model/result/rule';
import { operatingParts } from './basic/operating-parts';
import { projectsTotal } from './basic/projects-total';
import { threePublicTotal } from './basic/three-public-total';
import { vehiclesTotal } from './basic/vehicles-total';
import type { ExpenditureItem, YearColumn } from './items';
import { flatMap } from '../model/flatMap';

const RULES = {
  'threePublic.total': threePublicTotal,
  'threePublic.vehicles': vehiclesTotal,
  'projects.total': projectsTotal,
  'operating.total': operatingParts,
} as const satisfies Partial<Record<ExpenditureItem, RelationRule>>;

export type Total = keyof typeof RULES;
export const TOTALS = Object.keys(RULES) as readonly Total[];

/** The parts of a total in one column, complete or not. */
export function partsOf(total: Total, column: YearColumn, set: FormSet): readonly FieldId[] {
  const whole = `${total}.${column}`;
  return flatMap(RULES[total].relations, (relation) => {
    return placesOf(relation, set).find(({ place }) => place === whole)?.fields ?? [];
  });
}

/**
 * The ways to add a total up in one column: its parts, and theirs where one is a total itself. None where the
 * parts need not be complete (DOMAIN T7).
 */
export function waysToAddUp(total: Total, column: YearColumn, set: FormSet): readonly Expression[] {
  if (RULES[total].relations.some(({ operator }) => operator !== '=')) return [];
  const parts = partsOf(total, column, set);
  const finest = flatMap(parts, (part) => {
    const own = TOTALS.find((other) => part === `${other}.${column}`);
    return own ? partsOf(own, column, set) : [part];
  });
  const ways = finest.length === parts.length ? [parts] : [parts, finest];
  return ways.map((fields) => sum(...(fields as readonly FieldPattern[])));
}
