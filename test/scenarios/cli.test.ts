/** The built command line, run as a user runs it. `npm test` builds it before. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import * as v from 'valibot';
import type { JsonResult } from '../../src/check';
import { check, explain } from '../../src/check';
import { EXPLANATIONS_KEY } from '../../src/model/reason/explanation';
import { resultSchema } from '../helpers/schemas';
import { withSettings } from '../helpers/settings';
import { SAMPLE_PATH, sampleWorkbook } from '../helpers/workbook';
import type { CliRun } from '../helpers/cli';
import { runCli, runInTurn } from '../helpers/cli';
import type { toSarif } from '../helpers/wholeReport';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-cli-'));
  cpSync(SAMPLE_PATH, path.join(folder, 'fy2023.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const gouji = (...words: readonly string[]): CliRun => runInTurn(folder, words);

function json(...words: readonly string[]): { status: number | null; report: JsonResult } {
  const { status, stdout } = gouji('check', ...words, '--format', 'json');
  const report: unknown = JSON.parse(stdout);
  expect(v.safeParse(resultSchema, report).issues).toBeUndefined();
  return { status, report: report as JsonResult };
}

async function broken(name: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(SAMPLE_PATH);
  workbook.getWorksheet('基础数据表')!.getCell('B5').value = 9.99;
  await workbook.xlsx.writeFile(path.join(folder, name));
}

test('the sample: what the form must show, exit status 0', () => {
  const { status, stdout } = runCli(folder, ['check', 'fy2023.xlsx']);
  expect(status).toBe(0);
  expect(stdout).toContain('63.01');
  expect(stdout).toContain('61.48');
  expect(stdout).toMatch(/总分：填报 98，计算 98，等级 优/);
  expect(gouji('check', 'fy2023.xlsx', '--locale', 'en').stdout).toContain(
    'Total score: reported 98, computed 98',
  );
});

test('JSON by the published schema; the input is not touched', () => {
  const before = readFileSync(path.join(folder, 'fy2023.xlsx'));
  const { status, report } = json('fy2023.xlsx');
  expect(status).toBe(0);
  expect(report.files[0]).toMatchObject({
    file: 'fy2023.xlsx',
    status: 'checked',
    year: 2023,
    scores: { grade: '优' },
  });
  expect(report.counts).toMatchObject({ files: 1, checked: 1, error: 0 });
  expect(readFileSync(path.join(folder, 'fy2023.xlsx')).equals(before)).toBe(true);
});

test('an error makes it 1, and shows both sides', async () => {
  await broken('wrong.xlsx');
  const { status, report } = json('wrong.xlsx');
  expect(status).toBe(1);
  expect(report.files[0]!.findings[0]).toMatchObject({
    rule: 'basic/three-public-total',
    severity: 'error',
    cells: expect.arrayContaining([expect.objectContaining({ address: 'B5', role: 'subject' })]),
    reported: '9.99',
    computed: '5.58',
    difference: '4.41',
  });
});

describe('explanations that the workbook carries', () => {
  const unspent = check(sampleWorkbook()).diagnostics.find(({ ruleId }) => ruleId === 'evaluation/unspent')!;

  /** The sample as Excel saves it, with this among the add-in's settings. */
  function saved(name: string, text: string): void {
    const bytes = withSettings(readFileSync(SAMPLE_PATH), { [EXPLANATIONS_KEY]: text });
    writeFileSync(path.join(folder, name), bytes);
  }
  function keptFor(reason: string): string {
    const kept = explain(undefined, unspent, reason, '2024-03-01T01:30:00.000Z');
    return 'text' in kept ? kept.text! : '';
  }

  test('one closes its finding, and is shown with its reason', () => {
    saved('explained.xlsx', keptFor('1.53万元为质保金，2024年3月支付'));
    const { report } = json('explained.xlsx');
    expect(report.counts).toMatchObject({ explain: 10, explained: 1 });
    const finding = report.files[0]!.findings.find(({ rule }) => rule === 'evaluation/unspent')!;
    expect(finding).toMatchObject({ severity: 'explain', explanation: { stale: false } });
    const { stdout } = gouji('check', 'explained.xlsx');
    expect(stdout).toContain('1 处单位已说明');
    expect(stdout).toMatch(/\[单位已说明\] 自评表!F7、自评表!F6[^[]*自评表!F4/);
    expect(stdout).toContain('说明：1.53万元为质保金，2024年3月支付 (2024-03-01)');
  });

  test('an empty phrase closes none', () => {
    saved('hollow.xlsx', keptFor('核实无误'));
    expect(json('hollow.xlsx').report.counts).toMatchObject({ explain: 11, explained: 0 });
  });

  test('a damaged text closes none, and is said', () => {
    saved('damaged.xlsx', keptFor('质保金').slice(0, -20));
    const { report } = json('damaged.xlsx');
    expect(report.counts).toMatchObject({ explain: 11, explained: 0 });
    expect(report.files[0]).toMatchObject({ explanationsProblem: expect.stringContaining('损坏') });
    expect(gouji('check', 'damaged.xlsx').stdout).toContain('说明已损坏');
  });
});

