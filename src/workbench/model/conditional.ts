/** How a cell looks on account of conditional formats. Only formulas of one's own are evaluated. */
import { bound, covers, cellArea } from './address';
import type { ConditionalFont, ConditionalFormat } from './parts';
import type { Sheet } from './sheet';
import type { Borders } from './style';
import type { Workbook } from './workbook';

export interface ConditionalLook {
  readonly fill?: string;
  readonly font: ConditionalFont;
  readonly borders: Borders;
}

/** What a format of higher priority sets, one of lower priority does not change. */
export function conditionalLook(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): ConditionalLook | undefined {
  const cell = cellArea(row, column);
  let look: ConditionalLook | undefined;
  for (const format of sheet.conditionalFormats) {
    if (!format.areas.some((area) => covers(area, cell)) || !holds(workbook, sheet, format, row, column))
      continue;
    const fill = look?.fill ?? format.fill;
    look = {
      ...(fill !== null && fill !== undefined && { fill }),
      font: { ...format.font, ...look?.font },
      borders: { ...format.borders, ...look?.borders },
    };
    if (format.stopIfTrue) break;
  }
  return look;
}

/** The formula is written for the first cell of all the format's areas and moves along with the others. */
function holds(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  row: number,
  column: number,
): boolean {
  if (format.type !== 'Custom') return false;
  const { top, left } = bound(format.areas)!;
  const place = { sheet: sheet.name, row, column, rowShift: row - top, columnShift: column - left };
  const value = workbook.calculator.evaluate(format.formula, place, workbook.source());
  return typeof value === 'number' ? value !== 0 : value === true;
}
