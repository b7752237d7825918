/** Reads header cells with their values below: one row of them, or a list. */
import { rowField } from '../../model/form/fields';
import type { CellLayout, HeadedBlock, HeadedListBlock } from '../../model/form/layout';
import { parseCell } from '../parseValue';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { matcherOf } from '../labels';

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
  draft.addLine(
    cells.map(({ layout, place }) => ({
      id: layout.field,
      measure: layout.measure,
      label: layout.name,
      place,
    })),
  );
}

/** The value below a header; of a text with nothing below it, the one at its right: 年度目标 | 清淤12公里. */
function valueOf(
  header: Place,
  { measure }: CellLayout<unknown>,
  { cells }: HeadedBlock,
  { grid, area }: FormDraft,
): Place {
  const { bottom, left, right } = header.area;
  const below = grid.at(bottom + 1, left);
  if (measure !== 'text' || (below.cell && bottom < area.bottom)) return below;
  const beside = grid.at(header.area.top, right + 1);
  // Of a blank form it is the next header.
  const isHeader = cells.some(({ labels }) => matcherOf(labels).fits(grid.label(beside.cell)));
  return beside.cell && !isHeader ? beside : below;
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

/** The headers of the row that has the most of them. */
function findHeaders<Target>(
  cells: readonly CellLayout<Target>[],
  draft: FormDraft,
): readonly Header<Target>[] {
  let best: readonly Header<Target>[] = [];
  let passed: readonly Place[] = [];
  for (let row = draft.area.top; row <= draft.area.bottom; row += 1) {
    const places = draft.grid.row(row).map((cell) => draft.grid.at(row, cell.column));
    const rest: Place[] = [];
    for (const place of places) draft.skipsLabel('above', place);
    if (places.length === 0) continue;
    const found: Header<Target>[] = [];
    for (const layout of cells) {
      const matcher = matcherOf(layout.labels);
      const rank = (place: Place): number => matcher.rank(draft.grid.label(place.cell));
      const [first, ...others] = places
        .filter((place) => rank(place) >= 0)
        .sort((one, other) => rank(one) - rank(other));
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
