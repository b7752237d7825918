/** @jest-environment jsdom */
/** A report's forms put into the open workbook, through the real office.js on the workbench's host. */
import { TextDecoder } from 'node:util';
import { check } from '../../../src/check';
import { readDocx } from '../../../src/hosts/docx';
import { createExcelHost } from '../../../src/hosts/excel';
import type { CheckResult } from '../../../src/model/result/result';
import { importSheets } from '../../../src/templates';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { docxFile, paragraph, row, table } from '../../helpers/docx';
import { sampleReport } from '../../helpers/sampleReport';

Object.assign(globalThis, { TextDecoder });

const excel = createHost();
const host = createExcelHost();

beforeAll(async () => {
  await loadOfficeJs(excel);
});

beforeEach(() => {
  excel.play({ apiSet: '1.14', editMode: false, failNextBatch: false });
  excel.reset({ sheets: [{ name: '绩效自评表', cells: [['我的']] }] });
});

function findingsOf({ diagnostics }: CheckResult): unknown {
  return diagnostics.map(({ ruleId, severity, cells, evidence }) => ({
    ruleId,
    severity,
    cells: cells.map(({ address, field }) => [address.row, address.column, field]),
    evidence: [evidence?.reported, evidence?.computed, evidence?.difference],
  }));
}

test('the workbook then shows the same findings, at the same rows and columns; a taken name is left alone', async () => {
  const report = readDocx(sampleReport());
  const { sheets } = await host.insertTemplates(importSheets(report));
  expect(sheets).toEqual(['绩效评价基础数据表', '绩效自评表 (2)']);
  const result = check(await host.read());
  expect(result.diagnostics.length).toBeGreaterThan(10);
  expect(findingsOf(result)).toEqual(findingsOf(check(report.tables)));
  const { cells } = excel.snapshot().sheets.find(({ name }) => name === '绩效评价基础数据表')!;
  expect(cells['D5']).toMatchObject({ value: 7, text: '7.00' });
  expect(cells['A5']!.style?.borders).toMatchObject({ top: { style: 'Continuous' } });
  await host.undo();
  expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual(['绩效自评表']);
});

test('a text that looks like a formula is written as a text', async () => {
  const rows = [row(['编制数', '32', '三公经费', '3.10']), row(['公用经费', '=1+1', '+甲', '@乙'])];
  const body = paragraph('2023年度部门整体支出绩效评价基础数据表') + table(...rows);
  await host.insertTemplates(importSheets(readDocx(docxFile({ body }))));
  const { cells } = excel.snapshot().sheets[1]!;
  expect(['B3', 'C3', 'D3'].map((at) => [cells[at]!.value, cells[at]!.formula])).toEqual([
    ['=1+1', undefined],
    ['+甲', undefined],
    ['@乙', undefined],
  ]);
});
