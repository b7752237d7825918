/**
 * A policy as JSON: the settings of a bureau or a user, put over the defaults. Whatever is not understood is
 * refused and said, as a setting that silently does nothing is worse than none.
 */
import * as v from 'valibot';
import type { Locale } from '../text/locale';
import type { Policy } from './policy';
import { DEFAULT_POLICY, DIRECTIONS, RULE_SETTINGS } from './policy';
import { CLAUSE_IDS, contradicting, withClauses } from './clauses';
import { GRADES } from './grade';
import type { Preset } from './preset';
import { policyOfPreset } from './preset';
import { nonsenseIn } from './ranges';
import { REFUSALS } from './refusals';
import { parseJson, refuse } from '../text/jsonText';

export { ConfigError, refuse } from '../text/jsonText';

const points = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));
const factor = v.pipe(v.number(), v.minValue(1));
const words = v.array(v.pipe(v.string(), v.minLength(1)));
const excess = v.pipe(v.number(), v.minValue(100), v.maxValue(1000));
const some = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.minLength(1));

/** Published as assets/config.schema.json. Every part may be left out and then keeps its default. */
export const configSchema = v.partial(
  v.strictObject({
    $schema: v.string(),
    /** What the rest is put over; see `gouji policies`. */
    preset: v.string(),
    /** One for each question at most; see `gouji policies`. */
    clauses: v.array(v.picklist(CLAUSE_IDS)),
    /** What the receiving system refuses on saving. */
    refusals: v.array(v.picklist(REFUSALS)),
    /** The lowest total of each grade. */
    grades: some(v.strictObject({ grade: v.picklist(GRADES), from: points })),
    /** Percent. */
    lowExecution: points,
    /** Percent. */
    overAchievement: excess,
    /** Percent. */
    excessReason: excess,
    executionWeight: points,
    /** Percent. */
    progress: v.strictObject({ ahead: points, unspent: v.optional(points) }),
    /** Percent. */
    yearOnYearChange: share,
    /** Factors between two figures of one row. */
    unitSlip: v.strictObject({ from: factor, to: factor }),
    /** Percent of an indicator's weight, best first. */
    qualitativeBands: some(v.strictObject({ from: points, to: points })),
    weightStructures: some(
      v.strictObject({
        execution: points,
        output: points,
        benefit: points,
        satisfaction: points,
        cost: v.optional(points),
      }),
    ),
    /** By indicator name. */
    directions: v.record(v.string(), v.picklist(DIRECTIONS)),
    lowerIsBetterWords: words,
    higherIsBetterWords: words,
    emptyReasons: words,
    scoreDecimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
    /** By rule id. */
    rules: v.record(v.string(), v.picklist(RULE_SETTINGS)),
  }),
);

type Config = v.InferOutput<typeof configSchema>;

/**
 * Fails with `ConfigError`.
 * @param file what the messages call it
 * @param ruleIds the rules there are: a setting for any other is misspelt
 * @param presets those that `preset` may name
 * @param chosen the one that was chosen beside the text, which may then name no other
 */
export function parsePolicy(
  text: string,
  file: string,
  locale: Locale,
  ruleIds: readonly string[],
  presets: readonly Preset[] = [],
  chosen?: Preset,
): Policy {
  const config = parseJson(configSchema, text, file, locale);
  const named = presets.find(({ name }) => name === config.preset);
  const preset = chosen ?? named;
  const unknown = [
    ...unknownRules(config, ruleIds, locale),
    ...(chosen && named && named !== chosen ? [OTHER_PRESET[locale](named.name, chosen.name)] : []),
    ...(config.preset !== undefined && !named ? [NO_PRESET[locale](config.preset)] : []),
    ...clauseClash(config, locale),
  ];
  if (unknown.length > 0) throw refuse(file, unknown);
  const policy = over(preset ? policyOfPreset(preset) : DEFAULT_POLICY, config);
  const nonsense = nonsenseIn(policy, DEFAULT_POLICY).map((each) => each[locale]);
  if (nonsense.length > 0) throw refuse(file, nonsense);
  return policy;
}

