/** The journal of our writes, in the workbook's settings: read with the batch before a write, put in the write's own. */
import type { JournalEntry } from '../../model/journal';
import { JOURNAL_KEY, journalText, parseJournal, withEntry } from '../../model/journal';
import { HostError } from '../host';
import type { Known } from './known';
import { askSetting, putSetting, textOf } from './settings';

export class Journal {
  private readonly setting: Excel.Setting;
  private next: readonly JournalEntry[] = [];

  /** Asks for the journal; readable after the next sync. */
  constructor(
    private readonly workbook: Excel.Workbook,
    private readonly known: Known,
  ) {
    this.setting = askSetting(workbook, JOURNAL_KEY);
  }

  /** The last write first. */
  read(): readonly JournalEntry[] {
    const entries = parseJournal(textOf(this.setting));
    this.known.entries = entries;
    return entries;
  }

  /** Fails where another pane, or another person, has written or undone since the journal was read. */
  expect({ id }: JournalEntry): void {
    if (this.read()[0]?.id !== id) throw new HostError('changed');
  }

  /** Queues the entry behind the write that it is about. */
  add(entry: JournalEntry): void {
    this.put(withEntry(this.read(), entry));
  }

  /** Queues the journal without its last entry. */
  drop(): void {
    this.put(this.read().slice(1));
  }

  /** The write went through. */
  done(): void {
    this.known.entries = this.next;
  }

  /** Queues the journal as it was read, where a failed batch had dropped an entry already. */
  restore(workbook: Excel.Workbook): void {
    const text = journalText(this.read());
    if (text !== undefined) workbook.settings.add(JOURNAL_KEY, text);
  }

  private put(entries: readonly JournalEntry[]): void {
    this.next = entries;
    putSetting(this.workbook, JOURNAL_KEY, journalText(entries), this.setting);
  }
}

/** The head of an entry: an id, so that two panes never take the same write for theirs, and the time. */
export function entryHead(): { readonly id: string; readonly at: string } {
  return { id: crypto.randomUUID(), at: new Date().toISOString() };
}
