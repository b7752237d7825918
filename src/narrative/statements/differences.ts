/** 应筹3900万元，到位3250万元，欠拨650万元; 新增726人，退出835人，净减少109人: what one figure lacks to another. */
import type { Reading } from '../reading';
import type { Decimal } from '../../model/number/quantity';
import { decimal, ZERO } from '../../model/number/quantity';
import { alike, scaleOf } from '../units';
import { inPlain } from '../whole';
import { makesUp } from './holds';
import { isPlausible } from './mistyped';
import { decimalsOf } from './quantity';
import type { Draft, Story } from './story';
import { isLevel } from './story';
import { flatMap } from '../../model/flatMap';

const LACKS =
  /^[，、]?[少多][\u4e00-\u9fa5]{2,3}$|(?:剩余?|结余|结存|结转(?:下年)?|余|欠[拨缴付发]|缺口|短缺|差额|未(?:支[出付]|执行|完成|结|办结|拨付|兑付|到位|缴费?|解决|整改|使用|列支)(?:金额|资金|部分)?|净(?:增加?|减少?|收入|流入|收益)|溢价|超(?:出|支|批复|概算|预算|计划|目标)?|节约|节余|(?:财政)?(?:统筹|统一)?收回|[核审]减|结转结余|结转和结余)(?:资金|金额)?(?:的|为|了|有|到下年|下年)*$/;

/**
 * How many figures back, and how many digits the largest must have: of short figures that have nothing to do with each
 * other one in ten are a slip apart.
 */
const TIERS: readonly { readonly most: number; readonly money: number; readonly counts: number }[] = [
  { most: 4, money: 5, counts: 4 },
  { most: 5, money: 6, counts: 5 },
  { most: 9, money: 6, counts: 9 },
];
/** Right before it, that is what it is the difference of. */
const NEXT = { most: 2, money: 4, counts: 3 };

/** @param told readings whose balance other words have told of */
export function differences(story: Story, told: ReadonlySet<Reading>): readonly Draft[] {
  return flatMap(story.levels, (rest): readonly Draft[] => {
    if (told.has(rest) || !lacks(rest) || (rest.partOf && lacks(rest.partOf))) return [];
    if (/上年|年初|以前年度/.test(rest.figure.lead) || isOfLack(rest, story)) return [];
    const tiers = tiersOf(rest, story);
    const next = pairsOf(tiers[0]!.slice(0, NEXT.most), rest).filter(
      (draft) => digitsOf(draft) >= (isMoney(rest) && !isStillDue(draft) ? NEXT.money : NEXT.counts),
    );
    const pairs = tiers.map((levels) => pairsOf(levels, rest));
    if (pairs.flat().some(holds))
      return pairs
        .flat()
        .filter(({ terms }) => makesUp(terms.parts!, terms.whole![0]!))
        .slice(0, 1);
    const meantNext = [...next, ...pairs[1]!.filter(isFlow)].filter(isPlausible);
    if (meantNext.length > 0) return meantNext;
    for (const [at, own] of pairs.entries()) {
      const { money, counts } = TIERS[at]!;
      const needed = rest.figure.unit?.class === 'money' ? money : counts;
      const meant = own.filter((draft) => digitsOf(draft) >= needed && isPlausible(draft));
      if (meant.length === 1) return meant;
      if (meant.length > 1) return [];
    }
    return [];
  });
}

/** 涉及6.88万元，已追回5.92万元，尚有0.96万元正在追缴. */
function isStillDue({ terms }: Draft): boolean {
  const [done, rest] = terms.parts!;
  return /^[，、]?已/.test(done!.figure.lead) && /[尚还]有$/.test(rest!.figure.lead);
}

/** 累计到位34500万元。累计支出32865万元，结存1635万元: what came in, what was spent of it and what is left, in one paragraph. */
function isFlow(draft: Draft): boolean {
  const [whole, part, rest] = [draft.terms.whole![0]!, draft.terms.parts![0]!, draft.terms.parts![1]!];
  return (
    /到位/.test(`${whole.item}${whole.figure.lead}`) &&
    part.role === 'expenditure' &&
    /结存|结余|剩余/.test(rest.figure.lead) &&
    digitsOf(draft) >= NEXT.money
  );
}

