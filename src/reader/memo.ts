/**
 * What is worked out of the texts of labels, kept from file to file: the workbooks of one template hold the same ones.
 * Figures and long texts, of which every file has its own, are worked out anew.
 */

/** Longer texts are paragraphs. */
const LONGEST = 60;
/** So many texts are kept, and at most once more those that came before them. */
const MOST = 2000;

/** Digits with what stands between them, as most cells that are no label hold. */
const FIGURE = /^\d[\d.,%]*$/;

export function isFigureText(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && FIGURE.test(text);
}

/** The same function of a text, which must depend on nothing else; its results are shared, and never changed. */
export function keptByText<Result>(work: (text: string) => Result): (text: string) => Result {
  let now = new Map<string, Result>();
  let before = now;
  return (text) => {
    if (text.length > LONGEST || isFigureText(text)) return work(text);
    const known = now.get(text);
    if (known !== undefined) return known;
    const result = before.get(text) ?? work(text);
    if (now.size >= MOST) {
      before = now;
      now = new Map();
    }
    now.set(text, result);
    return result;
  };
}
