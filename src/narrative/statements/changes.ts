/** Comparisons: now and before, by how much and by how many per cent, and which way. */
import type { Comparison, Reading } from '../reading';
import { alike } from '../units';
import { plainName } from '../item';
import { makesUp } from './holds';
import { isHolding, isPlausible } from './mistyped';
import type { Draft, Story } from './story';
import { oneOf } from './story';
import { flatMap } from '../../model/flatMap';

export function changes(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ comparisons, readings }) => [
    ...flatMap(comparisons, (each) => draftsOf(each, story)),
    ...flatMap(readings, (each) => together(each, readings, story)),
    ...flatMap(readings, (each) => madeUpOf(each, readings, story)),
    ...ofParts(comparisons),
  ]);
}

const exact = (reading: Reading | undefined): Reading | undefined =>
  reading && !reading.approximate && reading.kind !== 'limit' ? reading : undefined;

function draftsOf(comparison: Comparison, story: Story): readonly Draft[] {
  const named = ofYears(comparison, story);
  const base = named?.base ?? exact(comparison.base) ?? planOf(comparison, story);
  const amount = exact(comparison.amount);
  const measured = base ?? amount;
  const now = named?.now ?? nowOf(comparison, measured, story);
  const all = now && measured && !named ? wholesFrom(now, measured, story) : [now];
  // 合计7740万元，比上年的7125万元增加615万元, and nobody could place the first: it is what changed.
  if (now && measured && now.paragraph === measured.paragraph && story.hasGap([now, measured])) return [];
  const found = all.map((each) => ofNow(comparison, each, base));
  const guessed = found.map((drafts) => drafts.map((each): Draft => ({ ...each, guessed: true })));
  // 支出较上年增加346.40万元 far from any 支出: another paragraph may mean something else by the name.
  const isFar =
    !named &&
    ((!comparison.now && now && measured && now.paragraph !== measured.paragraph) ||
      (base && amount && !comparison.base && !story.isSameSentence(base, amount)));
  if (found.length === 1) return isFar ? guessed[0]! : found[0]!;
  // 其中公务接待费5.6万元，比上年的29.4万元下降7.48%: of the part, or of the whole that the list was of.
  return (
    found.find((drafts) => drafts.every(isHolding)) ??
    guessed.find((drafts) => drafts.every(isPlausible)) ??
    []
  );
}

/** The figure itself, and what it is a part of; behind a row of figures what stands before the row. */
function wholesFrom(now: Reading, measured: Reading, story: Story): readonly Reading[] {
  const all = [now];
  if (story.isRow(now) && !now.partOf)
    all.push(
      ...story
        .before(now)
        .filter((each) => story.isSameSentence(each, now) && isLike(each, measured))
        .slice(0, 6),
    );
  for (let whole = now.partOf; whole && all.length < 4; whole = whole.partOf)
    if (exact(whole) && isLike(whole, measured) && whole.side === 'now') all.push(whole);
  return all;
}

/** 2024年较2023年多支出6940万元: of the figures that bear these years. */
function ofYears(
  { amount, percent, base }: Comparison,
  story: Story,
): { readonly now: Reading; readonly base: Reading } | undefined {
  const first = amount ?? percent;
  const years = /((?:19|20)\d\d)年度?[^，\d]{0,6}(?:较|比|同|与)((?:19|20)\d\d)年/.exec(
    first?.figure.lead ?? '',
  );
  if (!first || !years || base?.figure.lead === first.figure.lead) return undefined;
  const { readings } = story.paragraphs[first.paragraph]!;
  const before = readings.slice(Math.max(0, story.at(first) - 40), story.at(first));
  const of = (year: string, like?: Reading): Reading | undefined =>
    before.findLast(
      (each) =>
        each.kind === 'level' &&
        exact(each) !== undefined &&
        each.figure.lead.includes(`${year}年`) &&
        (like ? alike(each.figure.unit, like.figure.unit) : !amount || isLike(each, amount)) &&
        (!like || plainName(each.item) === plainName(like.item)),
    );
  const now = of(years[1]!);
  const earlier = now && of(years[2]!, now);
  return now && earlier && { now, base: earlier };
}

