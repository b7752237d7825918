/** Findings with what would mend them. */
import { check } from '../../../src/check';
import { fixesBy } from '../../../src/model/result/fixes';
import { toA1 } from '../../../src/model/workbook/cell';
import type { Cause } from '../../../src/model/result/cause';
import type { Diagnostic } from '../../../src/model/result/diagnostic';
import type { Edit } from '../../../src/model/workbook/edits';
import type { Fill } from '../../../src/model/result/fill';
import { sampleWorkbook } from '../../helpers/workbook';

const cell = (row: number) => ({ sheet: '自评表', row, column: 0 });
const edit = (row: number): Edit => ({ target: cell(row), before: 1, after: 2 });
const finding = (rest: object = {}) =>
  ({
    ruleId: 'a',
    cells: [{ address: cell(0) }, { address: cell(1) }],
    ...rest,
  }) as unknown as Diagnostic;
const fill = (row: number, ruleId = 'a') => ({ ruleId, cell: cell(row), edit: edit(row) }) as unknown as Fill;
const caused = (kind: Cause['kind'], ...edits: readonly (Edit | undefined)[]) =>
  finding({ cause: { kind, corrections: edits.map((each) => ({ ...(each && { edit: each }) })) } });
const fixes = (diagnostic: Diagnostic, ...fills: readonly Fill[]) => fixesBy(fills)(diagnostic);

test('the fill of its own cell by its own rule, to be asked about', () => {
  expect(fixes(finding(), fill(1), fill(0, 'b'), fill(0))).toEqual([{ edits: [edit(0)] }]);
});

test.each([
  ['of another cell', fill(1)],
  ['by another rule', fill(0, 'b')],
])('none by a fill %s', (_, other) => {
  expect(fixes(finding(), other)).toEqual([]);
});

test('an error that names no cell has none that would overwrite a figure: it may be the right one', () => {
  const over = (kind: Fill['kind']): Fill => ({ ...fill(0), kind });
  expect(fixes(finding({ severity: 'error' }), over('differs'))).toEqual([]);
  expect(fixes(finding({ severity: 'error' }), over('blank'))).toEqual([{ edits: [edit(0)] }]);
  expect(fixes(finding({ severity: 'explain' }), over('differs'))).toEqual([{ edits: [edit(0)] }]);
});

test('a finding without cells has none', () => {
  expect(fixes(finding({ cells: [] }), fill(0))).toEqual([]);
});

describe('a cause goes before the fill of the cell that it shows in', () => {
  test('all its cells together', () => {
    expect(fixes(caused('cell', edit(3), edit(4)), fill(0))).toEqual([{ edits: [edit(3), edit(4)] }]);
  });

  test('or none, where one of them cannot be written', () => {
    expect(fixes(caused('cell', edit(3), undefined), fill(0))).toEqual([]);
  });

  test('of a tie each by itself, those that can be written', () => {
    expect(fixes(caused('alternatives', edit(3), undefined, edit(4)))).toEqual([
      { edits: [edit(3)] },
      { edits: [edit(4)] },
    ]);
  });

  test('where an amount belongs nobody but the unit can say', () => {
    expect(fixes(caused('ambiguous-allocation', edit(3), edit(4)))).toEqual([]);
  });
});

test('in the sample: the score that is rounded', () => {
  const { diagnostics, fills } = check(sampleWorkbook());
  const fixesOf = fixesBy(fills());
  const found = diagnostics.filter((each) => fixesOf(each).length > 0);
  expect(found.map(({ ruleId, cells }) => [ruleId, toA1(cells[0]!.address)])).toEqual([
    ['evaluation/execution-score', 'I4'],
  ]);
});
