/** The clean forms with as many projects and indicators as are wanted, and still nothing wrong in them. */
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { cleanWorkbook, FIGURES } from './cleanForms';
import { mapSheet } from './workbook';

/** The first indicator's row on the clean self-evaluation form. */
const FIRST = 12;
/** Its points, shared out among all that stand in its place. */
const POINTS = 20;

/** @param indicators in the place of the clean form's first one */
export function largeWorkbook(projectCount: number, indicators: number): WorkbookSnapshot {
  const projects = Array.from(
    { length: projectCount },
    (_, index) => [900 + index, 1000 + index, 950 + index] as const,
  );
  return mapSheet(cleanWorkbook({ ...FIGURES, projects }), '自评表', (sheet) => ({
    ...sheet,
    cells: sheet.cells.flatMap((cell) => {
      if (cell.row < FIRST) return [cell];
      if (cell.row > FIRST) return [{ ...cell, row: cell.row + indicators - 1 }];
      if (cell.column < 2) return [cell];
      return Array.from({ length: indicators }, (_, index) => {
        const own = cell.value === POINTS ? share(index, indicators) : cell.value;
        const value = cell.column === 3 ? `${String(own)}${index}` : own;
        return { ...cell, row: FIRST + index, value, text: String(value ?? '') };
      });
    }),
    merges: sheet.merges.map((area) => {
      const down = (row: number): number => (row > FIRST ? row + indicators - 1 : row);
      return { ...area, top: down(area.top), bottom: down(area.bottom) };
    }),
  }));
}

/** To the hundredth, as forms print points; all of them add up to the whole. */
function share(index: number, among: number): number {
  const hundredths = POINTS * 100;
  return (Math.floor(hundredths / among) + (index < hundredths % among ? 1 : 0)) / 100;
}
