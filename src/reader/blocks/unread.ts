/**
 * What a table's headers leave unread. A header over figures that was assigned to no column and is not known to mean
 * none is said; where a column of the table was not found it may be this one, and the form is read in part only.
 */
import type { FieldId, RowPattern } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { Open } from '../../model/form/form';
import type { ColumnLayout, IndicatorBlock, TableBlock } from '../../model/form/layout';
import type { Opening } from '../../model/form/taught';
import type { CellSnapshot } from '../../model/workbook/snapshot';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { matcherOf, nearlyFits } from '../labels';
import { isEmptyText, isFigure } from '../parseValue';
import { vocabularyOf } from '../vocabulary';
import type { HeaderRow, IndicatorHeader } from './headers';
import type { KnownOpening } from '../teaching/openings';
import { columnFields, indicatorColumns, TARGET_PARTS, tableColumns, tableRows } from '../teaching/openings';
import { headersOf, yearsOfHeaders } from './headers';
import { flatMap } from '../../model/flatMap';

/** Rows looked at below a header for what it heads. */
export const LOOKED_AT = 12;

/**
 * The headers of a table with labelled rows. One over figures may be any column of figures that was not found; one
 * over texts may hold a reason, which is then not called missing.
 * @param rows the rows of figures below them
 */
export function unreadColumns(
  block: TableBlock,
  header: HeaderRow<ColumnLayout>,
  rows: readonly number[],
  draft: FormDraft,
): void {
  const total = block.rows.find(({ fields }) => Object.keys(fields).length > 0);
  const missing = missingOf(block.columns, header, []);
  const isLabelled = (column: ColumnLayout): boolean =>
    column.isWeight === true && block.pointsInLabel !== undefined && draft.fields.has(block.pointsInLabel);
  const figures = missing.filter((column) => column.measure !== 'text' && !isLabelled(column));
  const last = rows.at(-1);
  for (const place of unassigned(header, block.noColumn ?? [], draft)) {
    // What stands over the labels of the rows: 收入, 资金来源.
    const below = draft.grid.at(place.area.bottom + 1, place.area.left);
    if (vocabularyOf(block.rows).fits(below.words)) continue;
    const isFigures = heads(place, draft, 'figures');
    if (!isFigures && !heads(place, draft, 'texts', last)) continue;
    // 调整数 is money, and no points.
    const isOther = ({ measure, family }: ColumnLayout): boolean =>
      measure === 'points' && family !== undefined && hasOneOf(family.none, place.words);
    const fitting = isFigures
      ? figures.filter((column) => !isOther(column))
      : missing.filter(({ measure }) => measure === 'text');
    // A part of what the group beside it adds up to: 财政拨款 behind 总额.
    const isPart = isBesideSum(place, header, draft) && vocabularyOf(block.rows).fits(place.words);
    const needed = !isPart && fitting.some(({ id }) => !block.optional?.includes(id));
    const near = fitting.find(({ labels }) => nearlyFits(place.words, labels)) ?? fitting[0];
    if (!isFigures && !near) continue;
    const open = openColumns(
      block,
      missing.filter((column) => !isLabelled(column)),
    );
    draft.leaveUnread(place, near && total?.fields[near.id], isFigures && needed, open);
  }
}

/** Whether a header stands under the same one as a column of money that was found. */
function isBesideSum({ area }: Place, { columns }: HeaderRow<ColumnLayout>, { grid }: FormDraft): boolean {
  const over = area.top > 0 ? grid.at(area.top - 1, area.left).cell : undefined;
  return columns.some(({ layout, place }) => {
    const { top, left } = place.area;
    return layout.measure === 'money' && top === area.top && over && grid.at(top - 1, left).cell === over;
  });
}

function openColumns(block: TableBlock, missing: readonly ColumnLayout[]): Open {
  const fields = new Set(flatMap(missing, (column) => columnFields(block, column)));
  const openings = tableColumns(block).filter((opening) => opening.fields.some((id) => fields.has(id)));
  return { place: 'column', openings };
}

const hasOneOf = (words: readonly string[], text: string): boolean =>
  words.some((word) => text.includes(word));

/** What labels a row, and its words without a figure in the same cell. */
export interface RowLabel {
  readonly place: Place;
  readonly label: string;
}

/**
 * A table whose first row, its total, was not found: any row that was not recognised may be it.
 * @param nameless what stands for such a row where none has a label
 */
export function unreadTotal(
  block: TableBlock,
  labels: readonly RowLabel[],
  nameless: Place | undefined,
  draft: FormDraft,
): void {
  const own = Object.values(block.rows[0]?.fields ?? {});
  // Points that a label prints (`预算执行情况（20分）`) are no row.
  if (!block.totalFirst || own.some((id) => draft.fields.get(id)?.shared === false)) return;
  const open = openRows(block, draft);
  const isLeft = labels.some(({ place, label }) => draft.leaveUnread(place, own[0], true, open, { label }));
  if (!isLeft && nameless && labels.length === 0) draft.leaveUnread(nameless, own[0], true);
}

