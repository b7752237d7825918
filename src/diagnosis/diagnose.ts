/**
 * From broken relations to the cell that most likely caused them. See README.md beside this file.
 *
 * Only findings of severity error call for a culprit. An amount that may rightly stand in either of two cells
 * is no error; it is told as one issue, and neither cell is accused.
 */
import type { Cause, Correction, Unresolved } from '../model/result/cause';
import type { Diagnostic } from '../model/result/diagnostic';
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import type { Policy } from '../model/policy/policy';
import { formatDecimal } from '../model/number/quantity';
import { formatAs } from '../model/relation/render';
import { patternsOf } from '../model/relation/relation';
import type { Rule } from '../model/result/rule';
import type { Constraint, State } from './constraints';
import { constraintsIn, isExact } from './constraints';
import { isGap, isUnfinished } from './gaps';
import { causeMessage, ambiguousAllocationMessage, alternativesMessage, unresolvedMessage } from './messages';
import type { Repair } from './choose';
import { components } from './components';
import { pairRepairs, singleRepairs } from './search';
import { System } from './system';

/** A cause with the relations that hold once it is put right. */
export interface Diagnosis {
  readonly cause: Cause;
  readonly broken: readonly Constraint[];
}

export interface Diagnosed {
  readonly diagnoses: readonly Diagnosis[];
  /** What hangs together and has no cause to name. A single relation says all there is to say by itself. */
  readonly unresolved: readonly Unresolved[];
}

/** So many times likelier than the next one, a cell is named; else both are shown. */
const CLEARLY = 8;

/** Below this no entry error explains the figure: where only one relation is broken, any of its cells may be wrong. */
const TELLING = 0.0008;

/** Sums of rounded parts are off by as much, in the form's unit, where nobody's hand slipped. */
const ROUNDING = '0.02';

/** How likely a second error is where there is one already. */
const SECOND = 0.05;

/** So many times likelier is a figure from which an asked score follows. */
const FOLLOWS = 10;
/** So many times less likely is one that leaves a rounding difference where none has to be. */
const LOOSE = 0.1;

/** More than so many that fit alike say nothing to anybody. */
const MOST_ALIKE = 3;

export function diagnose(
  set: FormSet,
  rules: readonly Rule[],
  policy: Policy,
  diagnostics: readonly Diagnostic[],
): Diagnosed {
  // Most forms of a reviewer's hundreds need no diagnosis.
  if (diagnostics.every(({ severity }) => severity === 'hint')) return { diagnoses: [], unresolved: [] };
  const system = System.of(set, constraintsIn(set, rules, policy));
  const broken = system.constraints.filter((constraint) => system.state(constraint) === 'broken');
  const severityOf = severitiesIn(diagnostics);
  const errors = broken.filter((constraint) => severityOf(constraint) === 'error');
  const pairs = broken.filter(
    (constraint) => severityOf(constraint) === 'explain' && constraint.relation.comparison !== 'score',
  );
  const unfinished = errors.length > 0 && isUnfinished(set, system.constraints);
  const found = components(errors).map((component) => ({
    component,
    cause: causeOf(component, system, unfinished),
  }));
  return {
    diagnoses: [
      ...found.flatMap(({ cause }) => (typeof cause === 'string' ? [] : cause)),
      ...pairs.flatMap((constraint) => ambiguousAllocation(constraint, system) ?? []),
    ],
    unresolved: found.flatMap(({ component, cause }) =>
      typeof cause === 'string' && component.length > 1 ? unresolvedOf(component, cause, set) : [],
    ),
  };
}

/** How a broken relation is found; where a rule says more of one place, by the first that it says. */
function severitiesIn(
  diagnostics: readonly Diagnostic[],
): (constraint: Constraint) => Diagnostic['severity'] | undefined {
  const key = (ruleId: string, place: FieldId | undefined): string => `${ruleId} ${place ?? ''}`;
  const severities = new Map(
    [...diagnostics]
      .reverse()
      .map(({ ruleId, cells, severity }) => [key(ruleId, cells[0]?.field), severity] as const),
  );
  return ({ ruleId, place }) => severities.get(key(ruleId, place));
}

function unresolvedOf(component: readonly Constraint[], why: Unresolved['why'], set: FormSet): Unresolved {
  const places = [...new Set(component.map(({ place }) => place))];
  const cells = set.forms.flatMap(({ fields }) =>
    places.flatMap((id) => fields.get(id)?.cell ?? []).sort((a, b) => a.row - b.row || a.column - b.column),
  );
  return {
    why,
    cells,
    message: unresolvedMessage(why, component.length),
  };
}