function ofNow(
  comparison: Comparison,
  now: Reading | undefined,
  base: Reading | undefined,
): readonly Draft[] {
  const amount = exact(comparison.amount);
  const percent = exact(comparison.percent);
  const drafts: Draft[] = [];
  const say = (kind: Draft['kind'], terms: Record<string, Reading | undefined>): void => {
    const known = flatMap(Object.entries(terms), ([name, term]) => (term ? [[name, [term]] as const] : []));
    if (known.length === Object.keys(terms).length) drafts.push({ kind, terms: Object.fromEntries(known) });
  };
  if (amount && percent && sign(amount) * sign(percent) < 0)
    say(sign(amount) > 0 ? 'both-more' : 'both-less', { change: amount, percent });
  if (base && now && amount && isLike(base, amount)) say('change', { now, earlier: base, change: amount });
  if (base && percent && now && base.unit !== '%') say('growth', { percent, now, earlier: base });
  else if (base && percent && amount && base.unit !== '%' && isLike(base, amount))
    say('growth-from', { percent, change: amount, earlier: base });
  else if (!base && amount && percent && now && isLike(now, amount))
    say('growth-by-change', { percent, now, change: amount });
  if (base && now && !amount && comparison.direction && (!percent || goesTo(now)))
    if (comparison.direction === 'same') say('same', { first: now, second: base });
    else say(comparison.direction === 'more' ? 'risen' : 'fallen', { now, earlier: base });
  return drafts;
}

/** 分别减少1.50万元、0.30万元，共减少1.80万元. */
function together(total: Reading, readings: readonly Reading[], story: Story): readonly Draft[] {
  if (total.kind !== 'change' || !/(?:共|合计|总计)[^，]{2,4}$/.test(total.figure.lead) || total.approximate)
    return [];
  const at = story.at(total);
  const parts = readings
    .slice(Math.max(0, at - 8), at)
    .filter(
      (each) =>
        each.kind === 'change' && (each.figure.names ?? each.figure.respectively) && isLike(each, total),
    )
    .filter((each) => story.isSameSentence(each, total));
  return parts.length > 1 ? [{ kind: 'sum', terms: { whole: [total], parts } }] : [];
}

/** 总支出增加128万元，…，其中基本支出增加46.8万元，项目支出增加81.2万元: the changes of the parts make up that of the whole. */
function madeUpOf(first: Reading, readings: readonly Reading[], story: Story): readonly Draft[] {
  const { clauses } = story.paragraphs[first.paragraph]!;
  const isAmount = (each: Reading): boolean =>
    each.kind === 'change' && !each.approximate && each.unit !== '%' && isLike(each, first);
  if (!isAmount(first) || !clauses[first.figure.clause]!.within) return [];
  const at = story.at(first);
  const whole = readings.slice(Math.max(0, at - 4), at).findLast(isAmount);
  const parts = [first, ...readings.slice(at + 1, at + 16).filter(isAmount)].filter((each) =>
    story.isSameSentence(each, first),
  );
  return whole && story.isSameSentence(whole, first) && parts.length > 1
    ? [{ kind: 'sum', terms: { whole: [whole], parts }, guessed: true }]
    : [];
}

/** 三公经费减少0.65万元，其中车辆4.12万元，减少0.23万元，接待1.70万元，减少0.42万元: what changed in each part and in all. */
function ofParts(comparisons: readonly Comparison[]): readonly Draft[] {
  const changed = new Map<Reading, Reading>();
  for (const { now, amount, against } of comparisons)
    if (now && exact(amount) && against === 'year' && isLike(now, amount!)) changed.set(now, amount!);
  return flatMap([...changed], ([whole, change]): readonly Draft[] => {
    const parts = [...changed].filter(([part]) => part.partOf === whole);
    const isAll =
      parts.length > 1 &&
      makesUp(
        parts.map(([part]) => part),
        whole,
      );
    return isAll
      ? [{ kind: 'sum', terms: { whole: [change], parts: parts.map(([, each]) => each) }, guessed: true }]
      : [];
  });
}

