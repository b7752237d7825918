/** Lines that a PDF or a copy broke in the middle of a sentence, as the one paragraph that they were. */
import { isTableLine } from './tableLines';
import type { ReportParagraph, ReportPlace } from '../model/report/reportText';

export interface Joined {
  readonly text: string;
  readonly numbering: string;
  /** The place in the report of what stands from `start` to `end` of the text. */
  placeOf(start: number, end: number): ReportPlace;
}

/** Columns of a page's line; what is longer was not broken. */
const WIDEST = 120;
const NARROWEST = 24;
/** Two broken lines differ by no more than what a word or a figure takes that did not fit. */
const LIKE = 0.8;

const ENDS = /[。！？：!?:…]$/;
/** An item of a list may end so, and a line that is full. */
const HALF_ENDS = /[；;]$/;
const FULL = 0.9;
const OPENS =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．是]|[（(]?[\d０-９]{1,3}(?:[)）、]|[.．](?![\d０-９]))|\d{1,2}(?:\.\d{1,2})+\s(?![万亿元%个人项次])|[①-⑳《—•·●◆■-]|第[一二三四五六七八九十\d]{1,3}(?:部分|章|节|条)|附)/;

/** For each paragraph: itself with what goes on with it, or undefined where it goes on with the one before it. */
export function joinBroken(paragraphs: readonly ReportParagraph[]): readonly (Joined | undefined)[] {
  const joined: (Joined | undefined)[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    let end = at + 1;
    while (end < paragraphs.length && goesOn(paragraphs, end)) end++;
    joined.push(joinedOf(paragraphs.slice(at, end), at), ...Array<undefined>(end - at - 1).fill(undefined));
    at = end - 1;
  }
  return joined;
}

function goesOn(paragraphs: readonly ReportParagraph[], at: number): boolean {
  const before = paragraphs[at - 1]!.text.trim();
  const { text, numbering } = paragraphs[at]!;
  const own = text.trim();
  if (before === '' || own === '' || numbering !== '' || ENDS.test(before) || OPENS.test(own)) return false;
  // Digits on both sides may be one figure or two.
  if (/\d$/.test(before) && /^\d/.test(own)) return false;
  if (isRow(own) || (isTableLine(before) && isTableLine(own))) return false;
  if (widthOf(before) > WIDEST || widthOf(own) > WIDEST) return false;
  if (/[，、]$/.test(before) || (/\d\s*[万亿]$/.test(before) && /^元/.test(own))) return true;
  const near = paragraphs.slice(Math.max(0, at - 3), at + 2).map((each) => widthOf(each.text.trim()));
  return (
    widthOf(before) >= NARROWEST &&
    widthOf(before) >= (HALF_ENDS.test(before) ? FULL : LIKE) * Math.max(...near) &&
    /[，。；、,;]/.test(before) &&
    near.every((width) => width <= WIDEST)
  );
}

/** Whether a line begins with what is left of a figure that the line before began: 支出5.0 | 4万元，上年支出4.62万元. */
export function isTorn(paragraphs: readonly ReportParagraph[], at: number): boolean {
  const before = paragraphs[at - 1]?.text.trim() ?? '';
  const { text, numbering } = paragraphs[at]!;
  const own = text.trim();
  return (
    numbering === '' &&
    /\d[.,]?$/.test(before) &&
    /^[.,]?\d/.test(own) &&
    /[，。；]/.test(own) &&
    !OPENS.test(own)
  );
}

/** 农机购置补贴：计划810，支出729: a line of a table told as text. */
function isRow(line: string): boolean {
  return /^[^，。；：:\d]{2,24}[：:][^，。；：:\d]{0,8}\d/.test(line);
}

/** Columns that a line takes, a Chinese character two; no farther than it matters. */
function widthOf(line: string): number {
  if (line.length > WIDEST) return line.length;
  let width = 0;
  for (const char of line) width += char.charCodeAt(0) > 0xff ? 2 : 1;
  return width;
}

function joinedOf(lines: readonly ReportParagraph[], first: number): Joined {
  const starts = [0];
  for (const { text } of lines) starts.push(starts.at(-1)! + text.length);
  return {
    text: lines.map(({ text }) => text).join(''),
    numbering: lines[0]!.numbering,
    placeOf: (start, end) => {
      let line = 0;
      while (line + 1 < lines.length && starts[line + 1]! <= start) line++;
      const from = starts[line]!;
      return {
        paragraph: first + line,
        start: start - from,
        end: Math.min(end - from, lines[line]!.text.length),
      };
    },
  };
}
