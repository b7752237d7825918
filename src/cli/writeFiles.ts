/** What a command says of its files, written as they come: to the screen, or into the file of `--output`. */
import path from 'node:path';
import type { Inputs } from './inputs';
import { Interrupt } from './interrupt';
import { openOutput, refuseInput } from './outputs';
import { NO_INPUT, UNREADABLE } from './problems';
import { startProgress } from './progress';
import type { CheckSetup, MarkSetup, ReadSetup } from './protocol';
import type { ResultWriter, Write } from './pieces';
import type { RunLimits } from './runFiles';
import { runFiles } from './runFiles';
import { printFileError } from './printFileError';
import { Totals } from './totals';

interface Job {
  readonly files: readonly string[];
  /** Those of the files that are not read. */
  readonly skipped?: Inputs['skipped'];
  /** Where the copies of the files go, where there are any. */
  readonly targets?: readonly string[];
  readonly setup: CheckSetup | ReadSetup | MarkSetup;
  readonly limits: RunLimits;
  readonly target: string | undefined;
  readonly isQuiet: boolean;
  /** Where the command could be interrupted before. */
  readonly interrupt?: Interrupt;
  readonly writer: (write: Write) => ResultWriter | Promise<ResultWriter>;
}

/** Gives the exit status. */
export async function writeFiles(job: Job): Promise<number> {
  const { skipped, targets, setup, limits, target, isQuiet, writer } = job;
  const report = setup.work === 'check' ? setup.report : undefined;
  const read = job.files.filter((file) => !skipped?.has(file));
  if (target !== undefined) await refuseInput(target, report === undefined ? read : [...read, report]);
  // An earlier result in the folder is no file of it.
  const isEarlier = (file: string): boolean =>
    target !== undefined && skipped?.has(file) === true && path.resolve(file) === path.resolve(target);
  const files = job.files.filter((file) => !isEarlier(file));
  if (files.length === 0) process.stderr.write(NO_INPUT);

  const output = await openOutput(target);
  if (!output) return 2;
  const { interrupt = new Interrupt() } = job;
  const isOnTerminal = target === undefined && process.stdout.isTTY;
  // JSON on a terminal comes in pieces that end amid a line.
  const hidden = isQuiet || (isOnTerminal && setup.format !== 'text');
  const progress = await startProgress(read.length, setup.locale, hidden);
  const totals = new Totals();
  try {
    const result = await writer((text) => {
      if (isOnTerminal) progress.clear();
      return output.write(text);
    });
    const run = runFiles({
      files,
      ...(skipped && { skipped }),
      targets,
      setup,
      limits,
      stop: interrupt.signal,
      onStart: progress.at,
      onEnd: progress.done,
    });
    for await (const done of run) {
      if ('reportProblem' in done) {
        printFileError(report!, UNREADABLE[done.reportProblem][setup.locale]);
        return 2;
      }
      totals.add(done);
      await result.add(done);
      if (output.isBroken) break;
    }
    await result.end(totals);
  } finally {
    progress.stop();
    interrupt.dispose();
  }
  if (!(await output.finish())) return 2;
  return interrupt.statusOr(totals.exitStatus);
}
