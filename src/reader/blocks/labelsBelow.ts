/** A table on its side: what its rows of figures are called. */
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { isEmptyText, isFigure } from '../parseValue';

/**
 * The label of each row below a header, as far as they have one and a figure under the header's parts: the one nearest
 * to the first part.
 */
export function labelsBelow(
  header: number,
  parts: readonly { readonly place: Place }[],
  { grid, area, unit }: FormDraft,
): readonly Place[] {
  const first = Math.min(...parts.map(({ place }) => place.area.left));
  const labels: Place[] = [];
  for (let row = header + 1; row <= area.bottom; row += 1) {
    const label = grid
      .places(row)
      .filter((place) => place.area.right < first && place.area.top === row && !isEmptyText(place.text))
      .at(-1);
    const isFilled = parts.some(({ place }) => isFigure(grid.at(row, place.area.left).cell, unit));
    if (!label || !isFilled) break;
    labels.push(label);
  }
  return labels;
}
