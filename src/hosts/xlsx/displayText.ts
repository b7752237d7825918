/** What Excel shows for a value under a number format. */
import { format, isDateFormat } from 'numfmt';
import { type CellValue, isErrorValue } from '../../model/workbook/snapshot';

/** Excel's own limit is 255; far longer codes are an attack on the formatter. */
const MAX_CODE_LENGTH = 1000;
/** Days between the two starts of the calendar, 1900 and 1904. */
export const DAYS_TO_1904 = 1462;

/** As Excel does it: a date before 1900 or after 9999 is a row of hashes. */
const EXCEL_OPTIONS = {
  dateSpanLarge: false,
  dateErrorNumber: false,
  dateErrorThrows: false,
  overflow: '########',
};
/** Codes that speak the language of the machine; every other is the same in all languages of Excel. */
const CHINESE_CODE = /a{3}|上午\/下午|\[\$-(?:f800|f400|x-sys)/i;

export function displayText(value: CellValue, code: string, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'string') return changesText(code) ? formatted(value, code) : value;
  const plain = code === 'General' ? plainNumber(value) : undefined;
  if (plain !== undefined) return plain;
  if (code.length > MAX_CODE_LENGTH) return formatted(value, 'General');
  return formatted(date1904 && isCalendarFormat(code) ? value + DAYS_TO_1904 : value, code);
}

/** `2024-03-31` of a cell that shows a day, in whatever way: of 3月31日 the year is in its value alone. */
export function dayText(value: CellValue, code: string, date1904: boolean): string | undefined {
  if (typeof value !== 'number' || code.length > MAX_CODE_LENGTH || !isCalendarFormat(code)) return undefined;
  return /d/i.test(code) ? displayText(value, 'yyyy-mm-dd', date1904) : undefined;
}

/** What General shows of a number that is neither small nor long: its shortest digits. Most cells have one. */
function plainNumber(value: number): string | undefined {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e10)) return undefined;
  const text = String(value);
  return text.length <= 10 ? text : undefined;
}

/** A code speaks of texts in an `@`, or in its fourth section. */
function changesText(code: string): boolean {
  if (code === 'General' || code === '@' || code.length > MAX_CODE_LENGTH) return false;
  return code.includes('@') || code.split(';').length > 3;
}

/** A date or a time of day; a duration such as `[h]:mm` counts from nothing and does not shift. */
function isCalendarFormat(code: string): boolean {
  return code !== 'General' && isDateFormat(code) && !/\[[hms]+\]/i.test(code);
}

function formatted(value: number | string, code: string): string {
  try {
    if (!CHINESE_CODE.test(code)) return format(code, value, EXCEL_OPTIONS);
    const neutral = code.replaceAll('上午/下午', 'AM/PM');
    return format(neutral, value, { ...EXCEL_OPTIONS, locale: 'zh-CN' });
  } catch {
    // A code that the formatter does not know, or that is none: the value itself is still worth showing.
    return typeof value === 'string' ? value : format('General', value);
  }
}
