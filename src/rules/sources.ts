/** The authorities that several rules cite, so that each is worded once. */
import type { RuleSource } from '../model/result/rule';

/** What the form itself says: a total is the sum of its parts, a rate the quotient of its figures. */
export const FORM_ITSELF: RuleSource = {
  mark: 'form',
  text: { 'zh-CN': '表内各项目的定义', en: 'Follows from the definition of the form’s items' },
};

/** Both forms report the same year of the same unit. */
export const BETWEEN_FORMS: RuleSource = {
  mark: 'form',
  text: {
    'zh-CN': '两张表反映同一单位同一年度的收支',
    en: 'Both forms report the same unit and the same year',
  },
};

/** What one and the same text says of one and the same figure. */
export const TEXT_ITSELF: RuleSource = {
  mark: 'form',
  text: { 'zh-CN': '报告自身各数之间的关系', en: 'Follows from what the report itself says of its figures' },
};

/** The report says it of the same year that the tables are of. */
export const REPORT_AND_TABLES: RuleSource = {
  mark: 'form',
  text: {
    'zh-CN': '报告与附表反映同一单位同一年度的情况',
    en: 'The report and its tables are about the same unit and the same year',
  },
};

/** General practice of reviewers; a policy, not a regulation. */
export const REVIEW_PRACTICE: RuleSource = {
  mark: 'K',
  text: { 'zh-CN': '通行做法，不是法规条文', en: 'general practice, not a regulation' },
};

/** What evaluators who review self-evaluations deduct points for; nobody's regulation. */
export const REVIEWERS: RuleSource = {
  mark: 'K',
  text: {
    'zh-CN': '第三方机构复核自评表时的常见扣分点，不是法规条文',
    en: 'what evaluators often deduct points for, not a regulation',
  },
};
