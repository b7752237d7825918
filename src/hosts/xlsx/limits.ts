import { UnreadableFile } from '../ooxml/errors';
import { PACKAGE_LIMITS, type PackageLimits } from '../ooxml/limits';

export interface WorkbookLimits extends PackageLimits {
  readonly sheets: number;
  /** That hold something, in all sheets together. */
  readonly cells: number;
  readonly merges: number;
  readonly sharedStrings: number;
  /** Characters that reading makes and the file does not hold: shared formulas and displayed numbers. */
  readonly derivedText: number;
  /** Characters of one cell: Excel's own limit, beyond which it offers to repair the file. */
  readonly cellText: number;
}

export const WORKBOOK_LIMITS: WorkbookLimits = {
  ...PACKAGE_LIMITS,
  sheets: 1000,
  cells: 2_000_000,
  merges: 200_000,
  sharedStrings: 2_000_000,
  derivedText: 40_000_000,
  cellText: 32_767,
};

export type Spending = 'sheets' | 'cells' | 'merges' | 'sharedStrings' | 'derivedText';

/** One for a workbook, so that many small sheets cannot add up to what one large sheet may not be. */
export class Budget {
  private readonly spent: Record<Spending, number> = {
    sheets: 0,
    cells: 0,
    merges: 0,
    sharedStrings: 0,
    derivedText: 0,
  };

  constructor(private readonly limits: WorkbookLimits) {}

  /** Fails with `damaged` where a cell holds more than a cell can. */
  checkText(text: string): void {
    if (text.length > this.limits.cellText) throw new UnreadableFile('damaged', `${text.length} characters`);
  }

  spend(what: Spending, amount = 1): void {
    this.spent[what] += amount;
    if (this.spent[what] > this.limits[what]) {
      throw new UnreadableFile('too-large', `more than ${this.limits[what]} ${what}`);
    }
  }
}
