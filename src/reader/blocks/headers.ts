/** Finds the row of column headers of a table. */
import type { CellArea } from '../../model/workbook/cell';
import type { ColumnLayout, IndicatorBlock } from '../../model/form/layout';
import type { Grid, Place } from '../grid';
import { matcherOf, yearIn } from '../labels';
import { isFigureText } from '../memo';
import type { Vocabulary } from '../vocabulary';
import { vocabularyOf } from '../vocabulary';
import { flatMap } from '../../model/flatMap';

export interface HeaderRow<Column extends ColumnLayout> {
  readonly row: number;
  readonly columns: readonly {
    readonly layout: Column;
    readonly place: Place;
    readonly year: number | undefined;
  }[];
}

export interface IndicatorHeader extends HeaderRow<IndicatorBlock['columns'][number]> {
  /** The columns of the levels' own points, by the level that they stand behind. */
  readonly levelPoints?: ReadonlyMap<string, Place>;
}

/**
 * The row of `area` that has the most of the columns, the first of equals; undefined below `needed`.
 */
export function findHeaderRow<Column extends ColumnLayout>(
  grid: Grid,
  area: CellArea,
  columns: readonly Column[],
  needed: number,
  year: number | undefined,
): HeaderRow<Column> | undefined {
  return fullest(findHeaderRows(grid, area, columns, needed, year));
}

/** The one with the most columns, the first of equals. */
export function fullest<Column extends ColumnLayout>(
  rows: readonly HeaderRow<Column>[],
): HeaderRow<Column> | undefined {
  return rows.reduce<HeaderRow<Column> | undefined>(
    (best, row) => (row.columns.length > (best?.columns.length ?? 0) ? row : best),
    undefined,
  );
}

/**
 * All rows of `area` that have `needed` of the columns and more.
 * @param year the form's own, where it prints one: a header of an earlier one heads last year's figures
 * @param isRowLabel what labels the rows: a header over such labels heads no figures
 */
export function findHeaderRows<Column extends ColumnLayout>(
  grid: Grid,
  area: CellArea,
  columns: readonly Column[],
  needed: number,
  year: number | undefined,
  isRowLabel: (label: string) => boolean = () => false,
): readonly HeaderRow<Column>[] {
  const vocabulary = vocabularyOf(columns);
  const rows: HeaderRow<Column>[] = [];
  let above = knownIn(grid, area.top - 1, vocabulary);
  // The latest first: where only one 决算数 stands it is this year's, and last year's is not there.
  const order = [...columns].sort((a, b) => Number(b.pick === 'latest') - Number(a.pick === 'latest'));
  for (let row = area.top; row <= area.bottom; row += 1) {
    const known = knownIn(grid, row, vocabulary);
    // No header is two columns.
    const isEnough = known + above >= needed;
    above = known;
    if (!isEnough) continue;
    const headers = headersOf(grid, row)
      .map((place) => ofGroup(place, grid))
      .filter(({ words }) => vocabulary.fits(words));
    const found = columnsIn(grid, row, headers, order, vocabulary, year, isRowLabel);
    if (found.length < needed) continue;
    const inOrder = flatMap(columns, (layout) => found.filter((column) => column.layout === layout));
    rows.push({ row, columns: inOrder });
  }
  return rows;
}

/** What a group of headers adds up to is called by the group: 总额 below 批复金额, beside 财政拨款 and 其他资金. */
function ofGroup(place: Place, grid: Grid): Place {
  const { words, area } = place;
  if (area.top === 0 || !SUM_OF_GROUP.test(words)) return place;
  const over = grid.at(area.top - 1, area.left);
  return over.cell && over.area.right > over.area.left
    ? { ...place, words: over.words, text: over.text }
    : place;
}

const SUM_OF_GROUP = /^(?:总额|小计|合计)$/;

/** How many cells of a row may be headers of columns. */
function knownIn(grid: Grid, row: number, vocabulary: Vocabulary<ColumnLayout>): number {
  let known = 0;
  for (const { words } of grid.places(row)) if (vocabulary.fits(words)) known += 1;
  return known;
}

/** The first column of money that a header may be. */
export function moneyColumn<Column extends ColumnLayout>(
  columns: readonly Column[],
  { words }: Place,
): Column | undefined {
  return vocabularyOf(columns)
    .meanings(words)
    .find(({ layout }) => layout.measure === 'money')?.layout;
}

/** Whether all columns that two rows of headers share stand at the same places. */
export function standsAlike<Column extends ColumnLayout>(
  one: HeaderRow<Column>,
  other: HeaderRow<Column>,
): boolean {
  return one.columns.every(({ layout, place }) => {
    const same = other.columns.find((column) => column.layout === layout);
    return !same || same.place.area.left === place.area.left;
  });
}

interface Ranked {
  readonly place: Place;
  readonly year: number;
  /** Of several words that may mean it the most telling one is 0. */
  readonly rank: number;
}

