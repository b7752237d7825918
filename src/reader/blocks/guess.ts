/**
 * Headers whose words no edition known to us uses, but which can be but one column: their words are of its family
 * and of no other's that is missing, and where the form's own arithmetic can tell (rate = executed ÷ budget) it
 * agrees in every row. What was read so is said; what arithmetic denies stays unread.
 */
import type { ColumnLayout, ColumnRelation } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { parseCell } from '../parseValue';
import type { HeaderRow } from './headers';

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
  const found = new Set(header.columns.map(({ layout }) => layout.id));
  const missing = columns.filter(({ id }) => !found.has(id));
  const rows = tableRows(header, draft);
  const fits = (layout: Column, place: Place): boolean =>
    isOfFamily(layout, draft.grid.label(place.cell)) && holdsOnly(layout, place, rows, draft);
  const guessed = missing.flatMap((layout): Headed<Column>[] => {
    const own = open.filter((place) => fits(layout, place));
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

function isOfFamily({ family }: ColumnLayout, label: string): boolean {
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

/** Whether a relation fails nowhere; one that no row can tell holds. */
function holds<Column extends ColumnLayout>(
  relation: ColumnRelation,
  header: HeaderRow<Column>,
  rows: readonly number[],
  draft: FormDraft,
): boolean {
  const terms = termsOf(relation).map((id) => header.columns.find(({ layout }) => layout.id === id));
  if (!terms.every((term) => term !== undefined)) return true;
  return rows.every((row) => {
    const values = terms.map((term) => valueAt(term.place, row, term.layout.measure, draft));
    const figures = values.flatMap((value) =>
      value.kind === 'quantity' ? [value.quantity.value.toNumber()] : [],
    );
    if (figures.length < values.length) return true;
    const [is = 0, one = 0, other = 0] = figures;
    return Math.abs(is - one * other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
  });
}

/** A rate in whole percent is off by half a percent of what it is a rate of. */
const ROUNDING = 0.0055;

/** The rows of figures right below a header, as far as one of its known columns holds one. */
function tableRows(header: HeaderRow<ColumnLayout>, draft: FormDraft): readonly number[] {
  const figures = header.columns.filter(({ layout }) => layout.measure !== 'text');
  const rows: number[] = [];
  for (let row = header.row + 1; row <= draft.area.bottom; row += 1) {
    const isRow = figures.some(
      ({ layout, place }) => valueAt(place, row, layout.measure, draft).kind === 'quantity',
    );
    if (isRow) rows.push(row);
    else if (rows.length > 0) break;
  }
  return rows;
}

function valueAt(
  { area }: Place,
  row: number,
  measure: ColumnLayout['measure'],
  { grid, unit }: FormDraft,
): ReturnType<typeof parseCell> {
  const place = grid.at(row, area.left);
  return parseCell(place.area.top === row ? place.cell : undefined, measure, unit);
}
