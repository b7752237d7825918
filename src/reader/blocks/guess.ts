/**
 * Headers whose words no edition known to us uses, but which can be but one column: their words are of its family
 * and of no other's that is missing, and where the form's own arithmetic can tell (rate = executed ÷ budget) it
 * agrees in every row. What was read so is said; what arithmetic denies stays unread.
 */
import type { ColumnLayout, ColumnRelation, Family } from '../../model/form/layout';
import type { FieldValue } from '../../model/form/form';
import type { CellSnapshot } from '../../model/workbook/snapshot';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { matcherOf } from '../labels';
import {
  holdsQuantity,
  isEmptyText,
  isFigure,
  parseCell,
  pointsInParts,
  pointsInPercent,
} from '../parseValue';
import type { HeaderRow } from './headers';
import { headersOf, yearsOfHeaders } from './headers';
import { flatMap } from '../../model/flatMap';

type Headed<Column extends ColumnLayout> = HeaderRow<Column>['columns'][number];

/**
 * A header with the columns that its unassigned labels can only be.
 *
 * @param open labels over what they head that were assigned to no column
 */
export function withGuessed<Column extends ColumnLayout>(
  header: HeaderRow<Column>,
  columns: readonly Column[],
  relations: readonly ColumnRelation[],
  open: readonly Place[],
  draft: FormDraft,
): HeaderRow<Column> {
  if (open.length === 0) return header;
  const found = new Set(header.columns.map(({ layout }) => layout.id));
  const missing = columns.filter(({ id }) => !found.has(id));
  const rows = figureRows(header, draft);
  // The word of a column that was found, once more: another table's beside it.
  const named = new Set(header.columns.map(({ place }) => place.words));
  const years = yearsOfHeaders(draft.grid, header.row);
  const latest = Math.max(draft.year ?? 0, ...years.values());
  const isEarlier = ({ area }: Place): boolean => (years.get(area.left) ?? latest) < latest;
  const unnamed = open.filter((place) => !named.has(place.words) && !isEarlier(place));
  const fits = (layout: Column, place: Place): boolean =>
    isOfFamily(layout.family, place.words) && holdsOnly(layout, place, rows, draft);
  const guessed = flatMap(missing, (layout): Headed<Column>[] => {
    const own = unnamed.filter((place) => fits(layout, place));
    const [place] = own;
    const rivals = missing.filter((other) => place && fits(other, place));
    return place && own.length === 1 && rivals.length === 1 ? [{ layout, place, year: undefined }] : [];
  });
  if (guessed.length === 0) return header;
  const whole = { ...header, columns: [...header.columns, ...guessed] };
  const denied = relations.some(
    (relation) =>
      guessed.some(({ layout }) => termsOf(relation).includes(layout.id)) &&
      !holds(relation, whole, rows, draft),
  );
  if (denied) return header;
  for (const { layout, place } of guessed) draft.tookFor(place, layout.name);
  return whole;
}

/**
 * A header with the column for reasons, where none was found: the one whose words are of its family though nothing
 * stands below it, else 说明 or 备注 behind the points, where the reason goes in a form without another place for it.
 */
export function withReason<Column extends ColumnLayout>(
  header: HeaderRow<Column>,
  columns: readonly Column[],
  draft: FormDraft,
): HeaderRow<Column> {
  const { grid, area, unit } = draft;
  const layout = columns.find(({ plain }) => plain);
  if (!layout?.plain || header.columns.some((column) => column.layout === layout)) return header;
  const points = header.columns.filter(({ layout: { measure } }) => measure === 'points');
  const before = points.length > 0 ? points : header.columns;
  const last = Math.max(...before.map(({ place }) => place.area.right));
  const isFilled = ({ area: own }: Place): boolean =>
    grid
      .between(own.bottom + 1, area.bottom)
      .some((cell) => cell.column === own.left && !isEmptyText(cell.text) && !isFigure(cell, unit));
  const { words, filled } = layout.plain;
  const headers = headersOf(grid, header.row).filter((each) => each.area.bottom <= header.row);
  const [named, another] = headers.filter((each) => isOfFamily(layout.family, each.words));
  if (named && !another && !draft.isTaught('column', named) && !draft.isTaught('indicator-column', named)) {
    draft.tookFor(named, layout.name);
    return { ...header, columns: [...header.columns, { layout, place: named, year: undefined }] };
  }
  const place = headers.find(
    (each) =>
      each.area.left > last &&
      (matcherOf(words).fits(each.words) || (matcherOf(filled).fits(each.words) && isFilled(each))),
  );
  return place ? { ...header, columns: [...header.columns, { layout, place, year: undefined }] } : header;
}

