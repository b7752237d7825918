/** Tables between the model and their parts. */
import type { PackageDraft } from '../../hosts/ooxml/draft';
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import { prefixedAttribute } from '../../hosts/ooxml/xml';
import { childOf, insertInOrder, prefixOf } from '../../hosts/ooxml/xmlTree';
import { frameOf, relationAttribute, removal } from '../../hosts/xlsx/edit/sheetFrame';
import { parseArea } from '../model/address';
import { displayText } from '../model/numberFormat';
import type { Table } from '../model/parts';
import { newId } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { bodyOf } from '../model/tableRows';
import { partsOf, treeOf, refOf } from './package';
import type { SheetEdit } from './sheetXml';
import { attributeSplices, editList } from './sheetXml';
import type { Xml } from './xml';
import { DECLARATION, all, down, element, isOn, prefixed } from './xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

export function readTables(file: OoxmlPackage, part: string, sheet: Sheet): void {
  sheet.tables = partsOf(file, part, 'table').flatMap((path) => readTable(treeOf(file, path)) ?? []);
}

function readTable(tree: Xml): Table | undefined {
  const { name = '', displayName = name, ref = '', headerRowCount, totalsRowCount } = tree.attributes;
  const area = parseArea(ref);
  if (!area) return undefined;
  const filter = down(tree, 'autoFilter');
  const style = down(tree, 'tableStyleInfo')?.attributes ?? {};
  const filters = new Map<number, readonly string[]>();
  for (const column of all(filter, 'filterColumn')) {
    const given = down(column, 'filters');
    if (!given) continue;
    const texts = all(given, 'filter').map(({ attributes }) => attributes['val'] ?? '');
    const blank = isOn(given.attributes['blank']) ? [''] : [];
    filters.set(Number(column.attributes['colId']), [...texts, ...blank]);
  }
  return {
    id: newId(),
    name: displayName,
    area,
    showHeaders: headerRowCount !== '0',
    showTotals: Number(totalsRowCount ?? 0) > 0,
    style: style['name'] ?? '',
    showBandedRows: isOn(style['showRowStripes']),
    showBandedColumns: isOn(style['showColumnStripes']),
    showFilterButton: filter !== undefined,
    highlightFirstColumn: isOn(style['showFirstColumn']),
    highlightLastColumn: isOn(style['showLastColumn']),
    filters,
    sort: all(down(tree, 'sortState'), 'sortCondition').flatMap(({ attributes }) => {
      const column = parseArea(attributes['ref'] ?? '');
      return column ? { key: column.left - area.left, ascending: !isOn(attributes['descending']) } : [];
    }),
  };
}

/** A table that is there is known by its place among those of its sheet, as it may have another name now. */
export function writeTables(edit: SheetEdit): void {
  const { draft, part, before, now } = edit;
  const paths = partsOf(draft.package, part.path, 'table').filter(
    (path) => parseArea(treeOf(draft.package, path).attributes['ref'] ?? '') !== undefined,
  );
  const left = before.tables.map((table, index) => ({ table, path: paths[index]! }));
  const matched = new Map<Table, { readonly table: Table; readonly path: string }>();
  for (const same of [isSameName, isSamePlace])
    for (const table of now.tables) {
      const index = matched.has(table) ? -1 : left.findIndex((each) => same(each.table, table));
      if (index >= 0) matched.set(table, left.splice(index, 1)[0]!);
    }
  const parts = left.map(({ path }) => removeTable(edit, path));
  const added = now.tables.filter((table) => !matched.has(table)).map((table) => addTable(edit, table));
  editList(edit, 'tableParts', { gone: parts.flat(), added });
  for (const [table, former] of matched) changeTable(edit, former.path, former.table, table);
}

const isSameName = (one: Table, other: Table): boolean => one.name === other.name;
const isSamePlace = ({ area: one }: Table, { area: other }: Table): boolean =>
  one.top === other.top && one.left === other.left;

/** Gives the elements by which the sheet names it. */
function removeTable({ draft, part }: SheetEdit, path: string): readonly Xml[] {
  const ids = draft.package
    .relationships(part.path)
    .filter(({ target, external }) => !external && target === path)
    .map(({ id }) => id);
  draft.remove(part.path, path);
  return all(childOf(frameOf(draft, part).root, 'tableParts'), 'tablePart').filter(({ attributes }) =>
    ids.includes(prefixedAttribute(attributes, 'id') ?? ''),
  );
}

function addTable(edit: SheetEdit, table: Table): string {
  const { draft, book, part, now } = edit;
  const path = draft.freePath('xl/tables/table#.xml');
  const attributes = {
    xmlns: book.flavour.main,
    id: freeNumber(draft, edit.book.sheets),
    name: table.name,
    displayName: table.name,
    ...attributesOf(table),
  };
  const names = columnNames(now, table);
  const columns = names.map((name, index) => element('tableColumn', { id: index + 1, name }));
  draft.add(
    path,
    DECLARATION +
      element(
        'table',
        attributes,
        filterElement(table),
        sortElement(table),
        element('tableColumns', { count: names.length }, ...columns),
        styleElement(table),
      ),
  );
  draft.declare(path, TYPE);
  const { relations } = book.flavour;
  const id = draft.relate(part.path, `${relations}/table`, path);
  return `<tablePart ${relationAttribute(frameOf(draft, part), relations, id)}/>`;
}

