/** The functions that the forms' figures use. One that is not here is `#NAME?`, as a function unknown to Excel. */
import { columnCount, rowCount } from './area';
import type { CellValue } from '../model/workbook/snapshot';
import { isErrorValue } from '../model/workbook/snapshot';
import type { Argument } from './argument';
import { FormulaError, fail, sound, toBoolean, toNumber, toText } from './values';
import { flatMap } from '../model/flatMap';

/** The place of the formula is what `ROW()` tells; `display` writes a number by a number format. */
type Implementation = (
  args: readonly Argument[],
  place: { readonly row: number; readonly column: number },
  display: (value: CellValue, numberFormat: string) => string,
) => CellValue;

/** Numbers as the aggregating functions count them: in areas only real numbers, written out also `TRUE` and `"2"`. */
function numbersOf(args: readonly Argument[]): readonly number[] {
  return flatMap(args, (arg) =>
    arg.isReference
      ? arg
          .values()
          .map(sound)
          .filter((value) => typeof value === 'number')
      : [toNumber(arg.value())],
  );
}

const argument = (args: readonly Argument[], index: number): Argument => args[index] ?? fail('#VALUE!');
const numberAt = (args: readonly Argument[], index: number, missing = 0): number => {
  const arg = args[index];
  return arg ? toNumber(arg.value()) : missing;
};
const textAt = (args: readonly Argument[], index: number): string => toText(argument(args, index).value());
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function logicalsOf(args: readonly Argument[]): readonly boolean[] {
  const found = flatMap(args, (arg) =>
    arg.isReference
      ? arg
          .values()
          .map(sound)
          .filter((value) => typeof value === 'number' || typeof value === 'boolean')
      : [arg.value()],
  );
  return found.length > 0 ? found.map(toBoolean) : fail('#VALUE!');
}

function attempt(arg: Argument): CellValue {
  try {
    return arg.value();
  } catch (error) {
    if (error instanceof FormulaError) return error.value;
    throw error;
  }
}

