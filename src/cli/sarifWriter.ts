/** A SARIF log on its way out: results as they come, and behind them what the log says of files and of the run. */
import type { Locale } from '../model/text/locale';
import type { Shelf, Shelved } from '../model/writing/shelf';
import { originText } from './cache/words';
import { FileShelf } from './fileShelf';
import type { Rendered, SarifPart } from './rendered';
import { DEPTHS, jsonAt } from './rendered';
import type { ResultWriter, Write } from './pieces';
import { headed, List } from './pieces';
import type { Totals } from './totals';

/** Parts that stand behind the results in a log are laid aside until the end. */
const KEPT = ['artifact', 'notifications', 'configuration'] as const satisfies SarifPart[];

export class SarifWriter implements ResultWriter {
  private readonly results = new List(DEPTHS.results);
  private readonly shelf = new FileShelf();
  private readonly kept = {
    artifact: new Kept(DEPTHS.artifact, this.shelf),
    notifications: new Kept(DEPTHS.notifications, this.shelf),
    configuration: new Kept(DEPTHS.configuration, this.shelf),
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

  async end({ wasRead, origins }: Totals): Promise<void> {
    if (origins) {
      const note = { level: 'note', message: { text: originText(origins, this.locale) } };
      this.kept.notifications.add([jsonAt(DEPTHS.notifications, note)]);
    }
    const { artifact, notifications, configuration } = this.kept;
    await this.write(`${this.results.end()},
      "invocations": [
        {
          "executionSuccessful": ${wasRead},
          "toolExecutionNotifications": `);
    await notifications.writeTo(this.write);
    await this.write(`,
          "toolConfigurationNotifications": `);
    await configuration.writeTo(this.write);
    await this.write(`
        }
      ],
      "artifacts": `);
    await artifact.writeTo(this.write);
    await this.write(`
    }
  ]
}
`);
    this.shelf.close();
  }
}

/** A list that is written behind what comes after it. */
class Kept {
  private readonly list: List;
  private readonly items: Shelved<string>[] = [];

  constructor(
    depth: number,
    private readonly shelf: Shelf,
  ) {
    this.list = new List(depth);
  }

  add(items: readonly string[]): void {
    for (const item of items) this.items.push(this.shelf.put(this.list.next(item)));
  }

  async writeTo(write: Write): Promise<void> {
    for (const item of this.items) await write(this.shelf.take(item));
    await write(this.list.end());
  }
}
