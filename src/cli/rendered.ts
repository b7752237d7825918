/** What comes back of a file's check: what the output shows of it, and no more. */
import type { OutcomeCounts } from '../model/result';

export const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** Counted over all files. */
export const COUNTED = ['error', 'explain', 'hint', 'explained'] as const satisfies (keyof OutcomeCounts)[];
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

export interface Rendered {
  readonly status: 'checked' | 'no-form' | 'unreadable';
  readonly counts: Counts;
  readonly body: Body;
}

/** JSON as text, so that it is neither copied nor written out a second time. */
export type Body =
  | { readonly format: 'text' | 'json' | 'review'; readonly entry: string }
  | ({ readonly format: 'sarif' } & Readonly<Record<SarifPart, readonly string[]>>);

export type SarifPart = 'artifact' | 'notifications' | 'configuration' | 'results';
