/** 2022年、2023年、2024年分别为1.3万亩、0.9万亩、0.4万亩，逐年下降: years one after the other, and which way they went. */
import type { Reading } from '../reading';
import { alike } from '../units';
import type { Draft, Story } from './story';
import { flatMap } from '../../model/flatMap';

/** So many years a report compares. */
const LONGEST = 6;
const FALLING = /下降|减少|递减|降低|压减|缩减|下滑|回落/;
const TREND =
  /^[，,]?(?:总体|整体|呈现?出?|均|实现了?|[\u4e00-\u9fa5]{0,4})?逐年(下降|减少|递减|降低|压减|缩减|下滑|回落|上升|增长|增加|递增|提高|提升)/;

export function trends(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ readings }) =>
    flatMap(readings, (last, at): readonly Draft[] => {
      const trend = trendBehind(last, story);
      if (!trend) return [];
      const series = seriesTo(readings.slice(Math.max(0, at - LONGEST), at + 1), story);
      const kind = FALLING.test(trend) ? 'fallen' : 'risen';
      return series
        .slice(1)
        .map((now, before): Draft => ({ kind, terms: { now: [now], earlier: [series[before]!] } }));
    }),
  );
}

/** The word for it right behind the last of the years. */
function trendBehind({ paragraph, figure, kind }: Reading, story: Story): string | undefined {
  if (kind !== 'level' && kind !== 'ratio') return undefined;
  const { clauses } = story.paragraphs[paragraph]!;
  const [own, next] = [clauses[figure.clause]!, clauses[figure.clause + 1]];
  if (next && (next.sentence !== own.sentence || next.depth !== own.depth)) return undefined;
  return TREND.exec(figure.rest !== '' ? figure.rest : (next?.text ?? ''))?.[1];
}

/** The figures back to the first year, where each is of the year behind the one before it; else none. */
function seriesTo(readings: readonly Reading[], story: Story): readonly Reading[] {
  const last = readings.at(-1)!;
  const series: Reading[] = [];
  for (const each of [...readings].reverse()) {
    const next = series[0];
    const isNext =
      !next || (yearOf(next) === yearOf(each)! + 1 && next.figure.clause - each.figure.clause <= 1);
    if (!isNext || yearOf(each) === undefined || each.kind !== last.kind || each.approximate) break;
    if (!alike(each.figure.unit, last.figure.unit) || !story.isSameSentence(each, last)) break;
    series.unshift(each);
  }
  return series.length > 2 ? series : [];
}

/** As it stands before the figure itself. */
function yearOf({ figure }: Reading): number | undefined {
  const year = /^((?:19|20)\d\d)年/.exec(figure.lead)?.[1];
  return year === undefined ? undefined : Number(year);
}
