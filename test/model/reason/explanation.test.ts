import fc from 'fast-check';
import type { Explanation } from '../../../src/model/reason/explanation';
import {
  explanationKey,
  explanationsIn,
  MAX_EXPLANATIONS,
  MAX_SETTING_LENGTH,
  sameFigures,
  subjectName,
  toSettingText,
  withExplanation,
  withoutExplanation,
} from '../../../src/model/reason/explanation';
import { MAX_REASON_LENGTH } from '../../../src/model/reason/reason';
import { deepFreeze } from '../../helpers/deepFreeze';

const unspent: Explanation = deepFreeze({
  rule: 'evaluation/unspent',
  sheet: '自评表',
  form: '示例区人民政府办公室',
  place: '全年执行数',
  figures: ['742.38', '743.91'],
  reason: '1.53万元为质保金，2024年3月支付',
  at: '2024-03-01T01:30:00.000Z',
});
const other: Explanation = { ...unspent, rule: 'basic/procurement-rate', sheet: '基础数据表' };

/** The text, where it can be kept. */
function textOf(explanations: readonly Explanation[]): string | undefined {
  const kept = toSettingText(explanations);
  if ('problem' in kept) throw new Error(kept.problem.en);
  return kept.text;
}

function json(items: unknown, version: unknown = 1): string {
  return JSON.stringify({ version, items });
}

test('what is kept comes back', () => {
  const { form, ...nameless } = other;
  const kept = [unspent, { ...nameless, place: `${form}` }];
  expect(explanationsIn(textOf(kept))).toEqual({ explanations: kept, problem: undefined });
});

test('nothing kept is no text, and no text is nothing kept', () => {
  expect(toSettingText([])).toEqual({ text: undefined });
  expect(explanationsIn(undefined)).toEqual({ explanations: [], problem: undefined });
});

describe('a text that is not ours gives no explanation, and says so', () => {
  const item = { ...unspent };
  test.each([
    ['empty', ''],
    ['no JSON', '{"version":1,'],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"核实无误"'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['no version', JSON.stringify({ items: [item] })],
    ['version 0', json([item], 0)],
    ['a version in words', json([item], '1')],
    ['no list', json({ 0: item, length: 1 })],
    ['more than there is', JSON.stringify({ version: 1, items: [], more: 1 })],
    ['an item of null', json([null])],
    ['an item with more than there is', json([{ ...item, address: 'F4' }])],
    ['an item without a reason', json([{ ...item, reason: '' }])],
    ['an item without figures', json([{ ...item, figures: undefined }])],
    ['figures that are numbers', json([{ ...item, figures: [742.38] }])],
    ['a time in words', json([{ ...item, at: '昨天' }])],
    ['a rule that is none', json([{ ...item, rule: { toString: 'x' } }])],
    ['a reason beyond its length', json([{ ...item, reason: '因'.repeat(MAX_REASON_LENGTH + 1) }])],
    ['one good item and one bad', json([item, { ...item, place: 1 }])],
    ['too many', json(Array.from({ length: MAX_EXPLANATIONS + 1 }, () => item))],
    ['too long', `${json([item])}${' '.repeat(MAX_SETTING_LENGTH)}`],
  ])('%s', (_, text) => {
    const { explanations, problem } = explanationsIn(text);
    expect(explanations).toEqual([]);
    expect(problem).toEqual({ 'zh-CN': expect.stringMatching(/./), en: expect.stringMatching(/./) });
  });

  test('of a newer version: another sentence', () => {
    expect(explanationsIn(json([{ whatever: 1 }], 2)).problem!['zh-CN']).toContain('更新版本');
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(explanationsIn(text)).toMatchObject({ explanations: [], problem: expect.anything() });
      }),
    );
  });
});

test('names of what every object has are names like others', () => {
  const odd = ['__proto__', 'constructor', 'toString'].map((place) => ({ ...unspent, place }));
  const { explanations } = explanationsIn(textOf(odd));
  expect(explanations.map(({ place }) => place)).toEqual(['__proto__', 'constructor', 'toString']);
  const planted = explanationsIn(json([unspent]).replace('{"rule"', '{"__proto__":{"polluted":1},"rule"'));
  expect(planted.explanations[0] ?? {}).not.toHaveProperty('polluted');
  expect({}).not.toHaveProperty('polluted');
});

