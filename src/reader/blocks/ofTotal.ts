/** Figures of a fund table's total that stand apart from a row of their own. */
import type { FieldValue } from '../../model/form/form';
import type { ColumnLayout, RowLayout } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import { joinLabels } from '../draft';
import type { Place } from '../grid';
import { columnName } from '../names';
import { flatMap } from '../../model/flatMap';

/** A figure of the total, by its column. */
export interface OfTotal {
  readonly layout: ColumnLayout;
  readonly place: Place;
  /** Where the figure shares its label's cell. */
  readonly value?: { readonly value?: FieldValue; readonly shared?: boolean };
}

/** @param rows of the table, the total first */
export function addToTotal(
  [total]: readonly RowLayout[],
  figures: readonly OfTotal[],
  draft: FormDraft,
): void {
  draft.addLine(
    flatMap(figures, ({ layout, place, value }) => {
      const id = total?.fields[layout.id];
      if (!total || id === undefined) return [];
      const shortLabel = columnName(layout, draft.year);
      const { measure, isWeight } = layout;
      return [
        { id, measure, isWeight, label: joinLabels(total.name, shortLabel), shortLabel, place, ...value },
      ];
    }),
  );
}
