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
