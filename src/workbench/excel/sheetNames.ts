/** The rules about sheets among sheets: their names, and which of them show. */
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import { mayRestructure } from './guard';

export function checkName(workbook: Workbook, name: string, own?: Sheet): void {
  const wrong = name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
  if (wrong) throw new Fault('InvalidArgument', `${name} cannot be the name of a sheet.`);
  const other = workbook.findSheet(name);
  if (other && other !== own) throw new Fault('ItemAlreadyExists');
}

/** Formulas and names follow a renamed sheet. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  mayRestructure(workbook);
  checkName(workbook, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  workbook.renameReferences(before, name);
  workbook.emit({ kind: 'renamed', sheet, before });
}

export function nextName(workbook: Workbook): string {
  let count = workbook.sheets.length;
  do count += 1;
  while (workbook.findSheet(`Sheet${count}`));
  return `Sheet${count}`;
}

export const visible = (workbook: Workbook): readonly Sheet[] =>
  workbook.sheets.filter(({ visibility }) => visibility === 'Visible');

export function siblings(workbook: Workbook, visibleOnly: unknown): readonly Sheet[] {
  return visibleOnly === true ? visible(workbook) : workbook.sheets;
}
