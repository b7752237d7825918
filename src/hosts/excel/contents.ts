/** What single cells hold, read and written so that it comes back exactly. */
import type { CellContent } from '../../model/edits';
import { isFormula } from '../../model/edits';
import type { CellState } from '../../model/journal';

/** Valid after the next sync. */
export function askCell(sheet: Excel.Worksheet, address: string): Excel.Range {
  const range = sheet.getRange(address);
  range.load('formulas,values,numberFormat');
  range.format.protection.load('locked');
  return range;
}

export function contentOfCell(range: Excel.Range): CellContent {
  const value: unknown = range.values[0]?.[0];
  const formula: unknown = range.formulas[0]?.[0];
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return { formula };
  if (value === '' || value === null || value === undefined) return null;
  return value as CellContent;
}

export function stateOfCell(range: Excel.Range): CellState {
  return { content: contentOfCell(range), numberFormat: String(range.numberFormat[0]?.[0] ?? 'General') };
}

/**
 * The format first: a formula put into a cell of the format “text” would stay a text. It is left alone where
 * it is right already: an unlocked cell of a protected sheet takes contents, but no formats.
 */
export function putCell(range: Excel.Range, { content, numberFormat }: CellState, now: CellState): void {
  if (numberFormat !== now.numberFormat) range.numberFormat = [[numberFormat]];
  if (isFormula(content)) range.formulas = [[content.formula]];
  else range.values = [[content === null ? '' : asTyped(content, numberFormat)]];
}

/** As Excel may write it back: without regard to blanks and case. */
export function sameFormula(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\s/g, '').toUpperCase();
  return plain(a) === plain(b);
}

export function holds(range: Excel.Range, content: CellContent): boolean {
  const now = contentOfCell(range);
  return isFormula(now) && isFormula(content) ? sameFormula(now.formula, content.formula) : now === content;
}

/**
 * A text that Excel would take for something else is put behind an apostrophe, as a user would; any other is
 * written as it is, since the apostrophe changes the cell's format.
 */
function asTyped(content: number | string | boolean, numberFormat: string): number | string | boolean {
  if (typeof content !== 'string' || numberFormat === '@') return content;
  const plainWords = /^[^\d=+\-@'.,%#$¥￥(（]/.test(content) && !/^(?:true|false)$/i.test(content);
  return plainWords ? content : `'${content}`;
}
