/** Rates of doing: 办结率 of what was due and done, 完成预算的98%, formulas. */
import { plainName } from '../item';
import type { Reading } from '../reading';
import { alike } from '../units';
import { inPlain } from '../whole';
import { ofAdjustment, ofBudget } from './budgetRates';
import { ADJUSTED, adjustedAbove, budgetAbove } from './funds';
import { isQuotient, makesUp } from './holds';
import { hasAll } from './words';
import { isPlausible } from './mistyped';
import { inBracket, nearby, ofSameNoun } from './nearRate';
import type { Pair } from './several';
import { isOfSeveral, isOfTwo, stemOf } from './several';
import type { Draft, Story } from './story';
import { isLevel, oneOf } from './story';
import { flatMap } from '../../model/flatMap';

/** What was to be reached. */
const PLAN = /计划|目标|任务|设计/;
const OF_BUDGET = /(?:执行|支付|支出|完成|使用|到位|实施|拨付|兑付|兑现)(?:进度|率)*$/;
export function rates(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ readings }) =>
    onceEach(
      flatMap(readings, (rate): readonly Draft[] => {
        if (rate.role !== 'rate' || rate.kind !== 'ratio' || rate.approximate) return [];
        // 预算调整率 is what a budget was changed by, and no rate of doing.
        if (/(?:调整|追加)率$/.test(rate.item)) return ofAdjustment(rate, story);
        if (/(?:变动|增长|增减|偏差|偏离|差异|下浮)率$/.test(rate.item)) return [];
        // 完成值分别为目标值的109.6%、104%: of which figures each is, nobody says.
        if (/分别|依次/.test(rate.figure.lead)) return [];
        const pair = rate.base
          ? ofBase(rate, story)
          : rate.baseName !== ''
            ? ofTarget(rate, story)
            : ofNames(rate, story);
        if (!pair || isOfTwo(rate, pair, story) || isOfFew(rate, pair) || isCapped(rate, pair)) return [];
        const [done, ...due] = pair;
        const draft: Draft = { kind: 'rate', terms: { rate: [rate], done: [done], due } };
        if (isSaid(rate, pair, story)) return [draft];
        return isOfOther(draft, story) ? [] : [{ ...draft, guessed: true }];
      }),
    ),
  );
}

/** 合格率98%，其中农产品600批次，合格率99%: of what a rate before it is of, another rate that differs is not. */
function onceEach(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(
    ({ terms }, at) =>
      !drafts
        .slice(0, at)
        .some(
          (before) =>
            before.terms.done![0] === terms.done![0] &&
            before.terms.due![0] === terms.due![0] &&
            before.terms.rate![0]!.value !== terms.rate![0]!.value,
        ),
  );
}

/** Whether the words say of what it is the rate, all in one part of a sentence and without a word that narrows it down. */
function isSaid(rate: Reading, [done, due, ...more]: Pair, story: Story): boolean {
  if (rate.base) return true;
  if (isOfSeveral(rate, done, story)) return false;
  if (
    more.length > 0 ||
    due.role === 'amount' ||
    story.segmentOf(due) !== story.segmentOf(rate) ||
    !story.isSameSentence(due, rate)
  )
    return false;
  if (rate.baseName !== '' || OF_BUDGET.test(rate.item)) return true;
  // 按期结题率, 一次合格率: of fewer than 结题16项 says.
  const stem = stemOf(rate);
  return done.item.includes(stem) && rate.figure.lead.replace(/^[，、]/, '').startsWith(stem);
}

/** 参训2150人次，合格2107人，取得证书1935人，取证率90%: just the rate of another figure before it. */
function isOfOther({ terms }: Draft, story: Story): boolean {
  const [rate, done] = [terms.rate![0]!, terms.done![0]!];
  if (isQuotient(rate, done, terms.due!)) return false;
  return nearby(rate, story).some(
    (each) =>
      each !== done && each.figure.unit?.class === done.figure.unit?.class && isQuotient(rate, done, [each]),
  );
}

