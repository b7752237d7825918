/** A paragraph as tokens: figures with their units, words, punctuation, list numbers, 其中. */
import type { Compact } from './compact';
import { noFigure } from './noFigure';
import { capitalsAt } from './numerals';
import type { Unit } from './units';
import { unitAt } from './units';

interface Span {
  readonly start: number;
  /** Of a number: behind its digits; its unit follows. */
  readonly end: number;
}

export interface NumberToken extends Span {
  readonly kind: 'number';
  /** Missing where the digits are no decimal: `7.50.1`. */
  readonly value: string | undefined;
  readonly unit: Unit | undefined;
  /** 持平, a word that states a figure. */
  readonly unchanged?: true;
  /** 5000-6000万元: the upper end. */
  readonly to?: string;
  /** 32/32=100%: the first, the second, the result. */
  readonly formula?: 0 | 1 | 2;
  /** Behind the unit. */
  readonly behind: number;
}

export type Token =
  | NumberToken
  | (Span & { readonly kind: 'words'; readonly text: string })
  | (Span & { readonly kind: 'mark'; readonly text: string })
  | (Span & { readonly kind: 'listNumber'; readonly style: string; readonly n: number })
  | (Span & { readonly kind: 'within' })
  | (Span & { readonly kind: 'year'; readonly year: number });

const MARKS = new Set('，,;:()。、!?\n');
const NUMBER = /[-−]?\d+(?:,\d{3})*(?:\.\d+)*/y;
const WITHIN = /其中包括|其中有(?![效关偿机限色])|其中/y;
/** 因公出国(境)费, 8.00万元(已验收): an aside without a figure. */
const ASIDE = /\((?!其中|包含|包括|含|大写)[^\d()。!?\n一二三四五六七八九十][^\d()。!?\n]{0,11}\)/y;
/** 与上年持平 states a change of nothing. */
const UNCHANGED = /(?:基本|大体)?持平|(?:基本)?(?:无|没有|未发生)变化|无增减/y;
const RANGE = /(?:[-—–~～至到]|--|——)(\d+(?:,\d{3})*(?:\.\d+)?)/y;
const DASH = /——(?=[\u4e00-\u9fa5])/y;
const YEAR = /(?:19|20)\d\d(?=年|度|全[省市县区镇年]|部门)/y;
const DIGITS_ONE_BY_ONE = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const CHINESE = '一二三四五六七八九十';
const MONEY_SIGNS = new Set('￥¥');

/** The tokens of a compacted paragraph, in order and without gaps. */
export function tokenize({ text, offsets }: Compact): Token[] {
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
    at = token.kind === 'number' ? token.behind : token.end;
    wordsFrom = at;
  };
  while (at < text.length) {
    const listNumber =
      at === 0
        ? (outlineAt(text, offsets) ?? listNumberAt(text, at))
        : at === wordsFrom && mayOpenList(tokens.at(-1))
          ? listNumberAt(text, at)
          : undefined;
    if (listNumber) {
      take({ kind: 'listNumber', ...listNumber.number, start: at, end: at + listNumber.length });
      continue;
    }
    const char = text[at]!;
    const within = char === '其' ? matchAt(WITHIN, text, at) : undefined;
    if (within) {
      take({ kind: 'within', start: at, end: at + within.length });
      continue;
    }
    const aside = char === '(' ? matchAt(ASIDE, text, at) : undefined;
    if (aside && !UNCHANGED_INSIDE.test(aside)) {
      at += aside.length;
      continue;
    }
    if (MARKS.has(char)) {
      take({ kind: 'mark', text: char, start: at, end: at + 1 });
      continue;
    }
    // 基本支出1802万元（占81%）——工资福利支出…: it opens a list.
    const last = tokens.at(-1);
    const isBehind =
      at === wordsFrom && (last?.kind === 'number' || (last?.kind === 'mark' && last.text === ')'));
    const dash = char === '—' && isBehind ? matchAt(DASH, text, at) : undefined;
    if (dash) {
      take({ kind: 'mark', text: ':', start: at, end: at + dash.length });
      continue;
    }
    const word = matchAt(UNCHANGED, text, at);
    if (word) {
      take({
        kind: 'number',
        value: '0',
        unit: undefined,
        unchanged: true,
        ...span(at, word.length, word.length),
      });
      continue;
    }
    const capitals = capitalsAt(text.slice(at, at + 40));
    if (capitals) {
      const unit: Unit = { class: 'money', text: capitals.unit, length: 0, approximate: false };
      take({ kind: 'number', value: capitals.value, unit, ...span(at, capitals.length, capitals.length) });
      continue;
    }
    const number = /[\d−-]/.test(char) ? numberAt(text, at) : undefined;
    if (!number) {
      at++;
      continue;
    }
    const end = at + number.length;
    const formula = formulaAt(text, at);
    if (formula) {
      formula.forEach((token, index) => {
        if (index > 0) at = wordsFrom = token.start;
        take(token);
      });
      continue;
    }
    const range = figureToken(text, at, number);
    if (range.to !== undefined && !/[月年日号时点]$/.test(range.unit!.text)) take(range);
    else if (matchAt(YEAR, text, at)?.length === number.length)
      take({ kind: 'year', year: Number(number), start: at, end });
    else if (noFigure(text, at, end)) at = end;
    else take(figureToken(text, at, number));
  }
  words();
  return tokens;
}

