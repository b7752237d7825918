/** Puts a number into a cell that holds its label as well: `按收入性质分：743.91`, `产出指标（40分）`. */
import type { Field, MoneyUnit } from '../model/form';
import { isFormula } from '../model/edits';

const NUMBER = /[+-]?[\d０-９][\d０-９,，.．]*(?=\D*$)/u;

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
  const stated = /(万元|元)\s*$/.exec(text)?.[1];
  if (measure === 'money' && stated !== undefined && stated !== unit) return undefined;
  if (value.kind === 'quantity') return NUMBER.test(text) ? text.replace(NUMBER, number) : undefined;
  if (value.kind !== 'blank') return undefined;
  if (measure === 'points') return /\d/.test(text) ? undefined : `${text.trimEnd()}（${number}分）`;
  // What marks a blank (`——`) gives way, a unit behind it stays.
  const match = /^([\s\S]*[:：])\s*(?:[—–―\-－/／]+)?\s*(万元|元)?\s*$/u.exec(text);
  if (match) return `${match[1]!}${number}${match[2] ?? ''}`;
  return /\d/.test(text) ? undefined : `${text.trimEnd()}：${number}`;
}
