/**
 * What speaks against a cell besides the relation that is broken. One relation has several cells, each of which may be
 * wrong: that a figure could be put right there is no evidence, nor is it that the column beside it has the same.
 */
import type { EntryError } from '../model/result/cause';
import type { FieldId } from '../model/form/fields';
import type { CellAddress } from '../model/workbook/cell';
import { cellName } from '../model/workbook/cell';
import type { Repair } from './choose';
import type { Constraint } from './constraints';
import { timesOff } from './surroundings';
import type { System } from './system';
import { WEIGHTS } from './weights';

/**
 * What leaves a trace that other figures seldom bear by chance: the same digits in another order, at another place, one
 * more or less; a row's very amount missing in the sum; a blank, and a figure in a column of formulas.
 */
const TRACES: ReadonlySet<EntryError | undefined> = new Set<EntryError>([
  'transposed',
  'dropped',
  'doubled',
  'decimal',
  'unit',
  'sign',
  'row-missed',
  'overwritten',
  'blank',
]);

/** Whether an entry error has left its trace in each of its cells. */
export function isTraced(repairs: readonly Repair[], system: System): boolean {
  return repairs.every((repair) => hasTrace(repair, system));
}

/**
 * Whether something independent speaks against each cell of a candidate: its trace; two relations that meet in it, where
 * a third figure follows too or another cell is wrong besides; or that nothing else could be, as other relations confirm
 * all other cells.
 */
export function speaksAgainst(
  { repairs, follows }: { readonly repairs: readonly Repair[]; readonly follows: boolean },
  given: {
    readonly broken: readonly Constraint[];
    /** No other cell could be put right instead. */
    readonly isOnly: boolean;
    readonly system: System;
  },
): boolean {
  const { broken, isOnly, system } = given;
  if (isOnly) return true;
  const meets = ({ id }: Repair): boolean => broken.filter(({ fields }) => fields.includes(id)).length > 1;
  return repairs.every(
    (repair) => hasTrace(repair, system) || (meets(repair) && (follows || repairs.length > 1)),
  );
}

/** Not where the figure that stands there is near another of its row, and this one is not: the row confirms it. */
function hasTrace(repair: Repair, system: System): boolean {
  if (!TRACES.has(repair.entryError) || isOfRounding(repair, system)) return false;
  const field = system.field(repair.id)!;
  if (field.value.kind !== 'quantity') return true;
  const now = timesOff(system, field, field.value.quantity.value);
  const proposed = timesOff(system, field, repair.value);
  return !(now !== undefined && now <= WEIGHTS.near && (proposed ?? 1) > WEIGHTS.near);
}

/** So little as the rounding of parts leaves in their sum. */
function isOfRounding({ id, value }: Repair, system: System): boolean {
  const field = system.field(id);
  if (field?.measure !== 'money' || field.value.kind !== 'quantity') return false;
  return value.minus(field.value.quantity.value).abs().lte(WEIGHTS.rounding);
}

/** The one of these fields whose cell was edited, where it is only one. */
export function aloneEdited(
  fields: readonly FieldId[],
  edited: readonly CellAddress[],
  system: System,
): FieldId | undefined {
  const names = new Set(edited.map(cellName));
  const found = fields.filter((id) => names.has(cellName(system.field(id)!.cell)));
  return found.length === 1 ? found[0] : undefined;
}
