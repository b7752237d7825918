/** What formulas give: for whoever reads a workbook. */
import type { FormulaChecks } from '../model/workbook/formulaCheck';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../model/workbook/snapshot';
import { Results } from './results';

/**
 * Whether the results that a workbook's formulas hold are theirs. Where a program has it open that computes them all,
 * what cannot be computed here is taken as that program gives it.
 */
export function formulaChecks({ sheets, calculates }: WorkbookSnapshot): FormulaChecks {
  const results = new Results(sheets);
  return (cell) => {
    const found = results.check(cell);
    return calculates && found.kind === 'unknown' ? { kind: 'agrees' } : found;
  };
}

/**
 * The sheets with results for the formulas that the file holds none of, where they can be computed.
 *
 * @param show a value as a cell with this number format shows it
 */
export function withResults(
  sheets: readonly SheetSnapshot[],
  show: (value: CellSnapshot['value'], numberFormat: string) => string,
): readonly SheetSnapshot[] {
  const isMissing = ({ result }: CellSnapshot): boolean => result === 'missing';
  if (!sheets.some(({ cells }) => cells.some(isMissing))) return sheets;
  const results = new Results(sheets);
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const value = isMissing(cell) ? results.result(cell, sheet.name) : undefined;
      if (value === undefined) return cell;
      return {
        ...cell,
        value: value === '' ? null : value,
        text: show(value, cell.numberFormat),
        result: 'computed' as const,
      };
    }),
  }));
}
