/** Texts that come from other files, as an .xlsx file can hold them. */

/** Excel's limit for a cell. */
const LONGEST = 32_767;

/** Without what XML forbids; what reads like an escape of Excel's (`_x0041_`) stays what it is. */
export function asText(text: string): string {
  return text
    .replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .slice(0, LONGEST);
}

/**
 * A text that would turn into a formula once somebody edits its cell or saves it as CSV: with blanks, tabs or line
 * ends before its sign, and with the wide signs that a Chinese Excel takes for the narrow ones. Its cell gets the
 * format “text”.
 */
export function isLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(text);
}
