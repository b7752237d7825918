/** Excel's matrices of a range, turned into the cells that hold something. */
import type { CellArea } from '../../model/workbook/cell';
import type { CellSnapshot, CellValue } from '../../model/workbook/snapshot';

/** What Excel gives for a cell whose formula failed; a text typed so becomes that error, too. */
const ERRORS =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!)$/;

type Matrices = Pick<Excel.Range, 'values' | 'formulas' | 'text' | 'numberFormat'>;

export function cellsOf(range: Matrices, area: CellArea): readonly CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  range.values.forEach((values, r) =>
    values.forEach((raw: unknown, c) => {
      const value = valueOf(raw);
      const formula: unknown = range.formulas[r]?.[c];
      const computed = typeof formula === 'string' && formula.startsWith('=') && formula !== raw;
      if (value === null && !computed) return;
      cells.push({
        row: area.top + r,
        column: area.left + c,
        value,
        text: textOf(String(range.text[r]?.[c] ?? ''), value),
        ...(computed ? { formula } : {}),
        numberFormat: String(range.numberFormat[r]?.[c] ?? 'General'),
      });
    }),
  );
  return cells;
}

export const isErrorText = (text: string): boolean => ERRORS.test(text);

function valueOf(raw: unknown): CellValue {
  if (typeof raw === 'string') {
    if (raw === '') return null;
    return isErrorText(raw) ? { error: raw } : raw;
  }
  return typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
}

/** A number in too narrow a column shows as `####`, which says nothing about it. */
function textOf(text: string, value: CellValue): string {
  return typeof value === 'number' && /^#+$/.test(text) ? String(value) : text;
}
