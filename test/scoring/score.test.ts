import fc from 'fast-check';
import type { ExampleForm } from '../../src/model/result/rule';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { scoreForm } from '../../src/scoring/score';
import type { FormSet, UnreadCell } from '../../src/model/form/form';
import { buildForms } from '../helpers/formBuilder';
import { withUnread } from '../helpers/unread';
import { executionScoreBy } from '../../src/rules';

const scores = (form: ExampleForm) =>
  scoreForm(buildForms(form, ['evaluation']).forms[0]!, DEFAULT_POLICY, executionScoreBy(DEFAULT_POLICY));
const base = {
  'funds.total.annual': 743.91,
  'funds.total.executed': 742.38,
  'funds.total.weight': 10,
  'funds.total.score': 10,
};

test('execution: weight × rate, at most the weight', () => {
  expect(scores(base).execution).toMatchObject({ computed: '9.9794', rate: '0.997943', reported: '10' });
  expect(scores({ ...base, 'funds.total.executed': 900 }).execution.computed).toBe('10');
  expect(scores({ ...base, 'funds.total.annual': 0 }).execution.computed).toBeUndefined();
});

test('total: reported scores added up; none while one is open', () => {
  const form = { ...base, 'indicators[0].weight': 90, 'indicators[0].score': 88.5 };
  expect(scores(form).total.computed).toBe('98.5');
  const open = { ...form, 'indicators[1].weight': 5, 'indicators[1].score': null };
  expect(scores(open).total).toMatchObject({ computed: undefined });
  expect(scores(open).grade).toBeUndefined();
  // A row without indicator, weight and score is none.
  const empty = {
    ...form,
    'indicators[1].name': null,
    'indicators[1].weight': null,
    'indicators[1].score': null,
  };
  expect(scores(empty).total.computed).toBe('98.5');
});

describe('a total of which a part was not read', () => {
  const rows = { 'indicators[0].weight': 90, 'indicators[0].score': 88.5 };
  const whole = buildForms({ ...rows, 'total.score': 98 }, ['evaluation']);
  const unread = (set: FormSet, given?: Partial<UnreadCell>) =>
    scoreForm(
      withUnread(set, 'evaluation', given).forms[0]!,
      DEFAULT_POLICY,
      executionScoreBy(DEFAULT_POLICY),
    );

  test('is none, and has no grade', () => {
    expect(scoreForm(whole.forms[0]!, DEFAULT_POLICY, executionScoreBy(DEFAULT_POLICY)).total.computed).toBe(
      '88.5',
    );
    const { total, grade } = unread(whole);
    expect(total).toMatchObject({ computed: undefined, reported: '98' });
    expect(total.basis).toEqual({
      'zh-CN': '算不出：没有读到预算执行率得分，可能是“支付进度”（自评表!E4）',
      en: 'cannot be computed: the execution score not read; may be “支付进度” (自评表!E4)',
    });
    expect(grade).toBeUndefined();
    const nothing = unread(buildForms({ 'indicators[0].weight': 90 }, ['evaluation']));
    expect(nothing.total.basis['zh-CN']).toMatch(/^算不出：没有读到预算执行率得分、指标得分，/);
  });

  test('is none either where the weights say that a score is missing', () => {
    const form = { ...rows, 'total.weight': 100, 'total.score': 98.5 };
    const short = scores(form);
    expect(short.total).toMatchObject({ computed: undefined, weight: '100', reported: '98.5' });
    expect(short.total.basis['zh-CN']).toBe(
      '算不出：没有读到预算执行率得分；读到的各项分值合计 90，总分值是 100',
    );
    expect(short.grade).toBeUndefined();
    expect(scores({ ...form, 'total.weight': 90 }).total.computed).toBe('88.5');
    expect(scores({ ...form, ...base }).total.computed).toBe('98.5');
  });

  test('is there where the label cannot be one of them', () => {
    const near = { needed: false, near: 'goal.achieved' } as const;
    expect(unread(whole, near).total.computed).toBe('88.5');
    expect(unread(buildForms({ ...base, ...rows })).total.computed).toBe('98.5');
  });
});

test('each number says how it came about, in both languages', () => {
  const sheet = scores({
    ...base,
    'indicators[0].name': '办结率',
    'indicators[0].target': '≥99%',
    'indicators[0].actual': '90%',
    'indicators[0].weight': 10,
    'indicators[0].score': 9.09,
    'indicators[1].name': '完成时间',
    'indicators[1].target': '按计划完成',
    'indicators[1].actual': '99%',
    'indicators[1].weight': 10,
    'indicators[1].score': 9,
    'indicators[2].name': '及时性',
    'indicators[2].target': '及时',
    'indicators[2].actual': '及时',
    'indicators[2].weight': 10,
    'indicators[2].score': 10,
  });
  expect(sheet.execution.basis).toEqual({
    'zh-CN': '分值 10 × min(1, 全年执行数 742.38 ÷ 全年预算数 743.91) = 9.9794',
    en: 'weight 10 × min(1, executed 742.38 ÷ annual budget 743.91) = 9.9794',
  });
  const [rate, time, prompt] = sheet.indicators;
  expect(rate).toMatchObject({ direction: 'higher', advisory: false, computed: '9.0909' });
  expect(rate!.basis['zh-CN']).toContain('10 × 90% ÷ ≥99% = 9.0909');
  expect(rate!.directionReason!['zh-CN']).not.toBe('');
  expect(time).toMatchObject({ advisory: true, computed: '9.9', directionReason: undefined });
  expect(prompt).toMatchObject({ advisory: false, computed: undefined, direction: undefined });
  expect(scores({}).execution.basis['zh-CN']).toContain('无法计算');
});

