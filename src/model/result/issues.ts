/** Findings by issue: those that one cause explains are one, every other is one by itself. */
import type { Cause } from './cause';
import type { Diagnostic } from './diagnostic';
import type { Severity } from './severity';
import { isExplained } from './diagnostic';
import { SEVERITIES } from './severity';

export interface Issue {
  readonly cause: Cause | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function issues(diagnostics: readonly Diagnostic[]): readonly Issue[] {
  const found: { cause: Cause | undefined; diagnostics: Diagnostic[] }[] = [];
  for (const diagnostic of diagnostics) {
    const { cause } = diagnostic;
    const known = cause && found.find((issue) => issue.cause === cause);
    if (known) known.diagnostics.push(diagnostic);
    else found.push({ cause, diagnostics: [diagnostic] });
  }
  return found;
}

/**
 * As the gravest of its findings that is open; undefined where all of them are explained. An amount that may
 * stand in either of two cells needs one reason, whichever of its findings it was given for.
 */
export function severityOf({ cause, diagnostics }: Issue): Severity | undefined {
  if (cause?.kind === 'ambiguous-allocation' && diagnostics.some(isExplained)) return undefined;
  const open = diagnostics.filter((each) => !isExplained(each));
  return SEVERITIES.find((severity) => open.some((each) => each.severity === severity));
}
