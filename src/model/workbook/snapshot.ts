/**
 * A workbook as read: what every host gives and everything else starts from.
 * Plain data, so that it passes between threads and compares by content.
 */
import type { CellArea } from './cell';

/** An error value such as `#REF!`. */
export interface ErrorValue {
  readonly error: string;
}

/** A cell's computed value. A blank cell, and one holding the empty text, is `null`. */
export type CellValue = null | number | string | boolean | ErrorValue;

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** As the user sees it, e.g. `99.79%` where the value is 0.9979. */
  readonly text: string;
  /** With its leading `=`; absent where the cell holds a constant. */
  readonly formula?: string;
  /**
   * Of a formula whose result the file does not hold: it was computed, or could not be, and nobody knows what the cell
   * would show.
   */
  readonly result?: 'computed' | 'missing';
  /** Excel's code, e.g. `0.00%`; `General` where none is set. */
  readonly numberFormat: string;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** The cells that hold something, by row, then by column. */
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly CellArea[];
  /** A picture, a drawing or an embedded object lies on it. */
  readonly hasPicture?: true;
  /** The sheet holds more than was read: its far rows and columns are not here. */
  readonly partial?: true;
  /** Row and column numbers (from 0), ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface WorkbookSnapshot {
  /** The file's name without its folder, where the host knows it. */
  readonly name?: string;
  /** What gouji keeps in the workbook: JSON texts by keys that begin with `gouji.`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The sheet that the workbook calls a summary of ours. */
  readonly summarySheet?: string;
  /** The sheet that it calls a page of ours on which it was sent back. */
  readonly returnSheet?: string;
  /** Its days count from 1904 on. */
  readonly date1904?: true;
  /** A program has it open that computes its formulas itself. */
  readonly calculates?: true;
  /** The file was opened read-only. */
  readonly readOnly?: true;
  readonly sheets: readonly SheetSnapshot[];
}

export function isErrorValue(value: CellValue): value is ErrorValue {
  return typeof value === 'object' && value !== null;
}
