/** Comparisons: now and before, by how much and by how many per cent, and which way. */
import type { Comparison, Reading } from '../reading';
import { alike } from '../units';
import type { Draft, Story } from './story';

export function changes(story: Story): readonly Draft[] {
  return story.paragraphs.flatMap(({ comparisons, readings }) => [
    ...comparisons.flatMap((each) => draftsOf(each, story)),
    ...readings.flatMap((each) => together(each, readings, story)),
  ]);
}

const exact = (reading: Reading | undefined): Reading | undefined =>
  reading && !reading.approximate && reading.kind !== 'limit' ? reading : undefined;

function draftsOf(comparison: Comparison, story: Story): readonly Draft[] {
  const base = exact(comparison.base) ?? planOf(comparison, story);
  const amount = exact(comparison.amount);
  const percent = exact(comparison.percent);
  const measured = base ?? amount;
  const now = nowOf(comparison, measured, story);
  const drafts: Draft[] = [];
  const say = (kind: Draft['kind'], terms: Record<string, Reading | undefined>): void => {
    const known = Object.entries(terms).flatMap(([name, term]) => (term ? [[name, [term]] as const] : []));
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

/** 降至8万元: the verb stands at the figure itself. */
function goesTo({ figure }: Reading): boolean {
  return /(?:到|至|为)(?:[^，\d]{0,6})$/.test(figure.lead);
}

/** 决算数小于预算数7.26万元: of the one budget that the sentence states. */
function planOf({ against, base, amount, now }: Comparison, story: Story): Reading | undefined {
  if (against !== 'plan' || base || !amount || !/预算/.test(amount.figure.lead)) return undefined;
  const budgets = story
    .before(amount)
    .filter((each) => each.role === 'budget' && alike(each.figure.unit, amount.figure.unit));
  const same = budgets.filter((each) => story.isSameSentence(each, amount) && each.item !== now?.own);
  return same.length === 1 ? same[0] : undefined;
}

const sign = ({ value }: Reading): number => Math.sign(Number(value));

/** Points of a per cent are a change of a per cent. */
function isLike(level: Reading, change: Reading): boolean {
  const points = change.figure.unit?.class === 'percentagePoints';
  return points ? level.unit === '%' : alike(level.figure.unit, change.figure.unit);
}

/** What changed, by reading or by name; of the kind that it is compared in. */
function nowOf({ now, name }: Comparison, measured: Reading | undefined, story: Story): Reading | undefined {
  const fits = (each: Reading | undefined): Reading | undefined =>
    exact(each) && measured && isLike(each!, measured) && each!.side === 'now' && each !== measured
      ? each
      : undefined;
  const from = measured;
  if (now) return fits(now);
  return name !== '' && from
    ? fits(story.named(name, from, from.figure.unit?.class === 'percentagePoints' ? undefined : from))
    : undefined;
}
