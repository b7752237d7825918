/**
 * What a department's indicators are by its projects': counts added up, rates and qualitative scores averaged by the
 * amount of money, completion first and the score from it.
 */
import type { FormModel } from '../model/form/form';
import type { Indicator } from '../model/indicator/indicator';
import { indicatorsOf, isBreakdown } from '../model/indicator/indicator';
import type { IndicatorValue, Measured } from '../model/indicator/parse';
import { isFigure, parseIndicator } from '../model/indicator/parse';
import type { Unit } from '../model/indicator/units';
import { isTime } from '../model/indicator/units';
import { scoreIndicator } from '../model/indicator/score';
import type { Decimal } from '../model/number/quantity';
import { formatDecimal, ZERO } from '../model/number/quantity';
import { clause } from '../model/policy/clauses';
import type { Policy } from '../model/policy/policy';
import type { OtherScore } from '../model/result/result';
import { numberOf } from './score';
import { flatMap } from '../model/flatMap';

/** One project's part in an indicator. */
interface Part {
  readonly indicator: Indicator;
  /** The project's budget; undefined where its form states none. */
  readonly amount: Decimal | undefined;
}

/** Of fewer there is nothing to roll up. */
const FEWEST = 2;

/**
 * The rolled-up score of each of a department's indicators that two projects or more have by the same name, by the
 * indicator's row; empty where the policy has no clause for it.
 */
export function rollUp(
  department: FormModel,
  projects: readonly FormModel[],
  policy: Policy,
): ReadonlyMap<number, OtherScore> {
  const rolled = new Map<number, OtherScore>();
  if (!policy.clauses.includes('R1')) return rolled;
  const parts = flatMap(projects, (form): readonly Part[] => {
    const set = { forms: [form] };
    const amount = numberOf('funds.total.annual', set) ?? numberOf('funds.total.initial', set);
    return indicatorsOf(set)
      .filter((each) => !isBreakdown(each))
      .map((indicator) => ({ indicator, amount }));
  });
  for (const own of indicatorsOf({ forms: [department] })) {
    const same = parts.filter(({ indicator }) => isSame(own, indicator));
    if (own.names.name === '' || !own.weight?.gt(0) || same.length < FEWEST) continue;
    const given = ofFigures(own, same, policy) ?? ofScores(own.weight, same);
    if (!given) continue;
    const { name, source } = clause('R1');
    rolled.set(own.index, {
      clause: {
        'zh-CN': `${name['zh-CN']}：${same.length} 个项目，${given.how['zh-CN']}`,
        en: `${name.en}: ${same.length} projects, ${given.how.en}`,
      },
      source,
      computed: formatDecimal(given.score, 4),
    });
  }
  return rolled;
}

function isSame(one: Indicator, other: Indicator): boolean {
  const plain = ({ names }: Indicator): string => names.name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  return plain(one) === plain(other);
}

interface Rolled {
  readonly score: Decimal;
  readonly how: OtherScore['clause'];
}

/** Completion first, and the score from it; undefined where not all of it is figures of one kind. */
function ofFigures(own: Indicator, parts: readonly Part[], policy: Policy): Rolled | undefined {
  const target = gathered(parts, ({ target: value }) => value);
  // 150件以上: what was done is not said.
  const actual = gathered(parts, ({ actual: value }) =>
    value?.kind === 'measured' && isFigure(value) ? value : undefined,
  );
  if (target === undefined || actual === undefined) return undefined;
  const score = scoreIndicator(
    {
      ...own,
      target: parseIndicator(target),
      actual: parseIndicator(actual),
      deducted: undefined,
      coefficient: undefined,
    },
    policy,
  );
  if (score.kind === 'open') return undefined;
  return {
    score: score.score,
    how: { 'zh-CN': `指标值 ${target}，完成 ${actual}`, en: `target ${target}, actual ${actual}` },
  };
}

/** `≥36场`: the values of all projects as one; undefined where one is no plain figure, or of another unit or sign. */
function gathered(
  parts: readonly Part[],
  of: (indicator: Indicator) => IndicatorValue | undefined,
): string | undefined {
  const values = parts.map(({ indicator }) => of(indicator));
  const figures = values.filter(
    (value): value is Measured => value?.kind === 'measured' && boundOf(value) !== undefined,
  );
  const [first] = figures;
  if (!first || figures.length < values.length) return undefined;
  const { unit, factor, written, sign } = first;
  const isAlike = figures.every(
    (each) => each.sign === sign && each.written === written && each.factor.eq(factor),
  );
  const isRate = unit.dimension === 'ratio';
  if (!isAlike || !(isRate || isCounted(unit))) return undefined;
  const whole = isRate
    ? average(figures.map((figure, at) => [boundOf(figure)!, parts[at]!.amount]))
    : figures.reduce((sum: Decimal, figure) => sum.plus(boundOf(figure)!), ZERO);
  return whole && `${sign ? SIGNS[sign] : ''}${formatDecimal(whole.div(factor), 4)}${written}`;
}

/** The figure, or the bound that a sign makes of it; undefined for a range and for what is stated roughly. */
function boundOf(value: Measured): Decimal | undefined {
  const { lower, upper, approximate } = value;
  if (approximate || (lower && upper && !isFigure(value))) return undefined;
  return lower ?? upper;
}

/** Days, 元/人 and degrees are no counts: nothing is said of how they add up. */
function isCounted(unit: Unit): boolean {
  return !isTime(unit) && !/\/|^(?:分贝|度|级|类|等|名次|位次)$/.test(unit.name);
}

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const;

/** The shares of their weights that the projects scored, by amount; where nothing of it is a figure. */
function ofScores(weight: Decimal, parts: readonly Part[]): Rolled | undefined {
  const isWording = parts.every(
    ({ indicator: { target, actual } }) => target?.kind !== 'measured' && actual?.kind !== 'measured',
  );
  const shares = flatMap(parts, ({ indicator, amount }) =>
    indicator.score && indicator.weight?.gt(0)
      ? [[indicator.score.div(indicator.weight), amount] as const]
      : [],
  );
  const share = isWording && shares.length === parts.length ? average(shares) : undefined;
  if (!share) return undefined;
  const percent = formatDecimal(share.times(100), 2);
  return {
    score: weight.times(share),
    how: {
      'zh-CN': `得分按资金加权平均为分值的 ${percent}%`,
      en: `scores averaged by amount: ${percent} % of the weight`,
    },
  };
}

/** By amount of money; undefined where one has none. */
function average(values: readonly (readonly [Decimal, Decimal | undefined])[]): Decimal | undefined {
  if (values.some(([, amount]) => !amount?.gt(0))) return undefined;
  const all = values.reduce((sum: Decimal, [, amount]) => sum.plus(amount!), ZERO);
  return values.reduce((sum: Decimal, [value, amount]) => sum.plus(value.times(amount!)), ZERO).div(all);
}
