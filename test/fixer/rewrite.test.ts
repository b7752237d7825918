/** A number inside a label's cell: put in where it belongs, and not a character around it touched. */
import fc from 'fast-check';
import { blankIn, rewrite } from '../../src/fixer/rewrite';
import { LAYOUTS } from '../../src/forms';
import type { FieldId } from '../../src/model/form/fields';
import type { Field } from '../../src/model/form/form';
import { formatDecimal } from '../../src/model/number/quantity';
import { readForms } from '../../src/reader/readForms';
import { cleanWorkbook } from '../helpers/cleanForms';
import { runs } from '../helpers/properties';
import { withCell } from '../helpers/workbook';

/** A label of the evaluation form, as it is read from its cell. */
const CELLS = { 'funds.bySource.total': 'B5', 'level1[0].weight': 'B13' } as const;

function read(text: string, id: keyof typeof CELLS, unit: '万元' | '元' = '万元'): Field {
  const workbook = withCell(cleanWorkbook(), '自评表', CELLS[id], text);
  const inUnit = withCell(workbook, '自评表', 'A3', `年度预算申请（${unit}）`);
  const form = readForms(inUnit, LAYOUTS).find(({ kind }) => kind === 'evaluation')!;
  return form.fields.get(id as FieldId)!;
}

const money = (text: string): Field => read(text, 'funds.bySource.total');
const points = (text: string): Field => read(text, 'level1[0].weight');

describe('money', () => {
  test.each([
    ['按收入性质分：743.91', '按收入性质分：12.5'],
    ['其中：  按收入性质分： 743.91', '其中：  按收入性质分： 12.5'],
    ['按收入性质分:743.91万元', '按收入性质分:12.5万元'],
    ['按收入性质分：７４３．９１', '按收入性质分：12.5'],
    ['２０２３年按收入性质分：７４３．９１', '２０２３年按收入性质分：12.5'],
    ['2023年按收入性质分：１，７４３．９１　万元', '2023年按收入性质分：12.5　万元'],
    ['按收入性质分：1,743.91', '按收入性质分：12.5'],
    ['按收入性质分：7 43.91 ', '按收入性质分：12.5 '],
    ['按收入性质分：-743.91', '按收入性质分：12.5'],
    ['按收入性质分743.91', '按收入性质分12.5'],
    ['按收入性质分-743.91', '按收入性质分-12.5'],
    ['按收入性质分\n743.91万元', '按收入性质分\n12.5万元'],
    ['按收入性质分：', '按收入性质分：12.5'],
    ['按收入性质分：  ', '按收入性质分：12.5  '],
    ['按收入性质分：　　万元', '按收入性质分：12.5　　万元'],
    ['按收入性质分：——', '按收入性质分：12.5'],
    ['按收入性质分： 无', '按收入性质分： 12.5'],
    ['按收入性质分：/ 万元', '按收入性质分：12.5 万元'],
    ['按收入性质分：______万元', '按收入性质分：12.5万元'],
    ['按收入性质分', '按收入性质分：12.5'],
    ['2023年按收入性质分', '2023年按收入性质分：12.5'],
  ])('%j becomes %j', (before, after) => {
    expect(rewrite(money(before), '12.5', '万元')).toBe(after);
  });

  test('what is stated in another unit than the form stays', () => {
    expect(rewrite(money('按收入性质分：7439100元'), '12.5', '万元')).toBeUndefined();
    expect(rewrite(money('按收入性质分：　元'), '12.5', '万元')).toBeUndefined();
    expect(rewrite(read('按收入性质分：7439100元', 'funds.bySource.total', '元'), '8', '元')).toBe(
      '按收入性质分：8元',
    );
  });

  test.each(['按收入性质分：7.50.', '按收入性质分：约743', '按收入性质分：#REF!'])('%j stays', (text) => {
    expect(rewrite(money(text), '12.5', '万元')).toBeUndefined();
  });
});