test('a folder and a pattern; a bad file is one entry, the rest go on', async () => {
  mkdirSync(path.join(folder, 'units/a'), { recursive: true });
  await broken('units/a/wrong.xlsx');
  cpSync(SAMPLE_PATH, path.join(folder, 'units/good.xlsx'));
  writeFileSync(path.join(folder, 'units/~$good.xlsx'), 'lock');
  writeFileSync(path.join(folder, 'units/broken.xlsx'), readFileSync(SAMPLE_PATH).subarray(0, 3000));
  const { status, report } = json('units');
  expect(status).toBe(1);
  expect(report.files.map((file) => [file.file.split(path.sep).join('/'), file.status])).toEqual([
    ['units/a/wrong.xlsx', 'checked'],
    ['units/broken.xlsx', 'unreadable'],
    ['units/good.xlsx', 'checked'],
  ]);
  expect(report.files[1]!.problem).toMatchObject({ message: expect.stringContaining('不完整') });
  expect(json('units/*.xlsx').report.files).toHaveLength(2);
});

test.each([
  ['an empty file', '', 'empty'],
  ['a text under that name', '姓名,工资\n甲,1\n', 'not-a-workbook'],
])('%s: a reason, exit status 2', (_, content, code) => {
  writeFileSync(path.join(folder, 'x.xlsx'), content);
  const { status, report } = json('x.xlsx');
  expect(status).toBe(2);
  expect(report.files[0]).toMatchObject({ status: 'unreadable', problem: { code } });
});

test('a file that is not there', () => {
  const { status, report } = json('nothing.xlsx');
  expect(status).toBe(2);
  expect(report.files[0]!.problem!.code).toBe('not-found');
});

test('a workbook without our forms: said, exit status 0', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('工资').addRow(['姓名', '工资']);
  await workbook.xlsx.writeFile(path.join(folder, 'other.xlsx'));
  const { status, report } = json('other.xlsx');
  expect(status).toBe(0);
  expect(report.files[0]).toMatchObject({ status: 'no-form', problem: { code: 'no-form' } });
  expect(gouji('check', 'other.xlsx').stdout).toContain('没有找到基础数据表或自评表');
});

test('--output writes a file and prints nothing', () => {
  const { status, stdout } = gouji('check', 'fy2023.xlsx', '--format', 'json', '--output', 'result.json');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(JSON.parse(readFileSync(path.join(folder, 'result.json'), 'utf8'))).toMatchObject({
    schemaVersion: 1,
  });
});

test('SARIF: a log of one run, by file, cell and level', async () => {
  await broken('单位 1.xlsx');
  const { status, stdout } = gouji('check', '单位 1.xlsx', 'nothing.xlsx', '--format', 'sarif');
  expect(status).toBe(1);
  const { version, runs } = JSON.parse(stdout) as ReturnType<typeof toSarif>;
  expect([version, runs.length]).toEqual(['2.1.0', 1]);
  const [found] = runs[0]!.results.filter(({ level }) => level === 'error');
  expect(found!.locations[0]).toMatchObject({
    physicalLocation: { artifactLocation: { uri: '%E5%8D%95%E4%BD%8D%201.xlsx' } },
    logicalLocations: [{ fullyQualifiedName: '基础数据表!B5' }],
  });
  expect(runs[0]!.invocations[0]!.toolExecutionNotifications).toMatchObject([
    { descriptor: { id: 'not-found' }, level: 'error' },
  ]);
});

test.each(['fy2023.xlsx', './fy2023.xlsx'])(
  '--output %s would replace an input: 2, and it stays',
  (output) => {
    const before = readFileSync(path.join(folder, 'fy2023.xlsx'));
    const { status, stderr } = gouji('check', 'fy2023.xlsx', '--output', output);
    expect(status).toBe(2);
    expect(stderr).toContain('不能覆盖输入的文件');
    expect(readFileSync(path.join(folder, 'fy2023.xlsx')).equals(before)).toBe(true);
  },
);

test.each([
  [[]],
  [['frobnicate']],
  [['check']],
  [['check', 'fy2023.xlsx', '--format', 'xml']],
  [['read']],
  [['read', 'fy2023.xlsx', '--format', 'sarif']],
  [['rules', '--format', 'sarif']],
  [['check', '--nope', 'x']],
])('wrong usage %j: 2, with the usage', (words) => {
  const { status, stderr } = gouji(...words);
  expect(status).toBe(2);
  expect(stderr).toContain('gouji check');
});

test('rules: every one with its severity and source', () => {
  const { status, stdout } = gouji('rules', '--format', 'json');
  expect(status).toBe(0);
  const { rules } = JSON.parse(stdout) as {
    rules: { id: string; severity: string; source: { text: string } }[];
  };
  expect(rules.map(({ id }) => id)).toContain('cross/project-expenditure');
  expect(rules.every(({ source }) => source.text.length > 0)).toBe(true);
  expect(gouji('rules').stdout).toContain('evaluation/deduction-reason  [需说明]');
  expect(gouji('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
