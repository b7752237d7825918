/** Reading and writing the contents of cells as two-dimensional arrays, by Excel's rules. */
import type { Area } from '../model/address';
import { columnCount, isUnbounded, rowCount } from '../model/address';
import { readEntry } from '../model/enter';
import { isNumberFormat } from '../model/numberFormat';
import { omit } from '../model/omit';
import type { Cell, Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import { mayChange, mayEdit } from './guard';

export type Matrix = readonly (readonly unknown[])[];

/** Whole rows and columns have no values: Excel answers null there. */
export function readMatrix(area: Area, read: (row: number, column: number) => unknown): Matrix | null {
  if (isUnbounded(area)) return null;
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) => read(area.top + row, area.left + column)),
  );
}

/** One value stands for all cells; else the array has to fit. */
function asMatrix(area: Area, given: unknown): Matrix {
  if (isUnbounded(area)) throw new Fault('InvalidArgument', 'The range is too large to be written.');
  if (!Array.isArray(given)) return readMatrix(area, () => given) ?? [];
  const fits =
    given.length === rowCount(area) &&
    given.every((line) => Array.isArray(line) && line.length === columnCount(area));
  if (!fits)
    throw new Fault(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return given as Matrix;
}

/** `values` and `formulas` are written alike. All or nothing: an array with one bad value changes no cell. */
export function writeContents(workbook: Workbook, sheet: Sheet, area: Area, given: unknown): void {
  const matrix = asMatrix(area, given);
  mayEdit(sheet, area);
  const edits: { readonly row: number; readonly column: number; readonly cell: Cell }[] = [];
  forEach(matrix, area, (input, row, column) => {
    if (input === null || sheet.isCoveredByMerge(row, column)) return;
    edits.push({ row, column, cell: enter(sheet, row, column, input) });
  });
  workbook.change(sheet, area, () => {
    for (const { row, column, cell } of edits) sheet.put(row, column, cell);
  });
}

function enter(sheet: Sheet, row: number, column: number, input: unknown): Cell {
  const style = sheet.style(row, column);
  const entry = readEntry(input, style.numberFormat);
  if (!entry) throw new Fault('InvalidArgument', `${JSON.stringify(input)} cannot be the value of a cell.`);
  const rest = omit(sheet.cell(row, column), 'value', 'formula');
  return {
    ...rest,
    value: entry.value,
    ...(entry.formula !== undefined && { formula: entry.formula }),
    ...(entry.numberFormat !== undefined && { style: { ...style, numberFormat: entry.numberFormat } }),
  };
}

export function writeNumberFormats(workbook: Workbook, sheet: Sheet, area: Area, given: unknown): void {
  mayChange(sheet, 'allowFormatCells');
  const check = (code: unknown): string => {
    if (typeof code !== 'string' || !isNumberFormat(code)) throw new Fault('InvalidArgument');
    return code;
  };
  if (!Array.isArray(given)) {
    const numberFormat = check(given);
    sheet.restyle(area, (style) => ({ ...style, numberFormat }));
  } else {
    const matrix = asMatrix(area, given);
    forEach(matrix, area, (code) => code === null || check(code));
    forEach(matrix, area, (code, row, column) => {
      if (code === null) return;
      const style = { ...sheet.style(row, column), numberFormat: check(code) };
      sheet.put(row, column, { ...sheet.cell(row, column), style });
    });
  }
  workbook.emit({ kind: 'formatted', sheet, area });
}

function forEach(
  matrix: Matrix,
  area: Area,
  visit: (value: unknown, row: number, column: number) => void,
): void {
  for (const [row, line] of matrix.entries())
    for (const [column, value] of line.entries()) visit(value, area.top + row, area.left + column);
}
