/** Tables: where they are, their header and body, and the switches of their looks. */
import type { Area } from '../model/address';
import { areaToA1, intersect } from '../model/address';
import type { Table } from '../model/parts';
import { newId } from '../model/parts';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import type { Scalar } from '../protocol/hostType';
import { flag, integer, ofKind, text } from './arguments';
import { bodyOf, clearFilters } from '../model/tableRows';
import { mayChange } from './guard';
import { lookups } from './lookups';
import type { ExcelContext, ExcelHandle, OnSheet } from './objects';
import { define, object } from './objects';
import { areaOf } from './places';
import { clear } from './rangeActions';

type Target = OnSheet<Table>;

const all = (sheets: readonly Sheet[]): readonly Target[] =>
  sheets.flatMap((sheet) => sheet.tables.map((part) => ({ sheet, part })));

function find(sheets: readonly Sheet[], key: unknown): Target | undefined {
  const lower = text(key).toLowerCase();
  return all(sheets).find(({ part }) => part.id === key || part.name.toLowerCase() === lower);
}

function nextName(workbook: Workbook): string {
  const taken = new Set(all(workbook.sheets).map(({ part }) => part.name.toLowerCase()));
  let count = 1;
  while (taken.has(`table${count}`)) count += 1;
  return `Table${count}`;
}

const range = ({ sheet }: Target, area: Area): ExcelHandle => object('Range', { sheet, area });

define('TableCollection', {
  items: (sheets) => all(sheets).map((table) => object('Table', table)),
  scalars: { count: { get: (sheets) => all(sheets).length } },
  methods: {
    add: {
      call: (sheets, [place, hasHeaders], { workbook }) => {
        const { sheet, area } =
          ofKind(place, 'Range') ?? areaOf(workbook, sheets[0] ?? workbook.active, place);
        mayChange(sheet);
        if (!flag(hasHeaders)) throw new Fault('NotImplemented', 'A table without headers.');
        const taken =
          sheet.tables.some((table) => intersect(table.area, area)) || sheet.mergesIn(area).length > 0;
        if (taken) throw new Fault('InvalidOperation', `${areaToA1(area)} has a table or merged cells.`);
        const table: Table = {
          id: newId(),
          name: nextName(workbook),
          area,
          showHeaders: true,
          showTotals: false,
          style: 'TableStyleMedium2',
          showBandedRows: true,
          showBandedColumns: false,
          showFilterButton: true,
          highlightFirstColumn: false,
          highlightLastColumn: false,
          filters: new Map(),
          sort: [],
        };
        sheet.tables.push(table);
        workbook.emit({ kind: 'layout', sheet });
        return object('Table', { sheet, part: table });
      },
    },
    getCount: { since: '1.4', call: (sheets) => all(sheets).length },
    ...lookups<readonly Sheet[]>('getItem', ['1.1', '1.4'], (sheets, [key]) => {
      const found = find(sheets, key);
      return found ? object('Table', found) : null;
    }),
    getItemAt: {
      call: (sheets, [index]) => {
        const found = all(sheets)[integer(index)];
        if (!found) throw new Fault('InvalidArgument');
        return object('Table', found);
      },
    },
  },
});

type Switch =
  | 'showTotals'
  | 'showHeaders'
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'showFilterButton'
  | 'highlightFirstColumn'
  | 'highlightLastColumn';

function switched(name: Switch, since?: string): Scalar<Target, ExcelContext> {
  return {
    ...(since !== undefined && { since }),
    get: ({ part }) => part[name],
    set: ({ sheet, part }, value, { workbook }) => {
      mayChange(sheet);
      if (name === 'showTotals' || name === 'showHeaders') throw new Fault('NotImplemented');
      part[name] = flag(value);
      workbook.emit({ kind: 'layout', sheet });
    },
  };
}

define('Table', {
  identity: ['id'],
  scalars: {
    id: { get: ({ part }) => part.id },
    name: {
      get: ({ part }) => part.name,
      set: (target, value, { workbook }) => {
        const name = text(value);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw new Fault('InvalidArgument');
        const other = find(workbook.sheets, name);
        if (other && other.part !== target.part) throw new Fault('ItemAlreadyExists');
        target.part.name = name;
      },
    },
    style: {
      get: ({ part }) => part.style,
      set: ({ sheet, part }, value, { workbook }) => {
        mayChange(sheet);
        part.style = text(value);
        workbook.emit({ kind: 'layout', sheet });
      },
    },
    showHeaders: switched('showHeaders'),
    showTotals: switched('showTotals'),
    showBandedRows: switched('showBandedRows', '1.3'),
    showBandedColumns: switched('showBandedColumns', '1.3'),
    showFilterButton: switched('showFilterButton', '1.3'),
    highlightFirstColumn: switched('highlightFirstColumn', '1.3'),
    highlightLastColumn: switched('highlightLastColumn', '1.3'),
  },
  navigation: {
    worksheet: { since: '1.2', get: ({ sheet }) => object('Worksheet', sheet) },
  },
  methods: {
    clearFilters: {
      since: '1.2',
      call: ({ sheet, part }, _args, { workbook }) => {
        mayChange(sheet, 'allowAutoFilter');
        clearFilters(workbook, sheet, part);
      },
    },
    getRange: { call: (target) => range(target, target.part.area) },
    getHeaderRowRange: {
      call: (target) => range(target, { ...target.part.area, bottom: target.part.area.top }),
    },
    getDataBodyRange: { call: (target) => range(target, bodyOf(target.part)) },
    delete: {
      call: ({ sheet, part }, _args, { workbook }) => {
        mayChange(sheet);
        clearFilters(workbook, sheet, part);
        sheet.tables = sheet.tables.filter((each) => each !== part);
        clear(workbook, sheet, part.area, 'All');
      },
    },
    convertToRange: {
      since: '1.2',
      call: (target, _args, { workbook }) => {
        const { sheet, part } = target;
        mayChange(sheet);
        clearFilters(workbook, sheet, part);
        sheet.tables = sheet.tables.filter((each) => each !== part);
        workbook.emit({ kind: 'layout', sheet });
        return range(target, part.area);
      },
    },
    resize: {
      since: '1.13',
      call: ({ sheet, part }, [place], { workbook }) => {
        mayChange(sheet);
        const { area } = ofKind(place, 'Range') ?? areaOf(workbook, sheet, place);
        if (area.top !== part.area.top || !intersect(area, part.area)) throw new Fault('InvalidArgument');
        part.area = area;
        workbook.emit({ kind: 'layout', sheet });
      },
    },
  },
});
