/** Puts contents into cells of a file; the looks of the cells stay, and so does all that stands around them. */
import type { PackageDraft } from '../../ooxml/draft';
import { parseA1 } from '../../../model/workbook/cell';
import type { CellContent, FormulaContent } from '../../../model/workbook/edits';
import { isFormula } from '../../../model/workbook/edits';
import type { SheetSnapshot } from '../../../model/workbook/snapshot';
import type { CellState } from '../../../model/writing/journal';
import type { Book } from './book';
import { dropCalculationChain, recalculateOnOpening } from './book';
import type { CellPut, PlainContent } from './cellWriter';
import { putCells } from './cellWriter';
import { readersOf } from './reads';
import { Styles } from './styles';

/** A cell and what it is to hold then. */
export interface CellWrite {
  readonly sheet: string;
  readonly address: string;
  readonly before: CellState;
  readonly after: CellState;
  /** What the formula that is written gives, where that is known. */
  readonly result?: number;
}

/**
 * @param sheets as they stand: formulas that read what is written lose the results that they hold, so that no program
 *   takes them for the new ones
 */
export function writeCells(
  draft: PackageDraft,
  book: Book,
  writes: readonly CellWrite[],
  sheets: readonly SheetSnapshot[],
): void {
  const written = writes.map(({ sheet, address }) => ({ sheet, ...parseA1(address)! }));
  const readers = readersOf(sheets, written);
  const styles = new Styles(draft, book);
  for (const sheet of book.sheets) {
    const own = writes.filter((write) => write.sheet.toLowerCase() === sheet.name.toLowerCase());
    const stale = readers.filter((cell) => cell.sheet === sheet.name);
    putCells(draft, sheet.path, [
      ...own.map((write) => putOf(write, styles)),
      ...stale.map(({ row, column }) => ({ row, column, result: null })),
    ]);
  }
  styles.write();
  if (writes.length === 0) return;
  // Excel takes a chain that names a cell without a formula for damage.
  const isOfFormulas = writes.some(
    ({ before, after }) => isFormula(before.content) || isFormula(after.content),
  );
  if (isOfFormulas) dropCalculationChain(draft, book);
  recalculateOnOpening(draft, book);
}

function putOf({ address, before, after, result }: CellWrite, styles: Styles): CellPut {
  const isSame = after.numberFormat === before.numberFormat;
  return {
    ...parseA1(address)!,
    content: filed(after.content),
    ...(result !== undefined && { result }),
    ...(!isSame && { look: (former: number) => styles.withFormat(former, after.numberFormat) }),
  };
}

function filed(content: CellContent): PlainContent | FormulaContent {
  if (typeof content !== 'string') return content;
  return /^#[A-Z0-9/!?_]+[!?]?$/.test(content) ? { error: content } : { text: content };
}
