import fc from 'fast-check';
import type { ExampleForm } from '../../../src/model/result/rule';
import { inferDirection } from '../../../src/model/indicator/direction';
import { indicatorsOf } from '../../../src/model/indicator/indicator';
import { parseIndicator } from '../../../src/model/indicator/parse';
import { scoreIndicator } from '../../../src/model/indicator/score';
import { fitOf } from '../../../src/model/number/printedScore';
import type { Policy } from '../../../src/model/policy/policy';
import { DEFAULT_POLICY } from '../../../src/model/policy/policy';
import { decimal, formatDecimal, point } from '../../../src/model/number/quantity';
import { buildForms } from '../../helpers/formBuilder';

type Row = {
  name?: string;
  level1?: string;
  level2?: string;
  target: string;
  actual: string;
  weight?: number;
};

function score(
  { name = '指标', level1 = '产出指标', level2 = '', target, actual, weight = 10 }: Row,
  policy: Policy = DEFAULT_POLICY,
) {
  const form: ExampleForm = {
    'indicators[0].level1': level1,
    'indicators[0].level2': level2,
    'indicators[0].name': name,
    'indicators[0].target': target,
    'indicators[0].actual': actual,
    'indicators[0].weight': weight,
  };
  return scoreIndicator(indicatorsOf(buildForms(form))[0]!, policy);
}

function points(row: Row, policy?: Policy): string {
  const result = score(row, policy);
  return result.kind === 'computed' ? formatDecimal(result.score, 4) : result.code;
}

test.each([
  ['met', { target: '≥90%', actual: '100%' }, '10'],
  ['met exactly', { target: '=100%', actual: '100%' }, '10'],
  ['in proportion', { target: '≥99%', actual: '90%' }, '9.0909'],
  ['never above the weight', { target: '100篇', actual: '250篇' }, '10'],
  ['lower by sign', { target: '≤5天', actual: '8天' }, '6.25'],
  ['lower by sign, met', { target: '5个工作日内', actual: '3个工作日' }, '10'],
  ['lower as cost, met', { level1: '成本指标', target: '743.91万元', actual: '742.38万元' }, '10'],
  ['lower as cost, missed', { level2: '成本指标', target: '100万元', actual: '1250000元' }, '8'],
  ['a saving is no cost', { level2: '成本指标', name: '成本节约率', target: '5%', actual: '10%' }, '10'],
  ['lower by words', { name: '群众投诉', target: '4件', actual: '8件' }, '5'],
  ['a rate of what is done about it', { name: '投诉办结率', target: '90%', actual: '95%' }, '10'],
  ['none is aimed at, some came', { name: '安全事故', target: '0起', actual: '1起' }, '0'],
  ['none is aimed at, none came', { name: '安全事故', target: '0起', actual: '0起' }, '10'],
  ['below an exact figure', { target: '=100%', actual: '98%' }, '9.8'],
  ['above an exact figure', { target: '=10篇', actual: '12篇' }, 'undecidable'],
  ['within a range', { target: '3—5次', actual: '4次' }, '10'],
  ['below a range', { target: '4—5次', actual: '3次' }, '7.5'],
  ['above a range', { target: '3—5次', actual: '6次' }, 'undecidable'],
  ['a lower bound that is enough', { target: '≥150篇', actual: '160余篇' }, '10'],
  ['a lower bound that may not be', { target: '≥160篇', actual: '120余篇' }, '7.5'],
  ['about, and enough', { target: '≥150篇', actual: '约160篇' }, '10'],
  ['about, and not', { target: '≥160篇', actual: '约150篇' }, 'undecidable'],
  ['a time without a sign', { target: '5天', actual: '3天' }, 'undecidable'],
  [
    'a spending that may be meant to be low',
    { name: '三公经费', target: '7万元', actual: '5万元' },
    'undecidable',
  ],
  ['a control rate', { name: '三公经费控制率', target: '100%', actual: '95%' }, 'undecidable'],
  ['a rate of execution', { name: '项目支出完成率', target: '100%', actual: '95%' }, '9.5'],
  ['other units', { target: '≥5场', actual: '98%' }, 'undecidable'],
  ['a wording and a share', { target: '绿色发展', actual: '99%' }, '9.9'],
  ['a wording and about a share', { target: '绿色发展', actual: '约99%' }, 'qualitative'],
  ['a wording and more than all of it', { target: '绿色发展', actual: '120%' }, 'qualitative'],
  ['a growth is no share', { target: '收入有所提高', actual: '10%' }, 'qualitative'],
  ['wordings', { target: '及时', actual: '及时' }, 'qualitative'],
  ['yes', { target: '是', actual: '是' }, '10'],
  ['no', { target: '是', actual: '否' }, 'qualitative'],
  ['a date', { target: '12月31日前', actual: '12月20日' }, 'undecidable'],
  ['nothing reported', { target: '≥5场', actual: '' }, 'blank'],
] as const)('%s', (_, row, expected) => {
  expect(points(row)).toBe(expected);
});