/** What a configuration sets, over the policy that it starts from. */
function over(base: Policy, config: Config): Policy {
  const number = (value: number | undefined, fallback: string): string =>
    value === undefined ? fallback : String(value);
  return {
    ...base,
    clauses: withClauses(base.clauses, config.clauses ?? []),
    refusals: config.refusals ?? base.refusals,
    excessReason: config.excessReason === undefined ? base.excessReason : String(config.excessReason),
    executionWeight:
      config.executionWeight === undefined ? base.executionWeight : String(config.executionWeight),
    progress: config.progress
      ? {
          ahead: String(config.progress.ahead),
          unspent: config.progress.unspent === undefined ? undefined : String(config.progress.unspent),
        }
      : base.progress,
    grades: config.grades
      ? [...config.grades]
          .sort((a, b) => b.from - a.from)
          .map((item) => ({ ...item, from: String(item.from) }))
      : base.grades,
    lowExecution: number(config.lowExecution, base.lowExecution),
    overAchievement: number(config.overAchievement, base.overAchievement),
    yearOnYearChange: number(config.yearOnYearChange, base.yearOnYearChange),
    unitSlip: config.unitSlip
      ? { from: String(config.unitSlip.from), to: String(config.unitSlip.to) }
      : base.unitSlip,
    qualitativeBands:
      config.qualitativeBands?.map(({ from, to }) => ({ from: String(from), to: String(to) })) ??
      base.qualitativeBands,
    weightStructures:
      config.weightStructures?.map(({ cost, ...groups }) => ({
        execution: String(groups.execution),
        output: String(groups.output),
        benefit: String(groups.benefit),
        satisfaction: String(groups.satisfaction),
        ...(cost !== undefined && { cost: String(cost) }),
      })) ?? base.weightStructures,
    directions: { ...base.directions, ...config.directions },
    lowerIsBetterWords: config.lowerIsBetterWords ?? base.lowerIsBetterWords,
    higherIsBetterWords: config.higherIsBetterWords ?? base.higherIsBetterWords,
    emptyReasons: config.emptyReasons ?? base.emptyReasons,
    scoreDecimals: config.scoreDecimals ?? base.scoreDecimals,
    rules: { ...base.rules, ...config.rules },
  };
}

const NO_PRESET = {
  'zh-CN': (name: string) => `“preset”：没有“${name}”这个预设口径（用 gouji policies 查看）`,
  en: (name: string) => `“preset”: there is no preset “${name}” (see gouji policies)`,
};

const OTHER_PRESET = {
  'zh-CN': (name: string, chosen: string) => `“preset”：配置是按“${name}”写的，却选了“${chosen}”`,
  en: (name: string, chosen: string) =>
    `“preset”: the configuration is one of “${name}”, but “${chosen}” was chosen`,
};

/** Of two clauses on one question neither could count. */
function clauseClash({ clauses = [] }: Config, locale: Locale): readonly string[] {
  const pair = contradicting(clauses);
  if (!pair) return [];
  return [
    locale === 'en'
      ? `“clauses”: ${pair.join(' and ')} settle the same question`
      : `“clauses”：${pair.join('、')} 说的是同一件事，只能取一条`,
  ];
}

/** A rule id with a misspelling would switch nothing off. */
function unknownRules({ rules = {} }: Config, ruleIds: readonly string[], locale: Locale): readonly string[] {
  const known = new Set(ruleIds);
  return Object.keys(rules)
    .filter((id) => !known.has(id))
    .map((id) =>
      locale === 'en'
        ? `“rules”: there is no rule “${id}” (see gouji rules)`
        : `“rules”：没有“${id}”这条规则（用 gouji rules 查看）`,
    );
}
