/** Puts a number into a cell that holds its label as well: `按收入性质分：743.91`, `产出指标（40分）`. */
import type { Field, Measure, MoneyUnit } from '../model/form/form';
import { isFormula } from '../model/workbook/edits';

const DIGIT = '[\\d０-９]';
/** The last number, spaces and separators inside it included, as the reader puts them together. */
const NUMBER = new RegExp(`${DIGIT}(?:[\\d０-９,，.．\\s]*${DIGIT})?(?=[^\\d０-９]*$)`, 'u');
/** Label, what stands for the figure, unit. */
const AFTER_COLON = /^([\s\S]*[:：]\s*?)(|\S.*?)(\s*(?:万元|元)?\s*)$/u;
/** `产出指标（  分）`. */
const BRACKETS = /^([\s\S]*[（(]\s*)([^\d０-９（()）\s]*?)(\s*分\s*[)）]\s*)$/u;

/**
 * The text with its number replaced, or added; everything around it stays as it was written. Undefined where
 * there is no telling: the cell is a formula, or states its money in another unit than the form.
 */
export function rewrite(
  { content, value, measure }: Field,
  number: string,
  unit: MoneyUnit,
): string | undefined {
  if (content === null || isFormula(content)) return undefined;
  const text = String(content);
  const stated = /(万元|元)\s*$/u.exec(text)?.[1];
  if (measure === 'money' && stated !== undefined && stated !== unit) return undefined;
  if (value.kind === 'quantity') return replaced(text, number);
  if (value.kind !== 'blank') return undefined;
  const place = placeIn(text, measure);
  if (place) return `${place.before}${number}${place.after}`;
  if (measure !== 'points') return `${text}：${number}`;
  // A number in the name would be read as the weight.
  return /[\d０-９]/u.test(text) ? undefined : `${text}（${number}分）`;
}

/**
 * What stands where the figure of a blank belongs: nothing, or a marker such as `——`; undefined where the
 * label has no place for one.
 */
export function blankIn({ content, measure }: Field): 'open' | 'marked' | undefined {
  const place = typeof content === 'string' ? placeIn(content, measure) : undefined;
  return place && (place.instead === '' ? 'open' : 'marked');
}

interface FigurePlace {
  readonly before: string;
  /** What marks a blank. */
  readonly instead: string;
  readonly after: string;
}

function placeIn(text: string, measure: Measure): FigurePlace | undefined {
  const match = (measure === 'points' ? BRACKETS : AFTER_COLON).exec(text);
  return match ? { before: match[1]!, instead: match[2]!, after: match[3]! } : undefined;
}

/** A minus is the number's only behind a colon; behind a word it is a dash. */
function replaced(text: string, number: string): string | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const before = text.slice(0, match.index);
  const sign = /[:：]\s*([+\-＋－]\s*)$/u.exec(before)?.[1] ?? '';
  const start = match.index - sign.length;
  const end = match.index + match[0].length;
  const same = plain(text.slice(start, end)) === plain(number);
  return same ? text : `${text.slice(0, start)}${number}${text.slice(end)}`;
}

/** `＋１，２３４．５０` → `1234.5`. */
function plain(number: string): string {
  const digits = number.normalize('NFKC').replace(/[\s,+]/g, '');
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}
