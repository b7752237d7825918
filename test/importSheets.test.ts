/** The forms of a report, put into the open workbook: they say there what they say in the report. */
import { check } from '../src/check';
import { readDocx } from '../src/hosts/docx';
import type { CheckResult } from '../src/model/result/result';
import { snapshotOf } from '../src/model/writing/template';
import { importSheets } from '../src/templates';
import { docxFile, paragraph, row, table } from './helpers/docx';
import { sampleReport } from './helpers/sampleReport';
import { sampleWorkbook } from './helpers/workbook';

const document = readDocx(sampleReport());
const sheets = importSheets(document);

/** What is found and where, whatever the sheets are called. */
function findingsOf({ diagnostics }: CheckResult): unknown {
  return diagnostics.map(({ ruleId, severity, cells, evidence }) => ({
    ruleId,
    severity,
    cells: cells.map(({ address, field }) => [address.row, address.column, field]),
    evidence: [evidence?.reported, evidence?.computed, evidence?.difference],
  }));
}

test('a report’s tables show what the workbook shows', () => {
  const fromWorkbook = check(sampleWorkbook());
  const fromReport = check(document.tables);
  expect(findingsOf(fromReport)).toEqual(findingsOf(fromWorkbook));
  expect(fromReport.scores?.total).toMatchObject({ reported: '98', computed: '98', weight: '100' });
  expect(fromReport.counts).toEqual(fromWorkbook.counts);
});

test('and the sheets made of them as well', () => {
  const inserted = check(snapshotOf(sheets));
  expect(inserted.diagnostics.length).toBeGreaterThan(10);
  expect(findingsOf(inserted)).toEqual(findingsOf(check(document.tables)));
  expect(inserted.forms.map(({ range }) => range)).toEqual(
    check(document.tables).forms.map(({ range }) => range),
  );
});

test('figures are numbers with the decimals that were printed, everything else is text', () => {
  const [basic, evaluation] = sheets;
  const at = (sheet: typeof basic, top: number, left: number) =>
    sheet!.cells.find(({ area }) => area.top === top && area.left === left)!;
  expect(sheets.map(({ name, form }) => [name, form])).toEqual([
    ['绩效评价基础数据表', 'basic'],
    ['绩效自评表', 'evaluation'],
  ]);
  expect(at(basic, 4, 3)).toMatchObject({ value: 7, numberFormat: '0.00', style: 'number' });
  expect(at(basic, 2, 5)).toMatchObject({ value: 1, numberFormat: '0%' });
  expect(at(evaluation, 3, 7)).toMatchObject({ value: 0.9979, numberFormat: '0.00%' });
  // The label stands in the same cell.
  expect(at(evaluation, 6, 5)).toMatchObject({ value: '项目支出：63.01' });
  expect(at(basic, 0, 0)).toMatchObject({ style: 'title', area: { top: 0, left: 0, bottom: 0, right: 6 } });
  expect(basic!.columnWidths).toHaveLength(7);
  expect(Math.max(...evaluation!.rowHeights)).toBeLessThanOrEqual(409);
  expect(evaluation!.rowHeights.every((height) => height >= 20)).toBe(true);
});

test('only tables with forms; a text that looks like a formula stays a text', () => {
  const rows = [
    row(['编制数', '32', '三公经费', '-3.10']),
    row(['公用经费', '=1+1', '@甲', '-']),
    row([{ text: '', span: 4 }]),
  ];
  const body =
    table(row(['序号', '文件'])) + paragraph('2023年度部门整体支出绩效评价基础数据表') + table(...rows);
  const made = importSheets(readDocx(docxFile({ body })));
  expect(made).toHaveLength(1);
  expect(made[0]!.cells.map(({ value }) => value)).toEqual(expect.arrayContaining(['=1+1', '@甲', '-']));
  expect(importSheets(readDocx(docxFile({ body: table(row(['序号', '文件'])) })))).toEqual([]);
});
