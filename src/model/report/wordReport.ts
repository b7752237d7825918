/** What a unit takes over into its Word report: drafted sentences and the checked forms. Plain data. */

/** One cell of a table; its spans reach right and down from it. */
export interface WordCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** By which it is found again, whatever is written into the table. */
  readonly bookmark?: string;
}

export interface WordTable {
  /** What the form is called; its printed title stands in the first row. */
  readonly title: string;
  /** Parts of the table's width; their sum is 1. */
  readonly columnWidths: readonly number[];
  /** Each row's cells from the left; one that a span from above or from the left covers is not listed. */
  readonly rows: readonly (readonly WordCell[])[];
  /** How many rows from the first are to stand on every page. */
  readonly headerRows: number;
  /** Too wide for a page that stands upright. */
  readonly landscape: boolean;
}

export interface WordSection {
  readonly heading: string;
  /** Sentences; `____` is a figure that the forms do not state. */
  readonly paragraphs: readonly string[];
}

export interface WordReport {
  readonly title: string;
  readonly sections: readonly WordSection[];
  /** Why a figure is missing, and what is to be looked at before the draft is used. */
  readonly notes: readonly string[];
  readonly tables: readonly WordTable[];
}

/** A figure to be filled in by hand. */
export const WORD_BLANK = '____';
