/** Workbooks for tests: the sample of the repository, and grids written down as rows of cells. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx';
import type { CellArea } from '../../src/model/workbook/cell';
import { parseA1 } from '../../src/model/workbook/cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/model/workbook/snapshot';

export const SAMPLE_PATH = path.join(__dirname, '../../assets/samples/fy2023.xlsx');

export function sampleWorkbook(): WorkbookSnapshot {
  return readXlsx(readFileSync(SAMPLE_PATH), 'fy2023.xlsx');
}

export type GridValue = string | number | null;

/** The header of the indicators, as most forms print it. */
export const INDICATOR_HEADER = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
] as const;

/** A sheet from rows of values: `<` continues the cell to the left, `^` the one above. */
export function sheetOf(name: string, rows: readonly (readonly GridValue[])[]): SheetSnapshot {
  const cells: CellSnapshot[] = [];
  const merges: CellArea[] = [];
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === '<' || value === '^') return;
      let right = c;
      while (row[right + 1] === '<') right += 1;
      let bottom = r;
      while (rows[bottom + 1]?.[c] === '^') bottom += 1;
      if (right > c || bottom > r) merges.push({ top: r, left: c, bottom, right });
      if (value === null || value === '') return;
      cells.push({ row: r, column: c, value, text: String(value), numberFormat: 'General' });
    }),
  );
  return { name, visibility: 'visible', protected: false, cells, merges, hiddenRows: [], hiddenColumns: [] };
}

export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: 'test.xlsx', sheets };
}

/** The same workbook with one cell changed; its number format stays. */
export function withCell(
  workbook: WorkbookSnapshot,
  sheet: string,
  address: string,
  value: string | number | null,
): WorkbookSnapshot {
  const { row, column } = parseA1(address)!;
  return mapSheet(workbook, sheet, (found) => {
    const before = found.cells.find((cell) => cell.row === row && cell.column === column);
    const rest = found.cells.filter((cell) => cell !== before);
    if (value === null) return { ...found, cells: rest };
    const cell: CellSnapshot = {
      row,
      column,
      value,
      text: String(value),
      numberFormat: before?.numberFormat ?? 'General',
    };
    return { ...found, cells: [...rest, cell].sort((a, b) => a.row - b.row || a.column - b.column) };
  });
}

/** The same workbook with `rows` empty rows and `columns` empty columns put in before a place. */
export function shifted(
  workbook: WorkbookSnapshot,
  sheet: string,
  at: { readonly row: number; readonly rows: number; readonly column?: number; readonly columns?: number },
): WorkbookSnapshot {
  const { row, rows, column = 0, columns = 0 } = at;
  const down = (value: number): number => (value >= row ? value + rows : value);
  const right = (value: number): number => (value >= column ? value + columns : value);
  return mapSheet(workbook, sheet, (found) => ({
    ...found,
    cells: found.cells.map((cell) => ({ ...cell, row: down(cell.row), column: right(cell.column) })),
    merges: found.merges.map((area) => ({
      top: down(area.top),
      left: right(area.left),
      bottom: down(area.bottom),
      right: right(area.right),
    })),
  }));
}

export function mapSheet(
  workbook: WorkbookSnapshot,
  sheet: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((found) => (found.name === sheet ? change(found) : found)),
  };
}
