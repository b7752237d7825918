/** Whether a formula may read a cell. In doubt it does: an old result must not be taken for a new one. */
import type { CellAddress, CellArea } from '../../../model/workbook/cell';
import type { SheetSnapshot } from '../../../model/workbook/snapshot';
import { contains, MAX_COLUMNS, MAX_ROWS, parseArea } from '../../../model/workbook/cell';

/** Texts are no references; names of sheets are passed over with their quotes. */
const TEXTS = /"[^"]*"|'[^']*'!/g;
/** What a formula is made of beside signs and numbers. */
const WORD = /[\p{L}_\\$][\p{L}\p{N}_.\\$]*|\d+/gu;
const CELL = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/;
const COLUMN = /^\$?[A-Za-z]{1,3}$/;
const ROW = /^\$?[1-9]\d{0,6}$/;
/** Where they point depends on values. */
const ANYWHERE = /\b(?:INDIRECT|OFFSET|INDEX)\(|[[\]#]/i;
const CONSTANT = /^(?:TRUE|FALSE)$/i;

type Place = Pick<CellAddress, 'row' | 'column'>;

/** The cells whose formulas may read these, or others that do; not these themselves. */
export function readersOf(
  sheets: readonly SheetSnapshot[],
  cells: readonly CellAddress[],
): readonly CellAddress[] {
  const keyOf = ({ sheet, row, column }: CellAddress): string => `${sheet}!${row},${column}`;
  const known = new Set(cells.map(keyOf));
  const found: CellAddress[] = [];
  let asked: readonly Place[] = cells;
  while (asked.length > 0) {
    const next = sheets.flatMap(({ name, cells: all }) =>
      all.flatMap(({ row, column, formula }): CellAddress[] => {
        const cell = { sheet: name, row, column };
        return formula !== undefined && !known.has(keyOf(cell)) && mayRead(formula, asked) ? [cell] : [];
      }),
    );
    for (const cell of next) known.add(keyOf(cell));
    found.push(...next);
    asked = next;
  }
  return found;
}

/** Sheets are not told apart. A name may mean any cell. */
export function mayRead(formula: string, cells: readonly Place[]): boolean {
  if (cells.length === 0) return false;
  const text = formula.replace(TEXTS, ' ');
  if (ANYWHERE.test(text)) return true;
  const words = [...text.matchAll(WORD)];
  let ranged = -1;
  return words.some((match, at) => {
    const [word] = match;
    if (at === ranged) return false;
    const end = match.index + word.length;
    const follows = text[end];
    // A function, or a sheet's name.
    if (follows === '(' || follows === '!') return false;
    const next = follows === ':' ? words[at + 1] : undefined;
    const other = next?.index === end + 1 ? next[0] : undefined;
    const area = other === undefined ? undefined : areaOf(word, other);
    if (area) {
      ranged = at + 1;
      return cells.some((cell) => contains(area, cell));
    }
    if (/^\d/.test(word) || CONSTANT.test(word)) return false;
    const one = CELL.test(word) ? parseArea(word) : undefined;
    return !one || cells.some((cell) => contains(one, cell));
  });
}

function areaOf(first: string, last: string): CellArea | undefined {
  const plain = [first, last].map((word) => word.replaceAll('$', ''));
  if (CELL.test(first) && CELL.test(last)) return parseArea(plain.join(':'));
  if (COLUMN.test(first) && COLUMN.test(last)) {
    const area = parseArea(`${plain[0]}1:${plain[1]}1`);
    return area && { ...area, bottom: MAX_ROWS - 1 };
  }
  if (ROW.test(first) && ROW.test(last)) {
    const area = parseArea(`A${plain[0]}:A${plain[1]}`);
    return area && { ...area, right: MAX_COLUMNS - 1 };
  }
  return undefined;
}
