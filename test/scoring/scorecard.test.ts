/** The items of a department's scorecard, against their clauses written out a second time; and a card beside its forms. */
import { check } from '../../src/check';
import { decimal, interval, point } from '../../src/model/number/quantity';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { policyOfPreset } from '../../src/model/policy/preset';
import { PRESETS } from '../../src/policies';
import type { CardClause } from '../../src/scoring/cardPoints';
import { cardPoints, carryOverPoints, offAPoint } from '../../src/scoring/cardPoints';
import { sheetOf, workbookOf } from '../helpers/workbook';

const exact = (ratio: number) => ({ value: decimal(ratio), interval: point(decimal(ratio)) });
const points = (id: CardClause, weight: number, ratio: number) =>
  Number(cardPoints(id, decimal(weight), exact(ratio))?.score ?? NaN);

const RATES = [0, 0.5, 0.6, 0.69, 0.7, 0.85, 0.9, 0.95, 1, 1.01, 1.034, 1.1, 1.2, 2];
const STEPS: readonly (readonly [CardClause, number, number])[] = [
  ['C1', 5, 0.5],
  ['C1', 1, 0.1],
  ['C2', 5, 0.5],
  ['C2', 3, 0.3],
  ['C6', 6, 1],
  ['C6', 3, 0.3],
];

test.each(STEPS)('%s of %d points: %d off a point above', (id, weight, step) => {
  const differing = RATES.filter((ratio) => {
    const due = Math.max(0, weight - step * Math.max(0, (ratio - 1) * 100));
    return Math.abs(points(id, weight, ratio) - due) > 1e-9;
  });
  expect(differing).toEqual([]);
});

test.each([
  ['C3', 5, [0.9, 0.899, 0.8, 0.7, 0.61, 0.6, 0.599], [5, 4, 4, 3, 2, 2, 0]],
  ['C4', 3, [0, 0.001, 0.1, 0.101, 0.2, 0.3, 0.301], [3, 2, 2, 1, 1, 0.5, 0]],
] as const)('%s: levels', (id, weight, rates, due) => {
  expect(rates.map((ratio) => points(id, weight, ratio))).toEqual(due);
  // No weight but the one that the levels were found with.
  expect(cardPoints(id, decimal(weight + 1), exact(0.5))).toBeUndefined();
});

test('C5: none, not above last year’s, more', () => {
  const left = (now: number, last?: number) =>
    carryOverPoints(
      decimal(3),
      decimal(now),
      last === undefined ? undefined : decimal(last),
    )?.score.toFixed();
  expect([left(0), left(4, 4), left(4.1, 4), left(4)]).toEqual(['3', '2', '0', undefined]);
  expect(carryOverPoints(decimal(4), decimal(0), undefined)).toBeUndefined();
});

test('a part of a point may count as none or as a whole one; never below 0 nor above the weight', () => {
  const { interval: range } = offAPoint(decimal(5), decimal('0.5'), exact(1.034));
  expect([range.lower.value, range.upper.value].map(Number)).toEqual([3, 3.5]);
  const rounded = { value: decimal(1), interval: interval(decimal('0.999'), decimal('1.001')) };
  expect(Number(offAPoint(decimal(5), decimal('0.5'), rounded).score)).toBe(5);
  expect(Number(offAPoint(decimal(5), decimal(1), exact(3)).score)).toBe(0);
});

const basic = sheetOf('基础数据表', [
  ['2023年度部门整体支出绩效评价基础数据表', '<', '<', '<', '<', '<'],
  ['财政供养人员情况', '编制数', '<', '2023年实际在职人数', '<', '控制率'],
  ['^', 50, '<', 52, '<', '104%'],
  ['经费控制情况', '2022年决算数', '<', '2023年预算数', '<', '2023年决算数'],
  ['三公经费', 8, '<', 9, '<', 8.2],
  ['1、公务用车购置和维护经费', 6, '<', 7, '<', 6.2],
  ['其中：公车购置', 0, '<', 0, '<', 0],
  ['公车运行维护', 6, '<', 7, '<', 6.2],
  ['2、出国经费', 0, '<', 0, '<', 0],
  ['3、公务接待', 2, '<', 2, '<', 2],
]);
const card = (criteria: readonly (string | null)[]) =>
  sheetOf('评分表', [
    ['部门整体支出绩效评价评分表（2023年度）', '<', '<', '<', '<', '<', '<'],
    ['序号', '一级指标', '二级指标', '三级指标', '指标分值', '评分标准', '自评得分'],
    [1, '投入', '预算配置', '在职人员控制率', 5, criteria[0]!, 3],
    [2, '^', '^', '“三公经费”变动率', 5, criteria[1]!, 5],
    [3, '过程', '预算管理', '“三公经费”控制率', 6, criteria[2]!, 6],
    [4, '^', '^', '管理制度健全性', 4, '制度健全', 4],
    ['合计', '<', '<', '<', 20, null, 18],
  ]);
const linesOf = (criteria: readonly (string | null)[], policy = DEFAULT_POLICY) =>
  check(workbookOf(basic, card(criteria)), policy)
    .forms.find(({ form }) => form === 'scorecard')!
    .scores!.indicators.map(({ computed, others = [], basis }) => ({
      computed,
      others: others.map((each) => each.computed),
      basis: basis['zh-CN'],
    }));
const YUEYANG = policyOfPreset(PRESETS.find(({ name }) => name === 'yueyang')!);

test('by the standard that the card prints, whatever the policy', () => {
  const own = [
    '控制率不高于100%得满分，每超过1个百分点扣1分',
    '变动率不高于0的（5分），否则不得分',
    '另行规定，最高6分',
  ];
  for (const policy of [DEFAULT_POLICY, YUEYANG]) {
    expect(linesOf(own, policy).map(({ computed }) => computed)).toEqual(['1', '0', undefined, undefined]);
  }
});

test('by the clause where it was chosen, and beside it where it was not', () => {
  const none = [null, null, null];
  expect(linesOf(none, YUEYANG).map(({ computed }) => computed)).toEqual(['3', '3.75', '6', undefined]);
  const open = linesOf(none);
  expect(open.map(({ computed }) => computed)).toEqual([undefined, undefined, undefined, undefined]);
  expect(open.map(({ others }) => others)).toEqual([['3'], ['3.75'], ['6'], []]);
  expect(open[0]!.basis).toContain('= 104%');
});

test('its total is what is printed, and no grade is one of twenty points', () => {
  const { scores } = check(workbookOf(basic, card([null, null, null]))).forms.find(
    ({ form }) => form === 'scorecard',
  )!;
  expect(scores).toMatchObject({ total: { computed: '18', weight: '20' }, grade: undefined });
  expect(scores!.execution.weight).toBeUndefined();
});

test('nothing is computed without the other forms, and no finding comes of it', () => {
  const [form] = check(workbookOf(card([null, null, null])), YUEYANG).forms;
  expect(form!.scores).toBeUndefined();
  const rules = (policy = DEFAULT_POLICY) =>
    check(workbookOf(basic, card([null, null, null])), policy).diagnostics.map(({ ruleId }) => ruleId);
  expect(rules(YUEYANG)).toEqual(rules());
});
