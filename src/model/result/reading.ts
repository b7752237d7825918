/** What was read of a workbook or a report, before any rule looks at it. */
import type { FormModel } from '../form/form';
import { isPartlyRead } from '../form/unread';
import type { LocalizedText } from '../text/locale';
import type { CheckStatus, NearForm } from './result';
import type { SkippedSheet } from './skipped';

export interface Reading {
  /** `partly-read`: a field that a form needs was not found, and a cell that was not read may be it. */
  readonly status: CheckStatus;
  readonly forms: readonly FormModel[];
  /** Where no form was recognised: what came near. */
  readonly near: readonly NearForm[];
  /** Why the taught labels kept in the workbook could not be used. */
  readonly layoutProblem?: LocalizedText;
  readonly skipped: readonly SkippedSheet[];
  /** The sheets that were looked at and hold no form that is known, where others hold one. */
  readonly otherSheets: readonly string[];
}

export function readingOf(
  forms: readonly FormModel[],
  near: readonly NearForm[] = [],
  sheets: readonly SkippedSheet[] = [],
  otherSheets: readonly string[] = [],
): Reading {
  const isMissing = forms.some(({ traits }) =>
    traits.expects.some(
      ({ is, forOwnRules }) => !forOwnRules && !forms.some((other) => other.traits.is.includes(is)),
    ),
  );
  const skipped = sheets.map((each): SkippedSheet =>
    isMissing && (each.why === 'picture' || each.why === 'empty') ? { ...each, needed: true } : each,
  );
  const isPartly = forms.some(isPartlyRead) || skipped.some(({ needed }) => needed);
  const status = forms.length === 0 ? 'no-form' : isPartly ? 'partly-read' : 'checked';
  return { status, forms, near, skipped, otherSheets };
}

/** One input as the command line saw it. */
export interface FileReading {
  /** The path as given. */
  readonly file: string;
  /** Undefined where the file could not be read. */
  readonly reading: Reading | undefined;
  /** Why it could not be read, or holds none of our forms. */
  readonly problem: { readonly code: string; readonly message: string } | undefined;
  /** What was not read of it beside its forms, and what to do about it. */
  readonly notes?: readonly { readonly code: string; readonly message: string }[];
}
