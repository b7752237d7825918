/**
 * A fund table without headers over its figures: each stands behind a label of its own, 预算数： | 320 | 执行数： | 304,
 * and below it 其中：财政资金 in each of the groups (a project's form in Hebei's words).
 */
import type { ColumnLayout, TableBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { matcherOf } from '../labels';
import { holdsQuantity, isFigure } from '../parseValue';
import { headersOf, moneyColumn } from './headers';
import type { Header } from './rows';
import { readRows } from './rows';

type Columns = Header['columns'];

/** Reads such a table where there is one; else false. */
export function readPairs(block: TableBlock, draft: FormDraft): boolean {
  const { grid, area } = draft;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const pairs = pairsIn(row, block.columns, draft);
    if (pairs.length < 2) continue;
    const columns = [...pairs, ...headedIn(row, block.columns, pairs, draft)];
    for (const { place } of columns) draft.tookLabel('column', place);
    const header = { row: row - 1, columns };
    let bottom = row;
    const isRow = (at: number): boolean =>
      pairs.some(({ place }) => isFigure(grid.at(at, place.area.left).cell, draft.unit));
    while (bottom < area.bottom && isRow(bottom + 1)) bottom += 1;
    readRows(block, header, { left: area.left, bottom, total: row }, draft);
    return true;
  }
  return false;
}

/** The money columns whose label stands left of its own figure; each at the place of the figure. */
function pairsIn(row: number, columns: readonly ColumnLayout[], { grid, unit }: FormDraft): Columns {
  const pairs: Columns[number][] = [];
  for (const label of grid.places(row)) {
    const layout = moneyColumn(columns, label);
    if (!layout) continue;
    const value = grid.at(row, label.area.right + 1);
    if (!holdsQuantity(value.cell, 'money', unit)) continue;
    pairs.push({ layout, place: { ...label, area: value.area }, year: undefined });
  }
  return pairs;
}

/** What stands over the first row beside such pairs: 预算执行进度 over its rate. */
function headedIn(
  row: number,
  columns: readonly ColumnLayout[],
  pairs: Columns,
  { grid, unit }: FormDraft,
): Columns {
  const rest = columns.filter(({ measure }) => measure !== 'money' && measure !== 'text');
  const isPaired = ({ area }: Place): boolean => pairs.some(({ place }) => place.area.left === area.left);
  return headersOf(grid, row - 1).flatMap((place) => {
    const layout = rest.find(({ labels }) => matcherOf(labels).fits(place.words));
    if (!layout || isPaired(place)) return [];
    const { cell } = grid.at(row, place.area.left);
    return holdsQuantity(cell, layout.measure, unit) ? [{ layout, place, year: undefined }] : [];
  });
}
