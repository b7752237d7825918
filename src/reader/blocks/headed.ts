/** Reads header cells with their values below: one row of them, or a list. */
import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { CellLayout, HeadedBlock, HeadedListBlock } from '../../model/form/layout';
import { isFigure, parseCell } from '../parseValue';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { isToWriteOn } from '../grid';
import { matcherOf, yearIn } from '../labels';
import { keptByText } from '../memo';
import { isAsWide, isBeforeText, isOverText, isUpright, lengthOf } from './around';
import { isOfFamily } from './guess';
import type { Header } from './lines';
import { asField, readOtherRows } from './otherRows';
import { behindPrefixes, besideLabels, LONGEST_HEADER } from './lines';
import { vocabularyOf } from '../vocabulary';
import { flatMap } from '../../model/flatMap';

export function readHeaded(block: HeadedBlock, draft: FormDraft): void {
  const named = findHeaders(block.cells, draft, block.notBeside);
  const headers = named.filter((header) => !labelsRow(header, draft));
  const cells = flatMap(headers, ({ layout, place }) => {
    const below = valueOf(place, layout, headers, block, draft);
    if (!below) return [];
    return [{ layout, place: below, kind: parseCell(below.cell, layout.measure, draft.unit).kind }];
  });
  // Words under every header: the row of figures is not there, and this is the next table's header.
  const filled = cells.filter(({ kind }) => kind !== 'blank');
  if (filled.length > 1 && filled.every(({ kind }) => kind === 'invalid')) return;
  const beside = [...cells, ...besideLabels(block, cells, draft)];
  draft.addLine([...beside, ...behindPrefixes(block, beside, draft)].map(asField));
  readOtherRows(block, headers, draft);
  leaveBeside(block, headers, draft);
}

/** Whether a label of figures labels their row: they stand behind it, and words below it. */
function labelsRow({ layout, place: { area } }: Header<FieldId>, { grid, unit }: FormDraft): boolean {
  if (layout.measure === 'text') return false;
  const below = grid.at(area.bottom + 1, area.left);
  if (!below.cell || isFigure(below.cell, unit)) return false;
  return grid.places(area.top).some((each) => each.area.left > area.right && isFigure(each.cell, unit));
}

/** Where a figure was not found, a header that says nothing to us beside the others, over a figure, may be its own. */
function leaveBeside({ cells }: HeadedBlock, headers: readonly Header<FieldId>[], draft: FormDraft): void {
  const { grid, unit, fields } = draft;
  const missing = cells.find(({ field, measure }) => measure !== 'text' && !fields.has(field));
  const [first, another] = headers;
  if (!missing || !first || another?.place.area.top !== first.place.area.top) return;
  const isLeft = draft.unread.some(({ near }) => near === missing.field);
  const unknown = grid.places(first.place.area.top).find((place) => {
    if (headers.some((header) => header.place.cell === place.cell) || isFigure(place.cell, unit))
      return false;
    const below = grid.at(place.area.bottom + 1, place.area.left);
    return below.area.left === place.area.left && isFigure(below.cell, unit);
  });
  if (unknown && !isLeft) draft.leaveUnread(unknown, missing.field, true);
}

/**
 * The value below a header; of a text the one at its right where nothing stands below, where the label stands beside
 * a block of rows, or where it is the longer of the two: 年度目标 | 清淤12公里.
 */
