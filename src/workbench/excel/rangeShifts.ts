/** `insert` and `delete`: the other cells make room, or close up. */
import { LAST_COLUMN, LAST_ROW, columnCount, rowCount } from '../model/address';
import type { Area } from '../model/address';
import type { Shift } from '../model/shift';
import { isWhole, shiftOf } from '../model/shift';
import type { Sheet } from '../model/sheet';
import { ShiftRefused, shiftCells } from '../model/structure';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import type { Method } from '../protocol/hostType';
import { oneOf } from './arguments';
import { mayChange } from './guard';
import type { ExcelContext, KindTargets } from './objects';
import { object } from './objects';

type Target = KindTargets['Range'];

/** Whole rows can only go down and whole columns to the right, whatever is asked for. */
function axisOf(area: Area, wanted: Shift['axis']): Shift['axis'] {
  const rows = columnCount(area) === LAST_COLUMN + 1;
  const columns = rowCount(area) === LAST_ROW + 1;
  if (rows === columns) return wanted;
  return rows ? 'row' : 'column';
}

/** What Excel would refuse, too, is an invalid operation. */
export function applyShift(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  const what = shift.count > 0 ? 'Insert' : 'Delete';
  const lines = shift.axis === 'row' ? 'Rows' : 'Columns';
  mayChange(sheet, isWhole(shift) ? `allow${what}${lines}` : undefined);
  try {
    shiftCells(workbook, sheet, shift);
  } catch (error) {
    if (error instanceof ShiftRefused) throw new Fault('InvalidOperation', error.message);
    throw error;
  }
}

export const shifts: Record<string, Method<Target, ExcelContext>> = {
  insert: {
    call: ({ sheet, area }, [direction], { workbook }) => {
      const wanted = oneOf(direction, ['Down', 'Right']) === 'Down' ? 'row' : 'column';
      applyShift(workbook, sheet, shiftOf(area, axisOf(area, wanted), 'inserted'));
      // The range that was asked has moved on with its cells; this is the blank space.
      return object('Range', { sheet, area });
    },
  },
  delete: {
    call: ({ sheet, area }, [direction], { workbook }) => {
      const wanted = oneOf(direction, ['Up', 'Left']) === 'Up' ? 'row' : 'column';
      applyShift(workbook, sheet, shiftOf(area, axisOf(area, wanted), 'deleted'));
    },
  },
};
