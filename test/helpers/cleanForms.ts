/**
 * A clean pair of forms: every figure follows from the others, nothing needs a reason. And the many ways in
 * which the same pair is laid out.
 */
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import type { GridValue } from './workbook';
import { INDICATOR_HEADER, mapSheet, sheetOf, shifted, workbookOf } from './workbook';

/** Free figures in cents of 万元; everything else follows. */
export interface CleanFigures {
  readonly staff: readonly [quota: number, actual: number];
  /** Prior, budget, final of each part: final is at most the budget, and near the prior. */
  readonly vehiclePurchase: Triple;
  readonly vehicleOperation: Triple;
  readonly overseas: Triple;
  readonly hospitality: Triple;
  readonly projects: readonly Triple[];
  readonly operatingRest: Triple;
  readonly office: Triple;
  readonly utilities: Triple;
  readonly meetings: Triple;
  readonly basicExpenditure: number;
}
export type Triple = readonly [prior: number, budget: number, final: number];

export const FIGURES: CleanFigures = {
  staff: [34, 32],
  vehiclePurchase: [0, 0, 0],
  vehicleOperation: [491, 500, 477],
  overseas: [0, 0, 0],
  hospitality: [167, 200, 153],
  projects: [
    [5007, 5850, 5648],
    [1291, 1500, 1437],
    [883, 950, 912],
  ],
  operatingRest: [7651, 8000, 7926],
  office: [410, 500, 489],
  utilities: [233, 300, 240],
  meetings: [267, 300, 204],
  basicExpenditure: 68090,
};

const plus = (...parts: readonly Triple[]): Triple =>
  [0, 1, 2].map((at) => parts.reduce((sum, part) => sum + part[at]!, 0)) as unknown as Triple;

export interface Style {
  /** How an amount in cents of 万元 is put into a cell. */
  readonly amount: (cents: number) => GridValue;
  readonly label: (text: string) => string;
  readonly unit: '万元' | '元';
  readonly merged: boolean;
}

export const PLAIN: Style = {
  amount: (cents) => cents / 100,
  label: (text) => text,
  unit: '万元',
  merged: true,
};

/** The two forms of these figures in one style. */
export function cleanWorkbook(figures: CleanFigures = FIGURES, style: Style = PLAIN): WorkbookSnapshot {
  return workbookOf(basicSheet(figures, style), evaluationSheet(figures, style));
}

function basicSheet(f: CleanFigures, { amount, label, unit, merged }: Style) {
  const L: GridValue = merged ? '<' : null;
  const vehicles = plus(f.vehiclePurchase, f.vehicleOperation);
  const threePublic = plus(vehicles, f.overseas, f.hospitality);
  const projects = plus(...f.projects);
  const operating = plus(f.operatingRest, f.office, f.utilities, f.meetings);
  const row = (name: string, [prior, budget, final]: Triple): GridValue[] => [
    label(name),
    amount(prior),
    L,
    amount(budget),
    L,
    amount(final),
    L,
  ];
  const [quota, actual] = f.staff;
  return sheetOf('基础数据表', [
    [label('2023年度部门（单位）整体支出绩效评价基础数据表'), L, L, L, L, L, L],
    [label('财政供养人员情况（人）'), label('编制数'), L, label('2023年实际在职人数'), L, label('控制率'), L],
    [merged ? '^' : null, quota, L, actual, L, `${((actual / quota) * 100).toFixed(2)}%`, L],
    [
      label(`经费控制情况（${unit}）`),
      label('2022年决算数'),
      L,
      label('2023年预算数'),
      L,
      label('2023年决算数'),
      L,
    ],
    row('三公经费', threePublic),
    row('   1、公务用车购置和维护经费', vehicles),
    row('       其中：公车购置', f.vehiclePurchase),
    row('             公车运行维护', f.vehicleOperation),
    row('   2、出国经费', f.overseas),
    row('   3、公务接待', f.hospitality),
    row('项目支出：', projects),
    ...f.projects.map((project, index) =>
      row(`    ${index + 1}、${['综合业务', '信息化', '培训'][index % 3]}专项${index}`, project),
    ),
    ['……', null, L, null, L, null, L],
    row('公用经费', operating),
    row('    其中：办公经费', f.office),
    row('          水费、电费、差旅费', f.utilities),
    row('          会议费、培训费', f.meetings),
    [label('政府采购金额'), '——', L, amount(3000), L, amount(3000), L],
    [label('部门基本支出预算调整'), '——', L, null, L, null, L],
    [
      '楼堂馆所控制情况\n（2023年完工项目）',
      '批复规模\n（㎡）',
      '实际规模\n（㎡）',
      '规模控制率',
      '预算投资（万元）',
      '实际投资（万元）',
      '投资概算控制率',
    ].map((text) => text.replace('万元', unit)),
    [merged ? '^' : null, null, null, null, null, null, null],
    [label('厉行节约保障措施'), '严格执行公务接待与公务用车管理制度，集中采购办公用品。', L, L, L, L, L],
    [label('填表人：'), null, label('填报日期：'), null, label('联系电话：'), null, null],
  ]);
}

