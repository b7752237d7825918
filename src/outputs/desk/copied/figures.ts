/** What the figures of a sentence tell of whether two wrote it by themselves. */

const FIGURE = /\d+(?:[,，]\d{3})*(?:\.\d+)?/g;
/** What all have: years, days, numbers of documents, paragraphs and attachments. */
const COUNTERS =
  /(?:19|20)\d\d\s*(?:年|[-—－~至/])|\d{1,2}\s*[月日季]|第\s*\d+\s*[条号项次批季]|附[件表]\s*\d+|[“"]?\d\+\d/g;
/** Rates and scores lie near a hundred: their first digits tell nothing. */
const NEAR_HUNDRED = /^\s*(?:[%％‰]|分(?!钟|店|校|局|所|中心)|个百分点)/;
const TOLD_OF_SUCH = 2;

export const withoutFigures = (written: string): string => written.normalize('NFKC').replace(FIGURE, '〇');

/** As they are written, but for commas; years and numbers of documents are none. */
export function figuresIn(written: string): readonly string[] {
  const text = written.normalize('NFKC').replace(COUNTERS, '');
  return [...text.matchAll(FIGURE)].map(([figure]) => figure.replace(/[,，]/g, ''));
}

/**
 * Digits that are the writer's own, of all figures of the sentence together, each figure once: zeros at the end are
 * none. Two units whose figures have five of them agree by chance once in a hundred thousand times.
 */
export function evidenceIn(written: string): number {
  const text = written.normalize('NFKC').replace(COUNTERS, '');
  const told = new Map<string, number>();
  for (const match of text.matchAll(FIGURE)) {
    const plain = match[0].replace(/[,，]/g, '').replace(/^0+(?=\d)/, '');
    const digits = (plain.includes('.') ? plain.replace(/(?<!0)0+$/, '').replace(/\.$/, '') : plain)
      .replace('.', '')
      .replace(/^0+/, '')
      .replace(/(?<!0)0+$/, '').length;
    const rest = text.slice(match.index + match[0].length);
    told.set(plain, NEAR_HUNDRED.test(rest) ? Math.max(0, digits - TOLD_OF_SUCH) : digits);
  }
  return [...told.values()].reduce((sum, each) => sum + each, 0);
}

/**
 * Of how many units some two have the same figures by chance grows with the pairs that there are: so many digits and
 * some more make a copy.
 *
 * @param users units that write the sentence, with whatever figures
 */
export function neededEvidence(users: number): number {
  return Math.log10(Math.max(1, (users * (users - 1)) / 2)) + MARGIN;
}
const MARGIN = 2.5;
