/** Labels that say the same twice, in Chinese and in English: `预算数 Budget`, `Execution rate（执行率）`. */

const IDEOGRAPH = /[\u4e00-\u9fff]/;
/** A word, and no name of a thing: GDP, PM2.5, App and (B/A) stay. */
const WORD = /[a-z]{4}/;
/** English words with what stands between and behind them, in brackets: `(Budget, 10,000 yuan)`. */
const IN_BRACKETS = /[(（【[][A-Za-z][A-Za-z0-9 ,.;:&'’/%()–-]{2,119}[)）】\]]/g;
/** A name in some system: actual2, staff.total. */
const NAME = /[A-Za-z](?:\d|\.[A-Za-z])/;
const ENGLISH = /[A-Za-z0-9 ,.;:&'’/%()–-]/;
/** What belongs to the Chinese word behind it, and to the one before it: a year, a formula's letters. */
const YEAR_OR_BRACKET = /[(（【[]?\d{0,4}$/;
const LETTERS = /^(?:\([A-Z/*×+%-]{1,12}\))?[^A-Za-z0-9(]*/;

/**
 * A label without its English half. What stands between Chinese words belongs to them, and a text that is English
 * alone is no label that anybody knows, so both stay.
 */
export function inChinese(text: string): string {
  if (!WORD.test(text) || !IDEOGRAPH.test(text)) return text;
  return text
    .split('\n')
    .map((line) => (IDEOGRAPH.test(line) ? lineInChinese(line.trim()) : WORD.test(line) ? '' : line))
    .join('\n');
}

function lineInChinese(line: string): string {
  const outside = line.replace(IN_BRACKETS, (words) => (WORD.test(words) ? '' : words));
  const before = outside.slice(0, outside.search(IDEOGRAPH)).replace(YEAR_OR_BRACKET, '');
  const behind = outside.slice(endOf(outside)).replace(LETTERS, '');
  return outside.slice(isEnglish(before) ? before.length : 0, isEnglish(behind) ? -behind.length : undefined);
}

const isEnglish = (words: string): boolean =>
  /^[A-Za-z]/.test(words) &&
  WORD.test(words) &&
  !NAME.test(words) &&
  [...words].every((letter) => ENGLISH.test(letter));

/** Where what is not English ends. */
function endOf(line: string): number {
  let end = line.length;
  while (end > 0 && ENGLISH.test(line[end - 1]!)) end -= 1;
  return end;
}
