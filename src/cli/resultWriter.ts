/** What a command says of its files, written file by file as they come, so that of thousands none has to be kept. */
import type { Detail, JsonResult } from '../check';
import type { Locale } from '../model/text/locale';
import type { ResultWriter, Write } from './pieces';
import { headed, List } from './pieces';
import type { Rendered, CheckFormat, ReadFormat } from './rendered';
import { DEPTHS, jsonAt } from './rendered';
import type { OriginCounts } from './cache/words';
import { originText } from './cache/words';
import type { Totals } from './totals';

export async function resultWriter(
  format: CheckFormat,
  { locale, detail }: { readonly locale: Locale; readonly detail: Detail },
  write: Write,
): Promise<ResultWriter> {
  if (format === 'text')
    return detail === 'line' ? LineWriter.start(locale, write) : new TextWriter(write, locale);
  return format === 'json'
    ? new JsonWriter(write, countsOf)
    : (await import('./sarifWriter')).SarifWriter.start(locale, write);
}

/** Of `gouji read`, which counts nothing. */
export function readingWriter(format: ReadFormat, locale: Locale, write: Write): ResultWriter {
  return format === 'text' ? new TextWriter(write, locale) : new JsonWriter(write);
}

/** Whole lines each time: a terminal may show something else between two files. */
class TextWriter implements ResultWriter {
  private isFirst = true;

  constructor(
    private readonly write: Write,
    private readonly locale: Locale,
  ) {}

  async add({ body }: Rendered): Promise<void> {
    if (body.format !== 'text') return;
    await this.write(`${this.isFirst ? '' : '\n'}${body.entry}\n`);
    this.isFirst = false;
  }

  async end({ origins }: Totals): Promise<void> {
    if (this.isFirst) await this.write('\n');
    if (origins) await this.write(`\n${originText(origins, this.locale)}\n`);
  }
}

/** A line a file, and what they come to. */
class LineWriter implements ResultWriter {
  private constructor(
    private readonly write: Write,
    private readonly closing: (totals: Totals) => string,
  ) {}

  static async start(locale: Locale, write: Write): Promise<LineWriter> {
    const { totalsText } = await import('../check');
    return new LineWriter(write, (totals) => {
      const { origins } = totals;
      return totalsText(totals, locale) + (origins ? `\n${originText(origins, locale)}` : '');
    });
  }

  async add({ body }: Rendered): Promise<void> {
    if (body.format === 'text') await this.write(`${body.entry}\n`);
  }

  end(totals: Totals): Promise<void> {
    return this.write(`\n${this.closing(totals)}\n`);
  }
}

function countsOf({ files, status, counts }: Totals): JsonResult['counts'] {
  const { checked, 'partly-read': partlyRead, unreadable } = status;
  return { files, checked, partlyRead, unreadable, ...counts };
}

function cacheOf(counts: OriginCounts): NonNullable<JsonResult['cache']> {
  const { taken, damaged, 'not-kept': notKept } = counts;
  return { read: counts.read + damaged + notKept, taken, damaged, notKept };
}

/** By the schemas: see `JsonResult` and `JsonReading`. */
class JsonWriter implements ResultWriter {
  private readonly files = new List(DEPTHS.json);
  private readonly write: Write;

  constructor(
    write: Write,
    private readonly counts?: (totals: Totals) => object,
  ) {
    const head = `{
  "schemaVersion": 1,
  "tool": ${jsonAt(2, { name: 'gouji', version: __VERSION__ })},
  "files": `;
    this.write = headed(head, write);
  }

  async add({ body }: Rendered): Promise<void> {
    if (body.format === 'json') await this.write(this.files.next(body.entry));
  }

  end(totals: Totals): Promise<void> {
    const counts = this.counts && `,\n  "counts": ${jsonAt(2, this.counts(totals))}`;
    const cache = totals.origins && `,\n  "cache": ${jsonAt(2, cacheOf(totals.origins))}`;
    return this.write(`${this.files.end()}${counts ?? ''}${cache ?? ''}\n}\n`);
  }
}

/** Put in by the build. */
declare const __VERSION__: string;
