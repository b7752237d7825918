/** `Range`: where it is and what its cells hold. */
import { columnCount, rowCount } from '../model/address';
import { flag } from './arguments';
import { plain } from './events';
import { mayChange } from './guard';
import type { ExcelContext, KindTargets } from './objects';
import { define, object } from './objects';
import { neighbours } from './neighbours';
import { fullAddress } from './places';
import { actions } from './rangeActions';
import { hidden, setHidden } from './lines';
import { propertyMethods } from './cellProperties';
import { readMatrix, writeContents, writeNumberFormats } from './values';

type Target = KindTargets['Range'];

define('Range', {
  referenced: true,
  scalars: {
    address: { get: ({ sheet, area }) => fullAddress(sheet.name, area) },
    rowCount: { get: ({ area }) => rowCount(area) },
    columnCount: { get: ({ area }) => columnCount(area) },
    values: {
      get: ({ sheet, area }, { workbook }) => {
        workbook.calculate();
        return readMatrix(area, (row, column) => plain(sheet.cell(row, column).value));
      },
      set: ({ sheet, area }, value, { workbook }) => writeContents(workbook, sheet, area, value),
    },
    formulas: formulas(),
    text: {
      get: ({ sheet, area }, { workbook }) =>
        readMatrix(area, (row, column) => workbook.text(sheet, row, column)),
    },
    numberFormat: numberFormats(),
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
  methods: { ...neighbours, ...actions, ...propertyMethods },
});

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

function numberFormats() {
  return {
    get: ({ sheet, area }: Target) =>
      readMatrix(area, (row, column) => sheet.style(row, column).numberFormat),
    set: ({ sheet, area }: Target, value: unknown, { workbook }: ExcelContext) =>
      writeNumberFormats(workbook, sheet, area, value),
  };
}
