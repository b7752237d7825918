/** A file that is too much takes no other with it; many at a time say what one after another says. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import * as v from 'valibot';
import { version } from '../../package.json';
import type { FileResult, JsonResult } from '../../src/check';
import { checkFile } from '../../src/cli/checkFile';
import { resultSchema } from '../helpers/schemas';
import { bigWorkbook } from '../helpers/bigWorkbook';
import type { CliRun } from '../helpers/cli';
import { CLI_FOLDER, runCli, startCli, workersOf } from '../helpers/cli';
import { SAMPLE_PATH } from '../helpers/workbook';
import { toJson, toSarif, toText } from '../helpers/wholeReport';

/** More than 64 MB are room for. */
const BIG = bigWorkbook(200_000);
/** Takes several seconds, where nobody stops it. */
const LONG = bigWorkbook(1_500_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-workers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => path.join(folder, name);
const gouji = (...words: readonly string[]): CliRun => runCli(folder, words);

function samples(count: number): void {
  for (let nth = 1; nth <= count; nth++)
    cpSync(SAMPLE_PATH, inFolder(`${String(nth).padStart(3, '0')}.xlsx`));
}

/** What each file came to: `checked`, or why not. */
function outcomes(text: string): readonly string[] {
  const report: unknown = JSON.parse(text);
  expect(v.safeParse(resultSchema, report).issues).toBeUndefined();
  return (report as JsonResult).files.map(({ status, problem }) => problem?.code ?? status);
}

describe('too much for one worker', () => {
  test('its memory, one at a time and two: one entry or row each, the rest go on', async () => {
    samples(4);
    writeFileSync(inFolder('001b.xlsx'), BIG);
    writeFileSync(inFolder('001c.xlsx'), BIG);
    const { status, stdout, stderr } = gouji(
      ...['check', '.', '--format', 'json', '--memory', '64', '--jobs', '1'],
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const tooBig = 'too-big-for-memory';
    expect(outcomes(stdout)).toEqual(['checked', tooBig, tooBig, 'checked', 'checked', 'checked']);
    expect(stdout).toContain('--memory 调高上限');
    const words = ['--output', '汇总.xlsx', '--memory', '64', '--jobs', '2', '--quiet'];
    expect(gouji('summary', '.', ...words)).toEqual({ status: 1, stdout: '', stderr: '' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(inFolder('汇总.xlsx'));
    const isTooBig = new Map<string, boolean>();
    workbook.getWorksheet('汇总')!.eachRow((row) => {
      if (typeof row.getCell(1).value !== 'number') return;
      isTooBig.set(row.getCell(4).text, row.getCell(16).text.includes('内存超过了上限'));
      expect(row.getCell(6).text === '读全').toBe(!isTooBig.get(row.getCell(4).text));
    });
    expect([...isTooBig].sort()).toEqual([
      ...[
        ['001.xlsx', false],
        ['001b.xlsx', true],
        ['001c.xlsx', true],
      ],
      ...[
        ['002.xlsx', false],
        ['003.xlsx', false],
        ['004.xlsx', false],
      ],
    ]);
  });

  test('a lone file: an entry and status 2, no crash; enough memory reads it', () => {
    writeFileSync(inFolder('大.xlsx'), BIG);
    const { status, stdout, stderr } = gouji('check', '大.xlsx', '--memory', '64', '--locale', 'en');
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(stdout).toMatch(/^大\.xlsx\n {2}This file took more memory than allowed/);
    expect(outcomes(gouji('check', '大.xlsx', '--format', 'json').stdout)).toEqual(['no-form']);
  });

  test('its time: given up, the rest go on', () => {
    samples(3);
    writeFileSync(inFolder('001b.xlsx'), LONG);
    const { status, stdout } = gouji('check', '.', '--format', 'json', '--timeout', '1', '--jobs', '1');
    expect(status).toBe(1);
    expect(outcomes(stdout)).toEqual(['checked', 'took-too-long', 'checked', 'checked']);
  });

  /** Where a process can be seen from outside. */
  const onLinux = process.platform === 'linux' ? test : test.skip;
  onLinux('killed from outside: its file is tried once more, then an entry; the rest go on', async () => {
    samples(3);
    writeFileSync(inFolder('001b.xlsx'), LONG);
    const { child, ended } = startCli(folder, ['check', '.', '--format', 'json', '--jobs', '1']);
    // The first file is out: its worker is at the big one.
    await new Promise((resolve) => child.stdout!.once('data', resolve));
    const killed = new Set<number>();
    while (killed.size < 2) {
      const [worker] = (await workersOf(child)).filter((pid) => !killed.has(pid));
      if (worker === undefined) continue;
      killed.add(worker);
      process.kill(worker, 'SIGKILL');
    }
    const { status, stdout } = await ended;
    expect(status).toBe(1);
    expect(outcomes(stdout)).toEqual(['checked', 'crashed', 'checked', 'checked']);
    expect(stdout).toContain('SIGKILL');
  });
});

describe('several at a time', () => {
  // Read only, hence made once; what a test writes stands in its own folder.
  let several: string;
  const inSeveral = (...words: readonly string[]): CliRun => runCli(several, words);
  beforeAll(async () => {
    several = mkdtempSync(path.join(os.tmpdir(), 'gouji-several-'));
    const write = (name: string, bytes: Uint8Array): void => writeFileSync(path.join(several, name), bytes);
    const sample = readFileSync(SAMPLE_PATH);
    for (let nth = 1; nth <= 8; nth++) write(`00${nth}.xlsx`, sample);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(SAMPLE_PATH);
    workbook.getWorksheet('基础数据表')!.getCell('B5').value = 9.99;
    await workbook.xlsx.writeFile(path.join(several, '001错.xlsx'));
    write('002截.xlsx', sample.subarray(0, 3000));
    // Done last, and stands first but one.
    write('000大.xlsx', bigWorkbook(20_000));
  });
  afterAll(() => rmSync(several, { recursive: true, force: true }));

  /** What the core writes of all at once; how the command line writes it file by file must not show. */
  const whole: Readonly<Record<string, (reports: readonly FileResult[]) => string>> = {
    text: (reports) => toText(reports, 'en'),
    json: (reports) => `${JSON.stringify(toJson(reports, 'en', version), null, 2)}\n`,
    sarif: (reports) => {
      const log = toSarif(reports, 'en');
      // Only the built command knows its version.
      log.runs[0]!.tool.driver.version = version;
      return `${JSON.stringify(log, null, 2)}
`;
    },
  };
  let reports: readonly FileResult[];
  beforeAll(async () => {
    const before = process.cwd();
    process.chdir(several);
    const checked: FileResult[] = [];
    for (const name of [...readdirSync('.').sort(), 'nix.xlsx'])
      checked.push(await checkFile(name, { locale: 'en', policy: undefined, trustsWorkbooks: false }));
    process.chdir(before);
    reports = checked;
  });

  const checkedBy = (jobs: string, format: string): CliRun =>
    inSeveral(
      ...['check', '.', 'nix.xlsx', '--locale', 'en', '--format', format, '--jobs', jobs, '--verbose'],
    );

  test.each(['text', 'json', 'sarif'])(
    '%s: to the byte and in the order of the files what the core writes of all at once',
    (format) => {
      expect(checkedBy('3', format)).toEqual({ status: 1, stderr: '', stdout: whole[format]!(reports) });
    },
  );

  // What puts the files in order knows nothing of the format.
  test('one after another: the same', () => {
    expect(checkedBy('1', 'json')).toEqual({ status: 1, stderr: '', stdout: whole.json!(reports) });
  });

  test('without --verbose: a line a file, and what they come to', () => {
    const { status, stdout } = inSeveral('check', '.', 'nix.xlsx');
    expect(status).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, -3).map((line) => line.split('：')[0])).toEqual(reports.map(({ file }) => file));
    expect(lines.find((line) => line.startsWith('001.xlsx'))).toBe(
      '001.xlsx：2 处未填列，无错误，9 处待说明，5 处提示。',
    );
    expect(lines.find((line) => line.startsWith('002截.xlsx'))).toMatch(/：.*(?:损坏|不完整|截断)/);
    const work = (kind: 'blank' | 'error' | 'explain' | 'hint'): number =>
      reports.reduce((sum, { result }) => sum + (result?.work[kind] ?? 0), 0);
    expect(lines.slice(-3)).toEqual([
      '',
      `共 12 个文件：读全 9 个，没有读取 3 个。未填列 ${work('blank')} 处，须改正 ${work('error')} 处，待说明 ${work('explain')} 处，提示 ${work('hint')} 处。`,
      '在哪一格、怎么改：gouji check 文件；或加 --verbose，全部列出。',
    ]);
  });

  test('a summary: the same rows', async () => {
    const rows = async (jobs: string): Promise<unknown[]> => {
      const output = inFolder(`汇总${jobs}.xlsx`);
      expect(inSeveral('summary', '0*.xlsx', '--output', output, '--jobs', jobs).status).toBe(1);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(output);
      return workbook.worksheets.map((sheet) =>
        // The second row says when.
        sheet.getSheetValues().filter((_, row) => row !== 2),
      );
    };
    const one = await rows('1');
    expect(JSON.stringify(one)).toContain('9.99');
    expect(await rows('3')).toEqual(one);
  });
});

test('nothing to check: said, and the report is whole', () => {
  const { status, stdout, stderr } = gouji('check', '.', '--format', 'json');
  expect(status).toBe(2);
  expect(outcomes(stdout)).toEqual([]);
  expect(stderr).toContain('没有找到工作簿');
  expect(JSON.parse(gouji('check', '.', '--format', 'sarif').stdout)).toMatchObject({
    runs: [{ results: [], artifacts: [] }],
  });
});

test('it works wherever its folder was put, and from any other', () => {
  samples(2);
  const elsewhere = inFolder('程序 2');
  cpSync(CLI_FOLDER, elsewhere, { recursive: true });
  const { status, stdout } = spawnSync(
    process.execPath,
    [path.join('程序 2', 'gouji.js'), 'check', '001.xlsx', '002.xlsx', '--format', 'json'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(outcomes(stdout)).toEqual(['checked', 'checked']);
});

test.each([
  ['--jobs', '0'],
  ['--jobs', 'two'],
  ['--memory', '8'],
  ['--timeout', '0.5'],
])('%s %s is refused', (option, value) => {
  const { status, stderr } = gouji('check', 'x.xlsx', option, value);
  expect(status).toBe(2);
  expect(stderr).toContain(`${option}: `);
});

describe('--output', () => {
  test('takes the place of an earlier report once it is whole, and leaves nothing beside it', () => {
    samples(1);
    writeFileSync(inFolder('结果.txt'), '旧的');
    expect(gouji('check', '001.xlsx', '--output', '结果.txt').status).toBe(0);
    expect(readFileSync(inFolder('结果.txt'), 'utf8')).toContain('001.xlsx');
    expect(readdirSync(folder).sort()).toEqual(['001.xlsx', '结果.txt']);
  });

  test('in a folder that is not there: said before anything is checked', () => {
    samples(1);
    const { status, stderr } = gouji('check', '001.xlsx', '--output', '没有/结果.txt');
    expect(status).toBe(2);
    expect(stderr).toContain('没有这个文件夹');
    expect(existsSync(inFolder('没有'))).toBe(false);
  });

  (existsSync('/dev/full') ? test : test.skip)(
    'on a full disk: said, and nothing more is waited for',
    async () => {
      samples(1);
      writeFileSync(inFolder('002.xlsx'), LONG);
      writeFileSync(inFolder('003.xlsx'), LONG);
      const words = ['check', '.', '--format', 'json', '--output', '/dev/full', '--timeout', '3600'];
      const { child, ended } = startCli(folder, words);
      // No end of its own is none, and must not keep the tests.
      const tooLate = setTimeout(() => child.kill('SIGKILL'), 120_000);
      const { status, stderr } = await ended;
      clearTimeout(tooLate);
      expect(status).toBe(2);
      expect(stderr).toBe('/dev/full: 磁盘满了，结果没有写成 / the disk is full: no result was written\n');
    },
  );
});
