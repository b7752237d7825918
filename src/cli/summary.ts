/** `gouji summary`: many files in one new workbook, for whoever reviews them. */
import path from 'node:path';
import type { ReviewPart } from '../check';
import type { Group, TogetherPart } from '../together';
import type { ReturnLetter } from '../model/writing/letter';
import type { Locale } from '../model/text/locale';
import { localTime } from '../model/text/time';
import { openCache } from './cache/folder';
import { originText } from './cache/words';
import { loadPolicy } from './config';
import { findInputs } from './inputs';
import { FileShelf } from './fileShelf';
import { Interrupt } from './interrupt';
import { loadLayout } from './layout';
import { isFree, newFile, writeNew } from './outputs';
import { NO_INPUT } from './problems';
import { printFileError } from './printFileError';
import { priorSource } from './prior/source';
import { isReturned, refuseFile, writeReturns } from './returns';
import { startProgress } from './progress';
import type { Rendered } from './rendered';
import type { Run, RunLimits } from './runFiles';
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
  /** The list of the units that are to hand in. */
  readonly roster: string | undefined;
  /** The summary of last time. */
  readonly previous: string | undefined;
  /** The folder of last year's files. */
  readonly prior?: string | undefined;
  /** The folder of the pages that go back to the units. */
  readonly returns: string | undefined;
  /** The folder where results are kept for next time. */
  readonly cache: string | undefined;
  /** The year that is to be reported on. */
  readonly year: string | undefined;
  readonly limits: RunLimits;
  readonly isQuiet: boolean;
}

export async function summaryCommand(options: SummaryOptions): Promise<number> {
  const { inputs, locale, output, config, trustsWorkbooks, limits, isQuiet } = options;
  const { roster: rosterFile, previous: previousFile, returns } = options;
  if (inputs.length === 0) throw new UsageError('请给出要汇总的文件 / name the files to summarise');
  const target = newFile(output, '.xlsx');
  const year = yearIn(options.year);
  if (returns !== undefined) await refuseFile(returns);
  const beside = [rosterFile, previousFile].map((file) => file !== undefined && path.resolve(file));
  // The roster and the last summary may lie among the submissions, and are none.
  const cache = await openCache(options.cache);
  const found = await findInputs(inputs, cache?.folder);
  const given = found.files.filter((file) => !beside.includes(path.resolve(file)));
  const files: string[] = [];
  for (const file of given)
    if (returns === undefined || !(await isReturned({ file, root: found.roots.get(file) }, returns)))
      files.push(file);
  const { skipped } = found;
  const policy = await loadPolicy({ config, policy: options.policy }, process.cwd(), locale, files);
  const layout = await loadLayout(options.layout, locale);
  if (!(await isFree(target))) return 2;
  if (files.length === 0) {
    process.stderr.write(NO_INPUT);
    return 2;
  }
  const { readPrevious, readRoster } = await import('./roster');
  const roster = rosterFile === undefined ? undefined : await readRoster(rosterFile);
  const shelf = new FileShelf();
  const previous = previousFile === undefined ? undefined : await readPrevious(previousFile, shelf);
  if ((rosterFile !== undefined && !roster) || (previousFile !== undefined && !previous)) return 2;
  const interrupt = new Interrupt();
  const { signal: stop } = interrupt;
  const prior = await priorSource(options.prior, { limits, locale, layout, cache, isQuiet, stop });
  if (typeof prior === 'string') return interrupt.statusOr(2);
  const before = prior?.source;
  const totals = new Totals();
  const common = {
    ...{ locale, policy, layout, trustsWorkbooks, cache },
    ...{ compares: previous !== undefined, returns: returns !== undefined },
  };
  /** What the processes that work give of each, with how far they are. */
  async function* doneWith(
    count: number,
    job: Pick<Run, 'files' | 'skipped' | 'others' | 'setup'>,
  ): AsyncGenerator<Rendered, void> {
    const progress = await startProgress(count, locale, isQuiet);
    try {
      const shown = { onStart: progress.at, onEnd: progress.done };
      for await (const done of runFiles({ ...job, ...shown, limits, stop }))
        if (!('reportProblem' in done)) yield done;
    } finally {
      progress.stop();
    }
  }
  async function* parts(): AsyncGenerator<ReviewPart, void> {
    const setup = { work: 'check', format: 'review', ...common, report: undefined, prior: before } as const;
    for await (const done of doneWith(files.length - skipped.size, { files, skipped, setup })) {
      if (done.body.format !== 'review') continue;
      totals.add(done);
      yield JSON.parse(done.body.entry) as ReviewPart;
    }
  }
  async function* together(groups: readonly Group[]): AsyncGenerator<TogetherPart, void> {
    const job = {
      files: groups.map(({ files: [first] }) => first!),
      others: groups.map(({ files: [, ...others] }) => others),
      setup: { work: 'together', ...common } as const,
    };
    for await (const done of doneWith(groups.length, job)) {
      if (done.body.format !== 'together') continue;
      totals.addTogether(done);
      yield JSON.parse(done.body.entry) as TogetherPart;
    }
  }
  const { reviewBook } = await import('../check');
  const { writeBook } = await import('../hosts/xlsx/write');
  let letters: Iterable<ReturnLetter> = [];
  let verdict: readonly string[] = [];
  const book = reviewBook(parts(), {
    ...{ locale, roster, previous, year, lastYears: prior?.units, shelf },
    checkedAt: localTime(new Date()),
    together,
    pathTo: (file) => linkTo(target, file),
    onLetters: (all) => (letters = all),
    onVerdict: (lines) => (verdict = lines),
    notes: () => (totals.origins ? [originText(totals.origins, locale)] : []),
  });
  const isWritten = await writeNew(target, writeBook(book));
  let areReturned = true;
  if (isWritten && returns !== undefined) {
    // What was not reached may be a unit's missing form: it would be asked for what it has handed in.
    if (stop.aborted) printFileError(returns, NO_RETURNS[locale]);
    else
      areReturned = await writeReturns(letters, {
        folder: returns,
        ...{ locale, limits, interrupt, isQuiet },
      });
  }
  shelf.close();
  await prior?.end();
  if (cache && !stop.aborted) await (await import('./cache/clean')).cleanCache(cache);
  const said = [...verdict, ...(totals.origins ? [originText(totals.origins, locale)] : [])];
  if (isWritten && !isQuiet) process.stdout.write([target, ...said, ''].join('\n'));
  interrupt.dispose();
  return isWritten && areReturned ? interrupt.statusOr(totals.exitStatus) : 2;
}

const NO_RETURNS = {
  'zh-CN': '命令被中断，没有写退回单',
  en: 'interrupted: nothing that goes back was written',
} as const;

/** A path of the workbook's folder stays right where both are moved together. */
function linkTo(workbook: string, file: string): string | undefined {
  const inside = path.relative(path.dirname(path.resolve(workbook)), path.resolve(file));
  // A name with backslashes would be another machine's folder where the workbook is opened on Windows.
  if (inside === '' || (path.sep === '/' && inside.includes('\\'))) return undefined;
  return inside.split(path.sep).join('/');
}

function yearIn(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^(?:19|20)\d\d$/.test(given)) throw new UsageError('--year: 2024');
  return Number(given);
}
