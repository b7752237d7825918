/** All files of a command, each checked or read in a worker process, with one entry for each that was not. */
import { availableParallelism } from 'node:os';
import { rm } from 'node:fs/promises';
import type { ReturnPage } from '../model/writing/letter';
import { partOfCopy } from './copies';
import { inOrder } from './inOrder';
import type { Inputs } from './inputs';
import { INTERRUPTED, SKIPPED } from './problems';
import type { Setup } from './protocol';
import type { InputProblem } from './readInput';
import type { Rendered } from './rendered';
import type { Limits, Outcome } from './workerProcess';
import { WorkerProcess } from './workerProcess';

export interface RunLimits extends Limits {
  /** Files at a time; undefined for as many as the machine has cores, but not more than `MOST_BY_ITSELF`. */
  readonly jobs: number | undefined;
}

/** Above this the machine's memory is more likely to be short than its cores. */
const MOST_BY_ITSELF = 8;

export type Done = Rendered | { readonly reportProblem: InputProblem };

export interface Run {
  readonly files: readonly string[];
  /** Those of the files that are not read. */
  readonly skipped?: Inputs['skipped'];
  /** Where the copies of the files go, where there are any. */
  readonly targets?: readonly string[] | undefined;
  /** The other files of the unit of each, where they are held against each other. */
  readonly others?: readonly (readonly string[])[];
  /** What goes back with each copy. */
  readonly pages?: readonly ReturnPage[] | undefined;
  readonly setup: Setup;
  readonly limits: RunLimits;
  /** Once it is set off no further file is begun, and all that are left are said to be not reached. */
  readonly stop: AbortSignal;
  readonly onStart: (file: string) => void;
  /** Called for each file that is done, also where one before it is not. */
  readonly onEnd: () => void;
}

/** In the order of the files, whatever the order in which they are done. */
export async function* runFiles({
  files,
  skipped,
  targets,
  others,
  pages,
  setup,
  limits,
  stop,
  onStart,
  onEnd,
}: Run): AsyncGenerator<Done, void> {
  const idle: WorkerProcess[] = [];
  const workers = new Set<WorkerProcess>();
  const endAll = (): void => workers.forEach((worker) => worker.end());
  process.on('exit', endAll);
  const runOnce = async (file: string, index: number): Promise<Outcome> => {
    const worker = idle.pop() ?? new WorkerProcess(limits);
    workers.add(worker);
    const target = targets?.[index];
    const task = {
      ...{ file, index, setup, page: pages?.[index], others: others?.[index] },
      ...(target !== undefined && { target }),
    };
    const outcome = await worker.run(task, stop);
    if (worker.isAlive) idle.push(worker);
    else workers.delete(worker);
    return outcome;
  };
  const run = async (file: string, index: number): Promise<Done> => {
    if (stop.aborted) return rendered({ interrupted: 'not-reached' }, file, index, setup);
    const left = skipped?.get(file);
    if (left) {
      return withProblem({ code: left, message: SKIPPED[left][setup.locale] }, file, index, setup);
    }
    onStart(file);
    let outcome = await runOnce(file, index);
    // Whoever ended the process, it was not the file's fault: a second time tells.
    if ('isKilled' in outcome && !stop.aborted) outcome = await runOnce(file, index);
    onEnd();
    // Whoever was writing it was ended.
    const target = targets?.[index];
    if (target !== undefined && 'interrupted' in outcome)
      await rm(partOfCopy(target, process.pid), { force: true });
    return rendered(outcome, file, index, setup);
  };
  const jobs = limits.jobs ?? Math.min(availableParallelism(), MOST_BY_ITSELF);
  try {
    yield* inOrder(files, jobs, run);
  } finally {
    endAll();
    process.off('exit', endAll);
  }
}

async function rendered(outcome: Outcome, file: string, index: number, setup: Setup): Promise<Done> {
  if (!('interrupted' in outcome)) return 'rendered' in outcome ? outcome.rendered : outcome;
  const { interrupted: code, detail } = outcome;
  const text = INTERRUPTED[code][setup.locale];
  return withProblem(
    { code, message: detail === undefined ? text : `${text} (${detail})` },
    file,
    index,
    setup,
  );
}

/** The entry of a file without a result. */
async function withProblem(
  problem: { readonly code: string; readonly message: string },
  file: string,
  index: number,
  setup: Setup,
): Promise<Done> {
  // The whole core comes with it, which a command without such a file does not need.
  const { render, renderReading } = await import('./render');
  if (setup.work === 'together') return (await import('./together')).notRead(problem.message);
  if (setup.work === 'index') return (await import('./prior/indexed')).notIndexed(problem.message);
  if (setup.work === 'mark' || setup.work === 'return') {
    const { renderMarked } = await import('./renderMarked');
    return renderMarked({ file, target: undefined, problem }, setup.locale);
  }
  return setup.work === 'read'
    ? renderReading({ file, reading: undefined, problem }, setup)
    : render({ file, result: undefined, problem }, index, setup);
}
