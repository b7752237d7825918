/**
 * Tries fills out before they count as safe. A sum over blanks is a guess until the blanks are filled: where
 * the forms with it give a finding that they do not give without, it is held back to be asked about.
 */
import type { Diagnostic } from '../model/result/diagnostic';
import { keyOfFinding } from '../model/result/diagnostic';
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import type { Filled } from './overlay';
import { withFilled } from './overlay';

/** What is wrong with forms: errors, and what must be explained. */
export type Judge = (set: FormSet) => readonly Diagnostic[];

/** The finding that a fill would bring, by field. */
export type HeldBack = ReadonlyMap<FieldId, Diagnostic>;

/** @param fill the fills without those that are held back */
export function tryOut(
  set: FormSet,
  fill: (heldBack: HeldBack) => readonly Filled[],
  judge: Judge,
): { readonly filled: readonly Filled[]; readonly heldBack: HeldBack } {
  const heldBack = new Map<FieldId, Diagnostic>();
  let known: ReadonlySet<string> | undefined;
  for (;;) {
    const filled = fill(heldBack);
    const guesses = filled.filter(({ isGuess }) => isGuess);
    if (guesses.length === 0) return { filled, heldBack };
    known ??= new Set(judge(set).map(keyOfFinding));
    const fresh = judge(withFilled(set, filled)).filter((each) => !known!.has(keyOfFinding(each)));
    const before = heldBack.size;
    for (const { field } of guesses) {
      const finding = fresh.find(({ cells }) => cells.some((cell) => cell.field === field.id));
      if (finding) heldBack.set(field.id, finding);
    }
    if (heldBack.size === before) return { filled, heldBack };
  }
}
