/**
 * What the rest of the form says about a figure in a cell: the other columns of its row, formulas beside it, the
 * rows of its sum.
 */
import { isFormula } from '../model/workbook/edits';
import type { Field } from '../model/form/form';
import type { Decimal } from '../model/number/quantity';
import { columnsBeside, filledBeside, isGap } from './gaps';
import { among, likelihoodOf } from './entryErrors';
import type { System } from './system';
import { WEIGHTS } from './weights';

/**
 * How likely a figure is where it stands: an amount among those of the other columns, a weight by how round it
 * is, a score beside its weight, a rate by itself. 1 where nothing speaks against it.
 */
export function plausibility(system: System, field: Field, value: Decimal): number {
  if (value.lte(0)) return 1;
  switch (field.measure) {
    case 'rate':
      return ofRate(Number(value));
    case 'points':
      return ofPoints(system, field, value);
    default:
      return ofAmount(system, field, value);
  }
}

function ofRate(value: number): number {
  const { below, above, factor } = WEIGHTS.oddRate;
  return value < below || value > above ? factor : 1;
}

function ofAmount(system: System, field: Field, value: Decimal): number {
  const nearest = timesOff(system, field, value) ?? 1;
  const { far, farther } = WEIGHTS;
  return nearest <= far.times ? 1 : nearest <= farther.times ? far.factor : farther.factor;
}

/** How many times the nearest figure of its row an amount is, or that one it; undefined where there is none. */
export function timesOff(system: System, { id, measure }: Field, value: Decimal): number | undefined {
  const others = measure === 'money' || measure === 'count' ? filledBeside(system.set, id) : [];
  if (others.length === 0 || value.lte(0)) return undefined;
  return Math.min(...others.map((other) => Number(value.gt(other) ? value.div(other) : other.div(value))));
}

function ofPoints(system: System, { id, isWeight, rowName }: Field, value: Decimal): number {
  if (isWeight)
    return value.mod(5).eq(0) ? 1 : value.mod(1).eq(0) ? WEIGHTS.wholeWeight : WEIGHTS.brokenWeight;
  if (!rowName) return 1;
  return filledBeside(system.set, id).some((weight) => weight.eq(value)) ? 1 : WEIGHTS.notInFull;
}

/**
 * How likely nothing stands in a cell where something should, by how often such a cell is rightly blank: beside
 * figures it mostly is; not so the weight or score of an indicator that has the other one.
 *
 * @param distance from nothing to what should stand there, in units of the last place
 */
export function likelihoodOfBlank(system: System, { id, measure }: Field, distance: number): number {
  const { blank } = WEIGHTS;
  const beside = columnsBeside(system.set, id).length;
  const filled = filledBeside(system.set, id).length;
  // Points are a few round figures, an amount is any.
  if (measure === 'points' && filled > 0) return likelihoodOf('blank') / blank.points;
  const rightly = (): number => {
    if (filled === 0) return blank.alone;
    if (filled < beside || leavesBlank(system)) return blank.partly;
    return blank.beside;
  };
  return (likelihoodOf('blank') / rightly()) * among(distance);
}

/** Whether a sum that closes has a gap in it: who filled in this form leaves blank what is nothing. */
function leavesBlank(system: System): boolean {
  return system.constraints.some(
    (constraint) =>
      constraint.relation.operator === '=' &&
      constraint.fields.some((id) => isGap(system.set, id)) &&
      system.state(constraint) === 'holds',
  );
}

/** A figure where the other columns of the row have a formula. */
export function isOverwritten(system: System, { id, cell, content }: Field): boolean {
  if (content === null || isFormula(content)) return false;
  return system.computedIn(cell).some((other) => other !== id);
}

/** A column beside it has just this figure. */
export function isNeighbours(system: System, { id, measure }: Field, printed: Decimal): boolean {
  if (printed.eq(0) || measure !== 'money') return false;
  return columnsBeside(system.set, id).some(
    ({ value }) => value.kind === 'quantity' && value.quantity.value.eq(printed),
  );
}

/** How many rows the sum has that the total falls short by just one of; 0 where it does not. */
export function rowsMissed(system: System, { id }: Field, short: Decimal): number {
  if (short.lte(0)) return 0;
  const sums = system.of(id).filter(({ place, relation }) => place === id && relation.operator === '=');
  const found = sums.find(({ fields }) =>
    fields.some((other) => {
      const value = other === id ? undefined : system.field(other)?.value;
      return value?.kind === 'quantity' && value.quantity.value.eq(short);
    }),
  );
  return found ? found.fields.length - 1 : 0;
}
