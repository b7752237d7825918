/** A paragraph without what varies between typists, char for char, so that every place is found again. */

export interface Compact {
  /** Half width, without spaces; one stays before a digit where it would grow together with a digit, point or letter. */
  readonly text: string;
  /** For each char of `text`: its offset in the paragraph. */
  readonly offsets: readonly number[];
}

export function compact(paragraph: string): Compact {
  let text = '';
  const offsets: number[] = [];
  let gap = false;
  for (let at = 0; at < paragraph.length; at++) {
    const char = fold(paragraph[at]!);
    if (/[ \t\u200b\ufeff\u00a0\u2000-\u200a]/.test(char)) {
      gap = true;
      continue;
    }
    if (gap && /[\d.A-Za-z]$/.test(text) && /\d/.test(char)) {
      text += ' ';
      offsets.push(at - 1);
    }
    gap = false;
    text += char;
    offsets.push(at);
  }
  return { text, offsets };
}

/** The place in the paragraph of `text.slice(start, end)`. */
export function placeOf(from: Compact, start: number, end: number): { start: number; end: number } {
  const first = from.offsets[start] ?? 0;
  return { start: first, end: end > start ? from.offsets[end - 1]! + 1 : first };
}

function fold(char: string): string {
  const code = char.charCodeAt(0);
  // A full-width comma stays one: 19，200 is two figures, 19,200 is one.
  if (char === '，') return char;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000) return ' ';
  return char;
}
