/** Whether a cell's stored result is the one that its formula gives, as any program would have stored it. */
import type { CellSnapshot, CellValue } from '../model/workbook/snapshot';
import { isErrorValue } from '../model/workbook/snapshot';

/** Programs add in another order, and so differ in the last of their digits. */
const NOISE = 1e-9;

export function agree({ value, text, numberFormat }: CellSnapshot, computed: CellValue): boolean {
  // An error is seen as what it is.
  if (isErrorValue(value)) return true;
  if (typeof value === 'number' && typeof computed === 'number')
    return isNear(value, computed) || isAsShown(value, computed, text, numberFormat);
  if (value === null || value === '') return computed === null || computed === '';
  if (typeof value === 'boolean' || typeof computed === 'boolean') return value === computed;
  if (isErrorValue(computed) || computed === null) return false;
  return String(value).trim() === String(computed).trim();
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= NOISE * Math.max(1, Math.abs(one), Math.abs(other));
}

/** A workbook may count with its figures as they are shown: then it stores them rounded. */
function isAsShown(value: number, computed: number, text: string, numberFormat: string): boolean {
  if (numberFormat === 'General') return false;
  const match = /^-?[\d,]*(?:\.(\d*))?(%?)$/.exec(text.trim());
  if (!match || text.trim() === '') return false;
  const decimals = (match[1] ?? '').length + (match[2] ? 2 : 0);
  const unit = 10 ** -decimals;
  const isRound = isNear(value, Math.round(value / unit) * unit);
  return isRound && Math.abs(value - computed) <= unit / 2 + NOISE;
}
