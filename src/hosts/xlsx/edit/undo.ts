/** Takes a write back by what the journal says stood there: where another program has written the file since. */
import type { PackageDraft } from '../../ooxml/draft';
import { contentOf, holdsContent } from '../../../model/workbook/edits';
import { parseA1 } from '../../../model/workbook/cell';
import type { SheetSnapshot } from '../../../model/workbook/snapshot';
import type { EntryOf, JournalEntry, MarkState } from '../../../model/writing/journal';
import { parseSummary } from '../../../model/writing/journal';
import type { KeptTexts } from '../../../model/writing/keptPart';
import { markedCells, partOf } from '../../../model/writing/markState';
import { contentsText } from '../../../model/writing/ownSheets';
import { SUMMARY_NAME } from '../../../model/writing/own';
import { HostError } from '../../host';
import type { WorkbookLimits } from '../limits';
import { readWorkbookPart } from '../workbookPart';
import { bookOf, forgetName, removeSheet } from './book';
import { writeCells } from './fill';
import { closedSheets, markStateOf, putMarks } from './markState';
import { rewriteSummary } from './summary';
import { isAddedTo, summaryAsWritten } from './summaryState';

interface Context {
  /** As they stand, without our summary. */
  readonly sheets: readonly SheetSnapshot[];
  readonly limits: WorkbookLimits;
  readonly kept: KeptTexts;
}

/** Fails with `changed` where the user has edited what was written. Gives what the summary then holds, as it is kept. */
export function undoEntry(
  draft: PackageDraft,
  entry: Exclude<JournalEntry, EntryOf<'teach'>>,
  context: Context,
): { readonly content: string | undefined | 'same' } {
  switch (entry.action) {
    case 'fill':
      undoFill(draft, entry, context);
      return { content: 'same' };
    case 'mark':
    case 'clear-marks':
      undoMarks(draft, entry);
      return { content: 'same' };
    case 'insert-template':
      undoTemplates(draft, entry, context);
      return { content: 'same' };
    case 'write-summary':
      return { content: undoSummary(draft, entry, context) };
  }
}

function undoFill(draft: PackageDraft, { changes }: EntryOf<'fill'>, { sheets }: Context): void {
  const book = bookOf(draft);
  const found = changes.map((change) => {
    const sheet = sheets.find(({ name }) => name.toLowerCase() === change.sheet.toLowerCase());
    const place = parseA1(change.address)!;
    const cell = sheet?.cells.find(({ row, column }) => row === place.row && column === place.column);
    return { change, sheet, now: contentOf(cell), numberFormat: cell?.numberFormat };
  });
  const edited = found.filter(({ change, sheet, now }) => !sheet || !holdsContent(now, change.after.content));
  if (edited.length > 0)
    throw new HostError(
      'changed',
      edited.map(({ change }) => `${change.sheet}!${change.address}`).join('、'),
    );
  const shut = found.find(({ sheet }) => sheet!.protected);
  if (shut) throw new HostError('protected', shut.change.sheet);
  const writes = found.map(({ change, numberFormat }) => {
    // A number format that the user has given the cell since is theirs.
    const now = numberFormat ?? change.after.numberFormat;
    const isOurs = now === change.after.numberFormat;
    return {
      ...change,
      before: { content: change.after.content, numberFormat: now },
      after: { content: change.before.content, numberFormat: isOurs ? change.before.numberFormat : now },
    };
  });
  writeCells(draft, book, writes, sheets);
}

/** Taking marks away is always right; putting earlier ones back only where the present ones have not moved. */
function undoMarks(draft: PackageDraft, { before, after }: EntryOf<'mark'> | EntryOf<'clear-marks'>): void {
  const book = bookOf(draft);
  const now = markStateOf(draft, book);
  const known = new Set(book.sheets.map(({ name }) => name));
  const gone = before.formats.map(({ sheet }) => sheet).filter((sheet) => !known.has(sheet));
  const moved = before.formats.length > 0 && !sameSet(markedCells(now), markedCells(after));
  if (moved || gone.length > 0) throw new HostError('changed', [...new Set(gone)].join('、'));
  const closed = closedSheets(draft, book);
  const touched = [...now.formats, ...before.formats].map(({ sheet }) => sheet);
  const shut = touched.find((sheet) => closed.has(sheet) && !sameOn(sheet, now, before));
  if (shut !== undefined) throw new HostError('protected', shut);
  putMarks(draft, book, before);
}

function sameOn(sheet: string, one: MarkState, other: MarkState): boolean {
  const on = (state: MarkState) => markedCells(partOf(state, (name) => name === sheet));
  return sameSet(on(one), on(other));
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

/** A sheet that has been worked on since is the user's. */
function undoTemplates(
  draft: PackageDraft,
  { sheets: written }: EntryOf<'insert-template'>,
  { sheets }: Context,
): void {
  const edited = written.filter(({ name, content }) => {
    const sheet = sheets.find((each) => each.name === name);
    const own = bookOf(draft).sheets.find((each) => each.name === name);
    return !sheet || !own || contentsText(sheet.cells.map(contentOf)) !== content || isAddedTo(draft, own);
  });
  if (edited.length > 0) throw new HostError('changed', edited.map(({ name }) => name).join('、'));
  const names = written.map(({ name }) => name);
  mayRemove(draft, names);
  for (const name of names) {
    const book = bookOf(draft);
    removeSheet(
      draft,
      book,
      book.sheets.find((each) => each.name === name)!,
    );
  }
}

function undoSummary(
  draft: PackageDraft,
  { sheet, before }: EntryOf<'write-summary'>,
  context: Context,
): string | undefined {
  const book = bookOf(draft);
  const own = book.summary;
  if (!own && before === null && !book.names.includes(sheet)) {
    // The user has deleted the sheet that was added: only its traces are left.
    forgetName(draft, book, SUMMARY_NAME);
    return undefined;
  }
  const written = summaryAsWritten(draft.base, context.limits, book, context.kept);
  if (!own || before === undefined || !written || (before === null && isAddedTo(draft, own)))
    throw new HostError('changed', own?.name ?? sheet);
  if (closedSheets(draft, book).has(own.name)) throw new HostError('protected', own.name);
  if (before !== null) {
    const summary = parseSummary(before);
    if (!summary) throw new HostError('not-found', own.name);
    rewriteSummary(draft, summary);
    return before;
  }
  mayRemove(draft, [own.name]);
  removeSheet(draft, book, own);
  forgetName(draft, bookOf(draft), SUMMARY_NAME);
  return undefined;
}

function mayRemove(draft: PackageDraft, names: readonly string[]): void {
  if (bookOf(draft).isProtected) throw new HostError('protected');
  // Excel keeps at least one visible sheet.
  const { sheets } = readWorkbookPart(draft.package);
  if (!sheets.some(({ name, visibility }) => !names.includes(name) && visibility === 'visible'))
    throw new HostError('failed', 'no other visible sheet');
}
