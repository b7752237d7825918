/** A department's indicators from its projects', as Hubei's note has it. */
import { check } from '../../src/check';
import { policyOfPreset } from '../../src/model/policy/preset';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import type { ExampleForm } from '../../src/model/result/rule';
import { PRESETS } from '../../src/policies';
import { rollUp } from '../../src/scoring/rollUp';
import { buildForms } from '../helpers/formBuilder';
import type { SheetSnapshot } from '../../src/model/workbook/snapshot';
import type { GridValue } from '../helpers/workbook';
import { INDICATOR_HEADER, sheetOf, workbookOf } from '../helpers/workbook';

const HUBEI = policyOfPreset(PRESETS.find(({ name }) => name === 'hubei')!);

type Row = readonly [name: string, target: string, actual: string, weight?: number, score?: number];
const formOf = (head: ExampleForm, rows: readonly Row[]) =>
  buildForms({
    ...head,
    ...Object.fromEntries(
      rows.flatMap(([name, target, actual, weight = 10, score = weight], at) => [
        [`indicators[${at}].name`, name],
        [`indicators[${at}].target`, target],
        [`indicators[${at}].actual`, actual],
        [`indicators[${at}].weight`, weight],
        [`indicators[${at}].score`, score],
      ]),
    ),
  }).forms[0]!;
const department = (...rows: readonly Row[]) => formOf({ unitName: '松涛县林业局' }, rows);
const project = (amount: number | null, ...rows: readonly Row[]) =>
  formOf({ projectName: '造林', 'funds.total.annual': amount }, rows);
const rolled = (own: Row, projects: Parameters<typeof rollUp>[1], policy = HUBEI) =>
  rollUp(department(own), projects, policy).get(0);

test('counts add up, and are scored together', () => {
  const given = rolled(
    ['造林面积', '≥900亩', '900亩', 20],
    [project(30, ['造林面积', '≥600亩', '640亩']), project(90, ['造林面积', '≥300亩', '170亩'])],
  );
  // 810 of 900, and not the average of 1 and 0.5667.
  expect(given!.computed).toBe('18');
  expect(given!.clause['zh-CN']).toContain('2 个项目，指标值 ≥900亩，完成 810亩');
});

test('rates are averaged by the amount of money', () => {
  const given = rolled(
    ['成活率', '≥90%', '95%', 10],
    [project(20, ['成活率', '≥90%', '96%']), project(60, ['成活率', '≥90%', '84%'])],
  );
  // (96 × 20 + 84 × 60) ÷ 80 = 87 %.
  expect(given!.clause['zh-CN']).toContain('完成 87%');
  expect(Number(given!.computed).toFixed(4)).toBe('9.6667');
});

test('qualitative scores are averaged by the amount of money', () => {
  const given = rolled(
    ['生态改善', '明显改善', '明显改善', 20],
    [project(10, ['生态改善', '改善', '改善', 10, 6]), project(30, ['生态改善', '改善', '改善', 5, 5])],
  );
  expect(given!.computed).toBe('18');
});

test.each<[string, Row, Parameters<typeof rollUp>[1]]>([
  ['one project alone', ['造林面积', '≥900亩', '900亩'], [project(30, ['造林面积', '≥600亩', '640亩'])]],
  [
    'other units',
    ['造林面积', '≥900亩', '900亩'],
    [project(30, ['造林面积', '≥600亩', '640亩']), project(30, ['造林面积', '≥2公顷', '2公顷'])],
  ],
  [
    'days, which are no counts',
    ['办理时长', '≤5天', '5天'],
    [project(30, ['办理时长', '≤5天', '4天']), project(30, ['办理时长', '≤7天', '6天'])],
  ],
  [
    'a rate of a project without a budget',
    ['成活率', '≥90%', '95%'],
    [project(30, ['成活率', '≥90%', '96%']), project(null, ['成活率', '≥90%', '84%'])],
  ],
  [
    'an actual value that is only a lower bound',
    ['造林面积', '≥900亩', '900亩'],
    [project(30, ['造林面积', '≥600亩', '600亩以上']), project(30, ['造林面积', '≥300亩', '300亩以上'])],
  ],
  [
    'figures and words',
    ['造林面积', '≥900亩', '900亩'],
    [project(30, ['造林面积', '≥600亩', '640亩']), project(30, ['造林面积', '按计划', '已完成'])],
  ],
])('nothing is rolled up of %s', (_, own, projects) => {
  expect(rolled(own, projects)).toBeUndefined();
});

test('nor where the policy has no clause for it', () => {
  const projects = [
    project(30, ['造林面积', '≥600亩', '640亩']),
    project(90, ['造林面积', '≥300亩', '170亩']),
  ];
  expect(rolled(['造林面积', '≥900亩', '900亩'], projects, DEFAULT_POLICY)).toBeUndefined();
});

test('it stands beside the score of the department’s own form, in a workbook that holds both', () => {
  const grid = (head: readonly GridValue[], title: string, rows: readonly (readonly GridValue[])[]) =>
    sheetOf(title, [
      [title, '<', '<', '<', '<', '<', '<', '<'],
      ['（2023年度）', '<', '<', '<', '<', '<', '<', '<'],
      head,
      ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['^', '年度资金总额', 40, 40, 40, 20, '100%', 20],
      INDICATOR_HEADER,
      ...rows,
    ]);
  const row = (actual: string, score: number) => [
    ['产出指标', '数量指标', '造林面积', '≥900亩', actual, 80, score, null],
    ['总分', '<', '<', '<', '<', 100, 20 + score, null],
  ];
  const project = (name: string, actual: string) =>
    grid(['项目名称', name, '<', '<', '<', '<', '<', '<'], `项目支出绩效自评表${name}`, row(actual, 80));
  const department = grid(
    ['部门（单位）名称', '松涛县林业局', '<', '<', '<', '<', '<', '<'],
    '部门整体支出绩效自评表',
    row('900亩', 80),
  );
  const line = (...projects: SheetSnapshot[]) =>
    check(workbookOf(department, ...projects), HUBEI).forms.find(({ form }) => form === 'evaluation')!.scores!
      .indicators[0]!;
  expect(line(project('甲', '900亩'), project('乙', '720亩'))).toMatchObject({
    computed: '80',
    others: [{ computed: '72' }],
  });
  expect(line(project('甲', '900亩'), project('乙', '950亩')).others).toBeUndefined();
  expect(line().others).toBeUndefined();
});
