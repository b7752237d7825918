/** The one place that knows the library for number formats. */
import { format, getFormatFromId, isValidFormat, parseValue } from 'numfmt';

export interface CellError {
  readonly error: string;
}

export type CellValue = null | number | string | boolean | CellError;

export const isError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

/** The text as the cell shows it, save that a narrow column never makes it `####`. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  return format(numberFormat, value, { locale: 'zh-CN', throws: false });
}

export const isNumberFormat = (code: string): boolean => isValidFormat(code);

/** What Excel makes of a text that is typed: a number, date or logical value, and the format it then takes. */
export function parseTyped(
  text: string,
): { readonly value: number | boolean; readonly numberFormat: string } | undefined {
  const trimmed = text.trim();
  const currency = /^([-+]?)[¥￥]\s*([0-9].*)$/.exec(trimmed);
  if (currency) {
    const number = parseTyped(`${currency[1]}${currency[2]}`);
    if (number?.numberFormat === 'General' || number?.numberFormat.startsWith('#,##0'))
      return { value: number.value, numberFormat: '"¥"#,##0.00' };
    return undefined;
  }
  const date = /^([0-9]{4})年([0-9]{1,2})月(?:([0-9]{1,2})日)?$/.exec(trimmed);
  const plain = date ? `${date[1]}-${date[2]}-${date[3] ?? '1'}` : trimmed;
  const parsed = parseValue(plain);
  if (!parsed) return undefined;
  if (date) {
    const numberFormat = date[3] ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"';
    return { value: parsed.value, numberFormat };
  }
  return {
    value: parsed.value,
    numberFormat: parsed.formatId === undefined ? 'General' : getFormatFromId(parsed.formatId, 'zh-CN'),
  };
}
