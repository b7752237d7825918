/** The rows of a summary sheet as they come, from top to bottom, and which of them belong together on a page. */
import type { CellArea } from '../../model/workbook/cell';
import type { SummaryChart, SummarySheet } from '../../model/writing/marks';
import { pageHeight } from '../../model/writing/page';
import type { PageBlock } from '../../model/writing/pageBreaks';
import { pageBreaks } from '../../model/writing/pageBreaks';
import { rowHeights } from '../../model/writing/rowHeight';
import type { Row } from './cells';
import { COLUMN_WIDTHS, wide } from './cells';

/** Title and unit stand on every page. */
const TITLE_ROWS = 2;
/** Heading, header and a line: no page ends within them. */
const HEAD = 3;

export class Rows {
  readonly tables: CellArea[] = [];
  /** Small print, below everything. */
  readonly notes: string[] = [];
  chart: SummaryChart | undefined;
  private readonly rows: Row[] = [];
  private readonly blocks: PageBlock[] = [];

  /** Rows that stay together where a page has room for them all, and a blank row. Gives the place of the first. */
  add(...rows: readonly Row[]): number {
    const top = this.rows.length;
    this.rows.push(...rows, []);
    this.blocks.push({ top, bottom: top + rows.length - 1, head: HEAD });
    return top;
  }

  /** A heading, a header row and the lines below, what closes them, and a blank row. Gives the place of header and lines. */
  section(title: string, head: Row, lines: readonly Row[], closing: readonly Row[] = []): CellArea {
    const top = this.add([wide(title, 'heading')], head, ...lines, ...closing) + 1;
    return { top, bottom: top + lines.length, left: 0, right: COLUMN_WIDTHS.length - 1 };
  }

  /** The sheet, with the pages that it is printed on. */
  sheet(name: string): SummarySheet {
    const { tables, chart } = this;
    // Nothing stands below the last row.
    const rows = this.rows.slice(0, -1);
    const heights = rowHeights(rows, COLUMN_WIDTHS);
    const breaksBefore = pageBreaks(heights, this.blocks, TITLE_ROWS, pageHeight(COLUMN_WIDTHS));
    return {
      name,
      columnWidths: COLUMN_WIDTHS,
      titleRows: TITLE_ROWS,
      rows,
      ...(breaksBefore.length > 0 && { breaksBefore }),
      tables,
      ...(chart && { chart }),
    };
  }
}
