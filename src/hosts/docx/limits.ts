import { UnreadableFile } from '../ooxml/errors';
import { PACKAGE_LIMITS, type PackageLimits } from '../ooxml/limits';

export interface DocumentLimits extends PackageLimits {
  readonly paragraphs: number;
  /** In all tables together. */
  readonly cells: number;
  readonly tables: number;
  /** Characters; those of a table in a table count at every level, as they are copied there. */
  readonly text: number;
}

export const DOCUMENT_LIMITS: DocumentLimits = {
  ...PACKAGE_LIMITS,
  paragraphs: 500_000,
  cells: 200_000,
  tables: 2_000,
  text: 8_000_000,
};

/** No table of a report is wider; Word itself makes 63 columns at most. A cell that claims more has this. */
export const WIDEST_SPAN = 256;
/** Of a row, in columns. */
export const WIDEST_ROW = 4096;

export type Spending = 'paragraphs' | 'cells' | 'tables' | 'text';

/** One for a document, whatever part or table it is spent in. */
export class Budget {
  private readonly spent: Record<Spending, number> = { paragraphs: 0, cells: 0, tables: 0, text: 0 };

  constructor(private readonly limits: DocumentLimits) {}

  spend(what: Spending, amount = 1): void {
    this.spent[what] += amount;
    if (this.spent[what] > this.limits[what]) {
      throw new UnreadableFile('too-large', `more than ${this.limits[what]} ${what}`);
    }
  }
}
