/** A workbook as read, put into the workbench's spreadsheet, filled there, and read again as Excel would give it. */
import { check } from '../../src/check';
import { parseA1, toA1 } from '../../src/model/workbook/cell';
import type { Edit } from '../../src/model/workbook/edits';
import { isFormula, sameContent, contentOf } from '../../src/model/workbook/edits';
import type { Fill } from '../../src/model/result/fill';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { buildWorkbook } from '../../src/workbench/model/build';
import type { Workbook } from '../../src/workbench/model/workbook';
import { workbenchData } from '../hosts/excel/workbenchData';
import { fillsOf } from './fills';
import { withCell } from './workbook';

export function spreadsheetOf(snapshot: WorkbookSnapshot): Workbook {
  return buildWorkbook(workbenchData(snapshot));
}

/** As a host writes: refused where the cell holds something else, and a format only where the cell has none. */
export function enter(workbook: Workbook, edits: readonly Edit[]): void {
  for (const { target, before, after, numberFormat } of edits) {
    const sheet = workbook.findSheet(target.sheet)!;
    const { row, column } = target;
    const { value, formula } = sheet.cell(row, column);
    const held = contentOf(cellSnapshot(row, column, { value, ...(formula !== undefined && { formula }) }));
    if (!sameContent(held, before)) throw new Error(`${target.sheet}!${toA1(target)} holds something else`);
    const style = sheet.style(row, column);
    const keeps = numberFormat === undefined || !['General', '@'].includes(style.numberFormat);
    sheet.put(row, column, {
      ...(isFormula(after) ? { value: null, formula: after.formula } : { value: after }),
      style: keeps ? style : { ...style, numberFormat },
    });
  }
  workbook.calculate(true);
}

/** Types figures into cells, e.g. of a row that was inserted. */
export function type(
  workbook: Workbook,
  name: string,
  entries: Readonly<Record<string, string | number>>,
): void {
  const sheet = workbook.findSheet(name)!;
  for (const [address, value] of Object.entries(entries)) {
    const { row, column } = parseA1(address)!;
    sheet.put(row, column, { value, style: sheet.style(row, column) });
  }
  workbook.calculate(true);
}

export function readBack(workbook: Workbook): WorkbookSnapshot {
  return {
    name: workbook.name,
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: 'visible',
      protected: false,
      cells: [...sheet.cells()]
        .map(({ row, column, cell }) => ({
          ...cellSnapshot(row, column, cell),
          text: workbook.text(sheet, row, column),
          numberFormat: sheet.style(row, column).numberFormat,
        }))
        .filter(({ value, formula }) => value !== null || formula !== undefined)
        .sort((a, b) => a.row - b.row || a.column - b.column),
      merges: sheet.merges,
      hiddenRows: [],
      hiddenColumns: [],
    })),
  };
}

function cellSnapshot(
  row: number,
  column: number,
  { value, formula }: { readonly value: CellSnapshot['value']; readonly formula?: string },
): CellSnapshot {
  return {
    row,
    column,
    value: value === '' ? null : value,
    text: '',
    numberFormat: 'General',
    ...(formula !== undefined && { formula }),
  };
}

/** The workbook with these edits in it, calculated. */
export function withEdits(snapshot: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const workbook = spreadsheetOf(snapshot);
  enter(workbook, edits);
  return { ...snapshot, sheets: readBack(workbook).sheets };
}

/** A workbook with its computed cells blank, and then filled in a spreadsheet. */
export function filledIn(workbook: WorkbookSnapshot): {
  readonly spreadsheet: Workbook;
  readonly fills: readonly Fill[];
} {
  const typed = fillsOf(workbook).filter(({ kind, edit }) => kind !== 'proposal' && isFormula(edit.after));
  const blank = typed.reduce((now, { cell }) => withCell(now, cell.sheet, toA1(cell), null), workbook);
  const fills = check(blank)
    .fills()
    .filter(({ kind }) => kind === 'blank');
  const spreadsheet = spreadsheetOf(blank);
  enter(
    spreadsheet,
    fills.map(({ edit }) => edit),
  );
  return { spreadsheet, fills };
}
