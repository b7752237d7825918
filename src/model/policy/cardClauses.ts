/** Items of a department's scorecard that its other forms decide. Points go by the weight of the item; see `cardPoints`. */
import type { LocalizedText } from '../text/locale';
import type { Clause } from './clause';

const YUEYANG: LocalizedText = {
  'zh-CN': '湖南省岳阳市部门整体支出绩效评价评分表（2019–2020 年）',
  en: 'scorecard of departments’ expenditure, Yueyang, Hunan (2019–20)',
};

export const CARD_CLAUSES = {
  C1: {
    question: 'card-staff',
    mark: 'page',
    name: { 'zh-CN': '控制率每超一点扣一成', en: 'a tenth off a point' },
    text: {
      'zh-CN': '在职人员控制率不高于 100% 得满分，每超过 1 个百分点扣分值的十分之一（5 分扣 0.5 分）',
      en: 'staff control rate up to 100 %: the weight; a tenth of it off for each point above (0.5 of 5)',
    },
    source: YUEYANG,
  },
  C2: {
    question: 'card-change',
    mark: 'page',
    name: { 'zh-CN': '变动率每升一点扣一成', en: 'a tenth off a point of growth' },
    text: {
      'zh-CN': '“三公”经费变动率不高于 0 得满分，每升高 1 个百分点扣分值的十分之一（5 分扣 0.5 分）',
      en: 'change of the three public expenses up to 0: the weight; a tenth of it off for each point above (0.5 of 5)',
    },
    source: YUEYANG,
  },
  C3: {
    question: 'card-key-spending',
    mark: 'page',
    name: { 'zh-CN': '重点支出分五档', en: 'five levels of key spending' },
    text: {
      'zh-CN': '重点支出安排率达到 90%、80%、70%、60% 的得 5、4、3、2 分，以下 0 分',
      en: 'share of key spending from 90, 80, 70 and 60 % on: 5, 4, 3 and 2 points; below 0',
    },
    source: YUEYANG,
  },
  C4: {
    question: 'card-adjustment',
    mark: 'page',
    name: { 'zh-CN': '预算调整率分五档', en: 'five levels of budget adjustment' },
    text: {
      'zh-CN': '预算调整率为 0 得 3 分，不高于 10%、20%、30% 的得 2、1、0.5 分，以上 0 分',
      en: 'budget adjustment rate of 0: 3 points; up to 10, 20 and 30 %: 2, 1 and 0.5; above 0',
    },
    source: YUEYANG,
  },
  C5: {
    question: 'card-carry-over',
    mark: 'page',
    name: { 'zh-CN': '结转结余分三档', en: 'three levels of carry-over' },
    text: {
      'zh-CN': '没有结转结余得 3 分，不高于上年得 2 分，高于上年 0 分',
      en: 'no carry-over: 3 points; not above last year’s: 2; more: 0',
    },
    source: YUEYANG,
  },
  C6: {
    question: 'card-control',
    mark: 'page',
    name: { 'zh-CN': '“三公”控制率每超一点扣 1 分', en: 'a point off a point above' },
    text: {
      'zh-CN': '“三公”经费控制率不高于 100% 得 6 分，每超过 1 个百分点扣 1 分',
      en: 'three public expenses up to 100 % of their budget: 6 points; 1 off for each point above',
    },
    source: YUEYANG,
  },
} as const satisfies Readonly<Record<string, Clause>>;
