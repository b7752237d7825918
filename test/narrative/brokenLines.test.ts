/** Lines that a PDF broke: read as one, and every figure found in the line where it stands. */
import fc from 'fast-check';
import { factsOf } from '../../src/narrative';
import { joinBroken } from '../../src/narrative/brokenLines';
import { runs } from '../helpers/properties';
import { report } from './report';

const joined = (...lines: readonly string[]): readonly (string | undefined)[] =>
  joinBroken(report(...lines).paragraphs).map((line) => line?.text);

test('a sentence goes on in the next line', () => {
  const lines = [
    '二、本年收入合计 6,120.40 万元，其中：财政拨款收入',
    '5,996.40 万元，占 97.97%；其他收入 124.00 万元，占',
    '2.03%。',
  ];
  expect(joined(...lines)).toEqual([lines.join(''), undefined, undefined]);
  const { facts } = factsOf(report(...lines));
  for (const { value, place } of facts)
    expect(lines[place.paragraph]!.slice(place.start, place.end).replaceAll(',', '')).toBe(value);
  expect(facts.map(({ item }) => item)).toContain('财政拨款收入');
});

test.each([
  ['a heading', ['一、部门基本情况', '本单位共有编制26名，实有25人，退休8人。']],
  ['items of a list', ['1.办公费2.10万元，印刷费0.60万元', '2.差旅费1.40万元，邮电费0.30万元']],
  [
    'a sentence that ends',
    ['全年支出426.10万元，其中基本支出310.00万元。', '项目支出116.10万元，占全年支出的27.25%。'],
  ],
  ['long paragraphs', ['全年支出426.10万元，'.repeat(8), '项目支出116.10万元，'.repeat(8)]],
  [
    'digits on both sides',
    [
      '全年支出426.10万元，其中基本支出310.00万元，项目支出116',
      '10万元，占全年支出的27.25%，比上年多出一些，原因见下',
    ],
  ],
])('%s is left as it is', (_, lines) => {
  expect(joined(...lines)).toEqual(lines);
});

test('every character stays where it was', () => {
  const line = fc.stringMatching(/^[一二三，。；、0-9万元（）其中支出 ]{0,60}$/);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const { paragraphs } = report(...lines);
      const found = joinBroken(paragraphs);
      expect(found.flatMap((each) => (each ? [each.text] : [])).join('')).toBe(lines.join(''));
      for (const each of found)
        for (let at = 0; each && at < each.text.length; at++) {
          const { paragraph, start, end } = each.placeOf(at, at + 1);
          expect(paragraphs[paragraph]!.text.slice(start, end)).toBe(each.text[at]);
        }
    }),
    runs(60),
  );
});
