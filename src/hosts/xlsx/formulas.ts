/**
 * Formula texts as a cell shows them. A shared formula is written once and meant for many cells;
 * its relative references move with the cell, and nothing else in the text does.
 */
import { columnName, MAX_COLUMNS, MAX_ROWS } from '../../model/workbook/cell';
import { isOnGrid } from './grid';

/**
 * `A1`, `A:B` or `1:2`, any part with a `$`. Not beside a letter, digit, dot or underscore (a name such as 表A1),
 * nor before `(` (LOG10) or `!` (a sheet's name).
 */
const REFERENCE =
  /(?<![\p{L}\p{N}_.\\$])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_.\\(!])/gu;

/** What opens a piece that holds no references, however much it looks like it. */
const OPENER = /["'[]/g;

const GONE = '#REF!';

/** Marks that files put before newer functions and names, and Excel does not show. */
const FILE_PREFIX = /_xl(?:fn|ws|pm|udf)\./g;

/** The formula of a cell that stands `rows` below and `columns` right of the one that the text is written for. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapOpenText(formula, (text) =>
    text.replace(REFERENCE, (...match: (string | undefined)[]) => {
      const [whole = '', ...parts] = match;
      const [dollarColumn, column, dollarRow, row, ...ranges] = parts;
      if (column && row) return shiftCell(whole, dollarColumn, column, dollarRow, row);
      const [dollarA, columnA, dollarB, columnB, dollar1, row1, dollar2, row2] = ranges;
      const [from, to] =
        columnA && columnB
          ? [shiftColumn(dollarA, columnA), shiftColumn(dollarB, columnB)]
          : [shiftRow(dollar1, row1!), shiftRow(dollar2, row2!)];
      return from === undefined || to === undefined ? GONE : `${from}:${to}`;
    }),
  );

  function shiftCell(whole: string, dollarColumn = '', column: string, dollarRow = '', row: string): string {
    if (!isOnGrid(Number(row) - 1, columnNumber(column))) return whole;
    const shiftedColumn = shiftColumn(dollarColumn, column);
    const shiftedRow = shiftRow(dollarRow, row);
    return shiftedColumn === undefined || shiftedRow === undefined ? GONE : shiftedColumn + shiftedRow;
  }

  function shiftColumn(dollar = '', name: string): string | undefined {
    if (dollar) return dollar + name;
    const column = columnNumber(name) + columns;
    return column >= 0 && column < MAX_COLUMNS ? columnName(column) : undefined;
  }

  function shiftRow(dollar = '', number: string): string | undefined {
    if (dollar) return dollar + number;
    const row = Number(number) + rows;
    return row >= 1 && row <= MAX_ROWS ? String(row) : undefined;
  }
}

/** As Excel shows it: `XLOOKUP(`, where the file says `_xlfn.XLOOKUP(`. */
export function shownFormula(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return mapOpenText(formula, (text) => text.replace(FILE_PREFIX, ''));
}

/**
 * Changes a formula outside of its texts, quoted sheet names, and brackets (table columns, other workbooks).
 * A scan and no pattern: one that follows nested brackets takes time with the square of a hostile formula.
 */
function mapOpenText(formula: string, change: (text: string) => string): string {
  let result = '';
  for (let at = 0; at < formula.length;) {
    OPENER.lastIndex = at;
    const start = OPENER.exec(formula)?.index ?? formula.length;
    const end = opaqueEnd(formula, start);
    result += change(formula.slice(at, start)) + formula.slice(start, end);
    at = end;
  }
  return result;
}

/** Where what opens at `start` is over; the formula's end where it never closes. */
function opaqueEnd(formula: string, start: number): number {
  const opener = formula[start];
  if (opener === undefined) return start;
  if (opener !== '[') {
    // A doubled quote ends one piece and opens the next, which comes to the same.
    const end = formula.indexOf(opener, start + 1);
    return end < 0 ? formula.length : end + 1;
  }
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
