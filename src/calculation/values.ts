/** Turning values into one another as Excel's operators and functions do. */
import type { CellValue, ErrorValue } from '../model/workbook/snapshot';
import { isErrorValue } from '../model/workbook/snapshot';

/** Thrown inside a calculation; becomes the cell's value. */
export class FormulaError extends Error {
  constructor(readonly value: ErrorValue) {
    super(value.error);
  }
}

export function fail(error: string): never {
  throw new FormulaError({ error });
}

/** Errors are contagious: any use of one gives it. */
export function sound(value: CellValue): Exclude<CellValue, ErrorValue> {
  if (isErrorValue(value)) throw new FormulaError(value);
  return value;
}

export function toNumber(value: CellValue): number {
  const given = sound(value);
  if (given === null) return 0;
  if (typeof given === 'number') return given;
  if (typeof given === 'boolean') return given ? 1 : 0;
  const text = given.trim();
  const percent = text.endsWith('%');
  const digits = (percent ? text.slice(0, -1) : text).replaceAll(',', '');
  if (!/^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:E[-+]?[0-9]+)?$/i.test(digits)) return fail('#VALUE!');
  return percent ? Number(digits) / 100 : Number(digits);
}

export function toText(value: CellValue): string {
  const given = sound(value);
  if (typeof given === 'number') return plainNumber(given);
  return given === null ? '' : typeof given === 'boolean' ? String(given).toUpperCase() : given;
}

/** With the fifteen digits that Excel counts with: what is very small or large with a power of ten, as `1E+20`. */
export function plainNumber(value: number): string {
  const size = Math.abs(value);
  const digits = Number(value.toPrecision(15));
  if (size === 0 || (size >= 1e-6 && size < 1e20)) return String(digits);
  const [mantissa, power = ''] = digits.toExponential().split('e');
  return `${mantissa}E${power.replace(/^([+-])(\d)$/, '$10$2')}`;
}

export function toBoolean(value: CellValue): boolean {
  const given = sound(value);
  if (typeof given === 'boolean') return given;
  if (given === null) return false;
  if (typeof given === 'number') return given !== 0;
  const upper = given.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return fail('#VALUE!');
}

/** Any number is less than any text, and that less than a logical value; texts compare without case. */
export function compare(one: CellValue, other: CellValue): number {
  const left = blankLike(sound(one), sound(other));
  const right = blankLike(sound(other), sound(one));
  const order = rank(left) - rank(right);
  if (order !== 0) return order;
  if (typeof left === 'string' && typeof right === 'string') {
    const [a, b] = [left.toLowerCase(), right.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return Number(left) - Number(right);
}

type Plain = Exclude<CellValue, ErrorValue>;

function blankLike(value: Plain, other: Plain): Plain {
  if (value !== null) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: Plain): number {
  if (typeof value === 'boolean') return 2;
  return typeof value === 'string' ? 1 : 0;
}

/** Sums of decimals leave a remainder far below the fifteenth digit; Excel shows such a sum as nought. */
export function withoutNoise(result: number, one: number, other: number): number {
  return Math.abs(result) < Math.max(Math.abs(one), Math.abs(other)) * 1e-15 ? 0 : result;
}
