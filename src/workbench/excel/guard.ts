/** Protection, as Excel enforces it: what it forbids is `AccessDenied` and changes nothing. */
import type { Area } from '../model/address';
import { isUnbounded } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import type { Place } from './objects';

const denied = (sheet: string): Fault =>
  new Fault('AccessDenied', `${sheet} is protected. You cannot perform the requested operation.`);

/** Cells may be filled in on a protected sheet where they are not locked. */
export function mayEdit(sheet: Sheet, area: Area): void {
  if (!sheet.protection.on) return;
  if (isUnbounded(area)) throw denied(sheet.name);
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      if (sheet.style(row, column).locked) throw denied(sheet.name);
}

/** `option` is the permission of the protection that would allow it, e.g. `allowFormatCells`. */
export function mayChange(sheet: Sheet, option?: string): void {
  if (sheet.protection.on && !(option !== undefined && sheet.protection.options[option] === true))
    throw denied(sheet.name);
}

export function mayFormat({ sheet }: Place): void {
  mayChange(sheet, 'allowFormatCells');
}

/** Before each change of a conditional format: it is a format, and it shows. */
export function touchFormats(sheet: Sheet, workbook: Workbook): void {
  mayChange(sheet, 'allowFormatCells');
  workbook.emit({ kind: 'layout', sheet });
}

/** The structure of the workbook: adding, removing, renaming, moving and hiding sheets. */
export function mayRestructure(workbook: Workbook): void {
  if (workbook.protection.on) throw denied('The structure of the workbook');
}
