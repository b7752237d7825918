/** A new workbook of summary sheets, as data: what a reviewer of many files is handed. */
import type { SummaryCell } from './marks';

export type BookRow = readonly SummaryCell[];

export interface Book {
  readonly title: string;
  /** Of the sheets, as their tabs stand. */
  readonly names: readonly string[];
  /**
   * In the order in which they are written, each to its end before the next is asked for. So one can say what was
   * counted in the lines of another, and no line has to be kept for it.
   */
  readonly sheets: AsyncIterable<BookSheet>;
}

export interface BookSheet {
  readonly name: string;
  /** In characters, one a column. */
  readonly columnWidths: readonly number[];
  /** Not shown, nor printed: what a later run reads. From 0 on. */
  readonly hiddenColumns?: readonly number[];
  /** Printed upright: it is narrow and long. */
  readonly isUpright?: true;
  readonly above: readonly BookRow[];
  /** Its header stays in view with what is above, and is repeated on every printed page. */
  readonly table: BookTable | undefined;
  /** Asked for when the lines of the table are written. */
  readonly below: () => readonly BookRow[];
}

/** What can be sorted and filtered. */
export interface BookTable {
  /** By which formulas call it: Latin letters and digits. */
  readonly name: string;
  readonly header: BookRow;
  /** Several at a time, at least one in all. None of their cells is merged, and no two headers are alike. */
  readonly lines: AsyncIterable<readonly BookRow[]> | Iterable<readonly BookRow[]>;
  /** Asked for once the lines were written. Below them: each number there follows the lines that the filter shows. */
  readonly sums: BookRow | undefined;
}
