/** One sheet: cells by place, merged areas, the sizes of rows and columns, and what lies on top. */
import type { Area } from './address';
import {
  LAST_COLUMN,
  LAST_ROW,
  bound,
  cellArea,
  columnCount,
  covers,
  intersect,
  isUnbounded,
} from './address';
import type { CellValue } from './numberFormat';
import type { Chart, Comment, ConditionalFormat, Line, Protection, Table, Validation } from './parts';
import { omit } from './omit';
import { newPageLayout } from './pageLayout';
import type { Style } from './style';
import { DEFAULT_STYLE, sameStyle } from './style';

export interface Cell {
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
  /** Absent where the row's or column's style holds. */
  readonly style?: Style;
  readonly hyperlink?: Hyperlink;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface LocatedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

const BLANK: Cell = { value: null };
/** Points, as a new workbook has them. */
export const STANDARD_HEIGHT = 15;
export const STANDARD_WIDTH = 48;

export class Sheet {
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  standardWidth = STANDARD_WIDTH;
  freeze: { rows: number; columns: number } = { rows: 0, columns: 0 };
  merges: readonly Area[] = [];
  /** By priority: the first is on top. */
  conditionalFormats: ConditionalFormat[] = [];
  validations: readonly Validation[] = [];
  /** What an Excel may fail to give, where that is played. */
  formatsAreReadable = true;
  commentsAreReadable = true;
  comments: Comment[] = [];
  /** The old yellow kind, by `row,column`; kept, out of reach of the played API. */
  notes = new Map<string, string>();
  tables: Table[] = [];
  charts: Chart[] = [];
  protection: Protection = { on: false, options: {}, password: undefined };
  readonly customProperties = new Map<string, string>();
  readonly rows = new Map<number, Line>();
  readonly columns = new Map<number, Line>();
  readonly rowStyles = new Map<number, Style>();
  readonly columnStyles = new Map<number, Style>();
  readonly pageLayout = newPageLayout();
  private readonly grid = new Map<number, Map<number, Cell>>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.grid.get(row)?.get(column) ?? BLANK;
  }

  style(row: number, column: number): Style {
    return this.cell(row, column).style ?? this.inherited(row, column);
  }

  private inherited(row: number, column: number): Style {
    return this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? DEFAULT_STYLE;
  }

  /** A blank cell without a link is kept only where it looks otherwise than its row and column do. */
  put(row: number, column: number, cell: Cell): void {
    const empty = cell.value === null && !cell.formula && !cell.hyperlink;
    const blank = empty && (!cell.style || sameStyle(cell.style, this.inherited(row, column)));
    const line = this.grid.get(row);
    if (!blank) {
      if (line) line.set(column, cell);
      else this.grid.set(row, new Map([[column, cell]]));
      return;
    }
    line?.delete(column);
    if (line?.size === 0) this.grid.delete(row);
  }

  /** Puts every cell where `place` says; undefined: it is gone. */
  moveCells(
    place: (row: number, column: number) => readonly [row: number, column: number] | undefined,
  ): void {
    const before = [...this.grid];
    this.grid.clear();
    for (const [row, line] of before)
      for (const [column, cell] of line) {
        const to = place(row, column);
        if (to) this.put(to[0], to[1], cell);
      }
  }

  /** The kept cells of an area, by row, then by column. */
  *cells(area?: Area): Generator<LocatedCell> {
    const rows = [...this.grid.keys()].filter((row) => !area || (row >= area.top && row <= area.bottom));
    for (const row of rows.sort((a, b) => a - b)) {
      const line = this.grid.get(row)!;
      const columns = [...line.keys()].filter(
        (column) => !area || (column >= area.left && column <= area.right),
      );
      for (const column of columns.sort((a, b) => a - b)) yield { row, column, cell: line.get(column)! };
    }
  }

  /** The smallest area with all that is used; undefined for an empty sheet. */
  usedArea(valuesOnly: boolean): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, line] of this.grid)
      for (const [column, cell] of line) {
        if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
        [top, left] = [Math.min(top, row), Math.min(left, column)];
        [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
      }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((area) => covers(area, cellArea(row, column)));
  }

  /** A merged area holds its value in its first cell; the others are always blank. */
  isCoveredByMerge(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }

  mergesIn(area: Area): readonly Area[] {
    return this.merges.filter((merge) => intersect(merge, area));
  }

  /** Grown until no merged area sticks out. */
  withWholeMerges(area: Area): Area {
    const grown = bound([area, ...this.mergesIn(area)]) ?? area;
    return covers(area, grown) ? area : this.withWholeMerges(grown);
  }

  rowHeight(row: number): number {
    return this.rows.get(row)?.size ?? STANDARD_HEIGHT;
  }

  columnWidth(column: number): number {
    return this.columns.get(column)?.size ?? this.standardWidth;
  }

  /** Changes the style of every cell of the area; whole rows and columns keep it for cells to come. */
  restyle(area: Area, change: (style: Style) => Style): void {
    if (area.top === 0 && area.bottom === LAST_ROW) {
      for (let column = area.left; column <= area.right; column += 1)
        this.columnStyles.set(column, change(this.columnStyles.get(column) ?? DEFAULT_STYLE));
    } else if (columnCount(area) === LAST_COLUMN + 1) {
      for (let row = area.top; row <= area.bottom; row += 1)
        this.rowStyles.set(row, change(this.rowStyles.get(row) ?? DEFAULT_STYLE));
    }
    if (isUnbounded(area)) {
      for (const { row, column, cell } of [...this.cells(area)])
        if (cell.style) this.put(row, column, { ...cell, style: change(cell.style) });
      return;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const style = change(this.style(row, column));
        this.put(row, column, { ...this.cell(row, column), style });
      }
    }
  }

  /** Back to no format at all, as `clear` does: also what whole rows and columns had. */
  unstyle(area: Area): void {
    if (area.top === 0 && area.bottom === LAST_ROW) deleteKeys(this.columnStyles, area.left, area.right);
    if (columnCount(area) === LAST_COLUMN + 1) deleteKeys(this.rowStyles, area.top, area.bottom);
    for (const { row, column, cell } of [...this.cells(area)]) {
      this.put(row, column, omit(cell, 'style'));
    }
  }
}

function deleteKeys(map: Map<number, unknown>, first: number, last: number): void {
  for (const key of [...map.keys()]) if (key >= first && key <= last) map.delete(key);
}
