/** What is to be said of a formula's stored result, which is all that is read of it. */
import type { CellAddress } from './cell';
import type { CellValue } from './snapshot';

export type FormulaCheck =
  /** It follows from the formula and the cells that it reads. */
  | { readonly kind: 'agrees' }
  /** The formula gives another. */
  | { readonly kind: 'differs'; readonly result: CellValue }
  /** It is another one whenever it is computed: of the day, or drawn by chance. */
  | { readonly kind: 'changing' }
  /** The formula is not one that can be computed here. */
  | { readonly kind: 'unknown' };

/** Of a cell with a formula. */
export type FormulaChecks = (cell: CellAddress) => FormulaCheck;
