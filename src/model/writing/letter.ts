/** A page that goes back to one unit, as data. */
import type { SummarySheet } from './marks';

/** The same in one of its workbooks. */
export interface ReturnPage {
  /** The file as it was given. */
  readonly file: string;
  readonly sheet: SummarySheet;
}

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
  readonly rows: readonly (readonly string[])[];
  /** Lines to be signed. */
  readonly closing: readonly string[];
  /** For each of its files that counts. */
  readonly pages: readonly ReturnPage[];
}
