/**
 * 项目支出绩效自评结果汇总表: a unit's projects, one a row, with their money, scores and grades, and the total. What it
 * says of a project is held against the project's own form, where the workbook has it.
 */
import type { FormLayout, TableBlock } from '../model/form/layout';
import * as funds from './labels/funds';
import * as head from './labels/head';
import * as words from './labels/projectList';
import { EVALUATION_TITLES, text, unitName } from './shared';

const MONEY = ['initial', 'annual', 'executed', 'rate'] as const;

const fieldsOf = (row: string, columns: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column) => [column, `${row}.${column}`]));

export const LISTED: TableBlock = {
  kind: 'table',
  shortLabel: 'row',
  needed: 3,
  isList: true,
  columns: [
    { id: 'name', labels: head.PROJECT_NAME, measure: 'text', name: text('项目名称', 'name') },
    { id: 'initial', labels: funds.INITIAL, measure: 'money', name: text('年初预算数', 'initial budget') },
    { id: 'annual', labels: funds.ANNUAL, measure: 'money', name: text('全年预算数', 'annual budget') },
    { id: 'executed', labels: funds.EXECUTED, measure: 'money', name: text('全年执行数', 'executed') },
    { id: 'rate', labels: funds.RATE, measure: 'rate', name: text('执行率', 'execution rate') },
    { id: 'score', labels: words.SCORE, measure: 'points', name: text('自评得分', 'score') },
    { id: 'grade', labels: words.GRADE, measure: 'text', name: text('自评等级', 'grade') },
  ],
  noColumn: words.NO_COLUMN,
  optional: ['name', ...MONEY, 'score', 'grade'],
  rows: [{ labels: words.TOTAL, name: text('合计', 'Total'), fields: fieldsOf('listed.total', MONEY) }],
  others: {
    id: 'listed',
    rowName: text('第{row}个项目', 'project {row}'),
    name: 'listed[].name',
    fields: fieldsOf('listed[]', [...MONEY, 'score', 'grade']),
  },
};

export const projectListForm: FormLayout = {
  kind: 'project-list',
  traits: { is: ['project-list'], expects: [], unitName: 'listed.unitName', titleYear: 'listed.titleYear' },
  title: text('项目自评汇总表', 'Project list'),
  titles: { words: [...EVALUATION_TITLES, ...words.TITLES], not: ['基础数据'] },
  isList: true,
  listHeaders: [head.PROJECT_NAME, funds.BUDGET, [...funds.EXECUTED, ...words.SCORE]],
  anchors: { labels: [head.PROJECT_NAME, funds.BUDGET], needed: 2 },
  blocks: [
    { kind: 'labelled', cells: [{ ...unitName('listed.unitName'), labels: words.FILLED_IN_BY }] },
    LISTED,
  ],
  notPrinted: ['*'],
};