test('a direction set for an indicator wins, and is said', () => {
  const policy: Policy = { ...DEFAULT_POLICY, directions: { '平均 办理天数': 'lower' } };
  const row = { name: '平均办理天数', target: '5天', actual: '4天' };
  expect(points(row)).toBe('undecidable');
  expect(points(row, policy)).toBe('10');
  expect(points({ ...row, target: '≥5天' }, policy)).toBe('10');
  const result = score(row, policy);
  expect(result.kind === 'computed' && result.formula['zh-CN']).toContain('越低越好（按配置）');
});

test.each([
  ['≥98%', '', 'higher', '指标值写明“≥98%”'],
  ['≤98%', '', 'lower', '指标值写明“≤98%”'],
  ['=98%', '', 'equal', '指标值写明“=98%”'],
  ['90%-95%', '', 'within', '指标值写明“90%-95%”'],
  ['98%', '成本指标', 'lower', '成本指标'],
  ['98%', '', 'higher', '默认'],
])('%s %s is %s, because %s', (target, level1, direction, reason) => {
  const names = { name: '甲', level1, level2: '' };
  const inferred = inferDirection(names, parseIndicator(target), DEFAULT_POLICY);
  expect(inferred).toMatchObject({ direction, reason: { 'zh-CN': reason } });
});

const percent = fc.integer({ min: 0, max: 20_000 }).map((value) => value / 100);
const sign = fc.constantFrom('≥', '≤', '=', '');

test('a computed score is between 0 and the weight, and so is all it may be', () => {
  fc.assert(
    fc.property(
      sign,
      percent,
      percent,
      fc.nat(50),
      fc.constantFrom('产出指标', '成本指标'),
      (mark, target, actual, weight, level1) => {
        const result = score({ level1, target: `${mark}${target}%`, actual: `${actual}%`, weight });
        if (result.kind === 'open') return;
        for (const value of [result.score, result.interval.lower.value, result.interval.upper.value]) {
          expect(value.gte(0) && value.lte(weight)).toBe(true);
        }
        if (result.met) expect(result.score.eq(weight)).toBe(true);
      },
    ),
  );
});

test('more is never worth less where higher is better, nor more where lower is', () => {
  fc.assert(
    fc.property(percent, percent, percent, (target, a, b) => {
      const [low, high] = a <= b ? [a, b] : [b, a];
      const at = (mark: string, actual: number) => {
        const result = score({ target: `${mark}${target}%`, actual: `${actual}%` });
        return result.kind === 'computed' ? result.score : undefined;
      };
      const [less, more] = [at('≥', low), at('≥', high)];
      if (less && more) expect(less.lte(more)).toBe(true);
      const [fewer, many] = [at('≤', low), at('≤', high)];
      if (fewer && many) expect(fewer.gte(many)).toBe(true);
    }),
  );
});

test('a target met gives the full weight', () => {
  fc.assert(
    fc.property(percent, fc.nat(10_000), fc.integer({ min: 1, max: 50 }), (target, more, weight) => {
      const actual = Math.round(target * 100 + more) / 100;
      expect(points({ target: `≥${target}%`, actual: `${actual}%`, weight })).toBe(String(weight));
      expect(points({ target: `≤${actual}%`, actual: `${target}%`, weight })).toBe(String(weight));
    }),
  );
});

test('a printed score fits at two decimals, or coarsely at one or none', () => {
  const computed = point(decimal('9.0909'));
  expect(fitOf(decimal('9.09'), computed)).toBe('exact');
  expect(fitOf(decimal('9.1'), computed)).toBe('coarse');
  expect(fitOf(decimal('9'), computed)).toBe('coarse');
  expect(fitOf(decimal('9.2'), computed)).toBe('no');
  expect(fitOf(decimal('10'), computed)).toBe('no');
});
