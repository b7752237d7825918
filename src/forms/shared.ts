/** Parts that the forms share: the fund table's columns, the indicator table, names at head and foot. */
import type { FieldId } from '../model/form/fields';
import type { CellLayout, ColumnLayout, HeadedBlock, IndicatorBlock, RowLayout } from '../model/form/layout';
import type { LocalizedText } from '../model/text/locale';

export const text = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });

/** The name by which each of a department's forms asks for the other. */
export const BASIC_NAME = text('基础数据表', 'basic data form');
export const EVALUATION_NAME = text('自评表', 'self-evaluation form');

export function unitName(field: FieldId): CellLayout<FieldId> {
  return {
    field,
    labels: ['*部门单位名称', '*单位名称', '*部门名称', '实施单位', '项目单位'],
    measure: 'text',
    name: text('部门（单位）名称', 'Unit name'),
  };
}

export function preparer(field: FieldId): CellLayout<FieldId> {
  return {
    field,
    labels: ['填表人', '填报人', '制表人'],
    measure: 'text',
    name: text('填表人', 'Prepared by'),
  };
}

export const FUND_COLUMNS: readonly ColumnLayout[] = [
  {
    id: 'initial',
    labels: ['年初预算数', '年初预算'],
    measure: 'money',
    name: text('年初预算数', 'initial budget'),
  },
  {
    id: 'annual',
    labels: ['全年预算数', '全年预算', '调整后预算数'],
    measure: 'money',
    name: text('全年预算数', 'annual budget'),
  },
  {
    id: 'executed',
    labels: ['全年执行数', '全年执行', '执行数'],
    measure: 'money',
    name: text('全年执行数', 'executed'),
  },
  {
    id: 'weight',
    labels: ['分值'],
    measure: 'points',
    isWeight: true,
    name: text('执行率分值', 'execution weight'),
  },
  {
    id: 'rate',
    labels: ['执行率', '预算执行率'],
    measure: 'rate',
    name: text('执行率', 'execution rate'),
  },
  {
    id: 'score',
    labels: ['得分', '自评得分'],
    measure: 'points',
    name: text('执行率得分', 'execution score'),
  },
];

export const TOTAL_FUNDS: RowLayout = {
  labels: ['年度资金总额', '资金总额', '年度资金总额合计'],
  name: text('年度资金总额', 'Total funds'),
  fields: {
    initial: 'funds.total.initial',
    annual: 'funds.total.annual',
    executed: 'funds.total.executed',
    weight: 'funds.total.weight',
    rate: 'funds.total.rate',
    score: 'funds.total.score',
  },
};

export const GOALS: HeadedBlock = {
  kind: 'headed',
  cells: [
    {
      field: 'goal.expected',
      labels: ['预期目标', '年初设定目标'],
      measure: 'text',
      name: text('预期目标', 'Expected goal'),
    },
    {
      field: 'goal.achieved',
      labels: ['实际完成情况', '目标实际完成情况', '全年实际完成情况'],
      measure: 'text',
      name: text('实际完成情况', 'Goal achieved'),
    },
  ],
};

export const INDICATORS: IndicatorBlock = {
  kind: 'indicators',
  columns: [
    {
      id: 'level1',
      field: 'indicators[].level1',
      labels: ['一级指标'],
      measure: 'text',
      name: text('一级指标', 'level 1'),
    },
    {
      id: 'level2',
      field: 'indicators[].level2',
      labels: ['二级指标'],
      measure: 'text',
      name: text('二级指标', 'level 2'),
    },
    {
      id: 'name',
      field: 'indicators[].name',
      labels: ['三级指标', '指标名称'],
      measure: 'text',
      name: text('三级指标', 'indicator'),
    },
    {
      id: 'target',
      field: 'indicators[].target',
      labels: ['年度指标值', '指标值', '目标值', '年度目标值'],
      measure: 'text',
      name: text('年度指标值', 'target'),
    },
    {
      id: 'actual',
      field: 'indicators[].actual',
      labels: ['实际完成值', '全年实际值', '完成值', '实际完成'],
      measure: 'text',
      name: text('实际完成值', 'actual'),
    },
    {
      id: 'weight',
      field: 'indicators[].weight',
      labels: ['分值', '权重'],
      measure: 'points',
      isWeight: true,
      name: text('分值', 'weight'),
    },
    {
      id: 'score',
      field: 'indicators[].score',
      labels: ['得分', '自评得分'],
      measure: 'points',
      name: text('得分', 'score'),
    },
    {
      id: 'reason',
      field: 'indicators[].reason',
      labels: [
        '偏差原因分析及改进措施',
        '未完成原因及改进措施',
        '偏差原因',
        '偏差原因及改进措施',
        '未完成原因分析及改进措施',
      ],
      measure: 'text',
      name: text('偏差原因分析及改进措施', 'reason for deviation'),
      alsoEmpty: ['0'],
    },
  ],
  total: {
    labels: ['总分', '合计', '总计'],
    name: text('总分', 'Total'),
    fields: { weight: 'total.weight', score: 'total.score' },
  },
};
