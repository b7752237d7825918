/** The indicator table, with the levels that its rows belong to and the row with the total. */
import type { ColumnLayout, IndicatorBlock, LevelList } from '../../model/form/layout';
import type { LocalizedText } from '../../model/text/locale';
import * as indicators from '../labels/indicators';
import { text } from '../shared';
import { PLAIN_REASON, RATE_ROW } from '../labels/funds';
import { ACTUAL, REASON, SCORE, TARGET, WEIGHT } from '../templates/validations';

function indicatorColumn(
  id: string,
  labels: readonly string[],
  name: LocalizedText,
  rest: Partial<ColumnLayout> = {},
): IndicatorBlock['columns'][number] {
  const family = (indicators.FAMILIES as Partial<Record<string, ColumnLayout['family']>>)[id];
  return {
    id,
    field: `indicators[].${id}`,
    labels,
    ...(family && { family }),
    measure: 'text',
    name,
    ...rest,
  };
}

/** What tells an indicator table from a list of indicators: its names, and what is scored of them. */
export const INDICATOR_ANCHORS = [indicators.NAME, indicators.ACTUAL, indicators.SCORE, indicators.TOTAL];

function levelList(list: string, rowName: LocalizedText, points: readonly string[]): LevelList {
  return { list, rowName, name: `${list}[].name`, weight: `${list}[].weight`, points };
}

export const INDICATORS: IndicatorBlock = {
  kind: 'indicators',
  list: 'indicators',
  rowName: text('第{row}项指标', 'indicator {row}'),
  levels: {
    level1: levelList('level1', text('第{row}组一级指标', 'level-1 group {row}'), indicators.LEVEL1_WEIGHT),
    level2: levelList('level2', text('第{row}组二级指标', 'level-2 group {row}'), indicators.LEVEL2_WEIGHT),
  },
  columns: [
    indicatorColumn('level1', indicators.LEVEL1, text('一级指标', 'level 1'), { handedOut: true }),
    indicatorColumn('level2', indicators.LEVEL2, text('二级指标', 'level 2'), { handedOut: true }),
    indicatorColumn('name', indicators.NAME, text('三级指标', 'indicator'), { handedOut: true }),
    indicatorColumn('target', indicators.TARGET, text('年度指标值', 'target'), { typed: TARGET }),
    indicatorColumn('actual', indicators.ACTUAL, text('实际完成值', 'actual'), { typed: ACTUAL }),
    indicatorColumn('weight', indicators.WEIGHT, text('分值', 'weight'), {
      measure: 'points',
      typed: WEIGHT,
      isWeight: true,
    }),
    indicatorColumn('coefficient', indicators.COEFFICIENT, text('得分系数', 'coefficient'), {
      measure: 'rate',
    }),
    indicatorColumn('deducted', indicators.DEDUCTED, text('扣分', 'deducted'), { measure: 'points' }),
    indicatorColumn('score', indicators.SCORE, text('得分', 'score'), {
      measure: 'points',
      typed: SCORE,
      outOf: 'weight',
    }),
    indicatorColumn('reason', indicators.REASON, text('偏差原因分析及改进措施', 'reason for deviation'), {
      print: '偏差原因分析\n及改进措施',
      plain: PLAIN_REASON,
      typed: REASON,
      alsoEmpty: ['0'],
      holdsReason: 'row',
    }),
    indicatorColumn('criterion', indicators.CRITERION, text('评分标准', 'criterion'), { handedOut: true }),
  ],
  target: { sign: indicators.SIGN, unit: indicators.UNIT, adjusted: indicators.ADJUSTED_TARGET },
  noColumn: indicators.NO_COLUMN,
  subtotal: indicators.SUBTOTAL,
  optional: ['level1', 'level2', 'reason', 'criterion', 'coefficient', 'deducted'],
  execution: {
    labels: RATE_ROW,
    name: text('执行率', 'execution rate'),
    fields: { weight: 'funds.total.weight', score: 'funds.total.score' },
  },
  total: {
    labels: indicators.TOTAL_ROW,
    name: text('总分', 'Total'),
    fields: { weight: 'total.weight', score: 'total.score' },
    grade: { field: 'total.grade', name: text('自评等级', 'Grade') },
  },
};
