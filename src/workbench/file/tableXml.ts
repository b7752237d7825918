/** The filters and the order of a table, which exceljs neither reads nor writes. */
import { areaToA1, parseArea } from '../model/address';
import type { Table } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { bodyOf } from '../model/tableRows';
import type { Files } from './package';
import { RELATION, put, related, textOf } from './package';
import { all, down, element, isOn, parseXml } from './xml';

export function writeTableStates(files: Files, part: string, sheet: Sheet): void {
  for (const name of related(files, part, RELATION.table)) {
    const xml = textOf(files, name);
    const title = parseXml(xml).attributes['name'];
    const table = sheet.tables.find((each) => each.name === title);
    if (!table) continue;
    const bare = withoutFilter(xml);
    put(
      files,
      name,
      bare.replace('<tableColumns', `${filterElement(table)}${sortElement(table)}<tableColumns`),
    );
  }
}

function filterElement({ area, showFilterButton, showTotals, filters }: Table): string {
  if (!showFilterButton && filters.size === 0) return '';
  const columns = [...filters]
    .sort(([one], [other]) => one - other)
    .map(([key, texts]) => {
      const values = texts.filter((text) => text !== '').map((val) => element('filter', { val }));
      const blank = texts.includes('') || undefined;
      return element('filterColumn', { colId: key }, element('filters', { blank }, ...values));
    });
  const ref = areaToA1({ ...area, bottom: area.bottom - (showTotals ? 1 : 0) });
  return element('autoFilter', { ref }, ...columns);
}

const FILTER_END = '</autoFilter>';

/** A filter is one element, or one with its columns inside: they have elements without an end of their own, too. */
function withoutFilter(xml: string): string {
  const start = xml.indexOf('<autoFilter');
  if (start < 0) return xml;
  const alone = xml.indexOf('/><tableColumns', start);
  const whole = xml.indexOf(FILTER_END, start);
  const ends = [...(alone < 0 ? [] : [alone + 2]), ...(whole < 0 ? [] : [whole + FILTER_END.length])];
  return ends.length === 0 ? xml : xml.slice(0, start) + xml.slice(Math.min(...ends));
}

function sortElement(table: Table): string {
  if (table.sort.length === 0) return '';
  const body = bodyOf(table);
  const conditions = table.sort.map(({ key, ascending }) => {
    const column = { ...body, left: body.left + key, right: body.left + key };
    return element('sortCondition', { descending: ascending ? undefined : true, ref: areaToA1(column) });
  });
  return element('sortState', { ref: areaToA1(body) }, ...conditions);
}

/** A filter of another kind than by texts is not understood: its rows stay hidden, and that is said. */
export function readTableStates(files: Files, part: string, sheet: Sheet, lost: Set<string>): void {
  for (const name of related(files, part, RELATION.table)) {
    const tree = parseXml(textOf(files, name));
    const { name: title, displayName } = tree.attributes;
    const table = sheet.tables.find((each) => each.name === title || each.name === displayName);
    if (!table) continue;
    const filter = down(tree, 'autoFilter');
    table.showFilterButton = filter !== undefined;
    const filters = new Map<number, readonly string[]>();
    for (const column of all(filter, 'filterColumn')) {
      const given = down(column, 'filters');
      const kinds = [...column.children, ...(given?.children ?? [])].map((child) => child.name);
      if (kinds.some((kind) => !['filters', 'filter', 'extLst'].includes(kind))) lost.add('filter');
      if (!given) continue;
      const texts = all(given, 'filter').map(({ attributes }) => attributes['val'] ?? '');
      filters.set(Number(column.attributes['colId']), [
        ...texts,
        ...(isOn(given.attributes['blank']) ? [''] : []),
      ]);
    }
    table.filters = filters;
    table.sort = all(down(tree, 'sortState'), 'sortCondition').flatMap(({ attributes }) => {
      const area = parseArea(attributes['ref'] ?? '');
      return area ? { key: area.left - table.area.left, ascending: !isOn(attributes['descending']) } : [];
    });
  }
}
