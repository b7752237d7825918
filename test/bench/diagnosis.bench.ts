/** How long a check takes with a cause to find: on a form as units hand it in, and on one with 200 projects and 200 indicators. */
import { check } from '../../src/check';
import type { WorkbookSnapshot } from '../../src/model/snapshot';
import { cleanWorkbook, FIGURES } from '../helpers/cleanForms';
import { mapSheet, withCell } from '../helpers/workbook';

const MANY = 200;
/** The first indicator's row on the clean self-evaluation form. */
const FIRST = 12;

function large(): WorkbookSnapshot {
  const projects = Array.from(
    { length: MANY },
    (_, index) => [900 + index, 1000 + index, 950 + index] as const,
  );
  return mapSheet(cleanWorkbook({ ...FIGURES, projects }), '自评表', (sheet) => ({
    ...sheet,
    cells: sheet.cells.flatMap((cell) => {
      if (cell.row < FIRST) return [cell];
      if (cell.row > FIRST) return [{ ...cell, row: cell.row + MANY - 1 }];
      if (cell.column < 2) return [cell];
      // 20 points shared out among them.
      const value = cell.value === 20 ? 20 / MANY : cell.value;
      return Array.from({ length: MANY }, (_, index) => ({
        ...cell,
        row: FIRST + index,
        value: cell.column === 3 ? `${String(value)}${index}` : value,
      }));
    }),
    merges: sheet.merges.map((area) => {
      const down = (row: number): number => (row > FIRST ? row + MANY - 1 : row);
      return { ...area, top: down(area.top), bottom: down(area.bottom) };
    }),
  }));
}

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
    ['200 projects, 200 indicators', large()] as const,
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
