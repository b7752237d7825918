/** Blank forms in tests. */
import type { CellArea } from '../../src/model/workbook/cell';
import { toA1 } from '../../src/model/workbook/cell';
import { TEMPLATE_FORMS } from '../../src/templates';
import type { TemplateCell, TemplateSheet } from '../../src/model/writing/template';

export const ALL_FORMS = TEMPLATE_FORMS.map(({ form }) => form);

/** The cell that covers a place. */
export function cellAt(
  { cells }: TemplateSheet,
  place: { readonly row: number; readonly column: number },
): TemplateCell {
  const found = cells.find(
    ({ area: { top, left, bottom, right } }) =>
      place.row >= top && place.row <= bottom && place.column >= left && place.column <= right,
  );
  if (!found) throw new Error(`nothing is drawn at ${toA1(place)}`);
  return found;
}

export function overlap(a: CellArea, b: CellArea): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
