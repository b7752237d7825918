/** What stands on a sheet of ours, to see whether the user has changed it: sorting and filtering is no change. */
import type { CellContent } from '../../model/edits';
import { isFormula } from '../../model/edits';

/** All that is used of the sheet; a null object where it is empty. Valid after the next sync. */
export function askContent(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,formulas');
  return used;
}

/** The shown values, in no order. */
export function valuesOn(used: Excel.Range): string {
  return used.isNullObject ? '' : asText(used.values.flat() as CellContent[]);
}

/** The contents as they were put in, in no order. */
export function contentsOn(used: Excel.Range): string {
  return used.isNullObject ? '' : asText(used.formulas.flat() as CellContent[]);
}

export function asText(contents: readonly CellContent[]): string {
  return contents
    .filter((content) => content !== null && content !== '')
    .map((content) =>
      (isFormula(content) ? content.formula : String(content)).replace(/\s/g, '').toUpperCase(),
    )
    .sort()
    .join('\n');
}
