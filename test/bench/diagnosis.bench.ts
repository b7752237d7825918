/** How long a check takes with a cause to find: on a form as units hand it in, and on one with 200 projects and 200 indicators. */
import { check } from '../../src/check';
import { cleanWorkbook } from '../helpers/cleanForms';
import { largeWorkbook } from '../helpers/largeWorkbook';
import { withCell } from '../helpers/workbook';

const MANY = 200;

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
    return [clean, one, two].map((workbook, slips) => {
      const { diagnostics } = check(workbook);
      const causes = new Set(diagnostics.flatMap(({ cause }) => cause ?? [])).size;
      const time = milliseconds(() => check(workbook))
        .toFixed(1)
        .padStart(8);
      return `${time} ms  ${name}, ${slips} wrong: ${diagnostics.length} findings, ${causes} causes`;
    });
  });
  process.stdout.write(`${rows.join('\n')}\n`);
  expect(rows).toHaveLength(6);
});
