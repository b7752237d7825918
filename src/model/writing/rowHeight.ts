/** How high a row has to be for its wrapped texts. Chinese characters take two widths of a digit. */
import type { SummaryCell } from './marks';
import { SUMMARY_LOOKS } from './summaryLooks';
import { wrappedLines } from './wrappedLines';

/** Of a row without cells. */
const DEFAULT_SIZE = 10;
const LINE_SPACING = 1.4;
/** The widths of columns are counted in digits that are as wide as those of this size in a Chinese font. */
const WIDTH_SIZE = 10.5;
/** Excel's limit. */
const HIGHEST = 409;
/** A text that stands upright breaks into two lines, and takes no more of a page than this. */
const LINES_TURNED = 2;
const HIGHEST_TURNED = 170;

/** Characters beside a text in its column: the indents, or in a header the button of the filter. */
export const BESIDE_TEXT = 2;

/** Of all rows of a summary sheet, in points: what every host gives them. */
export function rowHeights(
  rows: readonly (readonly SummaryCell[])[],
  columnWidths: readonly number[],
  hiddenColumns: readonly number[] = [],
): readonly number[] {
  const textWidths = columnWidths.map((width) => width - BESIDE_TEXT);
  return rows.map((row) => rowHeight(row, textWidths, hiddenColumns));
}

export function rowHeight(
  row: readonly SummaryCell[],
  columnWidths: readonly number[],
  hiddenColumns: readonly number[] = [],
): number {
  let column = 0;
  const heights = row.map((cell) => {
    const span = cell.span ?? 1;
    const isHidden = hiddenColumns.includes(column);
    const width = columnWidths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    return isHidden ? 0 : textHeight(cell, width);
  });
  return Math.min(HIGHEST, Math.max(DEFAULT_SIZE * LINE_SPACING * 1.2, ...heights));
}

function textHeight({ value, style }: SummaryCell, width: number): number {
  const { size, turned } = SUMMARY_LOOKS[style];
  if (turned)
    return Math.min(HIGHEST_TURNED, Math.ceil((widthOf(String(value)) / LINES_TURNED) * size * 0.55 + 12));
  const perLine = Math.max(1, (width * WIDTH_SIZE) / size - 1);
  return Math.ceil(wrappedLines(String(value), perLine) * size * LINE_SPACING + 4);
}

/** In digits. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! >= 0x1100 ? 2 : 1), 0);
}
