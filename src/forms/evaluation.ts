/**
 * 部门（单位）整体支出绩效自评表, a department's self-evaluation form: funds and execution rate, goals,
 * indicators with weights and scores, total.
 */
import type { LocalizedText } from '../model/locale';
import type { FormLayout } from '../model/layout';

const text = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });

export const evaluationForm: FormLayout = {
  kind: 'evaluation',
  title: text('自评表', 'Self-evaluation form'),
  titles: { words: ['自评表'], not: ['项目'] },
  anchors: {
    labels: [['年度资金总额', '资金总额'], ['三级指标'], ['全年预算数'], ['全年执行数'], ['总分', '合计']],
    needed: 3,
  },
  blocks: [
    {
      kind: 'labelled',
      cells: [
        {
          field: 'unitName',
          labels: ['*部门单位名称', '*单位名称', '*部门名称'],
          measure: 'text',
          name: text('部门（单位）名称', 'Unit name'),
        },
      ],
    },
    {
      kind: 'table',
      shortLabel: 'column',
      columns: [
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
        { id: 'weight', labels: ['分值'], measure: 'points', name: text('执行率分值', 'execution weight') },
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
      ],
      rows: [
        {
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
        },
      ],
    },
    {
      kind: 'labelled',
      cells: [
        {
          field: 'funds.bySource.total',
          labels: ['按收入性质分', '按资金来源分', '按收入性质'],
          measure: 'money',
          name: text('按收入性质分', 'Funds by source'),
        },
        {
          field: 'funds.bySource.generalPublicBudget',
          labels: ['一般公共预算', '一般公共预算拨款', '一般公共预算财政拨款', '财政拨款'],
          measure: 'money',
          name: text('一般公共预算', 'General public budget'),
        },
        {
          field: 'funds.bySource.governmentFunds',
          labels: ['政府性基金拨款', '政府性基金', '政府性基金预算', '政府性基金预算拨款'],
          measure: 'money',
          name: text('政府性基金拨款', 'Government funds'),
        },
        {
          field: 'funds.bySource.nonTaxSpecialAccounts',
          labels: ['纳入专户管理的非税收入拨款', '纳入专户管理的非税收入', '专户管理非税收入拨款'],
          measure: 'money',
          name: text('纳入专户管理的非税收入拨款', 'Non-tax revenue in special accounts'),
        },
        {
          field: 'funds.bySource.other',
          labels: ['其他资金', '其他收入', '其他'],
          measure: 'money',
          name: text('其他资金', 'Other funds'),
        },
        {
          field: 'funds.byNature.total',
          labels: ['按支出性质分', '按支出性质'],
          measure: 'money',
          name: text('按支出性质分', 'Funds by nature'),
        },
        {
          field: 'funds.byNature.basic',
          labels: ['基本支出'],
          measure: 'money',
          name: text('基本支出', 'Basic expenditure'),
        },
        {
          field: 'funds.byNature.project',
          labels: ['项目支出'],
          measure: 'money',
          name: text('项目支出', 'Project expenditure'),
        },
      ],
    },
    {
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
    },
    {
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
    },
  ],
};
