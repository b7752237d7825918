/** `getCellProperties` and its kin: many properties of many cells in one answer, as plain data. */
import type { Area } from '../model/address';
import { areaToA1, cellArea, isUnbounded } from '../model/address';
import { NO_BORDER } from '../model/style';
import type { Sheet } from '../model/sheet';
import { Fault } from '../protocol/fault';
import type { Method } from '../protocol/hostType';
import { record } from './arguments';
import type { ExcelContext, KindTargets } from './objects';
import { readMatrix } from './values';

type Target = KindTargets['Range'];
type Wanted = Readonly<Record<string, unknown>>;

/** Names asked for, with the readers that there are; one that there is not is said by name. */
function pick(
  wanted: Wanted,
  readers: Readonly<Record<string, (wanted: unknown) => unknown>>,
  where: string,
): Wanted {
  const result: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(wanted)) {
    if (given === false || given === undefined) continue;
    const reader = readers[name];
    if (!reader) throw new Fault('NotImplemented', undefined, `${where}.${name}`);
    result[name] = reader(given);
  }
  return result;
}

function cellProperties(sheet: Sheet, row: number, column: number, wanted: Wanted): Wanted {
  const style = sheet.style(row, column);
  const address = `${sheet.name}!${areaToA1(cellArea(row, column))}`;
  return pick(
    wanted,
    {
      address: () => address,
      addressLocal: () => address,
      hidden: () => Boolean(sheet.rows.get(row)?.hidden || sheet.columns.get(column)?.hidden),
      hyperlink: () => sheet.cell(row, column).hyperlink ?? null,
      style: () => 'Normal',
      format: (format) =>
        pick(
          record(format),
          {
            fill: (fill) => pick(record(fill), { color: () => style.fill ?? '#FFFFFF' }, 'fill'),
            font: (font) =>
              pick(
                record(font),
                Object.fromEntries(Object.entries(style.font).map(([name, value]) => [name, () => value])),
                'font',
              ),
            borders: (borders) => {
              const sides = record(borders);
              return Object.fromEntries(
                (['top', 'bottom', 'left', 'right'] as const)
                  .filter((side) => sides[side] !== undefined)
                  .map((side) => [side, style.borders[side] ?? NO_BORDER]),
              );
            },
            horizontalAlignment: () => style.alignment.horizontal,
            verticalAlignment: () => style.alignment.vertical,
            wrapText: () => style.alignment.wrapText,
            indentLevel: () => style.alignment.indentLevel,
            shrinkToFit: () => style.alignment.shrinkToFit,
            textOrientation: () => style.alignment.textOrientation,
            protection: () => ({ locked: style.locked, formulaHidden: style.formulaHidden }),
          },
          'format',
        ),
    },
    'CellProperties',
  );
}

function bounded(area: Area): Area {
  if (isUnbounded(area)) throw new Fault('InvalidArgument', 'The range is too large.');
  return area;
}

export const propertyMethods: Record<string, Method<Target, ExcelContext>> = {
  getCellProperties: {
    since: '1.9',
    call: ({ sheet, area }, [wanted]) =>
      readMatrix(bounded(area), (row, column) => cellProperties(sheet, row, column, record(wanted))),
  },
  getRowProperties: {
    since: '1.9',
    call: ({ sheet, area }, [wanted]) =>
      range(bounded(area).top, area.bottom).map((row) =>
        pick(
          record(wanted),
          {
            address: () => `${sheet.name}!${row + 1}:${row + 1}`,
            rowIndex: () => row,
            rowHidden: () => sheet.rows.get(row)?.hidden ?? false,
            format: (format) => pick(record(format), { rowHeight: () => sheet.rowHeight(row) }, 'format'),
          },
          'RowProperties',
        ),
      ),
  },
  getColumnProperties: {
    since: '1.9',
    call: ({ sheet, area }, [wanted]) =>
      range(bounded(area).left, area.right).map((column) =>
        pick(
          record(wanted),
          {
            address: () => `${sheet.name}!${areaToA1({ ...cellArea(0, column), bottom: 1_048_575 })}`,
            columnIndex: () => column,
            columnHidden: () => sheet.columns.get(column)?.hidden ?? false,
            format: (format) =>
              pick(record(format), { columnWidth: () => sheet.columnWidth(column) }, 'format'),
          },
          'ColumnProperties',
        ),
      ),
  },
};

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
