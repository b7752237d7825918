/** The journal of our writes, in the workbook's settings: read with the batch before a write, put in the write's own. */
import type { JournalEntry } from '../../model/writing/journal';
import { JOURNAL_KEY, journalText, parseJournal, remembered, withEntry } from '../../model/writing/journal';
import { HostError } from '../host';
import { allOrNothing } from './errors';
import type { HostCache } from './cache';
import { begin } from './stopping';
import { askSetting, setSetting, textOf } from './settings';

export class Journal {
  private readonly setting: Excel.Setting;
  private next: readonly JournalEntry[] = [];

  /** Asks for the journal; readable after the next sync. */
  constructor(
    private readonly workbook: Excel.Workbook,
    private readonly cache: HostCache,
  ) {
    this.setting = askSetting(workbook, JOURNAL_KEY);
  }

  /** The last write first. */
  read(): readonly JournalEntry[] {
    const entries = parseJournal(textOf(this.setting));
    this.cache.entries = entries;
    return entries;
  }

  /** Fails where another pane, or another person, has written or undone since the journal was read. */
  expect({ id }: JournalEntry): void {
    if (this.read()[0]?.id !== id) throw new HostError('changed');
  }

  /** Queues the entry behind the write that it is about. */
  add(entry: JournalEntry): void {
    this.write(withEntry(this.read(), entry));
  }

  /** Queues the journal without its last entry. */
  drop(): void {
    this.write(this.read().slice(1));
  }

  /**
   * Sends the write with its entry: all of it or nothing, and nothing where the user has stopped it. The journal is
   * part of it: an entry of a write that was taken back would stand in the way of the ones before. One that is not
   * as we put it is another pane's.
   */
  async commit(
    context: Excel.RequestContext,
    takeBack: (context: Excel.RequestContext) => Promise<void>,
  ): Promise<void> {
    begin(context);
    await allOrNothing(context, async (again) => {
      const now = askSetting(again.workbook, JOURNAL_KEY);
      await takeBack(again);
      if (textOf(now) !== journalText(this.next)) return;
      if (this.setting.isNullObject) setSetting(again.workbook, JOURNAL_KEY, undefined, now);
      else again.workbook.settings.add(JOURNAL_KEY, this.setting.value);
      await again.sync();
    });
    this.cache.entries = this.next;
  }

  private write(entries: readonly JournalEntry[]): void {
    this.next = remembered(entries);
    setSetting(this.workbook, JOURNAL_KEY, journalText(this.next), this.setting);
  }
}

/** The head of an entry: an id, so that two panes never take the same write for theirs, and the time. */
export function entryHead(): { readonly id: string; readonly at: string } {
  return { id: crypto.randomUUID(), at: new Date().toISOString() };
}
