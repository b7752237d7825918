/** What of a file is kept at hand until all of a batch have come: little, as there may be thousands. */
import type { CheckStatus } from '../../model/result/result';
import type { VerdictCounts, VerdictKind } from '../../model/result/verdict';
import type { Said } from '../../model/result/submission';
import type { DeskPart } from './part';

export interface Entry {
  readonly status: CheckStatus | 'unreadable';
  readonly verdict: VerdictKind | 'unreadable';
  readonly counts: Required<VerdictCounts> | undefined;
  readonly desk: Omit<DeskPart, 'submission' | 'settled'> & { readonly submission: Said | undefined };
}
