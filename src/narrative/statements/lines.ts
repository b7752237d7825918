/** Lists told line by line without numbers, columns with a line 合计 below them, and 以上四项合计 below numbered items. */
import type { Reading } from '../reading';
import { alike } from '../units';
import { announcedIn } from '../whole';
import { makesUp } from './holds';
import { isPlausible } from './mistyped';
import type { Draft, Story } from './story';
import { isLevel } from './story';
import { flatMap } from '../../model/flatMap';

const LONGEST = 60;
/** No line of a list is longer. */
const WIDEST = 120;
const NUMBERED = /^\s*(?:[（(]?(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]|[-•·●◆①-⑳])/;
const TOTAL_LINE = /^\s*(?:合计|总计|小计|共计)/;
const ABOVE = /^\s*(?:以上|上述)(?=[^，。]{0,12}(?:合计|共计|总计|共|小计))/;

/** @param texts of the paragraphs, numbering included */
export function lines(story: Story, texts: readonly string[]): readonly Draft[] {
  return flatMap(texts, (text, at): readonly Draft[] => {
    if (TOTAL_LINE.test(text)) return columns(at, story, texts);
    if (ABOVE.test(text)) return above(at, story, texts);
    return /[:：]\s*$/.test(text) ? below(at, story, texts) : [];
  });
}

const money = (line: number, story: Story): readonly Reading[] =>
  (story.paragraphs[line]?.readings ?? []).filter(
    (each) => isLevel(each) && each.figure.unit?.class === 'money',
  );

/** So many digits, and so many lines, for things that are counted: of fewer another is a slip away. */
const DIGITS = 3;

/** 970万元安排4个项目： and a line each, as many as are announced or as there are; 交易3182宗，按类别分： and so many in each. */
function below(at: number, story: Story, texts: readonly string[]): readonly Draft[] {
  const counted = (story.paragraphs[at]?.readings ?? []).filter(
    (each) => isLevel(each) && each.role === 'count' && each.value.length >= DIGITS && !each.partOf,
  );
  const last = counted.at(-1);
  return [
    ...sumBelow(money(at, story), 2, at, story, texts),
    ...(last ? sumBelow([last], DIGITS, at, story, texts) : []),
  ];
}

function sumBelow(
  wholes: readonly Reading[],
  least: number,
  at: number,
  story: Story,
  texts: readonly string[],
): readonly Draft[] {
  if (wholes.length === 0) return [];
  const parts: Reading[] = [];
  for (let line = at + 1; line < texts.length && parts.length < LONGEST; line++) {
    const text = texts[line]!;
    const first = (story.paragraphs[line]?.readings ?? []).find(
      (each) => isLevel(each) && alike(each.figure.unit, wholes[0]!.figure.unit),
    );
    if (NUMBERED.test(text) || text.length > WIDEST || !first) break;
    if (/^\s*(?:[（(]|合计|总计|共计|以上|上述)/.test(text)) break;
    parts.push(first);
    // A；B；C。: with the full stop the list is over.
    if (/[。.]\s*$/.test(text) && /[；;]\s*$/.test(texts[line - 1]!)) break;
  }
  return parts.length < least ? [] : sumOf(wholes, parts);
}

/** 合计：计划4860，支出4617: each column of the lines above, where all have as many. */
function columns(at: number, story: Story, texts: readonly string[]): readonly Draft[] {
  const totals = money(at, story);
  const rows: (readonly Reading[])[] = [];
  for (let line = at - 1; line >= 0 && rows.length < LONGEST; line--) {
    const row = money(line, story);
    if (row.length !== totals.length || texts[line]!.length > WIDEST || /[:：]\s*$/.test(texts[line]!)) break;
    rows.unshift(row);
  }
  if (rows.length < 2 || totals.length === 0) return [];
  return flatMap(totals, (whole, column) =>
    sumOf(
      [whole],
      rows.map((row) => row[column]!),
    ),
  );
}

/** 以上四项合计3500万元: the first amount of each of so many items above. */
function above(at: number, story: Story, texts: readonly string[]): readonly Draft[] {
  const [whole] = money(at, story);
  const announced = whole && announcedIn(whole.figure.lead);
  if (!whole || announced === undefined || announced < 2) return [];
  const parts: Reading[] = [];
  for (let line = at - 1; line >= 0 && parts.length < announced; line--) {
    if (texts[line]!.trim() === '') continue;
    const first = money(line, story)[0];
    if (!first || !NUMBERED.test(texts[line]!)) break;
    parts.unshift(first);
  }
  return parts.length === announced ? sumOf([whole], parts) : [];
}

function sumOf(wholes: readonly Reading[], parts: readonly Reading[]): readonly Draft[] {
  const drafts = wholes.map((whole): Draft => ({
    kind: 'sum',
    terms: { whole: [whole], parts },
    guessed: true,
  }));
  const holding = drafts.find(({ terms }) => makesUp(parts, terms.whole![0]!));
  const meant = holding ? [holding] : drafts.filter(isPlausible);
  if (meant.length !== 1) return [];
  for (const part of parts) part.partOf ??= meant[0]!.terms.whole![0];
  return meant;
}
