/** What the totals of the basic data form are made of, for rules about blanks; sums are relations. */
import type { ExpenditureItem, FieldId, YearColumn } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { listRows } from '../model/form/form';

const PARTS = {
  'threePublic.total': ['threePublic.vehicles', 'threePublic.overseas', 'threePublic.hospitality'],
  'threePublic.vehicles': ['threePublic.vehiclePurchase', 'threePublic.vehicleOperation'],
  'operating.total': ['operating.office', 'operating.utilitiesTravel', 'operating.meetingsTraining'],
} as const satisfies Partial<Record<ExpenditureItem, readonly ExpenditureItem[]>>;

export type Total = keyof typeof PARTS | 'projects.total';
export const TOTALS: readonly Total[] = [
  'threePublic.total',
  'threePublic.vehicles',
  'projects.total',
  'operating.total',
];

/** The parts of a total in one column; those of 公用经费 are named and need not be complete (DOMAIN T7). */
export function partsOf(total: Total, column: YearColumn, set: FormSet): readonly FieldId[] {
  if (total === 'projects.total') {
    return listRows(set, 'projects.items').map(({ index }) => rowField(`projects.items[].${column}`, index));
  }
  return PARTS[total].map((item): FieldId => `${item}.${column}`);
}
