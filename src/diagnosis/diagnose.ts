/**
 * From broken relations to the cell that most likely caused them. See README.md beside this file.
 *
 * Only findings of severity error call for a culprit. An amount that may rightly stand in either of two cells
 * is no error; it is told as one matter, and neither cell is accused.
 */
import type { Cause, Correction } from '../model/cause';
import type { Diagnostic } from '../model/diagnostic';
import type { FieldId } from '../model/fields';
import type { FormSet } from '../model/form';
import type { Policy } from '../model/policy';
import { formatDecimal } from '../model/quantity';
import { formatAs } from '../model/render';
import type { Rule } from '../model/rule';
import type { Constraint } from './constraints';
import { constraintsIn } from './constraints';
import { causeMessage, shiftMessage, tieMessage } from './messages';
import type { Repair } from './search';
import { pairRepairs, singleRepairs } from './search';
import { tierOf } from './slips';
import { System } from './system';

/** A cause with the relations that hold once it is put right. */
export interface Diagnosis {
  readonly cause: Cause;
  readonly broken: readonly Constraint[];
}

/** More than so many that fit alike say nothing to anybody. */
const MOST_ALIKE = 3;

export function diagnose(
  set: FormSet,
  rules: readonly Rule[],
  policy: Policy,
  diagnostics: readonly Diagnostic[],
): readonly Diagnosis[] {
  const system = new System(set, constraintsIn(set, rules, policy));
  const broken = system.constraints.filter((constraint) => system.state(constraint) === 'broken');
  const severityOf = ({ ruleId, place }: Constraint): Diagnostic['severity'] | undefined =>
    diagnostics.find((each) => each.ruleId === ruleId && each.cells[0]?.field === place)?.severity;
  const errors = broken.filter((constraint) => severityOf(constraint) === 'error');
  const shifts = broken.filter(
    (constraint) => severityOf(constraint) === 'explain' && constraint.relation.comparison !== 'score',
  );
  return [
    ...components(errors).flatMap((component) => causeOf(component, system) ?? []),
    ...shifts.flatMap((constraint) => shiftOf(constraint, system) ?? []),
  ];
}

/** Broken relations that share a field, directly or by way of others, have their cause in common. */
function components(broken: readonly Constraint[]): readonly (readonly Constraint[])[] {
  const found: Constraint[][] = [];
  for (const constraint of broken) {
    const linked = found.filter((group) =>
      group.some(({ fields }) => fields.some((id) => constraint.fields.includes(id))),
    );
    const merged = [constraint, ...linked.flat()];
    for (const group of linked) found.splice(found.indexOf(group), 1);
    found.push(merged);
  }
  return found;
}

function causeOf(broken: readonly Constraint[], system: System): Diagnosis | undefined {
  const singles = best(singleRepairs(system, broken), (repair) => [
    -softRepaired(repair, system),
    tierOf(repair.slip),
  ]);
  const [only] = singles;
  if (only && singles.length === 1) {
    // One relation with a cell that no slip explains: any of its cells may be the wrong one.
    const alone = broken.length === 1 && only.slip === undefined;
    return alone && singleRepairs(system, broken).length > 1 ? undefined : named([only], broken, system);
  }
  if (singles.length > 0) {
    const telling = broken.length > 1 || singles.every(({ slip }) => slip !== undefined);
    if (singles.length > MOST_ALIKE || !telling) return undefined;
    const corrections = singles.map((repair) => correctionOf(repair, system));
    return {
      broken,
      cause: {
        kind: 'tie',
        corrections,
        relations: broken.length,
        message: tieMessage(corrections, broken.length),
      },
    };
  }
  const pairs = best(pairRepairs(system, broken), (pair) => [
    pair.reduce((sum, { slip }) => sum + tierOf(slip), 0),
    Math.max(...pair.map(({ slip }) => tierOf(slip))),
  ]);
  const [pair] = pairs;
  return pair && pairs.length === 1 ? named(pair, broken, system) : undefined;
}

/** Scores that were asked about and would follow from their figures: no proof, but they speak for a cell. */
function softRepaired({ id, value }: Repair, system: System): number {
  const after = system.with(id, value);
  return system
    .of(id)
    .filter((constraint) => system.state(constraint) === 'broken' && after.state(constraint) === 'holds')
    .length;
}

/** Those with the lowest costs, compared one after another. */
function best<Item>(items: readonly Item[], costsOf: (item: Item) => readonly number[]): readonly Item[] {
  const ranked = items.map((item) => ({ item, costs: costsOf(item) }));
  const order = (a: readonly number[], b: readonly number[]): number =>
    a.map((cost, index) => cost - b[index]!).find((difference) => difference !== 0) ?? 0;
  const lowest = ranked.reduce<readonly number[] | undefined>(
    (low, { costs }) => (low && order(low, costs) <= 0 ? low : costs),
    undefined,
  );
  return ranked.filter(({ costs }) => lowest && order(costs, lowest) === 0).map(({ item }) => item);
}

function named(repairs: readonly Repair[], broken: readonly Constraint[], system: System): Diagnosis {
  const corrections = repairs.map((repair) => correctionOf(repair, system));
  const message = causeMessage(corrections, broken.length);
  return { broken, cause: { kind: 'cell', corrections, relations: broken.length, message } };
}

/** The same amount more in one cell and less in another: it stands in one of them, and the forms do not say in which. */
function shiftOf(constraint: Constraint, system: System): Diagnosis | undefined {
  const shifts = pairRepairs(system, [constraint]).filter((pair) => {
    const [a, b] = pair.map((repair) => changeOf(repair, system));
    return (
      a !== undefined && b !== undefined && a.plus(b).eq(0) && pair.some(({ id }) => id === constraint.place)
    );
  });
  const [pair] = shifts;
  if (!pair || shifts.length > 1) return undefined;
  const ordered = [...pair].sort((a) => (a.id === constraint.place ? -1 : 1));
  const corrections = ordered.map((repair) => correctionOf(repair, system));
  const amount = formatAs('money', changeOf(ordered[0]!, system)!.abs());
  const message = shiftMessage(corrections[0]!, corrections[1]!, amount);
  return { broken: [constraint], cause: { kind: 'shift', corrections, relations: 1, message } };
}

function changeOf({ id, value }: Repair, system: System) {
  const before = system.field(id)?.value;
  return before?.kind === 'quantity' ? value.minus(before.quantity.value) : undefined;
}

function correctionOf({ id, value, slip }: Repair, system: System): Correction {
  const field = system.field(id)!;
  return {
    field: id,
    label: field.label,
    cell: field.cell,
    from: printed(id, system),
    to: field.measure === 'rate' ? formatAs('rate', value) : formatAs(field.measure, value),
    value: formatDecimal(value),
    slip,
  };
}

function printed(id: FieldId, system: System): string {
  const { value, measure } = system.field(id)!;
  if (value.kind !== 'quantity') return '';
  return measure === 'money' ? formatAs('money', value.quantity.value) : value.quantity.text;
}
