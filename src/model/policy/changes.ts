/**
 * What a policy sets otherwise than the defaults, and whether that makes the check say less: a result shows it, so
 * that no workbook weakens its own review unseen.
 */
import type { Severity } from '../result/severity';
import { SEVERITIES } from '../result/severity';
import type { LocalizedText } from '../text/locale';
import { decimal } from '../number/quantity';
import { clause } from './clauses';
import type { Policy, RuleSetting } from './policy';
import { DEFAULT_POLICY } from './policy';
import { flatMap } from '../flatMap';

export interface ChangedSetting {
  /** As a configuration calls it; with what it is for: `rules.evaluation/unspent`, `directions.办理天数`. */
  readonly setting: string;
  readonly name: LocalizedText;
  /** As a configuration would state them, figures in plain decimal notation; null: nothing. */
  readonly default: unknown;
  readonly used: unknown;
  /** A check by it may leave unsaid what one by the default says. */
  readonly weaker: boolean;
}

interface Definition<Value> {
  readonly name: LocalizedText;
  readonly weaker: (used: Value, standard: Value) => boolean;
}

const lower = (used: string, standard: string): boolean => decimal(used).lt(standard);
const higher = (used: string, standard: string): boolean => decimal(used).gt(standard);
const always = (): boolean => true;
const never = (): boolean => false;
const lacks = <Item>(used: readonly Item[], standard: readonly Item[]): boolean =>
  standard.some((item) => !used.includes(item));
const text = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });

/** Every setting: one that does not stand here does not compile. `rules` and `directions` go entry by entry. */
const SETTINGS: { readonly [Key in Exclude<keyof Policy, 'rules' | 'directions'>]: Definition<Policy[Key]> } =
  {
    preset: { name: text('预设口径', 'Preset'), weaker: never },
    clauses: {
      name: text('计分条款', 'Clauses'),
      weaker: (used) => used.some((id) => clause(id).weaker === true),
    },
    refusals: { name: text('系统保存校验', 'Checks on saving'), weaker: never },
    grades: {
      name: text('等级线', 'Grades'),
      weaker: (used, standard) =>
        used.some(({ grade, from }) => {
          const usual = standard.find((each) => each.grade === grade)?.from;
          return usual !== undefined && lower(from, usual);
        }) || standard.some(({ grade }) => !used.some((each) => each.grade === grade)),
    },
    lowExecution: { name: text('执行率低于多少须说明', 'Low execution'), weaker: lower },
    overAchievement: { name: text('完成值超过目标多少提示', 'Over-achievement'), weaker: higher },
    // The default asks for no reason at all.
    excessReason: { name: text('完成值达到目标多少须写原因', 'Excess that needs a reason'), weaker: never },
    executionWeight: { name: text('预算执行率分值', 'Weight of the execution rate'), weaker: never },
    progress: {
      name: text('完成与执行进度之差', 'Progress ahead of execution'),
      weaker: (used, standard) => higher(used.ahead, standard.ahead),
    },
    yearOnYearChange: { name: text('比上年增减多少提示', 'Change on last year'), weaker: higher },
    unitSlip: {
      name: text('元与万元混填的倍数', 'Factors of 元 typed for 万元'),
      weaker: (used, standard) => higher(used.from, standard.from) || lower(used.to, standard.to),
    },
    qualitativeBands: {
      name: text('定性指标各档', 'Bands of qualitative indicators'),
      // A lower floor lets a score pass below its band, a higher ceiling one above.
      weaker: (used, standard) =>
        used.length !== standard.length ||
        used.some(({ from, to }, at) => lower(to, standard[at]!.to) || higher(from, standard[at]!.from)),
    },
    weightStructures: {
      name: text('分值结构', 'Structures of weights'),
      weaker: (used, standard) => lacks(standard.map(asText), used.map(asText)),
    },
    // Which words turn an indicator, and so which of its values miss the target.
    lowerIsBetterWords: { name: text('越低越好的词', 'Words of lower is better'), weaker: always },
    higherIsBetterWords: { name: text('越高越好的词', 'Words of higher is better'), weaker: always },
    emptyReasons: { name: text('不算原因的套话', 'Phrases that are no reason'), weaker: lacks },
    // Rounded more coarsely, 89.6 is 90.
    scoreDecimals: {
      name: text('得分小数位数', 'Decimals of a score'),
      weaker: (used, standard) => used < standard,
    },
  };

const RULES_NAME = text('规则级别', 'Severity of a rule');
const DIRECTION_NAME = text('指标方向', 'Direction of an indicator');

/**
 * Every setting of a policy that is not the default's.
 * @param severityOf a rule's own severity; undefined for one that is not known
 */
export function changedSettings(
  policy: Policy,
  severityOf: (ruleId: string) => Severity | undefined,
): readonly ChangedSetting[] {
  const keys = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];
  return [
    ...flatMap(keys, (key) => changed(key, policy)),
    ...Object.entries(policy.directions).map(([indicator, direction]) => ({
      setting: `directions.${indicator}`,
      name: DIRECTION_NAME,
      default: null,
      used: direction,
      // Turned, a target that was missed is met.
      weaker: true,
    })),
    ...flatMap(Object.entries(policy.rules), ([id, setting]) => changedRule(id, setting, severityOf(id))),
  ];
}

function changed<Key extends keyof typeof SETTINGS>(key: Key, policy: Policy): readonly ChangedSetting[] {
  const used: Policy[Key] = policy[key];
  const standard: Policy[Key] = DEFAULT_POLICY[key];
  if (asText(used) === asText(standard)) return [];
  const { name, weaker }: Definition<Policy[Key]> = SETTINGS[key];
  return [
    { setting: key, name, default: standard ?? null, used: used ?? null, weaker: weaker(used, standard) },
  ];
}

function changedRule(id: string, setting: RuleSetting, own: Severity | undefined): readonly ChangedSetting[] {
  if (setting === own) return [];
  const rank = (each: Severity): number => SEVERITIES.indexOf(each);
  const weaker = setting === 'off' || own === undefined || rank(setting) > rank(own);
  return [{ setting: `rules.${id}`, name: RULES_NAME, default: own ?? null, used: setting, weaker }];
}

function asText(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
