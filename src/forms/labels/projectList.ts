/** Words of lists of projects, one a row: 项目支出绩效自评结果汇总表. */
import * as funds from './funds';
import * as head from './head';
import * as indicators from './indicators';

/** What their titles hold; the titles of a form of one project are theirs as well. */
export const TITLES = [
  '自评结果汇总表',
  '自评情况汇总表',
  '自评汇总表',
  '自评得分汇总表',
  '自评结果一览表',
  '自评情况一览表',
  '自评结果统计表',
  '自评情况统计表',
  '自评结果表',
  '自评结果公开表',
  '自评结果信息表',
  '自评结果汇总信息表',
  '绩效评价结果汇总表',
];

export const SCORE = [
  ...indicators.SCORE,
  ...head.HEAD_SCORE,
  '绩效自评得分',
  '绩效自评分',
  '绩效得分',
  '评价得分',
  '自评结果得分',
];

export const GRADE = [...head.GRADE, '自评结果等级', '自评评级', '评级', '绩效自评等级'];

export const TOTAL = ['合计', '总计', '总合计', '合计金额'];

/** Columns that mean no field. */
export const NO_COLUMN = [
  ...head.DEPARTMENT,
  ...head.UNIT_NAME,
  ...funds.NO_COLUMN,
  '单位名称',
  '单位',
  '部门',
  '部门名称',
  '备注',
  '项目类别',
  '项目类型',
  '项目属性',
  '项目负责人',
  '项目编码',
  '资金性质',
  '资金来源',
  '评价方式',
  '自评方式',
  '存在问题',
  '改进措施',
  '自评结论',
  '评价结论',
];

/** Whoever filled the list in: 单位名称 heads a column of it. */
export const FILLED_IN_BY = ['填报单位', '填报单位名称', '填报部门', '填报部门单位', '编报单位', '编制单位'];
