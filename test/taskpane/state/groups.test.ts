import { check } from '../../../src/check';
import type { Diagnostic } from '../../../src/model/result/diagnostic';
import type { CheckResult, FoundForm } from '../../../src/model/result/result';
import { groupByForm } from '../../../src/taskpane/state/groups';
import { sampleWorkbook } from '../../helpers/workbook';

const result = check(sampleWorkbook());

const at = (sheet: string, row: number): Diagnostic => ({
  ...result.diagnostics[0]!,
  cells: [{ ...result.diagnostics[0]!.cells[0]!, address: { sheet, row, column: 0 } }],
});

test('every finding is in one group, every form has a group', () => {
  const groups = groupByForm(result);
  expect(groups.map(({ form }) => form?.sheet)).toEqual(['基础数据表', '自评表']);
  expect(groups.flatMap(({ diagnostics }) => diagnostics)).toHaveLength(result.diagnostics.length);
});

test('two forms on one sheet are told apart by place; what stands in neither comes last', () => {
  const forms = ['A1:C10', 'A12:C20'].map((range): FoundForm => ({
    ...result.forms[0]!,
    sheet: '表',
    range,
  }));
  const nowhere = { ...result.diagnostics[0]!, cells: [] };
  const mixed: CheckResult = {
    ...result,
    forms,
    diagnostics: [at('表', 15), at('表', 3), at('别处', 3), nowhere],
  };
  const groups = groupByForm(mixed);
  expect(groups.map(({ form, diagnostics }) => [form?.range, diagnostics.length])).toEqual([
    ['A1:C10', 1],
    ['A12:C20', 1],
    [undefined, 2],
  ]);
});
