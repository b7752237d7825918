import fc from 'fast-check';
import type { Measured } from '../../../src/model/indicator/parse';
import { parseIndicator } from '../../../src/model/indicator/parse';

/** `sign lower..upper unit`, `~` where approximate; `text`, `measurable`, `yes`, `no`. */
function read(text: string): string {
  const value = parseIndicator(text);
  if (value.kind === 'yes-no') return value.yes ? 'yes' : 'no';
  if (value.kind === 'text') return value.measurable ? 'measurable' : 'text';
  const { sign, lower, upper, unit, approximate } = value;
  const span = `${lower?.toFixed() ?? ''}..${upper?.toFixed() ?? ''}`;
  return `${approximate ? '~' : ''}${sign ?? ''} ${span} ${unit.name}`.trim();
}

test.each([
  ['≥90%', '>= 0.9.. %'],
  ['>=90%', '>= 0.9.. %'],
  ['＞＝90％', '>= 0.9.. %'],
  ['≦100%', '<= ..1 %'],
  ['≤5天', '<= ..5 天'],
  ['＝100%', '= 1..1 %'],
  ["'=100%", '= 1..1 %'],
  ['>3', '> 3..'],
  ['＜ 3 次', '< ..3 次'],
  ['不低于95%', '>= 0.95.. %'],
  ['不少于 1,200 人次', '>= 1200.. 人次'],
  ['不超过743.91万元', '<= ..7439100 元'],
  ['不高于3‰', '<= ..0.003 %'],
  ['控制在5%以内', '<= ..0.05 %'],
  ['98%以上', '>= 0.98.. %'],
  ['达到98%及以上', '>= 0.98.. %'],
  ['5个工作日内', '<= ..5 工作日'],
  ['743.91万元', '7439100..7439100 元'],
  ['7439100元', '7439100..7439100 元'],
  ['2370人', '2370..2370 人'],
  ['12名', '12..12 人'],
  ['99.3%', '0.993..0.993 %'],
  ['160余篇', '160.. 篇'],
  ['100多人', '100.. 人'],
  ['160篇+', '160.. 篇'],
  ['约160篇', '~ 160..160 篇'],
  ['30天左右', '~ 30..30 天'],
  ['90%-95%', '0.9..0.95 %'],
  ['90-95%', '0.9..0.95 %'],
  ['3—5次', '3..5 次'],
  ['3～5次', '3..5 次'],
  ['5至10个', '5..10 个'],
  ['5篇调研报告', '5..5 篇'],
  ['1.2万人', '12000..12000 人'],
  ['300㎡', '300..300 平方米'],
  ['0起', '0..0 起'],
  ['1200.5万元', '12005000..12005000 元'],
  ['2000-3000人', '2000..3000 人'],
  ['0', '0..0'],
  ['是', 'yes'],
  ['否', 'no'],
  ['及时', 'text'],
  ['按时完成', 'text'],
  ['与代表委员见面率', 'text'],
  ['2023年内按计划完成', 'text'],
  ['2023年12月31日前', 'measurable'],
  ['12月底前完成', 'measurable'],
  ['2023-12-31', 'measurable'],
  ['完成调研5篇，信息20条', 'measurable'],
  ['7.50.', 'measurable'],
  ['95%-90%', 'measurable'],
  ['≥约90%', 'measurable'],
])('%s is read as %s', (text, expected) => {
  expect(read(text).replace(/\s+/g, ' ')).toBe(expected.replace(/\s+/g, ' '));
});

const figures = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 0, max: 2 }));
const written = ([digits, decimals]: readonly [number, number]): string =>
  (digits / 10 ** decimals).toFixed(decimals);

test('whatever is typed is read as something, and a lower end is never above its upper one', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc
          .array(fc.constantFrom(...'0123456789.,%≥≤=><-—~余多约万元篇次年月日以上内'), { maxLength: 12 })
          .map((parts) => parts.join('')),
      ),
      (text) => {
        const value = parseIndicator(text);
        if (value.kind !== 'measured') return;
        expect(value.lower ?? value.upper).toBeDefined();
        if (value.lower && value.upper) expect(value.lower.lte(value.upper)).toBe(true);
        expect(value.precision.gte(0)).toBe(true);
      },
    ),
  );
});

test('a text of any length is read at once', () => {
  for (const part of ['完成', '1,', '约', '5-', '≥']) {
    expect(parseIndicator(part.repeat(16_000)).kind).toBe('text');
  }
});

test('a figure means the same with thousands separators, spaces and full width', () => {
  fc.assert(
    fc.property(figures, fc.constantFrom('篇', '万元', '%', ''), (figure, unit) => {
      const plain = written(figure);
      const value = parseIndicator(plain + unit) as Measured;
      const [whole, rest] = plain.split('.');
      const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '');
      const wide = plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      for (const variant of [`${grouped}${unit}`, ` ${plain} ${unit} `, `${wide}${unit}`]) {
        const other = parseIndicator(variant) as Measured;
        expect(other.lower!.eq(value.lower!)).toBe(true);
        expect(other.unit).toEqual(value.unit);
      }
    }),
  );
});

test('万元 is ten thousand 元', () => {
  fc.assert(
    fc.property(figures, (figure) => {
      const value = parseIndicator(`${written(figure)}万元`) as Measured;
      const yuan = parseIndicator(`${value.lower!.toFixed()}元`) as Measured;
      expect(yuan.lower!.eq(value.lower!)).toBe(true);
    }),
  );
});
