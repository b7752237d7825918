/** The rows of a summary sheet as they come, from top to bottom, and which of them belong together on a page. */
import type { CellArea } from '../../model/workbook/cell';
import type { SummaryCell, SummaryChart, SummarySheet } from '../../model/writing/marks';
import { pageHeight } from '../../model/writing/page';
import type { PageBlock } from '../../model/writing/pageBreaks';
import { pageBreaks } from '../../model/writing/pageBreaks';
import { rowHeights } from '../../model/writing/rowHeight';
import type { Row } from './cells';
import { COLUMN_WIDTHS } from './cells';

/** Title and unit stand on every page. */
const TITLE_ROWS = 2;
/** Heading, header and a line: no page ends within them. */
const HEAD = 3;
/** Of what has changed since last time, where there was one, and of what nobody sees. */
const SINCE_WIDTH = 12;
const KEPT_WIDTH = 8;

export class Rows {
  /** Of the columns that are seen; behind them stands what is kept. */
  readonly widths: readonly number[];
  readonly tables: CellArea[] = [];
  /** Small print, below everything. */
  readonly notes: string[] = [];
  chart: SummaryChart | undefined;
  private readonly rows: Row[] = [];
  private readonly blocks: PageBlock[] = [];

  constructor(hasSince: boolean) {
    this.widths = hasSince ? [...COLUMN_WIDTHS, SINCE_WIDTH] : COLUMN_WIDTHS;
  }

  /** The last of a table's columns takes those that not every sheet has. */
  spans(base: readonly number[]): readonly number[] {
    const more = this.widths.length - COLUMN_WIDTHS.length;
    return base.map((span, at) => (at === base.length - 1 ? span + more : span));
  }

  /** As wide as the sheet. */
  wide(value: string, style: SummaryCell['style']): SummaryCell {
    return { value, style, span: this.widths.length };
  }

  /** Rows that stay together where a page has room for them all, and a blank row. Gives the place of the first. */
  add(...rows: readonly Row[]): number {
    const top = this.rows.length;
    this.rows.push(...rows, []);
    this.blocks.push({ top, bottom: top + rows.length - 1, head: HEAD });
    return top;
  }

  /** A heading, a header row and the lines below, what closes them, and a blank row. Gives the place of header and lines. */
  section(title: string, head: Row, lines: readonly Row[], closing: readonly Row[] = []): CellArea {
    const top = this.add([this.wide(title, 'heading')], head, ...lines, ...closing) + 1;
    return { top, bottom: top + lines.length, left: 0, right: this.widths.length - 1 };
  }

  /** The sheet, with the pages that it is printed on. */
  sheet(name: string): SummarySheet {
    const { tables, chart, widths } = this;
    const hiddenColumns = [widths.length];
    const columnWidths = [...widths, KEPT_WIDTH];
    // Nothing stands below the last row.
    const rows = this.rows.slice(0, -1);
    const heights = rowHeights(rows, columnWidths, hiddenColumns);
    const breaksBefore = pageBreaks(heights, this.blocks, TITLE_ROWS, pageHeight(widths));
    return {
      name,
      columnWidths,
      hiddenColumns,
      titleRows: TITLE_ROWS,
      rows,
      ...(breaksBefore.length > 0 && { breaksBefore }),
      tables,
      ...(chart && { chart }),
    };
  }
}
