/**
 * A fund table without headers over its figures: each stands behind a label of its own, 预算数： | 320 | 执行数： | 304,
 * and below it 其中：财政资金 in each of the groups (a project's form in Hebei's words).
 */
import type { ColumnLayout, TableBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { matcherOf } from '../labels';
import { holdsQuantity, isFigure, parseText } from '../parseValue';
import { headersOf, moneyColumn } from './headers';
import type { OfTotal } from './ofTotal';
import { addToTotal } from './ofTotal';
import type { Header } from './rows';
import { readRows } from './rows';
import { flatMap } from '../../model/flatMap';

type Columns = Header['columns'];

/** Reads such a table where there is one; else false. */
export function readPairs(block: TableBlock, draft: FormDraft): boolean {
  const { grid, area } = draft;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const pairs = pairsIn(row, block.columns, draft);
    if (pairs.filter(({ layout }) => layout.measure === 'money').length < 2) continue;
    const columns = [...pairs, ...headedIn(row, block.columns, pairs, draft)];
    for (const { place } of columns) draft.tookLabel('column', place);
    const header = { row: row - 1, columns };
    const rest = block.columns.filter(({ id }) => !columns.some(({ layout }) => layout.id === id));
    const more = goingOn(row + 1, rest, draft);
    let bottom = row;
    const isRow = (at: number): boolean =>
      pairs.some(({ place }) => isFigure(grid.at(at, place.area.left).cell, draft.unit));
    while (more.length === 0 && bottom < area.bottom && isRow(bottom + 1)) bottom += 1;
    readRows(block, header, { left: area.left, bottom, total: row }, draft);
    addToTotal(block.rows, more, draft);
    leaveOthers(block, draft, row, Math.max(row, ...more.map(({ place }) => place.area.top)));
    return true;
  }
  return false;
}

/** The columns whose label stands left of its own figure; each at the place of the figure. */
function pairsIn(row: number, columns: readonly ColumnLayout[], { grid, unit }: FormDraft): Columns {
  const pairs: Columns[number][] = [];
  const figures = columns.filter(({ measure }) => measure !== 'money' && measure !== 'text');
  for (const label of grid.places(row)) {
    const layout =
      moneyColumn(columns, label) ?? figures.find(({ labels }) => matcherOf(labels).fits(label.words));
    if (!layout || pairs.some((pair) => pair.layout === layout)) continue;
    const value = grid.at(row, label.area.right + 1);
    if (!holdsQuantity(value.cell, layout.measure, unit)) continue;
    pairs.push({ layout, place: { ...label, area: value.area }, year: undefined });
  }
  return pairs;
}

/** Rows below that go on with it: every figure in them stands behind a label of a column that was not found yet. */
function goingOn(first: number, columns: readonly ColumnLayout[], draft: FormDraft): readonly OfTotal[] {
  const { grid, area, unit } = draft;
  const found: OfTotal[] = [];
  for (let row = first; row <= area.bottom; row += 1) {
    const open = columns.filter((column) => !found.some(({ layout }) => layout === column));
    const pairs = pairsIn(row, open, draft);
    const isOwn = ({ area: { left } }: Place): boolean => pairs.some(({ place }) => place.area.left === left);
    const figures = grid.places(row).filter(({ cell }) => isFigure(cell, unit));
    if (pairs.length === 0 || !figures.every(isOwn)) break;
    for (const { layout, place } of pairs) {
      draft.tookLabel('column', place);
      found.push({ layout, place: grid.at(row, place.area.left) });
    }
  }
  return found;
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
  return flatMap(headersOf(grid, row - 1), (place) => {
    const layout = rest.find(({ labels }) => matcherOf(labels).fits(place.words));
    if (!layout || isPaired(place)) return [];
    const { cell } = grid.at(row, place.area.left);
    return holdsQuantity(cell, layout.measure, unit) ? [{ layout, place, year: undefined }] : [];
  });
}

/**
 * Figures of the money that stand behind labels of their own all over the head, 项目当年预算（元）： | 260 and two rows
 * below 预算执行数： | 254 (a project's form in Shanghai's words): of each there is one. Else false.
 */
export function readScattered(block: TableBlock, draft: FormDraft): boolean {
  const { columns, rows } = block;
  const [total] = rows;
  const figures = columns.filter(({ measure }) => measure !== 'text');
  const found = flatMap(figures, (layout) => {
    const places = placesOf(layout, draft);
    return places.length === 1 && places[0] ? [{ layout, ...places[0] }] : [];
  });
  const money = found.filter(({ layout }) => layout.measure === 'money');
  if (!total || money.length === 0 || found.length < (money.length > 1 ? 2 : ENOUGH)) return false;
  for (const { label } of found) draft.tookLabel('column', label);
  addToTotal(rows, found, draft);
  leaveOthers(block, draft);
  return true;
}

/** Of the money one figure alone, where as many others tell that it is there. */
const ENOUGH = 3;

/** Figures behind labels that say nothing to us: one may be what is missing of these. */
const SOUGHT = ['annual', 'executed', 'score'];

function leaveOthers(
  { rows: [total], columns, noColumn = [] }: TableBlock,
  draft: FormDraft,
  top = draft.area.top,
  bottom = draft.area.bottom,
): void {
  const { grid, unit } = draft;
  const known = [...noColumn, ...flatMap(columns, ({ labels }) => labels)];
  const missing = flatMap(SOUGHT, (id) => total?.fields[id] ?? []).find((id) => !draft.fields.has(id));
  const taken = new Set([...draft.fields.values()].map(({ cell }) => `${cell.row},${cell.column}`));
  for (const cell of grid.between(top, bottom)) {
    const label = grid.at(cell.row, cell.column);
    const beside = grid.at(cell.row, label.area.right + 1);
    const isKnown = isFigure(cell, unit) || taken.has(`${beside.area.top},${beside.area.left}`);
    if (isKnown || matcherOf(known).fits(label.words) || !isFigure(beside.cell, unit)) continue;
    draft.leaveUnread(label, missing, missing !== undefined);
  }
}

interface Scattered extends Pick<OfTotal, 'place'> {
  readonly label: Place;
  readonly value: NonNullable<OfTotal['value']>;
}

/** Where a label of a column stands before its figure, or in one cell with it. */
function placesOf({ labels, measure }: ColumnLayout, { grid, area, unit }: FormDraft): readonly Scattered[] {
  return flatMap(grid.between(area.top, area.bottom), (cell): readonly Scattered[] => {
    const label = grid.at(cell.row, cell.column);
    const { parts } = label;
    if (label.cell !== cell || !matcherOf(labels).fits(parts.label)) return [];
    if (parts.value !== '') {
      const value = parseText(parts.value, measure, unit);
      return value.kind === 'quantity' ? [{ label, place: label, value: { value, shared: true } }] : [];
    }
    const place = grid.at(cell.row, label.area.right + 1);
    // A line of figures is a row of a table.
    const isAlone = !isFigure(grid.at(cell.row, place.area.right + 1).cell, unit);
    const isValue = isAlone && holdsQuantity(place.cell, measure, unit);
    return isValue ? [{ label, place, value: {} }] : [];
  });
}
