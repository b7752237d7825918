/** A table while it is read: its cells by row and column, merged as Word shows them. */
import type { CellArea } from '../../model/workbook/cell';
import { UnreadableFile } from '../ooxml/errors';
import type { Budget } from './limits';
import { WIDEST_ROW, WIDEST_SPAN } from './limits';

export interface TableCell {
  area: CellArea;
  text: string;
}

/** The cell that is being read. */
export interface OpenCell {
  span: number;
  vertical: 'restart' | 'continue' | undefined;
  horizontal: 'restart' | 'continue' | undefined;
  readonly lines: string[];
}

interface OpenRow {
  /** Marked as deleted by a tracked change. */
  deleted: boolean;
  column: number;
  readonly cells: { readonly cell: OpenCell; readonly column: number }[];
  /** Of a letter of ours: what the row is known by. */
  key: string | undefined;
}

export class TableBuilder {
  readonly cells: TableCell[] = [];
  /** The rows of a letter of ours, with what stands in the last cell of each. */
  readonly keyed: { readonly key: string; readonly text: string }[] = [];
  private readonly rows: TableCell[][] = [];
  /** The cells that a further row may go on with, by their first column. */
  private above = new Map<number, TableCell>();
  private row: OpenRow | undefined;
  cell: OpenCell | undefined;

  constructor(private readonly budget: Budget) {}

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.cells.reduce((most, { area }) => Math.max(most, area.right + 1), 0);
  }

  openRow(): void {
    this.row = newRow();
  }

  knowRow(key: string): void {
    if (this.row) this.row.key ??= key;
  }

  /** Columns that stay free before the first cell. */
  skipColumns(count: number): void {
    if (this.row) this.row.column += spanOf(count);
  }

  deleteRow(): void {
    if (this.row) this.row.deleted = true;
  }

  openCell(): void {
    this.budget.spend('cells');
    this.cell = { span: 1, vertical: undefined, horizontal: undefined, lines: [] };
  }

  closeCell(): void {
    const { cell } = this;
    const row = (this.row ??= newRow());
    if (!cell) return;
    this.cell = undefined;
    const before = row.cells.at(-1);
    cell.span = spanOf(cell.span);
    if (cell.horizontal === 'continue' && before) before.cell.span += cell.span;
    else row.cells.push({ cell, column: row.column });
    row.column += cell.span;
    if (row.column > WIDEST_ROW) throw new UnreadableFile('too-large', `a row of ${row.column} columns`);
  }

  closeRow(): void {
    const { row } = this;
    this.row = undefined;
    if (!row || row.deleted || row.cells.length === 0) return;
    const at = this.rows.length;
    const above = new Map<number, TableCell>();
    const placed: TableCell[] = [];
    for (const { cell, column } of row.cells) {
      const right = column + cell.span - 1;
      const open = cell.vertical === 'continue' ? this.above.get(column) : undefined;
      if (open && open.area.right === right) {
        // What a cell holds that is merged with the one above is not shown.
        open.area = { ...open.area, bottom: at };
        above.set(column, open);
        continue;
      }
      const text = cell.lines.join('\n').trimEnd().replace(/^\n+/, '');
      this.budget.spend('text', text.length);
      const made: TableCell = { area: { top: at, left: column, bottom: at, right }, text };
      placed.push(made);
      // A cell that goes on with none is one of its own, as Word draws it.
      if (cell.vertical !== undefined) above.set(column, made);
    }
    if (row.key !== undefined) this.keyed.push({ key: row.key, text: placed.at(-1)?.text.trim() ?? '' });
    this.cells.push(...placed);
    this.rows.push(placed);
    this.above = above;
  }

  /** For a table inside a cell: a line a row, its cells side by side. */
  lines(): readonly string[] {
    return this.rows
      .map((cells) =>
        cells
          .map(({ text }) => text)
          .filter(Boolean)
          .join(' '),
      )
      .filter(Boolean);
  }
}

const newRow = (): OpenRow => ({ deleted: false, column: 0, cells: [], key: undefined });

/** An absurd number was never the width of a cell. */
function spanOf(span: number): number {
  return Math.min(span, WIDEST_SPAN);
}
