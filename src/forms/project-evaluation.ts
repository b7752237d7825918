/**
 * 项目支出绩效自评表, the Ministry's self-evaluation form of one project: funds by origin, goals, indicators.
 * A workbook may hold many; each is checked for itself.
 */
import type { FieldId } from '../model/form/fields';
import type { FormLayout, RowLayout } from '../model/form/layout';
import { FUND_COLUMNS, GOALS, INDICATORS, text, TOTAL_FUNDS, unitName } from './shared';

function origin(
  item: 'fiscal' | 'carriedOver' | 'other',
  labels: readonly string[],
  zh: string,
  en: string,
): RowLayout {
  const fields: Record<string, FieldId> = {
    initial: `funds.${item}.initial`,
    annual: `funds.${item}.annual`,
    executed: `funds.${item}.executed`,
  };
  return { labels, name: text(zh, en), fields };
}

export const projectEvaluationForm: FormLayout = {
  kind: 'project-evaluation',
  traits: { is: ['project-evaluation', 'any-evaluation'], expects: [], nameField: 'projectName' },
  title: text('项目支出绩效自评表', 'Project self-evaluation form'),
  titles: { words: ['项目支出绩效自评表', '项目绩效自评表', '项目支出自评表', '项目自评表'], not: ['整体'] },
  anchors: {
    labels: [
      ['项目名称'],
      ['年度资金总额', '资金总额'],
      ['三级指标'],
      ['全年预算数'],
      ['全年执行数'],
      ['总分', '合计'],
    ],
    needed: 3,
  },
  blocks: [
    {
      kind: 'labelled',
      cells: [
        {
          field: 'projectName',
          labels: ['项目名称'],
          measure: 'text',
          name: text('项目名称', 'Project name'),
        },
        unitName('unitName'),
      ],
    },
    {
      kind: 'table',
      shortLabel: 'column',
      columns: FUND_COLUMNS,
      rows: [
        TOTAL_FUNDS,
        origin(
          'fiscal',
          ['当年财政拨款', '本年财政拨款', '当年财政拨款资金', '财政拨款', '财政资金'],
          '当年财政拨款',
          "This year's appropriation",
        ),
        origin('carriedOver', ['上年结转资金', '上年结转', '结转资金'], '上年结转资金', 'Carried over'),
        origin('other', ['其他资金', '其他'], '其他资金', 'Other funds'),
      ],
    },
    GOALS,
    INDICATORS,
  ],
};
