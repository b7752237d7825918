/** The report of a check, written file by file as they come, so that of thousands none has to be kept. */
import type { JsonResult } from '../check';
import type { Locale } from '../model/text/locale';
import type { Rendered, CheckFormat, SarifPart } from './rendered';
import type { Totals } from './totals';

/** Takes text on its way out; resolves once more is welcome. */
export type Write = (text: string) => Promise<void>;

export interface ResultWriter {
  add(file: Rendered): Promise<void>;
  /** Makes it whole, also where files are missing at the end. */
  end(totals: Totals): Promise<void>;
}

export async function resultWriter(format: CheckFormat, locale: Locale, write: Write): Promise<ResultWriter> {
  if (format === 'text') return new TextWriter(write);
  return format === 'json' ? new JsonWriter(write) : SarifWriter.start(locale, write);
}

/** Whole lines each time: a terminal may show something else between two files. */
class TextWriter implements ResultWriter {
  private isFirst = true;

  constructor(private readonly write: Write) {}

  async add({ body }: Rendered): Promise<void> {
    if (body.format !== 'text') return;
    await this.write(`${this.isFirst ? '' : '\n'}${body.entry}\n`);
    this.isFirst = false;
  }

  async end(): Promise<void> {
    if (this.isFirst) await this.write('\n');
  }
}

/** Stands in a frame where a list goes. */
const hole = (name: string): string => `@@${name}@@`;

/** The items of a list that is written as they come, between the brackets that the frame has not. */
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

/** By the schema, as `toJson` gives it for all files at once. */
class JsonWriter implements ResultWriter {
  private readonly list = new List(4);
  private isFirst = true;

  constructor(private readonly write: Write) {}

  async add({ body }: Rendered): Promise<void> {
    if (body.format === 'json') await this.write(this.started() + this.list.next(body.entry));
  }

  end(totals: Totals): Promise<void> {
    const tail = this.frame(totals)[1];
    return this.write(`${this.started()}${this.list.end()}${tail}\n`);
  }

  private started(): string {
    const head = this.isFirst ? this.frame()[0] : '';
    this.isFirst = false;
    return head;
  }

  /** What stands before the list of files, and what after it. */
  private frame(totals?: Totals): readonly [string, string] {
    const whole: Record<keyof JsonResult, unknown> = {
      schemaVersion: 1,
      tool: { name: 'gouji', version: __VERSION__ },
      files: hole('files'),
      counts: totals && {
        files: totals.files,
        checked: totals.status.checked,
        unreadable: totals.status.unreadable,
        ...totals.counts,
      },
    };
    const [before = '', after = ''] = JSON.stringify(whole, null, 2).split(JSON.stringify(hole('files')));
    return [before, after];
  }
}

/** Parts that stand before the results in a log are few words a file, and are kept until the end. */
const KEPT = ['artifact', 'notifications', 'configuration'] as const satisfies SarifPart[];

class SarifWriter implements ResultWriter {
  private readonly results = new List(8);
  private readonly kept = { artifact: new Kept(8), notifications: new Kept(12), configuration: new Kept(12) };
  private isFirst = true;

  private constructor(
    private readonly write: Write,
    /** The log without files, its results first among the lists. */
    private readonly frame: (wasRead: boolean) => readonly [string, string],
  ) {}

  static async start(locale: Locale, write: Write): Promise<SarifWriter> {
    const { toSarif } = await import('../check');
    return new SarifWriter(write, (wasRead) => {
      const log = toSarif([], locale);
      const { tool, language } = log.runs[0]!;
      const run = {
        tool,
        language,
        results: hole('results'),
        invocations: [
          {
            executionSuccessful: wasRead,
            toolExecutionNotifications: hole('notifications'),
            toolConfigurationNotifications: hole('configuration'),
          },
        ],
        artifacts: hole('artifact'),
      } satisfies Record<keyof (typeof log.runs)[number], unknown>;
      const text = JSON.stringify({ ...log, runs: [run] }, null, 2);
      const [before = '', after = ''] = text.split(JSON.stringify(hole('results')));
      return [before, after];
    });
  }

  async add({ body }: Rendered): Promise<void> {
    if (body.format !== 'sarif') return;
    for (const part of KEPT) this.kept[part].add(body[part]);
    const results = body.results.map((each) => this.results.next(each)).join('');
    await this.write(this.started() + results);
  }

  end({ wasRead }: Totals): Promise<void> {
    let tail = this.frame(wasRead)[1];
    for (const part of KEPT) tail = tail.replace(JSON.stringify(hole(part)), () => this.kept[part].text());
    return this.write(`${this.started()}${this.results.end()}${tail}\n`);
  }

  private started(): string {
    const head = this.isFirst ? this.frame(true)[0] : '';
    this.isFirst = false;
    return head;
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