function columnsIn<Column extends ColumnLayout>(
  grid: Grid,
  row: number,
  headers: readonly Place[],
  columns: readonly Column[],
  vocabulary: Vocabulary<Column>,
  year: number | undefined,
  isRowLabel: (label: string) => boolean,
): HeaderRow<Column>['columns'] {
  const taken = new Set<Place>();
  const years = yearsOfHeaders(grid, row);
  const latest = Math.max(...years.values());
  const yearOf = ({ place }: Ranked): number | undefined => years.get(place.area.left);
  const isEarlier = (each: Ranked): boolean => (yearOf(each) ?? Infinity) < Math.max(latest, year ?? 0);
  // 年度预算数 over 总额 and 其中：财政资金 is no column.
  const headsLabels = ({ area }: Place): boolean => isRowLabel(grid.at(area.bottom + 1, area.left).words);
  // 预算数 over 年初 and 调整后 is no column either.
  const isGroup = ({ area }: Place, { measure }: ColumnLayout): boolean => {
    if (measure !== 'money' || area.left === area.right || area.bottom !== row) return false;
    const below = grid.row(row + 1).filter(({ column }) => column >= area.left && column <= area.right);
    return (
      below.length > 1 && below.every((cell) => typeof cell.value === 'string' && /^\D+$/.test(cell.value))
    );
  };
  // 2022年: 预算数, 决算数, and 2023年: 预算数, 决算数: the budget is of the final accounts' year.
  let finalYear: number | undefined;
  // A copied form whose headers are all of last year is read all the same.
  const ofOwnYear = (fitting: readonly Ranked[]): Ranked[] => {
    const own = fitting.filter((each) => !isEarlier(each));
    const plain = own.filter((each) => yearOf(each) === undefined);
    if (year === undefined && plain.length > 0) return plain;
    return own.length > 0 ? own : fitting.filter((each) => (yearOf(each) ?? latest) >= latest);
  };
  const meanings = headers.map(({ words }) => vocabulary.meanings(words));
  return flatMap(columns, (layout) => {
    const fitting: Ranked[] = [];
    for (const [at, place] of headers.entries()) {
      const meant = meanings[at]!.find((each) => each.layout === layout);
      if (!meant || taken.has(place) || headsLabels(place) || isGroup(place, layout)) continue;
      fitting.push({ place, rank: meant.rank, year: yearIn(place.text) ?? Infinity });
    }
    const isSeen = ({ place: { area } }: Ranked): boolean => !grid.isHidden(area.top, area.left);
    const besideFinal = layout.yearOffset === 0 ? fitting.filter((each) => yearOf(each) === finalYear) : [];
    const ofPick = finalYear !== undefined && besideFinal.length > 0 ? besideFinal : fitting;
    const ofYear = layout.pick ? ofPick : ofOwnYear(fitting);
    const seen = ofYear.filter(isSeen);
    const all = seen.length > 0 ? seen : ofYear;
    // 2023年决算数 once more is that of another table beside.
    const open = all.filter((each) => each.year === Infinity || !isRepeated(each, all));
    open.sort(
      (a, b) =>
        (a.year === b.year ? 0 : a.year - b.year) || a.rank - b.rank || a.place.area.left - b.place.area.left,
    );
    const chosen = layout.pick === 'latest' ? open[open.length - 1] : open[0];
    if (!chosen) return [];
    taken.add(chosen.place);
    if (layout.pick === 'latest') finalYear = yearOf(chosen);
    return [{ layout, place: chosen.place, year: chosen.year === Infinity ? undefined : chosen.year }];
  });
}

/**
 * The headers that end in a row: its own cells, and those above that reach down to it or have nothing below them.
 * So a header of two rows is read by its lower one, with what stands over both.
 */
export function headersOf(grid: Grid, row: number): readonly Place[] {
  const own = grid.places(row);
  if (own.length === 0 || row === 0) return own;
  const isFree = ({ area }: Place): boolean =>
    own.every((place) => place.area.right < area.left || place.area.left > area.right);
  return [...own, ...grid.places(row - 1).filter(isFree)];
}

function isRepeated({ place }: Ranked, all: readonly Ranked[]): boolean {
  return all.some((other) => other.place.text === place.text && other.place.area.left < place.area.left);
}

/** A group of headers is called by its year, in a few words: 2023年预算情况. */
const LONGEST_GROUP = 16;
const LAST_YEAR = /^(?:上年|上一年|去年|上年度|上一年度)/;

/**
 * The years that the headers of a row name, or those over them: 2022年实际值 beside 2023年实际值, 执行数 below 2022年;
 * last year, whichever it is, is 0. By the left ends of their columns.
 */
export function yearsOfHeaders(grid: Grid, row: number): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const { text, area } of headersOf(grid, row)) {
    const over = area.top > 0 ? grid.at(area.top - 1, area.left) : undefined;
    const isGroup =
      over?.cell && over.area.right > over.area.left && over.text.trim().length <= LONGEST_GROUP;
    for (const each of isGroup ? [text, over.text] : [text]) {
      const year = LAST_YEAR.test(each.trim()) ? 0 : yearIn(each);
      if (year === undefined) continue;
      years.set(area.left, year);
      break;
    }
  }
  return years;
}

/** What stands in a row below one of the headers; undefined where the form has no such column. */
export function placeIn<Column extends ColumnLayout>(
  header: HeaderRow<Column>,
  id: string,
  row: number,
  grid: Grid,
): Place | undefined {
  for (const { layout, place } of header.columns) if (layout.id === id) return grid.at(row, place.area.left);
  return undefined;
}

/** Whether a row only repeats the headers. */
export function repeatsHeader<Column extends ColumnLayout>(
  grid: Grid,
  row: number,
  header: HeaderRow<Column>,
): boolean {
  if (row === header.row) return false;
  let repeated = 0;
  for (const { layout, place } of header.columns) {
    const { text, words } = grid.at(row, place.area.left);
    // Most rows hold figures: no label is one.
    if (text !== '' && !isFigureText(text) && matcherOf(layout.labels).fits(words)) repeated += 1;
    if (repeated === 2) return true;
  }
  return false;
}
