/**
 * The clauses on scores that were found, each by its id and with where it was read. A clause settles one
 * question; where a policy names none for a question, that question is open: what each of its clauses gives is
 * shown, and none is called wrong.
 *
 * Marks: `code`, the public scripts of the performance module of 预算管理一体化, into which units type their form;
 * `page`, a published form or notice. None is national law.
 */
import type { LocalizedText } from '../text/locale';

/** What a clause settles. */
export type Question =
  | 'higher'
  | 'lower'
  | 'equal'
  | 'negative'
  | 'excess'
  | 'excess-reason'
  | 'deduction'
  | 'comparison'
  | 'coefficient'
  | 'adjusted-target'
  | 'qualitative'
  | 'execution'
  | 'execution-reason'
  | 'warning'
  | 'grades';

export interface Clause {
  readonly question: Question;
  readonly mark: 'code' | 'page';
  /** What it says, in a sentence without its subject's name. */
  readonly text: LocalizedText;
  /** A few words for it, beside others of its question. */
  readonly name: LocalizedText;
  readonly source: LocalizedText;
  /** It gives points, or lets a figure pass, where the usual clause of its question does not. */
  readonly weaker?: true;
}

const SYSTEM: LocalizedText = {
  'zh-CN': '预算管理一体化绩效模块公开的计分配置',
  en: 'public scoring scripts of the performance module of the budget management system',
};

