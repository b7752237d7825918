/** The ranges that one gets from a range. */
import { LAST_ROW, bound, intersect } from '../model/address';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import type { Method } from '../protocol/hostType';
import { integer, ofKind } from './arguments';
import type { ExcelContext, ExcelHandle, KindTargets } from './objects';
import { object } from './objects';
import { areaOf } from './places';

type Target = KindTargets['Range'];

/** The other range: an object or an address. */
function other({ sheet }: Target, given: unknown, workbook: Workbook): Target {
  return ofKind(given, 'Range') ?? areaOf(workbook, sheet, given);
}

function intersection(target: Target, given: unknown, workbook: Workbook): ExcelHandle | null {
  const with_ = other(target, given, workbook);
  const area = with_.sheet === target.sheet ? intersect(target.area, with_.area) : undefined;
  return area ? object('Range', { sheet: target.sheet, area }) : null;
}

export const neighbours: Record<string, Method<Target, ExcelContext>> = {
  // By these two the library sends a large array in pieces, a few rows each.
  getRow: {
    call: ({ sheet, area }, [row]) => {
      const top = area.top + integer(row);
      if (top < 0 || top > LAST_ROW) throw new Fault('InvalidArgument');
      return object('Range', { sheet, area: { ...area, top, bottom: top } });
    },
  },
  getBoundingRect: {
    call: (target, [given], { workbook }) => {
      const area = bound([target.area, other(target, given, workbook).area])!;
      return object('Range', { sheet: target.sheet, area });
    },
  },
  getIntersectionOrNullObject: {
    since: '1.4',
    call: (target, [given], { workbook }) => intersection(target, given, workbook),
  },
  getMergedAreasOrNullObject: {
    since: '1.13',
    call: ({ sheet, area }) => {
      const areas = sheet.mergesIn(area);
      return areas.length > 0 ? object('RangeAreas', { sheet, areas }) : null;
    },
  },
};
