/**
 * @jest-environment jsdom
 *
 * Data validation as told at learn.microsoft.com/javascript/api/excel/excel.datavalidation and its rules at
 * learn.microsoft.com/javascript/api/excel/excel.datavalidationrule.
 */
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { insertRows } from '../../../src/workbench/userActions';

const host = createHost();
beforeAll(() => loadOfficeJs(host));
beforeEach(() => {
  host.play({ apiSet: '1.14', editMode: false, failNextBatch: false, latencyMs: 0 });
  host.reset({
    sheets: [
      { name: 'Data', cells: { A1: 5, A2: 500, A3: '文字', C1: '是', C2: '否', D1: 10 } },
      { name: 'Other', cells: { A1: '甲', A2: '乙' } },
    ],
  });
});

const withSheet = <Result>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> =>
  Excel.run(async (context) => work(context.workbook.worksheets.getItem('Data'), context));
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error),
  );
const setRule = (address: string, rule: Excel.DataValidationRule): Promise<void> =>
  withSheet(async (sheet, context) => {
    sheet.getRange(address).dataValidation.rule = rule;
    await context.sync();
  });
const refused = (address: string, value: string): boolean => {
  try {
    host.edit('Data', address, value);
    return false;
  } catch (error) {
    if ((error as Error).name !== 'ValidationError') throw error;
    return true;
  }
};

test('a rule is given back with its operands as formulas (excel.basicdatavalidation)', async () => {
  const seen = await withSheet(async (sheet, context) => {
    const validation = sheet.getRange('A1:A3').dataValidation;
    validation.rule = { wholeNumber: { formula1: 1, formula2: '=$D$1', operator: 'Between' } };
    validation.prompt = { showPrompt: true, title: '提示', message: '1 到 10' };
    validation.errorAlert = { showAlert: true, style: 'Stop', title: '错误', message: '要 1 到 10' };
    validation.ignoreBlanks = false;
    validation.load();
    await context.sync();
    return validation.toJSON();
  });
  const alert = { showAlert: true, style: 'Stop', title: '错误', message: '要 1 到 10' };
  expect(seen).toMatchObject({
    type: 'WholeNumber',
    rule: { wholeNumber: { formula1: '=1', formula2: '=$D$1', operator: 'Between' } },
    prompt: { showPrompt: true, title: '提示', message: '1 到 10' },
    errorAlert: alert,
    ignoreBlanks: false,
  });
  expect(host.snapshot().sheets[0]!.validations).toEqual([
    {
      areas: ['A1:A3'],
      rule: { wholeNumber: { formula1: '=1', formula2: '=$D$1', operator: 'Between' } },
      prompt: { showPrompt: true, title: '提示', message: '1 到 10' },
      errorAlert: alert,
      ignoreBlanks: false,
    },
  ]);
  expect(() => host.edit('Data', 'A1', '11')).toThrow('要 1 到 10');
  expect(refused('A1', '2.5')).toBe(true);
  expect(refused('A1', '7')).toBe(false);
  expect(refused('A1', '')).toBe(false);
  expect(host.snapshot().sheets[0]!.cells['A1']).toBeUndefined();
});

test('an add-in is not held to it, nor a user where the alert is only a warning', async () => {
  await setRule('A1', { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } });
  await withSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [[-1]];
    await context.sync();
  });
  expect(host.snapshot().sheets[0]!.cells['A1']!.value).toBe(-1);
  expect(refused('A1', '-2')).toBe(true);
  await withSheet(async (sheet, context) => {
    sheet.getRange('A1').dataValidation.errorAlert = {
      showAlert: true,
      style: 'Warning',
      title: '',
      message: '',
    };
    await context.sync();
  });
  expect(refused('A1', '-2')).toBe(false);
});

test('lists: written out, from cells, from a range of another sheet (excel.listdatavalidation)', async () => {
  await setRule('B1', { list: { inCellDropDown: true, source: '优, 良,差' } });
  await setRule('B2', { list: { inCellDropDown: true, source: '=$C$1:$C$2' } });
  await withSheet(async (sheet, context) => {
    const source = context.workbook.worksheets.getItem('Other').getRange('A1:A2');
    sheet.getRange('B3').dataValidation.rule = { list: { inCellDropDown: false, source } };
    const back = sheet.getRange('B3').dataValidation.load('rule');
    await context.sync();
    expect(back.rule.list).toEqual({ inCellDropDown: false, source: '=Other!$A$1:$A$2' });
  });
  expect(['良', '中'].map((value) => refused('B1', value))).toEqual([false, true]);
  expect(['否', '不'].map((value) => refused('B2', value))).toEqual([false, true]);
  expect(['乙', '丙'].map((value) => refused('B3', value))).toEqual([false, true]);
});

test('lengths of texts, dates and formulas of one’s own, read from each cell', async () => {
  await setRule('E1', { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } });
  await setRule('E2', { date: { formula1: '2023-01-01', operator: 'GreaterThan' } });
  await setRule('F1:F2', { custom: { formula: '=F1>D1' } });
  expect([refused('E1', '一二三四'), refused('E1', '一二三')]).toEqual([true, false]);
  expect([refused('E2', '2022-5-1'), refused('E2', '2023-5-1')]).toEqual([true, false]);
  expect([refused('F1', '9'), refused('F2', '9'), refused('F1', '=6+5')]).toEqual([true, false, false]);
});

test('several kinds, some cells without, none at all (excel.datavalidationtype)', async () => {
  await setRule('A1:A2', { decimal: { formula1: 0, operator: 'GreaterThan' } });
  await setRule('A2', { custom: { formula: '=TRUE' } });
  await withSheet(async (sheet, context) => {
    const types = ['A1', 'A2', 'A1:A2', 'A1:B1', 'B1'].map((address) =>
      sheet.getRange(address).dataValidation.load('type'),
    );
    await context.sync();
    expect(types.map(({ type }) => type)).toEqual([
      'Decimal',
      'Custom',
      'MixedCriteria',
      'Inconsistent',
      'None',
    ]);
    const none = sheet.getRange('B1').dataValidation.load();
    await context.sync();
    expect([none.type, none.rule]).toEqual(['None', {}]);
  });
});

test('what is no rule is refused', async () => {
  expect(await codeOf(setRule('A1', {}))).toBe('InvalidArgument');
  expect(await codeOf(setRule('A1', { custom: { formula: '=(' } }))).toBe('InvalidArgument');
  expect(await codeOf(setRule('A1', { decimal: { formula1: 1, operator: 'Between' } }))).toBe(
    'InvalidArgument',
  );
  host.play({ protect: true });
  expect(await codeOf(setRule('A1', { custom: { formula: '=TRUE' } }))).toBe('AccessDenied');
  host.play({ protect: false });
});

test('areas and formulas follow inserted rows', async () => {
  await setRule('A1:A3', { custom: { formula: '=A1<$D$1' } });
  insertRows(host.workbook, 'Data', 0);
  insertRows(host.workbook, 'Data', 2);
  expect(host.snapshot().sheets[0]!.validations[0]).toMatchObject({
    areas: ['A2:A5'],
    rule: { custom: { formula: '=A2<$D$2' } },
  });
});