test('an execution score that is still open leaves the total open, and is counted', () => {
  const form = {
    ...base,
    'funds.total.score': null,
    'indicators[0].weight': 90,
    'indicators[0].score': 88.5,
  };
  expect(scores(form).total).toMatchObject({ computed: undefined, basis: { 'zh-CN': '还有 1 项得分未填' } });
  expect(scores(base).total).toMatchObject({ computed: undefined, basis: { 'zh-CN': '尚未填写得分' } });
});

test('below the lowest band there is no grade', () => {
  expect(scores({ 'indicators[0].weight': 100, 'indicators[0].score': -5 }).grade).toBeUndefined();
});

test.each([
  [100, '优'],
  [90, '优'],
  [89.99, '良'],
  [80, '良'],
  [79.99, '中'],
  [60, '中'],
  [59.99, '差'],
  [0, '差'],
  // As it is printed: 90.00, 80.00, 59.99.
  [89.995, '优'],
  [79.995, '良'],
  [59.994, '差'],
])('%d is %s', (total, grade) => {
  expect(scores({ 'indicators[0].weight': 100, 'indicators[0].score': total }).grade).toBe(grade);
});

test('a row that only names its indicator leaves the total open', () => {
  const form = { ...base, 'indicators[0].weight': 90, 'indicators[0].score': 88.5 };
  const named = {
    ...form,
    'indicators[1].name': '清淤长度',
    'indicators[1].weight': null,
    'indicators[1].score': null,
  };
  expect(scores(named).total.computed).toBeUndefined();
  expect(scores(named).total.basis['zh-CN']).toBe('还有 1 项得分未填');
});

test('the computed execution score is never above its weight nor below zero', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000_000),
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.nat(100),
      (executed, annual, weight) => {
        const computed = scores({
          'funds.total.executed': executed / 100,
          'funds.total.annual': annual / 100,
          'funds.total.weight': weight,
        }).execution.computed!;
        expect(Number(computed)).toBeLessThanOrEqual(weight);
        expect(Number(computed)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('an indicator: computed by its figures, with direction and formula; what cannot be says why', () => {
  const [cost, rate, wording, plain] = scores({
    ...base,
    'indicators[0].level1': '成本指标',
    'indicators[0].target': '743.91万元',
    'indicators[0].actual': '742.38万元',
    'indicators[0].weight': 20,
    'indicators[0].score': 19,
    'indicators[1].target': '≥99%',
    'indicators[1].actual': '90%',
    'indicators[1].weight': 10,
    'indicators[1].score': 10,
    'indicators[2].target': '绿色发展',
    'indicators[2].actual': '99%',
    'indicators[2].weight': 10,
    'indicators[2].score': 9,
    'indicators[3].target': '及时',
    'indicators[3].actual': '及时',
    'indicators[3].weight': 10,
    'indicators[3].score': 10,
  }).indicators;
  expect(cost).toMatchObject({ reported: '19', computed: '20', direction: 'lower', advisory: false });
  expect(rate).toMatchObject({ reported: '10', computed: '9.0909', direction: 'higher' });
  expect(rate!.basis['zh-CN']).toContain('10 × 90% ÷ ≥99% = 9.0909');
  expect(wording).toMatchObject({ computed: '9.9', direction: undefined, advisory: true });
  expect(plain).toMatchObject({ computed: undefined, direction: undefined });
  expect(plain!.basis['zh-CN']).toContain('定性指标');
});

test('parts of the row above (其中) are not waited for', () => {
  const [form] = buildForms({
    'indicators[0].name': '修复渠道长度',
    'indicators[0].weight': 90,
    'indicators[0].score': 88,
    'indicators[1].name': '其中东段',
    'indicators[1].weight': null,
    'indicators[1].score': null,
  }).forms;
  expect(scoreForm(form!, DEFAULT_POLICY, executionScoreBy(DEFAULT_POLICY)).total).toMatchObject({
    computed: '88',
  });
});

test('the initial budget counts where the form has no other', () => {
  const [form] = buildForms({
    'funds.total.initial': 64,
    'funds.total.executed': 57.6,
    'funds.total.weight': 20,
    'funds.total.score': 18,
  }).forms;
  expect(scoreForm(form!, DEFAULT_POLICY, executionScoreBy(DEFAULT_POLICY)).execution).toMatchObject({
    rate: '0.9',
    computed: '18',
    basis: { 'zh-CN': '分值 20 × min(1, 全年执行数 57.60 ÷ 年初预算数 64.00) = 18' },
  });
});
