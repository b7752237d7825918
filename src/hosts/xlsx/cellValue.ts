/** What a cell's `v` says, by the cell's type. */
import { UnreadableFile } from '../ooxml/errors';
import type { CellValue } from '../../model/workbook/snapshot';
import { DAYS_TO_1904 } from './displayText';
import { decodeEscapes } from './sharedStrings';

/** The workbook's texts by their numbers; undefined for one that there is none of. */
export type SharedStrings = (number: number) => string | undefined;

export interface ValueContext {
  readonly sharedStrings: SharedStrings;
  readonly date1904: boolean;
}

/** Stricter than `Number`, which takes `0x10` and `Infinity` for numbers. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** Writers take 24 characters at most. */
const LONGEST_NUMBER = 400;
const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;
const SECONDS_A_DAY = 86_400;
/** Serial number of 1970-01-01, and the last serial that Excel's false 29 February 1900 has displaced. */
const UNIX_EPOCH_SERIAL = 25_569;
const FALSE_LEAP_DAY = 60;

/** The empty text is a blank, of whatever type the cell says it is. */
export function cellValue(type: string | undefined, raw: string, context: ValueContext): CellValue {
  if (raw === '') return null;
  switch (type) {
    case 's':
      return sharedString(raw, context.sharedStrings) || null;
    case 'str':
    case 'inlineStr':
      return decodeEscapes(raw);
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return { error: raw.trim() };
    case 'd':
      return dateSerial(raw.trim(), context.date1904) ?? raw;
    default:
      return numberOf(raw.trim()) ?? raw;
  }
}

function sharedString(raw: string, strings: SharedStrings): string {
  const index = numberOf(raw.trim());
  const text = index === undefined ? undefined : strings(index);
  if (text === undefined) throw new UnreadableFile('damaged', `shared string ${raw}`);
  return text;
}

/** What is no number stays a text: a reader of figures then says so, where a refused file would say nothing. */
function numberOf(text: string): number | undefined {
  if (text.length > LONGEST_NUMBER || !NUMBER.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** Strict files may write dates in words of ISO 8601; in a cell they are day numbers all the same. */
function dateSerial(text: string, date1904: boolean): number | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const days = Date.UTC(year!, month! - 1, day) / 1000 / SECONDS_A_DAY + UNIX_EPOCH_SERIAL;
  const serial = days + (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY;
  if (date1904) return serial - DAYS_TO_1904;
  return serial > FALSE_LEAP_DAY ? serial : serial - 1;
}