/** Of 4 out of 7 any digit makes another rate: where no word says so, 80% is not told to be one of them. */
function isOfFew(rate: Reading, [done, due, ...more]: Pair): boolean {
  const isFew = due.role === 'count' && more.length === 0 && inPlain(due).lt('10');
  return isFew && !/\.\d/.test(rate.value) && !rate.base && !isQuotient(rate, done, [due]);
}

/** ≤45万元, 控制在12天以内: to stay below it is to reach it. */
const LIMIT = /[≤＜<]|不超过|不高于|不大于|小于|低于|少于|控制在|以内|不多于/;

/** 目标20场，实际22场，完成率100%: what is reached counts as reached, and no more than that. */
function isCapped(rate: Reading, [done, due, ...more]: Pair): boolean {
  if (more.length > 0 || !/完成|达标|实现/.test(rate.item) || /预算|资金/.test(rate.item)) return false;
  if (isQuotient(rate, done, [due])) return false;
  if (LIMIT.test(`${due.figure.lead}${due.figure.tail}`)) return true;
  return rate.value === '100' && inPlain(done).gt(inPlain(due));
}

const IN_TIME = /及时|按时|按期|准时|限内|(?:小时|[日天])内/;

/** 完成任务2000人的120%, 176÷182×100%=96.70%. */
function ofBase(rate: Reading, story: Story): Pair | undefined {
  const due = rate.base!;
  const done = rate.of ?? (rate.ofName ? story.named(rate.ofName, rate) : undefined);
  if (!done || done === due || done.approximate || due.approximate) return undefined;
  if (!alike(done.figure.unit, due.figure.unit) && done.figure.unit && due.figure.unit)
    return ofUnit(rate, due, story);
  return alike(done.figure.unit, due.figure.unit) || (!done.figure.unit && !due.figure.unit)
    ? [wholeDone(rate, done, due), due]
    : undefined;
}

/** 新建23.6公里，其中…、支路6.3公里，完成目标25公里的94.4%: of the part, or of the whole that the list was of. */
function wholeDone(rate: Reading, done: Reading, due: Reading): Reading {
  const all: Reading[] = [];
  for (let each: Reading | undefined = done; each && all.length < 4; each = each.partOf)
    if (alike(each.figure.unit, due.figure.unit)) all.push(each);
  return (
    all.find((each) => isQuotient(rate, each, [due])) ??
    all.find((each) => isPlausible({ kind: 'rate', terms: { rate: [rate], done: [each], due: [due] } })) ??
    done
  );
}

/** 播种58.6万亩，…，总产量23.7万吨，完成任务58.2万亩的100.69%: of the one figure in the unit of the task. */
function ofUnit(rate: Reading, due: Reading, story: Story): Pair | undefined {
  const like = story
    .before(rate)
    .filter(
      (each) =>
        each !== due &&
        !each.partOf &&
        story.isSameSentence(each, rate) &&
        alike(each.figure.unit, due.figure.unit),
    );
  const done = like.length === 1 ? like[0] : undefined;
  const isMeant = done && isPlausible({ kind: 'rate', terms: { rate: [rate], done: [done], due: [due] } });
  return isMeant ? [done, due] : undefined;
}

