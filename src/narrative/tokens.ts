/** A paragraph as tokens: numbers, words, punctuation, list numbers, 其中. */
import type { Compact } from './compact';
import { noFigure } from './noFigure';

export type Token =
  /** `value` is missing where the digits are no decimal: `7.50.1`. */
  | {
      readonly kind: 'number';
      readonly value: string | undefined;
      /** 持平, a word that states a figure. */
      readonly unchanged?: true;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'words'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'mark'; readonly text: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'listNumber';
      readonly style: string;
      readonly n: number;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'within'; readonly start: number; readonly end: number }
  | { readonly kind: 'year'; readonly year: number; readonly start: number; readonly end: number };

const MARKS = new Set('，,;:()。、!?\n');
const NUMBER = /^[-−]?\d+(?:,\d{3})*(?:\.\d+)*/;
const WITHIN = /^其中包括|^其中/;
/** 因公出国(境)费, 批(次): a short aside is a part of the name. */
const ASIDE = /^\([^\d,，;:()。、!?\n]{1,4}\)(?<!^\((?:其中|包含|包括|含).*)/;
/** 与上年持平 states a change of nothing. */
const UNCHANGED = '持平';
const YEAR = /^(?:19|20)\d\d(?=年)/;
const DIGITS_ONE_BY_ONE = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const CHINESE = '一二三四五六七八九十';

/** The tokens of a compacted paragraph, in order and without gaps. */
export function tokenize({ text }: Compact): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let wordsFrom = 0;
  const words = (): void => {
    if (at > wordsFrom)
      tokens.push({ kind: 'words', text: text.slice(wordsFrom, at), start: wordsFrom, end: at });
  };
  const take = (token: Token): void => {
    words();
    tokens.push(token);
    at = token.end;
    wordsFrom = at;
  };
  while (at < text.length) {
    const rest = text.slice(at);
    const opens = at === wordsFrom && mayOpenList(tokens.at(-1));
    const listNumber = opens ? listNumberAt(rest) : undefined;
    if (listNumber) {
      take({ kind: 'listNumber', ...listNumber.number, start: at, end: at + listNumber.length });
      continue;
    }
    const within = WITHIN.exec(rest);
    if (within) {
      take({ kind: 'within', start: at, end: at + within[0].length });
      continue;
    }
    const aside = ASIDE.exec(rest);
    if (aside) {
      at += aside[0].length;
      continue;
    }
    if (MARKS.has(text[at]!)) {
      take({ kind: 'mark', text: text[at]!, start: at, end: at + 1 });
      continue;
    }
    if (rest.startsWith(UNCHANGED)) {
      take({ kind: 'number', value: '0', unchanged: true, start: at, end: at + UNCHANGED.length });
      continue;
    }
    const number = numberAt(text, at);
    if (!number) {
      at++;
      continue;
    }
    const end = at + number.length;
    if (YEAR.test(text.slice(at, end + 1))) take({ kind: 'year', year: Number(number), start: at, end });
    else if (noFigure(text, at, end)) at = end;
    else take({ kind: 'number', value: valueOf(number), start: at, end });
  }
  words();
  return tokens;
}

/** List numbers stand at the start, or behind punctuation or 其中. */
function mayOpenList(last: Token | undefined): boolean {
  return !last || last.kind === 'within' || (last.kind === 'mark' && last.text !== '、' && last.text !== '(');
}

const LIST_NUMBERS: readonly { readonly style: string; readonly shape: RegExp }[] = [
  { style: '(1)', shape: /^\((\d{1,2})\)/ },
  { style: '(一)', shape: /^\(([一二三四五六七八九十]{1,3})\)/ },
  // A point and a digit make a decimal, but not where a year follows: 1.2023年….
  { style: '1.', shape: /^(\d{1,2})[.](?=(?:19|20)\d\d年| |[^\d. ])/ },
  { style: '1、', shape: /^(\d{1,2})[、)](?!\d)/ },
  { style: '一、', shape: /^([一二三四五六七八九十]{1,3})(?:、|是)/ },
];

function listNumberAt(rest: string): { number: { style: string; n: number }; length: number } | undefined {
  const circled = DIGITS_ONE_BY_ONE.indexOf(rest[0]!);
  if (circled >= 0) return { number: { style: '①', n: circled + 1 }, length: 1 };
  for (const { style, shape } of LIST_NUMBERS) {
    const match = shape.exec(rest);
    if (match) return { number: { style, n: ordinal(match[1]!) }, length: match[0].length };
  }
  return undefined;
}

/** 3, 三, 十三, 二十 → the number. */
function ordinal(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (char: string | undefined): number => (char ? CHINESE.indexOf(char) + 1 : 0);
  return text.includes('十') ? (tens ? digit(tens) : 1) * 10 + digit(ones) : digit(ones);
}

function numberAt(text: string, at: number): string | undefined {
  const match = NUMBER.exec(text.slice(at));
  if (!match) return undefined;
  // A sign is one only where no number, bracket or word in letters could have the stroke: 2021-2023.
  if (/^[-−]/.test(match[0]) && at > 0 && /[\dA-Za-z)]/.test(text[at - 1]!)) return undefined;
  return match[0];
}

function valueOf(number: string): string | undefined {
  const plain = number.replace('−', '-');
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : undefined;
}
