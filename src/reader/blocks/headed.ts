/** Reads header cells with their values below: one row of them, or a list. */
import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { CellLayout, HeadedBlock, HeadedListBlock } from '../../model/form/layout';
import { parseCell } from '../parseValue';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { matcherOf } from '../labels';
import { vocabularyOf } from '../vocabulary';

interface Header<Target> {
  readonly layout: CellLayout<Target>;
  readonly place: Place;
}

export function readHeaded(block: HeadedBlock, draft: FormDraft): void {
  const cells = findHeaders(block.cells, draft).map(({ layout, place }) => {
    const below = valueOf(place, layout, block, draft);
    return { layout, place: below, kind: parseCell(below.cell, layout.measure, draft.unit).kind };
  });
  // Words under every header: the row of figures is not there, and this is the next table's header.
  const filled = cells.filter(({ kind }) => kind !== 'blank');
  if (filled.length > 1 && filled.every(({ kind }) => kind === 'invalid')) return;
  draft.addLine([...cells, ...besideLabels(block, cells, draft)].map(asField));
}

const asField = ({ layout: { field, measure, name }, place }: Header<FieldId>) => ({
  id: field,
  measure,
  label: name,
  place,
});

/**
 * Texts whose labels stand one below the other, each before its own: 年度目标 | …, and in the next row 完成情况 | ….
 * Such a row holds nothing else.
 */
function besideLabels(
  { cells }: HeadedBlock,
  found: readonly Header<FieldId>[],
  { grid, area }: FormDraft,
): readonly Header<FieldId>[] {
  const open = cells.filter(
    ({ measure, field }) => measure === 'text' && !found.some(({ layout }) => layout.field === field),
  );
  if (open.length === 0 || open.length === cells.length) return [];
  const taken = new Set(found.map(({ place }) => place.cell));
  for (let row = area.top; row <= area.bottom; row += 1) {
    const [label, text, another] = grid.places(row);
    if (!label || !text || another || label.area.top !== row || taken.has(text.cell)) continue;
    const layout = open.find(({ labels }) => matcherOf(labels).fits(label.words));
    if (layout) return [{ layout, place: text }];
  }
  return [];
}

/**
 * The value below a header; of a text the one at its right where nothing stands below, where the label stands beside
 * a block of rows, or where it is the longer of the two: 年度目标 | 清淤12公里.
 */
function valueOf(
  header: Place,
  { measure }: CellLayout<unknown>,
  { cells }: HeadedBlock,
  { grid, area }: FormDraft,
): Place {
  const { bottom, left, right } = header.area;
  const below = grid.at(bottom + 1, left);
  if (measure !== 'text') return below;
  const beside = grid.at(header.area.top, right + 1);
  // Of a blank form it is the next header.
  const isHeader = vocabularyOf(cells).fits(beside.words);
  if (!beside.cell || isHeader) return below;
  const isBelow = below.cell && bottom < area.bottom && bottom === header.area.top;
  return isBelow && beside.text.trim().length < below.text.trim().length ? below : beside;
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

/** Whether a label stands beside a block of several rows rather than over one: its value is none below it. */
function isUpright({ area }: Place, { grid }: FormDraft): boolean {
  const beside = grid.at(area.top, area.right + 1);
  return area.bottom > area.top && beside.cell !== undefined && beside.area.bottom < area.bottom;
}

/** The headers of the row that has the most of them. */
function findHeaders<Target>(
  cells: readonly CellLayout<Target>[],
  draft: FormDraft,
): readonly Header<Target>[] {
  const vocabulary = vocabularyOf(cells);
  let best: readonly Header<Target>[] = [];
  let passed: readonly Place[] = [];
  for (let row = draft.area.top; row <= draft.area.bottom; row += 1) {
    const all = draft.grid.places(row);
    for (const place of all) draft.skipsLabel('above', place);
    const places = all.filter(({ words }) => vocabulary.fits(words));
    if (places.length === 0) continue;
    const rest: Place[] = [];
    const found: Header<Target>[] = [];
    for (const layout of cells) {
      const matcher = matcherOf(layout.labels);
      const rank = (place: Place): number => matcher.rank(place.words);
      const [first, ...others] = places
        .filter((place) => rank(place) >= 0)
        .sort(
          (one, other) =>
            Number(isUpright(one, draft)) - Number(isUpright(other, draft)) || rank(one) - rank(other),
        );
      if (first) found.push({ layout, place: first });
      rest.push(...others);
    }
    if (found.length <= best.length) continue;
    best = found;
    passed = rest;
  }
  for (const { place } of best) draft.tookLabel('above', place);
  for (const place of passed) draft.passLabel('above', place);
  return best;
}
