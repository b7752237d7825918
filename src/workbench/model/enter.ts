/** What Excel makes of something put into a cell, by a user or through `values` and `formulas`. */
import type { CellValue } from './numberFormat';
import { displayText, parseTyped } from './numberFormat';

export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  /** The format that the cell takes with it: `5%` makes a cell without format a percentage. */
  readonly numberFormat?: string;
}

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/** Undefined: nothing that Excel takes. `null`, which leaves a cell alone, is not asked here. */
export function readEntry(input: unknown, numberFormat: string): Entry | undefined {
  const asText = numberFormat === '@';
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) return undefined;
    return { value: asText ? displayText(input, 'General') : input };
  }
  if (typeof input === 'boolean') return { value: asText ? String(input).toUpperCase() : input };
  if (typeof input !== 'string') return undefined;
  if (input === '') return { value: null };
  if (asText) return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (input.startsWith('=') && input.length > 1) return { value: null, formula: input };
  return readText(input, numberFormat);
}

function readText(input: string, numberFormat: string): Entry {
  const error = input.trim().toUpperCase();
  if (ERRORS.includes(error)) return { value: { error } };
  const typed = parseTyped(input);
  if (!typed) return { value: input };
  const takes = numberFormat === 'General' && typed.numberFormat !== 'General';
  return { value: typed.value, ...(takes && { numberFormat: typed.numberFormat }) };
}

/** A number typed by a user into a percentage cell is a percentage already: `5` means 5 %. */
export function readTyped(input: string, numberFormat: string): Entry | undefined {
  const percentage = /%/.test(numberFormat) && /^[-+]?[0-9]+(?:\.[0-9]+)?$/.test(input.trim());
  return readEntry(percentage ? `${input.trim()}%` : input, numberFormat);
}
