/**
 * What may be set otherwise by a bureau or a user: weights, thresholds, bands, words, severities.
 * Everything that DOMAIN.md marks [H] or [K] stands here and not in a rule; the summary states the policy
 * used. Numbers are plain decimals in text, as they are compared without binary floats.
 *
 * The mark at each part is that of its default: [V] read at its source, [H] the document was seen,
 * [K] general practice.
 */
import type { Severity } from '../result/severity';
import type { ClauseId } from './clauses';
import type { Grade } from './grade';
import type { RefusalId } from './refusals';

/** Which way an indicator is good: `equal` a figure to be hit, `within` a range to stay in. */
export const DIRECTIONS = ['higher', 'lower', 'equal', 'within'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Points of the execution rate and of each level-1 group; `cost` where there is a group of cost indicators. */
export interface WeightStructure {
  readonly execution: string;
  readonly output: string;
  readonly benefit: string;
  readonly satisfaction: string;
  readonly cost?: string;
}

/** How a rule is to count: `off` leaves it out, and the result says so. */
export const RULE_SETTINGS = ['off', 'hint', 'explain', 'error'] as const;
export type RuleSetting = 'off' | Severity;

export interface Policy {
  /** The preset that it is made of; undefined where none was chosen. No preset is ever guessed. */
  readonly preset: string | undefined;
  /** At most one for each question; what no clause settles is open, and nobody is accused by it alone. */
  readonly clauses: readonly ClauseId[];
  /** What the system that receives the form refuses on saving. */
  readonly refusals: readonly RefusalId[];
  /** The lowest total of each grade, best first; points. [V] for central departments. */
  readonly grades: readonly { readonly grade: Grade; readonly from: string }[];
  /** An execution rate below this needs a reason; percent. [V] Sichuan, elsewhere [K]. */
  readonly lowExecution: string;
  /** An actual value above this share of its target suggests a target set too low; percent. [K] */
  readonly overAchievement: string;
  /** From this share of its target on an actual value needs a reason; percent. Undefined: none does. [V] Guangxi. */
  readonly excessReason: string | undefined;
  /** Points of the execution rate; undefined: as the form says. 20 [V] Hubei. */
  readonly executionWeight: string | undefined;
  /**
   * (Indicators done − executed) ÷ indicators done above `ahead` is asked about, and so is more than `unspent`
   * left over; percent. 5 and 20 [V] in scripts since switched off; the defaults ask only about the crass. [K]
   */
  readonly progress: { readonly ahead: string; readonly unspent: string | undefined };
  /** A change against last year's final accounts above this, up or down, is asked about; percent. [K] */
  readonly yearOnYearChange: string;
  /** Two figures of one row that differ by a factor in this range were typed in 元 and 万元. [K] */
  readonly unitSlip: { readonly from: string; readonly to: string };
  /** What a qualitative indicator may score, best first; percent of its weight. [K] */
  readonly qualitativeBands: readonly { readonly from: string; readonly to: string }[];
  /** How the 100 points may be shared out. 10/50/30/10 [V]; 10/40/20/10 with 20 for cost [H]. */
  readonly weightStructures: readonly WeightStructure[];
  /** Directions by indicator name, where neither sign nor words tell the right one. */
  readonly directions: Readonly<Record<string, Direction>>;
  /** An indicator whose name holds one of these is better the lower it is … [K] */
  readonly lowerIsBetterWords: readonly string[];
  /** … unless it also holds one of these: 投诉 is to be few, 投诉办结率 is to be high. [K] */
  readonly higherIsBetterWords: readonly string[];
  /** Phrases that are no reason for a deviation when nothing else is said. 核实无误 [V], the others [K]. */
  readonly emptyReasons: readonly string[];
  /** Decimals of a total when it is graded, and of a score that is proposed. [K] */
  readonly scoreDecimals: number;
  /** Rules that count otherwise than they say themselves, by rule id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

export const DEFAULT_POLICY: Policy = {
  preset: undefined,
  clauses: [],
  refusals: [],
  grades: [
    { grade: '优', from: '90' },
    { grade: '良', from: '80' },
    { grade: '中', from: '60' },
    { grade: '差', from: '0' },
  ],
  lowExecution: '90',
  overAchievement: '130',
  excessReason: undefined,
  executionWeight: undefined,
  progress: { ahead: '80', unspent: undefined },
  yearOnYearChange: '50',
  unitSlip: { from: '5000', to: '20000' },
  qualitativeBands: [
    { from: '100', to: '80' },
    { from: '80', to: '60' },
    { from: '60', to: '0' },
  ],
  weightStructures: [
    { execution: '10', output: '50', benefit: '30', satisfaction: '10' },
    { execution: '10', output: '40', benefit: '20', satisfaction: '10', cost: '20' },
  ],
  directions: {},
  lowerIsBetterWords: [
    ...['投诉', '信访', '上访', '事故', '违规', '违纪', '违法', '差错', '失误', '错误率', '误差', '逾期'],
    ...['超支', '浪费', '伤亡', '死亡', '故障', '缺陷', '返工', '流失', '能耗', '空置', '拖欠'],
  ],
  higherIsBetterWords: [
    ...['处理', '办理', '办结', '处置', '查处', '整改', '化解', '解决', '修复', '回复', '答复', '排查'],
    ...['预防', '防范', '下降', '降低', '减少', '节约', '节省', '控制', '满意', '及时', '完成', '合格'],
  ],
  emptyReasons: [
    ...['核实无误', '经核实无误', '已核实', '属实', '情况属实', '数据无误', '填报无误', '无误'],
    ...['暂无', '没有', '无偏差', '无原因', '无差异', '不涉及', '正常', '情况正常', '一切正常'],
    ...['按要求完成', '已按要求完成', '按计划完成', '已按计划完成', '按时完成', '已按时完成'],
    ...['已完成', '完成', '全部完成', '已全部完成', '基本完成', '完成情况良好'],
    ...['达标', '已达标', '良好', '较好'],
  ],
  scoreDecimals: 2,
  rules: {},
};
