/** A report of a hundred pages, read and checked; and of a quarter and a half of them, to see how it grows. */
import { check } from '../../src/check';
import { factsOf } from '../../src/narrative';
import { CITY } from '../narrative/reports/city';
import { CIVIL } from '../narrative/reports/civil';
import { COURT } from '../narrative/reports/court';
import { EMERGENCY } from '../narrative/reports/emergency';
import { HOSPITAL } from '../narrative/reports/hospital';
import { ROAD } from '../narrative/reports/road';
import { TOWNSHIP } from '../narrative/reports/township';
import { report } from '../narrative/report';

const TEXTS = [COURT, TOWNSHIP, CITY, CIVIL, ROAD, EMERGENCY, HOSPITAL].map(({ text }) => text);
/** Characters of a hundred pages. */
const HUNDRED_PAGES = 70_000;
const RUNS = 3;

/** Texts one after the other, over and over. */
function written(length: number): readonly string[] {
  const lines: string[] = [];
  for (let at = 0, size = 0; size < length; at++) {
    const text = TEXTS[at % TEXTS.length]!;
    lines.push(...text.split('\n'));
    size += text.length;
  }
  return lines;
}

/** The median of some runs, in milliseconds. */
function median(run: () => unknown): number {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

test('a long report, by length', () => {
  const rows = [0.25, 0.5, 1].map((times) => {
    const document = report(...written(HUNDRED_PAGES * times));
    const read = median(() => factsOf(document));
    const checked = median(() => check(document.tables, undefined, document));
    const { facts } = factsOf(document);
    return `${`${100 * times}`.padStart(4)} pages, ${facts.length} figures: read ${read.toFixed(0)} ms, checked ${checked.toFixed(0)} ms`;
  });
  process.stdout.write(`${rows.join('\n')}\n`);
  expect(rows).toHaveLength(3);
});
