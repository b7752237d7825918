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

/** What tells two units that are called alike: 中 makes another one of 县医院, 青 of 少年宫, 十 of 第一小学. */
const TELLING =
  /^(?:青|老|中|中医|妇幼|妇女|女子|少儿|儿童|幼儿|职业|特殊|实验|民族|附属|新|副|原|[东南西北上下前后]|[第一二三四五六七八九十百\d]+)$/;

/** Whether all that one name says more is, in one piece before its last words, what tells another unit. */
function isToldApart(short: readonly string[], long: readonly string[]): boolean {
  const more = long.length - short.length;
  if (more === 0) return false;
  for (let at = 0; at < short.length; at += 1) {
    if (
      short.slice(at).join('') === long.slice(at + more).join('') &&
      TELLING.test(long.slice(at, at + more).join(''))
    )
      return true;
    if (short[at] !== long[at]) return false;
  }
  return false;
}

/** The same, or one the other's short form: 区政府办 for 示例区人民政府办公室. */
export function isNameOfSame(one: string, other: string): boolean {
  const [short, long] = [one, other]
    .map((name) => [...plainName(name)])
    .sort((a, b) => a.length - b.length) as [string[], string[]];
  let found = 0;
  for (const char of long) if (char === short[found]) found += 1;
  return found === short.length && !isToldApart(short, long);
}
