/** The looks of a summary sheet in exceljs' words. */
import type * as ExcelJs from 'exceljs';
import type { SummaryCell } from '../../../model/marks';
import { SUMMARY_LINE, SUMMARY_LOOKS } from '../../../model/summaryLooks';
import { isLikeFormula } from './texts';

export type StyleOf = (cell: SummaryCell) => Partial<ExcelJs.Style>;

const FONT = '宋体';

/**
 * Cells that look alike share a style: a book may have hundreds of thousands of them, and none is changed
 * after it is written.
 */
export function bookStyles(): StyleOf {
  const made = new Map<string, Partial<ExcelJs.Style>>();
  return (cell) => {
    const format = formatOf(cell);
    const key = `${cell.style} ${format ?? ''}`;
    const known = made.get(key);
    if (known) return known;
    const style = makeStyle(cell, format);
    made.set(key, style);
    return style;
  };
}

function formatOf({ value, numberFormat }: SummaryCell): string | undefined {
  if (typeof value === 'number') return numberFormat;
  return isLikeFormula(value) ? '@' : undefined;
}

function makeStyle({ style, value }: SummaryCell, format: string | undefined): Partial<ExcelJs.Style> {
  const { size, color, bold, underlined, fill, align, boxed } = SUMMARY_LOOKS[style];
  return {
    font: {
      name: FONT,
      size,
      color: { argb: argb(color) },
      ...(bold && { bold }),
      ...(underlined && { underline: true }),
    },
    alignment: {
      vertical: 'middle',
      // A number that does not fit is to be seen not to.
      ...(typeof value === 'string' && { wrapText: true }),
      ...(align && { horizontal: align, ...(align !== 'center' && { indent: 1 }) }),
    },
    ...(boxed && { border: box() }),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } } }),
    ...(format && { numFmt: format }),
  };
}

function box(): Partial<ExcelJs.Borders> {
  const line = (): ExcelJs.Border => ({ style: 'thin', color: { argb: argb(SUMMARY_LINE) } });
  return { top: line(), bottom: line(), left: line(), right: line() };
}

function argb(color: string): string {
  return `FF${color.slice(1)}`;
}
