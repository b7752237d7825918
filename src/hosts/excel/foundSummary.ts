/** Our summary sheet as it stands in the workbook, with all that says whether the user has worked on it. */
import { parseSummary, SUMMARY_KEY } from '../../model/writing/journal';
import { CHART_NAME } from '../../model/writing/own';
import { contentsText } from '../../model/writing/ownSheets';
import { askSetting, textOf } from './settings';
import type { AskedSheet } from './sheetContent';
import { askSheet, valuesOn } from './sheetContent';
import { findSummary, findSummaryName } from './summaryMark';

/** Null objects where there is no such sheet; valid after the next sync. */
export interface FoundSummary extends AskedSheet {
  readonly workbook: Excel.Workbook;
  readonly name: Excel.NamedItem;
  readonly tables: Excel.TableCollection;
  /** What we wrote there last. */
  readonly content: Excel.Setting;
}

/** @param comments as of `askSheet` */
export function askSummary(workbook: Excel.Workbook, comments = false): FoundSummary {
  workbook.worksheets.load('items/name,items/visibility');
  workbook.protection.load('protected');
  const asked = askSheet(findSummary(workbook), comments);
  asked.sheet.load('protection/protected');
  const { tables } = asked.sheet;
  tables.load('items/id');
  return {
    ...asked,
    workbook,
    name: findSummaryName(workbook),
    tables,
    content: askSetting(workbook, SUMMARY_KEY),
  };
}

/** Nobody has changed a value on it. Sorting, filtering and formats are no change. */
export function isAsWritten({ sheet, used, content }: FoundSummary): boolean {
  const written = parseSummary(textOf(content));
  if (sheet.isNullObject || !written) return false;
  return contentsText(written.rows.flatMap((row) => row.map(({ value }) => value))) === valuesOn(used);
}

/** The ids of charts that the user has added. */
export function usersCharts({ charts }: FoundSummary): ReadonlySet<string> {
  return new Set(charts.items.filter(({ name }) => name !== CHART_NAME).map(({ id }) => id));
}
