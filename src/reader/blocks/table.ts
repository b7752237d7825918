/** Reads a table whose rows are found by label and whose columns by header. */
import type { FieldId, RowPattern } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { ColumnLayout, RowLayout, RowList, TableBlock } from '../../model/form/layout';
import type { LocalizedText } from '../../model/text/locale';
import type { FormDraft } from '../draft';
import { asWritten, joinLabels } from '../draft';
import type { Place } from '../grid';
import { displayName, matcherOf, normalizeLabel, nearlyFits, pointsIn } from '../labels';
import { columnName } from '../names';
import { isEmptyText, parseCell, parseText } from '../parseValue';
import type { HeaderRow } from './headers';
import { findHeaderRow, headersOf, repeatsHeader } from './headers';
import { readCrossed } from './crossed';
import { withGuessed } from './guess';
import type { RowLabel } from './unread';
import { openHeaders, openRows, unreadColumns, unreadTable, unreadTotal } from './unread';

type Header = HeaderRow<ColumnLayout>;

export function readTable(block: TableBlock, draft: FormDraft): void {
  if (block.totalFirst && readCrossed(block, draft)) return;
  const { grid, area } = draft;
  const needed = block.needed ?? Math.ceil(block.columns.length / 2);
  const isRowLabel = (label: string): boolean =>
    block.rows.some(({ labels }) => matcherOf(labels).fits(label));
  const known = findHeaderRow(grid, area, block.columns, needed, isRowLabel);
  if (!known) {
    unreadTable(block, draft);
    return;
  }
  const unknownHeaders = openHeaders(known, block.noColumn ?? [], draft);
  const open = unknownHeaders.filter((place) => !draft.isTaught('column', place));
  const header = withGuessed(known, block.columns, block.relations ?? [], open, draft);
  unreadColumns(block, header, draft);
  for (const { layout, place, year } of header.columns) {
    draft.tookLabel('column', place);
    if (layout.yearField && year !== undefined) {
      draft.addYear(layout.yearField, asWritten(place.text.replace(/\s+/g, '')), place, year);
    }
  }
  const firstColumn = Math.min(...header.columns.map((column) => column.place.area.left));
  if (block.pointsInLabel) readPoints(block, block.pointsInLabel, header, firstColumn, draft);
  let section: string | undefined;
  let list: RowList | undefined;
  let inParts = false;
  const unknown: RowLabel[] = [];
  let nameless: Place | undefined;
  for (let row = header.row + 1; row <= area.bottom; row += 1) {
    if (repeatsHeader(grid, row, header)) continue;
    const labels = labelsIn(draft, row, firstColumn);
    const match = matchRow(block.rows, labels, section, draft);
    const found = match?.layout;
    if (found?.onlyFilled && !isFilled(draft, header, row)) continue;
    if (found) {
      sayTaughtRow(match, draft);
      if (found.key) {
        section = found.key;
        list = found.list;
        inParts = false;
      }
      readRow(block, found, header, row, draft);
    } else if (hasFigures(draft, header, row)) {
      const label = labels.find((place) => !isEmptyText(place.text));
      inParts = continuesParts(label, inParts);
      // 其中 in a list breaks down the row above: adding it up would count it twice.
      if (list && inParts && label) draft.ignore(label);
      else if (list) readListRow(list, label, header, row, draft);
      else if (!label || !readUnknownRow(block, label, section, header, row, draft)) {
        if (label) unknown.push({ place: label, label: labelOf(label, draft) });
        else nameless ??= firstFigure(draft, header, row);
        if (!label || !draft.isNeedless('row', label)) readOther(block, label, header, row, draft);
      }
    }
  }
  unreadTotal(block, unknown, nameless ?? header.columns[0]?.place, draft);
}

/** Where no column holds the points, a label may: `预算执行情况（20分）`, `得分（20分*执行率）`. */
function readPoints(
  block: TableBlock,
  id: FieldId,
  header: Header,
  firstColumn: number,
  draft: FormDraft,
): void {
  const column = block.columns.find(({ isWeight }) => isWeight);
  if (!column || header.columns.some(({ layout }) => layout.isWeight)) return;
  const labels = headersOf(draft.grid, header.row).filter(({ area }) => area.left < firstColumn);
  const score = header.columns.find(({ layout }) => layout.measure === 'points')?.place;
  for (const place of [...labels, ...(score ? [score] : [])]) {
    const points = pointsIn(place.text);
    if (points === undefined) continue;
    const { measure, name: label } = column;
    const value = parseText(points, measure, draft.unit);
    draft.add({ id, measure, isWeight: true, label, place, shared: true, value });
    return;
  }
}

