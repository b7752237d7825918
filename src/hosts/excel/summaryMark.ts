/**
 * How our summary sheet is known again: a hidden name of the workbook that points at all of its cells, so that
 * it outlives any rows that the user deletes. It follows the sheet when the user renames it, is saved with the file, and a file reader sees it, too.
 */
import { RETURN_NAME, SUMMARY_NAME } from '../../model/writing/own';

/** The name itself, or a null object; valid after the next sync. */
export function findSummaryName(workbook: Excel.Workbook): Excel.NamedItem {
  return workbook.names.getItemOrNullObject(SUMMARY_NAME);
}

/** Our sheet with its `name`, or a null object; valid after the next sync. */
export function findSummary(workbook: Excel.Workbook): Excel.Worksheet {
  const sheet = findSummaryName(workbook).getRangeOrNullObject().worksheet;
  sheet.load('name');
  return sheet;
}

/** The page on which the workbook was sent back, with its `name`, or a null object; valid after the next sync. */
export function findReturn(workbook: Excel.Workbook): Excel.Worksheet {
  const sheet = workbook.names.getItemOrNullObject(RETURN_NAME).getRangeOrNullObject().worksheet;
  sheet.load('name');
  return sheet;
}

export function markSummary(workbook: Excel.Workbook, sheet: Excel.Worksheet): void {
  workbook.names.add(SUMMARY_NAME, sheet.getRange()).visible = false;
}
