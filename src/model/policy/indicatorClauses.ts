/** What an indicator of figures scores. */
import type { Clause } from './clause';
import { EVALUATOR, HUBEI, SYSTEM } from './clause';

export const INDICATOR_CLAUSES = {
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
    source: HUBEI,
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
  Q8: {
    question: 'excess',
    mark: 'firm',
    name: { 'zh-CN': '超额不扣分', en: 'excess costs nothing' },
    text: {
      'zh-CN': '完成值超过指标值的 130% 的，复核时不因此扣分',
      en: 'a reviewer takes nothing off for an actual value above 130 % of its target',
    },
    source: EVALUATOR,
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
} as const satisfies Readonly<Record<string, Clause>>;
