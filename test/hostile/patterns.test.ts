/** @jest-environment node */
import path from 'node:path';
import type { Attack } from '../helpers/patterns/attacks';
import { attacksOn, attackText } from '../helpers/patterns/attacks';
import { patternsIn } from '../helpers/patterns/sources';
import { parsePattern, stepsOf } from '../helpers/patterns/steps';

const { written, made } = patternsIn(path.join(__dirname, '../../src'));

/** Patterns that the program puts together, as one of them comes to be. */
const KEPT_ENTRY = `<(?:[A-Za-z]+:)?text key=(?:"(gouji\\.[A-Za-z]{1,50})"|'(gouji\\.[A-Za-z]{1,50})')>([^<]*)</(?:[A-Za-z]+:)?text\\s*>\\s*`;
const TARGET = '(?:年度|年初|全年|目标|指标|值|数|的|为){1,8}';
const MADE: Readonly<Record<string, readonly (readonly [source: string, flags: string])[]>> = {
  'src/model/writing/journal.ts': [['^[A-Z]{1,3}[1-9][0-9]{0,6}$', '']],
  'src/narrative/units.ts': [['^(?:平方公里|平方米|公里|米)', '']],
  'src/rules/report/attachment-differs.ts': [['^funds\\.[a-z]+\\.annual\\[\\d+\\]$', '']],
  'src/model/writing/keptPart.ts': [
    [KEPT_ENTRY, 'g'],
    [
      // Its entries by themselves: each ends where the next begins.
      `^\\s*(?:<\\?xml[^<>]*\\?>\\s*)?<(?:[A-Za-z]+:)?kept\\s[^<>]*>\\s*</(?:[A-Za-z]+:)?kept\\s*>\\s*$`,
      '',
    ],
  ],
  'src/rules/report/indicator-facts.ts': [
    ['全部办结|办结率(?:均|都)?(?:为|达到|达)?(\\d+(?:\\.\\d+)?)%', 'g'],
  ],
  'src/rules/report/target-words.ts': [
    [
      `(\\d{1,9}(?:\\.\\d{1,4})?)(%|万元|[天日]),?(?:已|均)?(高于|达到)了?${TARGET}(\\d{1,9}(?:\\.\\d{1,4})?)\\2(以[上内下])?(?!的?\\d)`,
      'g',
    ],
    [
      `(\\d{1,9}(?:\\.\\d{1,4})?)(%|万元|[天日]),?(?:已|均)?(高于|达到)了?(\\d{1,9}(?:\\.\\d{1,4})?)\\2(以[上内下])?${TARGET}(?:(\\d{1,9}(?:\\.\\d{1,4})?)(?:个百分点|\\2))?`,
      'g',
    ],
  ],
  'src/taskpane/unsupported.js': [['(?<=a)\\p{L}', 'u']],
  'src/calculation/parse.ts': [
    ["(?:(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?#REF!|#(?:NULL!|NAME\\?|N\\/A)", 'iuy'],
    [
      "(?:(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?\\$?[A-Z]{1,3}\\$?[1-9][0-9]*(?![\\p{L}.(!])",
      'iuy',
    ],
  ],
};

const REPEATED = 60;
/** What is linear takes twice as many steps over a text twice as long, what is quadratic four times as many. */
const MOST_GROWTH = 2.6;
const MOST_STEPS = 300_000;

/** The attack under which a pattern's steps grow faster than the text; undefined where there is none. */
function weakness(source: string, flags: string): Attack | undefined {
  const pattern = parsePattern(source, flags);
  return attacksOn(pattern, flags).find((attack) => {
    const steps = (times: number): number => stepsOf(pattern, flags, attackText(attack, times), MOST_STEPS);
    const twice = steps(2 * REPEATED);
    return twice >= MOST_STEPS || twice > MOST_GROWTH * steps(REPEATED);
  });
}

test.each([
  ['[a-z\\s]*\\s*[:：]\\s*$', ''],
  ['^(?:\\s*[a]+)+$', ''],
  ['[\\d](?:[\\d,.\\s]*[\\d])?(?=[^\\d]*$)', 'u'],
  ['^([\\s\\S]*[:：]\\s*?)(|\\S.*?)(\\s*(?:万元|元)?\\s*)$', 'u'],
  ['^[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?$', 'i'],
  ['\\s+$', ''],
])('an attack is found on a pattern that backtracks: %s', (source, flags) => {
  expect(weakness(source, flags)).toBeDefined();
});

test.each([
  ['^\\s*(\\d+)\\s*$', ''],
  ['(?<!\\s)\\s+$', ''],
  ['(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?', 'g'],
])('and none on one that does not: %s', (source, flags) => {
  expect(weakness(source, flags)).toBeUndefined();
});

test('there are the patterns of all rooms to look at', () => {
  expect(written.length).toBeGreaterThan(400);
});

test('patterns that are put together are listed here', () => {
  expect(Object.keys(MADE).sort()).toEqual([...new Set(made.map(({ file }) => file))].sort());
});

test('every pattern of the sources takes steps in line with the length of the text', () => {
  const all = [
    ...written,
    ...Object.entries(MADE).flatMap(([file, patterns]) =>
      patterns.map(([source, flags]) => ({ file, source, flags })),
    ),
  ];
  const unique = new Map(all.map((each) => [`${each.source}/${each.flags}`, each]));
  const weak = [...unique.values()].flatMap(({ file, source, flags }) => {
    const attack = weakness(source, flags);
    return attack ? [{ file, source, attack: attackText(attack, 3) }] : [];
  });
  expect(weak).toEqual([]);
});
