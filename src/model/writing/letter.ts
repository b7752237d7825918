/** A page that goes back to one unit, as data. */
import type { Mark, SummarySheet } from './marks';

/** The same in one of its workbooks. */
export interface ReturnPage {
  /** The file as it was given, and when it was last saved as it was checked. */
  readonly file: string;
  readonly modified: number | undefined;
  readonly sheet: SummarySheet;
  /** The cells that its rows are about. */
  readonly marks: readonly Mark[];
}

export interface LetterRow {
  readonly texts: readonly string[];
  /** By which the answer is known when the letter comes back: its finding's `fingerprint`. */
  readonly key?: string;
}

/** What a row's bookmark is called, its key behind: one whose name begins so is not shown in any list of Word. */
export const LETTER_BOOKMARK = '_gouji_';

export interface ReturnLetter {
  /** Whose it is, by which its file is called. */
  readonly unit: string;
  readonly title: string;
  readonly to: string;
  readonly paragraphs: readonly string[];
  readonly columns: readonly string[];
  /** Parts of the table's width; their sum is 1. */
  readonly columnWidths: readonly number[];
  /** None where no single cell is at fault. */
  readonly rows: readonly LetterRow[];
  /** Lines to be signed. */
  readonly closing: readonly string[];
  /** For each of its files that counts. */
  readonly pages: readonly ReturnPage[];
}
