/**
 * Clean forms of several kinds and sizes, their figures drawn anew from a seed: what slips are planted into. Those
 * of `SETTING` were looked at when the weights were set, those of `HELD_OUT` never.
 */
import type { WorkbookSnapshot } from '../../../src/model/workbook/snapshot';
import type { CleanFigures, Triple } from '../cleanForms';
import { cleanWorkbook, FIGURES, PLAIN } from '../cleanForms';
import type { GridValue } from '../workbook';
import { INDICATOR_HEADER, sheetOf, workbookOf } from '../workbook';

export interface MadeForm {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
}

/** Numbers below a bound that repeat from run to run. */
export type Draw = (below: number) => number;

/** @param seed the same numbers for the same seed */
export function sequence(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

/** The figures of a department's two forms. */
export function drawnFigures(seed: number, projects?: number): CleanFigures {
  const below = sequence(seed);
  const triple = (most: number): Triple => {
    const budget = 100 + below(most);
    return [budget - below(50), budget, budget - below(40)];
  };
  return {
    ...FIGURES,
    staff: [30 + below(60), 20 + below(9)],
    vehicleOperation: triple(900),
    hospitality: triple(300),
    projects: Array.from({ length: projects ?? 2 + below(4) }, () => triple(9000)),
    operatingRest: triple(9000),
    office: triple(800),
    utilities: triple(400),
    meetings: triple(400),
    basicExpenditure: 40_000 + below(50_000),
  };
}

const amount = (cents: number): number => cents / 100;
const rate = (of: number, to: number): string => `${((of / to) * 100).toFixed(2)}%`;
/** A part of the funds has no points of its own. */
const fundRow = (
  label: string,
  initial: number,
  annual: number,
  executed: number,
  points?: number,
): readonly GridValue[] => [
  ...['^', label, '<'],
  ...[initial, annual, executed].map(amount),
  points === undefined ? '-' : 10,
  rate(executed, annual),
  points ?? '-',
];
/** Rounded as a form prints it. */
const score = (points: number): number => Math.round(points * 100) / 100;

/** Whole points for so many indicators, most of them fives. */
function shares(points: number, count: number, below: Draw): readonly number[] {
  const even = Math.floor(points / count);
  const parts = Array.from({ length: count }, () => Math.max(1, even - (even > 2 ? below(2) : 0)));
  parts[0]! += points - parts.reduce((sum, part) => sum + part, 0);
  return parts;
}

const TASKS = [
  '巡查',
  '培训',
  '检修',
  '走访',
  '印制',
  '清淤',
  '补种',
  '抽检',
  '宣讲',
  '更换',
  '调解',
  '归档',
];
const taskName = (at: number): string => `${TASKS[at % TASKS.length]!}${at < TASKS.length ? '' : at}次数`;

/** A project's form: three sources of its funds, indicators of which some are not met. */
export function projectForm(seed: number, indicators: number): WorkbookSnapshot {
  const below = sequence(seed);
  const fiscal = 20_000 + below(300_000);
  const carried = 1000 + below(9000);
  const other = 2000 + below(20_000);
  const more = 100 * (1 + below(60));
  const spent = fiscal + more - 1000 - below(9000);
  const initial = fiscal + carried + other;
  const annual = initial + more;
  const executed = spent + carried + other;
  const points = score((executed / annual) * 10);
  const { rows, total } = indicatorRows(indicators, below);
  return workbookOf(
    sheetOf('项目自评', [
      ['项目支出绩效自评表（2024年度）', '<', '<', '<', '<', '<', '<', '<', '<'],
      ['项目名称', '<', '乡道边坡治理', '<', '<', '<', '<', '<', '<'],
      ['主管部门', '<', '桐溪县交通局', '<', '<', '实施单位', '<', '桐溪县公路站', '<'],
      ['项目资金\n（万元）', null, '<', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      fundRow('年度资金总额', initial, annual, executed, points),
      fundRow('其中：当年财政拨款', fiscal, fiscal + more, spent),
      fundRow('上年结转资金', carried, carried, carried),
      fundRow('其他资金', other, other, other),
      ['绩效指标', ...INDICATOR_HEADER],
      ...rows,
      ['总分', '<', '<', '<', '<', '<', 100, score(total + points), null],
    ]),
  );
}

function indicatorRows(
  count: number,
  below: Draw,
): { readonly rows: readonly GridValue[][]; readonly total: number } {
  const output = Math.max(1, count - Math.max(2, Math.floor(count / 3)));
  const benefit = Math.max(1, count - output - 1);
  const groups = [
    ['产出指标\n（50分）', '数量指标', 50, output],
    ['效益指标\n（30分）', '社会效益指标', 30, benefit],
    ['满意度指标\n（10分）', '服务对象满意度指标', 10, 1],
  ] as const;
  let total = 0;
  let named = 0;
  const rows = groups.flatMap(([level1, level2, points, rowsOf]) =>
    shares(points, rowsOf, below).map((weight, at): GridValue[] => {
      const target = 10 + below(90);
      const missed = below(4) === 0;
      const actual = missed ? Math.ceil(target * 0.8) : target;
      const points = missed ? score((weight * actual) / target) : weight;
      total += points;
      const name = taskName((named += 1) - 1);
      const reason = missed ? '七月连续强降雨，部分点位推迟到次年一季度实施' : null;
      return [
        '^',
        at === 0 ? level1 : '^',
        at === 0 ? level2 : '^',
        name,
        `≥${target}次`,
        `${actual}次`,
        weight,
        points,
        reason,
      ];
    }),
  );
  return { rows, total };
}

/** A department's form by basic and project expenditure, with rates of each. */
export function departmentForm(seed: number, indicators: number): WorkbookSnapshot {
  const below = sequence(seed);
  const basic = [30_000 + below(90_000), 30_000 + below(90_000)] as const;
  const project = [10_000 + below(40_000), 10_000 + below(40_000)] as const;
  const annual = [basic[0] + 100 * below(50), project[0] + 100 * below(50)] as const;
  const spent = [annual[0] - below(900), annual[1] - below(3000)] as const;
  const initial = basic[0] + project[0];
  const [all, executed] = [annual[0] + annual[1], spent[0] + spent[1]];
  const points = score((executed / all) * 10);
  const { rows, total } = indicatorRows(indicators, below);
  return workbookOf(
    sheetOf('整体自评', [
      ['部门整体支出绩效自评表', '<', '<', '<', '<', '<', '<', '<', '<'],
      ['（2024年度）', '<', '<', '<', '<', '<', '<', '<', '<'],
      ['部门（单位）名称', '<', '柏川县水文站', '<', '<', '<', '<', '<', '<'],
      [
        '年度预算申请\n（万元）',
        null,
        '<',
        '年初预算数',
        '全年预算数',
        '全年执行数',
        '分值',
        '执行率',
        '得分',
      ],
      fundRow('年度资金总额', initial, all, executed, points),
      fundRow('其中：基本支出', basic[0], annual[0], spent[0]),
      fundRow('项目支出', project[0], annual[1], spent[1]),
      ['绩效指标', ...INDICATOR_HEADER],
      ...rows,
      ['总分', '<', '<', '<', '<', '<', 100, score(total + points), null],
    ]),
  );
}

/** A scorecard: indicators under the points of two levels. */
export function scorecardForm(seed: number, indicators: number): WorkbookSnapshot {
  const below = sequence(seed);
  const halves = [Math.ceil(indicators / 2), Math.floor(indicators / 2)] as const;
  let total = 0;
  let number = 0;
  const rows = (['投入', '效果'] as const).flatMap((level, half) => {
    const points = half === 0 ? 40 : 60;
    return shares(points, halves[half]!, below).map((weight, at): GridValue[] => {
      const own = below(3) === 0 ? weight - 1 : weight;
      total += own;
      number += 1;
      const first = at === 0;
      return [
        number,
        first ? `${level}\n（${points}分）` : '^',
        first ? `${level}管理\n（${points}分）` : '^',
        taskName(number - 1),
        weight,
        '是否按计划开展。',
        `按计划开展得${weight}分，少一次扣1分。`,
        own,
      ];
    });
  });
  return workbookOf(
    sheetOf('评分表', [
      ['部门整体支出绩效评价评分表（2024年度）', '<', '<', '<', '<', '<', '<', '<'],
      ['单位：柏川县林技站', '<', '<', '<', '<', '<', '<', '<'],
      ['序号', '一级\n指标', '二级\n指标', '三级\n指标', '指标分值', '指标解释', '评分标准', '自评得分'],
      ...rows,
      ['合计', '<', '<', '<', 100, null, null, total],
    ]),
  );
}

const yuan = { ...PLAIN, unit: '元', amount: (cents: number): GridValue => cents * 100 } as const;
const texts = { ...PLAIN, amount: (cents: number): GridValue => (cents / 100).toFixed(2) };

const blanks = { ...PLAIN, amount: (cents: number): GridValue => (cents === 0 ? null : cents / 100) };
/** A vehicle bought the year before, a project that spends nothing yet: cells rightly blank beside figures. */
const bought = (figures: CleanFigures): CleanFigures => ({
  ...figures,
  vehiclePurchase: [1780, 0, 0],
  overseas: [212, 0, 0],
  projects: figures.projects.map((project, at) => (at === 1 ? [0, project[1], 0] : project)),
});

export const SETTING: readonly MadeForm[] = [
  { name: '部门两表，3 个项目', workbook: cleanWorkbook() },
  { name: '部门两表，16 个项目', workbook: cleanWorkbook(drawnFigures(7, 16)) },
  { name: '部门两表，零留空', workbook: cleanWorkbook(bought(drawnFigures(8, 4)), blanks) },
  { name: '项目表，4 个指标', workbook: projectForm(11, 4) },
  { name: '部门表，基本、项目分行', workbook: departmentForm(12, 6) },
  { name: '评分表，8 个指标', workbook: scorecardForm(13, 8) },
];

export const HELD_OUT: readonly MadeForm[] = [
  { name: '部门两表，以元填', workbook: cleanWorkbook(drawnFigures(301, 2), yuan) },
  { name: '部门两表，1 个项目', workbook: cleanWorkbook(drawnFigures(302, 1)) },
  { name: '部门两表，24 个项目', workbook: cleanWorkbook(drawnFigures(303, 24), texts) },
  { name: '部门两表，5 个项目，零留空', workbook: cleanWorkbook(bought(drawnFigures(307, 5)), blanks) },
  { name: '项目表，14 个指标', workbook: projectForm(304, 14) },
  { name: '部门表，18 个指标', workbook: departmentForm(305, 18) },
  { name: '评分表，12 个指标', workbook: scorecardForm(306, 12) },
];
