/**
 * Writes our summary sheet: one batch to find out where, one to write; another for the page of a new sheet.
 *
 * It is rewritten in place, never deleted and made anew: deleting a sheet would clear the user's undo list
 * and break what points at it. A sheet of the user's that has our name is left alone.
 */
import type { SummarySheet } from '../../model/marks';
import { parseSummary, SUMMARY_KEY } from '../../model/journal';
import { HostError } from '../host';
import { allOrNothing, runWrite, translate } from './errors';
import { entryHead, Journal } from './journal';
import type { Known } from './known';
import { askSetting, putSetting, textOf } from './settings';
import { freeName } from './sheetNames';
import { writeRows } from './summaryRows';
import { writeChart, writeTables } from './summaryParts';
import { findSummary, findSummaryName, markSummary } from './summaryMark';

const CHARACTER = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

export function writeSummary(summary: SummarySheet, known: Known): Promise<{ readonly sheet: string }> {
  return runWrite(async (context) => {
    const { workbook } = context;
    const found = askSummary(workbook);
    const journal = new Journal(workbook, known);
    await context.sync();

    const { own } = found;
    const isNew = own.isNullObject;
    if (isNew && found.workbook.protection.protected) throw new HostError('protected');
    if (!isNew && own.protection.protected) throw new HostError('protected', own.name);
    const taken = workbook.worksheets.items.map(({ name }) => name);
    const sheetName = isNew ? freeName(summary.name, taken) : own.name;
    const before = isNew ? null : textOf(found.content);
    const sheet = isNew ? addSheet(found, sheetName) : own;
    if (!isNew) emptySheet(found);
    draw(sheet, summary);
    putSetting(workbook, SUMMARY_KEY, JSON.stringify(summary), found.content);
    journal.add({
      ...entryHead(),
      action: 'write-summary',
      sheet: sheetName,
      ...(before === undefined ? {} : { before }),
    });
    await allOrNothing(context, (again) => restoreSummary(again, sheetName, before));
    journal.done();
    if (isNew) await setUpPage(context, sheet);
    return { sheet: sheetName };
  }, summary.name);
}

/** Our sheet with what is on it, or null objects; valid after the next sync. */
export interface FoundSummary {
  readonly workbook: Excel.Workbook;
  readonly name: Excel.NamedItem;
  readonly own: Excel.Worksheet;
  readonly tables: Excel.TableCollection;
  readonly charts: Excel.ChartCollection;
  /** What we wrote there last. */
  readonly content: Excel.Setting;
}

export function askSummary(workbook: Excel.Workbook): FoundSummary {
  workbook.worksheets.load('items/name');
  workbook.protection.load('protected');
  const own = findSummary(workbook);
  own.load('protection/protected');
  const { tables, charts } = own;
  tables.load('items/id');
  charts.load('items/id');
  return {
    workbook,
    name: findSummaryName(workbook),
    own,
    tables,
    charts,
    content: askSetting(workbook, SUMMARY_KEY),
  };
}

function addSheet({ workbook, name }: FoundSummary, sheetName: string): Excel.Worksheet {
  const sheet = workbook.worksheets.add(sheetName);
  // The name may have outlived its sheet.
  if (!name.isNullObject) name.delete();
  markSummary(workbook, sheet);
  return sheet;
}

/** Filtered rows come back first: a hidden row would stay hidden under the new content. */
function emptySheet({ own, tables, charts }: FoundSummary): void {
  charts.items.forEach((chart) => chart.delete());
  tables.items.forEach((table) => {
    table.clearFilters();
    table.convertToRange();
  });
  const all = own.getRange();
  all.unmerge();
  all.clear();
  all.rowHidden = false;
}

function draw(sheet: Excel.Worksheet, summary: SummarySheet): void {
  summary.columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth =
      (width * CHARACTER + PADDING) * POINTS_PER_PIXEL;
  });
  writeRows(sheet, summary);
  writeTables(sheet, summary);
  writeChart(sheet, summary);
}

/** Queues the way back: no sheet where `before` is null, else that content. The sheet goes last: nothing after it can fail. */
export function putBack(found: FoundSummary, before: string | null): void {
  const { workbook, own, name, content } = found;
  const summary = before === null ? undefined : parseSummary(before);
  if (before !== null && !summary) throw new HostError('not-found', own.isNullObject ? '' : own.name);
  putSetting(workbook, SUMMARY_KEY, before ?? undefined, content);
  if (summary) {
    emptySheet(found);
    draw(own, summary);
    return;
  }
  if (!name.isNullObject) name.delete();
  own.delete();
}

/** Makes the summary what it was before a write, or an undo, that failed on its way. */
async function restoreSummary(
  context: Excel.RequestContext,
  sheetName: string,
  before: string | null | undefined,
): Promise<void> {
  const found = askSummary(context.workbook);
  const named = context.workbook.worksheets.getItemOrNullObject(sheetName);
  await context.sync();
  const { own, name } = found;
  if (before === null) {
    // Without our mark on it yet it has the name that it was given.
    if (!own.isNullObject) own.delete();
    else if (!named.isNullObject) named.delete();
    if (!name.isNullObject) name.delete();
    putSetting(context.workbook, SUMMARY_KEY, undefined, found.content);
  } else if (before !== undefined) {
    if (own.isNullObject) throw new HostError('not-found', sheetName);
    putBack(found, before);
  }
  await context.sync();
}

/** Makes the summary what it was before an undo that failed on its way: the sheet is still there, deleting it comes last. */
export async function putForth(
  context: Excel.RequestContext,
  sheetName: string,
  content: string,
  journal: Journal,
): Promise<void> {
  const found = askSummary(context.workbook);
  const named = context.workbook.worksheets.getItemOrNullObject(sheetName);
  await context.sync();
  journal.restore(context.workbook);
  if (!found.own.isNullObject) putBack(found, content);
  else {
    if (named.isNullObject) throw new HostError('not-found', sheetName);
    markSummary(context.workbook, named);
    putSetting(context.workbook, SUMMARY_KEY, content, found.content);
  }
  await context.sync();
}

/**
 * Only for a new sheet: what the user sets later is theirs. A batch of its own, which may fail: without a
 * printer Excel refuses to set up a page.
 */
async function setUpPage(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.showGridlines = false;
  const page = sheet.pageLayout;
  page.paperSize = Excel.PaperType.a4;
  page.orientation = Excel.PageOrientation.landscape;
  page.centerHorizontally = true;
  page.zoom = { horizontalFitToPages: 1 };
  page.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
  try {
    await context.sync();
  } catch (error) {
    if (translate(error).code === 'cell-edit') throw error;
  }
}
