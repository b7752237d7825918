/**
 * What is said of broken relations that hang together: the cell that is wrong, where something independent speaks
 * against it; else the cells that may be, or that there is no telling.
 */
import type { Unresolved } from '../model/result/cause';
import type { FieldId } from '../model/form/fields';
import type { CellAddress } from '../model/workbook/cell';
import { patternsOf } from '../model/relation/relation';
import type { Candidate } from './candidates';
import { alike, candidatesFor, isClear } from './candidates';
import type { Diagnosis } from './causes';
import { alternatives, named } from './causes';
import type { Repair } from './choose';
import { components } from './components';
import type { Constraint } from './constraints';
import { aloneEdited, isConfirmed, isTraced, speaksAgainst } from './evidence';
import { isGap } from './gaps';
import { singleRepairs } from './search';
import type { System } from './system';
import { WEIGHTS } from './weights';
import { flatMap } from '../model/flatMap';

/** What else is known than the figures. */
export interface Known {
  /** So much is still blank that what a sum lacks is no error yet. */
  readonly unfinished: boolean;
  /** The cells that were changed since nothing was wrong. */
  readonly edited: readonly CellAddress[];
  /** The cells that are called wrong by what no relation says. */
  readonly wrong: ReadonlySet<FieldId>;
}

/** Broken relations that hang together, and what is said of them. */
export interface Found {
  readonly component: readonly Constraint[];
  readonly cause: Diagnosis | Unresolved['why'];
}

/**
 * The causes of broken relations that hang together. Where one cell or two do not explain them all, those that one cell
 * alone explains are told first, and the rest as if it were put right.
 */
export function causesIn(component: readonly Constraint[], system: System, known: Known): readonly Found[] {
  const cause = causeOf(component, system, known);
  if (cause === 'blanks') return besideBlanks(component, system, known);
  const isOpen = cause === 'many' || cause === 'several-ways';
  const own = isOpen ? ownCause(component, system, known) : undefined;
  if (!own) return [{ component, cause }];
  const [{ id, value }] = own.repairs;
  const rest = component.filter((constraint) => !own.component.includes(constraint));
  const after = system.with(id, value);
  return [own, ...flatMap(components(rest), (each) => causesIn(each, after, known))];
}

/**
 * The causes of what says what it says whatever is still to come: relations whose cells are all filled in. A cell that
 * stands in one with a blank, too, is not named for them: the blank may hold what it seems to have too much.
 */
function besideBlanks(component: readonly Constraint[], system: System, known: Known): readonly Found[] {
  const blank = component.filter(({ fields }) => fields.some((id) => isBlank(system, id)));
  const open = new Set(flatMap(blank, ({ fields }) => fields));
  const whole = component.filter((constraint) => !blank.includes(constraint));
  if (blank.length === 0 || whole.length === 0) return [{ component, cause: 'blanks' }];
  const found = flatMap(components(whole), (each) => causesIn(each, system, known));
  const told = found.filter(
    ({ cause }) =>
      typeof cause !== 'string' &&
      (cause.cause.kind !== 'cell' || cause.cause.corrections.every(({ field }) => !open.has(field))),
  );
  const left = component.filter((constraint) => told.every((each) => !each.component.includes(constraint)));
  return [...told, { component: left, cause: 'blanks' }];
}

/** The one cell with a trace in it by which all broken relations hold that it stands in, and they are several. */
function ownCause(
  component: readonly Constraint[],
  system: System,
  known: Known,
): (Found & { readonly repairs: readonly [Repair] }) | undefined {
  const fields = [...new Set(flatMap(component, (constraint) => constraint.fields))];
  const all = flatMap(fields, (id) => {
    const own = component.filter((constraint) => constraint.fields.includes(id));
    if (own.length < 2) return [];
    const [tried] = singleRepairs(system, own, (each) => each === id);
    if (!tried || !isTraced(tried.repairs, system)) return [];
    const cause = causeOf(own, system, known);
    const isNamed =
      typeof cause !== 'string' &&
      cause.cause.kind === 'cell' &&
      cause.cause.corrections.every(({ field }) => field === id);
    return isNamed ? [{ component: own, cause, repairs: tried.repairs }] : [];
  });
  const [first, ...others] = all;
  // Two that would explain the same leave it open.
  const isAlone = others.every((other) => other.component.every((each) => !first!.component.includes(each)));
  return isAlone ? first : undefined;
}

/** The cause of broken relations that hang together, or why none is told. */
function causeOf(
  broken: readonly Constraint[],
  system: System,
  { unfinished, edited, wrong }: Known,
): Diagnosis | Unresolved['why'] {
  const fields = [...new Set(flatMap(broken, (constraint) => constraint.fields))];
  const hasBlanks = fields.some((id) => isBlank(system, id));
  if (unfinished && (broken.some(isOverList) || hasBlanks)) return 'blanks';
  const candidates = candidatesFor(broken, system);
  const singles = candidates.filter(({ repairs }) => repairs.length === 1);
  const changed = aloneEdited(fields, edited, system);
  const own = singles.find(({ repairs: [repair] }) => repair!.id === changed);
  if (own) return named(own.repairs, broken, system);
  const [first] = candidates;
  if (!first) return hasBlanks ? 'blanks' : 'many';
  const likeliest = alike(candidates);
  // Of several gaps in one sum each may hold a part of what is missing.
  const gaps = fields.filter((id) => isGap(system.set, id));
  if (gaps.length > 1 && likeliest.some(({ repairs }) => repairs.some(({ id }) => gaps.includes(id))))
    return 'blanks';
  // A figure that no entry error explains is no culprit beside a blank, which may hold the rest.
  const relations = [...broken, ...first.following];
  const isGuess = first.repairs.some(
    (repair) =>
      repair.entryError === undefined &&
      !isBlank(system, repair.id) &&
      !isConfirmed(repair, relations, (id) => isBlank(system, id)),
  );
  if (hasBlanks && isGuess) return 'blanks';
  const rivals = first.repairs.length === 1 ? singles : candidates;
  if (isClear(first, candidates) && speaksAgainst(first, { broken, rivals, system, wrong }))
    return named(first.repairs, broken, system);
  const shown = alternativesAmong(likeliest, singles, { broken, system });
  return shown ? alternatives(shown, broken, system) : 'several-ways';
}

/** Few cells of which one is wrong: all that may be, or all that an entry error explains. */
function alternativesAmong(
  likeliest: readonly Candidate[],
  singles: readonly Candidate[],
  { broken, system }: { readonly broken: readonly Constraint[]; readonly system: System },
): readonly Candidate[] | undefined {
  const isFew = (found: readonly Candidate[]): boolean =>
    found.length > 1 &&
    found.length <= WEIGHTS.mostAlike &&
    found.every(({ repairs }) => repairs.length === 1);
  if (isFew(likeliest) && (broken.length > 1 || likeliest.every(({ repairs }) => isTraced(repairs, system))))
    return likeliest;
  return isFew(singles) ? singles : undefined;
}

/** Whether it sums a list, to which rows may still be added. */
function isOverList({ relation }: Constraint): boolean {
  return patternsOf(relation).some((pattern) => pattern.includes('[]'));
}

function isBlank(system: System, id: FieldId): boolean {
  return system.field(id)?.value.kind === 'blank';
}
