/** Files held against each other: together they say what one file with all their forms says, and nothing else. */
import { check } from '../src/check';
import { readDocx } from '../src/hosts/docx';
import type { CheckResult } from '../src/model/result/result';
import { placeKey } from '../src/model/result/findingPlace';
import { WORK } from '../src/model/result/issues';
import { cellInFile } from '../src/model/result/together';
import type { WorkbookSnapshot } from '../src/model/workbook/snapshot';
import type { FileRead } from '../src/together';
import { checkTogether, togetherPart } from '../src/together';
import { cleanWorkbook } from './helpers/cleanForms';
import { sampleReport } from './helpers/sampleReport';
import { sampleWorkbook, withCell } from './helpers/workbook';

const part = (workbook: WorkbookSnapshot, sheet: string): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.filter(({ name }) => name === sheet),
});
const apart = (workbook: WorkbookSnapshot): readonly FileRead[] =>
  workbook.sheets.map(({ name }) => ({ file: `收件/${name}.xlsx`, workbook: part(workbook, name) }));

/** But for what is gathered of a whole file. */
const keysOf = ({ diagnostics }: Pick<CheckResult, 'diagnostics'>): readonly string[] =>
  diagnostics
    .filter(({ ruleId }) => ruleId !== 'rounding')
    .map(({ ruleId, place }) => placeKey(ruleId, place!))
    .sort();

const FAULTS: readonly (readonly [sheet: string, cell: string, value: string | number])[] = [
  ['基础数据表', 'F11', 99],
  ['基础数据表', 'F16', 1027.7],
  ['基础数据表', 'D3', 35],
  ['基础数据表', 'F5', 63],
  ['自评表', 'F4', 706.87],
  ['自评表', 'D4', 76.09],
  ['自评表', 'F7', '项目支出：97.97'],
  ['自评表', 'H13', 25],
];

test('two workbooks, each with a form, say what one with both says', () => {
  for (const workbook of [sampleWorkbook(), cleanWorkbook()])
    for (const [sheet, cell, value] of [undefined, ...FAULTS].map((fault) => fault ?? ['', '', ''])) {
      const faulty = sheet === '' ? workbook : withCell(workbook, sheet, cell, value);
      const files = apart(faulty);
      const together = checkTogether(files);
      const own = files.flatMap((file) => keysOf(check(file.workbook)));
      expect([...own, ...keysOf(together)].sort()).toEqual(keysOf(check(faulty)));
      const { checked, applicable } = check(faulty).counts;
      expect(together.counts).toMatchObject({ checked, applicable });
    }
});

test('what is wrong in one file and again between two is one thing to be done', () => {
  const cells: (readonly [string, string, string | number])[] = [
    ...FAULTS,
    ['自评表', 'E4', 80.22],
    ['自评表', 'F6', '其中：基本支出：68.09'],
    ['基础数据表', 'D21', ''],
  ];
  for (const workbook of [sampleWorkbook(), cleanWorkbook()])
    for (const [sheet, cell, value] of cells) {
      const faulty = withCell(workbook, sheet, cell, value);
      const files = apart(faulty);
      const { counts } = togetherPart(checkTogether(files), 'zh-CN');
      const own = files.map((file) => check(file.workbook).work);
      const { work } = check(faulty);
      for (const kind of WORK)
        expect([cell, kind, own.reduce((sum, each) => sum + each[kind], counts[kind])]).toEqual([
          cell,
          kind,
          work[kind],
        ]);
    }
});

test('a report beside two workbooks says what it says beside one, and its own forms are no second ones', () => {
  const workbook = withCell(sampleWorkbook(), '基础数据表', 'B17', 4.15);
  const report = readDocx(sampleReport(), '报告.docx');
  const files = [...apart(workbook), { file: '收件/报告.docx', workbook: report.tables, report }];
  const together = checkTogether(files);
  const own = new Set(files.flatMap((file) => keysOf(check(file.workbook, undefined, file.report))));
  const all = keysOf(check(workbook, undefined, report));
  expect(all.filter((key) => !own.has(key) && !keysOf(together).includes(key))).toEqual([]);
  expect(keysOf(together).filter((key) => !all.includes(key))).toEqual([]);
  const differs = together.diagnostics.find(({ ruleId }) => ruleId === 'report/attachment-differs');
  expect(cellInFile(differs!.cells[0]!.address, together.files)).toEqual({
    file: { file: '收件/基础数据表.xlsx', name: '基础数据表.xlsx', hasReport: false },
    cell: { sheet: '基础数据表', row: 16, column: 1 },
  });
});

test('files of one name are told by their folders', () => {
  const [basic, evaluation] = apart(withCell(cleanWorkbook(), '自评表', 'F7', '项目支出：97.97'));
  const { diagnostics, files } = checkTogether([
    { ...basic!, file: '一/表.xlsx' },
    { ...evaluation!, file: '二/表.xlsx' },
  ]);
  const found = diagnostics.find(({ ruleId }) => ruleId === 'cross/project-expenditure')!;
  const named = found.cells.map(({ address }) => cellInFile(address, files)!.file.file);
  expect([...new Set(named)]).toEqual(['二/表.xlsx', '一/表.xlsx']);
});

test('a reason that a workbook keeps for its report holds where both come as files', () => {
  const text = ['2023年度部门整体支出绩效自评报告', '本单位编制34名，实有在职人员35人。'];
  const report = readDocx(sampleReport({ sheets: [] }, text), '报告.docx');
  const workbook = cleanWorkbook();
  const found = check(workbook, undefined, report).diagnostics.find(
    ({ ruleId }) => ruleId === 'report/staff-vs-basic',
  )!;
  const items = [
    {
      ...found.subject!,
      figures: found.figures,
      reason: '报告按2024年3月的人数写，其间调入三名干部。',
      at: '2024-03-05T08:00:00.000Z',
    },
  ];
  const settings = { 'gouji.explanations': JSON.stringify({ version: 1, items }) };
  const { diagnostics } = checkTogether([
    { file: '表.xlsx', workbook: { ...workbook, settings } },
    { file: '报告.docx', workbook: report.tables, report },
  ]);
  const told = diagnostics.find(({ ruleId }) => ruleId === 'report/staff-vs-basic');
  expect(told?.explanation).toMatchObject({ stale: false });
});
