/**
 * 项目支出绩效自评表, the Ministry's self-evaluation form of one project: funds by origin, goals, indicators.
 * A workbook may hold many; each is checked for itself.
 */
import type { FormLayout } from '../model/form/layout';
import { EDITIONS } from './labels/editions';
import * as funds from './labels/funds';
import * as head from './labels/head';
import { FUND_TABLE } from './blocks/funds';
import { INDICATOR_ANCHORS, INDICATORS } from './blocks/indicators';
import {
  EVALUATION_TITLES,
  GOALS,
  GRADE,
  NOT_PRINTED,
  PROJECT_HEAD,
  PROJECT_TITLES,
  REASONS_AT_FOOT,
  text,
} from './shared';
import { flatMap } from '../model/flatMap';

export const projectEvaluationForm: FormLayout = {
  kind: 'project-evaluation',
  traits: {
    is: ['project-evaluation', 'any-evaluation', 'any-scored'],
    expects: [],
    unitName: 'unitName',
    projectName: 'projectName',
    titleYear: 'evaluation.titleYear',
  },
  title: text('项目支出绩效自评表', 'Project self-evaluation form'),
  // 绩效目标自评表 and plain 自评表 are a project's where a project is named in them.
  titles: {
    words: EVALUATION_TITLES,
    not: ['整体', '基础数据'],
    telling: PROJECT_TITLES,
  },
  asks: [head.PROJECT_NAME],
  listHeaders: [head.PROJECT_NAME, funds.BUDGET, funds.EXECUTED],
  anchors: {
    labels: [head.PROJECT_NAME, funds.TOTAL, funds.ANNUAL, funds.EXECUTED, ...INDICATOR_ANCHORS],
    needed: 3,
  },
  editions: EDITIONS,
  yearLabels: head.YEAR,
  blocks: [
    PROJECT_HEAD,
    FUND_TABLE,
    GOALS,
    INDICATORS,
    { kind: 'labelled', at: 'foot', cells: [...REASONS_AT_FOOT, GRADE], noField: head.NO_FIELD },
  ],
  notPrinted: [
    ...NOT_PRINTED,
    // The parts of the money have no points of their own.
    ...flatMap(['fiscal', 'carriedOver', 'other'], (part) =>
      ['weight', 'rate', 'score'].map((column) => `funds.${part}.${column}`),
    ),
  ],
};
