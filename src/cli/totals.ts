/** What a command says of all its files together. */
import { WORK } from '../model/result/issues';
import { FINDING_COUNTS } from '../model/result/result';
import type { Origin } from './cache/cached';
import type { Rendered } from './rendered';

export class Totals {
  files = 0;
  readonly status = { checked: 0, 'partly-read': 0, 'no-form': 0, unreadable: 0 };
  readonly counts = { error: 0, explain: 0, hint: 0, explained: 0 };
  readonly work = { blank: 0, error: 0, explain: 0, hint: 0, explained: 0 };

  /** Files by how their result came about; undefined without a cache. */
  origins: Record<Origin, number> | undefined;

  add({ status, counts, work, origin }: Rendered): void {
    this.files += 1;
    if (origin) {
      this.origins ??= { taken: 0, read: 0, damaged: 0, 'not-kept': 0 };
      this.origins[origin] += 1;
    }
    this.status[status] += 1;
    for (const kind of FINDING_COUNTS) this.counts[kind] += counts[kind];
    if (work) for (const kind of WORK) this.work[kind] += work[kind];
  }

  /** Of files that were each added before: only what was found between them. */
  addTogether({ counts }: Rendered): void {
    for (const kind of FINDING_COUNTS) this.counts[kind] += counts[kind];
  }

  get wasRead(): boolean {
    return this.status.unreadable < this.files;
  }

  /**
   * The exit status of a command that came to its end. 0 says that every file was read whole: where one of many could
   * not be, whoever asks for the status alone would take it for one in which nothing is wrong.
   */
  get exitStatus(): 0 | 1 | 2 {
    if (!this.wasRead) return 2;
    return this.counts.error + this.status['partly-read'] + this.status.unreadable > 0 ? 1 : 0;
  }
}
