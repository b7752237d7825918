/**
 * A workbook file as a host: read and written in place, over the parts of its package. Only the parts that a write is
 * about change; all others stay byte for byte. Nobody else writes the workbook meanwhile, so that there is nothing to
 * watch.
 */
import { LAYOUT_KEY } from '../../../model/form/taught';
import type { OoxmlPackage } from '../../ooxml/package';
import { openPackage } from '../../ooxml/package';
import { PackageDraft, takenBack } from '../../ooxml/draft';
import { writePackage } from '../../ooxml/writeZip';
import type { CellAddress } from '../../../model/workbook/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../model/workbook/snapshot';
import type { JournalEntry, MarkState } from '../../../model/writing/journal';
import { SUMMARY_KEY } from '../../../model/writing/journal';
import { TRAVELLING_KEYS } from '../../../model/writing/kept';
import type { KeptTexts } from '../../../model/writing/keptPart';
import type { Mark, SummarySheet } from '../../../model/writing/marks';
import { commentFor, formatsFor, markedCells, partOf } from '../../../model/writing/markState';
import { contentsText, freeName, freeNames } from '../../../model/writing/ownSheets';
import type { TemplateSheet } from '../../../model/writing/template';
import type { FillResult, LastWrite, MarkResult, Progress, StopSignal, WorkbookChange } from '../../host';
import { HostError } from '../../host';
import type { WorkbookLimits } from '../limits';
import { WORKBOOK_LIMITS } from '../limits';
import { sheetsOf } from '../readWorkbook';
import { readWorkbookPart } from '../workbookPart';
import type { Book } from './book';
import { bookOf } from './book';
import { stamped } from './copyStamp';
import type { XlsxHost, XlsxHostOptions } from './steps';
import { begin, describe, entryHead, looked, withContent, withTaught } from './steps';
import type { FileEdit } from './planFill';
import { planFill } from './planFill';
import { writeCells } from './fill';
import { entriesIn, wayBack, withoutLast, withoutText, withWrite } from './journal';
import type { Bare } from './kept';
import { withoutKept } from './kept';
import { closedSheets, markStateOf, putMarks } from './markState';
import { putReturn } from './returnSheet';
import { addSummary, rewriteSummary } from './summary';
import { summaryAsWritten } from './summaryState';
import { addTemplates } from './templates';
import { undoEntry } from './undo';

/** Fails with `UnreadableFile` where the bytes are no workbook. `name` is the file's, without its folder. */
export function openXlsxHost(bytes: Uint8Array, name?: string, options: XlsxHostOptions = {}): XlsxHost {
  return new FileHost(bytes, name, options);
}

