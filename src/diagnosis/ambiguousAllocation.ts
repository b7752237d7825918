/** An amount that is missing in one cell and there in another, and is no error. */
import type { Decimal } from '../model/number/quantity';
import { formatAs } from '../model/relation/render';
import type { Diagnosis } from './causes';
import { correctionOf } from './causes';
import type { Repair } from './choose';
import type { Constraint } from './constraints';
import { ambiguousAllocationMessage } from './messages';
import { pairRepairs } from './search';
import type { System } from './system';

/** The same amount more in one cell and less in another: it stands in one of them, and the forms do not say in which. */
export function ambiguousAllocation(constraint: Constraint, system: System): Diagnosis | undefined {
  const pairs = pairRepairs(system, [constraint], constraint.place).filter((pair) => {
    const [a, b] = pair.map((repair) => changeOf(repair, system));
    return a !== undefined && b !== undefined && a.plus(b).eq(0);
  });
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return undefined;
  const ordered = [...pair].sort((a) => (a.id === constraint.place ? -1 : 1));
  const corrections = ordered.map((repair) => correctionOf(repair, system));
  const amount = formatAs('money', changeOf(ordered[0]!, system)!.abs());
  const message = ambiguousAllocationMessage(corrections[0]!, corrections[1]!, amount);
  return {
    broken: [constraint],
    cause: { kind: 'ambiguous-allocation', corrections, relations: 1, message },
  };
}

function changeOf({ id, value }: Repair, system: System): Decimal | undefined {
  const before = system.field(id)?.value;
  return before?.kind === 'quantity' ? value.minus(before.quantity.value) : undefined;
}
