/** Which stated figures can be a field's value, and how precisely they are then known. */
import type { Measure } from '../../../src/model/form/form';
import { formatDecimal } from '../../../src/model/number/quantity';
import { readDocument } from '../../../src/narrative/document';
import { valueOf } from '../../../src/narrative/form/draft';
import { report } from '../report';

/** `602.55 [602.545, 602.555]`: in 万元 and as a ratio, as the forms have it. */
function valueIn(line: string, measure: Measure): string | undefined {
  const [fact] = readDocument(report(line)).facts;
  const value = valueOf(fact!, measure);
  if (!value) return undefined;
  const ends = [value.interval.lower, value.interval.upper].map((end) => formatDecimal(end.value));
  return `${formatDecimal(value.value)} [${ends.join(', ')}]`;
}

test.each<[string, Measure, string]>([
  ['邮电费602.55万元。', 'money', '602.55 [602.545, 602.555]'],
  ['邮电费602万元。', 'money', '602 [601.995, 602.005]'],
  // Stated in another unit it is as precise as it is there.
  ['邮电费6,025,500元。', 'money', '602.55 [602.5499995, 602.5500005]'],
  ['邮电费12千元。', 'money', '1.2 [1.1995, 1.2005]'],
  ['邮电费3百元。', 'money', '0.03 [0.02995, 0.03005]'],
  ['补助资金36.5百万元。', 'money', '3650 [3649.5, 3650.5]'],
  ['建设资金1.25亿元。', 'money', '12500 [12450, 12550]'],
  ['办结率96.7%。', 'rate', '0.967 [0.9665, 0.9675]'],
  ['办结率97%。', 'rate', '0.97 [0.965, 0.975]'],
  ['在职人员21人。', 'count', '21 [21, 21]'],
  ['综合得分96.5分。', 'points', '96.5 [96.5, 96.5]'],
])('%s as %s', (line, measure, expected) => {
  expect(valueIn(line, measure)).toBe(expected);
});

test.each<[string, Measure]>([
  // About so much, or to a ten thousand: no figure to compare with.
  ['邮电费约602万元。', 'money'],
  ['邮电费602余万元。', 'money'],
  ['邮电费602万元左右。', 'money'],
  ['农户1.2万人。', 'count'],
  ['宣传册3千份。', 'count'],
  // Of another kind.
  ['在职人员21人。', 'money'],
  ['邮电费602万元。', 'rate'],
  ['办结率提高2个百分点。', 'rate'],
])('%s is no value of a field in %s', (line, measure) => {
  expect(valueIn(line, measure)).toBeUndefined();
});
