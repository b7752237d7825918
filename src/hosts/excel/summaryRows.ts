/** The rows of the summary sheet: contents in one block, then merges and one format a style. */
import type { CellArea } from '../../model/workbook/cell';
import { areaToA1, toA1 } from '../../model/workbook/cell';
import type { SummaryCell, SummarySheet, SummaryStyle } from '../../model/writing/marks';
import { SUMMARY_STYLES } from '../../model/writing/marks';
import { rowHeights } from '../../model/writing/rowHeight';
import { chunkAddresses } from '../../model/workbook/addressList';
import { styleCells } from './styles';

interface Placed {
  readonly cell: SummaryCell;
  readonly area: CellArea;
}

export function writeRows(sheet: Excel.Worksheet, { rows, columnWidths, hiddenColumns }: SummarySheet): void {
  const placed = place(rows);
  if (placed.length === 0) return;
  const columns = Math.max(...placed.map(({ area }) => area.right)) + 1;
  const block = sheet.getRangeByIndexes(0, 0, rows.length, columns);
  block.numberFormat = matrix(rows.length, columns, placed, 'General', numberFormatOf);
  block.formulas = matrix(rows.length, columns, placed, '', valueOf);
  block.format.wrapText = true;
  block.format.verticalAlignment = Excel.VerticalAlignment.center;
  placed
    .filter(({ area }) => area.right > area.left)
    .forEach(({ area }) => sheet.getRange(areaToA1(area)).merge());
  for (const style of SUMMARY_STYLES) applyStyle(sheet, style, placed);
  // Excel does not grow a row for a merged cell, so that every height is ours.
  rowHeights(rows, columnWidths, hiddenColumns).forEach((height, index) => {
    sheet.getRangeByIndexes(index, 0, 1, 1).format.rowHeight = height;
  });
}

/** Where every cell of the rows comes to stand, given the spans before it. */
function place(rows: SummarySheet['rows']): readonly Placed[] {
  return rows.flatMap((row, top) => {
    let left = 0;
    return row.map((cell) => {
      const right = left + (cell.span ?? 1) - 1;
      const area = { top, bottom: top, left, right };
      left = right + 1;
      return { cell, area };
    });
  });
}

function matrix<Value>(
  height: number,
  width: number,
  placed: readonly Placed[],
  empty: Value,
  valueAt: (cell: SummaryCell) => Value,
): Value[][] {
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => empty));
  for (const { cell, area } of placed) rows[area.top]![area.left] = valueAt(cell);
  return rows;
}

/**
 * A text is written behind an apostrophe, as a user would: it stays that text, whether it starts with `=`
 * or looks like a number, a date or an error. The apostrophe does not become part of it.
 *
 * A link is a formula with constant texts: unlike a link that is set on a cell it moves with its row when the
 * user sorts the table. A text that is too long for a formula is left without one.
 */
function valueOf({ value, link }: SummaryCell): string | number {
  if (link && String(value).length <= LONGEST_IN_FORMULA)
    return `=HYPERLINK(${quoted(`#${quotedSheet(link.sheet)}!${toA1(link)}`)},${quoted(String(value))})`;
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

/** Excel takes no longer text within a formula. */
const LONGEST_IN_FORMULA = 255;

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

function numberFormatOf({ value, numberFormat }: SummaryCell): string {
  return typeof value === 'number' && numberFormat ? numberFormat : 'General';
}

function applyStyle(sheet: Excel.Worksheet, style: SummaryStyle, placed: readonly Placed[]): void {
  const addresses = placed.filter(({ cell }) => cell.style === style).map(({ area }) => areaToA1(area));
  for (const address of chunkAddresses(addresses)) styleCells(sheet.getRanges(address).format, style);
}
