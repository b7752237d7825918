/** `gouji check`: files held against the rules; one that cannot be read or checked is an entry with its reason. */
import type { Locale } from '../model/text/locale';
import { openCache } from './cache/folder';
import { loadPolicy } from './config';
import { findInputs } from './inputs';
import { Interrupt } from './interrupt';
import { loadLayout } from './layout';
import type { CheckFormat } from './rendered';
import { priorSource } from './prior/source';
import { resultWriter } from './resultWriter';
import type { RunLimits } from './runFiles';
import { UsageError } from './usage';
import { writeFiles } from './writeFiles';

interface CheckOptions {
  readonly inputs: readonly string[];
  readonly format: CheckFormat;
  readonly locale: Locale;
  readonly output: string | undefined;
  /** A report whose text is checked with the one workbook that is given. */
  readonly report: string | undefined;
  /** Last year's file, or the folder of last year's. */
  readonly prior?: string | undefined;
  /** A file with settings; without it gouji.config.json of the working directory, if there is one. */
  readonly config: string | undefined;
  /** The folder where results are kept for next time. */
  readonly cache?: string | undefined;
  readonly trustsWorkbooks: boolean;
  /** A file of taught labels. */
  readonly layout?: string | undefined;
  /** The name of a preset. */
  readonly policy: string | undefined;
  readonly limits: RunLimits;
  readonly isQuiet: boolean;
  /** Everything of every file. */
  readonly isVerbose: boolean;
}

export async function checkCommand(options: CheckOptions): Promise<number> {
  const {
    inputs,
    format,
    locale,
    output: target,
    report,
    config,
    trustsWorkbooks,
    limits,
    isQuiet,
  } = options;
  if (inputs.length === 0) throw new UsageError('请给出要校验的文件 / name the files to check');
  const cache = await openCache(options.cache);
  const { files, skipped } = await findInputs(inputs, cache?.folder);
  const policy = await loadPolicy({ config, policy: options.policy }, process.cwd(), locale, files);
  const layout = await loadLayout(options.layout, locale);
  if (report !== undefined && files.length !== 1)
    throw new UsageError('--report: 只能配一个工作簿 / goes with one workbook');
  // Of many files the findings of one hide the verdict of the next.
  const detail = options.isVerbose ? 'everything' : files.length - skipped.size > 1 ? 'line' : 'findings';
  const interrupt = new Interrupt();
  const prior = await priorSource(options.prior, {
    ...{ limits, locale, layout, cache, isQuiet },
    stop: interrupt.signal,
  });
  if (typeof prior === 'string') return interrupt.statusOr(2);
  const before = prior?.source;
  const status = await writeFiles({
    files,
    skipped,
    setup: {
      ...{ work: 'check', format, detail, locale, policy, layout, trustsWorkbooks, report },
      ...{ prior: before, cache },
    },
    limits,
    target,
    isQuiet,
    interrupt,
    writer: (write) => resultWriter(format, { locale, detail }, write),
  });
  await prior?.end();
  if (cache && !interrupt.signal.aborted) await (await import('./cache/clean')).cleanCache(cache);
  return status;
}