function evaluationSheet(f: CleanFigures, { amount, label, unit, merged }: Style) {
  const L: GridValue = merged ? '<' : null;
  const U: GridValue = merged ? '^' : null;
  const project = plus(...f.projects)[2];
  const executed = f.basicExpenditure + project;
  const money = (cents: number): string => {
    const value = amount(cents);
    return value === null ? '' : String(value);
  };
  const indicator = (
    level1: GridValue,
    level2: GridValue,
    name: string,
    target: string,
    weight: number,
  ): GridValue[] => [
    U,
    level1 === null ? U : label(String(level1)),
    level2,
    label(name),
    target,
    target.replace(/[≥≤]/, ''),
    weight,
    weight,
    null,
  ];
  return sheetOf('自评表', [
    [label('2023年度部门（单位）整体支出绩效自评表'), L, L, L, L, L, L, L, L],
    [label('区级预算部门（单位）名称'), L, '示例区档案馆', L, L, L, L, L, L],
    [
      label(`年度预算申请（${unit}）`),
      null,
      L,
      ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].map(label),
    ],
    [U, label('年度资金总额'), L, amount(executed), amount(executed), amount(executed), 10, '100%', 10],
    [U, `按收入性质分：${money(executed)}`, L, L, L, `按支出性质分：${money(executed)}`, L, L, L],
    [
      U,
      `其中：  一般公共预算：${money(executed)}`,
      L,
      L,
      L,
      `其中：基本支出：${money(f.basicExpenditure)}`,
      L,
      L,
      L,
    ],
    [U, '政府性基金拨款：', L, L, L, `项目支出：${money(project)}`, L, L, L],
    [U, '纳入专户管理的非税收入拨款：', L, L, L, null, L, L, L],
    [U, '其他资金：', L, L, L, null, L, L, L],
    [label('年度总体目标'), label('预期目标'), L, L, L, label('实际完成情况'), L, L, L],
    [U, '完成档案接收、整理与开放利用任务。', L, L, L, '任务全部完成。', L, L, L],
    ['绩效指标', ...INDICATOR_HEADER].map(label),
    indicator('产出指标\n(50分)', '数量指标', '接收档案', '≥1200卷', 20),
    indicator(null, '质量指标', '档案合格率', '≥98%', 15),
    indicator(null, '时效指标', '按期完成率', '100%', 15),
    indicator('效益指标\n（30分）', '社会效益指标', '开放利用人次', '≥3000人次', 30),
    indicator('满意度指标\n（10分）', '服务对象满意度指标', '利用者满意度', '≥90%', 10),
    [label('总分'), L, L, L, L, L, 100, 100, null],
    [
      label('填表人：'),
      null,
      label('填报日期：'),
      null,
      label('联系电话：'),
      null,
      label('单位负责人签字：'),
      null,
      null,
    ],
  ]);
}

const widths = (text: string): string =>
  text.replace(/[0-9()]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replace(/：/g, ':');
const broken = (text: string): string => text.replace(/^(\S\S)(\S\S)/, '$1\n$2').replace(/(\S)$/, '$1　');
const synonyms = (text: string): string =>
  text
    .replace('公务用车购置和维护经费', '公务用车购置及运行维护费')
    .replace('公车运行维护', '公务用车运行维护费')
    .replace('出国经费', '因公出国（境）费')
    .replace('公务接待', '公务接待费')
    .replace('办公经费', '办公费')
    .replace('公用经费', '日常公用经费')
    .replace('三公经费', '“三公”经费');

/** The same figures, laid out in all these ways. */
export function layouts(figures: CleanFigures = FIGURES): readonly (readonly [string, WorkbookSnapshot])[] {
  const plain = cleanWorkbook(figures);
  const styled = (style: Partial<Style>): WorkbookSnapshot => cleanWorkbook(figures, { ...PLAIN, ...style });
  const both = (change: (workbook: WorkbookSnapshot, sheet: string) => WorkbookSnapshot): WorkbookSnapshot =>
    change(change(plain, '基础数据表'), '自评表');
  const [basic, evaluation] = plain.sheets;
  const down = basic!.cells[basic!.cells.length - 1]!.row + 4;
  return [
    ['as published', plain],
    ['amounts as text', styled({ amount: (cents) => (cents / 100).toFixed(2) })],
    [
      'grouped thousands',
      styled({ amount: (cents) => (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }) }),
    ],
    ['in yuan', styled({ unit: '元', amount: (cents) => cents * 100 })],
    [
      'the two forms in different units',
      workbookOf(styled({ unit: '元', amount: (cents) => cents * 100 }).sheets[0]!, evaluation!),
    ],
    ['units in the cells', styled({ amount: (cents) => `${(cents / 100).toFixed(2)}万元` })],
    ['zeros as dashes', styled({ amount: (cents) => (cents === 0 ? '——' : cents / 100) })],
    ['zeros left blank', styled({ amount: (cents) => (cents === 0 ? null : cents / 100) })],
    ['full and half width changed', styled({ label: widths })],
    ['line feeds and spaces in labels', styled({ label: broken })],
    ['other words for the rows', styled({ label: synonyms })],
    ['nothing merged', styled({ merged: false })],
    [
      'rows and columns before',
      both((workbook, sheet) => shifted(workbook, sheet, { row: 0, rows: 5, column: 0, columns: 3 })),
    ],
    ['an empty row in the middle', both((workbook, sheet) => shifted(workbook, sheet, { row: 6, rows: 2 }))],
    [
      'both on one sheet',
      workbookOf({
        ...basic!,
        cells: [...basic!.cells, ...evaluation!.cells.map((cell) => ({ ...cell, row: cell.row + down }))],
        merges: [
          ...basic!.merges,
          ...evaluation!.merges.map((area) => ({
            ...area,
            top: area.top + down,
            bottom: area.bottom + down,
          })),
        ],
      }),
    ],
    [
      'other sheets around, hidden rows',
      workbookOf(
        sheetOf('封面', [['2023年度部门整体支出绩效自评材料']]),
        { ...evaluation!, name: 'Sheet1', hiddenRows: [5] },
        sheetOf('Sheet2', [
          ['项目支出', 12],
          ['三公经费', 3],
        ]),
        { ...mapSheet(plain, '基础数据表', (sheet) => sheet).sheets[0]!, name: 'Sheet3' },
      ),
    ],
  ];
}