/** What a lone figure in percent must be to be points: another one stands in the wrong place. */
const USUAL_POINTS = ['5', '10', '15', '20'];
/** All points of a form, with a slip in them: shares of a group each add up to as many. */
const ALL_POINTS = 130;
const WHOLE = 100;

/**
 * A header without the columns of points whose figures are all shown in percent, 30%, and are not known to mean 30
 * points: these are read as such, where the weights together are no more than all points and no score is over its own.
 * @param isOne whether the table has one weight: other percents there are shares of its money
 */
export function withoutPercents<Column extends ColumnLayout>(
  header: HeaderRow<Column>,
  draft: FormDraft,
  isOne = false,
): { readonly columns: readonly Headed<Column>[]; readonly unread: readonly Headed<Column>[] } {
  const percents = flatMap(header.columns, (column) => {
    if (column.layout.measure !== 'points') return [];
    const shown = sharesIn(column.place, header.row, draft, pointsInPercent);
    return shown ? [{ column, shown }] : [];
  });
  if (percents.length === 0) {
    readParts(header, draft, isOne);
    return { columns: header.columns, unread: [] };
  }
  const weights = percents.find(({ column }) => column.layout.isWeight)?.shown;
  const isKnown = areWeights([...(weights?.values() ?? [])], isOne);
  const unread: Headed<Column>[] = [];
  for (const { column, shown } of percents) {
    const isIn = [...shown].every(([row, percent]) => percent <= (weights?.get(row) ?? -1));
    if (isKnown && isIn) draft.shares.set(column.place.area.left, pointsInPercent);
    else unread.push(column);
  }
  return { columns: header.columns.filter((column) => !unread.includes(column)), unread };
}

/** Without the total. */
const partsOf = (weights: readonly number[]): readonly number[] => weights.filter((weight) => weight < WHOLE);
const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

/** Whether weights told as shares can be points: together no more than all, or the usual ones of the only weight. */
function areWeights(weights: readonly number[], isOne: boolean): boolean {
  const parts = partsOf(weights);
  if (parts.length === 0) return false;
  return isOne
    ? parts.every((part) => part === parts[0] && USUAL_POINTS.includes(String(part)))
    : sumOf(parts) <= ALL_POINTS;
}

/** Weights in parts of one, 0.3 for 30 points, beside scores in points: together they are one. */
function readParts<Column extends ColumnLayout>(
  { columns, row }: HeaderRow<Column>,
  draft: FormDraft,
  isOne: boolean,
): void {
  const weight = columns.find(({ layout }) => layout.isWeight && layout.measure === 'points');
  const shown = weight && sharesIn(weight.place, row, draft, pointsInParts);
  if (!shown) return;
  const parts = partsOf([...shown.values()]);
  const areParts = areWeights(parts, isOne) && (isOne || (parts.length > 1 && sumOf(parts) > WHOLE / 2));
  const isPointsBeside = columns.some(
    ({ layout, place }) =>
      layout.measure === 'points' &&
      !layout.isWeight &&
      [...shown.keys()].some((at) => {
        const score = valueAt(place, at, 'points', draft);
        return score.kind === 'quantity' && score.quantity.value.gt(1);
      }),
  );
  if (areParts && isPointsBeside) draft.shares.set(weight.place.area.left, pointsInParts);
}

