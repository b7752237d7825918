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
import { runs } from '../../helpers/properties';

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
  ['a unit of no list', { target: '≥25畦', actual: '20畦' }, '8'],
  ['two words for one unit', { target: '≥8台（套）', actual: '6套' }, '7.5'],
  ['a year’s unit in a form of one year', { target: '≥12次/年', actual: '9次' }, '7.5'],
  ['a month’s is another', { target: '≥2次/月', actual: '20次' }, 'undecidable'],
  ['a rate and a total', { target: '≤35元/亩', actual: '7000元' }, 'undecidable'],
  ['what is counted', { target: '≥5座', actual: '4座泵房' }, '8'],
  ['people and visits', { target: '≥500人次', actual: '480人' }, 'undecidable'],
  ['units that convert', { target: '≥6公里', actual: '4500米' }, '7.5'],
  ['per mille and percent', { target: '≤0.8‰', actual: '0.05%' }, '10'],
  ['hours and minutes', { target: '≤2小时', actual: '150分钟' }, '8'],
  ['万 and none', { target: '≥4万人次', actual: '38000人次' }, '9.5'],
  ['workdays and days', { target: '≤5个工作日', actual: '7天' }, 'undecidable'],
  ['no unit', { target: '═16台', actual: '12' }, '7.5'],
  ['no unit, in 万 as written beside', { target: '≤80万元', actual: '100' }, '8'],
  ['no unit, in 元 as it seems', { target: '≤80万元', actual: '785000' }, '10'],
  ['no unit, over in either reading', { target: '≤80万元', actual: '1000000' }, '8'],
  ['no unit, met in the one reading', { target: '≥900万元', actual: '700000' }, 'undecidable'],
  ['no unit, in 万元 beside 元', { level2: '成本指标', target: '60', actual: '576000元' }, '10'],
  ['a percentage without its sign', { target: '≥95%', actual: '76' }, '8'],
  ['a share', { name: '满意度', target: '≥95%', actual: '0.97' }, '10'],
  ['a share below', { name: '满意度', target: '≥95%', actual: '0.76' }, '8'],
  ['a small percentage or a share', { target: '≤8%', actual: '0.5' }, 'undecidable'],
  ['a share beside a percentage, bare both', { name: '合格率', target: '95', actual: '0.9' }, 'undecidable'],
  ['a count and a percentage', { target: '≥480', actual: '100%' }, 'undecidable'],
  ['about, and far below', { target: '≥50人左右', actual: '40人左右' }, '8'],
  ['none aimed at without a sign', { name: '退件', target: '0件', actual: '3件' }, '0'],
  ['a bare 0, and some', { name: '新建点位', target: '0', actual: '3' }, 'undecidable'],
  ['a bare 0, and none', { name: '新建点位', target: '0', actual: '0' }, '10'],
  ['no growth planned', { name: '新增贷款', target: '0万元', actual: '3万元' }, 'undecidable'],
  ['exactly none', { target: '=0件', actual: '2件' }, '0'],
  ['none in words', { name: '舆情', target: '≤2起', actual: '未发生' }, '10'],
  ['cleared', { name: '积压件', target: '清零', actual: '0件' }, '10'],
  ['cleared, in words', { name: '积压件', target: '清零', actual: '已清零' }, '10'],
  ['so many cleared', { name: '积压件', target: '清零', actual: '36件' }, 'qualitative'],
  ['patients under control', { name: '糖尿病患者血糖控制人数', target: '500人', actual: '400人' }, '8'],
  ['a limit of staff', { name: '聘用人员控制数', target: '10人', actual: '8人' }, 'undecidable'],
  ['costs of an illness', { name: '疾病防治经费控制数', target: '10万元', actual: '8万元' }, 'undecidable'],
  ['a rate of illness', { name: '发病率控制', target: '5%', actual: '3%' }, 'undecidable'],
  ['a cost for each, over', { level2: '成本指标', target: '40元/册', actual: '50元/册' }, '8'],
  ['an exact cost, over', { level2: '成本指标', target: '=40万元', actual: '50万元' }, '8'],
  [
    'a standard paid out',
    { level2: '成本指标', name: '护理补贴标准', target: '80元/人', actual: '100元/人' },
    'undecidable',
  ],
  ['a time kept exactly', { target: '5天', actual: '5天' }, '10'],
  ['what is used up', { name: '年用水量', target: '300吨', actual: '260吨' }, 'undecidable'],
  ['noise', { name: '厂界昼间值', target: '60分贝', actual: '52分贝' }, 'undecidable'],
  ['a class of water', { name: '断面水质', target: '3类以上', actual: '2类' }, 'undecidable'],
] as const)('%s', (_, row, expected) => {
  expect(points(row)).toBe(expected);
});

