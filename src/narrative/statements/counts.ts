/** 专项资金共3个：…, 主要有5项：…: so many are announced as are listed. */
import { plainName } from '../item';
import type { Reading } from '../reading';
import type { Draft, Story } from './story';
import { flatMap } from '../../model/flatMap';

export function counts(story: Story): readonly Draft[] {
  return [...flatMap(story.levels, named), ...listed(story)];
}

/** What a body of people or a place ends with. */
const BODY = /(?:科|室|处|股|局|中心|所|站|部|办|队|院|馆|校|会|镇|乡|街道|村|社区)$/;
const BODIES =
  /^(?:个|家)?(?:内设|职能|业务|下属|直属|所属|二级)*(?:科室|股室|处室|机构|部门|单位|乡镇|镇|乡|街道|村|社区)/;
/** So many names too many or too few are a slip; more, and they are names of something else. */
const MOST_OFF = 3;

/** 内设办公室、财务科、信息科等3个科室: as many as are named, or more than that where 等 says so. Always guessed. */
function named(reading: Reading): readonly Draft[] {
  const { role, value, figure } = reading;
  const { lead, tail, unit } = figure;
  if (role !== 'count' || !/^[个家]$/.test(unit?.text ?? '') || !BODIES.test(tail)) return [];
  const open = /等$/.test(lead);
  const names = lead.replace(/(?:等|共计?|合计)$/, '').split('、');
  const last = /^(.{2,}?)(?:以及|[和及与])(.{2,})$/.exec(names.at(-1)!);
  const all = last && BODY.test(last[1]!) ? [...names.slice(0, -1), last[1]!, last[2]!] : names;
  if (all.length < 3 || !all.every((name) => name.length < 20 && BODY.test(name))) return [];
  const off = all.length - Number(value);
  const isTold = open ? off > 0 : off !== 0;
  return isTold && Math.abs(off) <= MOST_OFF
    ? [{ kind: 'count', terms: { count: [reading] }, listed: all.length, guessed: true }]
    : [];
}

function listed(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ listings, readings }) =>
    flatMap(listings, ({ whole, parts, open, opener }): readonly Draft[] => {
      // A list that a broken line cuts off names not all.
      if (story.paragraphs[whole.paragraph]!.clauses.at(-1)?.closing === '') return [];
      if (open || (opener !== 'colon' && opener !== 'composed') || parts.length < 2) return [];
      // The announced number stands in the clause that the list is opened by, with the whole or alone.
      const count =
        whole.role === 'count'
          ? whole
          : readings.findLast(
              (each) =>
                each.role === 'count' &&
                each.figure.start < whole.figure.end &&
                whole.figure.clause - each.figure.clause <= 1 &&
                story.isSameSentence(each, whole),
            );
      if (!count || count.approximate || count.paragraph !== parts[0]!.paragraph) return [];
      if (
        !/^(?:个|项|类)$/.test(count.unit) ||
        !/项目|专项|资金|^$|支出|类|方面/.test(count.item + count.figure.tail)
      )
        return [];
      const own = parts.filter(({ figure, total }) => figure.unit?.class === 'money' && !total);
      // A安排12万元、支出11万元；B…: the list was left before its end.
      const last = parts.at(-1)!;
      if (story.after(last).some((each) => story.segmentOf(each) !== story.segmentOf(last) && !each.total))
        return [];
      const listed = thingsIn(own, story);
      return listed > 1 ? [{ kind: 'count', terms: { count: [count] }, listed }] : [];
    }),
  );
}

/** A安排12万元，支出11万元；B安排8万元，支出8万元 are two things; 0 where it is not plain how many there are. */
function thingsIn(amounts: readonly Reading[], story: Story): number {
  const bySegment = new Map<number, number>();
  for (const each of amounts) {
    const segment = story.segmentOf(each);
    bySegment.set(segment, (bySegment.get(segment) ?? 0) + 1);
  }
  const [first, ...more] = bySegment.values();
  const isEven = more.every((each) => each === first);
  if (first === 1 && isEven) return amounts.length;
  const names = new Set(amounts.map(({ item }) => plainName(item)));
  const isOneEach = names.size === amounts.length && !amounts.some(({ item }) => isDoing(item));
  if (isOneEach) return amounts.length;
  return isEven && more.length > 0 ? bySegment.size : 0;
}

/** What was spent of a thing is no thing of its own. */
const isDoing = (item: string): boolean =>
  /^(?:实际)?(?:支出|执行|到位|支付|使用|完成|拨付|结余|结转|剩余)/.test(item);
