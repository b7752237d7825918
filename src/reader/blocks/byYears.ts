/**
 * A section of the expenditure table on its side: 合计, 公务用车购置费 and 公务接待费 over columns, 2022年决算数 and
 * 2023年预算数 before rows. The other sections stand in a table of their own.
 */
import type { ColumnLayout, RowLayout, TableBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import { asWritten, joinLabels } from '../draft';
import type { Place } from '../grid';
import { yearIn } from '../labels';
import { columnName } from '../names';
import { vocabularyOf } from '../vocabulary';
import { headersOf } from './headers';
import { labelsBelow } from './labelsBelow';
import { SUM } from './rowLabels';
import { flatMap } from '../../model/flatMap';

interface Part {
  readonly layout: RowLayout;
  readonly place: Place;
}

interface Line {
  readonly columns: readonly ColumnLayout[];
  readonly place: Place;
  readonly year: number | undefined;
}

/** Reads such sections where there are any whose rows were not found. */
export function readByYears(block: TableBlock, draft: FormDraft): void {
  const { area, fields } = draft;
  const isOpen = ({ key, fields: own }: RowLayout): boolean =>
    key !== undefined && Object.values(own).length > 2 && !Object.values(own).some((id) => fields.has(id));
  if (!block.rows.some(isOpen)) return;
  for (let row = area.top; row < area.bottom; row += 1) {
    const parts = partsIn(row, block, draft);
    if (parts.length < 2) continue;
    const lines = labelsBelow(row, parts, draft).map((place): Line => ({
      columns: vocabularyOf(block.columns)
        .meanings(place.words)
        .map(({ layout }) => layout),
      place,
      year: yearIn(place.text),
    }));
    const chosen = flatMap(block.columns, (column) => {
      const line = lineOf(column, lines);
      return line ? [{ column, line }] : [];
    });
    if (new Set(chosen.map(({ line }) => line)).size < 2) continue;
    for (const { column, line } of chosen) readLine(column, line, parts, draft);
  }
}

/** What headers name of sections none of whose rows were found; a section's sum may be called by that alone. */
function partsIn(row: number, { rows }: TableBlock, { grid, fields }: FormDraft): readonly Part[] {
  const known = flatMap(headersOf(grid, row), (place): readonly Part[] => {
    const layout = vocabularyOf(rows).first(place.words);
    return layout && place.area.bottom <= row ? [{ layout, place }] : [];
  });
  const sectionOf = ({ within, key }: RowLayout): string | undefined => within ?? key;
  const open = known.filter(({ layout }) => {
    const total = rows.find(({ key }) => key !== undefined && key === sectionOf(layout));
    return total && !Object.values(total.fields).some((id) => fields.has(id));
  });
  const inside = open.find(({ layout }) => layout.within);
  const sum = inside && headersOf(grid, row).find(({ words }) => SUM.test(words));
  const total = inside && rows.find(({ key }) => key === inside.layout.within);
  // 三公经费 | 合计 | 公务接待费: the section's own name only heads the years.
  return sum && total
    ? [{ layout: total, place: sum }, ...open.filter(({ layout }) => layout !== total)]
    : open;
}

/** The row of a column: of several with its word that of the year which it is picked by; undefined where none tells. */
function lineOf(column: ColumnLayout, lines: readonly Line[]): Line | undefined {
  const own = lines.filter(({ columns }) => columns.includes(column));
  const years = flatMap(lines, ({ year }) => year ?? []);
  const latest = Math.max(...years);
  if (years.length === lines.length)
    return own.find(({ year }) => year === latest + (column.yearOffset ?? 0));
  return own.length === 1 && own[0]!.columns.length === 1 ? own[0] : undefined;
}

function readLine(
  column: ColumnLayout,
  { place, year }: Line,
  parts: readonly Part[],
  draft: FormDraft,
): void {
  const row = place.area.top;
  if (column.yearField && year !== undefined)
    draft.addYear(column.yearField, asWritten(place.text.replace(/\s+/g, '')), place, year);
  const name = columnName(column, year ?? draft.year);
  draft.addLine(
    flatMap(parts, ({ layout, place: { area } }) => {
      const id = layout.fields[column.id];
      if (id === undefined) return [];
      const label = joinLabels(layout.name, name);
      return [
        { id, measure: column.measure, label, shortLabel: layout.name, place: draft.grid.at(row, area.left) },
      ];
    }),
  );
}
