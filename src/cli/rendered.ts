/** What comes back of a file's check: what the output shows of it, and no more. */
import type { FindingCounts } from '../model/result/result';

export const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface Rendered {
  readonly status: 'checked' | 'no-form' | 'unreadable';
  readonly counts: FindingCounts;
  readonly body: Body;
}

/** JSON as text, so that it is neither copied nor written out a second time. */
export type Body =
  | { readonly format: 'text' | 'json' | 'review'; readonly entry: string }
  | ({ readonly format: 'sarif' } & Readonly<Record<SarifPart, readonly string[]>>);

export type SarifPart = 'artifact' | 'notifications' | 'configuration' | 'results';