describe('one explanation a subject', () => {
  test('a new one takes the place of the earlier', () => {
    const again = { ...unspent, figures: ['742.38', '743.90'], reason: ' 1.52万元为质保金 ' };
    const kept = withExplanation(withExplanation([other], unspent), again);
    expect(kept).toEqual([other, { ...again, reason: '1.52万元为质保金' }]);
  });

  test('of two in a text the later counts', () => {
    const later = { ...unspent, reason: '财政已于12月收回1.53万元' };
    expect(explanationsIn(json([unspent, later])).explanations).toEqual([later]);
  });

  test('one is taken out by its key, and nothing by another', () => {
    expect(withoutExplanation([unspent, other], explanationKey(unspent))).toEqual([other]);
    expect(withoutExplanation([unspent], explanationKey(other))).toEqual([unspent]);
  });

  test('nothing given is changed', () => {
    const given = deepFreeze([unspent]);
    withExplanation(given, other);
    withoutExplanation(given, explanationKey(unspent));
    expect(given).toEqual([unspent]);
  });

  test('the key tells rule, sheet, form and place apart, and nothing else', () => {
    const keys = [
      unspent,
      { ...unspent, rule: 'x' },
      { ...unspent, sheet: 'x' },
      { ...unspent, form: 'x' },
      { ...unspent, place: 'x' },
      // No separator that a name could hold.
      { ...unspent, sheet: '自评表","示例区人民政府办公室', form: '' },
    ].map(explanationKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(explanationKey({ ...unspent, figures: [], reason: 'x' } as Explanation)).toBe(keys[0]);
  });
});

describe('what could not be read back is not kept', () => {
  test.each<[string, readonly Explanation[]]>([
    ['too many', Array.from({ length: MAX_EXPLANATIONS + 1 }, (_, i) => ({ ...unspent, place: `${i}` }))],
    ['a reason too long', [{ ...unspent, reason: '因'.repeat(MAX_REASON_LENGTH + 1) }]],
    ['too long together', Array.from({ length: 40 }, () => ({ ...unspent, figures: ['数'.repeat(32_000)] }))],
    ['no reason', [{ ...unspent, reason: '' }]],
    ['no time', [{ ...unspent, at: '' }]],
  ])('%s', (_, explanations) => {
    expect(toSettingText(explanations)).toEqual({ problem: expect.anything() });
  });
});

describe('figures are the same', () => {
  test.each([
    [
      ['产出指标\r\n(40分)', ''],
      ['产出指标\n(40分) ', ''],
    ],
    [['743.9'], ['743.90']],
    [['5'], ['5.00']],
    [['1,234,567.10'], ['1234567.1']],
    [['100%'], ['100.00%']],
    [['-0.50%'], ['-0.5%']],
    [[' 743.91 '], ['743.91']],
  ])('%j and %j', (one, other) => {
    expect(sameFigures(one, other)).toBe(true);
    expect(sameFigures(other, one)).toBe(true);
  });

  test.each([
    [['743.91'], ['743.92']],
    [['743.91'], ['743.910001']],
    [['743.91', ''], ['743.91']],
    [
      ['1', '2'],
      ['2', '1'],
    ],
    [[''], ['0']],
    [['100'], ['10']],
    [['10.0'], ['1.00']],
    [['100.00'], ['1.00']],
    [['99.79%'], ['99.79']],
    [['1,23'], ['123']],
    [['743.91万元'], ['743.91']],
    [['7.50.'], ['7.5.']],
    [['其他资金：12'], ['其他资金：13']],
  ])('not %j and %j', (one, other) => {
    expect(sameFigures(one, other)).toBe(false);
    expect(sameFigures(other, one)).toBe(false);
  });
});

test('a name is one line, and never longer than can be kept', () => {
  expect(subjectName(' 示例区\n政府办 ')).toBe('示例区 政府办');
  const long = { ...unspent, place: subjectName('长'.repeat(5000)), form: subjectName('名'.repeat(5000)) };
  expect(explanationsIn(textOf([long])).explanations).toEqual([long]);
});

test('any explanation that is kept comes back as it was', () => {
  const name = fc.string({ minLength: 1, maxLength: 30, unit: 'binary' });
  const any = fc.record({
    rule: name,
    sheet: name,
    form: name,
    place: name,
    figures: fc.array(fc.string()),
    reason: fc.string({ minLength: 1, unit: 'grapheme' }).filter((reason) => reason.trim() === reason),
    at: fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
      .map((d) => d.toISOString()),
  });
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: explanationKey }), (all) => {
      const kept = all.reduce<readonly Explanation[]>(withExplanation, []);
      expect(explanationsIn(textOf(kept)).explanations).toEqual(all);
    }),
  );
});
