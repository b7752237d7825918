/** Paragraphs longer than any that people write, taken apart: reading one takes time with the square of its length. */

/** Characters. The longest of real reports have some two thousand. */
const LONGEST = 10_000;

/** The text in pieces that are short enough, cut behind a sentence where there is one; nothing of it is lost. */
export function inPieces(text: string): readonly string[] {
  if (text.length <= LONGEST) return [text];
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const longest = text.slice(at, at + LONGEST);
    const sentences = at + LONGEST < text.length ? longest.lastIndexOf('。') + 1 : 0;
    const piece = sentences > 0 ? longest.slice(0, sentences) : longest;
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}
