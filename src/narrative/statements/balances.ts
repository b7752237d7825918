/** Budget and its adjustments, what came in, was spent and is left. */
import type { Reading } from '../reading';
import { alike } from '../units';
import { makesUp } from './holds';
import { isPlausible } from './mistyped';
import type { Draft, Story } from './story';
import { isLevel, oneOf } from './story';
import { flatMap } from '../../model/flatMap';

/** Words for a budget as adjusted within the year; 年末 is not kept in a name. */
const isAdjusted = ({ own, figure }: Reading): boolean =>
  /全年|调整|可用/.test(own) || /年末[^，]{0,4}预算/.test(figure.lead);
const SPENT = new Set(['executed', 'expenditure']);
/** So many paragraphs back what is left may be left of. */
const REACH = 12;

export function balances(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ readings }) =>
    flatMap(readings, (reading): readonly Draft[] => {
      if (!isLevel(reading)) return [];
      if (reading.role === 'budget' && isAdjusted(reading)) return adjusted(reading, story);
      if (reading.role === 'carryOver' && /^年初结转/.test(reading.item)) return carriedIn(reading, story);
      if (reading.role === 'carryOver') return left(reading, story);
      if (/净值$/.test(reading.item)) return netOf(reading, story);
      if (/^(?:空编|缺编|所有者权益|净资产|净资产总额|所有者权益合计)$/.test(reading.item))
        return leftOf(reading, story);
      if (reading.role === 'adjustment') return adjustedBefore(reading, story);
      return reading.role === 'score' ? deducted(reading, readings, story) : [];
    }),
  );
}

const draft = (whole: Reading, parts: readonly Reading[]): readonly Draft[] => [
  { kind: 'balance', terms: { whole: [whole], parts } },
];

const guessed = (whole: Reading, parts: readonly Reading[]): readonly Draft[] =>
  draft(whole, parts).map((each) => ({ ...each, guessed: true }));

/** 支出总计2418.66万元 … 本年支出2334.20万元 … 年末结转和结余84.46万元, over the sections of a report. */
function ofTotals(rest: Reading, story: Story): readonly Draft[] {
  const before = [...earlierLevels(rest, story), ...story.before(rest)].filter((each) =>
    alike(each.figure.unit, rest.figure.unit),
  );
  const total = oneOf(before.filter(({ item }) => /^(?:收入|支出|收、?支|收支)?总计$/.test(item)));
  const spent = oneOf(before.filter(({ item }) => /^(?:(?:本年|当年)支出(?:合计)?|支出合计)$/.test(item)));
  return total && spent ? guessed(total, [spent, rest]) : [];
}

/** 收支总计1086.40万元 … 收入合计1062.10万元 … 年初结转和结余24.30万元. */
function carriedIn(rest: Reading, story: Story): readonly Draft[] {
  const before = story.around(rest).filter((each) => alike(each.figure.unit, rest.figure.unit));
  const total = oneOf(before.filter(({ item }) => /^(?:收入|收、?支|收支)总计$/.test(item)));
  const income = oneOf(before.filter(({ item }) => /^(?:(?:本年|当年)收入(?:合计)?|收入合计)$/.test(item)));
  return total && income && !rest.partOf ? guessed(total, [income, rest]) : [];
}

/** 年初预算860万元，追加112.40万元，全年预算972.40万元. */
function adjusted(whole: Reading, story: Story): readonly Draft[] {
  const before = story
    .before(whole)
    .filter((each) => story.isSameSentence(each, whole) && each.topic === whole.topic);
  // 收回指标96.42万元 has the words of a budget.
  if (before.some((each) => each.role === 'budget' && /收回|[压核调追缩]减|扣减|上缴/.test(each.figure.lead)))
    return [];
  const initial = before.filter((each) => each.role === 'budget' && !isAdjusted(each));
  const adjustments = before.filter(({ role, partOf }) => role === 'adjustment' && !partOf);
  const earlier = story
    .before(whole)
    .filter(
      (each) => each.role === 'budget' && !isAdjusted(each) && !each.partOf && each.topic === whole.topic,
    );
  const first = oneOf(initial) ?? (initial.length === 0 ? oneOf(earlier) : undefined);
  if (!first || adjustments.length === 0 || initial.length > 1) return [];
  const parts = [first, ...[...adjustments].reverse()];
  // 追加420万元，因压减收回18.6万元: another figure between them may be one of the adjustments.
  const isOther = (each: Reading): boolean =>
    !parts.includes(each) && !each.partOf && alike(each.figure.unit, whole.figure.unit);
  const between = before.filter((each) => each.figure.start > first.figure.start);
  if (between.some(isOther) && !makesUp(parts, whole)) return [];
  return draft(whole, parts);
}

