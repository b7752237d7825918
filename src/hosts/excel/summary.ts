/**
 * Writes our summary sheet: one batch to find out where, one to write; another for its page, where that changes.
 *
 * It is rewritten in place, never deleted and made anew: deleting a sheet would clear the user's undo list
 * and break what points at it. A sheet of the user's that has our name is left alone.
 */
import type { SummarySheet } from '../../model/writing/marks';
import { parseSummary, SUMMARY_KEY } from '../../model/writing/journal';
import { freeName } from '../../model/writing/ownSheets';
import type { Progress } from '../host';
import { HostError } from '../host';
import { runWrite } from './errors';
import type { FoundSummary } from './foundSummary';
import { askSummary, isAsWritten, usersCharts } from './foundSummary';
import { entryHead, Journal } from './journal';
import type { HostCache } from './cache';
import { outdate } from './cache';
import { setSetting, textOf } from './settings';
import { send } from './stopping';
import { askSheet, valuesOn } from './sheetContent';
import { renewBreaks, setUpPage } from './summaryPage';
import { writeRows } from './summaryRows';
import { writeChart, writeTables } from './summaryParts';
import { markSummary } from './summaryMark';

const CHARACTER = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

export function writeSummary(
  summary: SummarySheet,
  cache: HostCache,
  progress: Progress,
): Promise<{ readonly sheet: string }> {
  return runWrite(
    async (context) => {
      const { workbook } = context;
      const found = askSummary(workbook);
      const journal = new Journal(workbook, cache);
      await send(context);

      const { sheet: own } = found;
      const isNew = own.isNullObject;
      if (isNew && found.workbook.protection.protected) throw new HostError('protected');
      if (!isNew && own.protection.protected) throw new HostError('protected', own.name);
      const taken = workbook.worksheets.items.map(({ name }) => name);
      const sheetName = isNew ? freeName(summary.name, taken) : own.name;
      // Where the user has worked on the sheet, what was written there before is not what is overwritten now.
      const known = isAsWritten(found) ? textOf(found.content) : undefined;
      const before = isNew ? null : known;
      const sheet = isNew ? addSheet(found, sheetName) : own;
      if (!isNew) emptySheet(found, usersCharts(found));
      draw(sheet, summary);
      const content = JSON.stringify(summary);
      setSetting(workbook, SUMMARY_KEY, content, found.content);
      journal.add({
        ...entryHead(),
        action: 'write-summary',
        sheet: sheetName,
        ...(before === undefined ? {} : { before }),
      });
      await journal.commit(context, (again) => restoreSummary(again, sheetName, before, found, content));
      if (isNew) await setUpPage(context, sheet, summary);
      else await renewBreaks(context, sheet, parseSummary(textOf(found.content)), summary);
      outdate(cache, [sheetName]);
      return { sheet: sheetName };
    },
    cache,
    progress,
    summary.name,
  );
}

function addSheet({ workbook, name }: FoundSummary, sheetName: string): Excel.Worksheet {
  const sheet = workbook.worksheets.add(sheetName);
  // The name may have outlived its sheet.
  if (!name.isNullObject) name.delete();
  markSummary(workbook, sheet);
  return sheet;
}

/** Filtered rows come back, and rows and columns have no size of the former content's. */
function emptySheet({ sheet: own, tables, charts }: FoundSummary, kept: ReadonlySet<string>): void {
  charts.items.filter(({ id }) => !kept.has(id)).forEach((chart) => chart.delete());
  tables.items.forEach((table) => {
    table.clearFilters();
    table.convertToRange();
  });
  const all = own.getRange();
  all.unmerge();
  all.clear();
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
}

function draw(sheet: Excel.Worksheet, summary: SummarySheet): void {
  summary.columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth =
      (width * CHARACTER + PADDING) * POINTS_PER_PIXEL;
  });
  writeRows(sheet, summary);
  writeTables(sheet, summary);
  writeChart(sheet, summary);
  for (const column of summary.hiddenColumns ?? [])
    sheet.getRangeByIndexes(0, column, 1, 1).columnHidden = true;
}

/** Queues the way back: no sheet where `before` is null, else that content. The sheet goes last: nothing after it can fail. */
export function restoreSheet(
  found: FoundSummary,
  before: string | null,
  kept: ReadonlySet<string> = usersCharts(found),
): void {
  const { workbook, sheet: own, content } = found;
  const summary = before === null ? undefined : parseSummary(before);
  if (before !== null && !summary) throw new HostError('not-found', own.isNullObject ? '' : own.name);
  if (!summary) {
    removeSheet(found);
    own.delete();
    return;
  }
  setSetting(workbook, SUMMARY_KEY, before!, content);
  emptySheet(found, kept);
  draw(own, summary);
}

/** Queues the removal of what makes the sheet ours. */
export function removeSheet({ workbook, name, content }: FoundSummary): void {
  setSetting(workbook, SUMMARY_KEY, undefined, content);
  if (!name.isNullObject) name.delete();
}

/**
 * Makes the summary what it was before a write that failed on its way. What is neither of before nor of this
 * write is another pane's, and why it failed.
 */
async function restoreSummary(
  context: Excel.RequestContext,
  sheetName: string,
  before: string | null | undefined,
  former: FoundSummary,
  ours: string,
): Promise<void> {
  const found = askSummary(context.workbook);
  const named = askSheet(context.workbook.worksheets.getItemOrNullObject(sheetName));
  await context.sync();
  const { sheet: own } = found;
  if (![undefined, ours, textOf(former.content)].includes(textOf(found.content))) return;
  if (before === null) {
    // Without our mark on it yet it has the name that it was given, and nothing else.
    if (!own.isNullObject) own.delete();
    else if (!named.sheet.isNullObject && named.used.isNullObject) named.sheet.delete();
    removeSheet(found);
  } else if (before !== undefined) {
    if (own.isNullObject) throw new HostError('not-found', sheetName);
    // A chart of ours has no name yet where the batch failed right after adding it.
    restoreSheet(found, before, usersCharts(former));
  } else if (!isUntouched(found, former)) throw new HostError('failed', sheetName);
  await context.sync();
}

/** What the user had made of the sheet cannot be put back: then the batch must have failed before it began. */
function isUntouched(now: FoundSummary, former: FoundSummary): boolean {
  const counts = ({ tables, charts }: FoundSummary): string =>
    `${tables.items.length} ${charts.items.length}`;
  return valuesOn(now.used) === valuesOn(former.used) && counts(now) === counts(former);
}

/** Makes the summary what it was before an undo that failed on its way: the sheet is still there, deleting it comes last. */
export async function restoreAgain(
  context: Excel.RequestContext,
  sheetName: string,
  content: string,
  kept: ReadonlySet<string>,
): Promise<void> {
  const found = askSummary(context.workbook);
  const named = context.workbook.worksheets.getItemOrNullObject(sheetName);
  await context.sync();
  if (!found.sheet.isNullObject) restoreSheet(found, content, kept);
  else {
    if (named.isNullObject) throw new HostError('not-found', sheetName);
    markSummary(context.workbook, named);
    setSetting(context.workbook, SUMMARY_KEY, content, found.content);
  }
  await context.sync();
}