class FileHost implements XlsxHost {
  readonly isSigned: boolean;
  private readonly limits: WorkbookLimits;
  private readonly bare: Bare;
  /** Without what is kept. */
  private file: OoxmlPackage;
  private kept: KeptTexts;
  private snapshot: readonly SheetSnapshot[] | undefined;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly name: string | undefined,
    private readonly options: XlsxHostOptions,
  ) {
    this.limits = { ...WORKBOOK_LIMITS, ...options.limits };
    const original = openPackage(bytes, this.limits);
    this.isSigned = original.relationships('').some(({ type }) => type === 'origin');
    this.bare = withoutKept(original, readWorkbookPart(original).path);
    this.file = this.bare.file;
    this.kept = this.bare.texts;
  }

  save(): Uint8Array {
    const whole = this.bare.complete(this.file, this.kept);
    return whole === this.bare.complete(this.bare.file, this.bare.texts) ? this.bytes : writePackage(whole);
  }

  saveCopy(): Uint8Array {
    const complete = (texts: KeptTexts): OoxmlPackage => this.bare.complete(this.file, texts);
    return writePackage(complete(stamped(complete, this.kept)));
  }

  async read(_?: WorkbookChange, signal?: StopSignal): Promise<WorkbookSnapshot> {
    await looked({ ...(signal && { signal }) });
    const settings = Object.entries(this.kept).filter(([key]) => TRAVELLING_KEYS.includes(key));
    const { summarySheet, returnSheet } = readWorkbookPart(this.file);
    return {
      ...(this.name === undefined ? {} : { name: this.name }),
      ...(settings.length > 0 && { settings: Object.fromEntries(settings) }),
      // Any sheet can be called our summary, and is read: whether it is one shows on it.
      ...(summarySheet !== undefined && { summarySheet }),
      ...(returnSheet !== undefined && { returnSheet }),
      sheets: this.sheets(),
    };
  }

  async select({ sheet }: CellAddress): Promise<void> {
    if (!readWorkbookPart(this.file).sheets.some(({ name }) => name === sheet))
      throw new HostError('not-found', sheet);
  }

  async fill(edits: readonly FileEdit[], progress: Progress = {}): Promise<FillResult> {
    await looked(progress);
    const draft = new PackageDraft(this.fresh());
    const book = bookOf(draft);
    const { writes, refused } = planFill(draft, book, this.sheets(), edits);
    if (writes.length === 0) return { written: 0, refused };
    writeCells(draft, book, writes, this.sheets());
    const changes = writes.map(({ sheet, address, before, after }) => ({ sheet, address, before, after }));
    this.commit(progress, draft, { ...entryHead(), action: 'fill', changes });
    return { written: writes.length, refused };
  }

  async mark(
    marks: readonly Mark[],
    { comments = false }: { readonly comments?: boolean } = {},
    progress: Progress = {},
  ): Promise<MarkResult> {
    await looked(progress);
    const draft = new PackageDraft(this.fresh());
    const book = bookOf(draft);
    const known = new Set(book.sheets.map(({ name }) => name));
    const lost = marks.find(({ cell }) => !known.has(cell.sheet));
    if (lost) throw new HostError('not-found', lost.cell.sheet);
    const closed = closedSheets(draft, book);
    const open = marks.filter(({ cell }) => !closed.has(cell.sheet));
    const wanted = { formats: formatsFor(open), comments: comments ? open.map(commentFor) : [] };
    const commented = this.replaceMarks(progress, draft, book, 'mark', wanted);
    const shut = marks.map(({ cell }) => cell.sheet).filter((sheet) => closed.has(sheet));
    return {
      marked: open.length,
      protectedSheets: [...new Set(shut)],
      withoutComment: wanted.comments.length - commented,
    };
  }

  async clearMarks(progress: Progress = {}): Promise<number> {
    await looked(progress);
    const draft = new PackageDraft(this.fresh());
    const book = bookOf(draft);
    const closed = closedSheets(draft, book);
    const state = markStateOf(draft, book);
    const { formats, comments } = partOf(state, (sheet) => !closed.has(sheet));
    if (formats.length + comments.length > 0)
      this.replaceMarks(progress, draft, book, 'clear-marks', { formats: [], comments: [] });
    const shut = state.formats.map(({ sheet }) => sheet).filter((sheet) => closed.has(sheet));
    if (shut.length > 0) throw new HostError('protected', [...new Set(shut)].join('、'));
    return markedCells({ formats, comments }).size;
  }

  async writeSummary(summary: SummarySheet, progress: Progress = {}): Promise<{ readonly sheet: string }> {
    await looked(progress);
    const draft = new PackageDraft(this.fresh());
    const book = bookOf(draft);
    const own = book.summary;
    if (!own && book.isProtected) throw new HostError('protected');
    if (own && closedSheets(draft, book).has(own.name)) throw new HostError('protected', own.name);
    const before = own ? summaryAsWritten(this.file, this.limits, book, this.kept)?.content : null;
    const sheet = own?.name ?? freeName(summary.name, book.names);
    if (own) rewriteSummary(draft, summary);
    else addSummary(draft, summary, sheet, this.options.summaryFirst ?? false);
    const entry = {
      ...entryHead(),
      action: 'write-summary',
      sheet,
      ...(before === undefined ? {} : { before }),
    } as const;
    this.commit(progress, draft, entry, { [SUMMARY_KEY]: JSON.stringify(summary) });
    return { sheet };
  }

  async addReturn(page: SummarySheet): Promise<{ readonly sheet: string }> {
    const draft = new PackageDraft(this.fresh());
    if (bookOf(draft).isProtected) throw new HostError('protected');
    const sheet = putReturn(draft, page);
    this.put(draft.package, this.kept);
    return { sheet };
  }

  async insertTemplates(
    sheets: readonly TemplateSheet[],
    progress: Progress = {},
  ): Promise<{ readonly sheets: readonly string[] }> {
    await looked(progress);
    if (sheets.length === 0) return { sheets: [] };
    const draft = new PackageDraft(this.fresh());
    const book = bookOf(draft);
    if (book.isProtected) throw new HostError('protected');
    const names = freeNames(sheets, book.names);
    addTemplates(draft, sheets, names);
    const written = sheets.map(({ cells }, index) => ({
      name: names[index]!,
      content: contentsText(cells.map(({ value }) => value)),
    }));
    this.commit(progress, draft, { ...entryHead(), action: 'insert-template', sheets: written });
    return { sheets: names };
  }

  async keep(key: string, text: string | undefined, progress: Progress = {}): Promise<void> {
    await looked(progress);
    begin(progress);
    const others = withoutText(this.kept, key);
    this.kept = text === undefined ? others : { ...others, [key]: text };
  }

  async teach(text: string | undefined, progress: Progress = {}): Promise<void> {
    await looked(progress);
    const now = this.kept[LAYOUT_KEY];
    if (now === text) return;
    const entry = { ...entryHead(), action: 'teach', before: now ?? null, after: text ?? null } as const;
    const kept = withTaught(withWrite(this.kept, entry, []), text);
    begin(progress);
    this.put(this.file, kept);
  }

  async forget(progress: Progress = {}): Promise<void> {
    await looked(progress);
    begin(progress);
    this.kept = {};
  }

  get lastWrite(): LastWrite | undefined {
    const [entry] = entriesIn(this.kept);
    return entry && describe(entry);
  }

  async undo(progress: Progress = {}): Promise<LastWrite> {
    await looked(progress);
    const [entry] = entriesIn(this.kept);
    if (!entry) throw new HostError('nothing-to-undo');
    if (entry.action === 'teach') {
      if ((this.kept[LAYOUT_KEY] ?? null) !== entry.after) throw new HostError('changed');
      begin(progress);
      this.put(this.file, withTaught(withoutLast(this.kept), entry.before ?? undefined));
      return describe(entry);
    }
    const exact = this.exactlyBefore(entry);
    const kept = withoutLast(this.kept);
    if (exact) {
      begin(progress);
      this.put(exact, entry.action === 'write-summary' ? withContent(kept, entry.before ?? undefined) : kept);
      return describe(entry);
    }
    const draft = new PackageDraft(this.fresh());
    const { content } = undoEntry(draft, entry, {
      sheets: this.sheets(),
      limits: this.limits,
      kept: this.kept,
    });
    begin(progress);
    this.put(draft.package, content === 'same' ? kept : withContent(kept, content));
    return describe(entry);
  }

  async watch(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  /** The package before a write, where no other hand has been at what it changed. */
  private exactlyBefore(entry: JournalEntry): OoxmlPackage | undefined {
    const reversals = wayBack(this.kept, entry);
    return reversals && takenBack(this.fresh(), reversals);
  }

  /** Gives how many comments were added. */
  private replaceMarks(
    progress: Progress,
    draft: PackageDraft,
    book: Book,
    action: 'mark' | 'clear-marks',
    wanted: MarkState,
  ): number {
    const before = markStateOf(draft, book);
    const commented = putMarks(draft, book, wanted);
    const after = markStateOf(draft, book);
    const [last] = entriesIn(this.kept);
    const isBack = last && 'after' in last && JSON.stringify(last.before) === JSON.stringify(after);
    const exact = isBack ? this.exactlyBefore(last) : undefined;
    if (exact) {
      begin(progress);
      this.put(exact, withoutLast(this.kept));
    } else if (JSON.stringify(before) !== JSON.stringify(after))
      this.commit(progress, draft, { ...entryHead(), action, before, after });
    return commented;
  }

  private commit(progress: Progress, draft: PackageDraft, entry: JournalEntry, texts: KeptTexts = {}): void {
    const kept = withWrite({ ...this.kept, ...texts }, entry, draft.reversals);
    begin(progress);
    this.put(draft.package, kept);
  }

  private put(file: OoxmlPackage, kept: KeptTexts): void {
    this.file = file;
    this.kept = kept;
    this.snapshot = undefined;
  }

  /** What was read counts anew: a limit is for one look at the file, not for all of them. */
  private fresh(): OoxmlPackage {
    return this.file.withParts(new Map());
  }

  private sheets(): readonly SheetSnapshot[] {
    this.snapshot ??= sheetsOf(this.fresh(), this.limits);
    return this.snapshot;
  }
}
