/** Names of units and projects as forms write them: with a code before or behind, in short or in full. */

/** `51092324T…-档案数字化`, `219001 示例镇`: not a year, and not a number that goes on (2023-2024学年). */
const CODE_BEFORE = /^([\dA-Z]{3,30})[-–—_－:： ](?=[^\d])/;
const CODE_BEHIND = /[-–—_－（(\[［](\d{6,30})[)）\]］]?$/;
const YEAR = /^(?:19|20)\d\d$/;

/** A name, and the code that stands with it in one cell; the whole text where taking the code off leaves nothing. */
export function splitCode(text: string): { readonly code: string | undefined; readonly name: string } {
  const written = text.trim();
  for (const pattern of [CODE_BEFORE, CODE_BEHIND]) {
    const code = pattern.exec(written)?.[1];
    if (code === undefined || YEAR.test(code) || !/\d/.test(code)) continue;
    const name = written.replace(pattern, '').trim();
    if (name) return { code, name };
  }
  return { code: undefined, name: written };
}

/** Its letters and digits alone, without code, spaces and punctuation. */
export function plainName(name: string): string {
  return splitCode(name)
    .name.normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Equal but for a code, spaces and punctuation. */
export function isSameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** The same, or one the other's short form: 区政府办 for 示例区人民政府办公室. */
export function isNameOfSame(one: string, other: string): boolean {
  const [short, long] = [one, other]
    .map((name) => [...plainName(name)])
    .sort((a, b) => a.length - b.length) as [string[], string[]];
  let found = 0;
  for (const char of long) if (char === short[found]) found += 1;
  return found === short.length;
}
