/** What a run is stopped by on its way, and what it shows of how far it has come. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import * as v from 'valibot';
import type { JsonResult } from '../../src/check';
import { resultSchema } from '../helpers/schemas';
import { bigWorkbook } from '../helpers/bigWorkbook';
import { CLI, runCli, startCli, told, workersOf } from '../helpers/cli';
import { SAMPLE_PATH } from '../helpers/workbook';

/** Enough that a run is still at it when it is stopped after its first file. */
const MANY = 60;
/** Takes several seconds, where nobody stops it. */
const LONG = bigWorkbook(1_500_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-interrupt-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => path.join(folder, name);

function samples(count: number): void {
  for (let nth = 1; nth <= count; nth++)
    cpSync(SAMPLE_PATH, inFolder(`${String(nth).padStart(3, '0')}.xlsx`));
}

/** Signals reach no process of Windows but by its console. */
const onUnix = process.platform === 'win32' ? test.skip : test;

describe('a signal', () => {
  onUnix.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: what is done is written whole, the rest is told, status %d', async (signal, expected) => {
    samples(MANY);
    const { child, ended } = startCli(folder, ['check', '.', '--format', 'json', '--jobs', '1']);
    await new Promise((resolve) => child.stdout!.once('data', resolve));
    child.kill(signal);
    const { status, stdout, stderr } = await ended;
    expect(status).toBe(expected);
    expect(stderr).toContain('正在收尾');
    const report = JSON.parse(stdout) as JsonResult;
    expect(v.safeParse(resultSchema, report).issues).toBeUndefined();
    expect(report.files.map(({ file }) => file)).toEqual(
      Array.from({ length: MANY }, (_, nth) => `${String(nth + 1).padStart(3, '0')}.xlsx`),
    );
    const reached = report.counts.checked;
    expect(reached).toBeGreaterThan(0);
    expect(reached).toBeLessThan(MANY);
    expect(report.files.slice(reached).map(({ problem }) => problem?.code)).toEqual(
      new Array(MANY - reached).fill('not-reached'),
    );
  });

  onUnix('a file that is being checked is not waited for without end', async () => {
    samples(1);
    writeFileSync(inFolder('002大.xlsx'), LONG);
    const words = ['check', '.', '--format', 'json', '--jobs', '1', '--output', 'out.json'];
    writeFileSync(inFolder('003.xlsx'), readFileSync(SAMPLE_PATH));
    const { child, ended } = startCli(folder, words);
    await partHas('001.xlsx');
    child.kill('SIGINT');
    expect((await ended).status).toBe(130);
    const { files } = JSON.parse(readFileSync(inFolder('out.json'), 'utf8')) as JsonResult;
    expect(files.map(({ status, problem }) => problem?.code ?? status)).toEqual([
      ...['checked', 'not-reached', 'not-reached'],
    ]);
  });

  onUnix('a second one ends at once: an earlier report stays, and nothing half written', async () => {
    samples(1);
    writeFileSync(inFolder('002大.xlsx'), LONG);
    writeFileSync(inFolder('out.json'), '旧的');
    const { child, ended } = startCli(folder, [
      ...['check', '.', '--format', 'json', '--jobs', '1', '--output', 'out.json'],
    ]);
    await partHas('001.xlsx');
    child.kill('SIGINT');
    await new Promise((resolve) => child.stderr!.once('data', resolve));
    child.kill('SIGINT');
    expect((await ended).status).toBe(130);
    expect(readFileSync(inFolder('out.json'), 'utf8')).toBe('旧的');
    expect(readdirSync(folder).sort()).toEqual(['001.xlsx', '002大.xlsx', 'out.json']);
  });

  const onLinux = process.platform === 'linux' ? test : test.skip;
  onLinux('a summary is written of what is done', async () => {
    samples(1);
    writeFileSync(inFolder('002大.xlsx'), LONG);
    const { child, ended } = startCli(folder, [
      ...['summary', '.', '--output', '汇总.xlsx', '--returns', '退回', '--jobs', '1'],
    ]);
    await workersOf(child);
    child.kill('SIGINT');
    const { status, stdout, stderr } = await ended;
    expect(status).toBe(130);
    // What was not reached is none that cannot be read.
    expect(stdout).toMatch(/^汇总\.xlsx\n命令被中断，有 \d 个文件没有轮到.*\n文件 2 个：.*读不了 0 个。/);
    // A unit would be asked for what it has handed in.
    expect(stderr).toContain('没有写退回单');
    expect(readdirSync(folder)).not.toContain('退回');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(inFolder('汇总.xlsx'));
    const remarks = new Map<string, string>();
    workbook.getWorksheet('汇总')!.eachRow((row) => {
      if (typeof row.getCell(1).value !== 'number') return;
      remarks.set(row.getCell(4).text, row.getCell(16).text);
    });
    expect(remarks.size).toBe(2);
    expect(remarks.get('002大.xlsx')).toContain('没有轮到这个文件');
    const units: string[] = [];
    workbook.getWorksheet('各单位')!.eachRow((row) => row.eachCell(({ text }) => void units.push(text)));
    const left = [...remarks.values()].filter((text) => text.includes('没有轮到')).length;
    expect(units).toContainEqual(expect.stringContaining(`命令被中断，有 ${left} 个文件没有轮到`));
    expect(units.filter((text) => text === '中断，没有轮到')).toHaveLength(left);
    expect(units).not.toContain('读不了');
  });

  onLinux('last year’s files are used whole or not at all, and no list of them stays', async () => {
    samples(1);
    mkdirSync(inFolder('去年'));
    writeFileSync(inFolder('去年/大.xlsx'), LONG);
    const temporary = process.env.TMPDIR;
    process.env.TMPDIR = inFolder('临时');
    mkdirSync(process.env.TMPDIR);
    const { child, ended } = startCli(folder, ['check', '001.xlsx', '--prior', '去年', '--format', 'json']);
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
    await workersOf(child);
    child.kill('SIGINT');
    const { status, stdout, stderr } = await ended;
    expect({ status, stdout }).toEqual({ status: 130, stdout: '' });
    expect(stderr).toContain('还没有读完就中断了');
    expect(readdirSync(inFolder('临时'))).toEqual([]);
  });

  onLinux('killed itself, it takes its worker with it, whatever that is at', async () => {
    samples(MANY);
    const { child, ended } = startCli(folder, ['check', '.', '--jobs', '1']);
    await new Promise((resolve) => child.stdout!.once('data', resolve));
    const [worker] = await workersOf(child);
    // Stopped, it comes to no end of its own.
    process.kill(worker!, 'SIGSTOP');
    child.kill('SIGKILL');
    await ended;
    try {
      for (let tries = 0; isRunning(worker!) && tries < 500; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(isRunning(worker!)).toBe(false);
    } finally {
      if (isRunning(worker!)) process.kill(worker!, 'SIGKILL');
    }
  });

  /** A process that nobody has asked about since its end is none. */
  const isRunning = (pid: number): boolean => /^State:\s+[^ZX]/m.test(told(`/proc/${pid}/status`));

  onUnix('a second one ends a summary at once, and nothing of it stays', async () => {
    samples(1);
    writeFileSync(inFolder('002大.xlsx'), LONG);
    const { child, ended } = startCli(folder, ['summary', '.', '--output', '汇总.xlsx', '--jobs', '1']);
    while (!readdirSync(folder).some((file) => file.endsWith('.part')))
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    await new Promise((resolve) => child.stderr!.once('data', resolve));
    child.kill('SIGINT');
    expect((await ended).status).toBe(130);
    expect(readdirSync(folder).sort()).toEqual(['001.xlsx', '002大.xlsx']);
  });

  /** Waits until the report that is being written names a file. */
  async function partHas(name: string): Promise<void> {
    for (;;) {
      const part = readdirSync(folder).find((file) => file.endsWith('.part'));
      if (part && readFileSync(inFolder(part), 'utf8').includes(name)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
});

onUnix('a reader that goes away ends it without a word', () => {
  samples(30);
  const { stdout, stderr } = spawnSync('sh', ['-c', '"$0" "$1" check . | head -n 1', process.execPath, CLI], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ stdout, stderr }).toEqual({ stdout: expect.stringMatching(/^001\.xlsx：.+\n$/), stderr: '' });
});

describe('progress', () => {
  /** Runs a shell line on a terminal, as `script` of util-linux makes one; what the terminal shows is given back. */
  const onTerminal = (line: string): string =>
    spawnSync('script', ['-qec', line, '/dev/null'], { cwd: folder, encoding: 'utf8' }).stdout;
  const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux');
  const onLinux = hasScript ? test : test.skip;
  const gouji = `'${process.execPath}' '${CLI}'`;

  onLinux('on a terminal: how many, and which file', () => {
    samples(8);
    const shown = onTerminal(`${gouji} check . --format json > out.json`);
    expect(shown).toMatch(/完成 \d\/8 · 00\d\.xlsx/);
    expect(shown).toContain('完成 8/8');
    // Cleared at the end, and lines are wrapped again.
    expect(shown.endsWith('\u001b[?7h\r\r\u001b[K')).toBe(true);
    expect((JSON.parse(readFileSync(inFolder('out.json'), 'utf8')) as JsonResult).counts.checked).toBe(8);
  });

  onLinux('results on the same terminal: on lines of their own', () => {
    samples(8);
    const shown = onTerminal(`${gouji} check .`);
    expect(shown).toMatch(/完成 \d\/8 · 00\d\.xlsx/);
    const report = runCli(folder, ['check', '.']).stdout;
    const isProgress = /^(?:\u001b\[\?7[lh]|\r|完成 [^\r\u001b]*|\u001b\[K)+/;
    const lines = shown
      .replaceAll('\r\n', '\n')
      .split('\n')
      .map((line) => line.replace(isProgress, ''));
    expect(lines.join('\n')).toBe(report);
  });

  onLinux('a name that would command the terminal does not', () => {
    samples(4);
    cpSync(SAMPLE_PATH, inFolder('00\u001b]0;x\u0007.xlsx'));
    const shown = onTerminal(`${gouji} check . --format json --jobs 1 > out.json`);
    expect(shown).toContain('00\\u001b]0;x\\u0007.xlsx');
    expect(shown).not.toContain('\u001b]0;');
  });

  onLinux.each([
    ['asked to be quiet', '--quiet', 8],
    ['for a few files', '', 3],
  ])('none when %s', (_, option, count) => {
    samples(count);
    expect(onTerminal(`${gouji} check . --format json ${option} > out.json`)).toBe('');
  });

  test('none where there is no terminal', () => {
    samples(8);
    expect(runCli(folder, ['check', '.']).stderr).toBe('');
  });
});
