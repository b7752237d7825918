/** What `onChanged` calls an insertion or a deletion. */
import type { Shift } from '../model/shift';
import { isWhole } from '../model/shift';

export function shiftName(shift: Shift): string {
  const what = shift.count > 0 ? 'Inserted' : 'Deleted';
  if (!isWhole(shift)) return `Cell${what}`;
  return `${shift.axis === 'row' ? 'Row' : 'Column'}${what}`;
}

/** Told of cells only: whole rows and columns have one way to go. */
export function shiftDirection(shift: Shift): string {
  if (isWhole(shift)) return 'None';
  if (shift.axis === 'row') return shift.count > 0 ? 'ShiftCellDown' : 'ShiftCellUp';
  return shift.count > 0 ? 'ShiftCellRight' : 'ShiftCellLeft';
}
