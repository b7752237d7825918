/** The page that our own sheets are printed on: A4, as wide as its columns are together. */

/** In points. */
const POINTS_PER_INCH = 72;
const A4 = { short: 595.3, long: 841.9 };
/** In inches. */
export const PAGE_MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/**
 * A character of a column's width, in pixels: a file counts in digits of the workbook's own font. Excel has seven or
 * eight; where that font is missing and another stands for it, they are up to ten.
 */
const NARROWEST = 7;
const WIDEST = 10;
const POINTS_PER_PIXEL = 0.75;
/** Rows are rounded to whole pixels, and scales to whole percents. */
const ROUNDED = 0.97;

/** How much of a sheet's rows a page holds, in points of their heights: surely, and at most. */
export interface PageHeight {
  readonly least: number;
  readonly most: number;
}

/**
 * Of an A4 page that lies on its side.
 * @param columnWidths in characters
 */
export function pageHeight(columnWidths: readonly number[]): PageHeight {
  const { left, right, top, bottom } = PAGE_MARGINS;
  const width = A4.long - (left + right) * POINTS_PER_INCH;
  const height = A4.short - (top + bottom) * POINTS_PER_INCH;
  const characters = columnWidths.reduce((sum, each) => sum + each, 0);
  const scale = (character: number): number =>
    Math.min(1, width / (characters * character * POINTS_PER_PIXEL));
  return { least: (height / scale(NARROWEST)) * ROUNDED, most: height / scale(WIDEST) / ROUNDED };
}
