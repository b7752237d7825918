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
import type { Constraint } from './constraints';
import { aloneEdited, isConfirmed, isTraced, speaksAgainst } from './evidence';
import { isGap } from './gaps';
import type { System } from './system';
import { WEIGHTS } from './weights';
import { flatMap } from '../model/flatMap';

/** What else is known than the figures. */
export interface Known {
  /** So much is still blank that what a sum lacks is no error yet. */
  readonly unfinished: boolean;
  /** The cells that were changed since nothing was wrong. */
  readonly edited: readonly CellAddress[];
}

/** The cause of broken relations that hang together, or why none is told. */
export function causeOf(
  broken: readonly Constraint[],
  system: System,
  { unfinished, edited }: Known,
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
  if (isClear(first, candidates) && speaksAgainst(first, { broken, rivals, system }))
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
