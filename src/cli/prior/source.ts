/** Last year's files of a command: the one that is named, or a list of a folder's by whose they are. */
import { rmSync } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TaughtLabel } from '../../model/form/taught';
import type { Locale } from '../../model/text/locale';
import type { Cache } from '../cache/cached';
import { findInputs } from '../inputs';
import { printFileError } from '../printFileError';
import { startProgress } from '../progress';
import type { PriorSource } from '../protocol';
import { UNREADABLE } from '../problems';
import { readInput } from '../readInput';
import type { RunLimits } from '../runFiles';
import { runFiles } from '../runFiles';

interface PriorOptions {
  readonly limits: RunLimits;
  readonly locale: Locale;
  readonly layout: readonly TaughtLabel[] | undefined;
  readonly cache: Cache | undefined;
  readonly isQuiet: boolean;
  readonly stop: AbortSignal;
}

interface Prior {
  readonly source: PriorSource;
  /** Takes away what was written for the time of the command. */
  end(): Promise<void>;
}

/**
 * `unreadable`, with the reason said, where there is nothing to compare with: a check without it is not what was asked
 * for. `interrupted` where a folder was not read to its end: units would be told to have no file there.
 */
export async function priorSource(
  given: string | undefined,
  options: PriorOptions,
): Promise<Prior | 'unreadable' | 'interrupted' | undefined> {
  if (given === undefined) return undefined;
  const info = await stat(given).catch(() => undefined);
  if (info?.isDirectory()) return indexOf(given, options);
  const input = await readInput(given);
  if (!('problem' in input) && input.kind === 'workbook')
    return { source: { file: given }, end: () => Promise.resolve() };
  const problem = 'problem' in input ? input.problem : 'not-a-workbook';
  printFileError(given, UNREADABLE[problem][options.locale]);
  return 'unreadable';
}

/** The list goes into a file, so that not every worker is handed thousands of names with each task. */
async function indexOf(folder: string, options: PriorOptions): Promise<Prior | 'unreadable' | 'interrupted'> {
  const { limits, locale, layout, cache, isQuiet, stop } = options;
  const { files, skipped } = await findInputs([folder], cache?.folder);
  const place = await mkdtemp(path.join(os.tmpdir(), 'gouji-prior-'));
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  process.on('exit', remove);
  const end = async (): Promise<void> => {
    await rm(place, { recursive: true, force: true });
    process.off('exit', remove);
  };
  const index = path.join(place, 'index.jsonl');
  const progress = await startProgress(files.length - skipped.size, locale, isQuiet);
  let count = 0;
  try {
    const out = await open(index, 'w');
    try {
      const run = runFiles({
        files,
        skipped,
        setup: { work: 'index', locale, layout, cache },
        limits,
        stop,
        onStart: progress.at,
        onEnd: progress.done,
      });
      for await (const done of run) {
        if ('reportProblem' in done || done.body.format !== 'index' || done.status !== 'checked') continue;
        await out.write(`${done.body.entry}\n`);
        count += 1;
      }
    } finally {
      await out.close();
    }
  } catch (error) {
    await end();
    throw error;
  } finally {
    progress.stop();
  }
  if (stop.aborted) {
    await end();
    printFileError(folder, STOPPED[locale]);
    return 'interrupted';
  }
  if (count > 0) return { source: { index }, end };
  await end();
  printFileError(folder, NOTHING[locale]);
  return 'unreadable';
}

const STOPPED = {
  'zh-CN': '还没有读完就中断了，没有开始校验',
  en: 'interrupted before all was read: nothing was checked',
} as const;
const NOTHING = {
  'zh-CN': '文件夹里没有能读的自评表',
  en: 'no form in this folder can be read',
} as const;
