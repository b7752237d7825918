/**
 * 部门整体支出绩效评价评分表, a department's scorecard: levels with weights in their cells, the standard that each
 * indicator is scored by, and the score that the unit gives itself. No funds, no targets.
 */
import type { FormLayout, IndicatorBlock, LabelledBlock } from '../model/form/layout';
import { EDITIONS } from './labels/editions';
import * as funds from './labels/funds';
import * as labels from './labels/indicators';
import { INDICATORS } from './blocks/indicators';
import { SCORE_IN_HEAD, text, unitName } from './shared';

export const SCORECARD_HEAD: LabelledBlock = {
  kind: 'labelled',
  cells: [{ ...unitName('unitName'), print: '部门（单位）名称' }, SCORE_IN_HEAD],
};

/** In the order in which cards print them. */
const COLUMNS = ['level1', 'level2', 'name', 'weight', 'criterion', 'score'];

export const SCORES: IndicatorBlock = {
  ...INDICATORS,
  columns: [...INDICATORS.columns].sort((one, other) => orderOf(one.id) - orderOf(other.id)),
  // Whoever scores by a standard may state no target; the standard is what it is known by.
  optional: [...INDICATORS.optional.filter((id) => id !== 'criterion'), 'target', 'actual'],
};

function orderOf(id: string): number {
  const place = COLUMNS.indexOf(id);
  return place < 0 ? COLUMNS.length : place;
}

export const scorecardForm: FormLayout = {
  kind: 'scorecard',
  traits: {
    is: ['scorecard', 'any-scored'],
    expects: [],
    unitName: 'unitName',
    titleYear: 'evaluation.titleYear',
  },
  title: text('评分表', 'Scorecard'),
  titles: { words: ['自评表', '评分表', '评价表', '评分指标'], not: ['基础数据'] },
  asks: [labels.CRITERION],
  // A department's self-evaluation form may print standards, too; it has a fund table.
  lacks: funds.EXECUTED,
  anchors: { labels: [labels.NAME, labels.CRITERION, labels.WEIGHT, labels.SCORE, labels.TOTAL], needed: 3 },
  editions: EDITIONS,
  blocks: [SCORECARD_HEAD, SCORES],
  notPrinted: [
    'total.grade',
    'level2[].*',
    'indicators[].target',
    'indicators[].actual',
    'indicators[].reason',
    'indicators[].coefficient',
    'indicators[].deducted',
  ],
};
