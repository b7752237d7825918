/** Words of the indicator table, as published forms print them, most telling first (see `funds.ts`). */

export const LEVEL1 = ['一级指标', '一级指标名称', '一级', '评价维度'];
export const LEVEL2 = ['二级指标', '二级指标名称', '二级', '评价内容'];
export const NAME = [
  '三级指标',
  '指标名称',
  '三级指标名称',
  '具体指标',
  '绩效指标名称',
  '三级',
  '观测点',
  '评价要点',
];
export const TARGET = [
  '年度指标值',
  '指标值',
  '年初目标值',
  '年初目标',
  '年度绩效指标值',
  '目标值',
  '年度目标值',
  '年初指标值',
  '绩效目标值',
  '预期指标值',
  '计划指标值',
  '预期值',
  '年初设定',
  '年初设定值',
  '计划值',
  '目标',
];
/** The target as changed during the year, beside the first one: where it is filled, it is the target. Chongqing 2021. */
export const ADJUSTED_TARGET = [
  '调整指标值',
  '调整后指标值',
  '调整目标值',
  '调整后目标值',
  '年中调整指标值',
  '调整后年度指标值',
  '调整年度指标值',
  '年中调整',
  '年中调整值',
];
/** ≥ ≤ = in a cell of its own, before the value. */
export const SIGN = ['指标性质', '指标符号', '符号', '指标方向', '运算符号', '方向', '比较符号'];
/** The target's unit in a cell of its own, behind the value. */
export const UNIT = ['度量单位', '计量单位', '指标单位', '指标值单位', '单位'];
export const ACTUAL = [
  '实际完成值',
  '全年实际值',
  '完成值',
  '全年完成值',
  '年度实际完成值',
  '全年实际完成值',
  '实际值',
  '实际完成',
  '实际完成指标值',
  '完成指标值',
  '年度完成值',
  '年末完成值',
  '年末完成',
  '年末完成情况',
  '实现值',
  '实际实现值',
  '实际达到值',
  '达成值',
  '实际完成情况',
  '完成情况',
  '达成情况',
  '达成',
];
export const WEIGHT = [
  '分值',
  '权重',
  '指标分值',
  '参考分值',
  '标准分值',
  '分值权重',
  '指标权重',
  '标准分',
  '占比',
  '权重占比',
  '满分',
  '三级指标权重',
  '三级指标分值',
  '三级权重',
  '三级分值',
];
/** The points of a level, in a column of their own. */
export const LEVEL1_WEIGHT = ['一级指标权重', '一级指标分值', '一级权重', '一级分值'];
export const LEVEL2_WEIGHT = ['二级指标权重', '二级指标分值', '二级权重', '二级分值'];
export const SCORE = [
  '得分',
  '自评得分',
  '自评分',
  '指标得分',
  '单位自评得分',
  '自评分值',
  '加权得分',
  '自评',
  '自评分数',
];
/** The share of the weight that was earned: Chongqing. */
export const COEFFICIENT = ['指标得分系数', '得分系数', '完成系数'];
/** Points taken off by hand: Guangxi. */
export const DEDUCTED = ['扣分', '扣分值', '扣减分', '扣减分值', '扣减得分'];
export const REASON = [
  '偏差原因分析及改进措施',
  '未完成原因分析',
  '未完成原因及拟采取的改进措施',
  '未完成原因分析及改进措施',
  '未完成原因和改进措施',
  '未完成原因及改进措施',
  '未达标原因及改进措施',
  '未完成原因分析与改进措施',
  '偏差原因分析与改进措施',
  '偏差原因及改进措施',
  '偏差原因分析',
  '偏差原因',
  '偏差原因说明',
  '偏差分析及改进措施',
  '未完成原因',
  '扣分原因',
  '扣分原因及改进措施',
  '原因分析及改进措施',
  '偏差说明',
  '偏差情况说明',
  '偏差分析',
  '偏差情况',
  '扣分说明',
  '扣分原因说明',
  '扣分理由',
  '失分理由',
  '失分原因',
  '原因说明',
  '未达标原因',
  '未达标原因分析',
  '原因分析',
  '原因',
];
export const CRITERION = [
  '评分标准',
  '指标说明及评分标准',
  '评价标准',
  '评分细则',
  '评分说明',
  '评分标准及说明',
];

/** Columns that mean no field. */
export const NO_COLUMN = [
  '序号',
  '得分计算方法',
  '改进措施',
  '计算方法',
  '指标解释',
  '指标说明',
  '备注',
  '绩效指标',
  '年度绩效指标',
  '年度绩效目标',
  '年度绩效目标1',
  '年度绩效指标完成情况',
  // Chongqing 2021.
  '是否核心指标',
  // Liaoning: how much of the target was met, and boxes to tick for what was lacking.
  '完成率',
  '指标完成率',
  '得分率',
  '经费保障',
  '制度保障',
  '人员保障',
  '硬件条件保障',
  '佐证材料',
  '数据来源',
  '评分依据',
  '上年完成值',
  '上年实际值',
  '上年实际完成值',
  '实施期指标值',
  '实施期目标值',
  '历史值',
  '历史完成值',
  '标杆值',
  '行业标准值',
  '自评依据',
  '得分依据',
  '佐证资料',
  // Half way through the year.
  '*监控值',
  '*监控完成值',
  '*月完成值',
  '!112月完成值',
  '预计完成值',
  '预计全年完成值',
  '全年预计完成值',
  '半年完成值',
  '上半年完成值',
  '半年执行值',
  '上半年执行值',
  '是否达标',
  '是否完成',
  '指标类型',
  '指标属性',
  '指标方向性',
  '指标值来源',
  '*指标代码',
  '*指标编码',
  // The finance bureau’s and the department’s own.
  '财政评分',
  '财政复核得分',
  '主管部门评分',
  '复核得分',
  '审核得分',
  '百分制得分',
];

export const TOTAL = ['总分', '合计', '总计', '总得分', '自评总分'];

/** The same as the row’s label; elsewhere such words head a column. */
export const TOTAL_ROW = [
  ...TOTAL,
  '自评得分',
  '得分合计',
  '合计得分',
  '自评总得分',
  '综合得分',
  '最终得分',
  '自评得分合计',
  '自评分合计',
];

/** A sum over a group of indicators, which is none itself. */
export const SUBTOTAL = ['小计', '分项小计', '*小计'];

/** As those of the fund table. */
export const FAMILIES = {
  level1: { any: ['一级'], none: ['二级', '三级'] },
  level2: { any: ['二级'], none: ['一级', '三级'] },
  name: { any: ['三级', '指标内容', '具体指标', '考核内容', '绩效指标'], none: ['值', '分', '解释', '说明'] },
  target: {
    any: ['指标值', '目标值', '计划值', '预期值'],
    none: ['完成', '实际', '调整', '性质', '单位', '分', '偏', '差', '方向'],
  },
  actual: {
    any: ['完成', '实际', '达成', '实现'],
    none: ['月', '预计', '率', '比', '原因', '偏', '差', '措施', '说明', '分', '时间', '调整', '目标值'],
  },
  weight: { any: ['分值', '权重', '满分', '标准分'], none: ['得分', '扣', '自评', '一级', '二级'] },
  score: {
    any: ['得分', '评分', '打分'],
    none: ['扣', '财政', '审核', '复核', '主管', '系数', '方法', '标准', '细则', '说明', '依据'],
  },
  // 分析 is no points.
  reason: { any: ['原因', '措施'], none: ['值', '得分', '评分', '分值'] },
};
