/** The looks of the blank forms in exceljs' words. */
import type * as ExcelJs from 'exceljs';
import { FORM_FONT } from '../../../model/text/fonts';
import type { TemplateStyle } from '../../../model/writing/template';
import { TEMPLATE_LINE, TEMPLATE_LOOKS } from '../../../model/writing/templateLooks';

/** A style of its own for every cell: exceljs shares style objects, and a later change would spread. */
export function templateStyle(
  style: TemplateStyle,
  numberFormat: string | undefined,
): Partial<ExcelJs.Style> {
  const { size, bold, color, fill, align, indent, wrap, boxed } = TEMPLATE_LOOKS[style];
  return {
    font: { name: FORM_FONT, size, color: { argb: argb(color) }, ...(bold && { bold }) },
    alignment: {
      horizontal: align,
      vertical: 'middle',
      ...(wrap && { wrapText: true }),
      ...(indent && { indent }),
    },
    ...(boxed && { border: box() }),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } } }),
    ...(numberFormat && { numFmt: numberFormat }),
  };
}

function box(): Partial<ExcelJs.Borders> {
  const line = (): ExcelJs.Border => ({ style: 'thin', color: { argb: argb(TEMPLATE_LINE) } });
  return { top: line(), bottom: line(), left: line(), right: line() };
}

function argb(color: string): string {
  return `FF${color.slice(1)}`;
}
