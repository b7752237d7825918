/** Reads the rows of a table below its header: those of the form, the list rows among them, and those nobody knows. */
import type { FieldId, RowPattern } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { ColumnLayout, RowLayout, RowList, TableBlock } from '../../model/form/layout';
import type { LocalizedText } from '../../model/text/locale';
import type { FormDraft } from '../draft';
import { asWritten, joinLabels } from '../draft';
import type { Place } from '../grid';
import { displayName, matcherOf, nearlyFits } from '../labels';
import { columnName } from '../names';
import { holdsQuantity, isEmptyText, isFigure } from '../parseValue';
import type { HeaderRow } from './headers';
import { repeatsHeader } from './headers';
import { isOfFamily } from './guess';
import { labelOf, labelsIn, matchRow, sayTaughtRow, SUM, withoutGroups } from './rowLabels';
import type { RowLabel } from './unread';
import { isSumOfOthers } from './sums';
import { openRows, unreadTotal } from './unread';
import { flatMap } from '../../model/flatMap';

export type Header = HeaderRow<ColumnLayout>;

/** Where the rows of a table stand. */
export interface Extent {
  /** The first column in which a row's label may stand. */
  readonly left: number;
  readonly bottom: number;
  /** The row that is the total's whatever labels it. */
  readonly total?: number;
  /** A table beside it has read some of the rows: they are not read a second time. */
  readonly isSecond?: boolean;
}

/** A table's columns with what each of them is called in this form. */
interface NamedHeader extends Header {
  readonly columns: readonly (Header['columns'][number] & { readonly name: LocalizedText })[];
}

export function readRows(block: TableBlock, known: Header, extent: Extent, draft: FormDraft): void {
  const { grid } = draft;
  const header = withNames(known, draft.year);
  const firstColumn = Math.min(...header.columns.map((column) => column.place.area.left));
  const total = block.totalFirst && block.rows[0];
  // 项目支出 | 2022年决算数 | 2023年预算数: the headers' own row names the section, and 合计 below is its total.
  const named = matchRow(
    block.rows,
    labelsIn(draft, header.row, extent.left, firstColumn),
    undefined,
  )?.layout;
  let section: string | undefined = named?.key;
  let list: RowList | undefined = named?.list;
  let inParts = false;
  let isFirst = true;
  const unknown: RowLabel[] = [];
  const above: { readonly label: Place | undefined; readonly row: number }[] = [];
  let nameless: Place | undefined;
  for (let row = header.row + 1; row <= extent.bottom; row += 1) {
    if (repeatsHeader(grid, row, header)) continue;
    if (total && !isFirst && headsAnother(row, draft)) break;
    const labels = labelsIn(draft, row, extent.left, firstColumn);
    const match = matchRow(block.rows, total ? withoutGroups(labels, row) : labels, section);
    const found = match?.layout ?? (named?.key ? sumOf(named, labels) : undefined);
    if (found?.onlyFilled && !isFilled(draft, header, row)) continue;
    // Last year's figures may stand between the label and the first column.
    // Or what its figures count in.
    const words = labels.filter(
      ({ text, cell }) => !isEmptyText(text) && !isFigure(cell, draft.unit) && !COUNTED_IN.test(text.trim()),
    );
    const label = words[0] ?? labels.find(({ text }) => !isEmptyText(text));
    const isFilledFirst: boolean = isFirst && hasFigures(draft, header, row);
    if (row === extent.total && total) {
      readRow(block, total, header, row, draft);
    } else if (found) {
      if (extent.isSecond && isRead(found, draft)) continue;
      if (match) sayTaughtRow(match, draft);
      if (found.key) {
        section = found.key;
        list = found.list;
        inParts = false;
      }
      readRow(block, found, header, row, draft);
    } else if (total && isFilledFirst && !isRead(total, draft) && isTotal(total, label, header, row, draft)) {
      if (label) draft.tookFor(label, total.name);
      readRow(block, total, header, row, draft);
    } else if (hasFigures(draft, header, row)) {
      inParts = continuesParts(label, inParts, list !== undefined && !draft.lists.has(list.id));
      // 其中 in a list breaks down the row above: adding it up would count it twice.
      if (list && label && (inParts || isSumOfOthers(row, label, header, extent.bottom, draft)))
        draft.ignore(label);
      else if (list) readListRow(list, label, header, row, draft);
      else if (!label || !readUnknownRow(block, label, section, header, row, draft)) {
        if (label) unknown.push({ place: label, label: labelOf(label) });
        else nameless ??= firstFigure(draft, header, row);
        if (!label || !draft.isNeedless('row', label)) {
          if (total && !isRead(total, draft)) above.push({ label, row });
          else readOther(block, label, header, row, draft);
        }
      }
    }
    isFirst &&= !isFilledFirst;
  }
  // Their total may stand below them.
  for (const { label, row } of above) readOther(block, label, header, row, draft);
  if (above.length > 0 && isOfTasks(block, header, draft)) {
    for (const { row } of above) readTask(block, header, row, extent.left, draft);
    return;
  }
  if (!extent.isSecond) unreadTotal(block, unknown, nameless ?? header.columns[0]?.place, draft);
}