/** Each number is used once in a workbook. */
function freeNumber(draft: PackageDraft, sheets: SheetEdit['book']['sheets']): number {
  const numbers = sheets.flatMap(({ path }) =>
    partsOf(draft.package, path, 'table').map((table) =>
      Number(treeOf(draft.package, table).attributes['id']),
    ),
  );
  return Math.max(0, ...numbers.filter(Number.isFinite)) + 1;
}

const attributesOf = ({ area, showHeaders, showTotals }: Table) => ({
  ref: refOf(area),
  headerRowCount: showHeaders ? undefined : 0,
  totalsRowCount: showTotals ? 1 : undefined,
});

/** What stands in its header, which is what a file says of its columns; each once. */
function columnNames(sheet: Sheet, { area, showHeaders }: Table): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const { value } = sheet.cell(area.top, area.left + index);
    const own = (showHeaders && displayText(value, 'General')) || `列${index + 1}`;
    let name = own;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${own}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function changeTable({ draft, now }: SheetEdit, path: string, before: Table, table: Table): void {
  const text = draft.requireText(path);
  const root = draft.tree(path);
  const prefix = prefixOf(text, root);
  const [former, own] = [
    { displayName: before.name, ...attributesOf(before) },
    { displayName: table.name, ...attributesOf(table) },
  ];
  const attributes = Object.fromEntries(
    Object.entries(own).filter(([key, value]) => former[key as keyof typeof former] !== value),
  );
  if (attributes['displayName'] !== undefined) Object.assign(attributes, { name: table.name });
  const parts: [string, (each: Table) => string][] = [
    ['autoFilter', filterElement],
    ['sortState', sortElement],
    ['tableStyleInfo', styleElement],
  ];
  const splices = parts.flatMap(([name, xml]) => {
    if (xml(before) === xml(table)) return [];
    const found = childOf(root, name);
    const next = prefixed(xml(table), prefix);
    if (found) return [{ ...removal(found), text: next }];
    return next === '' ? [] : [insertInOrder(text, root, ORDER, name, next)];
  });
  draft.splice(path, [...attributeSplices(text, root, attributes), ...splices]);
  changeColumns(draft, path, columnNames(now, table), table.showHeaders);
}

function changeColumns(
  draft: PackageDraft,
  path: string,
  names: readonly string[],
  hasHeaders: boolean,
): void {
  const text = draft.requireText(path);
  const list = childOf(draft.tree(path), 'tableColumns');
  if (!list) return;
  const columns = all(list, 'tableColumn');
  if (columns.length === names.length) {
    if (!hasHeaders) return;
    draft.splice(
      path,
      columns.flatMap((column, index) =>
        column.attributes['name'] === names[index]
          ? []
          : attributeSplices(text, column, { name: names[index] }),
      ),
    );
    return;
  }
  // Each stays under its name; one that is new has nothing but it.
  const left = [...columns];
  let last = Math.max(0, ...columns.map(({ attributes }) => Number(attributes['id'])));
  const prefix = prefixOf(text, list);
  const xml = names.map((name) => {
    const index = left.findIndex(({ attributes }) => attributes['name'] === name);
    const [found] = index < 0 ? [] : left.splice(index, 1);
    return found
      ? text.slice(found.start, found.end)
      : prefixed(element('tableColumn', { id: (last += 1), name }), prefix);
  });
  const [open, close] = [`<tableColumns count="${names.length}">`, '</tableColumns>'];
  draft.splice(path, [
    { ...removal(list), text: prefixed(open, prefix) + xml.join('') + prefixed(close, prefix) },
  ]);
}

const styleElement = (table: Table): string =>
  element('tableStyleInfo', {
    name: table.style || undefined,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  });

function filterElement({ area, showFilterButton, showTotals, filters }: Table): string {
  if (!showFilterButton && filters.size === 0) return '';
  const columns = [...filters]
    .sort(([one], [other]) => one - other)
    .map(([key, texts]) => {
      const values = texts.filter((text) => text !== '').map((val) => element('filter', { val }));
      const blank = texts.includes('') || undefined;
      return element('filterColumn', { colId: key }, element('filters', { blank }, ...values));
    });
  const ref = refOf({ ...area, bottom: area.bottom - (showTotals ? 1 : 0) });
  return element('autoFilter', { ref }, ...columns);
}

function sortElement(table: Table): string {
  if (table.sort.length === 0) return '';
  const body = bodyOf(table);
  const conditions = table.sort.map(({ key, ascending }) => {
    const column = { ...body, left: body.left + key, right: body.left + key };
    return element('sortCondition', { descending: ascending ? undefined : true, ref: refOf(column) });
  });
  return element('sortState', { ref: refOf(body) }, ...conditions);
}
