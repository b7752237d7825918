/** Figures of a headed block whose labels stand before them: one in a row, or a row among those of years. */
import type { FieldId } from '../../model/form/fields';
import type { HeadedBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { matcherOf } from '../labels';
import { isFigure, parseText } from '../parseValue';
import { yearsOfHeaders } from './headers';
import type { Header } from './lines';

/**
 * Figures whose labels stand in other rows, each before its own, 编制数 | 20, or in one cell with it: 编制数：20人. Of
 * several behind one label (of each kind of post, and all together) none is read, and that is said.
 */
export function readOtherRows(
  { cells }: HeadedBlock,
  found: readonly Header<FieldId>[],
  draft: FormDraft,
): void {
  const { grid, area, unit } = draft;
  for (const layout of cells) {
    const { field, labels, measure } = layout;
    if (
      measure === 'text' ||
      draft.fields.has(field) ||
      found.some((header) => header.layout.field === field)
    )
      continue;
    const places = grid.between(area.top, area.bottom).map(({ row, column }) => grid.at(row, column));
    const shared = places.find(({ parts }) => parts.value !== '' && matcherOf(labels).fits(parts.label));
    const value = shared && parseText(shared.parts.value, measure, unit);
    if (shared && value?.kind === 'quantity') {
      draft.addLine([{ ...asField({ layout, place: shared }), shared: true, value }]);
      continue;
    }
    const [label, another] = places.filter(({ words }) => matcherOf(labels).fits(words));
    if (!label || !grid.places(label.area.top).some(({ cell }) => isFigure(cell, unit))) continue;
    const below = grid.at(label.area.bottom + 1, label.area.left);
    const isOver = below.area.left === label.area.left && isFigure(below.cell, unit);
    const ofYear = isOver || another ? undefined : figureOfYear(label, draft);
    if (ofYear) {
      draft.addLine([asField({ layout, place: ofYear })]);
      continue;
    }
    const beside = grid.at(label.area.top, label.area.right + 1);
    const isOwn =
      !isOver &&
      isFigure(beside.cell, unit) &&
      !isFigure(grid.at(beside.area.top, beside.area.right + 1).cell, unit);
    if (isOwn && !another) draft.addLine([asField({ layout, place: beside })]);
    else draft.leaveUnread(label, field, true);
  }
}

/** Headers of what was planned, and not of what was at the year's end. */
const PLANNED = /预算|计划/;

/**
 * Of figures under headers of years the one of the latest: 2022年实际 | 36, 2023年实际 | 35; or the only one. Undefined
 * where there are none, or it is not told which.
 */
function figureOfYear({ area }: Place, draft: FormDraft): Place | undefined {
  const { grid, unit } = draft;
  const figures = grid
    .places(area.top)
    .filter((place) => place.area.left > area.right && isFigure(place.cell, unit));
  for (let row = area.top - 1; row >= draft.area.top; row -= 1) {
    const years = yearsOfHeaders(grid, row);
    if (years.size < 2) continue;
    const headed = figures.filter((figure) => years.has(figure.area.left));
    if (headed.length === 1) return headed[0];
    const latest = Math.max(...years.values());
    const own = headed.filter(
      ({ area: { left } }) => years.get(left) === latest && !PLANNED.test(grid.at(row, left).text),
    );
    return own.length === 1 ? own[0] : undefined;
  }
  return undefined;
}

export const asField = ({ layout: { field, measure, name }, place }: Header<FieldId>) => ({
  id: field,
  measure,
  label: name,
  place,
});
