/** A form's area of a sheet → a Word table: merges as spans, texts as displayed. */
import type { CellArea } from '../model/cell';
import { contains } from '../model/cell';
import type { FormModel } from '../model/form';
import type { CellSnapshot, SheetSnapshot } from '../model/snapshot';
import type { WordCell, WordTable } from '../model/wordReport';

/** More columns than these do not stand side by side on an upright A4 page. */
const UPRIGHT_COLUMNS = 9;
/** In half-width characters: no column is laid out narrower, or wider for one long text. */
const NARROWEST = 8;
const WIDEST = 22;
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
  return {
    title: form.title['zh-CN'],
    columnWidths: widths(sheet, area, merges),
    rows,
    // Word repeats rows from the first only: the title says on every page which form it is.
    headerRows: rows.length > 1 && rows[0]?.[0]?.columnSpan === columns && rows[0][0].rowSpan === 1 ? 1 : 0,
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

/** By the longest line of the texts that stand in one column alone. */
function widths(sheet: SheetSnapshot, area: CellArea, merges: readonly CellArea[]): readonly number[] {
  const needed = Array.from({ length: area.right - area.left + 1 }, () => NARROWEST);
  for (const cell of sheet.cells) {
    if (!contains(area, cell)) continue;
    const merge = merges.find((each) => contains(each, cell));
    if (merge && merge.right > merge.left) continue;
    const at = cell.column - area.left;
    const longest = Math.max(...cell.text.split('\n').map(widthOf));
    needed[at] = Math.min(WIDEST, Math.max(needed[at] ?? NARROWEST, longest));
  }
  const total = needed.reduce((sum, each) => sum + each, 0);
  return needed.map((each) => each / total);
}

/** In half-width characters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}
