/** However a sentence is typed, it states the same; whatever the text, reading it never throws. */
import fc from 'fast-check';
import { factsOf, reportForm } from '../../src/narrative';
import { runs } from '../helpers/properties';
import { LINES } from './lines';
import { report } from './report';

type Summary = readonly [string, string, number, string, string | undefined];

/** What is stated, money in 元, whatever the order. */
function stated(lines: readonly string[]): Summary[] {
  const { facts, unplaced } = factsOf(report(...lines));
  expect(unplaced).toEqual([]);
  const name = (at: number | undefined): string | undefined =>
    at === undefined ? undefined : facts[at]!.item;
  const scale: Record<string, number> = { 万元: 10000, 元: 1 };
  return facts
    .map(({ item, role, value, unit, partOf }): Summary => {
      const money = scale[unit];
      const amount = money ? Math.round(Number(value) * money * 100) / 100 : Number(value);
      return [item, role, amount, money ? '元' : unit, name(partOf)];
    })
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const wide = (text: string): string =>
  text.replace(/[0-9.%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const asYuan = (text: string): string =>
  text.replace(
    /(\d+(?:\.\d+)?)万元/g,
    (_, amount: string) => `${Math.round(Number(amount) * 10000).toLocaleString('en-US')}元`,
  );
const halfMarks = (text: string): string =>
  text.replaceAll('：', ':').replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')');

test.each([
  ['full width digits', wide],
  ['元 with thousands separators for 万元', asYuan],
  ['half width marks', halfMarks],
  ['all of them', (text: string) => halfMarks(wide(asYuan(text)))],
])('%s', (_, reworded) => {
  expect(stated(LINES.map(reworded))).toEqual(stated(LINES));
});

/** Spaces change nothing, except that they keep two numbers apart: not within digits. */
test('spaces anywhere but in a number', () => {
  const line = fc.constantFrom(...LINES);
  fc.assert(
    fc.property(
      line,
      fc.array(fc.nat(200), { maxLength: 12 }),
      fc.constantFrom(' ', '　', '\u00a0'),
      (text, at, space) => {
        const spaced = [...text]
          .map((char, index) =>
            at.includes(index) && !/[\d.,()（）]/.test(char + (text[index + 1] ?? '')) ? char + space : char,
          )
          .join('');
        expect(stated([spaced])).toEqual(stated([text]));
      },
    ),
    runs(300),
  );
});

const NAMES = ['基本支出', '项目支出', '人员经费', '公用经费', '会议费', '培训费', '印刷费', '公务接待费'];
const cents = fc.integer({ min: 1, max: 9_999_999 });

test('parts in any order, of any figures, are parts of the same', () => {
  const parts = fc.uniqueArray(fc.constantFrom(...NAMES.slice(4)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      parts,
      fc.array(cents, { minLength: 5, maxLength: 5 }),
      fc.constantFrom('，', '、', '；'),
      (items, figures, mark) => {
        const amount = (at: number): string => (figures[at]! / 100).toFixed(2);
        // Parts that make up the whole before the last of them end the list; that is another sentence.
        const sums = items.map((_, at) => figures.slice(1, at + 1).reduce((sum, each) => sum + each, 0));
        fc.pre(!sums.slice(1).includes(figures[0]!));
        // A semicolon behind commas ends the list, so it is one or the other throughout.
        const list = items.map((item, at) => `${item}${amount(at + 1)}万元`);
        const { facts, unplaced } = factsOf(
          report(
            `商品和服务支出${amount(0)}万元，其中：${list.slice(0, mark === '；' ? 2 : 9).join(mark)}。`,
          ),
        );
        expect(unplaced).toEqual([]);
        expect(facts[0]).toMatchObject({ item: '商品和服务支出', value: amount(0), role: 'expenditure' });
        for (const [at, fact] of facts.slice(1).entries())
          expect(fact).toMatchObject({
            item: items[at],
            value: amount(at + 1),
            role: 'expenditure',
            partOf: 0,
          });
      },
    ),
  );
});

test('a place is the figure as written', () => {
  const words = fc.constantFrom(
    '经费',
    '支出',
    '预算',
    '共',
    '其中：',
    '，',
    '。',
    '（',
    '）',
    '办结率',
    '万元',
    '件',
    '%',
    '人',
    ' ',
    '比上年增长',
    '持平',
    '1.',
    '２０２３年',
    '等',
    '分别为',
    '、',
  );
  const number = fc.oneof(
    fc.nat(99999).map(String),
    cents.map((each) => (each / 100).toFixed(2)),
    fc.nat(9999).map((each) => wide(String(each))),
  );
  const text = fc.array(fc.oneof(words, number), { maxLength: 30 }).map((each) => each.join(''));
  fc.assert(
    fc.property(text, (line) => {
      const { facts, unplaced } = factsOf(report(line));
      for (const { place, value } of facts) {
        const written = line.slice(place.start, place.end).normalize('NFKC').replace(/[,\s]/g, '');
        if (written === '持平') expect(value).toBe('0');
        else expect(value.replace(/^-/, '')).toBe(written);
      }
      for (const { place, text: shown } of unplaced) expect(line.slice(place.start, place.end)).toBe(shown);
    }),
    runs(500),
  );
});

test('no text is too strange to read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), { maxLength: 6 }),
      (lines) => {
        reportForm(report(...lines, '2023年度单位整体支出绩效自评报告'));
        reportForm(report(...lines));
      },
    ),
    runs(300),
  );
});