/** 完成年初预算的106.48%, 为计划的106.67%. */
function ofTarget(rate: Reading, story: Story): Pair | undefined {
  const named = rate.ofName !== '' ? story.named(rate.ofName, rate) : undefined;
  const isPlan = (each: Reading): boolean => each.role === 'budget' || PLAN.test(each.figure.lead);
  const before = nearby(rate, story);
  const bracket = story
    .after(rate)
    .slice(0, 1)
    .filter((each) => isPlan(each) && story.depthOf(each) > story.depthOf(rate));
  const levels = [...(named ? [named] : []), ...(rate.of ? [rate.of] : []), ...before];
  // 累计完成投资8768.90万元，完成总投资的88.93%.
  if (/总投资/.test(rate.baseName)) {
    const [done] = levels.filter(isLevel);
    const due = done && story.named(rate.baseName, rate, done);
    return due && due !== done ? [done, due] : undefined;
  }
  const done = levels.find(
    (each) => isLevel(each) && !isPlan(each) && each.role !== 'carryOver' && each.role !== 'adjustment',
  );
  if (!done) return undefined;
  const plans = [...bracket, ...before].filter(
    (each) => isPlan(each) && alike(each.figure.unit, done.figure.unit),
  );
  const wanted = /预算/.test(rate.baseName)
    ? plans.filter(({ own }) => !/年初/.test(rate.baseName) || /年初|^预算/.test(own) || plans.length === 1)
    : plans.filter(({ figure }) => PLAN.test(figure.lead));
  const isAdjusted = /调整|全年/.test(rate.baseName);
  // 年初预算 is that of whatever was spoken of last: elsewhere it is another one.
  const isName = plainName(rate.baseName).replace(/年初|全年|调整后?|预算/g, '').length > 1;
  const isHere = (each: Reading | undefined): boolean =>
    isName || ADJUSTED.test(rate.baseName) || each?.paragraph === rate.paragraph;
  const found = /预算/.test(rate.baseName) ? story.named(rate.baseName, rate, done) : undefined;
  const named_ = isHere(found) ? found : undefined;
  const above = isAdjusted && wanted.length === 0 && !named_ ? adjustedAbove(rate, done, story) : undefined;
  if (above) return [done, above];
  const exact = isAdjusted ? (wanted.find(({ own }) => ADJUSTED.test(own)) ?? named_) : wanted[0];
  // 占子项预算的70%: of that one, and of no other budget.
  const isAny = /预算/.test(rate.baseName) && !isName;
  const plan = PLAN.test(rate.baseName) ? planAbove(rate, done, story) : undefined;
  const due = exact ?? wanted[0] ?? named_ ?? plan ?? (isAny ? budgetAbove(rate, done, story) : undefined);
  return due && due !== done ? [done, due] : undefined;
}

/** So many sentences back. */
const PLAN_REACH = 2;

/** 年度计划投资12600万元，…。完成投资11340万元，占年度计划的90%: of the one plan that the paragraph states. */
function planAbove(rate: Reading, done: Reading, story: Story): Reading | undefined {
  return oneOf(
    story
      .before(rate)
      .filter(
        (each) =>
          each !== done &&
          !each.partOf &&
          story.sentenceOf(rate) - story.sentenceOf(each) <= PLAN_REACH &&
          PLAN.test(each.figure.lead) &&
          alike(each.figure.unit, done.figure.unit),
      ),
  );
}

