/** A blank 基础数据表, labelled and laid out like the published FY2023 form. */
import type { TemplateOptions, TemplateSheet, Validation } from '../../model/writing/template';
import type { Drawn, DrawnRow } from './draw';
import { closed, item, label, note, number, place, row, text, title } from './draw';
import {
  ADJUSTMENT,
  AMOUNT,
  AREA,
  AREA_FORMAT,
  COUNT_FORMAT,
  INVESTMENT,
  MONEY_FORMAT,
  QUOTA,
  RATE_FORMAT,
  STAFF,
} from './validations';

const WIDTHS = [32, 11, 11, 11, 11, 12, 12];
const ALL = { columns: WIDTHS.length };
/** Each of the three year columns is two of the sheet's. */
const PAIR = { columns: 2 };
const LINE = 26;

const EXPENSES = [
  '三公经费',
  '   1、公务用车购置和维护经费',
  '       其中：公车购置',
  '             公车运行维护',
  '   2、出国经费',
  '   3、公务接待',
];
const OPERATING = [
  '公用经费',
  '    其中：办公经费',
  '          水费、电费、差旅费',
  '          会议费、培训费',
];

const money = (validation: Validation = AMOUNT): Drawn => number(MONEY_FORMAT, validation, PAIR);
const amounts = (name: string): DrawnRow => row(LINE, item(name), money(), money(), money());

export function basicTemplate({ year, projects }: TemplateOptions): TemplateSheet {
  const numbered = Array.from({ length: projects }, (_, index) => `    ${index + 1}、`);
  const rows: readonly DrawnRow[] = [
    row(36, title(`${year}年度部门（单位）整体支出绩效评价基础数据表`, ALL)),
    row(
      LINE,
      label('财政供养人员情况（人）', { rows: 2 }),
      label('编制数', PAIR),
      label(`${year}年实际在职人数`, PAIR),
      label('控制率', PAIR),
    ),
    row(
      LINE,
      number(COUNT_FORMAT, QUOTA, PAIR),
      number(COUNT_FORMAT, STAFF, PAIR),
      number(RATE_FORMAT, undefined, PAIR),
    ),
    row(
      LINE,
      label('经费控制情况（万元）'),
      label(`${year - 1}年决算数`, PAIR),
      label(`${year}年预算数`, PAIR),
      label(`${year}年决算数`, PAIR),
    ),
    ...EXPENSES.map(amounts),
    ...['项目支出：', ...numbered, '……'].map(amounts),
    ...OPERATING.map(amounts),
    row(LINE, item('政府采购金额'), closed('——', PAIR), money(), money()),
    row(LINE, item('部门基本支出预算调整'), closed('——', PAIR), money(ADJUSTMENT), money(ADJUSTMENT)),
    row(
      38,
      label(`楼堂馆所控制情况\n（${year}年完工项目）`, { rows: 2 }),
      label('批复规模\n（㎡）'),
      label('实际规模\n（㎡）'),
      label('规模控制率'),
      label('预算投资\n（万元）'),
      label('实际投资\n（万元）'),
      label('投资概算\n控制率'),
    ),
    row(
      LINE,
      number(AREA_FORMAT, AREA),
      number(AREA_FORMAT, AREA),
      number(RATE_FORMAT, undefined),
      number(MONEY_FORMAT, INVESTMENT),
      number(MONEY_FORMAT, INVESTMENT),
      number(RATE_FORMAT, undefined),
    ),
    row(84, label('厉行节约保障措施'), text(null, { columns: WIDTHS.length - 1 })),
    row(58, note(HINTS, ALL)),
    row(
      26,
      text('填表人：'),
      text('填报日期：', PAIR),
      text('联系电话：', PAIR),
      text('单位负责人签字：', PAIR),
    ),
  ];
  return {
    name: '基础数据表',
    form: 'basic',
    columnWidths: WIDTHS,
    rowHeights: rows.map(({ height }) => height),
    cells: place(rows),
    titleRows: { top: 3, bottom: 3 },
  };
}

const HINTS = [
  '说明：1. “项目支出”填基本支出以外的全部项目，一个项目一行，名称写在序号后面；行数不够时在“……”一行上方插入，合计会自动算入。',
  '2. “公用经费”填基本支出中的商品和服务支出；“其中”各项不必列全。3. 以万元为单位，保留两位小数；没有发生的填 0。',
  '4. 有底色的格按公式自动计算，不用填写。5. 本年没有完工的楼堂馆所，该行留空。',
].join('\n');