/** 全年预算600万元，支出590万元，结余10万元; 收支结余; 年末滚存结余. */
function left(rest: Reading, story: Story): readonly Draft[] {
  const words = `${rest.own}${rest.figure.lead}`;
  // 自筹资金缺口 is left of what was planned, and not of what was spent.
  if (/缺口|欠[拨缴付]/.test(words)) return [];
  if (rest.partOf || /上年|年初|以前年度|其中|含/.test(words)) return [];
  const isLike = (each: Reading): boolean => alike(each.figure.unit, rest.figure.unit) && each !== rest;
  const fits = (each: Reading): boolean => isLike(each) && !each.partOf;
  const all = story.before(rest).filter(isLike);
  const before = all.filter(fits);
  const same = before.filter((each) => story.isSameSentence(each, rest));
  if (/年末滚存|累计结余|滚存结余/.test(words)) {
    const carried = same.filter(({ role }) => role === 'carryOver');
    const now = carried.filter(({ figure }) => !/上年|年初/.test(figure.lead));
    const prior = carried.filter(({ figure }) => /上年|年初/.test(figure.lead));
    return now.length === 1 && prior.length === 1
      ? draft(rest, [now[0]!, prior[0]!])
      : carriedOn(rest, story);
  }
  const near = all.filter((each) => story.segmentOf(each) === story.segmentOf(rest));
  const ofBefore = allottedBefore(rest, near.filter(fits), story);
  if (ofBefore) return guessed(ofBefore[0], [ofBefore[1], rest]);
  const scopes = [near, same, before, [...before, ...earlierLevels(rest, story).filter(fits)]];
  const pairs = scopes.map((scope) => pairsOf(scope, rest));
  const holding = pairs.flat().find(([source, spent]) => makesUp([spent, rest], source));
  if (holding) return draft(holding[0], [holding[1], rest]);
  // With adjustments and no budget as adjusted it is for the line as a whole to say.
  if (
    same.some(({ role }) => role === 'adjustment') &&
    !same.some((each) => each.role === 'budget' && isAdjusted(each))
  )
    return [];
  // What was carried over from the year before is in it, too.
  if (before.some(isOfBefore)) return carriedOn(rest, story);
  const isCarried = story.paragraphs
    .slice(Math.max(0, rest.paragraph - REACH), rest.paragraph + 1)
    .some(({ readings }) => readings.some((each) => each !== rest && isOfBefore(each)));
  for (const [at, scope] of pairs.entries()) {
    // 加上2022年结转38.5万元 in a sentence before: what there was is more than the budget.
    if (at > 1 && isCarried) return [];
    if (scope.length === 0) continue;
    const meant = scope.filter(([each, used]) => isPlausible(draft(each, [used, rest])[0]!));
    if (scope.length > 1 && meant.length === 1) return guessed(meant[0]![0], [meant[0]![1], rest]);
    const [source, spent] = [oneOf(scope.map(([each]) => each)), oneOf(scope.map(([, each]) => each))];
    // Beyond its paragraph only what is said to be the balance of income and expenditure is that for certain.
    const isCertain = at < 3 || (/收支|相抵|结余|剩/.test(words) && isTotal(source) && isTotal(spent));
    if (!source || !spent || !isCertain) return [];
    // From sentence to sentence it may be left of something that was carried over, too.
    const drafts = draft(source, [spent, rest]);
    if (at < 2) return drafts;
    if (drafts.every(isPlausible)) return guessed(source, [spent, rest]);
  }
  return /年末/.test(words) || /^结转和结余/.test(rest.item) ? ofTotals(rest, story) : [];
}

