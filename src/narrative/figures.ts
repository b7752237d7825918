/** The figures of a paragraph's clauses: each number with its unit and the words around it. */
import type { Clause } from './clauses';
import { hasFigure, wordsOf } from './clauses';
import type { NumberToken } from './tokens';
import type { Unit } from './units';
import { flatMap } from '../model/flatMap';

export interface Figure {
  /** Missing where the digits are no decimal. */
  readonly value: string | undefined;
  readonly unit: Unit | undefined;
  /** The upper end of a range. */
  readonly to: string | undefined;
  /** The words 持平, 无变化: about so, or just so. */
  readonly unchanged: 'exactly' | 'about' | undefined;
  /** In the compacted paragraph. */
  readonly start: number;
  readonly end: number;
  /** The index of its clause. */
  readonly clause: number;
  /** The words before it in its clause, back to the figure before it; those before a bracket too. */
  readonly lead: string;
  /** The words behind its unit, up to the next figure. */
  readonly tail: string;
  /** What stands behind it in its clause, to the clause's end. */
  readonly rest: string;
  /** 32/32=100%: the first, the second, the result. */
  readonly formula: 0 | 1 | 2 | undefined;
  /** No other figure stands before it in its clause. */
  readonly first: boolean;
  /** 分别: it is said of the so-manieth of so many things that were named before. */
  /** The names that several figures share, as they stand. */
  readonly names?: string;
  readonly respectively?: { readonly at: number; readonly of: number; readonly name?: string };
}

/** @param text of which the clauses are */
export function figuresOf(clauses: readonly Clause[], text: string): Figure[] {
  return flatMap(clauses, (clause, index) => {
    const numbers = clause.tokens.filter((token) => token.kind === 'number');
    const from = clause.tokens[0]!.start;
    const to = from + clause.text.length;
    const before = wordsBeforeBracket(clauses, index);
    return numbers.map((token, at) =>
      figureIn(token, numbers[at - 1], numbers[at + 1], from, to, before, index, text),
    );
  });
}

function figureIn(
  token: NumberToken,
  previous: NumberToken | undefined,
  next: NumberToken | undefined,
  from: number,
  to: number,
  before: string,
  clause: number,
  text: string,
): Figure {
  const { value, unit, start, end, behind } = token;
  const lead = previous
    ? announced(
        previous,
        text.slice(previous.start, start),
        afterJoin(text.slice(previous.behind, start), isCount(previous)),
      )
    : before + text.slice(from, start).replace(/[￥¥]$/, '');
  const own = text.slice(behind, next?.start ?? to);
  return {
    value,
    unit,
    to: token.to,
    unchanged: token.unchanged
      ? /^(?:基本|大体)/.test(text.slice(start, end))
        ? 'about'
        : 'exactly'
      : undefined,
    start,
    end,
    clause,
    lead: plain(lead.slice(-REACH)),
    tail: plain((next ? beforeJoin(own, isCount(token)) : own).slice(0, REACH)).replace(/^整/, ''),
    rest: text.slice(behind, Math.min(to, behind + REACH)),
    formula: token.formula,
    first: !previous,
  };
}

/** 以上4项共计, 5个方面共计: how many are summed up belongs to the sum. */
function announced({ unit }: NumberToken, whole: string, lead: string): string {
  return unit?.class === 'count' &&
    /^\d{1,2}(?:项|类|个方面|个部分|个项目|块|笔)[^，]{0,4}(?:共|合计|总计|小计)/.test(whole)
    ? whole
    : lead;
}

const isCount = ({ unit }: NumberToken): boolean => unit?.class === 'count' || unit?.class === 'people';

/** 拼接屏、30台: of the figure before. 和其他收入30万元: of the one behind. */
const JOINED = /^(?:以?及|和|与|、)|(?:以?及|和|与|、)$/;

/** 18个班980人: what the first figure counts, and no name of the second. */
const COUNTED = /^(?:教学)?(?:班级?|(?:行政|自然)?村|社区|村居|乡镇|街道|标段|年级|小区|网格)$/;

function afterJoin(between: string, counts: boolean): string {
  if (counts && COUNTED.test(between)) return '';
  if (/(?:以?及|和|与|、)$/.test(between)) return '';
  const at = counts ? between.search(/[、，]/) : -1;
  return at > 0 ? between.slice(at + 1) : between.replace(JOINED, '');
}

function beforeJoin(between: string, counts: boolean): string {
  if (/^(?:以?及|和|与|、)/.test(between)) return '';
  // 6座垃圾中转站、改造14个公厕: the noun ends there.
  const at = counts ? between.search(/[、，]/) : -1;
  return at > 0 ? between.slice(0, at) : between.replace(JOINED, '');
}

/** So far from a figure nothing belongs to it any more, however long the sentence is. */
const REACH = 160;

/** Without titles of documents and asides, which say nothing of the figure. */
function plain(words: string): string {
  return words.replace(/《[^》]{0,60}》/g, '').replace(/\([^()\d]{3,40}\)/g, '');
}

/** 一般公共预算（含基金）支出742万元: the words go on behind the bracket. */
function wordsBeforeBracket(clauses: readonly Clause[], index: number): string {
  const { opening, depth } = clauses[index]!;
  if (opening !== ')') return '';
  for (let at = index - 1; at >= Math.max(0, index - 40); at--) {
    const each = clauses[at]!;
    if (each.depth <= depth) return hasFigure(each) ? '' : wordsOf(each);
  }
  return '';
}
