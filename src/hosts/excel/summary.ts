/**
 * Writes our summary sheet: one batch to find out where, one to write.
 *
 * It is rewritten in place, never deleted and made anew: deleting a sheet would clear the user's undo list
 * and break what points at it. A sheet of the user's that has our name is left alone.
 */
import type { SummarySheet } from '../../model/marks';
import { HostError } from '../host';
import { run } from './errors';
import { writeRows } from './summaryRows';
import { findSummary, findSummaryName, markSummary } from './summaryMark';

const CHARACTER = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

export function writeSummary(summary: SummarySheet): Promise<{ readonly sheet: string }> {
  return run(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets;
    sheets.load('items/name');
    workbook.protection.load('protected');
    const name = findSummaryName(workbook);
    const own = findSummary(workbook);
    own.load('protection/protected');
    await context.sync();

    if (own.isNullObject && workbook.protection.protected) throw new HostError('protected');
    if (!own.isNullObject && own.protection.protected) throw new HostError('protected', own.name);
    const taken = sheets.items.map((sheet) => sheet.name);
    const sheetName = own.isNullObject ? freeName(summary.name, taken) : own.name;
    const sheet = own.isNullObject ? sheets.add(sheetName) : own;
    if (own.isNullObject) {
      // The name may have outlived its sheet.
      if (!name.isNullObject) name.delete();
      markSummary(workbook, sheet);
      setUpPage(sheet);
    }
    const all = sheet.getRange();
    all.unmerge();
    all.clear();
    summary.columnWidths.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth =
        (width * CHARACTER + PADDING) * POINTS_PER_PIXEL;
    });
    writeRows(sheet, summary);
    await context.sync();
    return { sheet: sheetName };
  }, summary.name);
}

/** `勾稽结果`, else `勾稽结果 (2)` and so on. Excel compares the names of sheets without case. */
function freeName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; lower.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}

/** Only for a new sheet: what the user sets later is theirs. */
function setUpPage(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  const page = sheet.pageLayout;
  page.paperSize = Excel.PaperType.a4;
  page.orientation = Excel.PageOrientation.landscape;
  page.centerHorizontally = true;
  page.zoom = { horizontalFitToPages: 1 };
}
