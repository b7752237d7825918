/** The levels of indicators that no header names: 产出指标 and 满意度指标 stand before the names under 绩效指标. */
import type { IndicatorBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import type { IndicatorHeader } from './headers';
import { LOOKED_AT } from './unread';
import { flatMap } from '../../model/flatMap';

/** What the first level is called in every form. */
const FIRST_LEVEL = /^(?:产出|效益|效果|满意度|成本)/;

/**
 * A header with the columns of the levels, where it names none and what stands before the names does; and with that of
 * the names, where one label, 绩效指标, heads the levels and them.
 */
export function withLevels(
  known: IndicatorHeader,
  columns: IndicatorBlock['columns'],
  draft: FormDraft,
): IndicatorHeader {
  if (known.columns.some(({ layout }) => layout.id === 'level1' || layout.id === 'level2')) return known;
  const header = withNames(known, columns, draft);
  const name = header.columns.find(({ layout }) => layout.id === 'name')?.place.area.left;
  if (name === undefined) return header;
  const { grid, area } = draft;
  const last = Math.min(area.bottom, header.row + LOOKED_AT);
  const below = grid.between(header.row + 1, last).filter(({ column }) => column < name);
  const first = below.find((cell) => FIRST_LEVEL.test(grid.label(cell)));
  // Without the levels the names would not be known to be such.
  if (!first) return known;
  const second = below.find(({ row, column }) => row === first.row && column > first.column);
  const found = flatMap([first, second], (cell, at) => {
    const layout = columns.find(({ id }) => id === (at === 0 ? 'level1' : 'level2'));
    return cell && layout ? [{ layout, place: headOf(cell.column, header.row, draft), year: undefined }] : [];
  });
  return { ...header, columns: [...found, ...header.columns] };
}

/** The names stand below the last column of a label over several, before all columns that were found. */
function withNames(
  header: IndicatorHeader,
  columns: IndicatorBlock['columns'],
  draft: FormDraft,
): IndicatorHeader {
  const layout = columns.find(({ id }) => id === 'name');
  if (!layout || header.columns.some((column) => column.layout === layout)) return header;
  const first = Math.min(...header.columns.map(({ place }) => place.area.left));
  const over = draft.grid
    .places(header.row)
    .find(({ area, words }) => area.right > area.left && area.right === first - 1 && words.includes('指标'));
  if (!over || over.area.bottom > header.row) return header;
  const place = headOf(over.area.right, header.row, draft);
  return { ...header, columns: [{ layout, place, year: undefined }, ...header.columns] };
}

/** The header over a column, or its part over that where it is merged over several. */
function headOf(column: number, row: number, { grid }: FormDraft): Place {
  const place = grid.at(row, column);
  return { ...place, area: { ...place.area, left: column, right: column } };
}