describe('points', () => {
  test.each([
    ['产出指标\n(40分)', '产出指标\n(50分)'],
    ['产出指标（４０分）', '产出指标（50分）'],
    ['产出指标 40 分', '产出指标 50 分'],
    ['产出指标-40分', '产出指标-50分'],
    ['产出指标（ 分）', '产出指标（ 50分）'],
    ['产出指标\n(分)', '产出指标\n(50分)'],
    ['产出指标（——分）', '产出指标（50分）'],
    ['产出指标', '产出指标（50分）'],
    ['产出指标\n', '产出指标\n（50分）'],
  ])('%j becomes %j', (before, after) => {
    expect(rewrite(points(before), '50', '万元')).toBe(after);
  });

  test('a name that holds a number would be misread, and stays', () => {
    expect(rewrite(points('产出指标1'), '50', '万元')).toBeUndefined();
  });
});

test('a formula stays', () => {
  const field = { ...money('按收入性质分：1'), content: { formula: '="按收入性质分："&E4' } };
  expect(rewrite(field, '12.5', '万元')).toBeUndefined();
  expect(blankIn(field)).toBeUndefined();
});

test.each([
  ['按收入性质分：', 'open'],
  ['按收入性质分：　万元', 'open'],
  ['按收入性质分：——', 'marked'],
  ['按收入性质分：无', 'marked'],
  ['按收入性质分', undefined],
])('in %j what stands for the figure is %s', (text, expected) => {
  expect(blankIn(money(text))).toBe(expected);
});

test.each([
  ['产出指标（分）', 'open'],
  ['产出指标（/分）', 'marked'],
  ['产出指标', undefined],
])('in %j what stands for the weight is %s', (text, expected) => {
  expect(blankIn(points(text))).toBe(expected);
});

const cents = fc.integer({ min: 0, max: 10_000_000_00 });
const wide = (text: string): string =>
  text.replace(/[0-9.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const written: fc.Arbitrary<string> = fc
  .tuple(cents, fc.constantFrom('plain', 'two', 'grouped', 'wide', 'wide and grouped'))
  .map(([value, style]) => {
    const grouped = (value / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
    if (style === 'grouped') return grouped;
    if (style === 'wide and grouped') return wide(grouped);
    if (style === 'two') return (value / 100).toFixed(2);
    return style === 'wide' ? wide(String(value / 100)) : String(value / 100);
  });
const space = fc.constantFrom('', ' ', '  ', '　', '\n');
const around = fc.record({
  before: fc
    .tuple(
      fc.constantFrom('', '其中：', '其中: ', '　　', '1、', '（一）', '2023年', '２０２３年度'),
      fc.constantFrom('按收入性质分', '按收入\n性质分', '按 收入性质分', '按资金来源分'),
      fc.constantFrom('', '（万元）'),
      fc.constantFrom('：', ':'),
      space,
    )
    .map((parts) => parts.join('')),
  after: fc.tuple(space, fc.constantFrom('', '万元'), space).map((parts) => parts.join('')),
});

function numberIn({ value }: Field): string {
  if (value.kind !== 'quantity') throw new Error(`no number is read: ${value.kind}`);
  return formatDecimal(value.quantity.value, 2);
}

test('whatever label, number and unit: the new number is read back, and all around it stays', () => {
  fc.assert(
    fc.property(around, written, cents, ({ before, after }, old, value) => {
      const field = money(`${before}${old}${after}`);
      const number = numberIn(field);
      // What stands there already is no change.
      expect(rewrite(field, number, '万元')).toBe(field.content);
      const next = String(value / 100);
      fc.pre(next !== number);
      const text = rewrite(field, next, '万元')!;
      expect(text).toBe(`${before}${next}${after}`);
      expect(money(text).value).toMatchObject({ kind: 'quantity', quantity: { text: next } });
    }),
    runs(400),
  );
});

test('whatever label is blank: the number is read back, and nothing but a marker is gone', () => {
  const marker = fc.constantFrom('', '——', '－', '/', '／', '无', '……', '____');
  fc.assert(
    fc.property(around, marker, cents, ({ before, after }, mark, value) => {
      const next = String(value / 100);
      const text = rewrite(money(`${before}${mark}${after}`), next, '万元')!;
      // Spaces where nothing stood are behind the number, and in front of it where a marker stood.
      const colon = before.trimEnd();
      expect(text).toBe(mark ? before + next + after : colon + next + before.slice(colon.length) + after);
      expect(money(text).value).toMatchObject({ kind: 'quantity', quantity: { text: next } });
    }),
    runs(200),
  );
});
