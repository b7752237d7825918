/**
 * Findings by issue: one cell, or one amount, with everything that was found there. What one cause explains is one
 * issue, too. Whoever counts counts issues, so that all faces of a result give the same numbers.
 */
import { cellName } from '../workbook/cell';
import type { Cause } from './cause';
import type { Diagnostic } from './diagnostic';
import type { Severity } from './severity';
import { isExplained } from './diagnostic';
import { SEVERITIES } from './severity';
import { Kept } from '../kept';

export interface Issue {
  readonly cause: Cause | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is to be done about an issue. `hint`: nothing that must be. `explained`: nothing any more. */
export const WORK = ['blank', 'error', 'explain', 'hint', 'explained'] as const;
export type Work = (typeof WORK)[number];

/** The issues of a list of findings: every face of a result asks for them, and counts and work do. */
const known = new Kept<readonly Diagnostic[], readonly Issue[]>();

/** In the order of their first findings; those of one issue in their own order, the gravest first. */
export function issues(diagnostics: readonly Diagnostic[]): readonly Issue[] {
  let found = known.get(diagnostics);
  if (!found) known.set(diagnostics, (found = issuesIn(diagnostics)));
  return found;
}

function issuesIn(diagnostics: readonly Diagnostic[]): readonly Issue[] {
  const found = new Set<Found>();
  const byKey = new Map<string | Cause, Found>();
  for (const diagnostic of diagnostics) {
    const keys = keysOf(diagnostic);
    let issue: Found | undefined;
    for (const key of keys) {
      const same = byKey.get(key);
      if (!same || same === issue) continue;
      if (!issue) {
        issue = same;
        continue;
      }
      issue.diagnostics.push(...same.diagnostics);
      issue.keys.push(...same.keys);
      for (const other of same.keys) byKey.set(other, issue);
      found.delete(same);
    }
    issue ??= { cause: diagnostic.cause, diagnostics: [], keys: [] };
    issue.diagnostics.push(diagnostic);
    issue.keys.push(...keys);
    for (const key of keys) byKey.set(key, issue);
    found.add(issue);
  }
  const rank = ({ severity }: Diagnostic): number => SEVERITIES.indexOf(severity);
  return [...found].map(({ cause, diagnostics: own }) => ({
    cause,
    diagnostics: cause || own.length === 1 ? own : own.sort((one, other) => rank(one) - rank(other)),
  }));
}

interface Found {
  readonly cause: Cause | undefined;
  readonly diagnostics: Diagnostic[];
  readonly keys: (string | Cause)[];
}

/** What has a cause is told under it, and not with others of its cell. */
function keysOf({ cause, cells: [subject], sameAmountAs }: Diagnostic): readonly (string | Cause)[] {
  if (cause) return [cause];
  const keys = subject ? [cellName(subject.address)] : [];
  return sameAmountAs ? [...keys, cellName(sameAmountAs)] : keys;
}

/**
 * As the gravest of its findings that is open; undefined where a reason has closed it. One reason answers for an
 * amount that may stand in either of two cells, whichever of its findings it was given for, and for the hints at
 * its cell.
 */
export function severityOf({ cause, diagnostics }: Issue): Severity | undefined {
  const isAnswered = diagnostics.some(isExplained);
  if (cause?.kind === 'ambiguous-allocation' && isAnswered) return undefined;
  const open = diagnostics.filter((each) => !isExplained(each) && !(isAnswered && each.severity === 'hint'));
  return SEVERITIES.find((severity) => open.some((each) => each.severity === severity));
}

/** What is to be done: a cell that is blank is to be filled in, whatever the blank has broken. */
export function workOf(issue: Issue): Work {
  const severity = severityOf(issue);
  if (severity === undefined) return 'explained';
  return severity !== 'hint' && isBlank(issue) ? 'blank' : severity;
}

/** Where a reason goes into the cell itself it is a reason that is missing, and not a figure. */
function isBlank({ cause, diagnostics }: Issue): boolean {
  if (cause) return cause.kind === 'cell' && cause.corrections.every(({ from }) => from === '');
  return diagnostics
    .filter((each) => !isExplained(each) && each.severity !== 'hint')
    .every(
      ({ cells: [subject], figures: [figure], reasonPlace }) =>
        subject !== undefined &&
        figure?.trim() === '' &&
        (!reasonPlace || cellName(reasonPlace.cell) !== cellName(subject.address)),
    );
}