/** 2022年安排资金500万元，支出486.30万元，结转13.70万元 in a report on 2023: all of the year before. */
function allottedBefore(
  rest: Reading,
  near: readonly Reading[],
  story: Story,
): readonly [Reading, Reading] | undefined {
  const { readings } = story.paragraphs[rest.paragraph]!;
  const at = story.at(rest);
  const sources = readings
    .slice(Math.max(0, at - 4), at)
    .filter(
      (each) =>
        each.kind === 'level' &&
        each.side === 'earlier' &&
        !each.approximate &&
        story.segmentOf(each) === story.segmentOf(rest) &&
        alike(each.figure.unit, rest.figure.unit) &&
        /安排|预算|下达|到位|拨付|投资/.test(each.figure.lead),
    );
  const [spent, ...others] = near;
  return spent && others.length === 0 && sources.length === 1 && story.isBefore(sources[0]!, spent)
    ? [sources[0]!, spent]
    : undefined;
}

/** 收入2486万元，上年结转68万元，支出2519万元，年末结转35万元; 年末累计结余63亿元（上年末73亿元）. Always guessed. */
function carriedOn(rest: Reading, story: Story): readonly Draft[] {
  const { readings } = story.paragraphs[rest.paragraph]!;
  const at = story.at(rest);
  const isLike = (each: Reading): boolean =>
    each !== rest &&
    each.kind === 'level' &&
    !each.approximate &&
    !each.partOf &&
    story.sentenceOf(rest) - story.sentenceOf(each) <= 1 &&
    alike(each.figure.unit, rest.figure.unit);
  const own = readings.slice(Math.max(0, at - 24), at + 2).filter(isLike);
  const now = own.filter((each) => each.side === 'now');
  const carried = oneOf(
    own.filter((each) => each.role === 'carryOver' && (each.side === 'earlier' || isOfBefore(each))),
  );
  const income = oneOf(now.filter(({ role, item }) => role === 'income' || /收入(?:合计|总额)?$/.test(item)));
  const spent = oneOf(now.filter(({ role }) => SPENT.has(role)));
  return carried && income && spent
    ? [
        {
          kind: 'carried',
          terms: { rest: [rest], carried: [carried], income: [income], spent: [spent] },
          guessed: true,
        },
      ]
    : [];
}

/** 上年结转, 2022年结转, 加上结转. */
function isOfBefore({ role, side, figure }: Reading): boolean {
  return role === 'carryOver' && (side === 'earlier' || /上年|年初|加上|\d{4}年结[转余]/.test(figure.lead));
}

/** What a unit received or spent in all: 总收入, 全年支出, 全年共花出去. */
function isTotal(reading: Reading | undefined): boolean {
  if (!reading) return false;
  if (/^(?:全年|当年|今年|一年)/.test(reading.figure.lead)) return true;
  if (/^[\u4e00-\u9fa5]{0,8}总(?:收入|支出)$/.test(reading.item)) return true;
  return /^(?:全年|本年|当年|项目(?=总|预算)|部门)?(?:总|基金|决算|实际取得|实际|预算)?(?:收入|支出|预算)(?:合计|总额)?$/.test(
    reading.item,
  );
}

