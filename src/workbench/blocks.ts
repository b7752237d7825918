/** Blocks of cells that a user copies, pastes and fills: the whole block, or nothing of it. */
import type { Area } from './model/address';
import { LAST_COLUMN, LAST_ROW, columnCount, intersect, rowCount } from './model/address';
import { moveFormula } from '../calculation/rewrite';
import { readEntry } from './model/enter';
import { omit } from './model/omit';
import type { Cell, Sheet } from './model/sheet';
import type { Style } from './model/style';
import type { Workbook } from './model/workbook';

/** `protected`: a cell is locked. `merged`: a value would vanish in a merged area. `edge`: it goes beyond the sheet. */
export class BlockRefused extends Error {
  override name = 'BlockRefused';

  constructor(readonly reason: 'protected' | 'merged' | 'edge' | 'too-large') {
    super(reason);
  }
}

/** A cell as another program gives it. */
export interface GivenCell {
  /** As it is shown. */
  readonly text: string;
  /** The number behind it, where that is told. */
  readonly number?: number;
  readonly isText?: boolean;
}

interface CopiedCell {
  readonly cell: Cell;
  readonly style: Style;
  readonly text: string;
}

/** What was copied here, with its formulas and looks. */
export interface Copied {
  readonly area: Area;
  readonly rows: readonly (readonly CopiedCell[])[];
}

const MOST_CELLS = 200_000;

