/**
 * 部门（单位）整体支出绩效自评表, a department's self-evaluation form: funds and execution rate, goals,
 * indicators with weights and scores, total.
 */
import type { FormLayout, LabelledBlock } from '../model/form/layout';
import { EDITIONS } from './labels/editions';
import * as funds from './labels/funds';
import * as head from './labels/head';
import { FUND_TABLE } from './blocks/funds';
import { INDICATOR_ANCHORS, INDICATORS } from './blocks/indicators';
import {
  BASIC_NAME,
  EVALUATION_TITLES,
  GOALS,
  GRADE,
  NOT_PRINTED,
  preparer,
  PROJECT_TITLES,
  REASONS_AT_FOOT,
  text,
  unitName,
} from './shared';

export const EVALUATION_HEAD: LabelledBlock = {
  kind: 'labelled',
  cells: [{ ...unitName('unitName'), print: '预算部门（单位）名称' }],
};

export const BREAKDOWN: LabelledBlock = {
  kind: 'labelled',
  cells: [
    {
      field: 'funds.bySource.total',
      print: '按收入性质分',
      labels: ['按收入性质分', '按资金来源分', '按收入性质'],
      measure: 'money',
      name: text('按收入性质分', 'Funds by source'),
    },
    {
      field: 'funds.bySource.generalPublicBudget',
      print: '其中：  一般公共预算',
      labels: ['一般公共预算', '一般公共预算拨款', '一般公共预算财政拨款', '财政拨款'],
      measure: 'money',
      name: text('一般公共预算', 'General public budget'),
    },
    {
      field: 'funds.bySource.governmentFunds',
      print: '政府性基金拨款',
      labels: ['政府性基金拨款', '政府性基金', '政府性基金预算', '政府性基金预算拨款'],
      measure: 'money',
      name: text('政府性基金拨款', 'Government funds'),
    },
    {
      field: 'funds.bySource.nonTaxSpecialAccounts',
      print: '纳入专户管理的非税收入拨款',
      labels: ['纳入专户管理的非税收入拨款', '纳入专户管理的非税收入', '专户管理非税收入拨款'],
      measure: 'money',
      name: text('纳入专户管理的非税收入拨款', 'Non-tax revenue in special accounts'),
    },
    {
      field: 'funds.bySource.other',
      print: '其他资金',
      labels: ['其他资金', '其他收入', '其他'],
      measure: 'money',
      name: text('其他资金', 'Other funds'),
    },
    {
      field: 'funds.byNature.total',
      print: '按支出性质分',
      labels: ['按支出性质分', '按支出性质'],
      measure: 'money',
      name: text('按支出性质分', 'Funds by nature'),
    },
    {
      field: 'funds.byNature.basic',
      print: '其中：基本支出',
      labels: ['基本支出'],
      measure: 'money',
      name: text('基本支出', 'Basic expenditure'),
    },
    {
      field: 'funds.byNature.project',
      print: '项目支出',
      labels: ['项目支出'],
      measure: 'money',
      name: text('项目支出', 'Project expenditure'),
    },
  ],
};

export const EVALUATION_FOOT: LabelledBlock = {
  kind: 'labelled',
  at: 'foot',
  cells: [preparer('evaluation.preparer'), ...REASONS_AT_FOOT, GRADE],
};

export const evaluationForm: FormLayout = {
  kind: 'evaluation',
  traits: {
    is: ['evaluation', 'any-evaluation', 'any-scored'],
    inSet: 2,
    expects: [{ is: 'basic', name: BASIC_NAME }],
    unitName: 'unitName',
    titleYear: 'evaluation.titleYear',
  },
  title: text('自评表', 'Self-evaluation form'),
  titles: {
    words: EVALUATION_TITLES,
    not: PROJECT_TITLES,
  },
  listHeaders: [head.PROJECT_NAME, funds.BUDGET, funds.EXECUTED],
  anchors: {
    labels: [funds.TOTAL, funds.ANNUAL, funds.EXECUTED, ...INDICATOR_ANCHORS],
    needed: 3,
  },
  editions: EDITIONS,
  yearLabels: head.YEAR,
  blocks: [EVALUATION_HEAD, FUND_TABLE, BREAKDOWN, GOALS, INDICATORS, EVALUATION_FOOT],
  notPrinted: [
    ...NOT_PRINTED,
    // Where a department's money comes from is broken down below the table, and so is what it is for.
    'funds.fiscal.*',
    'funds.carriedOver.*',
    'funds.other.*',
  ],
};
