/** The row with the form's total: its points, its score, its grade. */
import type { FieldId, RowPattern } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { Field, ListRow } from '../../model/form/form';
import type { IndicatorBlock } from '../../model/form/layout';
import type { Decimal } from '../../model/number/quantity';
import { ZERO } from '../../model/number/quantity';
import type { FormDraft } from '../draft';
import { joinLabels } from '../draft';
import type { Place } from '../grid';
import { matcherOf, normalizeLabel } from '../labels';
import { holdsQuantity, isEmptyText, parseCell, parseText } from '../parseValue';
import type { IndicatorHeader } from './headers';
import { placeIn } from './headers';
import { flatMap } from '../../model/flatMap';

/** What says that a row is the total's; undefined for any other row. */
export function totalLabel(
  block: IndicatorBlock,
  header: IndicatorHeader,
  row: number,
  draft: FormDraft,
): Place | undefined {
  return labelBefore(block.total.labels, header, row, draft);
}

/** Whether a row adds up a group of the indicators above it. */
export function isSubtotal(
  { subtotal }: IndicatorBlock,
  header: IndicatorHeader,
  row: number,
  draft: FormDraft,
): boolean {
  return labelBefore(subtotal, header, row, draft) !== undefined;
}

/** Of a row, what stands before its points and is one of `labels`. */
function labelBefore(
  labels: readonly string[],
  header: IndicatorHeader,
  row: number,
  draft: FormDraft,
): Place | undefined {
  const { grid } = draft;
  const matcher = matcherOf(labels);
  const cell = grid
    .row(row)
    .find((each) => matcher.fits(grid.label(each)) || matcher.fits(withoutRemark(each.text)));
  if (!cell) return undefined;
  const points = header.columns.filter(({ layout }) => layout.measure === 'points');
  const isBefore = points.every(({ place }) => cell.column < place.area.left);
  return isBefore ? grid.at(cell.row, cell.column) : undefined;
}

/** `小计（前两项）` → `小计`. */
const withoutRemark = (text: string): string =>
  text.length > LONGEST_REMARK ? '' : normalizeLabel(text.replace(/[（(][^（）()]*[）)]\s*$/, ''));
const LONGEST_REMARK = 30;

/** Points of the execution rate, which the indicators are without. */
const EXECUTION = ['10', '20'];

/** A total by another name: points of all rows above it together, neither target nor actual, and none above it alike. */
export function isSumRow(
  { list }: IndicatorBlock,
  header: IndicatorHeader,
  row: number,
  draft: FormDraft,
): boolean {
  const { grid, unit } = draft;
  const at = (id: string): Place | undefined => placeIn(header, id, row, grid);
  const isBlank = (id: string): boolean => isEmptyText(at(id)?.text ?? '');
  if (at('target') === undefined || !isBlank('target') || !isBlank('actual')) return false;
  if (!grid.at(row, draft.area.left).cell) return false;
  const weights = header.columns.find(({ layout }) => layout.isWeight)?.layout;
  const weight = parseCell(weights && at(weights.id)?.cell, 'points', unit);
  if (weight.kind !== 'quantity') return false;
  const above = weights && sumAbove(draft.lists.get(list) ?? [], weights.field, draft);
  if (!above || above.numbers < 2) return false;
  const { sum } = above;
  const points = weight.quantity.value;
  return points.eq(sum) || EXECUTION.some((more) => points.eq(100) && sum.plus(more).eq(points));
}

interface SumAbove {
  /** So many rows are added up. */
  rows: number;
  numbers: number;
  sum: Decimal;
}

/** Of a list that is being read: each row is added once, however many rows ask what stands above them. */
const sums = new WeakMap<readonly ListRow[], SumAbove>();

function sumAbove(rows: readonly ListRow[], weight: RowPattern, { fields }: FormDraft): SumAbove {
  const all = sums.get(rows) ?? { rows: 0, numbers: 0, sum: ZERO };
  for (; all.rows < rows.length; all.rows += 1) {
    const value = fields.get(rowField(weight, rows[all.rows]!.index))?.value;
    if (value?.kind !== 'quantity') continue;
    all.numbers += 1;
    all.sum = all.sum.plus(value.quantity.value);
  }
  sums.set(rows, all);
  return all;
}

