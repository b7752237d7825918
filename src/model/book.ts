/** A new workbook of summary sheets, as data: what a reviewer of many files is handed. */
import type { CellArea } from './cell';
import type { SummarySheet } from './marks';

export interface Book {
  readonly title: string;
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet extends Pick<SummarySheet, 'name' | 'columnWidths' | 'rows'> {
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The row that is repeated on every printed page. */
  readonly header: number | undefined;
  readonly table: BookTable | undefined;
}

/** What can be sorted and filtered. */
export interface BookTable {
  /** By which formulas call it: Latin letters and digits. */
  readonly name: string;
  /** The header row and the lines. No cell of it is merged, and no two headers are alike. */
  readonly area: CellArea;
  /** The row below holds sums: each number there follows the lines that the filter shows. */
  readonly sums: boolean;
}
