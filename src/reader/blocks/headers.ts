/** Finds the row of column headers of a table. */
import type { CellArea } from '../../model/workbook/cell';
import type { ColumnLayout } from '../../model/form/layout';
import type { Grid, Place } from '../grid';
import { matcherOf, yearIn } from '../labels';

export interface HeaderRow<Column extends ColumnLayout> {
  readonly row: number;
  readonly columns: readonly {
    readonly layout: Column;
    readonly place: Place;
    readonly year: number | undefined;
  }[];
}

/** The row of `area` that has the most of the columns, the first of equals; undefined below `needed`. */
export function findHeaderRow<Column extends ColumnLayout>(
  grid: Grid,
  area: CellArea,
  columns: readonly Column[],
  needed: number,
): HeaderRow<Column> | undefined {
  let best: HeaderRow<Column> | undefined;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const found = columnsIn(grid, row, columns);
    if (found.length >= needed && found.length > (best?.columns.length ?? 0)) best = { row, columns: found };
  }
  return best;
}

function columnsIn<Column extends ColumnLayout>(
  grid: Grid,
  row: number,
  columns: readonly Column[],
): HeaderRow<Column>['columns'] {
  const headers = grid.row(row).map((cell) => ({
    label: grid.label(cell),
    year: yearIn(cell.text),
    place: grid.at(row, cell.column),
  }));
  const taken = new Set<Place>();
  // The latest first: where only one 决算数 stands it is this year's, and last year's is not there.
  const order = [...columns].sort((a, b) => Number(b.pick === 'latest') - Number(a.pick === 'latest'));
  const found = order.flatMap((layout) => {
    const fitting = headers
      .filter((header) => matcherOf(layout.labels).fits(header.label) && !taken.has(header.place))
      .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || a.place.area.left - b.place.area.left);
    const chosen = layout.pick === 'latest' ? fitting[fitting.length - 1] : fitting[0];
    if (!chosen) return [];
    taken.add(chosen.place);
    return [{ layout, place: chosen.place, year: chosen.year }];
  });
  return columns.flatMap((layout) => found.filter((column) => column.layout === layout));
}

/** Whether a row only repeats the headers. */
export function repeatsHeader<Column extends ColumnLayout>(
  grid: Grid,
  row: number,
  header: HeaderRow<Column>,
): boolean {
  return (
    row !== header.row &&
    header.columns.filter((column) =>
      matcherOf(column.layout.labels).fits(grid.label(grid.at(row, column.place.area.left).cell)),
    ).length >= 2
  );
}
