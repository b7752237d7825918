import fc from 'fast-check';
import { pairings } from '../../../src/model/indicator/pairing';
import type { Measured } from '../../../src/model/indicator/parse';
import { parseIndicator } from '../../../src/model/indicator/parse';
import { comparable, contradict, conversion, readUnit } from '../../../src/model/indicator/units';
import { formatDecimal } from '../../../src/model/number/quantity';

const unit = (text: string) => readUnit(text)!.unit;

test.each([
  ['公里', '米', '1000'],
  ['公顷', '亩', '15'],
  ['吨', '公斤', '1000'],
  ['小时', '分钟', '60'],
  ['天', '小时', '24'],
  ['年', '个月', '12'],
  ['兆瓦', 'kW', '1000'],
  ['人', '名', '1'],
  ['册(本)', '本', '1'],
  ['本/册', '册', '1'],
  ['人/次', '人次', '1'],
  ['次/年', '次', '1'],
  ['元/人·年', '元/人/年', '1'],
  ['篇报告', '篇', '1'],
  ['KG', '公斤', '1'],
  ['月', '天', undefined],
  ['工作日', '天', undefined],
  ['人', '人次', undefined],
  ['人/次', '人', undefined],
  ['亩', '亩次', undefined],
  ['份/期', '份', undefined],
  ['次/月', '次', undefined],
  ['元/亩', '元', undefined],
  ['元/斤', '元/公斤', undefined],
  ['M', '米', undefined],
  ['%', '个', undefined],
  ['百分点', '%', undefined],
  ['台', '', undefined],
])('one %s in %s is %s', (from, to, times) => {
  const by = conversion(unit(from), unit(to));
  expect(by && formatDecimal(by)).toBe(times);
});

test.each([
  ['%', '吨', true],
  ['人次', '%', true],
  ['天', '件', true],
  ['公里', '吨', true],
  ['场', '次', false],
  ['份', '批', false],
  ['天', '工作日', false],
  ['月', '天', false],
  ['元', '元/人', false],
  ['', '吨', false],
])('%s and %s are of different kinds: %s', (a, b, expected) => {
  expect(contradict(unit(a), unit(b))).toBe(expected);
});

const units = fc.constantFrom(
  ...[
    '',
    '%',
    '‰',
    '元',
    '万元',
    '亿元',
    '元/亩',
    '万元/公里',
    '米',
    '公里',
    'km',
    '亩',
    '公顷',
    '㎡',
    '小时',
    '分钟',
  ],
  ...[
    '天',
    '工作日',
    '个月',
    '年',
    '人',
    '名',
    '人次',
    '万人次',
    '人（次）',
    '台（套）',
    '套',
    '次/年',
    '次',
    '贝',
    '万贝',
  ],
);
const values = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(1, 10, 1000), units)
  .map(([digits, by, written]) => parseIndicator(`${digits / by}${written}`))
  // 1900年 is a year, and no length of time.
  .filter((value): value is Measured => value.kind === 'measured');

test('whether two units compare does not depend on which comes first', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      expect(comparable(a.unit, b.unit)).toBe(comparable(b.unit, a.unit));
      expect(contradict(a.unit, b.unit)).toBe(contradict(b.unit, a.unit));
      const [there, back] = [conversion(a.unit, b.unit), conversion(b.unit, a.unit)];
      expect(there === undefined).toBe(back === undefined);
      if (there && back) expect(there.times(back).round(20).eq(1)).toBe(true);
    }),
  );
});

test('the greater of two values is the greater whichever is the target', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const [there, back] = [pairings(a, b), pairings(b, a)];
      expect(there).toHaveLength(back.length);
      there.forEach(({ target, actual }, at) => {
        const mirrored = back[at]!;
        const order = target.lower!.minus(actual.lower!).round(12).cmp(0);
        // As minus zero is no zero for Jest.
        expect(order + mirrored.target.lower!.minus(mirrored.actual.lower!).round(12).cmp(0)).toBe(0);
      });
    }),
  );
});

test('a value beside itself is the same, in whatever unit', () => {
  fc.assert(
    fc.property(values, (value) => {
      const [first] = pairings(value, value);
      expect(first!.target.lower!.eq(first!.actual.lower!)).toBe(true);
      expect(first!.assumed).toBeUndefined();
    }),
  );
});

test('four digits before 年 are a year, as a search found; fewer are a length of time', () => {
  expect(parseIndicator('1900年')).toMatchObject({ kind: 'text', measurable: false });
  expect(parseIndicator('19年')).toMatchObject({ kind: 'measured', lower: expect.anything() });
});