/** Of whole rows and columns as far as anything is used. Undefined: there is nothing. */
export function copyBlock(workbook: Workbook, sheet: Sheet, wanted: Area): Copied | undefined {
  workbook.calculate();
  const used = sheet.usedArea(true);
  const isWhole = wanted.bottom === LAST_ROW || wanted.right === LAST_COLUMN;
  const area = isWhole ? used && intersect(wanted, used) : wanted;
  if (!area) return undefined;
  if (rowCount(area) * columnCount(area) > MOST_CELLS) throw new BlockRefused('too-large');
  const rows = range(area.top, area.bottom).map((row) =>
    range(area.left, area.right).map((column) => ({
      cell: omit(sheet.cell(row, column), 'hyperlink'),
      style: sheet.style(row, column),
      text: workbook.text(sheet, row, column),
    })),
  );
  return { area, rows };
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** What a cell becomes; undefined leaves it. */
type Put = Cell | undefined;

/**
 * Puts a block at the first cell of what is selected; one that fits into the selection several times is repeated.
 * `give` says what the cell in a row and column of the block becomes where it stands. Gives the area.
 */
function place(
  sheet: Sheet,
  selection: Area,
  size: { readonly rows: number; readonly columns: number },
  give: (row: number, column: number, at: { readonly row: number; readonly column: number }) => Put,
): { readonly area: Area; readonly puts: readonly (readonly [number, number, Cell])[] } {
  const fits = (whole: number, part: number): number => (whole % part === 0 ? whole : part);
  const isOne = size.rows === 1 && size.columns === 1;
  const merge = sheet.mergeAt(selection.top, selection.left);
  const isMerge = merge && merge.bottom === selection.bottom && merge.right === selection.right;
  const tall = isMerge && isOne ? 1 : fits(rowCount(selection), size.rows);
  const wide = isMerge && isOne ? 1 : fits(columnCount(selection), size.columns);
  if (tall * wide > MOST_CELLS) throw new BlockRefused('too-large');
  const { top, left } = selection;
  const area = { top, left, bottom: top + tall - 1, right: left + wide - 1 };
  if (area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw new BlockRefused('edge');
  const puts = range(top, area.bottom).flatMap((row) =>
    range(left, area.right).flatMap((column) => {
      const cell = give((row - top) % size.rows, (column - left) % size.columns, { row, column });
      return cell ? [[row, column, cell] as const] : [];
    }),
  );
  return { area, puts: checked(sheet, puts) };
}

function checked(
  sheet: Sheet,
  puts: readonly (readonly [number, number, Cell])[],
): readonly (readonly [number, number, Cell])[] {
  const isLocked = ([row, column]: readonly [number, number, Cell]): boolean =>
    sheet.style(row, column).locked;
  if (sheet.protection.on && puts.some(isLocked)) throw new BlockRefused('protected');
  return puts.filter(([row, column, cell]) => {
    if (!sheet.isCoveredByMerge(row, column)) return true;
    if (cell.value !== null || cell.formula !== undefined) throw new BlockRefused('merged');
    return false;
  });
}

export interface Placed {
  readonly area: Area;
  put(): void;
}

const placed = (workbook: Workbook, sheet: Sheet, { area, puts }: ReturnType<typeof place>): Placed => ({
  area,
  put: () => {
    workbook.change(sheet, area, () => {
      for (const [row, column, cell] of puts) sheet.put(row, column, cell);
    });
    workbook.calculate();
  },
});

/** What was copied here: formulas count from where they stand then, and looks come along. */
export function pasteCopied(
  workbook: Workbook,
  sheet: Sheet,
  selection: Area,
  { area, rows }: Copied,
): Placed {
  const size = { rows: rowCount(area), columns: columnCount(area) };
  return placed(
    workbook,
    sheet,
    place(sheet, selection, size, (row, column, at) => {
      const { cell, style } = rows[row]![column]!;
      return copiedTo(sheet, cell, style, at, [at.row - area.top - row, at.column - area.left - column]);
    }),
  );
}

function copiedTo(
  sheet: Sheet,
  cell: Cell,
  style: Style,
  at: { readonly row: number; readonly column: number },
  [rows, columns]: readonly [number, number],
): Cell {
  const { hyperlink } = sheet.cell(at.row, at.column);
  const look = sheet.protection.on ? sheet.style(at.row, at.column) : style;
  return {
    value: cell.formula === undefined ? cell.value : null,
    ...(cell.formula !== undefined && { formula: moveFormula(cell.formula, rows, columns) }),
    style: look,
    ...(hyperlink && { hyperlink }),
  };
}

/** What another program gives, as if it were typed. */
export function pasteGiven(
  workbook: Workbook,
  sheet: Sheet,
  selection: Area,
  rows: readonly (readonly GivenCell[])[],
): Placed {
  const size = { rows: rows.length, columns: Math.max(1, ...rows.map((row) => row.length)) };
  return placed(
    workbook,
    sheet,
    place(sheet, selection, size, (row, column, at) =>
      typedInto(sheet, rows[row]![column] ?? { text: '' }, at),
    ),
  );
}

function typedInto(
  sheet: Sheet,
  given: GivenCell,
  { row, column }: { readonly row: number; readonly column: number },
): Cell {
  const style = sheet.style(row, column);
  const rest = omit(sheet.cell(row, column), 'value', 'formula');
  if (given.isText && given.text !== '') return { ...rest, value: given.text };
  const shown = readEntry(given.text, style.numberFormat) ?? { value: given.text };
  const value = given.number !== undefined && typeof shown.value === 'number' ? given.number : shown.value;
  const takes = shown.numberFormat !== undefined && !sheet.protection.on;
  return {
    ...rest,
    value,
    ...(shown.formula !== undefined && { formula: shown.formula }),
    ...(takes && { style: { ...style, numberFormat: shown.numberFormat! } }),
  };
}

/**
 * The first row of what is selected into the rows below it, or its first column into those to the right; of a single
 * row or column what stands before it. Undefined where there is nothing before.
 */
export function fillFrom(
  workbook: Workbook,
  sheet: Sheet,
  wanted: Area,
  direction: 'down' | 'right',
): Placed | undefined {
  const isDown = direction === 'down';
  const used = sheet.usedArea(false) ?? wanted;
  const selection = {
    ...wanted,
    bottom: wanted.bottom === LAST_ROW ? Math.max(used.bottom, wanted.top) : wanted.bottom,
    right: wanted.right === LAST_COLUMN ? Math.max(used.right, wanted.left) : wanted.right,
  };
  const isSingle = isDown ? selection.top === selection.bottom : selection.left === selection.right;
  const first = (isDown ? selection.top : selection.left) - (isSingle ? 1 : 0);
  if (first < 0) return undefined;
  const area = isDown ? { ...selection, top: first + 1 } : { ...selection, left: first + 1 };
  const size = { rows: rowCount(area), columns: columnCount(area) };
  return placed(
    workbook,
    sheet,
    place(sheet, area, size, (_row, _column, at) => {
      const from = isDown ? { row: first, column: at.column } : { row: at.row, column: first };
      const { cell, style } = {
        cell: sheet.cell(from.row, from.column),
        style: sheet.style(from.row, from.column),
      };
      return copiedTo(sheet, cell, style, at, [at.row - from.row, at.column - from.column]);
    }),
  );
}
