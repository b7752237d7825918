/** Reads a table whose rows are found by label and whose columns by header. */
import type { FieldId, RowPattern } from '../../model/fields';
import { rowField } from '../../model/fields';
import type { ColumnLayout, RowLayout, TableBlock } from '../../model/layout';
import type { LocalizedText } from '../../model/locale';
import { localized } from '../../model/locale';
import type { FormDraft } from '../draft';
import { asWritten, joinLabels } from '../draft';
import type { Place } from '../grid';
import { displayName, matcherOf, normalizeLabel } from '../labels';
import { isEmptyText, parseCell } from '../parseValue';
import type { HeaderRow } from './headers';
import { findHeaderRow, repeatsHeader } from './headers';

type Header = HeaderRow<ColumnLayout>;

export function readTable(block: TableBlock, draft: FormDraft): void {
  const { grid, area } = draft;
  const header = findHeaderRow(grid, area, block.columns, Math.ceil(block.columns.length / 2));
  if (!header) return;
  const firstColumn = Math.min(...header.columns.map((column) => column.place.area.left));
  let section: string | undefined;
  let list: RowLayout['list'];
  for (let row = header.row + 1; row <= area.bottom; row += 1) {
    if (repeatsHeader(grid, row, header)) continue;
    const labels = labelsIn(draft, row, firstColumn);
    const found = matchRow(block.rows, labels, section);
    if (found) {
      if (found.layout.key) {
        section = found.layout.key;
        list = found.layout.list;
      }
      readRow(block, found.layout, header, row, draft);
    } else if (hasFigures(draft, header, row)) {
      const label = labels.find((place) => !isEmptyText(place.text));
      if (list) readListRow(list, label, header, row, draft);
      else if (label) draft.ignore(label);
    }
  }
}

/** The labels of a row, the one nearest to the figures first. A label merged over several rows stands on its first. */
function labelsIn(draft: FormDraft, row: number, firstColumn: number): readonly Place[] {
  return draft.grid
    .row(row)
    .filter((cell) => cell.column < firstColumn && cell.column >= draft.area.left)
    .map((cell) => draft.grid.at(row, cell.column))
    .reverse();
}

function matchRow(
  rows: readonly RowLayout[],
  labels: readonly Place[],
  section: string | undefined,
): { readonly layout: RowLayout } | undefined {
  for (const place of labels) {
    const label = normalizeLabel(place.text);
    const layout = rows.find(
      (candidate) =>
        (candidate.within === undefined || candidate.within === section) &&
        matcherOf(candidate.labels).fits(label),
    );
    if (layout) return { layout };
  }
  return undefined;
}

/** The value's place: the first filled one below the header's width, else the one below its left edge. */
function valuePlace(draft: FormDraft, column: Header['columns'][number], row: number): Place {
  const { left, right } = column.place.area;
  for (let at = left; at <= right; at += 1) {
    const place = draft.grid.at(row, at);
    if (place.cell && place.area.top === row) return place;
  }
  return draft.grid.at(row, left);
}

function hasFigures(draft: FormDraft, header: Header, row: number): boolean {
  return header.columns.some((column) => {
    const { cell } = valuePlace(draft, column, row);
    return parseCell(cell, column.layout.measure, draft.unit).kind === 'quantity';
  });
}

function readRow(block: TableBlock, layout: RowLayout, header: Header, row: number, draft: FormDraft): void {
  for (const column of header.columns) {
    const id = layout.fields[column.layout.id];
    if (!id) continue;
    const columnName = nameOf(column, draft.year);
    draft.add({
      id,
      measure: column.layout.measure,
      label: joinLabels(layout.name, columnName),
      shortLabel: block.shortLabel === 'row' ? layout.name : columnName,
      place: valuePlace(draft, column, row),
    });
  }
}

function readListRow(
  list: NonNullable<RowLayout['list']>,
  label: Place | undefined,
  header: Header,
  row: number,
  draft: FormDraft,
): void {
  const index = draft.addRow(list.id);
  const name = asWritten(label ? displayName(label.text) : `#${index + 1}`);
  const field = (pattern: RowPattern): FieldId => rowField(pattern, index);
  if (label) draft.add({ id: field(list.name), measure: 'text', label: name, place: label });
  for (const column of header.columns) {
    const pattern = list.fields[column.layout.id];
    if (!pattern) continue;
    draft.add({
      id: field(pattern),
      measure: column.layout.measure,
      label: joinLabels(name, nameOf(column, draft.year)),
      shortLabel: name,
      place: valuePlace(draft, column, row),
    });
  }
}

/** `{year}年决算数` with the year that the header prints, else the form's; 上年, 本年 where neither is known. */
function nameOf(column: Header['columns'][number], formYear: number | undefined): LocalizedText {
  const { name, yearOffset = 0 } = column.layout;
  const year = column.year ?? (formYear === undefined ? undefined : formYear + yearOffset);
  const relative =
    yearOffset < 0 ? { 'zh-CN': '上年', en: "last year's" } : { 'zh-CN': '本年', en: "this year's" };
  return localized((locale) =>
    year === undefined
      ? name[locale].replace(/\{year\}年?/, relative[locale])
      : name[locale].replace('{year}', `${year}`),
  );
}
