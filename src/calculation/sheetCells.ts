/** A sheet's cells by place, for formulas that read them. */
import type { CellArea } from '../model/workbook/cell';
import { MAX_COLUMNS } from '../model/workbook/cell';
import type { CellSnapshot, SheetSnapshot } from '../model/workbook/snapshot';
import { columnCount, intersect, rowCount } from './area';

/** A larger area is one over whole columns or rows, of which only what is in use counts. */
const LARGE = 10_000;

export class SheetCells {
  private cells: ReadonlyMap<number, CellSnapshot> | undefined;
  private area: CellArea | undefined;

  constructor(private readonly sheet: SheetSnapshot) {}

  get name(): string {
    return this.sheet.name;
  }

  get merges(): readonly CellArea[] {
    return this.sheet.merges;
  }

  at(row: number, column: number): CellSnapshot | undefined {
    this.cells ??= new Map(this.sheet.cells.map((cell) => [cell.row * MAX_COLUMNS + cell.column, cell]));
    return this.cells.get(row * MAX_COLUMNS + column);
  }

  /** The part of an area that is to be read; undefined where it reaches beyond what is known of the sheet. */
  within(asked: CellArea): CellArea | undefined {
    const used = this.used();
    if (this.sheet.partial && (asked.bottom > used.bottom || asked.right > used.right)) return undefined;
    if (rowCount(asked) * columnCount(asked) <= LARGE) return asked;
    return intersect(asked, used) ?? { ...asked, bottom: asked.top, right: asked.left };
  }

  /** Whether it has cells that are covered by the first of a merged area: what they hold is not known. */
  isCovered(area: CellArea): boolean {
    return this.sheet.merges.some((merge) => {
      const part = intersect(area, merge);
      if (!part) return false;
      const isFirst = part.top === merge.top && part.left === merge.left;
      return !(isFirst && part.bottom === part.top && part.right === part.left);
    });
  }

  private used(): CellArea {
    if (this.area) return this.area;
    let [bottom, right] = [0, 0];
    for (const { row, column } of this.sheet.cells) {
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    this.area = { top: 0, left: 0, bottom, right };
    return this.area;
  }
}