/** 受理840件，办结812件，办结率96.67%: named by what is done. */
function ofNames(rate: Reading, story: Story): Pair | undefined {
  if (/得分率$/.test(rate.item)) return ofScores(rate, story);
  const before = [
    ...inBracket(rate, story),
    ...nearby(rate, story).filter((each) => story.isSameSentence(each, rate)),
  ];
  const isOfMoney = /控制率$/.test(rate.item) && !/编|人/.test(rate.item);
  if (OF_BUDGET.test(rate.item) || isOfMoney) {
    // …支出815万元。预算完成率98.95%。: of what the sentence before states.
    const above = nearby(rate, story).filter(
      (each) => each.depth === 0 && story.sentenceOf(rate) - story.sentenceOf(each) === 1,
    );
    const pair = ofBudget(rate, before.length > 0 ? before : above, story);
    if (pair) return pair;
  }
  // 计划10片，实际8片，完成80%.
  if (/^(?:指标|目标|任务|计划|年度)*完成率?$/.test(rate.item)) {
    const reached = ofTargetBefore(rate, story);
    if (reached) return reached;
    const plan = before.find(({ figure }) => PLAN.test(figure.lead));
    const done = before.find(
      (each) =>
        each !== plan && !/^[，、]?超/.test(each.figure.lead) && alike(each.figure.unit, plan?.figure.unit),
    );
    if (plan && done) return [done, plan];
  }
  const verb = /(..)(?:率|度|比例)$/.exec(rate.item)?.[1];
  if (!verb) return undefined;
  const isUndone = ({ figure }: Reading): boolean =>
    (/^[，、尚]?未/.test(figure.lead) && !/未/.test(rate.item)) || /^[，、]?超额?/.test(figure.lead);
  const counts = before.filter((each) => each.role !== 'rate' && each.role !== 'score' && !isUndone(each));
  // Only what the rate's own verb is said of: 应到45人，实到42人，到会率, and not whatever was counted last.
  const says = ({ figure, item }: Reading, words: string): boolean => {
    const said = `${figure.lead}${figure.tail}${item}`;
    const found = said.indexOf(words);
    // 不满意5人 says nothing of 满意率.
    return found >= 0 && !/[不未非无]$/.test(said.slice(0, found));
  };
  const isControl = /控制/.test(verb) || /编制|用编|满编/.test(rate.item);
  const stem = stemOf(rate);
  const narrows = /^有效.{2}/.test(stem);
  const done =
    (isControl ? counts.find((each) => isHeads(each) && !each.partOf) : undefined) ??
    counts.find(({ item }) => item === stem) ??
    counts.find((each) => says(each, stem)) ??
    // 收回582份，其中有效问卷570份，有效回收率95%: of what the rate is narrowed down to.
    (narrows ? counts.find((each) => says(each, stem.slice(0, 2))) : undefined) ??
    counts.find(({ item }) => item === verb) ??
    counts.find((each) => says(each, verb) && !/编制/.test(each.item)) ??
    counts.slice(0, 1).find((each) =>
      isControl
        ? isHeads(each)
        : // 胜诉38件，败诉率9.5%: of what failed nothing else says.
          !/编|^[败失退误漏缺逾]/.test(verb) && (says(each, verb[0]!) || each.figure.lead.endsWith(verb[1]!)),
    ) ??
    // 24小时内抢通24次，及时率96%.
    (IN_TIME.test(verb)
      ? counts.find((each) => IN_TIME.test(`${each.figure.lead}${each.item}`))
      : undefined) ??
    // 取得证书133人，取证率95%.
    counts.slice(0, 2).find((each) => !isControl && hasAll(each, verb));
  if (!done) return undefined;
  // 市本级执行209万元，县级执行931万元: both were done, neither was due.
  const isDone = (each: Reading): boolean =>
    each.figure.lead.endsWith(done.item === stem ? stem : verb) && !/[应需可须抽检查]/.test(each.figure.lead);
  const like = (each: Reading): boolean =>
    each !== done && each.partOf !== done && alike(each.figure.unit, done.figure.unit) && !isDone(each);
  const due = counts.filter(like);
  const earlier = due.filter((each) => each.figure.start < done.figure.start);
  // 追回138.6万元，应追回144.0万元，追回率96.25%: what was due may stand behind what was done.
  const later = due.filter((each) => !earlier.includes(each) && /应|计划|目标|任务/.test(each.figure.lead));
  // 审定378万元，核减18万元，核减率4.5%: of what was sent in, and not of what is left of it.
  const isSettled = (each: Reading): boolean =>
    /[核审]减/.test(rate.item) && /审定|定案|结算|审核/.test(`${each.item}${each.figure.lead}`);
  const candidates = [
    ...(done.partOf && like(done.partOf) ? [done.partOf] : []),
    ...later,
    ...earlier,
  ].filter((each) => !isSettled(each));
  // 概算13000万元，决算12610万元，节约390万元，节约率3%: of what it was saved of.
  const whole = !/节约|节支|节余|结余|压减|核减/.test(rate.item)
    ? undefined
    : candidates.find((each) => counts.some((rest) => rest !== each && makesUp([rest, done], each)));
  if (whole) return [done, whole];
  const fitting = candidates.find((each) => isQuotient(rate, done, [each]));
  if (fitting) return [done, fitting];
  // 核定编制42名，其中…。年末在职40人，编制控制率95.24%: the posts stand in the sentence before.
  if (isControl) {
    const posts = story.before(rate).filter((each) => like(each) && /编制/.test(each.item) && !each.partOf);
    const pair = oneOf(posts) ?? posts[0];
    return pair && isHeads(done) ? [done, pair] : undefined;
  }
  // 建议18件、提案12件，办结30件: of both.
  const own = [...new Set(candidates)].filter(
    (each) => each === done.partOf || !candidates.some((whole) => whole === each.partOf),
  );
  // 受理诉求850件，受理投诉70件，办结890件: of what bears one verb, all was due.
  const verbs = new Set(own.map(({ figure }) => figure.lead.slice(0, 2)));
  if (own.length > 1 && verbs.size === 1 && !verbs.has('')) {
    const [one, ...others] = own;
    return isPlausible({ kind: 'rate', terms: { rate: [rate], done: [done], due: own } })
      ? [done, one!, ...others]
      : undefined;
  }
  // 概算4860万元，合同价4520万元，节约340万元，节约率7%: of the one that one mistyped digit would make it the rate of.
  const meant = oneOf(
    own.filter((each) => isPlausible({ kind: 'rate', terms: { rate: [rate], done: [done], due: [each] } })),
  );
  if (own.length > 1 && meant) return [done, meant];
  const here = own.filter((each) => story.segmentOf(each) === story.segmentOf(rate));
  if (here.length === 1 && story.segmentOf(done) === story.segmentOf(rate) && here[0] !== done.partOf)
    return [done, here[0]!];
  const [first, ...more] = own;
  if (!first) return ofSameNoun(rate, story);
  if (first === done.partOf || more.length === 0) return [done, first];
  return isQuotient(rate, done, own) ? [done, first, ...more] : undefined;
}

