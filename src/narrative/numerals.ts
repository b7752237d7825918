/** Amounts in capital numerals, as a cheque has them: 壹拾贰万伍仟元整. */
import { decimal, ZERO } from '../model/number/quantity';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const TENS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };
const SHAPE = /^[零壹贰叁肆伍陆柒捌玖拾佰仟]{1,9}(?:[万亿][零壹贰叁肆伍陆柒捌玖拾佰仟]{0,9}){0,2}[元圆]整?/;

/** The amount in 元 at the start of the text, and how much of the text it takes. */
export function capitalsAt(
  text: string,
): { readonly value: string; readonly unit: string; readonly length: number } | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const whole = match[0].replace(/[元圆]整?$/, '');
  if (whole.endsWith('万') && !/[万亿]/.test(whole.slice(0, -1)))
    return { value: plainOf(whole.slice(0, -1)), unit: '万元', length: match[0].length };
  let sum = ZERO;
  let section = 0;
  let digit = 0;
  for (const char of whole) {
    const at = DIGITS.indexOf(char);
    if (at >= 0) digit = at;
    else if (TENS[char]) {
      section += (digit || 1) * TENS[char];
      digit = 0;
    } else {
      sum = sum.plus(decimal(section + digit).times(char === '万' ? '10000' : '100000000'));
      section = 0;
      digit = 0;
    }
  }
  return { value: sum.plus(section + digit).toFixed(), unit: '元', length: match[0].length };
}

/** Below ten thousand. */
function plainOf(text: string): string {
  let [sum, digit] = [0, 0];
  for (const char of text) {
    const at = DIGITS.indexOf(char);
    if (at >= 0) digit = at;
    else {
      sum += (digit || 1) * (TENS[char] ?? 1);
      digit = 0;
    }
  }
  return String(sum + digit);
}
