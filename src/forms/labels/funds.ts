/**
 * Words of the fund table, as published forms print them, most telling first. Numbering, 其中, years, units, formula
 * marks and points are taken off before they are compared. The number behind each list counts the forms, of sixteen
 * published ones, in which one of its words was seen.
 */

/** 9 of 16; five have no such column. */
export const INITIAL = [
  '年初预算数',
  '年初预算',
  '年初预算金额',
  '年初预算安排',
  '年初预算安排数',
  '年初批复数',
  '批复金额',
  '批复预算数',
  '批复预算',
  '预算批复数',
  '年初部门预算数',
  '年初',
  '年初数',
  '年初计划',
];

/** 14 of 16. 年度预算数 is a column only where figures stand below it. */
export const ANNUAL = [
  '全年预算数',
  '全年预算',
  '调整后预算数',
  '调整预算数',
  '全年调整后预算数',
  '调整后全年预算数',
  '全年预算数调整后',
  '本年调整预算数',
  '当年调整预算数',
  '本年调整后预算数',
  '调整后预算',
  '调整预算',
  // Chongqing’s department form, 2021: 全年（调整）预算数.
  '全年调整预算数',
  '预算调整数',
  // Below 预算数, which stands over it and 年初.
  '调整后',
  '预算数',
  '预算金额',
  '调整预算金额',
  '调整后预算金额',
  '年度预算数',
  '年度预算',
  '全年预算金额',
  '当年预算数',
  '当年预算',
  '本年预算数',
  '项目当年预算',
  '本年度预算',
  '本年度预算数',
  '本年预算',
  '调整后计划',
  '预算安排',
  '预算安排数',
  '预算总额',
  '预算总数',
  '预算合计',
  // Where nothing else says what was planned.
  '应到位',
  '应到位数',
  '应到位资金',
  '计划到位资金',
  '资金到位',
  '到位资金',
  '资金到位数',
  '实际到位资金',
  '到位数',
];

/** Any of them heads what was planned. */
export const BUDGET = [...INITIAL, ...ANNUAL];

/** 15 of 16. */
export const EXECUTED = [
  '全年执行数',
  '全年执行',
  '预算执行数',
  '实际执行数',
  '执行数',
  '全年支出数',
  '实际支出数',
  '全年执行金额',
  '执行金额',
  '实际支出',
  '实际支出金额',
  '实际使用',
  '实际执行',
  '实际执行金额',
  '资金执行数',
  '当年执行数',
  '当年支出数',
  '全年支出',
  '全年支出金额',
  '全年实际支出',
  '资金支出',
  '本年支出',
  '本年支出数',
  '本年度支出',
  '本年度支出数',
  '本年执行数',
  '支出金额',
  '全年支付数',
  '累计支付数',
  '累计执行数',
  '支付数',
  '决算数',
  '决算',
  '本年决算',
  '本年决算数',
  '资金支付',
  '支付金额',
  '资金支付数',
];

export const WEIGHT = [
  '分值',
  '权重',
  '标准分值',
  '分值权重',
  '执行率权重',
  '执行率分值',
  '标准分',
  '满分',
  '占比',
  '权重占比',
];
export const RATE = [
  '执行率',
  '预算执行率',
  '全年执行率',
  '执行进度',
  '预算执行进度',
  '资金执行率',
  '预算完成率',
  '支出进度',
  '支出率',
  '本年度支出率',
  '资金支出率',
  '预算支出率',
  '支付率',
  '资金支付率',
  '决算率',
  '支出比例',
];
export const SCORE = ['得分', '自评得分', '执行率得分', '预算执行得分', '自评分', '评分', '加权得分'];

/** Where a reason goes in a form that has no other place for it. */
export const PLAIN_REASON = { words: ['说明', '情况说明'], filled: ['备注', '备注说明'] };

/** A row of the indicators that holds the execution rate’s points. */
export const RATE_ROW = [
  ...RATE,
  '预算执行',
  '预算执行情况',
  '资金执行情况',
  '预算资金执行率',
  '项目预算执行率',
];

/** 2 of 16: one cell down the whole table. */
export const REASON = ['原因', '偏差原因', '未完成原因', '执行偏差原因', '结余原因'];

