/** A form's area of a sheet → a Word table: merges as spans, texts as displayed. */
import type { CellArea } from '../../model/workbook/cell';
import { contains } from '../../model/workbook/cell';
import type { FormModel } from '../../model/form/form';
import type { CellSnapshot, SheetSnapshot } from '../../model/workbook/snapshot';
import type { WordCell, WordTable } from '../../model/report/wordReport';

/** More columns than these do not stand side by side on an upright A4 page. */
const UPRIGHT_COLUMNS = 9;
/** In half-width characters: no column asks for less, or for more because of one long text. */
const NARROWEST = 8;
const WIDEST = 22;
/** So many of them stand side by side in the table's type, on A4 upright and lying. */
const CAPACITY = { upright: 100, lying: 154 };
/** What a cell's margins take of it. */
const MARGINS = 2;
/** What Word breaks at no place but before and behind: figures, words of letters. */
const UNBREAKABLE = /[\w.,%％+-]+/g;
/** `743.91`, `215,457.6`, `-3`, `99.79%`. */
const FIGURE = /^-?\d[\d,]*(\.\d+)?[%％]?$/;

/** The form as a table, its own title row included. */
export function wordTable(sheet: SheetSnapshot, form: FormModel): WordTable {
  const { area } = form;
  const cells = new Map(sheet.cells.map((cell) => [key(cell.row, cell.column), cell]));
  const merges = sheet.merges.map((merge) => clip(merge, area)).filter((merge) => merge !== undefined);
  const rows: WordCell[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: WordCell[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const merge = merges.find((each) => contains(each, { row, column }));
      if (merge && (merge.top !== row || merge.left !== column)) continue;
      line.push(wordCell(cells.get(key(row, column)), merge));
    }
    rows.push(line);
  }
  const columns = area.right - area.left + 1;
  const isWide = (cell: WordCell | undefined): boolean => cell?.columnSpan === columns && cell.rowSpan === 1;
  return {
    title: form.title['zh-CN'],
    columnWidths: widths(sheet, area, merges, columns > UPRIGHT_COLUMNS ? CAPACITY.lying : CAPACITY.upright),
    rows: rows.map((cells, row) => (row === 0 && isWide(cells[0]) ? cells.map(centred) : cells)),
    // Word repeats rows from the first only: the title says on every page which form it is.
    headerRows: rows.length > 1 && isWide(rows[0]?.[0]) ? 1 : 0,
    landscape: columns > UPRIGHT_COLUMNS,
  };
}

function wordCell(cell: CellSnapshot | undefined, merge: CellArea | undefined): WordCell {
  const text = cell?.text ?? '';
  const rowSpan = merge ? merge.bottom - merge.top + 1 : 1;
  const columnSpan = merge ? merge.right - merge.left + 1 : 1;
  const isNumber = typeof cell?.value === 'number' || FIGURE.test(text.trim());
  const isLong = text.length > 20 || /^\s/.test(text);
  return { text, rowSpan, columnSpan, align: isNumber ? 'right' : isLong ? 'left' : 'center' };
}

/** The part of a merged area that belongs to the form. */
function clip(merge: CellArea, area: CellArea): CellArea | undefined {
  const part = {
    top: Math.max(merge.top, area.top),
    left: Math.max(merge.left, area.left),
    bottom: Math.min(merge.bottom, area.bottom),
    right: Math.min(merge.right, area.right),
  };
  return part.top <= part.bottom && part.left <= part.right ? part : undefined;
}

const centred = (cell: WordCell): WordCell => ({ ...cell, align: 'center' });

/**
 * Of the texts that stand in one column alone: every column gets what its longest figure takes, so that none is
 * broken, and of what is left the more the longer its texts are.
 */
function widths(
  sheet: SheetSnapshot,
  area: CellArea,
  merges: readonly CellArea[],
  capacity: number,
): readonly number[] {
  const columns = Array.from({ length: area.right - area.left + 1 }, () => ({ least: 0, wanted: NARROWEST }));
  for (const { row, column, text } of sheet.cells) {
    if (!contains(area, { row, column })) continue;
    const merge = merges.find((each) => contains(each, { row, column }));
    if (merge && merge.right > merge.left) continue;
    const lines = text.split('\n').map(widthOf);
    const tokens = [...text.matchAll(UNBREAKABLE)].map(([token]) => widthOf(token) + MARGINS);
    const of = columns[column - area.left]!;
    of.wanted = Math.min(WIDEST, Math.max(of.wanted, ...lines));
    of.least = Math.min(WIDEST, Math.max(of.least, ...tokens));
  }
  const sum = (parts: readonly number[]): number => parts.reduce((all, each) => all + each, 0);
  const spare = Math.max(0, capacity - sum(columns.map(({ least }) => least)));
  const wishes = columns.map(({ least, wanted }) => Math.max(1, wanted - least));
  const shares = columns.map(({ least }, at) => least + (spare * wishes[at]!) / sum(wishes));
  return shares.map((each) => each / sum(shares));
}

/** In half-width characters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}
