/** Runs the check where it can be stopped: in a worker of the page, which the pane ends by the user's word or by time. */
import { HostError } from '../../hosts/host';
import type { ReportDocument } from '../../model/report/reportText';
import type { CellAddress } from '../../model/workbook/cell';
import type { CheckResult } from '../../model/result/result';
import type { ResultData } from '../../model/result/resultData';
import { resultOf } from '../../model/result/resultData';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { CheckOptions, PriorWorkbooks } from '../../check';
import type { Core } from '../state/core';

export interface Asked {
  readonly snapshot: WorkbookSnapshot;
  readonly report: ReportDocument | undefined;
  /** The cells that were changed since a check found nothing wrong, where that is known. */
  readonly editedSince?: readonly CellAddress[] | undefined;
  /** Last year's workbook. */
  readonly prior?: PriorWorkbooks | undefined;
}

/** What a check is told besides the workbook. */
export function optionsOf({ editedSince, prior }: Asked): CheckOptions {
  return {
    comparesPresets: true,
    offersFormulas: true,
    ...(editedSince && { editedSince }),
    ...(prior && { prior: () => prior }),
  };
}

export type Answer = { readonly result: ResultData } | { readonly failure: string };

/** Fails with `stopped` as soon as the signal says so, and with `took-too-long` once the limit is reached. */
export type Checker = (asked: Asked, core: Core, signal: AbortSignal) => CheckResult | Promise<CheckResult>;

/** As the command line's own: a file that takes longer is not one that people fill in. */
export const LIMIT_SECONDS = 60;

/** In the pane itself, which shows nothing meanwhile: where there are no workers. */
export const inPlace: Checker = (asked, core) =>
  core.check(asked.snapshot, undefined, asked.report, optionsOf(asked));

type CheckWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** One worker, kept from check to check, as it has the rules loaded; a check that is ended takes it along. */
export function inWorker(create: () => CheckWorker, seconds = LIMIT_SECONDS): Checker {
  let idle: CheckWorker | undefined;
  return (asked, core, signal) =>
    new Promise((resolve, reject) => {
      let worker: CheckWorker;
      try {
        worker = idle ?? create();
      } catch {
        // A web view may refuse workers: checked all the same.
        resolve(inPlace(asked, core, signal));
        return;
      }
      idle = undefined;
      const done = (): void => {
        clearTimeout(late);
        signal.removeEventListener('abort', stop);
        worker.onmessage = null;
        worker.onerror = null;
      };
      const end = (error: HostError): void => {
        done();
        worker.terminate();
        reject(error);
      };
      const stop = (): void => end(new HostError('stopped'));
      const late = setTimeout(() => end(new HostError('took-too-long', String(seconds))), seconds * 1000);
      signal.addEventListener('abort', stop);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        done();
        idle = worker;
        if ('result' in data) resolve(resultOf(data.result));
        else reject(new HostError('failed', data.failure));
      };
      // Its script cannot be loaded, say: that is no word on the workbook.
      worker.onerror = () => {
        done();
        worker.terminate();
        resolve(inPlace(asked, core, signal));
      };
      if (signal.aborted) stop();
      else worker.postMessage(asked);
    });
}
