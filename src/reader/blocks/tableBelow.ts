/** A fund table that stands below the indicators: where it ends is told by its rows. */
import type { CellArea } from '../../model/workbook/cell';
import type { ColumnLayout, TableBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import { matcherOf } from '../labels';
import { isEmptyText, isFigure } from '../parseValue';
import type { HeaderRow } from './headers';
import { findHeaderRow } from './headers';
import { flatMap } from '../../model/flatMap';

/** The rows of such a table; undefined where there is none. */
export function tableBelow(
  { columns, rows, totalFirst }: TableBlock,
  draft: FormDraft,
): CellArea | undefined {
  if (!totalFirst) return undefined;
  const header = headerBelow(columns, draft);
  const [total] = rows;
  if (!header || !total) return undefined;
  const { grid, area } = draft;
  const money = header.columns.map(({ place }) => place.area.left);
  const labels = flatMap(rows, (row) => row.labels);
  const isPart = (row: number): boolean => {
    const own = grid.row(row).map((cell) => grid.at(row, cell.column));
    const isLabelled = own.some(
      (place) => place.area.left < Math.min(...money) && matcherOf(labels).fits(place.words),
    );
    return (
      money.some((column) => isFigure(grid.at(row, column).cell, draft.unit)) ||
      (isLabelled && money.every((column) => isEmptyText(grid.at(row, column).text)))
    );
  };
  const first = header.row + 1;
  if (!isPart(first)) return undefined;
  let bottom = first;
  while (bottom < area.bottom && isPart(bottom + 1)) bottom += 1;
  const isTotal = matcherOf(total.labels);
  if (!grid.between(first, bottom).some((cell) => isTotal.fits(grid.label(cell)))) return undefined;
  const top = Math.min(...header.columns.map(({ place }) => place.area.top));
  return { ...area, top, bottom };
}

/** Where none is read, it is said. */
export function leaveTableBelow({ columns, rows, totalFirst }: TableBlock, draft: FormDraft): void {
  const first = totalFirst && headerBelow(columns, draft)?.columns[0];
  if (first) draft.leaveUnread(first.place, rows[0]?.fields[first.layout.id], true);
}

function headerBelow(
  columns: readonly ColumnLayout[],
  { grid, area, year }: FormDraft,
): HeaderRow<ColumnLayout> | undefined {
  const money = columns.filter(({ measure }) => measure === 'money');
  return findHeaderRow(grid, area, money, 2, year);
}