/** 人均年增收目标值≥6000元，实际5520元，完成率92%: an average that was aimed at is reached in part, too. */
function ofTargetBefore(rate: Reading, story: Story): Pair | undefined {
  const { readings } = story.paragraphs[rate.paragraph]!;
  const [plan, done] = readings.slice(Math.max(0, story.at(rate) - 2), story.at(rate));
  if (!plan || !done || (plan.kind === 'ratio') !== (done.kind === 'ratio') || done.approximate)
    return undefined;
  // 预期95%，实际97.5%，指标完成率102.63%: of two rates only where it is said to be that of an indicator.
  if (plan.kind === 'ratio' && !/(?:指标|目标|任务|计划)完成率$/.test(rate.item)) return undefined;
  const isPair =
    /计划|目标|任务|预期|指标值/.test(plan.figure.lead) &&
    /^[，、]?(?:年度|全年)?(?:实际|完成)/.test(done.figure.lead) &&
    alike(plan.figure.unit, done.figure.unit) &&
    story.segmentOf(plan) === story.segmentOf(rate) &&
    rate.figure.clause - plan.figure.clause <= 3;
  return isPair ? [done, plan] : undefined;
}

/** 决策满分20分，得分17.50分，得分率87.50%: of the score before it and its full marks. */
function ofScores(rate: Reading, story: Story): Pair | undefined {
  const got = story.before(rate).find(({ role }) => role === 'score');
  return got?.of?.role === 'score' && story.isSameSentence(got, rate) ? [got, got.of] : undefined;
}

const isHeads = ({ item }: Reading): boolean => /在职|在岗|在编|实有/.test(item);
