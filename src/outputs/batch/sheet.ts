/** A sheet of a reviewer's workbook: lines above, a table, notes below. */
import type { BookSheet, BookTable } from '../../model/writing/book';
import type { SummaryCell } from '../../model/writing/marks';
import type { Row } from '../summarySheet/cells';
import { count, header, text } from '../summarySheet/cells';

/** A line over the whole width. */
export type Above = Pick<SummaryCell, 'value' | 'style'>;

interface Parts {
  readonly name: string;
  readonly table: string;
  readonly widths: readonly number[];
  readonly hidden?: readonly number[];
  readonly above: readonly Above[];
  readonly columns: readonly string[];
  /** From this column on the heads stand upright. */
  readonly turnedFrom?: number;
  /** Undefined where there are none, and so no table. */
  readonly lines: BookTable['lines'] | undefined;
  readonly sums?: Row;
  readonly below: () => readonly string[];
}

/** Widths that a page of A4 holds upright at a size that is read easily. */
const UPRIGHT = 110;

/** What stands above, the table unless it is empty, and the notes below. */
export function reviewSheet({
  name,
  table,
  widths,
  hidden,
  above,
  columns,
  turnedFrom = columns.length,
  lines,
  sums,
  below,
}: Parts): BookSheet {
  const span = widths.length;
  return {
    name,
    columnWidths: widths,
    ...(widths.reduce((sum, width) => sum + width, 0) <= UPRIGHT && { isUpright: true as const }),
    ...(hidden && { hiddenColumns: hidden }),
    above: above.map((cell) => [{ ...cell, span }]),
    table: lines && {
      name: table,
      header: header(columns).map((cell, at) =>
        at < turnedFrom ? cell : { ...cell, style: 'turnedHeader' as const },
      ),
      lines,
      sums,
    },
    below: () => {
      const notes = below().map((value): Row => [{ value, style: 'note', span }]);
      return notes.length > 0 ? [[], ...notes] : [];
    },
  };
}

/** Sums of some columns, to stand below the lines. */
export function sumRow(
  label: string,
  lines: readonly Row[],
  columns: number,
  { first, last }: { readonly first: number; readonly last: number },
): Row {
  const sumOf = (column: number): number =>
    lines.reduce((sum, line) => sum + Number(line[column]?.value ?? 0), 0);
  return Array.from({ length: columns }, (_, column) =>
    column === 0 ? text(label) : column >= first && column <= last ? count(sumOf(column)) : text(''),
  );
}
