/** What of a file is kept until all of a batch have come. */
import type { CheckStatus } from '../../model/result/result';
import type { VerdictCounts, VerdictKind } from '../../model/result/verdict';
import type { DeskPart } from './part';

export interface Entry {
  readonly status: CheckStatus | 'unreadable';
  readonly verdict: VerdictKind | 'unreadable';
  readonly counts: Required<VerdictCounts> | undefined;
  readonly desk: DeskPart;
}
