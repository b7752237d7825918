/** What stands on a sheet of ours, to see whether the user has changed it: sorting and filtering is no change. */
import type { CellContent } from '../../model/workbook/edits';
import { contentsText } from '../../model/writing/ownSheets';

export interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  /** All that is used of it; a null object where it is empty. */
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection;
  /** How many there are; undefined where that was not asked. */
  readonly comments: OfficeExtension.ClientResult<number> | undefined;
}

/**
 * Valid after the next sync; the sheet may be a null object.
 *
 * @param comments whether they are asked for, which fails where Excel has them switched off
 */
export function askSheet(sheet: Excel.Worksheet, comments = false): AskedSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,formulas');
  const { charts } = sheet;
  charts.load('items/id,items/name');
  return { sheet, used, charts, comments: comments ? sheet.comments.getCount() : undefined };
}

/** The shown values, in no order. */
export function valuesOn(used: Excel.Range): string {
  return used.isNullObject ? '' : contentsText(used.values.flat() as CellContent[]);
}

/** The contents as they were put in, in no order. */
export function contentsOn(used: Excel.Range): string {
  return used.isNullObject ? '' : contentsText(used.formulas.flat() as CellContent[]);
}
