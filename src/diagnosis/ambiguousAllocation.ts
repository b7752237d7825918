/** An amount that is missing in one cell and there in another, and is no error. */
import { formatAs } from '../model/relation/render';
import type { Diagnosis } from './causes';
import { correctionOf } from './causes';
import type { Constraint } from './constraints';
import { ambiguousAllocationMessage } from './messages';
import { figureAt, shiftsAt } from './search';
import type { System } from './system';

/** The same amount more in one cell and less in another: it stands in one of them, and the forms do not say in which. */
export function ambiguousAllocation(constraint: Constraint, system: System): Diagnosis | undefined {
  const pairs = shiftsAt(constraint.place, system, [constraint]);
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return undefined;
  const ordered = [...pair].sort((a) => (a.id === constraint.place ? -1 : 1));
  const corrections = ordered.map((repair) => correctionOf(repair, system));
  const [{ id, value }] = pair;
  const amount = formatAs('money', value.minus(figureAt(id, system)!).abs());
  const message = ambiguousAllocationMessage(corrections[0]!, corrections[1]!, amount);
  return {
    broken: [constraint],
    cause: { kind: 'ambiguous-allocation', corrections, relations: 1, message },
  };
}