function valueOf(
  header: Place,
  { measure, field, family }: CellLayout<FieldId>,
  headers: readonly Header<FieldId>[],
  { cells }: HeadedBlock,
  draft: FormDraft,
): Place | undefined {
  const { grid, area } = draft;
  const { bottom, left, right } = header.area;
  const below = grid.at(bottom + 1, left);
  const beside = grid.at(header.area.top, right + 1);
  // Behind a header stands the next one; a figure there is its own.
  if (measure !== 'text') {
    if (!isFigure(beside.cell, draft.unit)) {
      if (!isOfSeveralYears(below, draft)) return below;
      draft.leaveUnread(header, field, true);
      return undefined;
    }
    // One figure behind another is of each kind of post, and which one counts is not told.
    if (!isFigure(grid.at(beside.area.top, beside.area.right + 1).cell, draft.unit)) return beside;
    draft.leaveUnread(header, field, true);
    return undefined;
  }
  // Of a blank form it is the next header.
  const isHeader =
    headers.some(({ place }) => place.cell === beside.cell) || vocabularyOf(cells).fits(beside.words);
  if (isToWriteOn(beside) && !isAsWide(below, beside, left)) return beside;
  // 绩效目标 over lines with labels of their own only heads them.
  if (!beside.cell || isHeader) return isLabelOf(below, cells, draft) ? undefined : below;
  if (isToWriteOn(below) && below.area.left === left && below.area.right === right) return below;
  // 年初目标 | 调整目标, each over its text.
  const isOver =
    bottom === header.area.top &&
    below.text.trim() !== '' &&
    below.area.left === left &&
    !vocabularyOf(cells).fits(below.words);
  const isBare = beside.words.length <= LONGEST_HEADER && !/[：:。；;]/.test(beside.text);
  if (isOver && isBare && isOfFamily(family, beside.words)) return below;
  // 总体目标 beside 年初目标 over a blank.
  const under = grid.at(beside.area.bottom + 1, beside.area.left);
  if (isToWriteOn(under) && under.area.bottom <= bottom && isOfFamily(family, beside.words)) return under;
  if (isUpright(header, draft) && isOverText(beside, draft)) {
    // Headers that say nothing to us, over the texts.
    draft.leaveUnread(beside, field, true);
    return undefined;
  }
  // 年度目标 | 目标 | …: what stands beside an upright label is a label, too.
  if (isUpright(header, draft) && isBeforeText(beside, draft)) return undefined;
  const isBelow = below.cell && bottom < area.bottom && bottom === header.area.top;
  return isBelow && lengthOf(beside) < lengthOf(below) ? below : beside;
}

/** Whether a place holds another label of the block, with a text behind it. */
function isLabelOf(
  { area, words }: Place,
  cells: readonly CellLayout<FieldId>[],
  { grid }: FormDraft,
): boolean {
  return vocabularyOf(cells).fits(words) && grid.at(area.top, area.right + 1).cell !== undefined;
}

/** Whether a figure is one of a year's, with those of another year below it: 2022年 | 36, 2023年 | 35. */
function isOfSeveralYears({ area }: Place, { grid }: FormDraft): boolean {
  const yearOf = (row: number): number | undefined => yearIn(grid.places(row)[0]?.text ?? '');
  const year = yearOf(area.top);
  const next = year === undefined ? undefined : yearOf(area.bottom + 1);
  return next !== undefined;
}

export function readHeadedList(block: HeadedListBlock, draft: FormDraft): void {
  const headers = findHeaders(block.cells, draft);
  const first = headers[0];
  if (!first) return;
  const top = Math.max(...headers.map((header) => header.place.area.bottom)) + 1;
  // The list is as long as the label at its left spans, and at least one row.
  const side =
    first.place.area.left > 0 ? draft.grid.at(first.place.area.top, first.place.area.left - 1) : undefined;
  const bottom = Math.max(top, side?.area.bottom ?? top);
  for (let row = top; row <= bottom; row += 1) {
    // A label of its own at the left: the next row of the form.
    const left = first.place.area.left > 0 ? draft.grid.at(row, first.place.area.left - 1) : undefined;
    if (left?.cell && left.area.top === row) break;
    const places = headers.map(({ layout, place }) => ({
      layout,
      place: draft.grid.at(row, place.area.left),
    }));
    // An empty row is no building at all, not one with blanks.
    if (
      places.every(({ layout, place }) => parseCell(place.cell, layout.measure, draft.unit).kind === 'blank')
    )
      continue;
    const index = draft.addRow(block.list);
    draft.addLine(
      places.map(({ layout, place }) => ({
        id: rowField(layout.field, index),
        measure: layout.measure,
        label: layout.name,
        place,
      })),
    );
  }
}

/** A header that no list has ranks behind all that one has. */
const GUESSED = Infinity;

