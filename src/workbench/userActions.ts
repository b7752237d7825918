/** What a user does in the grid, on the same workbook that the add-in sees. */
import type { Area } from './model/address';
import { areaToA1, parseArea } from './model/address';
import type { Entry } from './model/enter';
import { readTyped } from './model/enter';
import { omit } from './model/omit';
import type { Table } from './model/parts';
import { wholeLines } from './model/shift';
import type { Sheet } from './model/sheet';
import { shiftCells } from './model/structure';
import { columnOf, filterColumn, findTable, sortRows } from './model/tableRows';
import { allows, validationAt } from './model/validations';
import type { Workbook } from './model/workbook';

function locate(workbook: Workbook, sheetName: string, address: string): { sheet: Sheet; area: Area } {
  const sheet = workbook.findSheet(sheetName);
  const area = parseArea(address);
  if (!sheet || !area) throw new Error(`There is no ${sheetName}!${address}.`);
  return { sheet, area };
}

/** Excel refuses to let a user type into a locked cell of a protected sheet. */
export class ProtectedCellError extends Error {
  override name = 'ProtectedCellError';
}

/** What Excel's alert says where the data validation on a cell refuses what was typed; its title is `title`. */
class ValidationError extends Error {
  override name = 'ValidationError';

  constructor(
    readonly title: string,
    message: string,
  ) {
    super(message || '此值与此单元格定义的数据验证限制不匹配。');
  }
}

/** Only `Stop` refuses; a warning or information lets the user go on. */
function refuseInvalid(
  workbook: Workbook,
  sheet: Sheet,
  [row, column]: readonly [row: number, column: number],
  entry: Entry,
): void {
  // Emptying a cell is always allowed.
  if (entry.value === null && entry.formula === undefined) return;
  const validation = validationAt(sheet, row, column);
  if (!validation?.errorAlert.showAlert || validation.errorAlert.style !== 'Stop') return;
  const place = { sheet: sheet.name, row, column, rowShift: 0, columnShift: 0 };
  const value =
    entry.formula === undefined
      ? entry.value
      : workbook.calculator.evaluate(entry.formula, place, workbook.source());
  if (allows(workbook, sheet, validation, [row, column], value)) return;
  throw new ValidationError(validation.errorAlert.title, validation.errorAlert.message);
}

/** Puts a value into the first cell of the address, as if typed: `5%` and `=A1+1` mean what they mean in Excel. */
export function edit(
  workbook: Workbook,
  sheetName: string,
  address: string,
  value: string | number | boolean | null,
): void {
  const { sheet, area } = locate(workbook, sheetName, address);
  const { top, left } = sheet.mergeAt(area.top, area.left) ?? area;
  const style = sheet.style(top, left);
  if (sheet.protection.on && style.locked) throw new ProtectedCellError(`${sheetName}!${address}`);
  const entry = readTyped(value === null ? '' : String(value), style.numberFormat);
  if (!entry) throw new Error(`${String(value)} cannot be the value of a cell.`);
  refuseInvalid(workbook, sheet, [top, left], entry);
  const rest = omit(sheet.cell(top, left), 'value', 'formula');
  workbook.change(sheet, { top, left, bottom: top, right: left }, () =>
    sheet.put(top, left, {
      ...rest,
      value: entry.value,
      ...(entry.formula !== undefined && { formula: entry.formula }),
      ...(entry.numberFormat !== undefined && { style: { ...style, numberFormat: entry.numberFormat } }),
    }),
  );
  workbook.calculate();
}

export const selectAddress = {
  read: (workbook: Workbook): { sheet: string; address: string } => ({
    sheet: workbook.active.name,
    address: areaToA1(workbook.selection()),
  }),
  write: (workbook: Workbook, sheetName: string, address: string): void => {
    const { sheet, area } = locate(workbook, sheetName, address);
    workbook.select(sheet, area);
  },
};

/** Excel greys out inserting, deleting, sorting and filtering on a protected sheet, unless the protection allows it. */
class ProtectedSheetError extends Error {
  override name = 'ProtectedSheetError';
}

function refuseProtected(sheet: Sheet, option: string): void {
  if (sheet.protection.on && sheet.protection.options[option] !== true)
    throw new ProtectedSheetError(sheet.name);
}

/** Puts blank rows before the row; rows are counted from 0. */
export function insertRows(workbook: Workbook, sheetName: string, row: number, count = 1): void {
  shiftRows(workbook, sheetName, row, count, 'allowInsertRows');
}

/** Takes rows out, from this one on; rows are counted from 0. */
export function deleteRows(workbook: Workbook, sheetName: string, row: number, count = 1): void {
  shiftRows(workbook, sheetName, row, -count, 'allowDeleteRows');
}

function shiftRows(workbook: Workbook, sheetName: string, row: number, count: number, option: string): void {
  const { sheet } = locate(workbook, sheetName, `A${row + 1}`);
  refuseProtected(sheet, option);
  shiftCells(workbook, sheet, wholeLines('row', row, count));
  workbook.calculate();
}

/** By a header button: what is more than a plain sort of one column is not offered there either. */
export function sortTable(workbook: Workbook, name: string, column: string, ascending = true): void {
  const { sheet, table, key } = locateColumn(workbook, name, column, 'allowSort');
  sortRows(workbook, sheet, table, [{ key, ascending }]);
  workbook.calculate();
}

/** Shows only rows with these texts in the column; without any, all of them as far as this column goes. */
export function filterTable(
  workbook: Workbook,
  name: string,
  column: string,
  values: readonly string[] | undefined,
): void {
  const { sheet, table, key } = locateColumn(workbook, name, column, 'allowAutoFilter');
  filterColumn(workbook, sheet, table, key, values);
}

function locateColumn(
  workbook: Workbook,
  name: string,
  column: string,
  option: string,
): { sheet: Sheet; table: Table; key: number } {
  const found = findTable(workbook, name);
  const key = found && columnOf(workbook, found.sheet, found.table, column);
  if (!found || key === undefined) throw new Error(`There is no ${name}[${column}].`);
  refuseProtected(found.sheet, option);
  return { ...found, key };
}
