/** How long a check of the sample takes, by stage and by rule. Ratios within one run are what counts. */
import { readFileSync } from 'node:fs';
import { check } from '../../src/check';
import { LAYOUTS } from '../../src/forms';
import { readXlsx } from '../../src/hosts/xlsx';
import { lint } from '../../src/linter/lint';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { readForms } from '../../src/reader/readForms';
import { groupForms } from '../../src/reader/sets';
import { executionScoreBy, rounding, RULES } from '../../src/rules';
import { scoreForm } from '../../src/scoring/score';
import { SAMPLE_PATH } from '../helpers/workbook';

const ROUNDS = 300;

/** The median of many runs, in milliseconds. */
function median(run: () => unknown): number {
  for (let warm = 0; warm < 50; warm += 1) run();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return times.sort((a, b) => a - b)[ROUNDS / 2]!;
}

test('a check of the sample, by stage and by rule', () => {
  const bytes = readFileSync(SAMPLE_PATH);
  const snapshot = readXlsx(bytes);
  const sets = groupForms(readForms(snapshot, LAYOUTS));
  const evaluation = sets[0]!.forms.find(({ kind }) => kind === 'evaluation')!;
  const rows: [string, number][] = [
    ['read the file', median(() => readXlsx(bytes))],
    ['read the forms', median(() => readForms(snapshot, LAYOUTS))],
    ['run all rules', median(() => lint(sets, RULES, rounding, DEFAULT_POLICY))],
    ['score', median(() => scoreForm(evaluation, DEFAULT_POLICY, executionScoreBy(DEFAULT_POLICY)))],
    ['check (all but the file)', median(() => check(snapshot))],
    ...RULES.map((rule): [string, number] => [
      `  ${rule.meta.id}`,
      median(() => lint(sets, [rule], rounding, DEFAULT_POLICY)),
    ]),
  ];
  process.stdout.write(
    `${rows.map(([name, ms]) => `${ms.toFixed(3).padStart(8)} ms  ${name}`).join('\n')}\n`,
  );
  expect(rows.length).toBeGreaterThan(5);
});
