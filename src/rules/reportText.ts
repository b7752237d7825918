/** The report's paragraphs, as rules about the text see them. */
import type { FieldId } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { listRows } from '../model/form/form';
import { asIs } from '../model/text/locale';
import type { FunctionRule, Verdict } from '../model/result/rule';
import { notChecked, textOf } from './verdicts';
import { flatMap } from '../model/flatMap';

export interface Line {
  readonly id: FieldId;
  /** With its numbering; full-width digits and punctuation as half-width. */
  readonly text: string;
}

/** Every paragraph that says something, in order. */
export function linesOf(set: FormSet): readonly Line[] {
  return flatMap(listRows(set, 'report.text'), ({ index }) => {
    const id = rowField('report.text[].line', index);
    const text = textOf(id, set)?.normalize('NFKC').trim();
    return text ? [{ id, text }] : [];
  });
}

/** A phrase that a pattern finds in a paragraph, spaces left out of it. */
export interface Phrase {
  readonly place: FieldId;
  readonly match: RegExpMatchArray;
  /** What stands before it. */
  readonly before: string;
}

/** @param pattern a global one */
export function phrasesIn(set: FormSet, pattern: RegExp): readonly Phrase[] {
  return flatMap(linesOf(set), ({ id, text }) => {
    const plain = text.replace(/\s/g, '');
    return [...plain.matchAll(pattern)].map((match) => ({
      place: id,
      match,
      before: plain.slice(0, match.index),
    }));
  });
}

/** A paragraph that shows what it should not: one finding for each, or one pass for the whole text. */
export function paragraphsWithout(
  set: FormSet,
  messageId: string,
  find: (text: string) => string | undefined,
): ReturnType<FunctionRule['check']> {
  const lines = linesOf(set);
  const [first] = lines;
  if (!first) return [noText];
  const found = flatMap(lines, ({ id, text }): readonly Verdict[] => {
    const shown = find(text);
    if (shown === undefined) return [];
    return [{ status: 'failed', place: id, messageId, data: { found: asIs(shown) }, related: [] }];
  });
  return found.length > 0 ? found : [{ status: 'passed', place: first.id }];
}

export const noText: Verdict = notChecked('report.unitName', 'not-found', {
  'zh-CN': '报告没有正文',
  en: 'the report has no text',
});

const DIGITS = '零一二三四五六七八九';

/** 一 … 九十九, or Arabic digits; undefined for anything else. */
export function ordinalOf(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  if (!ten) return tens && !ones ? DIGITS.indexOf(tens) : undefined;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}
