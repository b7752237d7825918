/** `Range`: where it is and what its cells hold. */
import { LAST_COLUMN, LAST_ROW, columnCount, rowCount } from '../model/address';
import { extents } from '../model/extents';
import { omit } from '../model/omit';
import { flag } from './arguments';
import { plain, valueType } from './events';
import { mayChange, mayFormat } from './guard';
import type { ExcelContext, KindTargets } from './objects';
import { define, object } from './objects';
import { neighbours } from './neighbours';
import { fullAddress } from './places';
import { actions } from './rangeActions';
import { shifts } from './rangeShifts';
import { hidden, setHidden } from './lines';
import { propertyMethods } from './cellProperties';
import { readMatrix, writeContents, writeNumberFormats } from './values';

type Target = KindTargets['Range'];

/** Null where the cells differ, as for every property of a range. */
function same<Value>({ sheet, area }: Target, read: (row: number, column: number) => Value): Value | null {
  const part = area.bottom === LAST_ROW || area.right === LAST_COLUMN ? sheet.usedArea(false) : area;
  const first = read(area.top, area.left);
  for (const line of readMatrix(part ?? { ...area, bottom: area.top, right: area.left }, read) ?? [])
    if (line.some((value) => JSON.stringify(value) !== JSON.stringify(first))) return null;
  return first;
}

define('Range', {
  referenced: true,
  scalars: {
    address: { get: ({ sheet, area }) => fullAddress(sheet.name, area) },
    addressLocal: { get: ({ sheet, area }) => fullAddress(sheet.name, area) },
    // Excel answers -1 where there are more cells than a 32-bit number holds.
    cellCount: { get: ({ area }) => within32(rowCount(area) * columnCount(area)) },
    rowCount: { get: ({ area }) => rowCount(area) },
    columnCount: { get: ({ area }) => columnCount(area) },
    rowIndex: { get: ({ area }) => area.top },
    columnIndex: { get: ({ area }) => area.left },
    values: {
      get: ({ sheet, area }, { workbook }) => {
        workbook.calculate();
        return readMatrix(area, (row, column) => plain(sheet.cell(row, column).value));
      },
      set: ({ sheet, area }, value, { workbook }) => writeContents(workbook, sheet, area, value),
    },
    formulas: formulas(),
    formulasLocal: formulas(),
    text: {
      get: ({ sheet, area }, { workbook }) =>
        readMatrix(area, (row, column) => workbook.text(sheet, row, column)),
    },
    valueTypes: {
      get: ({ sheet, area }, { workbook }) => {
        workbook.calculate();
        return readMatrix(area, (row, column) => valueType(sheet.cell(row, column).value));
      },
    },
    numberFormat: numberFormats(),
    numberFormatLocal: numberFormats('1.7'),
    rowHidden: {
      since: '1.2',
      get: ({ sheet, area }) => hidden(sheet.rows, area.top, area.bottom),
      set: ({ sheet, area }, value, { workbook }) => {
        mayChange(sheet, 'allowFormatRows');
        setHidden(sheet.rows, area.top, area.bottom, flag(value));
        workbook.emit({ kind: 'layout', sheet });
      },
    },
    columnHidden: {
      since: '1.2',
      get: ({ sheet, area }) => hidden(sheet.columns, area.left, area.right),
      set: ({ sheet, area }, value, { workbook }) => {
        mayChange(sheet, 'allowFormatColumns');
        setHidden(sheet.columns, area.left, area.right, flag(value));
        workbook.emit({ kind: 'layout', sheet });
      },
    },
    hidden: {
      since: '1.2',
      get: ({ sheet, area }) =>
        hidden(sheet.rows, area.top, area.bottom) === true ||
        hidden(sheet.columns, area.left, area.right) === true,
    },
    isEntireRow: { since: '1.7', get: ({ area }) => columnCount(area) === LAST_COLUMN + 1 },
    isEntireColumn: { since: '1.7', get: ({ area }) => rowCount(area) === LAST_ROW + 1 },
    style: { since: '1.7', get: () => 'Normal' },
    hyperlink: {
      since: '1.7',
      get: (target) => same(target, (row, column) => target.sheet.cell(row, column).hyperlink ?? null),
      set: setHyperlink,
    },
    // Formulas here never spill.
    hasSpill: { since: '1.12', get: () => false },
    top: { since: '1.10', get: ({ sheet, area }) => extents(sheet, area).top },
    left: { since: '1.10', get: ({ sheet, area }) => extents(sheet, area).left },
    height: { since: '1.10', get: ({ sheet, area }) => extents(sheet, area).height },
    width: { since: '1.10', get: ({ sheet, area }) => extents(sheet, area).width },
  },
  navigation: {
    worksheet: { get: ({ sheet }) => object('Worksheet', sheet) },
    format: { get: ({ sheet, area }) => object('RangeFormat', { sheet, areas: [area] }) },
    conditionalFormats: {
      since: '1.6',
      get: ({ sheet, area }) => object('ConditionalFormatCollection', { sheet, areas: [area] }),
    },
    dataValidation: {
      since: '1.8',
      get: ({ sheet, area }) => object('DataValidation', { sheet, areas: [area] }),
    },
  },
  methods: { ...neighbours, ...actions, ...shifts, ...propertyMethods },
});

function within32(count: number): number {
  return count > 2_147_483_647 ? -1 : count;
}

function formulas() {
  return {
    get: ({ sheet, area }: Target, { workbook }: ExcelContext) => {
      workbook.calculate();
      return readMatrix(area, (row, column) => {
        const cell = sheet.cell(row, column);
        return cell.formula ?? plain(cell.value);
      });
    },
    set: ({ sheet, area }: Target, value: unknown, { workbook }: ExcelContext) =>
      writeContents(workbook, sheet, area, value),
  };
}

function numberFormats(since?: string) {
  return {
    ...(since !== undefined && { since }),
    get: ({ sheet, area }: Target) =>
      readMatrix(area, (row, column) => sheet.style(row, column).numberFormat),
    set: ({ sheet, area }: Target, value: unknown, { workbook }: ExcelContext) =>
      writeNumberFormats(workbook, sheet, area, value),
  };
}

/** A link gives the cell its text, and the blue underlined look that Excel gives it. */
function setHyperlink({ sheet, area }: Target, value: unknown, { workbook }: ExcelContext): void {
  mayFormat({ sheet, areas: [area] });
  const link = value as { textToDisplay?: string } | null;
  const cell = sheet.cell(area.top, area.left);
  const rest = omit(cell, 'hyperlink');
  if (link === null) {
    sheet.put(area.top, area.left, rest);
    workbook.emit({ kind: 'formatted', sheet, area });
    return;
  }
  const style = sheet.style(area.top, area.left);
  sheet.put(area.top, area.left, {
    ...rest,
    ...(link.textToDisplay !== undefined && { value: link.textToDisplay }),
    hyperlink: { ...link },
    style: { ...style, font: { ...style.font, color: '#0563C1', underline: 'Single' } },
  });
  workbook.change(sheet, area, () => undefined);
  workbook.emit({ kind: 'formatted', sheet, area });
}