interface RowOfHeaders<Target> {
  readonly found: readonly (Header<Target> & { readonly rank: number })[];
  readonly passed: readonly Place[];
}

/**
 * The headers of the row that has the most of them. One whose words no list has is taken for what only it can be
 * where another one stands beside it, and that is said.
 */
function findHeaders<Target>(
  cells: readonly CellLayout<Target>[],
  draft: FormDraft,
  notBeside: readonly string[] = NO_LABELS,
): readonly Header<Target>[] {
  const mayHead = headOf(cells);
  const others = matcherOf(notBeside);
  let best: RowOfHeaders<Target> = { found: [], passed: [] };
  for (let row = draft.area.top; row <= draft.area.bottom; row += 1) {
    const all = draft.grid.places(row);
    for (const place of all) draft.skipsLabel('above', place);
    const places = all.filter(({ words }) => mayHead(words));
    if (places.length === 0 || all.some(({ words }) => others.fits(words))) continue;
    const headers = headersIn(cells, places, draft);
    if (isFuller(headers, best)) best = headers;
  }
  for (const { layout, place, rank } of best.found) {
    if (rank === GUESSED) draft.tookFor(place, layout.name);
    else draft.tookLabel('above', place);
  }
  for (const place of best.passed) draft.passLabel('above', place);
  return best.found;
}

const NO_LABELS: readonly string[] = [];

type MayHead = (label: string) => boolean;

/** Made once: every row of every form is asked for the same headers. */
const heads = new WeakMap<readonly CellLayout<unknown>[], MayHead>();

/** Whether a label heads one of these cells, by its words or by those of its family. */
function headOf(cells: readonly CellLayout<unknown>[]): MayHead {
  let mayHead = heads.get(cells);
  if (!mayHead) {
    const vocabulary = vocabularyOf(cells);
    mayHead = keptByText(
      (label) => vocabulary.fits(label) || cells.some(({ family }) => isOfFamily(family, label)),
    );
    heads.set(cells, mayHead);
  }
  return mayHead;
}

function isFuller<Target>(one: RowOfHeaders<Target>, other: RowOfHeaders<Target>): boolean {
  const known = ({ found }: RowOfHeaders<Target>): number =>
    found.filter(({ rank }) => rank !== GUESSED).length;
  return (
    one.found.length > other.found.length ||
    (one.found.length === other.found.length && known(one) > known(other))
  );
}

function headersIn<Target>(
  cells: readonly CellLayout<Target>[],
  places: readonly Place[],
  draft: FormDraft,
): RowOfHeaders<Target> {
  const fitting = cells.map((layout) => {
    const ranked = flatMap(places, (place) => {
      const rank = rankOf(layout, place, draft);
      return rank === undefined ? [] : [{ layout, place, rank, isUpright: isUpright(place, draft) }];
    });
    return ranked.sort(
      (one, other) => Number(one.isUpright) - Number(other.isUpright) || compareRanks(one.rank, other.rank),
    );
  });
  const chosen = flatMap(fitting, ([first]) => (first ? [first] : []));
  const isPair = new Set(chosen.map(({ place }) => place)).size > 1;
  // Alone such words say nothing.
  const found = isPair
    ? chosen
    : flatMap(fitting, (all) => all.filter(({ rank }) => rank !== GUESSED).slice(0, 1));
  const passed = flatMap(fitting, (all) =>
    all.filter((each) => each.rank !== GUESSED && !found.includes(each)).map(({ place }) => place),
  );
  return { found, passed };
}

/** How well a header's words say what it heads; undefined where they do not. */
function rankOf<Target>(
  { labels, family, measure }: CellLayout<Target>,
  place: Place,
  draft: FormDraft,
): number | undefined {
  const label = place.words;
  const rank = matcherOf(labels).rank(label);
  if (rank >= 0) return rank;
  const mayBe =
    measure === 'text' &&
    label.length <= LONGEST_HEADER &&
    isOfFamily(family, label) &&
    !isUpright(place, draft) &&
    isOverText(place, draft);
  return mayBe ? GUESSED : undefined;
}

const compareRanks = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);
