/** Findings under their causes, however many causes there are. */
import type { Diagnosis } from '../../src/diagnosis/causes';
import { fold, MOST_ASKED } from '../../src/diagnosis/fold';
import type { Diagnostic } from '../../src/model/result/diagnostic';

const finding = (ruleId: string, field: string): Diagnostic =>
  ({
    ruleId,
    severity: 'error',
    cells: [{ field, address: { sheet: field, row: 0, column: 0 } }],
  }) as unknown as Diagnostic;

const causeAt = (field: string): Diagnosis =>
  ({
    cause: { kind: 'cell', corrections: [{ field, value: '1', from: '2' }] },
    broken: [{ ruleId: 'sum', place: field }],
  }) as unknown as Diagnosis;

test('each cause has what it was found by; what else goes with it is asked of some only', () => {
  const fields = Array.from({ length: MOST_ASKED + 30 }, (_, at) => `figure${at}`);
  const diagnostics = fields.flatMap((field) => [finding('sum', field), finding('rate', field)]);
  let asked = 0;
  const folded = fold(
    diagnostics,
    fields.map(causeAt),
    ([correction]) => {
      asked += 1;
      return diagnostics.filter(({ cells }) => cells[0]!.field !== correction!.field);
    },
    () => true,
  );
  expect(asked).toBe(MOST_ASKED);
  expect(folded).toHaveLength(diagnostics.length);
  for (const { ruleId, cells, cause } of folded) {
    const field = cells[0]!.field;
    const isAsked = fields.indexOf(field) < MOST_ASKED;
    const causeField = cause?.kind === 'cell' ? cause.corrections[0]!.field : undefined;
    expect([ruleId, field, causeField]).toEqual([
      ruleId,
      field,
      ruleId === 'sum' || isAsked ? field : undefined,
    ]);
  }
});
