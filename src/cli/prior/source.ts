/** Last year's files of a command: the one that is named, or a list of a folder's by whose they are. */
import { rmSync } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TaughtLabel } from '../../model/form/taught';
import type { Locale } from '../../model/text/locale';
import type { Cache } from '../cache/cached';
import type { Inputs } from '../inputs';
import { findInputs } from '../inputs';
import { printFileError } from '../printFileError';
import { startProgress } from '../progress';
import type { PriorSource } from '../protocol';
import { UNREADABLE } from '../problems';
import { UnreadableFile } from '../../hosts/ooxml/errors';
import type { RunLimits } from '../runFiles';
import { runFiles } from '../runFiles';
import type { IndexEntry } from './indexed';
import type { LeftOut } from './leftOut';
import { leftOutText } from './leftOut';

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
  /** Of a folder or an archive: whose files there are. */
  readonly units: readonly string[];
  /** Takes away what was written for the time of the command. */
  end(): Promise<void>;
}

/**
 * `unreadable`, with the reason said, where there is nothing to compare with: a check without it is not what was asked
 * for. `interrupted` where a folder was not read to its end: units would be told to have no file there.
 */
type Failed = 'unreadable' | 'interrupted';

/** See `Failed` for why there is none. */
export async function priorSource(
  given: string | undefined,
  options: PriorOptions,
): Promise<Prior | Failed | undefined> {
  if (given === undefined) return undefined;
  const info = await stat(given).catch(() => undefined);
  if (info?.isDirectory()) {
    const { files, skipped } = await findInputs([given], options.cache?.folder);
    return withPlace((place) => indexOf(given, { files, skipped, leftOut: [] }, place, options));
  }
  if (info?.isFile() && /\.zip$/i.test(given))
    return withPlace(async (place) => {
      const { unpack } = await import('./archive');
      const unpacked = await unpack(given, place).catch((error: unknown) => {
        if (!(error instanceof UnreadableFile)) throw error;
        printFileError(given, UNREADABLE[error.code][options.locale]);
        return undefined;
      });
      return unpacked ? indexOf(given, { skipped: new Map(), ...unpacked }, place, options) : 'unreadable';
    });
  // The readers are loaded only where something is to be read here: a worker has its own.
  const { readInput } = await import('../readInput');
  const input = await readInput(given);
  const hasTables = !('problem' in input) && (input.kind === 'workbook' || input.report.source === 'docx');
  if (hasTables) return { source: { file: given }, units: [], end: () => Promise.resolve() };
  const problem = 'problem' in input ? input.problem : 'not-a-workbook';
  printFileError(given, UNREADABLE[problem][options.locale]);
  return 'unreadable';
}

/** A folder for the time of the command; taken away at once where nothing comes of it. */
async function withPlace(
  make: (place: string) => Promise<Omit<Prior, 'end'> | Failed>,
): Promise<Prior | Failed> {
  const place = await mkdtemp(path.join(os.tmpdir(), 'gouji-prior-'));
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  process.on('exit', remove);
  const end = async (): Promise<void> => {
    await rm(place, { recursive: true, force: true });
    process.off('exit', remove);
  };
  const made = await make(place).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  if (typeof made !== 'string') return { ...made, end };
  await end();
  return made;
}

interface Found extends Pick<Inputs, 'files' | 'skipped'> {
  readonly leftOut: readonly LeftOut[];
}

/** The list goes into a file, so that not every worker is handed thousands of names with each task. */
async function indexOf(
  given: string,
  found: Found,
  place: string,
  { limits, locale, layout, cache, isQuiet, stop }: PriorOptions,
): Promise<Omit<Prior, 'end'> | Failed> {
  const { files, skipped } = found;
  const index = path.join(place, 'index.jsonl');
  const progress = await startProgress(files.length - skipped.size, locale, isQuiet);
  const leftOut = [...found.leftOut];
  const units = new Set<string>();
  let used = 0;
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
    let at = -1;
    for await (const done of run) {
      at += 1;
      if ('reportProblem' in done || done.body.format !== 'index') continue;
      const { entry } = done.body;
      if (done.status === 'checked') {
        await out.write(`${entry}\n`);
        used += 1;
        for (const { name } of (JSON.parse(entry) as IndexEntry).units) units.add(name);
      } else {
        const reason = JSON.parse(entry) as string;
        if (reason !== '') leftOut.push({ file: nameIn(given, files[at]!), reason });
      }
    }
  } finally {
    await out.close();
    progress.stop();
  }
  if (stop.aborted) {
    printFileError(given, STOPPED[locale]);
    return 'interrupted';
  }
  process.stderr.write(leftOutText(given, used, leftOut, locale));
  if (used > 0) return { source: { index }, units: [...units] };
  printFileError(given, NOTHING[locale]);
  return 'unreadable';
}

/** As the user knows it: what was unpacked lies where nobody looks for it. */
function nameIn(given: string, file: string): string {
  const inside = path.relative(given, file);
  return inside.startsWith('..') ? path.basename(file) : inside;
}

const STOPPED = {
  'zh-CN': '还没有读完就中断了，没有开始校验',
  en: 'interrupted before all was read: nothing was checked',
} as const;
const NOTHING = {
  'zh-CN': '里面没有能读的自评表',
  en: 'no form in it can be read',
} as const;
