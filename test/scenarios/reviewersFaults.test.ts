/** The faults that evaluators name in real self-evaluations, each made up anew: what is found, and by which rule. */
import { check } from '../../src/check';
import type { ReportDocument } from '../../src/model/report/reportText';
import type { GridValue } from '../helpers/workbook';
import { INDICATOR_HEADER, sheetOf, workbookOf } from '../helpers/workbook';

type Row = readonly GridValue[];
interface Project {
  readonly name: string;
  readonly funds?: readonly [annual: number, executed: number, rate: string, score: number];
  /** Level 1, level 2, name, target, actual, weight, score, reason. */
  readonly rows: readonly Row[];
  readonly total: number;
  readonly goal?: string;
}

const FULL = [80, 80, '100.00%', 10] as const;

/** A project's form as the ministry prints it. */
function grid({ name, funds = FULL, rows, total, goal = '按计划完成' }: Project): readonly Row[] {
  const [annual, executed, rate, score] = funds;
  return [
    ['项目支出绩效自评表', '<', '<', '<', '<', '<', '<', '<'],
    ['（2023年度）', '<', '<', '<', '<', '<', '<', '<'],
    ['项目名称', name, '<', '<', '<', '<', '<', '<'],
    ['主管部门', '云溪县农业农村局', '<', '<', '实施单位', '云溪县农技站', '<', '<'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['^', '年度资金总额', annual, annual, executed, 10, rate, score],
    ['^', '其中：财政拨款', annual, annual, executed, null, null, null],
    ['年度总体目标', '预期目标', '<', '<', '实际完成情况', '<', '<', '<'],
    ['^', '完成年度任务', '<', '<', goal, '<', '<', '<'],
    INDICATOR_HEADER,
    ...rows,
    ['总分', '<', '<', '<', '<', 100, total, null],
  ];
}

const SATISFIED: Row = ['满意度指标', '服务对象满意度指标', '农户满意度', '≥88%', '91%', 10, 10, null];
const COST: Row = ['成本指标', '经济成本指标', '总成本', '≤80万元', '80万元', 20, 20, null];

function rulesIn(...projects: readonly Project[]): readonly string[] {
  const sheets = projects.map((project, at) => sheetOf(`项目${at + 1}`, grid(project)));
  const { diagnostics, forms } = check(workbookOf(...sheets));
  expect(forms.map(({ unread }) => unread)).toEqual(projects.map(() => []));
  return diagnostics.map(({ ruleId }) => ruleId);
}

const SOUND: Project = {
  name: '测土配方',
  total: 99.33,
  rows: [
    ['产出指标', '数量指标', '采集土样', '≥360个', '372个', 20, 20, null],
    ['^', '质量指标', '化验合格率', '≥96%', '97%', 20, 20, null],
    ['效益指标', '经济效益指标', '亩均节肥量', '≥6公斤', '5.8公斤', 20, 19.33, '两个村旱情严重，已调整配方'],
    SATISFIED,
    COST,
  ],
};

test('nothing is found where none of these faults is', () => {
  expect(rulesIn(SOUND)).toEqual([]);
});

const ON_WORDS = (name: string): Project => ({
  name,
  total: 100,
  rows: [
    ['产出指标', '数量指标', '举办培训', '≥9场', '9场', 20, 20, null],
    ['^', '质量指标', '培训效果', '较好', '较好', 20, 20, null],
    ['^', '时效指标', '完成及时', '及时', '及时', 10, 10, null],
    ['效益指标', '社会效益指标', '农民素质', '有所提升', '有所提升', 20, 20, null],
    ['^', '可持续影响指标', '长效机制', '建立', '建立', 10, 10, null],
    SATISFIED,
  ],
});

test('all projects at 100 points, most of them on words alone', () => {
  const names = ['果蔬', '茶叶', '水稻', '畜禽', '渔业', '农机', '植保', '种子', '能源', '信息'];
  const found = rulesIn(...names.map(ON_WORDS));
  expect(found.filter((id) => id === 'evaluation/all-full')).toHaveLength(names.length);
});

const benefits = (count: number): readonly Row[] =>
  Array.from({ length: 10 }, (_, at): Row => [
    at === 0 ? '效益指标' : '^',
    '社会效益指标',
    `受益面${'甲乙丙丁戊己庚辛壬癸'[at]!}`,
    at < count ? '≥93%' : '≥71%',
    at < count ? '94%' : '73%',
    4,
    4,
    null,
  ]);

test.each<[string, string, Project]>([
  [
    'nine of ten benefits have the same target',
    'evaluation/equal-targets',
    {
      ...SOUND,
      total: 100,
      rows: [
        ['产出指标', '数量指标', '采集土样', '≥360个', '372个', 30, 30, null],
        ...benefits(9),
        SATISFIED,
        COST,
      ],
    },
  ],
  [
    'a cost with ≥',
    'evaluation/cost-sign',
    {
      ...SOUND,
      rows: [
        ...SOUND.rows.slice(0, -1),
        ['成本指标', '经济成本指标', '化验费', '≥80万元', '80万元', 10, 10, null],
      ],
    },
  ],
  [
    'a quality under quantity',
    'evaluation/quantity-kind',
    {
      ...SOUND,
      rows: [
        ['产出指标', '数量指标', '土样化验合格率', '≥96%', '97%', 25, 25, null],
        ['^', '质量指标', '报告编制', '≥4份', '4份', 25, 25, null],
        ...SOUND.rows.slice(2),
      ],
    },
  ],
  [
    'an indicator of 25 points with nothing done',
    'evaluation/indicator-score',
    {
      ...SOUND,
      rows: [['产出指标', '数量指标', '采集土样', '≥360个', '0个', 25, 25, null], ...SOUND.rows.slice(1)],
    },
  ],
  [
    'full marks for 71.5 % of 96 %',
    'evaluation/indicator-score',
    {
      ...SOUND,
      rows: [
        SOUND.rows[0]!,
        ['^', '质量指标', '化验合格率', '≥96%', '71.5%', 25, 25, null],
        ...SOUND.rows.slice(2),
      ],
    },
  ],
  [
    'hardly anything spent, and yet all done',
    'evaluation/progress-gap',
    { ...SOUND, funds: [80, 0.07, '0.09%', 0.01], total: 89.34 },
  ],
  [
    'full marks with hardly anything spent',
    'evaluation/full-marks-low-execution',
    {
      ...SOUND,
      funds: [80, 0.07, '0.09%', 0.01],
      total: 90.01,
      rows: [
        ...SOUND.rows.slice(0, 2),
        ['效益指标', '经济效益指标', '亩均节肥量', '≥6公斤', '6.2公斤', 20, 20, null],
        SATISFIED,
        COST,
      ],
    },
  ],
  [
    'completed five months before acceptance',
    'evaluation/accepted-later',
    {
      ...SOUND,
      goal: '建成育苗棚4座，2023年11月通过县级验收。',
      rows: [
        ['产出指标', '时效指标', '完成时间', '2023年7月底前', '2023年6月完成', 25, 25, null],
        ...SOUND.rows.slice(1),
      ],
    },
  ],
  [
    'full marks for 2.3 times the limit of a cost',
    'evaluation/indicator-score',
    {
      ...SOUND,
      rows: [
        ...SOUND.rows.slice(0, -1),
        ['成本指标', '经济成本指标', '单位成本', '≤35元', '81元', 10, 8, null],
      ],
    },
  ],
  [
    'a date of completion after the year',
    'evaluation/date-after-year',
    {
      ...SOUND,
      rows: [
        ['产出指标', '时效指标', '完成时间', '2023年11月底前', '2024年3月完成', 25, 25, '供货晚到'],
      ].concat(SOUND.rows.slice(1) as never),
    },
  ],
  [
    'satisfaction by the absence of complaints',
    'evaluation/satisfaction-evidence',
    {
      ...SOUND,
      rows: [
        ...SOUND.rows.slice(0, 3),
        ['满意度指标', '服务对象满意度指标', '农户满意度', '≥88%', '全年无投诉', 10, 10, null],
        COST,
      ],
    },
  ],
  [
    'an amount as quantity',
    'evaluation/quantity-kind',
    {
      ...SOUND,
      rows: [
        ['产出指标', '数量指标', '发放化验补助', '≥36万元', '36万元', 25, 25, null],
        ...SOUND.rows.slice(1),
      ],
    },
  ],
  [
    'one indicator in two groups',
    'evaluation/duplicate-indicator',
    {
      ...SOUND,
      rows: [
        ...SOUND.rows.slice(0, 2),
        ['效益指标', '经济效益指标', '化验合格率', '≥96%', '97%', 20, 20, null],
        SATISFIED,
        COST,
      ],
    },
  ],
  [
    'one indicator above half of its group',
    'evaluation/dominant-indicator',
    {
      ...SOUND,
      rows: [
        ['产出指标', '数量指标', '采集土样', '≥360个', '372个', 40, 40, null],
        ['^', '质量指标', '化验合格率', '≥96%', '97%', 5, 5, null],
        ['^', '时效指标', '化验及时率', '≥92%', '95%', 5, 5, null],
        ...SOUND.rows.slice(2),
      ],
    },
  ],
  [
    'a score that is the weight times the percentage though the target is met',
    'evaluation/indicator-score',
    {
      ...SOUND,
      rows: [
        SOUND.rows[0]!,
        ['^', '质量指标', '化验合格率', '≥92%', '96%', 25, 24, null],
        ...SOUND.rows.slice(2),
      ],
    },
  ],
  [
    'guidance of the template left in a cell',
    'evaluation/template-text',
    { ...SOUND, goal: '请简要概述目标完成情况（200字以内）' },
  ],
])('%s: %s', (_, rule, project) => {
  expect(rulesIn(project)).toContain(rule);
});

describe('in the text of a report', () => {
  const found = (...paragraphs: readonly string[]): readonly string[] => {
    const report: ReportDocument = {
      source: 'text',
      paragraphs: paragraphs.map((text) => ({ text, numbering: '' })),
      tables: { name: 'report', sheets: [] },
    };
    return check(workbookOf(sheetOf('项目1', grid(SOUND))), undefined, report).diagnostics.map(
      ({ ruleId }) => ruleId,
    );
  };
  const TITLE = '云溪县农业农村局2023年度部门整体支出绩效自评报告';

  test('a passage of another department’s report', () => {
    expect(found(TITLE, '（一）云溪县水务局主要职能', '负责全县水资源管理。')).toContain('report/other-unit');
    expect(found(TITLE, '（一）云溪县农业农村局主要职能', '负责全县农业。')).not.toContain(
      'report/other-unit',
    );
  });

  test('basic and project expenditure short of the total', () => {
    expect(
      found(TITLE, '2023年度财政拨款支出618.50万元，其中：基本支出402.16万元，项目支出212.10万元。'),
    ).toContain('report/basic-plus-project');
  });

  test('two numbers of projects', () => {
    const rules = found(
      TITLE,
      '2023年度共实施28个项目，资金合计210.00万元。',
      '2023年度实施项目共104个，全部完成。',
    );
    expect(rules).toContain('report/project-number');
  });
});
