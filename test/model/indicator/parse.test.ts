import fc from 'fast-check';
import type { Measured } from '../../../src/model/indicator/parse';
import { parseIndicator } from '../../../src/model/indicator/parse';
import { NO_UNIT, readUnit } from '../../../src/model/indicator/units';

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
  ['不少于15品种', '>= 15.. 品种'],
  ['≥30课时', '>= 30.. 课时'],
  ['≤35元/亩', '<= ..35 元/亩'],
  ['1.5万元/公里', '15000..15000 元/公里'],
  ['600元/人·年', '600..600 元/人/年'],
  ['18台（套）', '18..18 台(套)'],
  ['26人（次）', '26..26 人(次)'],
  ['12g/L', '12..12 克/升'],
  ['7MW', '7..7 兆瓦'],
  ['4M', '4..4 M'],
  ['5百分点', '5..5 百分点'],
  ['5千克', '5..5 公斤'],
  ['6百分比', '0.06..0.06 %'],
  ['0.4‰', '0.0004..0.0004 %'],
  ['百分之92', '0.92..0.92 %'],
  ['30km²', '30..30 平方公里'],
  ['11架无人机', '11..11 架'],
  ['═7台', '= 7..7 台'],
  ['﹦7台', '= 7..7 台'],
  ['≯9件', '<= ..9 件'],
  ['≮9件', '>= 9.. 件'],
  ['大于等于9件', '>= 9.. 件'],
  ['不得少于9件', '>= 9.. 件'],
  ['9户以上', '>= 9.. 户'],
  ['≥9户以上', '>= 9.. 户'],
  ['9户以下', '<= ..9 户'],
  ['45人左右', '~ 45..45 人'],
  ['≥45人左右', '~>= 45.. 人'],
  ['不低于95%（含）', '>= 0.95.. %'],
  ['2万-3万元', '20000..30000 元'],
  ['5万-3万元', 'measurable'],
  ['2万元-3万元', '20000..30000 元'],
  ['98%完成', '0.98..0.98 %'],
  ['每年6次', '6..6 次'],
  // What is said of the number beyond a unit is not read.
  ['90%未完成', 'measurable'],
  ['3次以上集中培训', 'measurable'],
  ['5次（每季度）', 'measurable'],
  ['≥90%以下', 'measurable'],
  ['2项已经验收合格并且投入使用', 'measurable'],
  ['有效', 'text'],
  ['清零', 'text'],
  ['是', 'yes'],
  ['否', 'no'],
  ['及时', 'text'],
  ['按时完成', 'text'],
  ['与代表委员见面率', 'text'],
  ['2023年内按计划完成', 'text'],
  ['2023年12月31日前', 'measurable'],
  ['12月底前完成', 'measurable'],
  ['2023-12-31', 'measurable'],
  ['12023年', '12023..12023 年'],
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
  for (const part of ['完成', '1,', '约', '5-', '≥', '"', '万', '元/', '(', '个以上', ' ']) {
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

/** Words that no list holds: letters that have no meaning of their own beside a number. */
const anyUnit = fc
  .array(fc.constantFrom(...'贝纸鸟茶蚕砖绳帐剂窝束摞垛捆沓畦厢孔XYQR'), { minLength: 1, maxLength: 5 })
  .map((letters) => letters.join(''));

test('any short text after a number is its unit, with any sign', () => {
  fc.assert(
    fc.property(
      figures,
      fc.oneof(
        anyUnit,
        fc.tuple(anyUnit, anyUnit).map(([what, each]) => `${what}/${each}`),
      ),
      fc.constantFrom('', '≥', '≤', '=', '不少于', '不超过', '＞＝'),
      fc.constantFrom('', ' '),
      (figure, unit, sign, gap) => {
        const value = parseIndicator(`${sign}${written(figure)}${gap}${unit}`) as Measured;
        expect((value.lower ?? value.upper)!.eq(written(figure))).toBe(true);
        expect([value.unit.name, value.written]).toEqual([unit, unit]);
      },
    ),
  );
});

test('a scale before a unit multiplies, and is no part of it', () => {
  fc.assert(
    fc.property(anyUnit, fc.constantFrom('百', '千', '万', '亿'), (unit, scale) => {
      const found = readUnit(scale + unit)!;
      expect(found.unit).toEqual(readUnit(unit)!.unit);
      expect(found.factor.gt(1)).toBe(true);
    }),
  );
});

test('no text is no unit, and a scale alone is none either', () => {
  expect(readUnit('')!.unit).toBe(NO_UNIT);
  expect(readUnit('万')!.unit).toBe(NO_UNIT);
});
