/** `gouji summary`: many files in one new workbook, for whoever reviews them. */
import type { ReviewPart } from '../check';
import type { Locale } from '../model/text/locale';
import { localTime } from '../model/text/time';
import { loadPolicy } from './config';
import { findInputs } from './inputs';
import { Interrupt } from './interrupt';
import { loadLayout } from './layout';
import { isFree, newFile, writeNew } from './outputs';
import { NO_INPUT } from './problems';
import { startProgress } from './progress';
import type { RunLimits } from './runFiles';
import { runFiles } from './runFiles';
import { Totals } from './totals';
import { UsageError } from './usage';

interface SummaryOptions {
  readonly inputs: readonly string[];
  readonly locale: Locale;
  readonly output: string | undefined;
  /** A file with settings; without it gouji.config.json of the working directory, if there is one. */
  readonly config: string | undefined;
  readonly trustsWorkbooks: boolean;
  /** A file of taught labels. */
  readonly layout?: string | undefined;
  /** The name of a preset. */
  readonly policy: string | undefined;
  readonly limits: RunLimits;
  readonly isQuiet: boolean;
}

export async function summaryCommand(options: SummaryOptions): Promise<number> {
  const { inputs, locale, output, config, trustsWorkbooks, limits, isQuiet } = options;
  if (inputs.length === 0) throw new UsageError('请给出要汇总的文件 / name the files to summarise');
  const target = newFile(output, '.xlsx');
  const { files, skipped } = await findInputs(inputs);
  const policy = await loadPolicy({ config, policy: options.policy }, process.cwd(), locale, files);
  const layout = await loadLayout(options.layout, locale);
  if (!(await isFree(target))) return 2;
  if (files.length === 0) {
    process.stderr.write(NO_INPUT);
    return 2;
  }
  const interrupt = new Interrupt();
  const totals = new Totals();
  async function* parts(): AsyncGenerator<ReviewPart, void> {
    const progress = await startProgress(files.length - skipped.size, locale, isQuiet);
    try {
      const run = runFiles({
        files,
        skipped,
        setup: {
          work: 'check',
          format: 'review',
          locale,
          policy,
          layout,
          trustsWorkbooks,
          report: undefined,
        },
        limits,
        stop: interrupt.signal,
        onStart: progress.at,
        onEnd: progress.done,
      });
      for await (const done of run) {
        if ('reportProblem' in done || done.body.format !== 'review') continue;
        totals.add(done);
        yield JSON.parse(done.body.entry) as ReviewPart;
      }
    } finally {
      progress.stop();
    }
  }
  const { reviewBook } = await import('../check');
  const { writeBook } = await import('../hosts/xlsx/write');
  const book = reviewBook(parts(), { locale, checkedAt: localTime(new Date()) });
  const isWritten = await writeNew(target, writeBook(book));
  interrupt.dispose();
  return isWritten ? interrupt.statusOr(totals.exitStatus) : 2;
}