const FORMULA =
  /(\d[\d,]{0,24}(?:\.\d{1,12})?)([^\d÷/×*=()，。]{0,4})[÷/](\d[\d,]{0,24}(?:\.\d{1,12})?)([^\d÷/×*=()，。]{0,4})(?:[×*xX]100%?)?=(\d{1,12}(?:\.\d{1,12})?)(%?)/y;

/** 32/32=100%, 742.38÷743.91×100%=99.79%: the two figures and what comes out. */
function formulaAt(text: string, at: number): readonly NumberToken[] | undefined {
  FORMULA.lastIndex = at;
  const match = FORMULA.exec(text);
  if (!match) return undefined;
  const [whole, part, partUnit, base, baseUnit, result, percent] = match;
  const second = at + part!.length + partUnit!.length + 1;
  const third = at + whole.length - result!.length - percent!.length;
  const token = (digits: string, unit: string, start: number, place: 0 | 1 | 2): NumberToken => ({
    kind: 'number',
    value: valueOf(digits),
    unit: unitAt(unit),
    formula: place,
    ...span(start, digits.length, digits.length + (unitAt(unit)?.length ?? 0)),
  });
  if (percent === '' && result!.length > 6) return undefined;
  return [
    token(part!, partUnit!, at, 0),
    token(base!, baseUnit!, second, 1),
    token(result!, percent!, third, 2),
  ];
}

const UNCHANGED_INSIDE = /持平|变化|增减/;

function span(start: number, digits: number, whole: number): Span & { behind: number } {
  return { start, end: start + digits, behind: start + whole };
}

function figureToken(text: string, at: number, number: string): NumberToken {
  const own = unitAt(text.slice(at + number.length, at + number.length + 24));
  const first = at + number.length + (own?.length ?? 0);
  const range = matchAt(RANGE, text, first);
  if (range) {
    const end = first + range.length;
    const unit = unitAt(text.slice(end, end + 24));
    const to = valueOf(range.replace(/^[^\d]+/, ''));
    if (unit && to !== undefined && (!own || own.class === unit.class))
      return {
        kind: 'number',
        value: valueOf(number),
        unit,
        to,
        start: at,
        end: at + number.length,
        behind: end + unit.length,
      };
  }
  const signed = MONEY_SIGNS.has(text[at - 1] ?? '');
  const unit =
    own ?? (signed ? { class: 'money' as const, text: '元', length: 0, approximate: false } : undefined);
  return {
    kind: 'number',
    value: valueOf(number),
    unit,
    ...span(at, number.length, number.length + (own?.length ?? 0)),
  };
}

function matchAt(shape: RegExp, text: string, at: number): string | undefined {
  shape.lastIndex = at;
  return shape.exec(text)?.[0];
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
  { style: '1、', shape: /^(\d{1,2})[、)](?!\d{1,2}(?:日|月|[、.]))/ },
  { style: '一、', shape: /^([一二三四五六七八九十]{1,3})(?:、|是(?!否))/ },
];

/** 2.3 支出: with a space behind it, or before a name and its mark, it numbers the paragraph. */
function outlineAt(
  text: string,
  offsets: readonly number[],
): { number: { style: string; n: number }; length: number } | undefined {
  const match = /^\d{1,2}(?:\.(\d{1,2})){1,3}/.exec(text);
  if (!match) return undefined;
  const end = match[0].length;
  const isApart = text[end] === ' ' || (offsets[end] ?? 0) - offsets[end - 1]! > 1;
  // 5.40 万元 at the start of a broken line is a figure.
  const behind = text.slice(end, end + 24);
  if (unitAt(behind) && !/^(?:项目|人员|部门|单位|年度)/.test(behind)) return undefined;
  if (!isApart && !/^[\u4e00-\u9fa5]{2,12}[:。]/.test(behind)) return undefined;
  return { number: { style: '1.1', n: Number(match[1]) }, length: end };
}

function listNumberAt(
  text: string,
  at: number,
): { number: { style: string; n: number }; length: number } | undefined {
  const circled = DIGITS_ONE_BY_ONE.indexOf(text[at]!);
  if (circled >= 0) return { number: { style: '①', n: circled + 1 }, length: 1 };
  if (!/[(\d一二三四五六七八九十]/.test(text[at]!)) return undefined;
  const rest = text.slice(at, at + 12);
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

/** 18 643.27万元: groups of three behind spaces, where a unit says that it is one figure. */
const SPACED = /[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?(?![\d., ])/y;

function numberAt(text: string, at: number): string | undefined {
  const spaced = /[\d ]/.test(text[at - 1] ?? '') ? undefined : matchAt(SPACED, text, at);
  if (spaced && unitAt(text.slice(at + spaced.length, at + spaced.length + 24))) return spaced;
  const number = matchAt(NUMBER, text, at);
  // A sign is one only where no number, bracket or word in letters could have the stroke: 2021-2023.
  if (number && /^[-−]/.test(number) && at > 0 && /[\dA-Za-z)\u4e00-\u9fa5%]/.test(text[at - 1]!))
    return undefined;
  return number;
}

function valueOf(number: string): string | undefined {
  const plain = number.replace('−', '-').replaceAll(' ', '');
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,30})(?:\.\d{1,30})?$/.test(plain)
    ? plain.replaceAll(',', '')
    : undefined;
}