test.each([
  [{ target: '≤202.5万元', actual: '225' }, '“225”没有写单位，按“万元”比较'],
  [{ target: '16', actual: '12台' }, '“16”没有写单位，按“台”比较'],
  [{ target: '≥95%', actual: '0.8' }, '“0.8”没有写单位，按小数（1 即 100%）比较'],
])('of a number without unit it is said how it was read: %s', (row, said) => {
  const result = score(row);
  expect(result.kind === 'computed' && result.formula['zh-CN']).toContain(said);
});

test('what has its units is compared without a word on them', () => {
  const result = score({ target: '≥20畦', actual: '16畦' });
  expect(result.kind === 'computed' && result.formula['zh-CN']).toBe(
    '未达指标值，越高越好（指标值写明“≥20畦”）：10 × 16畦 ÷ ≥20畦 = 8',
  );
});

test('a converted figure may be as much as its last digit leaves open', () => {
  const result = score({ target: '≥50亩', actual: '3.3公顷' });
  // 3.3公顷 may be 3.34公顷, which is 50.1亩.
  expect(result.kind === 'computed' && fitOf(decimal('10'), result.interval)).toBe('exact');
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

test('whatever is typed gets a score or a reason', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc
      .array(fc.constantFrom(...'0123456789.%‰≥≤=-—约万元篇次年以上内公里米/()清零无'), {
        minLength: 1,
        maxLength: 10,
      })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, typed, fc.constantFrom('产出指标', '成本指标'), (target, actual, level1) => {
      const result = score({ level1, target: `${target}。`, actual: `${actual}。` });
      if (result.kind === 'computed') {
        expect(result.score.gte(0) && result.score.lte(10)).toBe(true);
        expect(result.interval.lower.value.lte(result.interval.upper.value)).toBe(true);
      } else {
        expect(result.reason['zh-CN']).not.toBe('');
      }
    }),
  );
});

test('tells of every clause that gives other points, and of no other', () => {
  const figure = fc.constantFrom(
    '0',
    '3',
    '5',
    '-2',
    '8',
    '95%',
    '100%',
    '120%',
    '4—6',
    '约5',
    '5万元',
    '60000元',
  );
  const sign = fc.constantFrom('', '≥', '≤', '=', '>', '<');
  const name = fc.constantFrom('指标', '群众投诉', '成本节约率', '单位成本', '时限', '水质');
  const weight = fc.constantFrom(0, 7, 10);
  fc.assert(
    fc.property(sign, figure, figure, name, weight, (before, aim, actual, called, points) => {
      const row: Row = { name: called, target: `${before}${aim}`, actual, weight: points };
      const usual = score(row);
      const differing = (['Q3', 'Q4', 'Q5'] as const).filter((clause) => {
        const given = score(row, { ...DEFAULT_POLICY, clauses: [clause] });
        return given.kind === 'computed' && !(usual.kind === 'computed' && given.score.eq(usual.score));
      });
      expect(usual.others.map(({ clause }) => clause)).toEqual(differing);
    }),
    runs(300),
  );
});
