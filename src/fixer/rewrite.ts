/** Puts a number into a cell that holds its label as well: `按收入性质分：743.91`, `产出指标（40分）`. */
import type { Field, Measure, MoneyUnit } from '../model/form/form';
import { isFormula } from '../model/workbook/edits';

const DIGIT = /[\d０-９]/u;
/** What a number may hold between its digits, as the reader puts them together. */
const IN_NUMBER = /[\d０-９,，.．\s]/u;
/** What may stand for a figure inside brackets. */
const IN_BRACKETS = /[^\d０-９（()）\s]/u;
const MONEY_UNITS = ['万元', '元'];

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

/** Scans and no patterns: one that looks for the end of such a text from every place in it takes hours over some. */
function placeIn(text: string, measure: Measure): FigurePlace | undefined {
  return measure === 'points' ? placeInBrackets(text) : placeAfterColon(text);
}

/** Label, what stands for the figure, unit: `其他资金：——万元`. */
function placeAfterColon(text: string): FigurePlace | undefined {
  const start = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：')) + 1;
  if (start === 0) return undefined;
  const rest = text.slice(start);
  const trimmed = rest.trimEnd();
  const unit = MONEY_UNITS.find((each) => trimmed.endsWith(each)) ?? '';
  const content = trimmed.slice(0, trimmed.length - unit.length).trimEnd();
  const instead = content.trimStart();
  if (instead.includes('\n')) return undefined;
  const at = start + (instead === '' ? 0 : content.length - instead.length);
  return { before: text.slice(0, at), instead, after: text.slice(at + instead.length) };
}

/** `产出指标（  分）`. */
function placeInBrackets(text: string): FigurePlace | undefined {
  const closed = text.trimEnd();
  if (!/[)）]$/u.test(closed)) return undefined;
  const points = closed.slice(0, -1).trimEnd();
  if (!points.endsWith('分')) return undefined;
  const content = points.slice(0, -1).trimEnd();
  let at = content.length;
  while (at > 0 && IN_BRACKETS.test(content[at - 1]!)) at--;
  if (!/[（(]$/u.test(content.slice(0, at).trimEnd())) return undefined;
  const instead = content.slice(at);
  // Spaces alone stand before the figure.
  if (instead === '') at = points.length - 1;
  return { before: text.slice(0, at), instead, after: text.slice(at + instead.length) };
}

/** Where the last number of a text stands. */
function lastNumber(text: string): { readonly start: number; readonly end: number } | undefined {
  let end = text.length;
  while (end > 0 && !DIGIT.test(text[end - 1]!)) end--;
  if (end === 0) return undefined;
  let start = end - 1;
  for (let at = start; at >= 0 && IN_NUMBER.test(text[at]!); at--) if (DIGIT.test(text[at]!)) start = at;
  return { start, end };
}

/** A minus is the number's only behind a colon; behind a word it is a dash. */
function replaced(text: string, number: string): string | undefined {
  const found = lastNumber(text);
  if (!found) return undefined;
  const { end } = found;
  const before = text.slice(0, found.start);
  const sign = /[:：]\s*([+\-＋－]\s*)$/u.exec(before)?.[1] ?? '';
  const start = found.start - sign.length;
  const same = plain(text.slice(start, end)) === plain(number);
  return same ? text : `${text.slice(0, start)}${number}${text.slice(end)}`;
}

/** `＋１，２３４．５０` → `1234.5`. */
function plain(number: string): string {
  const digits = number.normalize('NFKC').replace(/[\s,+]/g, '');
  return digits.includes('.') ? digits.replace(/\.?(?<!0)0+$/, '') : digits;
}