/** What may be left of what: the budget as adjusted, or else income, and what was spent. */
function pairsOf(scope: readonly Reading[], rest: Reading): readonly (readonly [Reading, Reading])[] {
  const own = scope.filter(
    ({ topic }) =>
      topic === rest.topic || rest.topic === '' || topic === '' || /收入|支出|结余/.test(topic + rest.topic),
  );
  const spent = own.filter(
    ({ role, figure, item }) => SPENT.has(role) || /使用|支出|支付|花/.test(figure.lead + item),
  );
  const isSource = ({ role, item, figure, total }: Reading): boolean =>
    role === 'budget' ||
    (role === 'amount' && total === 'bare' && /共|合计/.test(figure.lead)) ||
    (role === 'income' && /总|合计|全年|本年|收入$/.test(item)) ||
    /下达|到位|筹集|取得|可用/.test(figure.lead);
  const all = own.filter((each) => isSource(each) && !spent.includes(each));
  const adjustedOnes = all.filter((each) => each.role === 'budget' && isAdjusted(each));
  const incomes = all.filter(({ role, item }) => role === 'income' || /收入(?:合计|总额)?$/.test(item));
  const byBalance = /收支|相抵/.test(rest.figure.lead);
  const sources = byBalance ? incomes : adjustedOnes.length > 0 && incomes.length === 0 ? adjustedOnes : all;
  const isSpentOfUnit = spent.filter(
    ({ item }) =>
      /^(?:全年|本年|项目(?=总))?(?:总|实际|基金|决算)?支出|执行|使用|支付|花/.test(item) ||
      spent.length === 1,
  );
  // Beside a total its parts are no sources of their own.
  const totals = sources.filter(isTotal);
  const of = totals.length > 0 ? totals : sources;
  return flatMap(of, (source) => isSpentOfUnit.map((each) => [source, each] as const));
}

function earlierLevels(rest: Reading, story: Story): readonly Reading[] {
  return flatMap(
    story.paragraphs.slice(Math.max(0, rest.paragraph - REACH), rest.paragraph),
    ({ readings }) => readings.filter(isLevel),
  );
}

/** 固定资产原值1200万元，累计折旧300万元，净值900万元. */
function netOf(net: Reading, story: Story): readonly Draft[] {
  const same = story.before(net).filter((each) => story.isSameSentence(each, net));
  const gross = oneOf(same.filter(({ item }) => /原值$/.test(item)));
  const worn = oneOf(same.filter(({ item }) => /折旧$/.test(item)));
  return gross && worn ? draft(gross, [worn, net]) : [];
}

/** 编制32名，实有30名，空编2名; 资产总额…，负债总额…，所有者权益…. */
function leftOf(rest: Reading, story: Story): readonly Draft[] {
  const same = story
    .before(rest)
    .filter((each) => story.isSameSentence(each, rest) && alike(each.figure.unit, rest.figure.unit));
  const isPosts = /编$/.test(rest.item);
  const all = oneOf(
    same.filter(({ item, partOf }) => !partOf && (isPosts ? /编制/ : /资产总额|总资产|^资产/).test(item)),
  );
  const taken = oneOf(
    same.filter(({ item, partOf }) => !partOf && (isPosts ? /实有|在编|在职|在岗/ : /负债/).test(item)),
  );
  return all && taken ? draft(all, [taken, rest]) : [];
}

/** 年初预算860万元，调整后预算972.40万元，调增112.40万元. */
function adjustedBefore(change: Reading, story: Story): readonly Draft[] {
  if (change.partOf) return [];
  const same = story
    .before(change)
    .filter((each) => story.isSameSentence(each, change) && each.role === 'budget' && !each.partOf);
  const after = oneOf(same.filter(isAdjusted));
  const initial = oneOf(same.filter((each) => !isAdjusted(each)));
  const others = story
    .before(change)
    .concat(story.after(change))
    .some((each) => each.role === 'adjustment' && !each.partOf && story.isSameSentence(each, change));
  return after && initial && !others && story.at(initial) < story.at(after)
    ? draft(after, [initial, change])
    : [];
}

/** 得98.5分，扣1.5分，满分100分. */
function deducted(lost: Reading, readings: readonly Reading[], story: Story): readonly Draft[] {
  // 预算编制扣1分 is not all that was taken off.
  if (!/^[，、]?(?:共|合计|总共|一共)?(?:计)?扣/.test(lost.figure.lead)) return [];
  const same = readings.filter((each) => each.role === 'score' && story.isSameSentence(each, lost));
  const full = oneOf(
    same.filter(
      ({ item, figure, kind }) => /满分/.test(item + figure.lead) || (kind === 'limit' && /总分/.test(item)),
    ),
  );
  const got = same.find(
    (each) => isLevel(each) && each !== lost && !each.partOf && /得|自评|评分/.test(each.figure.lead),
  );
  return full && got ? draft(full, [got, lost]) : [];
}
