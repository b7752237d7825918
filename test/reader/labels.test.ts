import fc from 'fast-check';
import { displayName, labelText, matcherOf, normalizeLabel, yearIn } from '../../src/reader/labels';

test.each([
  ['年度预\n算申请', '年度预算申请'],
  ['  1、公务用车购置及运行维护费（万元）', '公务用车购置及运行维护费'],
  ['       其中：公车购置', '公车购置'],
  ['因公出国（境）费', '因公出国境费'],
  ['因公出国(境)费', '因公出国境费'],
  ['2023年实际在职人数', '实际在职人数'],
  ['“三公”经费', '三公经费'],
  ['（一）项目支出：', '项目支出'],
  ['１．公务接待　', '公务接待'],
  ['……', ''],
  ['预算投资（单位：万元）', '预算投资'],
  ['批复规模\n（㎡）', '批复规模'],
])('%j reads %j', (text, expected) => {
  expect(normalizeLabel(text)).toBe(expected);
});

test('a year belongs to 年, other digits do not', () => {
  expect(yearIn('2023年度部门整体支出')).toBe(2023);
  expect(yearIn('（２０２２年度）')).toBe(2022);
  expect(yearIn('共计2023件')).toBeUndefined();
});

test('a name is shown without its number', () => {
  expect(displayName('    1、业务工作经费')).toBe('业务工作经费');
  expect(displayName('水费、电费')).toBe('水费、电费');
  expect(displayName('12345热线专项')).toBe('12345热线专项');
  expect(displayName('27.46万元')).toBe('27.46万元');
  expect(displayName('3.道路养护')).toBe('道路养护');
});

test('a pattern with a star fits endings, others fit as a whole', () => {
  const matcher = matcherOf(['*单位名称', '三公经费']);
  expect(matcher.fits('区级预算部门单位名称')).toBe(true);
  expect(matcher.fits('三公经费控制')).toBe(false);
  expect(matcher.fits('')).toBe(false);
});

test('a label that is excepted fits neither as a whole nor by its ending', () => {
  const matcher = matcherOf(['*单位名称', '上级单位', '!上级单位名称', '!上级单位']);
  expect([matcher.rank('本级单位名称'), matcher.rank('上级单位名称'), matcher.rank('上级单位')]).toEqual([
    0, -1, -1,
  ]);
});

test.each(['743.91', '5', '1.2.3', '12,345.60', '99.79%', '2023', '100.', '1.%'])(
  'the figure %j reads as a label as it does among spaces',
  (text) => {
    expect(normalizeLabel(text)).toBe(normalizeLabel(` ${text}\u200b`));
    expect(labelText(text)).toEqual({ words: normalizeLabel(text), label: normalizeLabel(text), value: '' });
  },
);

test('a figure is compared by its digits, without what reads as a numbering, as any text is', () => {
  expect(['743.91', '1234.5', '1,234.50', '5', '3.', '99.79%', '2.1.3'].map(normalizeLabel)).toEqual([
    '91',
    '12345',
    '50',
    '5',
    '',
    '79%',
    '3',
  ]);
  // What is no figure by a sign in front goes the long way.
  const figure = fc.stringMatching(/^\d[\d.,%]{0,12}$/);
  fc.assert(
    fc.property(figure, (text) => expect(normalizeLabel(text)).toBe(normalizeLabel(`\u200b${text}`))),
  );
});
