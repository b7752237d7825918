/** Puts contents into cells of a file; the looks of the cells stay, and so does all that stands around them. */
import type { PackageDraft } from '../../ooxml/draft';
import { parseA1 } from '../../../model/workbook/cell';
import type { CellContent, FormulaContent } from '../../../model/workbook/edits';
import { isFormula } from '../../../model/workbook/edits';
import type { CellState } from '../../../model/writing/journal';
import type { Book } from './book';
import { dropCalculationChain, recalculateOnOpening } from './book';
import type { CellPut, PlainContent } from './cellWriter';
import { putCells } from './cellWriter';
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

export function writeCells(draft: PackageDraft, book: Book, writes: readonly CellWrite[]): void {
  const styles = new Styles(draft, book);
  for (const sheet of book.sheets) {
    const own = writes.filter((write) => write.sheet.toLowerCase() === sheet.name.toLowerCase());
    putCells(
      draft,
      sheet.path,
      own.map((write) => putOf(write, styles)),
    );
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
