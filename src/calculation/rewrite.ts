/** References found in a formula's text and replaced where they stand; all else stays as it was written. */
import { columnName } from '../model/workbook/cell';
import { LAST_COLUMN, LAST_ROW } from './area';
import type { Corner } from './parse';
import { corner, nextToken } from './parse';

export interface WrittenReference {
  readonly sheet?: string;
  readonly from: Corner;
  /** Absent for a single cell. */
  readonly to?: Corner;
}

export interface Corners {
  readonly from: Corner;
  readonly to?: Corner;
}

/** `change` gives the new corners, `'gone'` for cells that are no more, or undefined to leave it alone. */
export function rewriteReferences(
  formula: string,
  change: (reference: WrittenReference) => Corners | 'gone' | undefined,
): string {
  let result = '';
  for (let at = 0; at < formula.length;) {
    const bracketed = formula[at] === '[' ? bracketAt(formula, at) : undefined;
    const token = bracketed === undefined ? nextToken(formula, at) : undefined;
    const text = bracketed ?? token?.text ?? formula[at]!;
    // After a bracket stands a place in another file.
    const ours = token?.type === 'reference' && formula[at - 1] !== ']';
    result += ours ? rewritten(text, change) : text;
    at += text.length;
  }
  return result;
}

/** The formula as it reads when it is copied so many rows down and columns to the right. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const move = (given: Corner): Corner => ({
    ...given,
    row: given.row === undefined || given.rowFixed ? given.row : given.row + rows,
    column: given.column === undefined || given.columnFixed ? given.column : given.column + columns,
  });
  return rewriteReferences(formula, ({ from, to }) => {
    const moved = { from: move(from), ...(to && { to: move(to) }) };
    return [moved.from, moved.to ?? moved.from].every(isOnSheet) ? moved : 'gone';
  });
}

function isOnSheet({ row = 0, column = 0 }: Corner): boolean {
  return row >= 0 && row <= LAST_ROW && column >= 0 && column <= LAST_COLUMN;
}

/** Columns of tables and names of files stand in brackets, which may hold brackets. */
function bracketAt(formula: string, start: number): string | undefined {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    if (formula[at] === '[') depth += 1;
    if (formula[at] === ']') depth -= 1;
    if (depth === 0) return formula.slice(start, at + 1);
  }
  return undefined;
}

function rewritten(text: string, change: Parameters<typeof rewriteReferences>[1]): string {
  const mark = text.lastIndexOf('!');
  const name = mark < 0 ? undefined : text.slice(0, mark);
  const [first = '', last] = text.slice(mark + 1).split(':');
  const changed = change({
    from: corner(first),
    ...(last !== undefined && { to: corner(last) }),
    ...(name !== undefined && {
      sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name,
    }),
  });
  if (changed === undefined) return text;
  const prefix = text.slice(0, mark + 1);
  if (changed === 'gone') return `${prefix}#REF!`;
  const { from, to } = changed;
  return `${prefix}${cornerText(from)}${to ? `:${cornerText(to)}` : ''}`;
}

function cornerText({ row, column, rowFixed, columnFixed }: Corner): string {
  const columnPart = column === undefined ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  const rowPart = row === undefined ? '' : `${rowFixed ? '$' : ''}${row + 1}`;
  return columnPart + rowPart;
}
