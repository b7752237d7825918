/** Numbers by the formats that figures have: `0`, `0.00`, `#,##0.00`, `0.0%`. */
import type { CellValue } from '../model/workbook/snapshot';

const MOST_DECIMALS = 15;

/** Undefined for any other format, or value. */
export function simpleFormat(value: CellValue, numberFormat: string): string | undefined {
  const match = /^(#,##)?0(?:\.(0+))?(%?)$/.exec(numberFormat);
  const decimals = match?.[2]?.length ?? 0;
  if (!match || typeof value !== 'number' || decimals > MOST_DECIMALS) return undefined;
  const shown = rounded(match[3] ? value * 100 : value, decimals);
  const [whole = '', fraction] = shown.split('.');
  return `${match[1] ? grouped(whole) : whole}${fraction === undefined ? '' : `.${fraction}`}${match[3]}`;
}

function grouped(whole: string): string {
  if (whole.startsWith('-')) return `-${grouped(whole.slice(1))}`;
  return whole.length > 3 ? `${grouped(whole.slice(0, -3))},${whole.slice(-3)}` : whole;
}

/** Halves away from nought, by the fifteen digits that Excel counts with. */
function rounded(value: number, decimals: number): string {
  const [mantissa = '', power = '0'] = value.toPrecision(15).split('e');
  const whole = Math.round(Math.abs(Number(`${mantissa}e${Number(power) + decimals}`)));
  const text = Number(`${whole}e-${decimals}`).toFixed(decimals);
  return value < 0 && whole !== 0 ? `-${text}` : text;
}
