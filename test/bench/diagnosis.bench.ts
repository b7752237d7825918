/**
 * How long a check takes with a cause to find: on a form as units hand it in, and on one with 200 projects and 200
 * indicators; and how much of it the search for causes takes where a whole bureau's findings are in one workbook.
 */
import { check } from '../../src/check';
import { diagnose } from '../../src/diagnosis/diagnose';
import { LAYOUTS } from '../../src/forms';
import { lint } from '../../src/linter/lint';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { readForms } from '../../src/reader/readForms';
import { groupForms } from '../../src/reader/sets';
import { rounding, RULES } from '../../src/rules';
import { cleanWorkbook } from '../helpers/cleanForms';
import { largeWorkbook } from '../helpers/largeWorkbook';
import { manyFindings } from '../helpers/manyFindings';
import { withCell } from '../helpers/workbook';

const MANY = 200;
/** Rows that make two thousand findings. */
const ROWS = 570;

function milliseconds(run: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return times.sort((a, b) => a - b)[4]!;
}

test('a check with nothing, one and two wrong', () => {
  const rows = [
    ['clean form', cleanWorkbook()] as const,
    ['200 projects, 200 indicators', largeWorkbook(MANY, MANY)] as const,
  ].flatMap(([name, clean]) => {
    const one = withCell(clean, '基础数据表', 'F10', 15.3);
    const two = withCell(one, '基础数据表', 'F13', 91.2);
    return [clean, one, two].map((workbook, entryErrors) => {
      const { diagnostics } = check(workbook);
      const causes = new Set(diagnostics.flatMap(({ cause }) => cause ?? [])).size;
      const time = milliseconds(() => check(workbook))
        .toFixed(1)
        .padStart(8);
      return `${time} ms  ${name}, ${entryErrors} wrong: ${diagnostics.length} findings, ${causes} causes`;
    });
  });
  process.stdout.write(`${rows.join('\n')}\n`);
  expect(rows).toHaveLength(6);
});

test('two thousand findings', () => {
  const workbook = manyFindings(ROWS);
  // Read anew each time, as a check does: what is kept of a field is kept as long as it is.
  const sets = (): ReturnType<typeof groupForms> => groupForms(readForms(workbook, LAYOUTS));
  const { diagnostics } = lint(sets(), RULES, rounding, DEFAULT_POLICY);
  const rows = [
    ['check', () => check(workbook)],
    ['  read', sets],
    ['  read and diagnosed', () => sets().map((set) => diagnose(set, RULES, DEFAULT_POLICY, diagnostics))],
  ] as const;
  const lines = rows.map(([name, run]) => `${milliseconds(run).toFixed(1).padStart(8)} ms  ${name}`);
  process.stdout.write(`${diagnostics.length} findings\n${lines.join('\n')}\n`);
  expect(diagnostics.length).toBeGreaterThan(1900);
});
