/** What titles of the basic data form hold. */
export const TITLES = ['基础数据表', '基础数据情况表', '基础数据采集表', '基础数据统计表', '基础数据填报表'];

/** Labels that tell the form. */
export const ANCHORS = [
  ['编制数'],
  ['三公经费', '三公经费合计'],
  ['项目支出', '项目支出合计'],
  ['公用经费', '日常公用经费', '公用经费合计'],
  ['预算数', '年初预算数'],
];

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
];
