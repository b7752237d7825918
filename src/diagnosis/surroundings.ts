/**
 * What the rest of the form says about a figure in a cell: the other columns of its row, formulas beside it, the
 * rows of its sum.
 */
import { isFormula } from '../model/workbook/edits';
import type { Field } from '../model/form/form';
import type { Decimal } from '../model/number/quantity';
import { columnsBeside, filledBeside } from './gaps';
import { likelihoodOf } from './entryErrors';
import type { System } from './system';

/** So many times the figure of the other years is more than budgets move. */
const FAR = 5;
const BEYOND = 50;

/**
 * How likely a figure is where it stands: an amount among those of the other columns, a weight by how round it
 * is, a score beside its weight. 1 where nothing speaks against it.
 */
export function plausibility(system: System, field: Field, value: Decimal): number {
  if (field.measure === 'rate' || value.lte(0)) return 1;
  return field.measure === 'points' ? ofPoints(system, field, value) : ofAmount(system, field, value);
}

function ofAmount(system: System, { id }: Field, value: Decimal): number {
  const others = filledBeside(system.set, id);
  if (others.length === 0) return 1;
  const times = others.map((other) => Number(value.gt(other) ? value.div(other) : other.div(value)));
  const nearest = Math.min(...times);
  return nearest <= FAR ? 1 : nearest <= BEYOND ? 0.05 : 0.002;
}

/** Weights are fives and tens; most indicators score in full. */
function ofPoints(system: System, { id, isWeight, rowName }: Field, value: Decimal): number {
  if (isWeight) return value.mod(5).eq(0) ? 1 : value.mod(1).eq(0) ? 0.15 : 0.03;
  if (!rowName) return 1;
  return filledBeside(system.set, id).some((weight) => weight.eq(value)) ? 1 : 0.3;
}

/**
 * How likely nothing stands in a cell where something should. A blank mostly says that there is nothing, also
 * beside other figures; not so the weight or score of an indicator that has the other one.
 */
export function likelihoodOfBlank(system: System, { id, measure }: Field): number {
  if (filledBeside(system.set, id).length === 0) return likelihoodOf('blank', 50);
  return likelihoodOf('blank', measure === 'points' ? 0.2 : 4);
}

/** A figure where the other columns of the row have a formula. */
export function isOverwritten(system: System, { id, cell, content }: Field): boolean {
  if (content === null || isFormula(content)) return false;
  return system.besides(cell).some((other) => other.id !== id && isFormula(other.content));
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