/** Whether something stands in a row's columns, and not the labels of other cells: `其他资金：`. */
function isFilled(draft: FormDraft, header: Header, row: number): boolean {
  return header.columns.some((column) => {
    const { text } = valuePlace(draft, column, row);
    return column.layout.measure !== 'text' && text.trim() !== '' && !/[:：]/.test(text);
  });
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
  draft: FormDraft,
): { readonly layout: RowLayout; readonly label: Place } | undefined {
  for (const place of labels) {
    const label = labelOf(place, draft);
    const layout = rows.find(
      (candidate) =>
        (candidate.within === undefined || candidate.within === section) &&
        matcherOf(candidate.labels).fits(label),
    );
    if (layout) return { layout, label: place };
  }
  return undefined;
}

/** Of two rows that say the same the first one is read. */
function sayTaughtRow(
  { layout, label }: { readonly layout: RowLayout; readonly label: Place },
  draft: FormDraft,
): void {
  const text = labelOf(label, draft);
  if (Object.values(layout.fields).some((id) => draft.fields.has(id))) draft.passLabel('row', label, text);
  else draft.tookLabel('row', label, text);
}

/** `年度资金总额：86.50万元` is the label 年度资金总额. */
function labelOf(place: Place, draft: FormDraft): string {
  const label = draft.grid.label(place.cell);
  const colon = /^(.{2,20}?)[:：]\s*[\d.,，]+\s*(?:万元|元)?$/s.exec(place.text.trim());
  return colon ? normalizeLabel(colon[1]!) : label;
}

/** Whether a row belongs to a breakdown: from a label that begins with 其中 to the next one with a number. */
function continuesParts(label: Place | undefined, before: boolean): boolean {
  const text = (label?.text ?? '').normalize('NFKC').trim();
  if (text.startsWith('其中')) return true;
  return before && !/^(?:(?:\d+|[一二三四五六七八九十]+)[、.,:)]|\([一二三四五六七八九十\d]+\))/.test(text);
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

/** A row below the total that no word of ours names: 县级资金. */
function readOther(
  { others, rows }: TableBlock,
  label: Place | undefined,
  header: Header,
  row: number,
  draft: FormDraft,
): void {
  const isBelowTotal = Object.values(rows[0]?.fields ?? {}).some((id) => draft.fields.has(id));
  if (others && label && isBelowTotal) readListRow(others, label, header, row, draft);
}

/** What stands for a row of figures without a label. */
function firstFigure(draft: FormDraft, header: Header, row: number): Place | undefined {
  return header.columns
    .map((column) => valuePlace(draft, column, row))
    .find(({ text }) => !isEmptyText(text));
}

function readRow(block: TableBlock, layout: RowLayout, header: Header, row: number, draft: FormDraft): void {
  const line = header.columns.flatMap((column) => {
    const id = layout.fields[column.layout.id];
    if (!id) return [];
    const columnName = nameOf(column, draft.year);
    return {
      id,
      measure: column.layout.measure,
      isWeight: column.layout.isWeight,
      label: joinLabels(layout.name, columnName),
      shortLabel: block.shortLabel === 'row' ? layout.name : columnName,
      place: valuePlace(draft, column, row),
    };
  });
  draft.addLine(line);
}

/** A label that nearly says a row of this section is taken for it, and said; any other row is listed: then false. */
function readUnknownRow(
  block: TableBlock,
  label: Place,
  section: string | undefined,
  header: Header,
  row: number,
  draft: FormDraft,
): boolean {
  if (draft.skipsLabel('row', label, labelOf(label, draft))) return false;
  const open = block.rows.filter(
    ({ within, fields }) =>
      (within === undefined || within === section) &&
      !Object.values(fields).some((id) => draft.fields.has(id)),
  );
  const near = open.filter(({ labels }) => nearlyFits(draft.grid.label(label.cell), labels));
  const [layout] = near;
  if (!layout || near.length > 1 || layout.exact) {
    draft.ignore(label, openRows(block, draft), labelOf(label, draft));
    return false;
  }
  draft.tookFor(label, layout.name);
  readRow(block, layout, header, row, draft);
  return true;
}

function readListRow(
  list: RowList,
  label: Place | undefined,
  header: Header,
  row: number,
  draft: FormDraft,
): void {
  const index = draft.addRow(list.id);
  // A blank form numbers its rows: `3、` alone is no name yet.
  const written = label ? displayName(label.text) : '';
  const name = asWritten(written === '' ? `#${index + 1}` : written);
  const field = (pattern: RowPattern): FieldId => rowField(pattern, index);
  if (label) draft.add({ id: field(list.name), measure: 'text', label: name, place: label });
  const line = header.columns.flatMap((column) => {
    const pattern = list.fields[column.layout.id];
    if (!pattern) return [];
    return {
      id: field(pattern),
      measure: column.layout.measure,
      label: joinLabels(name, nameOf(column, draft.year)),
      shortLabel: name,
      place: valuePlace(draft, column, row),
    };
  });
  draft.addLine(line);
}

/** With the year that the header prints, else the form's. */
function nameOf({ layout, year }: Header['columns'][number], formYear: number | undefined): LocalizedText {
  return columnName(
    layout,
    year ?? (formYear === undefined ? undefined : formYear + (layout.yearOffset ?? 0)),
  );
}
