/** `gouji mark`: a copy of each workbook with marks and summary sheet, all else byte for byte. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import type { Locale } from '../model/text/locale';
import { openCache } from './cache/folder';
import { originText } from './cache/words';
import { loadPolicy } from './config';
import { isWithin, targetsFor, writeCopy } from './copies';
import { findWithRoots } from './inputs';
import { loadLayout } from './layout';
import { printFileError } from './printFileError';
import type { Rendered } from './rendered';
import type { ResultWriter, Write } from './pieces';
import type { RunLimits } from './runFiles';
import { UsageError } from './usage';
import { writeFiles } from './writeFiles';

interface MarkOptions {
  readonly inputs: readonly string[];
  readonly locale: Locale;
  /** The folder of the copies. */
  readonly output: string | undefined;
  readonly fill: string | undefined;
  readonly comments: boolean;
  readonly summary: boolean;
  readonly config: string | undefined;
  /** The folder where results are kept for next time. */
  readonly cache: string | undefined;
  readonly layout: string | undefined;
  /** The name of a preset. */
  readonly policy: string | undefined;
  readonly trustsWorkbooks: boolean;
  readonly limits: RunLimits;
  readonly isQuiet: boolean;
}

export async function markCommand(options: MarkOptions): Promise<number> {
  const {
    inputs,
    locale,
    output: folder,
    fill,
    comments,
    summary,
    config,
    trustsWorkbooks,
    limits,
    isQuiet,
  } = options;
  if (inputs.length === 0) throw new UsageError('请给出要加标记的文件 / name the files to mark');
  if (folder === undefined)
    throw new UsageError('请给出放副本的文件夹 / name the folder of the copies: --output DIR');
  if (fill !== undefined && fill !== 'safe') throw new UsageError('--fill: safe');
  const cache = await openCache(options.cache);
  const all = await findWithRoots(inputs, cache?.folder);
  // Copies of an earlier run, where their folder lies among the inputs, are none themselves.
  const within = await Promise.all(
    all.map(
      async ({ file, root }) =>
        root !== undefined && !(await isWithin(root, folder)) && (await isWithin(file, folder)),
    ),
  );
  const found = all.filter((_, at) => !within[at]);
  const files = found.map(({ file }) => file);
  const targets = await targetsFor(found, folder);
  const policy = await loadPolicy({ config, policy: options.policy }, process.cwd(), locale, files);
  const layout = await loadLayout(options.layout, locale);
  const list = new MarkWriter(folder, locale);
  const status = await writeFiles({
    files,
    targets,
    setup: {
      work: 'mark',
      format: 'text',
      locale,
      policy,
      layout,
      trustsWorkbooks,
      fills: fill === 'safe',
      comments,
      summary,
      cache,
    },
    limits,
    target: undefined,
    isQuiet,
    writer: (write) => list.to(write),
  });
  // Not where it was interrupted: nothing is to keep it from ending.
  if (cache && status <= 2) await (await import('./cache/clean')).cleanCache(cache);
  return list.isWritten || status > 2 ? status : 2;
}

const LISTS: Readonly<Record<Locale, { readonly name: string; readonly title: string }>> = {
  'zh-CN': { name: '需要看的文件.txt', title: '没有读全、没有加标记或另有情况的文件' },
  en: { name: 'files-to-look-at.txt', title: 'Files that were not read whole, not marked, or need a look' },
};
/** The last line of a list, by which it is known again as long as nobody has worked on it. */
const STAMP = '\n# gouji mark ';

/** A line for each file, and at the end the list of those that need a look, as a file among the copies. */
class MarkWriter {
  isWritten = true;
  private readonly lines: string[] = [];

  constructor(
    private readonly folder: string,
    private readonly locale: Locale,
  ) {}

  to(write: Write): ResultWriter {
    return {
      add: async ({ body }: Rendered) => {
        if (body.format !== 'mark') return;
        this.lines.push(...body.listed);
        if (!body.isWritten) this.isWritten = false;
        await write(`${body.entry}\n`);
      },
      end: async ({ origins }) => {
        const said = await this.writeList();
        if (said !== undefined) await write(`${said}\n`);
        if (origins) await write(`${originText(origins, this.locale)}\n`);
      },
    };
  }

  private async writeList(): Promise<string | undefined> {
    const { name, title } = LISTS[this.locale];
    const target = path.join(this.folder, name);
    if (this.lines.length === 0) {
      await removeFormer(target);
      return undefined;
    }
    const text = `${title}\n\n${this.lines.join('\n')}\n`;
    // Windows' own editor takes a text for Chinese only with this mark before it.
    const whole = `\uFEFF${text}`;
    const problem = await writeCopy(
      target,
      new TextEncoder().encode(whole + stamp(whole)),
      process.pid,
      isOwnList,
    );
    if (problem) {
      this.isWritten = false;
      printFileError(target, '清单没有写成 / the list could not be written');
      return undefined;
    }
    return this.locale === 'zh-CN'
      ? `另有 ${this.lines.length} 条要看的，见 ${target}`
      : `${this.lines.length} remark(s) to look at: ${target}`;
  }
}

const stamp = (text: string): string =>
  `${STAMP}${createHash('sha256').update(text).digest('hex').slice(0, 16)}\n`;

function isOwnList(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const at = text.lastIndexOf(STAMP);
  return at >= 0 && text.slice(at) === stamp(text.slice(0, at));
}

/** A list of an earlier run that says nothing of this one. */
async function removeFormer(target: string): Promise<void> {
  const former = await readFile(target).catch(() => undefined);
  if (former && isOwnList(former)) await rm(target, { force: true });
}
