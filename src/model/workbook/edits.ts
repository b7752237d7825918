/**
 * What is written into a user's cells, as data: an edit says what it found and what it puts there, so that
 * whoever applies it can refuse where the cell has changed since, and take it back exactly.
 */
import type { CellAddress } from './cell';
import type { CellSnapshot } from './snapshot';
import { isErrorValue } from './snapshot';

export interface FormulaContent {
  /** With its leading `=`. */
  readonly formula: string;
}

/** What a cell holds as it was typed; a blank cell is `null`. A text that starts with `=` is a text here. */
export type CellContent = null | number | string | boolean | FormulaContent;

export interface Edit {
  readonly target: CellAddress;
  readonly before: CellContent;
  readonly after: CellContent;
  /** Excel's code, e.g. `0.00%`, for a cell that has no number format of its own (General, text). */
  readonly numberFormat?: string;
}

/** What would mend a finding; made only when the user asks for it. */
export interface Fix {
  readonly edits: readonly Edit[];
}

export function isFormula(content: CellContent): content is FormulaContent {
  return typeof content === 'object' && content !== null;
}

export function sameContent(a: CellContent, b: CellContent): boolean {
  return isFormula(a) && isFormula(b) ? a.formula === b.formula : a === b;
}

/** An empty text put into a cell leaves it blank. */
export const plainContent = (content: CellContent): CellContent => (content === '' ? null : content);

/**
 * Whether a cell holds what was expected of it, as a program may have written it back: formulas without regard to
 * blanks and case, numbers by the fifteen digits that Excel gives.
 */
export function holdsContent(now: CellContent, expected: CellContent): boolean {
  const content = plainContent(expected);
  if (isFormula(now) && isFormula(content)) return plainFormula(now) === plainFormula(content);
  if (typeof now === 'number' && typeof content === 'number')
    return now.toPrecision(15) === content.toPrecision(15);
  return now === content;
}

const plainFormula = ({ formula }: FormulaContent): string => formula.replace(/\s/g, '').toUpperCase();

/** What a cell of a snapshot holds. An error that was typed is the text of it. */
export function contentOf(cell: CellSnapshot | undefined): CellContent {
  if (!cell) return null;
  if (cell.formula !== undefined) return { formula: cell.formula };
  return isErrorValue(cell.value) ? cell.value.error : cell.value;
}

/** As a text for people and for JSON: a formula with its `=`. */
export function contentText(content: CellContent): string | number | null {
  if (isFormula(content)) return content.formula;
  return typeof content === 'boolean' ? String(content).toUpperCase() : content;
}
