/** What is selected, and how it goes on from cell to cell: merged areas are one, what is hidden is stepped over. */
import type { Area } from '../../model/address';
import { LAST_COLUMN, LAST_ROW, bound, cellArea } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import type { WorkbenchHost } from '../../host';
import { visible, within } from './moves';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export class CellSelection {
  /** Where the selection began. */
  private anchor: Place = { row: 0, column: 0 };

  constructor(private readonly host: WorkbenchHost) {}

  /** The first cell of what is selected. */
  active(): Place & { readonly sheet: Sheet } {
    const { workbook } = this.host;
    const sheet = workbook.active;
    const { top, left } = workbook.selection();
    const merge = sheet.mergeAt(top, left);
    return { sheet, row: merge?.top ?? top, column: merge?.left ?? left };
  }

  begin(at: Place): void {
    this.anchor = at;
  }

  select(area: Area): void {
    const { workbook } = this.host;
    this.anchor = { row: area.top, column: area.left };
    workbook.select(workbook.active, area);
  }

  /** From where the selection began, in whole merged areas. */
  to(at: Place): void {
    const { workbook } = this.host;
    const sheet = workbook.active;
    const corners = [this.anchor, at].map(
      ({ row, column }) => sheet.mergeAt(row, column) ?? cellArea(row, column),
    );
    workbook.select(sheet, bound(corners)!);
  }

  /** The corner that moves when it grows. */
  far(): Place {
    const { top, left, bottom, right } = this.host.workbook.selection();
    return {
      row: this.anchor.row === top ? bottom : top,
      column: this.anchor.column === left ? right : left,
    };
  }

  extend(rows: number, columns: number): void {
    const { row, column } = this.far();
    this.to({ row: within(row + rows, LAST_ROW), column: within(column + columns, LAST_COLUMN) });
  }

  goTo(at: Place): void {
    const { sheet } = this.active();
    this.select(sheet.mergeAt(at.row, at.column) ?? cellArea(at.row, at.column));
  }

  step(rows: number, columns: number): void {
    const { sheet, row, column } = this.active();
    const from = sheet.mergeAt(row, column) ?? cellArea(row, column);
    const start = {
      row: rows > 0 ? from.bottom : from.top,
      column: columns > 0 ? from.right : from.left,
    };
    this.goTo({
      row: visible(start.row, rows, LAST_ROW, sheet.rows),
      column: visible(start.column, columns, LAST_COLUMN, sheet.columns),
    });
  }

  /** The rows or columns of what is selected, as a whole. */
  wholeLines(axis: 'row' | 'column'): void {
    const { workbook } = this.host;
    const area = workbook.selection();
    workbook.select(
      workbook.active,
      axis === 'row' ? { ...area, left: 0, right: LAST_COLUMN } : { ...area, top: 0, bottom: LAST_ROW },
    );
  }
}