const COUNTED_IN = /^(?:万元|元|人|个|名|辆|%|％)$/;

/** So many labels side by side, and no figure, head another table. */
const HEADERS = 4;
const LONGEST_HEADER = 16;

/** Whether the headers of another table stand in a row below the figures: of indicators in words unknown to us. */
function headsAnother(row: number, { grid, unit }: FormDraft): boolean {
  const own = grid.places(row).filter(({ text }) => !isEmptyText(text));
  return (
    own.length >= HEADERS &&
    own.every(({ cell, text, parts }) => {
      return text.trim().length <= LONGEST_HEADER && parts.value === '' && !isFigure(cell, unit);
    })
  );
}

/** The row of a section's sum, where it is called by that alone. */
function sumOf(section: RowLayout, labels: readonly Place[]): RowLayout | undefined {
  return labels.some(({ words }) => SUM.test(words)) ? section : undefined;
}

/** Whether a row of the form was read before, other than points that a label prints. */
function isRead({ fields }: RowLayout, draft: FormDraft): boolean {
  return Object.values(fields).some((id) => draft.fields.get(id)?.shared === false);
}

/**
 * Whether the first row of figures is the total though no word of ours says so: its label can mean nothing else
 * (部门预算总额), or it is the only row, right below the headers, and its label is no part's.
 */
function isTotal(
  { family }: RowLayout,
  label: Place | undefined,
  header: Header,
  row: number,
  draft: FormDraft,
): boolean {
  const isAlone = row === header.row + 1 && !hasFigures(draft, header, row + 1);
  if (!label || !family) return isAlone;
  if (draft.isTaught('row', label)) return false;
  const words = label.words;
  return isOfFamily(family, words) || (isAlone && isOfFamily({ ...family, any: [''] }, words));
}

/** Whether something stands in a row's columns, and not the labels of other cells: `其他资金：`. */
function isFilled(draft: FormDraft, header: Header, row: number): boolean {
  return header.columns.some((column) => {
    const { text } = valuePlace(draft, column, row);
    return column.layout.measure !== 'text' && text.trim() !== '' && !/[:：]/.test(text);
  });
}

/**
 * Whether a row belongs to a breakdown: from a label that begins with 其中 to the next one with a number.
 * @param isFirst no row of the list was read: `其中：1.` is its first one then
 */
function continuesParts(label: Place | undefined, before: boolean, isFirst: boolean): boolean {
  const text = (label?.text ?? '').normalize('NFKC').trim();
  const rest = text.replace(OF_WHICH, '');
  if (rest !== text) return !(isFirst && NUMBERED.test(rest));
  return before && !NUMBERED.test(text);
}

const NUMBERED = /^(?:(?:\d+|[一二三四五六七八九十]+)[、.,:)]|\([一二三四五六七八九十\d]+\))/;
const OF_WHICH = /^\s*其中\s*[:：,，]?\s*/;

/** The value's place: the first filled one below the header's width, else the one below its left edge. */
function valuePlace(draft: FormDraft, column: Header['columns'][number], row: number): Place {
  const { left, right } = column.place.area;
  for (let at = left; at <= right; at += 1) {
    const place = draft.grid.at(row, at);
    if (place.cell && place.area.top === row) return place;
  }
  return draft.grid.at(row, left);
}

export function hasFigures(draft: FormDraft, header: Header, row: number): boolean {
  return header.columns.some((column) => {
    const { cell } = valuePlace(draft, column, row);
    return holdsQuantity(cell, column.layout.measure, draft.unit);
  });
}