function causeOf(
  broken: readonly Constraint[],
  system: System,
  unfinished: boolean,
): Diagnosis | Unresolved['why'] {
  const { set } = system;
  const fields = [...new Set(broken.flatMap((constraint) => constraint.fields))];
  // Where blanks and rows are still to be filled in, what a sum lacks is no error yet.
  if (unfinished && (broken.some(isOverList) || fields.some((id) => isBlank(system, id)))) return 'blanks';
  const telling = ({ repairs }: Candidate): boolean => isTelling(repairs, system);
  const singles = singleRepairs(system, broken).map((repair) => candidateOf([repair], broken, system));
  // Two entry errors that explain everything are likelier than one figure out of nowhere.
  const pairs = singles.some(telling)
    ? []
    : pairRepairs(system, broken)
        .filter((pair) => isTelling(pair, system))
        .map((pair) => candidateOf(pair, broken, system));
  const likeliest = alike([...singles, ...pairs]);
  const [first, ...others] = likeliest;
  if (!first) return fields.some((id) => isBlank(system, id)) ? 'blanks' : 'many';
  // Of several gaps in one sum each may hold a part of what is missing.
  const gaps = fields.filter((id) => isGap(set, id));
  if (gaps.length > 1 && likeliest.some(({ repairs }) => repairs.some(({ id }) => gaps.includes(id))))
    return 'blanks';
  // A figure that no entry error explains is no culprit beside a blank, which may hold the rest.
  const guessed = !telling(first) && !first.repairs.some(({ id }) => isBlank(system, id));
  if (guessed && fields.some((id) => isBlank(system, id))) return 'blanks';
  // One relation may be broken by any of its cells: without an entry error there is no telling by which.
  const decided = broken.length > 1 || singles.length === 1 || likeliest.every(telling);
  if (!decided) return 'several-ways';
  if (others.length === 0) return named(first, broken, system);
  const isAmbiguous =
    likeliest.length <= MOST_ALIKE && likeliest.every(({ repairs }) => repairs.length === 1);
  return isAmbiguous ? alternatives(likeliest, broken, system) : 'several-ways';
}

/** Whether it sums a list, to which rows may still be added. */
function isOverList({ relation }: Constraint): boolean {
  return patternsOf(relation).some((pattern) => pattern.includes('[]'));
}

function isBlank(system: System, id: FieldId): boolean {
  return system.field(id)?.value.kind === 'blank';
}

interface Candidate {
  readonly repairs: readonly Repair[];
  readonly weight: number;
}

function candidateOf(repairs: readonly Repair[], broken: readonly Constraint[], system: System): Candidate {
  const after = repairs.reduce((done, { id, value }) => done.with(id, value), system);
  const weight = repairs.reduce((product, repair) => product * repair.weight, 1);
  return {
    repairs,
    weight: weight * SECOND ** (repairs.length - 1) * bearing(repairs, broken, system, after),
  };
}

/** Each of its figures is an entry error away from the one that stands there. */
function isTelling(repairs: readonly Repair[], system: System): boolean {
  return repairs.every((repair) => repair.weight >= TELLING && !isOfRounding(repair, system));
}

function isOfRounding(repair: Repair, system: System): boolean {
  if (system.field(repair.id)?.measure !== 'money') return false;
  return changeOf(repair, system)?.abs().lte(ROUNDING) ?? false;
}

/** The likeliest, and those that are not so many times less likely that they can be left out. */
function alike(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = [...candidates].sort((a, b) => b.weight - a.weight);
  return sorted.filter(({ weight }) => weight * CLEARLY > sorted[0]!.weight);
}

function alternatives(
  candidates: readonly Candidate[],
  broken: readonly Constraint[],
  system: System,
): Diagnosis {
  const corrections = candidates.flatMap(({ repairs }) =>
    repairs.map((repair) => correctionOf(repair, system)),
  );
  const relations = broken.length;
  return {
    broken,
    cause: {
      kind: 'alternatives',
      corrections,
      relations,
      message: alternativesMessage(corrections, relations),
    },
  };
}

/**
 * How the relations bear on it that neither demand nor forbid it: a figure that was only to be explained and
 * now follows from the others speaks for it; sums that come out only by rounding speak against it.
 */
function bearing(
  repairs: readonly Repair[],
  broken: readonly Constraint[],
  before: System,
  after: System,
): number {
  const touched = new Set(repairs.flatMap(({ id }) => before.of(id)));
  return [...touched].reduce((product, constraint) => {
    const [was, is] = [before.state(constraint), after.state(constraint)];
    const follows = was === 'broken' && is === 'holds' && !broken.includes(constraint);
    const isLoose = (state: State, { figures }: System): boolean =>
      state === 'holds' && !isExact(constraint, figures);
    const unassigned = isLoose(is, after) && !isLoose(was, before);
    return product * (follows ? FOLLOWS : 1) * (unassigned ? LOOSE : 1);
  }, 1);
}

function named({ repairs }: Candidate, broken: readonly Constraint[], system: System): Diagnosis {
  const corrections = repairs.map((repair) => correctionOf(repair, system));
  const message = causeMessage(corrections, broken.length);
  return { broken, cause: { kind: 'cell', corrections, relations: broken.length, message } };
}

/** The same amount more in one cell and less in another: it stands in one of them, and the forms do not say in which. */
function ambiguousAllocation(constraint: Constraint, system: System): Diagnosis | undefined {
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

function changeOf({ id, value }: Repair, system: System) {
  const before = system.field(id)?.value;
  return before?.kind === 'quantity' ? value.minus(before.quantity.value) : undefined;
}

function correctionOf({ id, value, entryError }: Repair, system: System): Correction {
  const field = system.field(id)!;
  return {
    field: id,
    label: field.label,
    cell: field.cell,
    from: printed(id, system),
    to: formatAs(field.measure, value),
    value: formatDecimal(value),
    entryError,
  };
}

function printed(id: FieldId, system: System): string {
  const { value, measure } = system.field(id)!;
  if (value.kind !== 'quantity') return '';
  return measure === 'money' ? formatAs('money', value.quantity.value) : value.quantity.text;
}