/** Sections of a table that are named, with figures beside them or in the next row, and of which nothing was read. */
export function leaveSections({ rows }: TableBlock, draft: FormDraft): void {
  const { grid, area, unit, fields } = draft;
  const stands = grid.labelsBetween(area.top, area.bottom);
  for (const { key, labels, fields: own } of rows) {
    const [first] = Object.values(own);
    if (!key || !first || Object.values(own).some((id) => fields.has(id))) continue;
    if (!matcherOf(labels).words.some((word) => stands.has(word))) continue;
    const label = grid
      .between(area.top, area.bottom)
      .map(({ row, column }) => grid.at(row, column))
      .find(({ words }) => matcherOf(labels).fits(words));
    if (!label) continue;
    const { top, bottom, right } = label.area;
    const isFilled =
      grid.places(bottom + 1).some(({ cell }) => isFigure(cell, unit)) ||
      grid.places(top).some((place) => place.area.left > right && isFigure(place.cell, unit));
    if (isFilled) draft.leaveUnread(label, first, true);
  }
}

/** The rows of a table of which nothing was read. */
export function openRows(block: TableBlock, draft: FormDraft): Open {
  const isOpen = ({ fields }: Opening): boolean => !fields.some((id) => draft.fields.has(id as FieldId));
  return { place: 'row', openings: tableRows(block).filter(isOpen) };
}

/**
 * A table whose headers are too few to be known: what is not read are those over the figures of its first row, or
 * else that row, or the form as it begins.
 */
export function unreadTable(block: TableBlock, draft: FormDraft): void {
  const { grid, area } = draft;
  const cells = grid.between(area.top, area.bottom);
  // A form of indicators alone has no fund table, and no figure above them.
  const hasFigures = cells.some((cell) => isFigure(grid.at(cell.row, cell.column).cell, draft.unit));
  if (block.totalFirst && !hasFigures) return;
  const labels = flatMap(block.rows, (row) => (Object.keys(row.fields).length > 0 ? row.labels : []));
  const label = cells.find((cell) => matcherOf(labels).fits(grid.label(cell)));
  const near = Object.values(block.rows[0]?.fields ?? {})[0];
  const headers = label ? unknownHeaders(block, grid.at(label.row, label.column), draft) : [];
  const open = openColumns(block, block.columns);
  for (const header of headers) draft.leaveUnread(header, near, true, open);
  if (headers.length === 0) leaveBeginning(label ? [label] : cells, near, draft);
}

/** What stands over the figures behind a row's label, in the row above it. */
function unknownHeaders(block: TableBlock, { area }: Place, draft: FormDraft): readonly Place[] {
  if (area.top === draft.area.top) return [];
  const known = [...(block.noColumn ?? []), ...flatMap(block.columns, ({ labels }) => labels)];
  return headersOf(draft.grid, area.top - 1).filter(
    (place) =>
      place.area.left > area.right &&
      !isEmptyText(place.text) &&
      !isFigure(place.cell, draft.unit) &&
      !matcherOf(known).fits(place.words) &&
      heads(place, draft, 'figures'),
  );
}

/** The indicators, none of whose headers was found. */
export function unreadIndicators(block: IndicatorBlock, draft: FormDraft): void {
  const { grid, area } = draft;
  const [first] = block.columns;
  leaveBeginning(grid.between(area.top, area.bottom), first && rowField(first.field, 0), draft);
}

function leaveBeginning([cell]: readonly CellSnapshot[], near: FieldId | undefined, draft: FormDraft): void {
  if (cell) draft.leaveUnread(draft.grid.at(cell.row, cell.column), near, true);
}

const known = new WeakMap<IndicatorBlock, readonly string[]>();

/** The indicator table's headers that are no column of their own. One list a block, as a matcher is made once a list. */
export function knownHeaders(block: IndicatorBlock): readonly string[] {
  const found = known.get(block) ?? [block.noColumn, ...Object.values(block.target)].flat();
  known.set(block, found);
  return found;
}

/** The headers of the indicator table. */
export function unreadIndicatorColumns(
  block: IndicatorBlock,
  header: IndicatorHeader,
  draft: FormDraft,
): void {
  const missing = missingOf(block.columns, header, block.optional);
  const firstColumn = Math.min(...header.columns.map(({ place }) => place.area.left));
  const open = unassigned(header, knownHeaders(block), draft);
  // Three headers once more are another table's beside it, of which nothing was read.
  const again = new Map(
    flatMap(open, (place) => {
      const label = place.words;
      const column = header.columns.find((each) => each.place.words === label);
      return column ? [[place, column.layout.field] as const] : [];
    }),
  );
  const years = yearsOfHeaders(draft.grid, header.row);
  const latest = Math.max(draft.year ?? 0, ...years.values());
  for (const place of open) {
    const repeated = again.size > 2 ? again.get(place) : undefined;
    if (repeated) draft.leaveUnread(place, rowField(repeated, 0), true);
    if (repeated || place.area.left < firstColumn || !heads(place, draft, 'anything')) continue;
    const isFigures = heads(place, draft, 'figures');
    const fitting = isFigures ? missing : missing.filter(({ measure }) => measure === 'text');
    const near = fitting.find(({ labels }) => nearlyFits(place.words, labels)) ?? fitting[0];
    const isLastYears = (years.get(place.area.left) ?? latest) < latest;
    const target = isOtherTarget(place, header) && !isLastYears ? 'target' : undefined;
    const field = near?.field ?? block.columns.find(({ id }) => id === target)?.field;
    const openings = openIndicatorColumns(block, header, draft);
    const taught = { place: 'indicator-column', openings } as const;
    // A target that another column may change is not known, though it was found.
    const lost = near ? undefined : indicatorColumns(block).filter(({ fields }) => fields[0] === field);
    const reason = field === undefined && !isFigures ? missingReason(block, header) : undefined;
    const about = field ?? reason;
    draft.leaveUnread(place, about && rowField(about, 0), field !== undefined, taught, { lost });
  }
}

