/** Whether a cell shows another figure than it holds: by its number format, which may hold any text. */
import type { Measure } from '../model/form/form';
import type { CellSnapshot } from '../model/workbook/snapshot';

/** What stands beside a figure and is none: currency, unit, spaces. */
const BESIDE = /[\s¥￥$+]|人民币|万元|元|人|个|分|平方米|m²|m2/gu;
const PLAIN = /^[\d.]+$/;
const FIGURE = /^\(?-?([\d,]*(?:\.\d*)?)\)?([%％]?)$/;
const LONGEST = 60;

/** Only of what is shown as a plain figure: a date, a row of hashes or a power of ten says nothing here. */
export function showsOther({ value, text }: CellSnapshot, measure: Measure): boolean {
  if (typeof value !== 'number' || measure === 'text' || text.length > LONGEST) return false;
  if (text === String(value)) return false;
  // A format may leave noughts out, and shows a dash for them.
  if (text.trim() === '') return value !== 0;
  const match = FIGURE.exec(PLAIN.test(text) ? text : text.normalize('NFKC').replace(BESIDE, ''));
  const digits = match?.[1]!.replaceAll(',', '') ?? '';
  if (!match || digits === '' || digits === '.') return false;
  const dot = digits.indexOf('.');
  const decimals = dot < 0 ? 0 : digits.length - dot - 1;
  const size = Math.abs(value);
  const agrees = (held: number): boolean =>
    Math.abs(Number(digits) - held) <= 0.5 * 10 ** -decimals + held * 1e-9;
  // A sign of percent may stand in the format as a text, and changes nothing then.
  return !(match[2] === '' ? agrees(size) : agrees(size * 100) || agrees(size));
}
