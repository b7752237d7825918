/** `gouji read`: what was read of files, where each figure stands, and what was not read. */
import type { Locale } from '../model/text/locale';
import { findInputs } from './inputs';
import { loadLayout } from './layout';
import type { ReadFormat } from './rendered';
import { readingWriter } from './resultWriter';
import type { RunLimits } from './runFiles';
import { UsageError } from './usage';
import { writeFiles } from './writeFiles';

interface ReadOptions {
  readonly inputs: readonly string[];
  readonly format: ReadFormat;
  readonly locale: Locale;
  readonly output: string | undefined;
  /** A file of taught labels. */
  readonly layout?: string | undefined;
  readonly limits: RunLimits;
  readonly isQuiet: boolean;
}

export async function readCommand(options: ReadOptions): Promise<number> {
  const { inputs, format, locale, output: target, limits, isQuiet } = options;
  if (inputs.length === 0) throw new UsageError('请给出要读的文件 / name the files to read');
  const layout = await loadLayout(options.layout, locale);
  return writeFiles({
    ...(await findInputs(inputs)),
    setup: { work: 'read', format, locale, layout },
    limits,
    target,
    isQuiet,
    writer: (write) => readingWriter(format, locale, write),
  });
}
