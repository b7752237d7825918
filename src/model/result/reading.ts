/** What was read of a workbook or a report, before any rule looks at it. */
import type { FormModel } from '../form/form';

export interface Reading {
  /** `partly-read`: a field that a form needs was not found, and a cell that was not read may be it. */
  readonly status: 'checked' | 'partly-read' | 'no-form';
  readonly forms: readonly FormModel[];
}

export function readingOf(forms: readonly FormModel[]): Reading {
  const isPart = forms.some(({ unread }) => unread.some(({ needed }) => needed));
  return { status: forms.length === 0 ? 'no-form' : isPart ? 'partly-read' : 'checked', forms };
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
