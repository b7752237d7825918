/** What may be typed into the blank forms, and what is said about it. */
import type { Validation } from '../../model/writing/template';

/** More than any budget, and nothing that Excel would show with an exponent. */
const LARGEST = 999_999_999;
const LONG_TEXT = 1000;

export const MONEY_FORMAT = '0.00';
export const RATE_FORMAT = '0.00%';
export const AREA_FORMAT = '0.00';
export const POINTS_FORMAT = 'General';
export const COUNT_FORMAT = '0';

export const AMOUNT: Validation = {
  kind: 'decimal',
  min: 0,
  max: LARGEST,
  title: '金额（万元）',
  message: '只填不小于 0 的数字，以万元为单位，不写单位和文字；没有发生的填 0。',
  quiet: true,
};

export const ADJUSTMENT: Validation = {
  kind: 'decimal',
  min: -LARGEST,
  max: LARGEST,
  title: '预算调整（万元）',
  message: '填年中追加或追减的金额，以万元为单位，追减的填负数。',
};

export const QUOTA: Validation = {
  kind: 'whole',
  min: 1,
  max: LARGEST,
  title: '编制数（人）',
  message: '填编制部门核定的人数，整数，大于 0。',
};

export const STAFF: Validation = {
  kind: 'whole',
  min: 0,
  max: LARGEST,
  title: '实际在职人数（人）',
  message: '填年末实际在职的人数，整数。',
};

export const AREA: Validation = {
  kind: 'decimal',
  min: 0,
  max: LARGEST,
  title: '规模（㎡）',
  message: '只填数字，以平方米为单位；本年没有完工项目的，整行留空。',
};

export const INVESTMENT: Validation = {
  kind: 'decimal',
  min: 0,
  max: LARGEST,
  title: '投资（万元）',
  message: '只填数字，以万元为单位；本年没有完工项目的，整行留空。',
};

/** A label that its figure is written behind. */
export const BEHIND_LABEL: Validation = {
  kind: 'textLength',
  max: LONG_TEXT,
  title: '数字写在冒号后面',
  message: '保留冒号及前面的文字，在后面填数字，以万元为单位。',
};

export const WEIGHT: Validation = {
  kind: 'decimal',
  min: 0,
  max: 100,
  title: '分值',
  message: '填 0 到 100 的数；全部分值（含预算执行率）合计 100。没有指标的行清空。',
  quiet: true,
};

export const SCORE: Validation = {
  kind: 'decimal',
  min: 0,
  max: { left: 1 },
  title: '得分',
  message: '填 0 到本行分值之间的数。',
  quiet: true,
};

export const TARGET: Validation = {
  kind: 'textLength',
  max: LONG_TEXT,
  title: '年度指标值',
  message: '写成可以衡量的值，带符号、数字和单位，如 ≥90%、12次、≤50万元。',
};

export const ACTUAL: Validation = {
  kind: 'textLength',
  max: LONG_TEXT,
  title: '实际完成值',
  message: '与年度指标值用同样的单位，填实际完成的数。',
};

export const REASON: Validation = {
  kind: 'textLength',
  max: LONG_TEXT,
  title: '偏差原因',
  message: '得分低于分值的，写明原因和改进措施；没有扣分的留空。',
};
