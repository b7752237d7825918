/** Parts and totals whose findings are about one amount; each relation's terms are looked at once at most. */
import { withAmounts } from '../../src/linter/amounts';
import type { PlacedOutcome } from '../../src/linter/placed';
import type { Diagnostic } from '../../src/model/result/diagnostic';

const ROWS = 200;

const over = (field: string, row: number, difference: string) =>
  ({
    ruleId: 'basic/final-over-budget',
    messageId: 'over',
    cells: [{ field, address: { sheet: 'S', row, column: 6 } }],
    evidence: { difference, terms: [] },
  }) as unknown as Diagnostic;

test('a part is told with its total, by the terms of each relation, looked at once', () => {
  let read = 0;
  const holds = (place: string, terms: readonly string[]) =>
    ({
      outcome: { status: 'passed', place },
      get terms() {
        read += 1;
        return terms.map((id) => ({ id }));
      },
    }) as unknown as PlacedOutcome;
  const items = Array.from({ length: ROWS }, (_, row) => `projects.items[${row}].final`);
  const outcomes = [
    ...items.map((item) => holds(item, [])),
    holds('projects.total.final', items),
    holds('threePublic.total.final', ['threePublic.hospitality.final']),
  ];
  const findings = [
    over('projects.total.final', 0, '2.00'),
    ...items.map((item, row) => over(item, row + 1, row === 7 ? '2' : '0.5')),
    over('threePublic.hospitality.final', 900, '2'),
  ];
  const told = withAmounts(findings, outcomes).filter(({ sameAmountAs }) => sameAmountAs);
  expect(told.map(({ cells, sameAmountAs }) => [cells[0]!.field, sameAmountAs!.row])).toEqual([
    ['projects.items[7].final', 0],
  ]);
  expect(read).toBeLessThanOrEqual(outcomes.length);
});