function isThere(arg: Argument): boolean {
  try {
    arg.reference();
    return true;
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

const scaled =
  (rounding: (value: number) => number): Implementation =>
  (args) => {
    const value = numberAt(args, 0);
    const factor = 10 ** numberAt(args, 1);
    // Rounded to fifteen digits first, or 1.1*10 would go up to 12.
    return (Math.sign(value) * rounding(Number((Math.abs(value) * factor).toPrecision(15)))) / factor;
  };

const isKind =
  (test: (value: CellValue) => boolean): Implementation =>
  (args) =>
    test(attempt(argument(args, 0)));

export const FUNCTIONS: Readonly<Record<string, Implementation>> = {
  SUM: (args) => sum(numbersOf(args)),
  PRODUCT: (args) => {
    const numbers = numbersOf(args);
    return numbers.length === 0 ? 0 : numbers.reduce((total, each) => total * each, 1);
  },
  AVERAGE: (args) => {
    const numbers = numbersOf(args);
    return numbers.length === 0 ? fail('#DIV/0!') : sum(numbers) / numbers.length;
  },
  MIN: (args) => leastOf(numbersOf(args)),
  MAX: (args) => mostOf(numbersOf(args)),
  COUNT: (args) =>
    flatMap(args, (arg) => valuesSafely(arg)).filter((value) => typeof value === 'number').length,
  COUNTA: (args) => flatMap(args, (arg) => valuesSafely(arg)).filter((value) => value !== null).length,
  COUNTBLANK: (args) =>
    flatMap(args, (arg) => valuesSafely(arg)).filter((value) => value === null || value === '').length,
  ABS: (args) => Math.abs(numberAt(args, 0)),
  INT: (args) => Math.floor(numberAt(args, 0)),
  MOD: (args) => {
    const divisor = numberAt(args, 1);
    const value = numberAt(args, 0);
    return divisor === 0 ? fail('#DIV/0!') : value - divisor * Math.floor(value / divisor);
  },
  ROUND: (args) => roundTo(numberAt(args, 0), numberAt(args, 1)),
  ROUNDUP: scaled(Math.ceil),
  ROUNDDOWN: scaled(Math.floor),
  TRUNC: scaled(Math.floor),
  SQRT: (args) => {
    const value = numberAt(args, 0);
    return value < 0 ? fail('#NUM!') : Math.sqrt(value);
  },
  POWER: (args) => numberAt(args, 0) ** numberAt(args, 1),
  IF: (args) => {
    const branch = args[toBoolean(argument(args, 0).value()) ? 1 : 2];
    if (!branch) return false;
    return branch.value() ?? 0;
  },
  IFERROR: (args) => {
    const value = attempt(argument(args, 0));
    return (isErrorValue(value) ? argument(args, 1).value() : value) ?? 0;
  },
  IFNA: (args) => {
    const value = attempt(argument(args, 0));
    return (isErrorValue(value) && value.error === '#N/A' ? argument(args, 1).value() : value) ?? 0;
  },
  AND: (args) => logicalsOf(args).every(Boolean),
  OR: (args) => logicalsOf(args).some(Boolean),
  NOT: (args) => !toBoolean(argument(args, 0).value()),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => fail('#N/A'),
  N: (args) => {
    const value = sound(argument(args, 0).value());
    return typeof value === 'number' ? value : value === true ? 1 : 0;
  },
  T: (args) => {
    const value = sound(argument(args, 0).value());
    return typeof value === 'string' ? value : '';
  },
  ISERROR: isKind(isErrorValue),
  ISNUMBER: isKind((value) => typeof value === 'number'),
  ISTEXT: isKind((value) => typeof value === 'string'),
  ISBLANK: isKind((value) => value === null),
  ISREF: (args) => argument(args, 0).isReference && isThere(argument(args, 0)),
  LEN: (args) => textAt(args, 0).length,
  LEFT: (args) => textAt(args, 0).slice(0, numberAt(args, 1, 1)),
  RIGHT: (args) => {
    const text = textAt(args, 0);
    return text.slice(Math.max(0, text.length - numberAt(args, 1, 1)));
  },
  MID: (args) => textAt(args, 0).slice(numberAt(args, 1) - 1, numberAt(args, 1) - 1 + numberAt(args, 2)),
  TRIM: (args) => textAt(args, 0).trim().replace(/ +/g, ' '),
  EXACT: (args) => textAt(args, 0) === textAt(args, 1),
  CONCAT: (args) =>
    flatMap(args, (arg) => arg.values())
      .map(toText)
      .join(''),
  CONCATENATE: (args) => args.map((arg) => toText(arg.value())).join(''),
  VALUE: (args) => toNumber(argument(args, 0).value()),
  TEXT: (args, _, display) => display(sound(argument(args, 0).value()), textAt(args, 1)),
  ROW: ([of], { row }) => (of ? of.reference().area.top : row) + 1,
  COLUMN: ([of], { column }) => (of ? of.reference().area.left : column) + 1,
  ROWS: (args) => rowCount(argument(args, 0).reference().area),
  COLUMNS: (args) => columnCount(argument(args, 0).reference().area),
  HYPERLINK: (args) => (args[1] ? args[1].value() : argument(args, 0).value()),
  SUMPRODUCT: (args) => {
    const columns = args.map((arg) => figuresOf(arg.values()));
    const length = columns[0]?.length ?? fail('#VALUE!');
    if (columns.some((each) => each.length !== length)) return fail('#VALUE!');
    return sum(Array.from({ length }, (_, index) => columns.reduce((p, each) => p * each[index]!, 1)));
  },
};

const figuresOf = (values: readonly unknown[]): readonly number[] =>
  values.map((value) => (typeof value === 'number' ? value : 0));

function leastOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : Math.min(...numbers);
}

function mostOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : Math.max(...numbers);
}

/** Counting does not mind errors; it is the only use of a value that does not. */
function valuesSafely(arg: Argument): readonly CellValue[] {
  if (arg.isReference) return arg.values();
  return arg.isBlank ? [] : [attempt(arg)];
}

/** Halves away from nought, on the fifteen digits that Excel counts with: 1.005 is 1.01, not 1. */
function roundTo(value: number, places: number): number {
  const [digits, exponent] = Math.abs(value)
    .toPrecision(15)
    .replace(/^([^e]*)$/, '$1e0')
    .split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + Math.trunc(places)}`));
  return Math.sign(value) * Number(`${shifted}e${-Math.trunc(places)}`);
}