export const TOTAL = [
  '年度资金总额',
  '总额',
  '资金总额',
  '年度财政资金总额',
  '年度资金总额合计',
  '资金合计',
  '年度预算总额',
  // Chongqing 2021.
  '年度总金额',
  '年度金额',
  '合计',
  // Shaanxi’s department form.
  '金额合计',
  '总计',
  '资金总计',
  '部门预算总额',
  '部门整体支出总额',
  '收入支出总额',
  '收支总额',
];
/** The first row of figures is the total, though no list has its label: words of which it has one, and none of these. */
export const TOTAL_FAMILY = {
  any: ['总额', '合计', '总计', '小计', '总金额', '总支出', '总资金', '资金总', '预算总', '支出总'],
  none: [
    '其中',
    '财政',
    '拨款',
    '结转',
    '其他',
    '自有',
    '自筹',
    '专户',
    '上年',
    '基本支出',
    '项目支出',
    '收入',
  ],
};

export const FISCAL = [
  '当年财政拨款',
  '本年财政拨款',
  '财政资金',
  '财政拨款',
  '当年财政拨款资金',
  '财政拨款资金',
  '本年财政资金',
  '当年财政资金',
  '财政性资金',
  '一般公共预算',
  '一般公共预算资金',
  '一般公共预算拨款',
  '财政预算资金',
];
/** 中央财政资金 and 县级财政资金 are each a part of the appropriation. */
export const FISCAL_FAMILY = {
  any: ['财政', '公共预算'],
  none: ['中央', '省', '市', '县', '区', '地方', '上级', '专户'],
};
export const CARRIED_OVER = ['上年结转资金', '上年结转', '结转资金', '以前年度结转资金', '上年结转结余资金'];
export const SPECIAL_ACCOUNTS = ['财政专户管理资金', '财政专户资金', '专户管理资金'];
export const UNIT_FUNDS = ['单位资金', '单位自有资金', '自有资金', '单位自筹资金', '自筹资金'];
export const OTHER = ['其他资金', '其他', '其它资金', '其它'];
export const BASIC = ['基本支出', '基本支出小计'];
export const PROJECT = ['项目支出', '项目支出小计'];

/** Columns that mean no field: how a score is found, where money comes from. */
export const NO_COLUMN = [
  '得分计算方法',
  '计算方法',
  '资金来源',
  '年度预算数',
  '备注',
  '序号',
  '财政评分',
  '百分制得分',
  '项目总预算',
  '上年预算额',
  '上年预算数',
  '上年执行数',
  '评分标准',
  '资金',
  '收入',
  '支出',
  '资金构成',
  '项目',
  '资金到位',
  '到位资金',
  '资金到位数',
  '实际到位资金',
  '实际到位',
  '实际到位数',
  '资金到位率',
  '到位率',
  '到位数',
  '结余',
  '结余数',
  '结余资金',
  '结转结余数',
  '未执行数',
  '追加',
  '追加数',
  '追加减',
  '追加追减',
  '年中调整',
  '年中追加',
  '追加调减',
  '以前年度支出',
  '以前年度支出数',
  '以前年度执行数',
  '项目总投资',
  '总投资',
  // Of what the year’s budget is made up.
  '上年结转',
  '上年结转数',
  '本年拨款',
  '当年拨款',
];

/** Of a header with one of them the figures are money. */
const MONEY_WORDS = [
  '调整',
  '追加',
  '结余',
  '结转',
  '到位',
  '下达',
  '拨付',
  '支付',
  '预算数',
  '资金',
  '上年',
];

/** Words of headers that no list has: of which a column's is one, and which it is not. */
export const FAMILIES = {
  initial: {
    // 预算数 alone, where the budget of the whole year has a more telling word beside it.
    any: [
      ...['年初', '期初', '批复', '部门预算', '预算数', '预算金额'],
      ...['本年预算', '当年预算', '年度预算', '预算下达', '预算安排'],
    ],
    none: ['率', '执行', '支出', '决算', '调整', '追加', '完成', '目标', '上年'],
  },
  annual: {
    any: ['预算', '下达', '到位', '安排', '调整后'],
    none: ['年初', '期初', '批复', '率', '执行', '支出', '决算', '支付', '上年', '结转', '追加', '分', '差'],
  },
  executed: {
    any: ['执行', '支出', '决算', '支付', '使用'],
    none: ['月', '季', '预计', '累计', '率', '进度', '比', '分', '权重', '上年', '差', '余', '未', '以前'],
  },
  rate: { any: ['率', '进度', '比例'], none: ['月', '季', '分', '权重', '上年', '增'] },
  weight: { any: ['分值', '权重', '满分', '标准分'], none: ['得分', '扣', '率', ...MONEY_WORDS] },
  score: {
    any: ['得分', '评分', '打分'],
    none: ['扣', '财政', '审核', '复核', '主管', '系数', '方法', '标准', '率', ...MONEY_WORDS],
  },
  // 分析 is no points.
  reason: { any: ['原因', '说明'], none: ['值', '率', '得分', '评分', '分值'] },
};