/** A row beside the total that no word of ours names: 县级资金. */
function readOther(
  { others, rows }: TableBlock,
  label: Place | undefined,
  header: NamedHeader,
  row: number,
  draft: FormDraft,
): void {
  const [total] = rows;
  // 政府性基金拨款：0 holds its figure itself.
  if (!others || !label || /\d/.test(label.parts.value) || !total || !isRead(total, draft)) return;
  // Points alone are of another table: 主要任务 | 分值.
  const ofMoney = { ...header, columns: header.columns.filter(({ layout }) => layout.id in others.fields) };
  if (hasFigures(draft, ofMoney, row)) readListRow(others, label, header, row, draft);
}

/** Whether a table is one of tasks with their money, and the form tells no total. */
function isOfTasks({ tasks = [], rows, others }: TableBlock, { row }: Header, draft: FormDraft): boolean {
  const { grid, area } = draft;
  const [total] = rows;
  if (!others || !total || isRead(total, draft)) return false;
  const upper = row > area.top ? grid.places(row - 1) : [];
  if (![...upper, ...grid.places(row)].some(({ words }) => matcherOf(tasks).fits(words))) return false;
  const isTotal = matcherOf(total.labels);
  return !grid
    .between(area.top, area.bottom)
    .some((cell) => cell.row !== row && isTotal.fits(grid.label(cell)));
}

/** A task is called by the first words of its row. */
function readTask(
  { others }: TableBlock,
  header: NamedHeader,
  row: number,
  left: number,
  draft: FormDraft,
): void {
  const name = draft.grid.places(row).find(({ area, text }) => area.left >= left && !isEmptyText(text));
  if (others) readListRow(others, name, header, row, draft);
}

/** What stands for a row of figures without a label. */
function firstFigure(draft: FormDraft, header: Header, row: number): Place | undefined {
  return header.columns
    .map((column) => valuePlace(draft, column, row))
    .find(({ text }) => !isEmptyText(text));
}

export function readRow(
  block: TableBlock,
  layout: RowLayout,
  header: NamedHeader,
  row: number,
  draft: FormDraft,
): void {
  const line = flatMap(header.columns, (column) => {
    const id = layout.fields[column.layout.id];
    if (!id) return [];
    return {
      id,
      measure: column.layout.measure,
      isWeight: column.layout.isWeight,
      label: joinLabels(layout.name, column.name),
      shortLabel: block.shortLabel === 'row' ? layout.name : column.name,
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
  header: NamedHeader,
  row: number,
  draft: FormDraft,
): boolean {
  if (draft.skipsLabel('row', label, labelOf(label))) return false;
  const open = block.rows.filter(
    ({ within, fields }) =>
      (within === undefined || within === section) &&
      !Object.values(fields).some((id) => draft.fields.has(id)),
  );
  const written = label.words;
  const near = open.filter(
    ({ labels, family }) => nearlyFits(written, labels) && (!family || isOfFamily(family, written)),
  );
  const [layout] = near;
  if (!layout || near.length > 1 || layout.exact) {
    draft.ignore(label, openRows(block, draft), labelOf(label));
    return false;
  }
  draft.tookFor(label, layout.name);
  readRow(block, layout, header, row, draft);
  return true;
}

export function readListRow(
  list: RowList,
  label: Place | undefined,
  header: NamedHeader,
  row: number,
  draft: FormDraft,
): void {
  const index = draft.addRow(list.id);
  // A blank form numbers its rows: `3、` alone is no name yet.
  const written = label ? displayName(label.text.replace(OF_WHICH, '')) : '';
  const name = asWritten(written === '' ? `#${index + 1}` : written);
  const field = (pattern: RowPattern): FieldId => rowField(pattern, index);
  if (label) draft.add({ id: field(list.name), measure: 'text', label: name, place: label });
  const line = flatMap(header.columns, (column) => {
    const pattern = list.fields[column.layout.id];
    if (!pattern) return [];
    return {
      id: field(pattern),
      measure: column.layout.measure,
      label: joinLabels(name, column.name),
      shortLabel: name,
      place: valuePlace(draft, column, row),
    };
  });
  draft.addLine(line);
}

/** With the year that the header prints, else the form's. */
export function withNames({ row, columns }: Header, formYear: number | undefined): NamedHeader {
  const named = columns.map(({ layout, place, year }) => {
    const own = formYear === undefined ? undefined : formYear + (layout.yearOffset ?? 0);
    return { layout, place, year, name: columnName(layout, year ?? own) };
  });
  return { row, columns: named };
}
