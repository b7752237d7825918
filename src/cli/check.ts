/** `gouji check`: a report about files; one that cannot be read or checked is an entry with its reason. */
import type { Locale } from '../model/text/locale';
import { loadPolicy } from './config';
import { findInputs } from './inputs';
import { Interrupt } from './interrupt';
import { openOutput, refuseInput } from './outputs';
import { NO_INPUT, UNREADABLE } from './problems';
import { startProgress } from './progress';
import type { CheckFormat } from './rendered';
import { resultWriter } from './resultWriter';
import type { RunLimits } from './runFiles';
import { runFiles } from './runFiles';
import { printFileError } from './printFileError';
import { Totals } from './totals';
import { UsageError } from './usage';

interface CheckOptions {
  readonly inputs: readonly string[];
  readonly format: CheckFormat;
  readonly locale: Locale;
  readonly output: string | undefined;
  /** A report whose text is checked with the one workbook that is given. */
  readonly report: string | undefined;
  /** A file with settings; without it gouji.config.json of the working directory, if there is one. */
  readonly config: string | undefined;
  readonly limits: RunLimits;
  readonly isQuiet: boolean;
}

export async function checkCommand(options: CheckOptions): Promise<number> {
  const { inputs, format, locale, output: target, report, config, limits, isQuiet } = options;
  if (inputs.length === 0) throw new UsageError('请给出要校验的文件 / name the files to check');
  const policy = await loadPolicy(config, process.cwd(), locale);
  const files = await findInputs(inputs);
  if (report !== undefined && files.length !== 1)
    throw new UsageError('--report: 只能配一个工作簿 / goes with one workbook');
  if (target !== undefined) await refuseInput(target, report === undefined ? files : [...files, report]);
  if (files.length === 0) process.stderr.write(NO_INPUT);

  const output = await openOutput(target);
  if (!output) return 2;
  const interrupt = new Interrupt();
  const isOnTerminal = target === undefined && process.stdout.isTTY;
  // JSON on a terminal comes in pieces that end amid a line.
  const progress = await startProgress(files.length, locale, isQuiet || (isOnTerminal && format !== 'text'));
  const totals = new Totals();
  try {
    const writer = await resultWriter(format, locale, (text) => {
      if (isOnTerminal) progress.clear();
      return output.write(text);
    });
    const run = runFiles({
      files,
      setup: { format, locale, policy, report },
      limits,
      stop: interrupt.signal,
      onStart: progress.at,
      onEnd: progress.done,
    });
    for await (const done of run) {
      if ('reportProblem' in done) {
        printFileError(report!, UNREADABLE[done.reportProblem][locale]);
        return 2;
      }
      totals.add(done);
      await writer.add(done);
      if (output.isBroken) break;
    }
    await writer.end(totals);
  } finally {
    progress.stop();
    interrupt.dispose();
  }
  if (!(await output.finish())) return 2;
  return interrupt.statusOr(totals.exitStatus);
}
