/** Findings by matter: those that one cause explains are one, every other is one by itself. */
import type { Cause } from './cause';
import type { Diagnostic, Severity } from './diagnostic';
import { isExplained, SEVERITIES } from './diagnostic';

export interface Matter {
  readonly cause: Cause | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function matters(diagnostics: readonly Diagnostic[]): readonly Matter[] {
  const found: { cause: Cause | undefined; diagnostics: Diagnostic[] }[] = [];
  for (const diagnostic of diagnostics) {
    const { cause } = diagnostic;
    const known = cause && found.find((matter) => matter.cause === cause);
    if (known) known.diagnostics.push(diagnostic);
    else found.push({ cause, diagnostics: [diagnostic] });
  }
  return found;
}

/**
 * As the gravest of its findings that is open; undefined where all of them are explained. An amount that may
 * stand in either of two cells needs one reason, whichever of its findings it was given for.
 */
export function severityOf({ cause, diagnostics }: Matter): Severity | undefined {
  if (cause?.kind === 'shift' && diagnostics.some(isExplained)) return undefined;
  const open = diagnostics.filter((each) => !isExplained(each));
  return SEVERITIES.find((severity) => open.some((each) => each.severity === severity));
}