export function readTotal(
  block: IndicatorBlock,
  header: IndicatorHeader,
  row: number,
  draft: FormDraft,
): void {
  const besides = besideLongLabel(header, row, draft);
  const line = flatMap(header.columns, (column) => {
    const id = block.total.fields[column.layout.id];
    if (!id) return [];
    return {
      id,
      measure: column.layout.measure,
      isWeight: column.layout.isWeight,
      label: joinLabels(block.total.name, column.layout.name),
      shortLabel: block.total.name,
      place: besides?.get(column.layout.id) ?? draft.grid.at(row, column.place.area.left),
    };
  });
  draft.addLine(line);
  if (besides) return;
  readBesideTotal(block, header, row, draft);
}

/** Where the label reaches over the column of the points, points and score stand right behind it: where two figures do. */
function besideLongLabel(
  { columns }: IndicatorHeader,
  row: number,
  { grid, unit }: FormDraft,
): ReadonlyMap<string, Place> | undefined {
  const weight = columns.find(({ layout }) => layout.isWeight);
  const [label, ...others] = grid.places(row);
  if (!weight || !label || label.area.right < weight.place.area.left) return undefined;
  const [points, score, more] = others.filter(({ cell }) => holdsQuantity(cell, 'points', unit));
  return points && score && !more
    ? new Map([
        [weight.layout.id, points],
        ['score', score],
      ])
    : undefined;
}

/** Reads a total that is written in one cell with its label, over the whole row: 自评总分：98.95分. Else false. */
export function readWrittenTotal({ total }: IndicatorBlock, row: number, draft: FormDraft): boolean {
  const [place, another] = draft.grid.places(row);
  const id = total.fields['score'];
  if (!place || another || !id || place.parts.value === '') return false;
  if (!matcherOf(total.labels).fits(place.parts.label)) return false;
  const value = parseText(place.parts.value, 'points', draft.unit);
  if (value.kind !== 'quantity') return false;
  draft.add({ id, measure: 'points', label: total.name, place, shared: true, value });
  return true;
}

/**
 * Reads a row of the execution rate among the indicators, whose points the fund table does not hold; where it does,
 * the row says them once more. False for any other row.
 */
export function readExecution(
  { execution }: IndicatorBlock,
  header: IndicatorHeader,
  row: number,
  draft: FormDraft,
  above: ReadonlyMap<FieldId, Field>,
): boolean {
  if (!execution || !labelBefore(execution.labels, header, row, draft)) return false;
  const line = flatMap(header.columns, ({ layout: { id, measure, isWeight, name }, place }) => {
    const field = execution.fields[id];
    if (!field || above.has(field)) return [];
    const own = draft.grid.at(row, place.area.left);
    const label = joinLabels(execution.name, name);
    return [{ id: field, measure, isWeight, label, shortLabel: execution.name, place: own }];
  });
  draft.addLine(line);
  return true;
}

/** A form without columns for it may print its total right beside the label; a grade stands behind the score. */
function readBesideTotal(
  block: IndicatorBlock,
  header: IndicatorHeader,
  row: number,
  draft: FormDraft,
): void {
  const { fields, grade, name } = block.total;
  // Points taken off are none of the score.
  const own = new Set(
    header.columns
      .filter(({ layout }) => fields[layout.id] || layout.measure === 'points')
      .map(({ place }) => place.area.left),
  );
  const score = fields['score'];
  const isRead = (id: FieldId | undefined): boolean =>
    id !== undefined && draft.fields.get(id)?.value.kind === 'quantity';
  for (const cell of draft.grid.row(row)) {
    const place = draft.grid.at(row, cell.column);
    if (own.has(cell.column)) continue;
    if (GRADE.test(place.text.replace(/\s/g, ''))) {
      draft.add({ id: grade.field, measure: 'text', label: grade.name, place });
    } else if (score && !isRead(score) && holdsQuantity(cell, 'points', draft.unit)) {
      draft.fields.delete(score);
      draft.add({ id: score, measure: 'points', label: name, place });
    }
  }
}

const GRADE = /^(?:优秀?|良好?|中等?|差|合格|不合格)$/;