export const CLAUSES = {
  Q1: {
    question: 'higher',
    mark: 'page',
    name: { 'zh-CN': '按完成比例', en: 'in proportion' },
    text: {
      'zh-CN': '越高越好：达到指标值得满分，否则 分值 × 实际 ÷ 目标',
      en: 'higher is better: met, the weight; else weight × actual ÷ target',
    },
    source: {
      'zh-CN': '湖北省 2020 年自评计分说明；预算管理一体化绩效模块的计分配置相同',
      en: 'Hubei’s note on self-evaluation scores, 2020; the scripts of the budget management system agree',
    },
  },
  Q2: {
    question: 'lower',
    mark: 'page',
    name: { 'zh-CN': '反比', en: 'ratio' },
    text: {
      'zh-CN': '越低越好：分值 × 目标 ÷ 实际，不超过分值',
      en: 'lower is better: weight × target ÷ actual, at most the weight',
    },
    source: {
      'zh-CN': '湖北省 2020 年自评计分说明',
      en: 'Hubei’s note on self-evaluation scores, 2020',
    },
  },
  Q3: {
    question: 'lower',
    mark: 'code',
    name: { 'zh-CN': '按超出比例扣分', en: 'linear' },
    text: {
      'zh-CN': '越低越好：分值 ×（1 − 超出部分 ÷ 目标），达到目标的两倍得 0 分',
      en: 'lower is better: weight × (1 − excess ÷ target); at twice the target 0',
    },
    source: SYSTEM,
  },
  Q4: {
    question: 'equal',
    mark: 'code',
    name: { 'zh-CN': '等于：多不扣分', en: 'equal: more is not punished' },
    text: {
      'zh-CN': '指标值为等于：按越高越好计分，多做不扣分；指标值为 0 的，实际大于 0 得 0 分',
      en: 'a target to be hit: as higher is better, more costs nothing; a target of 0 is missed by anything above',
    },
    source: SYSTEM,
    weaker: true,
  },
  Q5: {
    question: 'negative',
    mark: 'code',
    name: { 'zh-CN': '负数按 0 计', en: 'below 0 counts as 0' },
    text: { 'zh-CN': '实际完成值为负数的，按 0 计分', en: 'a negative actual value counts as 0' },
    source: SYSTEM,
  },
  Q6: {
    question: 'excess',
    mark: 'code',
    name: { 'zh-CN': '超额可人工扣分', en: 'excess may be cut by hand' },
    text: {
      'zh-CN': '完成值达到指标值的 120%（可设定）的，得满分，可由审核人酌情扣分',
      en: 'an actual value of 120 % of its target (or a set share) keeps the weight, and may be cut by hand',
    },
    source: SYSTEM,
  },
  Q7: {
    question: 'excess-reason',
    mark: 'code',
    name: { 'zh-CN': '超额须写原因', en: 'excess needs a reason' },
    text: {
      'zh-CN': '完成值达到指标值的 130% 的，必须写明原因；指标值为 0 的，达到 30 的也要写',
      en: 'an actual value of 130 % of its target needs a reason; so does 30 for a target of 0',
    },
    source: {
      'zh-CN': '广西：预算管理一体化绩效模块公开的保存校验',
      en: 'Guangxi: public checks on saving of the budget management system',
    },
  },
  Q9: {
    question: 'deduction',
    mark: 'code',
    name: { 'zh-CN': '减去扣分栏', en: 'less the deduction column' },
    text: {
      'zh-CN': '表中另有扣分栏的，得分 = 计算得分 − 扣分，最低 0 分',
      en: 'in a form with a column for deductions, score = computed − deducted, at least 0',
    },
    source: {
      'zh-CN': '广西：预算管理一体化绩效模块公开的计分配置',
      en: 'Guangxi: public scoring scripts of the budget management system',
    },
  },
  Q10: {
    question: 'comparison',
    mark: 'code',
    name: { 'zh-CN': '截取 2 位小数核对', en: 'compared by cutting to 2 decimals' },
    text: {
      'zh-CN': '填报得分与计算得分都截取 2 位小数（不进位）后比较',
      en: 'typed and computed scores are compared after cutting them to 2 decimals',
    },
    source: SYSTEM,
  },
  Q11: {
    question: 'coefficient',
    mark: 'page',
    name: { 'zh-CN': '得分系数 × 分值', en: 'coefficient × weight' },
    text: {
      'zh-CN': '表中有得分系数栏的，得分 = 得分系数 × 分值',
      en: 'in a form with a column of coefficients, score = coefficient × weight',
    },
    source: { 'zh-CN': '重庆市 2021 年自评表', en: 'Chongqing’s self-evaluation form, 2021' },
  },
  Q12: {
    question: 'adjusted-target',
    mark: 'page',
    name: { 'zh-CN': '按调整后的指标值', en: 'by the changed target' },
    text: {
      'zh-CN': '年中调整过指标值的，按调整后的指标值计分',
      en: 'a target changed during the year counts as changed',
    },
    source: {
      'zh-CN': '重庆市 2021 年自评表；预算管理一体化绩效模块的计分配置相同',
      en: 'Chongqing’s self-evaluation form, 2021; the scripts of the budget management system agree',
    },
  },
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
    source: {
      'zh-CN': '湖北省 2020 年自评计分说明',
      en: 'Hubei’s note on self-evaluation scores, 2020',
    },
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
} as const satisfies Readonly<Record<string, Clause>>;

export type ClauseId = keyof typeof CLAUSES;
export const CLAUSE_IDS = Object.keys(CLAUSES) as readonly ClauseId[];

/** A clause as any clause is seen. */
export function clause(id: ClauseId): Clause {
  return CLAUSES[id];
}

/** The clause that a policy has for a question; undefined where the question is open. */
export function clauseFor(
  question: Question,
  { clauses }: { readonly clauses: readonly ClauseId[] },
): ClauseId | undefined {
  return clauses.find((id) => CLAUSES[id].question === question);
}

/** Ids with those of the same question as one of `over` taken out, and these put in: one clause a question. */
export function withClauses(ids: readonly ClauseId[], over: readonly ClauseId[]): readonly ClauseId[] {
  const settled = new Set(over.map((id): Question => CLAUSES[id].question));
  const all = new Set([...ids.filter((id) => !settled.has(CLAUSES[id].question)), ...over]);
  return CLAUSE_IDS.filter((id) => all.has(id));
}

/** Two clauses of one question, where there are such. */
export function contradicting(ids: readonly ClauseId[]): readonly [ClauseId, ClauseId] | undefined {
  for (const [at, id] of ids.entries()) {
    const other = ids.slice(at + 1).find((each) => CLAUSES[each].question === CLAUSES[id].question);
    if (other && other !== id) return [id, other];
  }
  return undefined;
}
