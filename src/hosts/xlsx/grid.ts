/** Excel's grid: what no sheet goes beyond. */
import { UnreadableFile } from '../ooxml/errors';
import { type CellArea, parseA1, parseArea } from '../../model/cell';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function isOnGrid(row: number, column: number): boolean {
  return row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
}

export function requireCell(reference: string): { row: number; column: number } {
  const cell = parseA1(reference);
  if (!cell || !isOnGrid(cell.row, cell.column)) throw new UnreadableFile('damaged', `cell ${reference}`);
  return cell;
}

export function requireArea(reference: string): CellArea {
  const area = parseArea(reference);
  if (!area || !isOnGrid(area.bottom, area.right)) throw new UnreadableFile('damaged', `area ${reference}`);
  return area;
}
