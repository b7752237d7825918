/** What comes back of a file's check: what the output shows of it, and no more. */
import { printable } from '../model/text/printable';
import type { CheckResult, CheckStatus, FindingCounts } from '../model/result/result';
import type { Origin } from './cache/cached';

export const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];
export const READ_FORMATS = ['text', 'json'] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

export interface Rendered {
  readonly status: CheckStatus | 'unreadable';
  readonly counts: FindingCounts;
  /** The same issues by what is to be done about them, as the verdict counts them. Nothing where nothing was checked. */
  readonly work?: CheckResult['work'];
  readonly body: Body;
  /** Whether it was read this time; undefined without a cache, and where it was not read at all. */
  readonly origin?: Origin;
}

/** JSON as text, so that it is neither copied nor written out a second time. */
export type Body =
  | { readonly format: 'text' | 'json' | 'review' | 'index' | 'together'; readonly entry: string }
  /** `listed`: what is to be known of the copy, or why there is none. */
  | {
      readonly format: 'mark';
      readonly entry: string;
      readonly listed: readonly string[];
      readonly isWritten: boolean;
    }
  | ({ readonly format: 'sarif' } & Readonly<Record<SarifPart, readonly string[]>>);

export type SarifPart = 'artifact' | 'notifications' | 'configuration' | 'results';

/** How deep the items of each list stand in the whole: spaces before each of their lines. */
export const DEPTHS = {
  json: 4,
  artifact: 8,
  results: 8,
  notifications: 12,
  configuration: 12,
} as const satisfies Record<'json' | SarifPart, number>;

/**
 * A value as JSON that stands so deep; its first line goes where the text before it ends. A line end inside a text
 * is written `\n` in JSON, so that every one found here is between lines. JSON may hold some characters as they
 * are that a terminal obeys.
 */
export function jsonAt(depth: number, value: unknown): string {
  return printable(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${' '.repeat(depth)}`);
}