/** Texts that nobody could place may be the reasons, which then are not called missing. */
function missingReason({ columns }: IndicatorBlock, header: IndicatorHeader): RowPattern | undefined {
  return missingOf(columns, header, []).find(({ holdsReason }) => holdsReason)?.field;
}

function openIndicatorColumns(
  block: IndicatorBlock,
  header: IndicatorHeader,
  draft: FormDraft,
): readonly Opening[] {
  const found = new Set<string>(header.columns.map(({ layout }) => layout.field));
  const labels = headersOf(draft.grid, header.row).map((place) => place.words);
  const isPart = (opening: KnownOpening): boolean =>
    TARGET_PARTS.some(({ field }) => opening.fields.includes(field));
  return indicatorColumns(block).filter((opening) =>
    isPart(opening)
      ? !labels.some((label) => matcherOf(opening.labels).fits(label))
      : !opening.fields.some((field) => found.has(field)),
  );
}

/** Figures between target and actual may be what the target was changed to: then that one counts. */
export function isOtherTarget({ area }: Place, header: IndicatorHeader): boolean {
  const leftOf = (column: string): number | undefined =>
    header.columns.find(({ layout }) => layout.id === column)?.place.area.left;
  const [target, actual] = [leftOf('target'), leftOf('actual')];
  return target !== undefined && actual !== undefined && target < area.left && area.left < actual;
}

function missingOf<Column extends ColumnLayout>(
  columns: readonly Column[],
  header: HeaderRow<ColumnLayout>,
  optional: readonly string[],
): readonly Column[] {
  const found = new Set(header.columns.map(({ layout }) => layout.id));
  return columns.filter(({ id }) => !found.has(id) && !optional.includes(id));
}

/** The headers of a table that are assigned to no column, over something. */
export function openHeaders(
  header: HeaderRow<ColumnLayout> & Pick<IndicatorHeader, 'levelPoints'>,
  known: readonly string[],
  draft: FormDraft,
): readonly Place[] {
  return unassigned(header, known, draft).filter((place) => heads(place, draft, 'anything'));
}

function unassigned(
  header: HeaderRow<ColumnLayout> & Pick<IndicatorHeader, 'levelPoints'>,
  known: readonly string[],
  draft: FormDraft,
): readonly Place[] {
  const places = [...header.columns.map(({ place }) => place), ...(header.levelPoints?.values() ?? [])];
  const taken = places.map(({ area }) => area.left);
  return headersOf(draft.grid, header.row).filter(
    (place) =>
      !taken.includes(place.area.left) &&
      // An upright label beside the whole table is no header.
      place.area.bottom <= header.row &&
      !isEmptyText(place.text) &&
      !isFigure(place.cell, draft.unit) &&
      (!matcherOf(known).fits(place.words) || isNameless(place, header)),
  );
}

/** 绩效指标 means nothing over or beside the table, and behind the levels, where no name is headed, it is the names. */
function isNameless({ area }: Place, { columns }: HeaderRow<ColumnLayout>): boolean {
  const left = (id: string): number | undefined =>
    columns.find(({ layout }) => layout.id === id)?.place.area.left;
  const level = left('level2') ?? left('level1');
  const first = Math.min(
    ...columns.map(({ place }) => place.area.left).filter((each) => each > (level ?? 0)),
  );
  return level !== undefined && left('name') === undefined && level < area.left && area.left < first;
}

/** Texts are of some length: what labels the rows of a table is short. */
const SHORTEST_TEXT = 12;

function heads(
  { area }: Place,
  { grid, unit, area: form }: FormDraft,
  what: 'figures' | 'texts' | 'anything',
  end = area.bottom + LOOKED_AT,
): boolean {
  const last = Math.min(form.bottom, end);
  for (let row = area.bottom + 1; row <= last; row += 1) {
    const below = grid.at(row, area.left);
    if (!below.cell || below.area.top !== row || isEmptyText(below.text)) continue;
    if (what === 'figures') {
      if (isFigure(below.cell, unit)) return true;
    } else if (what === 'anything' || below.text.trim().length >= SHORTEST_TEXT) return true;
  }
  return false;
}