/** The figures below a header by row, in points, where all are told as shares of all points. */
function sharesIn(
  place: Place,
  row: number,
  { grid, area, unit }: FormDraft,
  points: (text: string) => FieldValue | undefined,
): ReadonlyMap<number, number> | undefined {
  const shown = new Map<number, number>();
  for (let at = row + 1; at <= area.bottom; at += 1) {
    const own = grid.at(at, place.area.left);
    if (own.area.top !== at || !isFigure(own.cell, unit)) continue;
    const value = points(own.text);
    if (value?.kind !== 'quantity') return undefined;
    shown.set(at, value.quantity.value.toNumber());
  }
  const [only] = shown.values();
  const isTold = shown.size > 1 || (only !== undefined && USUAL_POINTS.includes(String(only)));
  return isTold ? shown : undefined;
}

/** Whether a label has one of a family's words, and none that is another's. */
export function isOfFamily(family: Family | undefined, label: string): boolean {
  return (
    family !== undefined &&
    family.any.some((word) => label.includes(word)) &&
    !family.none.some((word) => label.includes(word))
  );
}

/** A column of figures heads no text that is none. */
function holdsOnly(
  { measure }: ColumnLayout,
  place: Place,
  rows: readonly number[],
  draft: FormDraft,
): boolean {
  if (measure === 'text') return true;
  const values = rows.map((row) => valueAt(place, row, measure, draft).kind);
  return values.includes('quantity') && !values.includes('invalid');
}

const termsOf = ({ is, product }: ColumnRelation): readonly string[] => [is, ...product];

/**
 * Whether a relation speaks for its columns: it fails in no row, or in one beside two and more that it holds in, as a
 * figure mistyped in a row is no other column. One that no row can tell holds.
 */
function holds<Column extends ColumnLayout>(
  relation: ColumnRelation,
  header: HeaderRow<Column>,
  rows: readonly number[],
  draft: FormDraft,
): boolean {
  const terms = termsOf(relation).map((id) => header.columns.find(({ layout }) => layout.id === id));
  if (!terms.every((term) => term !== undefined)) return true;
  const told = flatMap(rows, (row) => {
    const values = terms.map((term) => valueAt(term.place, row, term.layout.measure, draft));
    const figures = flatMap(values, (value) =>
      value.kind === 'quantity' ? [value.quantity.value.toNumber()] : [],
    );
    const [is = 0, one = 0, other = 0] = figures;
    // A row of noughts says nothing.
    if (figures.length < values.length || figures.every((figure) => figure === 0)) return [];
    return [Math.abs(is - one * other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other))];
  });
  const failed = told.filter((isRight) => !isRight).length;
  return failed === 0 || (failed === 1 && told.length > 2);
}

/** A rate in whole percent is off by half a percent of what it is a rate of. */
const ROUNDING = 0.0055;

/** The rows of figures right below a header, as far as one of its known columns holds one. */
export function figureRows(header: HeaderRow<ColumnLayout>, draft: FormDraft): readonly number[] {
  const figures = header.columns.filter(({ layout }) => layout.measure !== 'text');
  const rows: number[] = [];
  for (let row = header.row + 1; row <= draft.area.bottom; row += 1) {
    const isRow = figures.some(({ layout, place }) =>
      holdsQuantity(cellAt(place, row, draft), layout.measure, draft.unit),
    );
    if (isRow) rows.push(row);
    else if (rows.length > 0) break;
  }
  return rows;
}

function valueAt(
  header: Place,
  row: number,
  measure: ColumnLayout['measure'],
  draft: FormDraft,
): ReturnType<typeof parseCell> {
  return parseCell(cellAt(header, row, draft), measure, draft.unit);
}

function cellAt({ area }: Place, row: number, { grid }: FormDraft): CellSnapshot | undefined {
  const place = grid.at(row, area.left);
  return place.area.top === row ? place.cell : undefined;
}
