/** How many lines a text takes in a column, as spreadsheets break it: between Chinese characters and around words. */

/** What stays in one piece: a word or figure with what closes it, or a character with the marks that begin no line. */
const PIECES = /(?:[\u0021-\u024F]+|[^])[，。、；：！？）》】」』”’…％]*\s*/gu;

/** @param perLine how many digits stand side by side */
export function wrappedLines(text: string, perLine: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOf(line, perLine), 0);
}

function linesOf(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    const width = printedWidth(piece.trimEnd());
    if (used > 0 && used + width > perLine) {
      lines += 1;
      used = 0;
    }
    // What is longer than a line is broken anywhere.
    lines += Math.max(0, Math.ceil(width / perLine) - 1);
    used =
      (used + width > perLine ? width % perLine : used + width) + (piece.length - piece.trimEnd().length);
  }
  return lines;
}

/** In digits. In Chinese fonts also quotation marks, dashes and signs of arithmetic are as wide as a character. */
function printedWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character >= '\u2010' || character === '×' ? 2 : 1), 0);
}
