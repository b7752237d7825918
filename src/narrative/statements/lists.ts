/** Lists over paragraphs: 项目支出合计126.10万元，具体如下： and its numbered lines. */
import { fits } from '../whole';
import type { Reading } from '../reading';
import { isHundred, isSlip, makesUp } from './holds';
import type { Draft, Story } from './story';
import { isLevel } from './story';
import { flatMap } from '../../model/flatMap';

const OPENS = /(?:其中|如下|包括|包含|分别是|分别为|具体是|具体为|情况|明细|构成|科目)[:：]?$/;
const LONGEST = 60;

export function lists(story: Story, texts: readonly string[]): readonly Draft[] {
  return flatMap(texts, (text, at): readonly Draft[] => {
    const opens = /[:：]\s*$/.test(text) && OPENS.test(text.trim().slice(-8));
    const wholes =
      story.paragraphs[at]?.readings.filter((each) => isLevel(each) && each.figure.unit !== undefined) ?? [];
    if (wholes.length === 0 && opens) return ofAbove(at, texts, story);
    if (wholes.length === 0 || (!opens && wholes.length > 12)) return [];
    const lines = linesBelow(at, texts, opens);
    return lines.length < 2 ? [] : listOf(wholes, lines, opens, story);
  });
}

/** 预算批复186万元。 and below it 资金构成如下： with its lines: of the one amount above that they make up, but for a slip. */
function ofAbove(at: number, texts: readonly string[], story: Story): readonly Draft[] {
  const lines = linesBelow(at, texts, true);
  const wholes = (story.paragraphs[at - 1]?.readings ?? []).filter(
    (each) => isLevel(each) && each.figure.unit?.class === 'money',
  );
  if (lines.length < 2 || wholes.length === 0) return [];
  const parts = lines.map((line) =>
    story.paragraphs[line]!.readings.find((each) => isLevel(each) && each.figure.unit?.class === 'money'),
  );
  if (!parts.every((each) => each !== undefined) || !isPlain(parts, story)) return [];
  const holding = wholes.find((whole) => makesUp(parts, whole));
  const meant = holding ? [holding] : wholes.filter((whole) => isSlip(parts, whole));
  return meant.length === 1 ? taken('sum', meant[0]!, parts) : [];
}

/** The paragraphs that are the items of the list: bullets, or numbers from 1 on, one after the other. */
function linesBelow(at: number, texts: readonly string[], opens: boolean): readonly number[] {
  const style = (line: string): string | undefined =>
    /^\s*(?:(——|-|•|·|●|◆)|([(（]?)([\d０-９]{1,2}|[一二三四五六七八九十]{1,2})([)）.、．]))/
      .exec(line)
      ?.slice(1)
      .map((part, index) => (index === 2 && part ? 'n' : (part ?? '')))
      .join('');
  const own = style(texts[at]!);
  const first = texts[at + 1] === undefined ? undefined : style(texts[at + 1]!);
  if (!first || first === own || (!opens && !/n/.test(first))) return [];
  if (!opens && !isFirst(texts[at + 1]!)) return [];
  const lines: number[] = [];
  for (let line = at + 1; line < texts.length && lines.length < LONGEST; line++) {
    const text = texts[line]!;
    if (text.trim() === '') continue;
    if (style(text) !== first) {
      // Lines of a lower level belong to the item above them.
      if (lines.length > 0 && style(text) !== undefined && style(text) !== own) continue;
      break;
    }
    lines.push(line);
  }
  return lines;
}

const isFirst = (line: string): boolean => /^\s*[(（]?(?:[1１]|一)[)）.、．]/.test(line);

/** How the part of each line is found: by 小计, by what was spent, or as the first that is stated. */
const PARTS: readonly ((levels: readonly Reading[], whole: Reading) => Reading | undefined)[] = [
  (levels) => levels.find(({ total, figure }) => total !== undefined && /小计|合计|共计/.test(figure.lead)),
  (levels, whole) => levels.find(({ role, partOf }) => role === whole.role && !partOf),
  (levels) => levels.find(({ role, partOf }) => (role === 'expenditure' || role === 'executed') && !partOf),
  (levels) => levels.find(({ partOf }) => !partOf),
];

function listOf(
  wholes: readonly Reading[],
  lines: readonly number[],
  opens: boolean,
  story: Story,
): readonly Draft[] {
  const levelsOf = (line: number, whole: Reading): readonly Reading[] =>
    story.paragraphs[line]!.readings.filter(
      (each) => isLevel(each) && (fits(each, whole) || each.role === whole.role),
    );
  const found = flatMap([...wholes].reverse(), (whole) =>
    flatMap(PARTS, (part) => {
      const parts = lines.map((line) => part(levelsOf(line, whole), whole));
      return parts.every((each) => each !== undefined) ? [{ whole, parts: parts as readonly Reading[] }] : [];
    }),
  );
  const holding = found.find(({ whole, parts }) => makesUp(parts, whole));
  if (holding) return taken('sum', holding.whole, holding.parts);
  // Where each line states one figure only, it is plain which one is meant.
  const whole = opens ? wholes.findLast(({ role }) => role !== 'count') : undefined;
  const own = whole && found.find((each) => each.whole === whole);
  if (own && isSlip(own.parts, own.whole))
    return taken(isPlain(own.parts, story) ? 'sum' : 'listed', own.whole, own.parts);
  const byShares = found.find(({ whole: of, parts }) => of === wholes[0] && sharesOf(parts, story));
  if (byShares) return taken('sum', byShares.whole, byShares.parts);
  return [];
}

function taken(kind: Draft['kind'], whole: Reading, parts: readonly Reading[]): readonly Draft[] {
  for (const part of parts) part.partOf ??= whole;
  return [{ kind, terms: { whole: [whole], parts } }];
}

function isPlain(parts: readonly Reading[], story: Story): boolean {
  return parts.every((part) => {
    const same = story.paragraphs[part.paragraph]!.readings.filter(
      (each) =>
        isLevel(each) &&
        !each.partOf &&
        each.figure.unit?.class === part.figure.unit?.class &&
        each.role === part.role,
    );
    return same.length === 1 || /小计/.test(part.figure.lead);
  });
}

/** Whether each line says its share, and these come to 100 %. */
function sharesOf(parts: readonly Reading[], story: Story): boolean {
  const shares = parts.map((part) =>
    story.paragraphs[part.paragraph]!.readings.find(({ role, of }) => role === 'share' && of === part),
  );
  if (!shares.every((share) => share !== undefined)) return false;
  for (const [at, share] of shares.entries()) if (share.baseName !== '' || !parts[at]) return false;
  return isHundred(shares);
}
