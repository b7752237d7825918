/** What single cells hold, read and written so that it comes back exactly. */
import type { CellContent } from '../../model/workbook/edits';
import { holdsContent, isFormula } from '../../model/workbook/edits';
import type { CellState } from '../../model/writing/journal';
import { isErrorText } from './cells';

/** Valid after the next sync. */
export function askCell(sheet: Excel.Worksheet, address: string): Excel.Range {
  const range = sheet.getRange(address);
  range.load('address,formulas,values,numberFormat');
  range.format.protection.load('locked');
  return range;
}

function contentOfCell(range: Excel.Range): CellContent {
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
 * The format first: what is put into a cell of the format “text” becomes a text, so that a formula or a number
 * that stood there goes in before that format. And last: Excel gives a formula in a cell without a format the
 * one of what it reads. It is left alone where it is right already: an unlocked cell of a protected sheet
 * takes contents, but no formats.
 */
export function applyToCell(
  range: Excel.Range,
  { content, numberFormat }: CellState,
  now: CellState,
  isProtected = false,
): void {
  const entered = needsOtherFormat({ content, numberFormat }) ? 'General' : numberFormat;
  if (entered !== now.numberFormat) range.numberFormat = [[entered]];
  if (isFormula(content)) range.formulas = [[content.formula]];
  else range.values = [[content === null ? '' : asTyped(content, numberFormat)]];
  const takesOver = isFormula(content) && entered === 'General' && !isProtected;
  if (takesOver || entered !== numberFormat) range.numberFormat = [[numberFormat]];
}

/** A formula or a number under the format “text” goes in only before that format does. */
export function needsOtherFormat({ content, numberFormat }: CellState): boolean {
  return numberFormat === '@' && content !== null && typeof content !== 'string';
}

export const holds = (range: Excel.Range, expected: CellContent): boolean =>
  holdsContent(contentOfCell(range), expected);

/**
 * A text that Excel would take for something else is put behind an apostrophe, as a user would; any other is
 * written as it is, since the apostrophe changes the cell's format. An error cannot be told from its text: it
 * is one far more often.
 */
function asTyped(content: number | string | boolean, numberFormat: string): number | string | boolean {
  if (typeof content !== 'string' || numberFormat === '@' || isErrorText(content)) return content;
  return isPlainWords(content) ? content : `'${content}`;
}

/** A Chinese Excel reads dates in Chinese figures, too, and any reads `May 5`. */
function isPlainWords(text: string): boolean {
  return (
    /^[\p{L}【《“]/u.test(text) &&
    !/^(?:true|false|[a-z]{3,9}[\s\-./,]*\d|[〇零一二三四五六七八九十元]+[年月日时])/i.test(text)
  );
}
