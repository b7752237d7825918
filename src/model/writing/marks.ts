/** What is written back to a workbook, as data: marks on cells and the summary sheet. */
import type { CellAddress, CellArea } from '../workbook/cell';
import type { Severity } from '../result/severity';

/** A cell to flag. One mark a cell: the gravest severity, all its messages. */
export interface Mark {
  readonly cell: CellAddress;
  readonly severity: Severity;
  readonly message: string;
}

export const SUMMARY_STYLES = [
  'title',
  'subtitle',
  'verdictPass',
  'verdictOpen',
  'verdictFail',
  'heading',
  'tableHeader',
  'turnedHeader',
  'text',
  'number',
  'count',
  'error',
  'explain',
  'hint',
  'link',
  'signature',
  'note',
] as const;
export type SummaryStyle = (typeof SUMMARY_STYLES)[number];

export interface SummaryCell {
  /** A text is always written as a text, also where it starts with `=`. */
  readonly value: string | number;
  readonly style: SummaryStyle;
  /** Excel's code for a number cell. */
  readonly numberFormat?: string;
  /** Jumps to this cell of the workbook. */
  readonly link?: CellAddress;
  /** Opens this file: its path from the workbook's folder, or a whole one. */
  readonly file?: string;
  /** How many columns the cell takes; 1 where absent. */
  readonly span?: number;
}

/** The summary sheet: rows of cells from A1 on. */
export interface SummarySheet {
  /** The name to take; another is taken where a sheet of the user's has it. */
  readonly name: string;
  /** Widths in characters, one a column. */
  readonly columnWidths: readonly number[];
  /** Columns, from 0 on, that are there for the program alone: no row is high for what stands there. */
  readonly hiddenColumns?: readonly number[];
  /** How many rows at the top stand on every printed page. */
  readonly titleRows?: number;
  readonly rows: readonly (readonly SummaryCell[])[];
  /** Rows that begin a printed page, in order, from 0 on; never the first. */
  readonly breaksBefore?: readonly number[];
  /** Areas, header row included, that the user can sort and filter. None of their cells is merged. */
  readonly tables?: readonly CellArea[];
  readonly chart?: SummaryChart;
}

/** Columns side by side, one for each row and series. */
export interface SummaryChart {
  readonly title: string;
  /** The cells that it covers. */
  readonly at: CellArea;
  /** The header row and the figures, one column a series. */
  readonly source: CellArea;
  /** What each row is called: one column beside the figures. */
  readonly categories: CellArea;
  readonly colors: readonly string[];
}
