/** What a command says of its files, written file by file as they come, so that of thousands none has to be kept. */
import type { Detail, JsonResult } from '../check';
import type { Locale } from '../model/text/locale';
import type { Rendered, CheckFormat, ReadFormat, SarifPart } from './rendered';
import { DEPTHS, jsonAt } from './rendered';
import type { OriginCounts } from './cache/words';
import { originText } from './cache/words';
import type { Totals } from './totals';

/** Takes text on its way out; resolves once more is welcome. */
export type Write = (text: string) => Promise<void>;

export interface ResultWriter {
  add(file: Rendered): Promise<void>;
  /** Makes it whole, also where files are missing at the end. */
  end(totals: Totals): Promise<void>;
}

export async function resultWriter(
  format: CheckFormat,
  { locale, detail }: { readonly locale: Locale; readonly detail: Detail },
  write: Write,
): Promise<ResultWriter> {
  if (format === 'text')
    return detail === 'line' ? LineWriter.start(locale, write) : new TextWriter(write, locale);
  return format === 'json' ? new JsonWriter(write, countsOf) : SarifWriter.start(locale, write);
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

/** Writes the head before the first text, and not sooner: a check that cannot begin says nothing. */
function headed(head: string, write: Write): Write {
  let before = head;
  return (text) => {
    const whole = before + text;
    before = '';
    return write(whole);
  };
}

/** A list that is written item by item, with its brackets. */
class List {
  private isEmpty = true;

  constructor(private readonly depth: number) {}

  next(item: string): string {
    const before = this.isEmpty ? '[' : ',';
    this.isEmpty = false;
    return `${before}\n${' '.repeat(this.depth)}${item}`;
  }

  end(): string {
    return this.isEmpty ? '[]' : `\n${' '.repeat(this.depth - 2)}]`;
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

/** Parts that stand behind the results in a log are few words a file, and are kept until the end. */
const KEPT = ['artifact', 'notifications', 'configuration'] as const satisfies SarifPart[];

class SarifWriter implements ResultWriter {
  private readonly results = new List(DEPTHS.results);
  private readonly kept = {
    artifact: new Kept(DEPTHS.artifact),
    notifications: new Kept(DEPTHS.notifications),
    configuration: new Kept(DEPTHS.configuration),
  };

  private constructor(
    private readonly write: Write,
    private readonly locale: Locale,
  ) {}

  static async start(locale: Locale, write: Write): Promise<SarifWriter> {
    const { sarifHead } = await import('../check');
    const { $schema, version, tool, language } = sarifHead(locale);
    const head = `{
  "$schema": ${jsonAt(2, $schema)},
  "version": ${jsonAt(2, version)},
  "runs": [
    {
      "tool": ${jsonAt(6, tool)},
      "language": ${jsonAt(6, language)},
      "results": `;
    return new SarifWriter(headed(head, write), locale);
  }

  async add({ body }: Rendered): Promise<void> {
    if (body.format !== 'sarif') return;
    for (const part of KEPT) this.kept[part].add(body[part]);
    await this.write(body.results.map((each) => this.results.next(each)).join(''));
  }

  end({ wasRead, origins }: Totals): Promise<void> {
    if (origins) {
      const note = { level: 'note', message: { text: originText(origins, this.locale) } };
      this.kept.notifications.add([jsonAt(DEPTHS.notifications, note)]);
    }
    const { artifact, notifications, configuration } = this.kept;
    return this.write(`${this.results.end()},
      "invocations": [
        {
          "executionSuccessful": ${wasRead},
          "toolExecutionNotifications": ${notifications.text()},
          "toolConfigurationNotifications": ${configuration.text()}
        }
      ],
      "artifacts": ${artifact.text()}
    }
  ]
}
`);
  }
}

class Kept {
  private readonly list: List;
  private readonly items: string[] = [];

  constructor(depth: number) {
    this.list = new List(depth);
  }

  add(items: readonly string[]): void {
    for (const item of items) this.items.push(this.list.next(item));
  }

  text(): string {
    return this.items.join('') + this.list.end();
  }
}

/** Put in by the build. */
declare const __VERSION__: string;
