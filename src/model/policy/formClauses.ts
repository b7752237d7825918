/** Qualitative indicators, the execution of the budget, grades, and a department’s indicators from its projects’. */
import type { Clause } from './clause';
import { EVALUATOR, HUBEI, SYSTEM } from './clause';

export const FORM_CLAUSES = {
  L1: {
    question: 'qualitative',
    mark: 'code',
    name: { 'zh-CN': '定性三档，超出档次不能保存', en: 'three phrases, refused outside their bands' },
    text: {
      'zh-CN':
        '定性指标按“达成年度指标”“部分达成年度指标并具有一定效果”“未达成年度指标且效果较差”分档，得分不在本档之内的按 0 分计，不能保存；上一档的下限不属于下一档',
      en: 'a qualitative indicator states one of three phrases; a score outside its band counts as 0 and cannot be saved; the bound between two bands belongs to the upper one',
    },
    source: SYSTEM,
  },
  L2: {
    question: 'qualitative',
    mark: 'page',
    name: { 'zh-CN': '定性三档', en: 'three bands' },
    text: {
      'zh-CN': '定性指标按达成、部分达成、未达成三档，分别在分值的各档之内评分',
      en: 'a qualitative indicator that is met, met in part or not met scores within a band of its weight',
    },
    source: {
      'zh-CN': '自评表填表说明（100–80–60–0%）；湖北省为 100–80–50–0%',
      en: 'notes of self-evaluation forms (100–80–60–0 %); in Hubei 100–80–50–0 %',
    },
  },
  L3: {
    question: 'wording',
    mark: 'firm',
    name: { 'zh-CN': '无法核实的表述要扣分', en: 'wording that cannot be verified costs points' },
    text: {
      'zh-CN':
        '完成情况只有无法核实的表述的，复核时扣该项分值的 30%、60% 或 100%；只缺标准、效果看得出的，不扣',
      en: 'where the actual value is wording that cannot be verified, a reviewer takes off 30, 60 or 100 % of the weight; nothing where only the standard is missing but the effect is shown',
    },
    source: EVALUATOR,
  },
  L4: {
    question: 'evidence',
    mark: 'firm',
    name: { 'zh-CN': '没有依据或重复的判 0 分', en: 'no evidence, or twice the same: 0' },
    text: {
      'zh-CN':
        '满意度没有调查的、没有佐证的，判 0 分；同一指标在两组里各有一个的，其中一个判 0 分；以支付金额作数量指标的，判 0 分',
      en: 'satisfaction without a survey, and what has no evidence, scores 0; of one indicator in two groups one scores 0; an amount paid as quantity indicator scores 0',
    },
    source: EVALUATOR,
  },
  E1: {
    question: 'execution',
    mark: 'code',
    name: { 'zh-CN': '不超过分值', en: 'at most the weight' },
    text: {
      'zh-CN': '预算执行率得分 = 分值 × 执行率，不超过分值',
      en: 'execution score = weight × execution rate, at most the weight',
    },
    source: SYSTEM,
  },
  'E1-uncapped': {
    question: 'execution',
    mark: 'code',
    name: { 'zh-CN': '不封顶', en: 'not capped' },
    text: {
      'zh-CN': '预算执行率得分 = 分值 × 执行率，不封顶',
      en: 'execution score = weight × execution rate, not capped',
    },
    source: SYSTEM,
    weaker: true,
  },
  E2: {
    question: 'execution',
    mark: 'page',
    name: { 'zh-CN': '20 分，按含结转的调整预算', en: '20 points, budget with carry-over' },
    text: {
      'zh-CN': '预算执行率 20 分，得分 = 20 × 执行率；预算数为含上年结转的调整预算数',
      en: 'execution weighs 20 points: 20 × the rate on the budget as adjusted, with what was carried over',
    },
    source: HUBEI,
  },
  E3: {
    question: 'execution-reason',
    mark: 'page',
    name: { 'zh-CN': '低于 90% 说明原因', en: 'a reason below 90 %' },
    text: {
      'zh-CN': '执行率 = 执行数 ÷ 调整后预算数，低于 90% 的说明原因；预算调整另行说明',
      en: 'rate = executed ÷ adjusted budget; below 90 % a reason; a change of the budget is explained separately',
    },
    source: {
      'zh-CN': '四川省项目支出绩效自评表（0013zp）',
      en: 'Sichuan’s project self-evaluation form (0013zp)',
    },
  },
  E5: {
    question: 'warning',
    mark: 'code',
    name: { 'zh-CN': '进度预警', en: 'warnings of progress' },
    text: {
      'zh-CN':
        '（指标完成率 − 预算执行率）÷ 指标完成率 超过 5% 为红色预警；未支出超过 20% 为黄色预警（后来停用）',
      en: '(indicators done − executed) ÷ indicators done above 5 % is red; more than 20 % unspent is yellow (later switched off)',
    },
    source: SYSTEM,
  },
  G1: {
    question: 'grades',
    mark: 'page',
    name: { 'zh-CN': '含等级线', en: 'from the bound on' },
    text: {
      'zh-CN': '总分不低于等级线的为该等级',
      en: 'a total at or above the bound of a grade has that grade',
    },
    source: {
      'zh-CN': '中央部门项目支出绩效自评：90、80、60 分',
      en: 'self-evaluation of central departments: 90, 80, 60 points',
    },
  },
  G2: {
    question: 'grades',
    mark: 'code',
    name: { 'zh-CN': '不含等级线', en: 'above the bound only' },
    text: {
      'zh-CN': '总分高于等级线的为该等级；恰好等于等级线的没有等级',
      en: 'a total above the bound of a grade has that grade; a total exactly on a bound has none',
    },
    source: SYSTEM,
  },
  R1: {
    question: 'roll-up',
    mark: 'page',
    name: { 'zh-CN': '由项目汇总', en: 'rolled up from the projects' },
    text: {
      'zh-CN':
        '部门指标由各项目汇总：数量相加，比率按资金加权平均，先汇总完成情况再计分；定性指标的得分按资金加权平均',
      en: 'a department’s indicator is rolled up from its projects: counts add up, rates are averaged by amount of money, completion first and the score from it; qualitative scores are averaged by amount',
    },
    source: HUBEI,
  },
} as const satisfies Readonly<Record<string, Clause>>;
