/** Rows of a list that sum up others of it: counting them with these would count the same money twice. */
import type { ColumnLayout } from '../../model/form/layout';
import type { Decimal } from '../../model/number/quantity';
import { ZERO } from '../../model/number/quantity';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { parseCell } from '../parseValue';
import type { HeaderRow } from './headers';
import { flatMap } from '../../model/flatMap';

type Header = HeaderRow<ColumnLayout>;

const NAMED = /(?:小计|合计)$/;
/** How rows are numbered, each kind below the one before it. */
const NUMBERINGS = [
  /^[一二三四五六七八九十]{1,3}[、.]?$|^[一二三四五六七八九十]{1,3}、/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}(?:$|[、.．](?!\d))/,
  /^[(（]\d{1,2}[)）]/,
  /^[①-⑳]/,
];
/** So many rows are looked at on either side. */
const MOST_ROWS = 60;

/**
 * Whether a row sums up those right below it, or above it: by its name (本级项目小计) where one column agrees, or by its
 * numbering where all do ((一) over 1. and 2.).
 */
export function isSumOfOthers(
  row: number,
  label: Place,
  header: Header,
  bottom: number,
  draft: FormDraft,
): boolean {
  const isNamed = NAMED.test(label.words);
  const own = numberingOf(row, draft);
  const isAbove = (other: number): boolean => own >= 0 && numberingOf(other, draft) > own;
  if (!isNamed && !isAbove(row + 1)) return false;
  const figures = figuresIn(row, header, draft);
  const last = Math.min(bottom, row + MOST_ROWS);
  const first = Math.max(header.row + 1, row - MOST_ROWS);
  if (isNamed && isSum(figures, row - 1, -1, first, header, draft)) return true;
  const end = isNamed ? last : lastBelow(row, last, isAbove);
  return isSum(figures, row + 1, 1, end, header, draft, !isNamed);
}

function lastBelow(row: number, last: number, isAbove: (row: number) => boolean): number {
  let end = row;
  while (end < last && isAbove(end + 1)) end += 1;
  return end;
}

/** Which kind of number a row begins with; −1 where it has none. */
function numberingOf(row: number, { grid }: FormDraft): number {
  const [first] = grid.places(row);
  const text = first?.text.trim() ?? '';
  return NUMBERINGS.findIndex((numbering) => numbering.test(text));
}

type Figures = readonly (Decimal | undefined)[];

function figuresIn(row: number, { columns }: Header, { grid, unit }: FormDraft): Figures {
  // Neither rates nor scores are summed up.
  const ofMoney = columns.filter(({ layout }) => layout.measure === 'money');
  return ofMoney.map(({ layout, place }) => {
    const value = parseCell(grid.at(row, place.area.left).cell, layout.measure, unit);
    return value.kind === 'quantity' ? value.quantity.value : undefined;
  });
}

/** Whether the rows from one to another, as far as it takes, add up to the figures: in a column, or in all of them. */
function isSum(
  figures: Figures,
  from: number,
  step: 1 | -1,
  to: number,
  header: Header,
  draft: FormDraft,
  inAll = false,
): boolean {
  const sums = figures.map(() => ZERO);
  for (let row = from; step > 0 ? row <= to : row >= to; row += step) {
    const parts = figuresIn(row, header, draft);
    parts.forEach((part, at) => (sums[at] = sums[at]!.plus(part ?? ZERO)));
    const told = flatMap(figures, (figure, at) => (figure && !figure.eq(ZERO) ? [sums[at]!.eq(figure)] : []));
    if (inAll ? row === to && told.length > 0 && told.every(Boolean) : told.some(Boolean)) return true;
  }
  return false;
}
