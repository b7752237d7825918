/** A sheet of a reviewer's workbook: lines above, a table, notes below. */
import type { BookSheet } from '../model/book';
import type { SummaryCell } from '../model/marks';
import type { Row } from './cells';
import { count, header, text } from './cells';

/** A line over the whole width. */
export type Above = Pick<SummaryCell, 'value' | 'style'>;

interface Parts {
  readonly name: string;
  readonly table: string;
  readonly widths: readonly number[];
  readonly above: readonly Above[];
  readonly columns: readonly string[];
  readonly lines: readonly Row[];
  readonly sums?: Row;
  readonly below: readonly string[];
}

/** What stands above, the table unless it is empty, and the notes below. */
export function reviewSheet({ name, table, widths, above, columns, lines, sums, below }: Parts): BookSheet {
  const span = widths.length;
  const rows: Row[] = above.map((cell) => [{ ...cell, span }]);
  const top = rows.length;
  const filled = lines.length > 0;
  if (filled) rows.push(header(columns));
  for (const line of lines) rows.push(line);
  if (sums) rows.push(sums);
  if (below.length > 0) rows.push([], ...below.map((value): Row => [{ value, style: 'note', span }]));
  return {
    name,
    columnWidths: widths,
    rows,
    frozen: { rows: filled ? top + 1 : 0, columns: filled ? 2 : 0 },
    header: filled ? top : undefined,
    table: filled
      ? {
          name: table,
          area: { top, bottom: top + lines.length, left: 0, right: span - 1 },
          sums: sums !== undefined,
        }
      : undefined,
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
