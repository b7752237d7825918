/** What the reader of a form does not see as it was read: see `ReadingIssue`. */
import type { Field } from '../model/form/form';
import type { FieldId } from '../model/form/fields';
import type { ReadingIssue } from '../model/form/readingIssue';
import type { LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';
import { toA1 } from '../model/workbook/cell';
import type { CellSnapshot } from '../model/workbook/snapshot';
import type { FormDraft, Repeated } from './draft';
import type { Grid } from './grid';
import { gathered, listed } from './gathered';
import { showsOther } from './shownFigure';
import { flatMap } from '../model/flatMap';

export function readingIssues(
  grid: Grid,
  drafts: readonly FormDraft[],
  fields: ReadonlyMap<FieldId, Field>,
): readonly ReadingIssue[] {
  const all = [...fields.values()];
  return [
    ...repeated(
      flatMap(drafts, (draft) => draft.repeated),
      fields,
    ),
    ...hidden(grid, all),
    ...shown(grid, all),
  ];
}

/** The figures of one row against those of another with its label: one issue, whatever their number. */
function repeated(all: readonly Repeated[], fields: ReadonlyMap<FieldId, Field>): readonly ReadingIssue[] {
  const rows = new Map<string, Repeated[]>();
  for (const each of all) {
    const field = fields.get(each.field);
    if (!field) continue;
    const key = `${field.cell.row},${each.cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), each]);
  }
  return [...rows.values()].map((row): ReadingIssue => {
    const read = row.map(({ field }) => fields.get(field)!);
    return {
      kind: 'label-twice',
      messageId: 'differs',
      fields: row.map(({ field }) => field),
      data: {
        label: read[0]!.label,
        first: listed(read.map(told)),
        second: listed(row.map(told)),
      },
    };
  });
}

const told = ({ cell, text }: Pick<Field, 'cell' | 'text'>): LocalizedText =>
  localized(() => `${toA1(cell)} ${text.trim()}`);

function hidden(grid: Grid, fields: readonly Field[]): readonly ReadingIssue[] {
  const figures = fields.filter(({ value }) => value.kind === 'quantity' && !value.quantity.value.eq(0));
  const [first] = figures;
  if (!first) return [];
  if (grid.isSheetHidden) {
    const sheet = localized(() => grid.sheet);
    return [{ kind: 'hidden-figures', messageId: 'sheet', fields: [first.id], data: { sheet } }];
  }
  return gathered(
    'hidden-figures',
    'cells',
    figures.filter(({ cell }) => grid.isHidden(cell.row, cell.column)),
    ({ text }) => localized(() => text.trim()),
  );
}

function shown(grid: Grid, fields: readonly Field[]): readonly ReadingIssue[] {
  const cellOf = ({ cell }: Field): CellSnapshot | undefined => grid.at(cell.row, cell.column).cell;
  const other = fields.filter((field) => {
    const cell = field.isNumber ? cellOf(field) : undefined;
    return cell !== undefined && showsOther(cell, field.measure);
  });
  return gathered('shown-figures', 'differs', other, (field) => {
    const { text, value } = cellOf(field)!;
    return localized(() => `“${text.trim()}” ≠ ${String(value)}`);
  });
}
