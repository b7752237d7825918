/** From what the add-in writes as a place to the sheet and area that it means, and back. */
import type { Area } from '../model/address';
import {
  LAST_COLUMN,
  LAST_ROW,
  WHOLE_SHEET,
  areaToA1,
  parseArea,
  quoteSheet,
  splitReference,
} from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import { text } from './arguments';

/** By name or by id, as `getItem` takes it. */
export function findSheet(workbook: Workbook, key: unknown): Sheet | undefined {
  const given = text(key);
  return workbook.sheets.find(({ id }) => id === given) ?? workbook.findSheet(given);
}

/** The area that an address of this sheet means: cells, whole rows or columns, or a defined name. */
export function areaOf(workbook: Workbook, sheet: Sheet, address: unknown): { sheet: Sheet; area: Area } {
  if (address === null || address === undefined || address === '') return { sheet, area: WHOLE_SHEET };
  const { sheet: sheetName, cells } = splitReference(text(address));
  const owner = sheetName === undefined ? sheet : workbook.findSheet(sheetName);
  const area = owner && parseArea(cells);
  if (owner && area) return { sheet: owner, area };
  const name = workbook.findName(text(address), sheet);
  const named = name && splitReference(name.formula);
  const target = named && workbook.findSheet(named.sheet ?? sheet.name);
  const namedArea = named && parseArea(named.cells);
  if (target && namedArea) return { sheet: target, area: namedArea };
  throw new Fault('InvalidArgument', `${String(address)} is no address.`);
}

/** `Data!A1:C4`, as every range says where it is. */
export function fullAddress(sheetName: string, area: Area): string {
  const whole = area.bottom === LAST_ROW && area.right === LAST_COLUMN && area.top === 0 && area.left === 0;
  return `${quoteSheet(sheetName)}!${whole ? 'A1:XFD1048576' : areaToA1(area)}`;
}