const lacks = ({ figure, kind }: Reading): boolean =>
  kind === 'level' &&
  (LACKS.test(figure.lead) ||
    // 尚有160万元工程尾款未支付.
    (/[尚还]有$/.test(figure.lead) &&
      /未(?:支付|拨付|兑付|使用|支出|追回|收回|收缴|缴纳|整改|到位|完成|办结)|(?:正在|仍在)(?:追缴|追回|催缴|收缴|整改|办理)/.test(
        figure.tail,
      )));

/** 缺口560万元，其中省级缺口160万元、市级缺口400万元: a part of what is lacking. */
function isOfLack(rest: Reading, story: Story): boolean {
  const { clauses } = story.paragraphs[rest.paragraph]!;
  return story
    .before(rest)
    .some(
      (each) =>
        lacks(each) &&
        story.isSameSentence(each, rest) &&
        clauses.slice(each.figure.clause + 1, rest.figure.clause + 1).some(({ within }) => within),
    );
}

/** In its sentence, in its paragraph, in the paragraphs before: what is no part of anything. */
function tiersOf(rest: Reading, story: Story): readonly (readonly Reading[])[] {
  const fits = (each: Reading): boolean =>
    each !== rest && !lacks(each) && alike(each.figure.unit, rest.figure.unit) && inPlain(each).gt(0);
  const own = story.before(rest).filter(fits);
  // 退出394人（年龄超限187人、考核不合格207人），净增32人: what a bracket tells of is the one figure before it.
  const same = own.filter(
    (each) => story.isSameSentence(each, rest) && !(each.partOf && story.depthOf(each) > story.depthOf(rest)),
  );
  const wholes = own.filter(({ partOf }) => !partOf);
  const above = story
    .around(rest, 12)
    .filter((each) => each.paragraph < rest.paragraph && fits(each) && !each.partOf && isTotal(each))
    .reverse();
  return [
    same.slice(0, TIERS[0]!.most),
    wholes.slice(0, TIERS[1]!.most),
    rest.figure.unit?.class === 'money' ? [...wholes, ...above].slice(0, TIERS[2]!.most) : [],
  ];
}

/** Of the unit as a whole. */
function isTotal({ role, item, figure }: Reading): boolean {
  return (
    (['budget', 'income', 'expenditure', 'executed'].includes(role) ||
      /到位|总额/.test(`${item}${figure.tail}`)) &&
    /(?:到位|总额|预算|收入|支出|资金|执行|决算)(?:总额|合计|总计|数|调整)?$/.test(item) &&
    !/基本|项目支出|三公|经费|其他/.test(item)
  );
}

function pairsOf(levels: readonly Reading[], rest: Reading): readonly Draft[] {
  return flatMap(levels, (a, at) =>
    flatMap(levels.slice(at + 1), (b): readonly Draft[] => {
      const [whole, part] = inPlain(a).gte(inPlain(b)) ? [a, b] : [b, a];
      if (part.partOf !== undefined && part.partOf !== whole) return [];
      return [{ kind: 'balance', terms: { whole: [whole], parts: [part, rest] }, guessed: true }];
    }),
  );
}

/** As precisely as the coarsest of them is printed: 688万元 may be what 687.98 was rounded to. */
function holds(draft: Draft): boolean {
  const { whole, parts } = draft.terms;
  if (makesUp(parts!, whole![0]!)) return true;
  const lacking = parts!.reduce((left, each) => left.minus(inPlain(each)), inPlain(whole![0]!));
  return isMoney(whole![0]!) && lacking.abs().lte(coarsestOf(draft).times('0.5'));
}

const isMoney = ({ figure }: Reading): boolean => figure.unit?.class === 'money';

/** The last place of the figure that has the fewest. */
function coarsestOf({ terms }: Draft): Decimal {
  return [...terms.whole!, ...terms.parts!].reduce((most, { value, unit }) => {
    // 92000000元 is as precise as 9200万元.
    const places = unit === '元' && value.endsWith('0000') ? -4 : decimalsOf(value);
    const step = decimal(`1e${-places}`).times(scaleOf(unit));
    return step.gt(most) ? step : most;
  }, ZERO);
}

/** Of the largest, down to the coarsest last place. */
function digitsOf(draft: Draft): number {
  const places = inPlain(draft.terms.whole![0]!).div(coarsestOf(draft));
  return places.toFixed(0).length;
}

/** What is known of the readings of balances. */
export function restsOf(drafts: readonly Draft[]): ReadonlySet<Reading> {
  return new Set(flatMap(drafts, ({ terms }) => [...(terms.parts ?? []).slice(-1)]).filter(isLevel));
}
