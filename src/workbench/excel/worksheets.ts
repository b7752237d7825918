/** `Worksheet`. */
import type { Area } from '../model/address';
import { LAST_COLUMN, LAST_ROW } from '../model/address';
import type { Sheet, Visibility } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import { flag, integer, oneOf, text } from './arguments';
import { eventMethods } from './events';
import { mayRestructure } from './guard';
import type { ExcelHandle } from './objects';
import { define, object } from './objects';
import { areaOf } from './places';
import { renameSheet, visible } from './sheetNames';

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

const range = (sheet: Sheet, area: Area): ExcelHandle => object('Range', { sheet, area });

function usedRange(sheet: Sheet, valuesOnly: unknown): ExcelHandle | null {
  const area = sheet.usedArea(valuesOnly === true);
  return area ? range(sheet, area) : null;
}

define('Worksheet', {
  identity: ['id'],
  scalars: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (sheet, value, { workbook }) => renameSheet(workbook, sheet, text(value)),
    },
    position: {
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set: (sheet, value, { workbook }) => {
        mayRestructure(workbook);
        const position = integer(value);
        if (position < 0 || position >= workbook.sheets.length) throw new Fault('InvalidArgument');
        const before = workbook.sheets.indexOf(sheet);
        workbook.sheets.splice(before, 1);
        workbook.sheets.splice(position, 0, sheet);
        workbook.emit({ kind: 'moved', sheet, before });
      },
    },
    visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value, { workbook }) => {
        mayRestructure(workbook);
        const visibility = oneOf(value, VISIBILITIES);
        const last = visible(workbook).length === 1 && sheet.visibility === 'Visible';
        if (visibility !== 'Visible' && last) throw new Fault('InvalidOperation');
        const before = sheet.visibility;
        sheet.visibility = visibility;
        if (visibility !== 'Visible' && workbook.active === sheet) workbook.activate(visible(workbook)[0]!);
        workbook.emit({ kind: 'visibility', sheet, before });
      },
    },
    showGridlines: { since: '1.8', get: ({ showGridlines }) => showGridlines, set: setGridlines },
    // The library writes it under this name.
    gridlines: {
      since: '1.8',
      onlyByName: true,
      get: ({ showGridlines }) => showGridlines,
      set: setGridlines,
    },
  },
  navigation: {
    charts: { get: (sheet) => object('ChartCollection', sheet) },
    tables: { get: (sheet) => object('TableCollection', [sheet]) },
    comments: { since: '1.10', get: (sheet) => object('CommentCollection', [sheet]) },
    protection: { since: '1.2', get: (sheet) => object('WorksheetProtection', sheet) },
    names: { since: '1.4', get: (sheet) => object('NamedItemCollection', { sheet }) },
    freezePanes: { since: '1.7', get: (sheet) => object('WorksheetFreezePanes', sheet) },
    horizontalPageBreaks: { since: '1.9', get: (sheet) => object('PageBreakCollection', sheet) },
    pageLayout: { since: '1.9', get: (sheet) => object('PageLayout', sheet) },
  },
  methods: {
    activate: {
      call: (sheet, _args, { workbook }) => {
        if (sheet.visibility !== 'Visible') throw new Fault('InvalidOperation');
        workbook.activate(sheet);
      },
    },
    delete: {
      call: (sheet, _args, { workbook }) => {
        mayRestructure(workbook);
        const last = visible(workbook).length === 1 && sheet.visibility === 'Visible';
        if (last || sheet.visibility === 'VeryHidden') throw new Fault('InvalidOperation');
        workbook.deleteSheet(sheet);
      },
    },
    getRange: {
      call: (sheet, [address], { workbook }) => object('Range', areaOf(workbook, sheet, address)),
    },
    getRangeByIndexes: {
      since: '1.7',
      call: (sheet, [row, column, rows, columns]) => {
        const top = integer(row);
        const left = integer(column);
        const area = { top, left, bottom: top + integer(rows) - 1, right: left + integer(columns) - 1 };
        const inside = top >= 0 && left >= 0 && area.bottom >= top && area.right >= left;
        if (!inside || area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw new Fault('InvalidArgument');
        return range(sheet, area);
      },
    },
    getRanges: {
      since: '1.9',
      call: (sheet, [address], { workbook }) => {
        const parts = address === null || address === undefined ? [''] : text(address).split(/[,;]/);
        return object('RangeAreas', {
          sheet,
          areas: parts.map((part) => areaOf(workbook, sheet, part.trim()).area),
        });
      },
    },
    getUsedRange: {
      // A sheet without anything answers with its first cell.
      call: (sheet, [valuesOnly]) =>
        usedRange(sheet, valuesOnly) ?? range(sheet, { top: 0, left: 0, bottom: 0, right: 0 }),
    },
    getUsedRangeOrNullObject: { since: '1.4', call: (sheet, [valuesOnly]) => usedRange(sheet, valuesOnly) },
    ...eventMethods<Sheet>(
      {
        _RegisterDataChangedEvent: '1.7',
        _RegisterActivatedEvent: '1.7',
        _RegisterDeactivatedEvent: '1.7',
        _RegisterSelectionChangedEvent: '1.7',
        _RegisterCalculatedEvent: '1.8',
        _RegisterFormatChangedEvent: '1.9',
        _RegisterEventNameChanged: '1.17',
        _RegisterEventVisibilityChanged: '1.17',
      },
      ({ id }) => id,
    ),
  },
});

function setGridlines(sheet: Sheet, value: unknown, { workbook }: { workbook: Workbook }): void {
  sheet.showGridlines = flag(value);
  workbook.emit({ kind: 'layout', sheet });
}
