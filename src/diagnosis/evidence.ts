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
import { flatMap } from '../model/flatMap';

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

/** One cell or two that may be wrong, with the relations that were only asked about and hold once they are right. */
interface Suspect {
  readonly repairs: readonly Repair[];
  readonly following: readonly Constraint[];
}

/**
 * Whether something independent speaks against each cell of a candidate: its trace; two relations that meet in it, be
 * they of this form, of another or of the report, where no other cell has as many or another one is wrong besides; or
 * that nothing else could be, as other relations confirm all other cells.
 */
export function speaksAgainst(
  suspect: Suspect,
  given: {
    readonly broken: readonly Constraint[];
    /** All that could be put right instead, this one among them. */
    readonly rivals: readonly Suspect[];
    readonly system: System;
    /** The cells that are called wrong by what no relation says. */
    readonly wrong: ReadonlySet<FieldId>;
  },
): boolean {
  const { broken, rivals, system, wrong } = given;
  const { repairs } = suspect;
  // Another cell of theirs is wrong by what is told of it alone: without a trace it is as likely that one's doing.
  const isOthers = broken.some(({ fields }) =>
    fields.some((id) => wrong.has(id) && repairs.every((repair) => repair.id !== id)),
  );
  if (isOthers && !isTraced(repairs, system)) return false;
  // Of two cells one may be there only for what the other would break: that holds now, and confirms them both.
  if (rivals.length === 1 && repairs.length === 1) return true;
  const following = suspect.following.filter((relation) => isSettled(relation, suspect, given));
  const most = rivals.every((each) => each === suspect || each.following.length < following.length);
  const isMet = ({ id }: Repair): boolean => meetingIn(id, broken).length > 1;
  return repairs.every(
    (repair) =>
      hasTrace(repair, system) ||
      (repairs.length > 1
        ? isMet(repair)
        : most && meetingIn(repair.id, [...broken, ...following]).length > 1),
  );
}

/** Whether nothing else that is broken is about its other cells: it would be as well for their sake that it does not hold. */
function isSettled(
  relation: Constraint,
  { repairs }: Suspect,
  { broken, system }: { readonly broken: readonly Constraint[]; readonly system: System },
): boolean {
  return flatMap(
    relation.fields.filter((id) => repairs.every((repair) => repair.id !== id)),
    (id) => system.of(id),
  ).every((each) => each === relation || broken.includes(each) || system.state(each) !== 'broken');
}

/** Those of the relations that a cell stands in. */
function meetingIn(id: FieldId, relations: readonly Constraint[]): readonly Constraint[] {
  return relations.filter(({ fields }) => fields.includes(id));
}

/**
 * Whether a relation without a blank asks for the cell's figure besides one with a blank: what is blank then holds
 * nothing, or the two would not agree.
 */
export function isConfirmed(
  { id }: Repair,
  relations: readonly Constraint[],
  isBlank: (id: FieldId) => boolean,
): boolean {
  const meeting = meetingIn(id, relations);
  return meeting.length > 1 && meeting.some(({ fields }) => !fields.some(isBlank));
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