/** 降至8万元: the verb stands at the figure itself. */
function goesTo({ figure }: Reading): boolean {
  return /(?:到|至|为)(?:[^，\d]{0,6})$/.test(figure.lead);
}

/** 决算数小于预算数7.26万元: of the one budget that the sentence states. */
function planOf({ against, base, amount, now }: Comparison, story: Story): Reading | undefined {
  if (base || !amount) return undefined;
  // 目标值85%，实际87.3%，超2.3个百分点.
  if (amount.figure.unit?.class === 'percentagePoints')
    return against === 'plan' ? goalRate(amount, now, story) : undefined;
  // 目标值560人，完成值588人，超额28人.
  if (/^超额?/.test(amount.figure.lead)) {
    const goals = story
      .before(amount)
      .filter(
        (each) =>
          story.isSameSentence(each, amount) &&
          alike(each.figure.unit, amount.figure.unit) &&
          /目标|计划|任务/.test(each.figure.lead),
      );
    return goals.length === 1 && goals[0] !== now ? goals[0] : undefined;
  }
  if (against !== 'plan' || !/预算/.test(amount.figure.lead)) return undefined;
  const budgets = story
    .before(amount)
    .filter((each) => each.role === 'budget' && alike(each.figure.unit, amount.figure.unit));
  const same = budgets.filter((each) => story.isSameSentence(each, amount) && each.item !== now?.own);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  // …；决算支出7102.61万元。决算数比年初预算数多144.31万元: of the one that the paragraph states.
  return oneOf(budgets.filter(({ partOf }) => !partOf));
}

function goalRate(amount: Reading, now: Reading | undefined, story: Story): Reading | undefined {
  const { readings } = story.paragraphs[amount.paragraph]!;
  const at = story.at(amount);
  const goals = readings
    .slice(Math.max(0, at - 8), at)
    .filter(
      (each) =>
        each !== now &&
        each.unit === '%' &&
        each.kind !== 'change' &&
        story.isSameSentence(each, amount) &&
        /目标|计划|指标值|要求|标准/.test(each.figure.lead),
    );
  return goals.length === 1 ? goals[0] : undefined;
}

const sign = ({ value }: Reading): number => Math.sign(Number(value));

/** Points of a per cent are a change of a per cent. */
function isLike(level: Reading, change: Reading): boolean {
  const points = change.figure.unit?.class === 'percentagePoints';
  return points ? level.unit === '%' : alike(level.figure.unit, change.figure.unit);
}

/** 残疾人康复 for 残疾人康复及救助: the one figure around whose name begins so. */
function beginning(name: string, from: Reading, story: Story): Reading | undefined {
  const plain = plainName(name);
  if (plain.length < 4) return undefined;
  const found = story
    .around(from, 3)
    .filter((each) => alike(each.figure.unit, from.figure.unit) && plainName(each.item).startsWith(plain));
  return oneOf(found);
}

/** What changed, by reading or by name; of the kind that it is compared in. */
function nowOf({ now, name }: Comparison, measured: Reading | undefined, story: Story): Reading | undefined {
  const fits = (each: Reading | undefined): Reading | undefined =>
    exact(each) && measured && isLike(each!, measured) && each!.side === 'now' && each !== measured
      ? each
      : undefined;
  const from = measured;
  if (now) return fits(now);
  // 决算数 is that of what the paragraph says was spent.
  if (from && /^(?:支出)?(?:决算|执行)数?$/.test(name)) {
    // 决算收入3568万元，决算较预算增加368万元；…决算支出3540万元: of what its own part of the sentence says.
    const around = story.before(from).concat(story.after(from));
    const here = around.filter(
      (each) =>
        story.segmentOf(each) === story.segmentOf(from) &&
        story.isSameSentence(each, from) &&
        !each.partOf &&
        /决算|执行/.test(each.figure.lead),
    );
    if (here.length > 0) return fits(oneOf(here));
    return fits(
      oneOf(around.filter(({ role, partOf }) => !partOf && (role === 'expenditure' || role === 'executed'))),
    );
  }
  return name !== '' && from
    ? (fits(story.named(name, from, from.figure.unit?.class === 'percentagePoints' ? undefined : from)) ??
        fits(beginning(name, from, story)))
    : undefined;
}
