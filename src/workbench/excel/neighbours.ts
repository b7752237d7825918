/** The ranges that one gets from a range: its rows, its cells, what is beside it, what is in use of it. */
import type { Area } from '../model/address';
import { LAST_COLUMN, LAST_ROW, bound, intersect } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import type { Method } from '../protocol/hostType';
import { integer, ofKind } from './arguments';
import type { ExcelContext, ExcelHandle, KindTargets } from './objects';
import { object } from './objects';
import { areaOf } from './places';

type Target = KindTargets['Range'];

const range = (sheet: Sheet, area: Area): ExcelHandle => object('Range', { sheet, area });

/** Excel refuses what would lie outside the sheet. */
function inside(sheet: Sheet, area: Area): ExcelHandle {
  const fits =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom <= LAST_ROW &&
    area.right <= LAST_COLUMN &&
    area.bottom >= area.top &&
    area.right >= area.left;
  if (!fits) throw new Fault('InvalidArgument');
  return range(sheet, area);
}

/** The other range of `getIntersection` and `getBoundingRect`: an object or an address. */
function other({ sheet }: Target, given: unknown, workbook: Workbook): Target {
  return ofKind(given, 'Range') ?? areaOf(workbook, sheet, given);
}

function intersection(target: Target, given: unknown, workbook: Workbook): ExcelHandle | null {
  const with_ = other(target, given, workbook);
  const area = with_.sheet === target.sheet ? intersect(target.area, with_.area) : undefined;
  return area ? range(target.sheet, area) : null;
}

function usedPart({ sheet, area }: Target, valuesOnly: unknown): ExcelHandle | null {
  const used = [...sheet.cells(area)].filter(
    ({ cell }) => valuesOnly !== true || cell.value !== null || cell.formula !== undefined,
  );
  const found = bound(
    used.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
  );
  return found ? range(sheet, found) : null;
}

export const neighbours: Record<string, Method<Target, ExcelContext>> = {
  getCell: {
    call: ({ sheet, area }, [row, column]) => {
      const top = area.top + integer(row);
      const left = area.left + integer(column);
      return inside(sheet, { top, left, bottom: top, right: left });
    },
  },
  getRow: {
    call: ({ sheet, area }, [row]) => {
      const top = area.top + integer(row);
      return inside(sheet, { ...area, top, bottom: top });
    },
  },
  getColumn: {
    call: ({ sheet, area }, [column]) => {
      const left = area.left + integer(column);
      return inside(sheet, { ...area, left, right: left });
    },
  },
  getLastCell: {
    call: ({ sheet, area }) => range(sheet, { ...area, top: area.bottom, left: area.right }),
  },
  getLastRow: { call: ({ sheet, area }) => range(sheet, { ...area, top: area.bottom }) },
  getLastColumn: { call: ({ sheet, area }) => range(sheet, { ...area, left: area.right }) },
  getEntireRow: { call: ({ sheet, area }) => range(sheet, { ...area, left: 0, right: LAST_COLUMN }) },
  getEntireColumn: { call: ({ sheet, area }) => range(sheet, { ...area, top: 0, bottom: LAST_ROW }) },
  getOffsetRange: {
    call: ({ sheet, area }, [rows, columns]) => {
      const [down, right] = [integer(rows), integer(columns)];
      return inside(sheet, {
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + right,
        right: area.right + right,
      });
    },
  },
  getResizedRange: {
    since: '1.2',
    call: ({ sheet, area }, [rows, columns]) =>
      inside(sheet, { ...area, bottom: area.bottom + integer(rows), right: area.right + integer(columns) }),
  },
  getAbsoluteResizedRange: {
    since: '1.7',
    call: ({ sheet, area }, [rows, columns]) =>
      inside(sheet, {
        ...area,
        bottom: area.top + integer(rows) - 1,
        right: area.left + integer(columns) - 1,
      }),
  },
  getBoundingRect: {
    call: (target, [given], { workbook }) =>
      range(target.sheet, bound([target.area, other(target, given, workbook).area])!),
  },
  getIntersection: {
    call: (target, [given], { workbook }) => {
      const found = intersection(target, given, workbook);
      if (!found) throw new Fault('ItemNotFound');
      return found;
    },
  },
  getIntersectionOrNullObject: {
    since: '1.4',
    call: (target, [given], { workbook }) => intersection(target, given, workbook),
  },
  getUsedRange: {
    call: (target, [valuesOnly]) => {
      const found = usedPart(target, valuesOnly);
      if (!found) throw new Fault('ItemNotFound');
      return found;
    },
  },
  getUsedRangeOrNullObject: {
    since: '1.4',
    call: (target, [valuesOnly]) => usedPart(target, valuesOnly),
  },
  getMergedAreasOrNullObject: {
    since: '1.13',
    call: ({ sheet, area }) => {
      const areas = sheet.mergesIn(area);
      return areas.length > 0 ? object('RangeAreas', { sheet, areas }) : null;
    },
  },
};
