/**
 * From broken relations to the cell that caused them, where something speaks against it. See README.md beside this
 * file.
 *
 * Only findings of severity error call for a culprit. An amount that may rightly stand in either of two cells
 * is no error; it is told as one issue, and neither cell is accused.
 */
import type { Unresolved } from '../model/result/cause';
import type { Diagnostic } from '../model/result/diagnostic';
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import type { Policy } from '../model/policy/policy';
import type { CellAddress } from '../model/workbook/cell';
import type { Rule } from '../model/result/rule';
import { ambiguousAllocation } from './ambiguousAllocation';
import type { Diagnosis } from './causes';
import { components } from './components';
import type { Constraint } from './constraints';
import { isUnfinished } from './gaps';
import { unresolvedMessage } from './messages';
import { System } from './system';
import { causesIn } from './verdict';
import { flatMap } from '../model/flatMap';

export interface Diagnosed {
  readonly diagnoses: readonly Diagnosis[];
  /** What hangs together and has no cause to name. A single relation says all there is to say by itself. */
  readonly unresolved: readonly Unresolved[];
}

/**
 * @param edited the cells that were changed since nothing was wrong, where that is known: one of them that alone
 * stands among the cells of broken relations is named
 */
export function diagnose(
  set: FormSet,
  rules: readonly Rule[],
  policy: Policy,
  diagnostics: readonly Diagnostic[],
  edited: readonly CellAddress[] = [],
): Diagnosed {
  // Most forms of a reviewer's hundreds need no diagnosis.
  const grave = diagnostics.filter(({ severity }) => severity !== 'hint');
  if (grave.length === 0) return { diagnoses: [], unresolved: [] };
  const system = System.of(set, rules, policy);
  const severityOf = severitiesIn(diagnostics);
  // What nothing was found of is no issue, whether it holds or not: what other rules demand is asked for with a cell.
  const isFound = (constraint: Constraint): boolean => (severityOf(constraint) ?? 'hint') !== 'hint';
  const broken = system
    .ofRules(new Set(grave.map(({ ruleId }) => ruleId)))
    .filter((constraint) => isFound(constraint) && system.state(constraint) === 'broken');
  const errors = broken.filter((constraint) => severityOf(constraint) === 'error');
  const unfinished = errors.length > 0 && isUnfinished(set, system.constraints);
  const known = { unfinished, edited, wrong: wrongBeside(diagnostics, broken) };
  const found = flatMap(components(errors), (component) => causesIn(component, system, known));
  // What differs may differ for the error's sake, as long as no cell is named for that.
  const unsettled = flatMap(found, ({ component, cause }) =>
    typeof cause === 'string' || cause.cause.kind !== 'cell'
      ? flatMap(component, ({ fields }) => fields)
      : [],
  );
  const pairs = broken.filter(
    (constraint) =>
      severityOf(constraint) === 'explain' &&
      constraint.relation.comparison !== 'score' &&
      !constraint.fields.some((id) => unsettled.includes(id)),
  );
  return {
    diagnoses: [
      ...flatMap(found, ({ cause }) => (typeof cause === 'string' ? [] : cause)),
      ...flatMap(pairs, (constraint) => ambiguousAllocation(constraint, system) ?? []),
    ],
    unresolved: flatMap(found, ({ component, cause }) =>
      typeof cause === 'string' && component.length > 1 ? unresolvedOf(component, cause, set) : [],
    ),
  };
}

/** The cells that are called wrong by what is no relation: it may be theirs what does not add up. */
function wrongBeside(
  diagnostics: readonly Diagnostic[],
  broken: readonly Constraint[],
): ReadonlySet<FieldId> {
  const stated = new Set(broken.map(({ ruleId, place }) => `${ruleId} ${place}`));
  return new Set(
    flatMap(diagnostics, ({ ruleId, severity, cells: [first] }) =>
      severity === 'error' && first?.field !== undefined && !stated.has(`${ruleId} ${first.field}`)
        ? [first.field]
        : [],
    ),
  );
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
  const cells = flatMap(set.forms, ({ fields }) =>
    flatMap(places, (id) => fields.get(id)?.cell ?? []).sort((a, b) => a.row - b.row || a.column - b.column),
  );
  return {
    why,
    cells,
    message: unresolvedMessage(why, component.length),
  };
}
