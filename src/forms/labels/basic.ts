/** What titles of the basic data form hold. */
export const TITLES = ['基础数据表', '基础数据情况表', '基础数据采集表', '基础数据统计表', '基础数据填报表'];

/** Labels that tell the form. */
export const ANCHORS = [
  ['编制数'],
  ['三公经费', '三公经费合计', '三公经费小计', '三公经费支出'],
  ['项目支出', '项目支出合计', '项目支出小计'],
  ['公用经费', '日常公用经费', '公用经费合计', '公用经费小计'],
  ['预算数', '年初预算数', '年初预算'],
];

/** 实有在编人数 and 年末在岗人数 are no less than 实际在职人数. */
export const STAFF_ON_POST = [
  '实际在职人数',
  '*在职人数',
  '*在职人员数',
  '*实有人员数',
  '*实有人数',
  '*实有数',
  '*在编人数',
  '*在岗人数',
  '*在编在岗人数',
];

/** What was spent, in the words of forms that do not say 决算. */
const SPENT = ['决算', '实际数', '实际支出数', '实际支出', '实际发生数', '执行数', '支出数', '实际'];
export const PRIOR = ['决算数', '上年决算数', '上年决算', ...SPENT];
export const FINAL = ['决算数', '本年决算数', '本年决算', ...SPENT];

/** Headers beside the years of the basic data form that mean no field. */
export const NO_COLUMN = [
  '增减率',
  '增减额',
  '增减',
  '增长率',
  '增减比例',
  '比上年增减',
  '执行率',
  '完成率',
  '备注',
  '说明',
  '序号',
  '单位',
  '计量单位',
];

/** Rows of expenditure, by the names that editions print, most telling first. */
export const THREE_PUBLIC = ['三公经费', '三公经费合计', '三公经费小计', '三公经费支出'];
export const VEHICLES = [
  '公务用车购置和维护经费',
  '公务用车购置及运行维护费',
  '公务用车购置和运行维护费',
  '公务用车购置及运行费',
  '公务用车购置及维护费',
  '公务用车购置和维护费',
  '公务用车费',
];
export const VEHICLE_PURCHASE = ['公车购置', '公车购置费', '公务用车购置', '公务用车购置费', '购置费'];
export const VEHICLE_OPERATION = [
  '公车运行维护',
  '公车运行维护费',
  '公务用车运行维护',
  '公务用车运行维护费',
  '公务用车运行费',
  '运行维护费',
  '运行费',
];
export const OVERSEAS = [
  '出国经费',
  '出国费',
  '出国境经费',
  '出国境费',
  '因公出国境费',
  '因公出国境经费',
  '因公出国费',
  '因公出国经费',
];
export const PROJECTS = ['项目支出', '项目支出合计', '项目支出小计', '项目经费', '项目支出明细'];
export const OPERATING = [
  '公用经费',
  '日常公用经费',
  '公用支出',
  '公用经费支出',
  '公用经费合计',
  '公用经费小计',
  '日常公用经费合计',
];
