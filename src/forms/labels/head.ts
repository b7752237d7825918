/** Words at the head and foot of the forms, as published forms print them, most telling first (see `funds.ts`). */

export const PROJECT_NAME = [
  '项目名称',
  '专项资金名称',
  '专项名称',
  '项目资金名称',
  '项目支出名称',
  '*项目支出名称',
  '政策项目名称',
  '项目政策名称',
  // A transfer: 转移支付（项目）名称.
  '*项目名称',
  '*专项名称',
  '*资金名称',
  '购买服务名称',
  '项目名称及编码',
  '项目名称及代码',
  '项目编码及名称',
  '项目代码及名称',
  // Of social insurance.
  '基金名称',
];
export const DEPARTMENT = [
  '主管部门',
  '主管部门及代码',
  '县级主管部门',
  '主管单位',
  '项目主管部门',
  '地方主管部门',
  '省级主管部门',
  '市级主管部门',
  '区级主管部门',
  '*主管部门',
  '*主管部门及代码',
  '*主管部门及编码',
  '*主管部门名称',
  '主管预算单位',
  '预算部门',
];
/** In a project's form the unit that carries the project out; a 单位名称 elsewhere is whoever filled the form in. */
export const UNIT_NAME = [
  '实施单位',
  '项目实施单位',
  '项目单位',
  '资金使用单位',
  '项目承担单位',
  '项目执行单位',
  '购买主体',
  '部门单位名称',
  '预算单位名称',
  '预算单位',
  '实施单位及代码',
  '实施单位及编码',
  '项目单位及编码',
  '项目实施单位及编码',
  '单位名称及编码',
  '单位名称及代码',
  '实施主体',
  '实施部门',
  '承担单位',
  '责任单位',
  '项目责任单位',
  '经办机构',
  '*部门单位名称',
  '*单位名称',
  '单位全称',
  '*部门名称',
  '*学校名称',
  '*医院名称',
  '单位',
  '部门',
  '填报单位',
  '自评单位',
];
/** The year that a form is about, where its title prints none. */
export const YEAR = ['年度', '年份', '项目年度', '预算年度', '自评年度', '评价年度', '所属年度', '绩效年度'];

export const PREPARER = ['填表人', '填报人', '制表人'];

export const GOAL_EXPECTED = [
  '预期目标',
  '年初设定目标',
  '项目年度目标',
  '年度预期目标',
  '年初预期目标',
  '年度目标',
  '绩效目标',
  '年度总目标',
  '总体目标',
  '年初目标',
  '年度总体绩效目标',
  '整体绩效目标',
  '*履职目标',
  '*年度绩效目标',
  '*整体绩效目标',
  '*总体绩效目标',
  // Chongqing’s department form, 2021.
  '年初绩效目标',
];
/** 年度总体目标完成情况 heads the whole block in some forms; there a more telling word stands beside it. */
export const GOAL_ACHIEVED = [
  '实际完成情况',
  '全年实际完成情况',
  '目标实际完成情况',
  '目标完成情况',
  '年度目标完成情况',
  '年度总体目标完成情况综述',
  '年度总体目标完成情况',
  '全年目标完成情况',
  '全年目标实际完成情况',
  '年度总目标完成情况',
  '年度完成情况',
  '全年完成情况',
  '具体完成情况',
  '绩效目标完成情况',
  '*绩效目标完成情况',
  '*总体目标完成情况',
  '完成情况',
  '目标完成',
  '目标实现情况',
  '目标达成情况',
  '年末完成情况',
  '年末完成',
];

/** Over texts side by side: the one is what was to be reached, the other what was. */
export const GOAL_FAMILIES = {
  expected: {
    any: ['目标', '设定', '申报', '预期'],
    none: ['完成', '实现', '达成', '实际', '自评', '指标', '率', '分', '值', '时间', '依据'],
  },
  achieved: {
    any: ['完成', '实现', '达成', '自评'],
    none: ['指标', '原因', '率', '分', '值', '时间', '日期'],
  },
};

/** Headers of the year's tasks, which say of each whether it was done, and are no goals. */
export const TASKS = ['任务名称', '主要任务', '工作任务', '重点任务', '主要内容', '工作内容'];

/** Where the whole form has one place for reasons, at its foot. */
export const DEVIATION_REASON = [
  '偏差大或目标未完成原因分析',
  '偏差原因分析',
  '未完成原因分析',
  '偏差大或者目标未完成原因分析',
  '未完成目标原因分析',
  '未完成原因及改进措施',
  '偏差原因分析及改进措施',
  '未完成绩效目标或偏离绩效目标的原因',
  '未完成绩效目标的原因',
  '未完成绩效目标原因分析',
  '未完成绩效目标原因及改进措施',
  '偏离绩效目标的原因',
  '偏离绩效目标原因分析',
  '偏离绩效目标的原因及改进措施',
  '绩效目标未完成原因分析',
  '绩效目标未完成原因及改进措施',
  '绩效目标偏离原因分析',
  '未达标原因分析及改进措施',
  '未完成原因分析及改进措施',
  '未完成原因分析及拟采取的改进措施',
  '偏差原因及改进措施',
  '偏差原因说明',
  '扣分原因及改进措施',
];
export const DEVIATION_MEASURES = ['改进措施及结果应用方案', '改进措施', '下一步改进措施'];
/** What the form has room for besides. */
export const REMARKS = ['其他需要说明事项', '其他需要说明的事项', '其他需要说明的问题', '需要说明的事项'];
/** A note that says what became of the money is the unit's own: a form's own notes tell how to fill it in. */
export const NOTES = {
  labels: ['说明', '备注', '注', '情况说明', '备注说明'],
  holds:
    /(?:追加|调增|调减|核减|压减|结转|结余|收回|未执行|未支付)[^。；;]{0,12}\d[\d,.]{0,15}\s?(?:万元|元|亿元)|\d[\d,.]{0,15}\s?(?:万元|元|亿元)[^。；;]{0,20}(?:追加|调增|调减|结转|结余|收回|未执行|未支付|下年|次年)/,
};
export const CONCLUSION = ['评价结论', '自评结论'];
export const PROBLEMS = ['存在问题', '存在的问题'];

export const GRADE = ['自评等级', '自评等次', '评价等次', '评价等级', '绩效等级', '评价结果等级', '等级'];
/** The form's total where it stands at the head. */
export const HEAD_SCORE = [
  '自评得分',
  '自评总分',
  '自评总得分',
  '项目总分',
  '项目得分',
  '综合得分',
  '总得分',
  '总分',
];

/** Labels whose figures or texts mean no field. */
export const NO_FIELD = [
  '项目负责人及电话',
  '负责人及电话',
  '项目负责人',
  '联系电话',
  '填报日期',
  '报表编号',
  '项目类别',
  '项目属性',
  '项目类型',
  '财政审核评分',
  '说明',
  '财务负责人',
  '单位主要负责人签批意见',
];
