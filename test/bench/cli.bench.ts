/**
 * Files a second and memory of the command line, beside the least that reading them takes: unpacking and scanning
 * the same files, and beside other readers of workbooks, all in one run. `GOUJI_SAMPLES=folder` takes the
 * workbooks of a folder, `BENCH_FULL=1` also ten thousand files. The command line must have been built.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { check } from '../../src/check';
import { readXlsx } from '../../src/hosts/xlsx';
import { CLI } from '../helpers/cli';
import { largeWorkbook } from '../helpers/largeWorkbook';
import { SAMPLE_PATH, withCell } from '../helpers/workbook';

const FILES = 300;
const MANY = process.env.BENCH_FULL ? [100, 1000, 10_000] : [100, 1000];
const ROUNDS = 5;
/** What a reader of values has to look at. */
const NEEDED = /^xl\/(?:worksheets\/[^/]+\.xml|sharedStrings\.xml|styles\.xml)$/;

const sources = workbooksIn(process.env.GOUJI_SAMPLES);
let folder: string;
beforeAll(() => {
  if (!existsSync(CLI)) throw new Error('build it first: npx webpack --env out=.cache/site');
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-bench-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function workbooksIn(given: string | undefined): readonly string[] {
  if (given === undefined) return [SAMPLE_PATH];
  const found = readdirSync(given, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xlsx'),
  );
  return found.map((name) => path.join(given, name));
}

/** Copies of the sources, in turn; second names of the same bytes cost the disk nothing. */
function copies(count: number): string {
  const target = path.join(folder, String(count));
  mkdirSync(target);
  const first = sources.map((source, nth) => {
    const copy = path.join(folder, `${count}-${nth}.bin`);
    spawnSync('cp', [source, copy]);
    return copy;
  });
  for (let nth = 0; nth < count; nth++)
    linkSync(first[nth % first.length]!, path.join(target, `单位${String(nth).padStart(5, '0')}.xlsx`));
  return target;
}

function inflated(bytes: Uint8Array): Uint8Array[] {
  return Object.values(unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) }));
}

/** Sees every tag and text, and does nothing with them. */
function scan(bytes: Uint8Array): number {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let seen = 0;
  for (const event of ['opentag', 'closetag', 'text'] as const) parser.on(event, () => void seen++);
  parser.write(new TextDecoder().decode(bytes)).close();
  return seen;
}

const FLOOR = 'unpack and scan (the floor)';

test('reading and checking on one core, beside the floor and other readers', async () => {
  const all = sources.map((source) => readFileSync(source));
  const load = async (bytes: Buffer): Promise<unknown> => {
    const workbook = new ExcelJS.Workbook();
    return workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  };
  const ways: [string, (bytes: Buffer) => unknown][] = [
    ['unpack the parts', inflated],
    [FLOOR, (bytes) => inflated(bytes).map(scan)],
    ['our reader', (bytes) => readXlsx(bytes)],
    ['our reader and check', (bytes) => check(readXlsx(bytes))],
    ['exceljs', load],
    ...sheetJs(),
  ];
  const best = new Map<string, number>();
  // In turns, so that what else the machine does falls on all of them alike; of each the best round.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, run] of ways) {
      const before = process.cpuUsage();
      for (let nth = 0; nth < FILES / 3; nth++) await run(all[nth % all.length]!);
      const { user, system } = process.cpuUsage(before);
      const ms = (user + system) / 1000 / (FILES / 3);
      // The first round warms up.
      if (round > 0) best.set(name, Math.min(best.get(name) ?? Infinity, ms));
    }
  }
  const floor = best.get(FLOOR)!;
  table(
    `processor time a file, of ${sources.length} workbook(s)`,
    [...best].map(([name, ms]) => [
      `${ms.toFixed(2)} ms`,
      `${(1000 / ms).toFixed(0)} files/s`,
      `${((floor / ms) * 100).toFixed(0)} % of the floor`,
      name,
    ]),
  );
  expect(best.size).toBe(ways.length);
});

/**
 * SheetJS is none of our packages: what npm has of it is old and has known faults. It is measured where it is there,
 * e.g. after `npm install --prefix /tmp/sheetjs xlsx@0.18.5`, with `NODE_PATH=/tmp/sheetjs/node_modules`.
 */
function sheetJs(): [string, (bytes: Buffer) => unknown][] {
  try {
    const { read } = createRequire(__filename)('xlsx') as { read(bytes: Buffer): unknown };
    return [['SheetJS', (bytes) => read(bytes)]];
  } catch {
    return [];
  }
}

interface Run {
  readonly seconds: number;
  /** Peak of the command itself, and of the largest of its workers, in megabytes; 0 where it cannot be seen. */
  readonly memory: { readonly command: number; readonly worker: number };
}

/** Of its own high-water mark, as Linux keeps it. */
function peakOf(pid: number | string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function workersOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  } catch {
    return [];
  }
}

async function gouji(words: readonly string[]): Promise<Run> {
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, [CLI, ...words], { stdio: 'ignore' });
  const memory = { command: 0, worker: 0 };
  const look = setInterval(() => {
    memory.command = Math.max(memory.command, peakOf(child.pid!));
    for (const worker of workersOf(child.pid!)) memory.worker = Math.max(memory.worker, peakOf(worker));
  }, 50);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(look);
  if (status !== 0 && status !== 1) throw new Error(`gouji ended with ${String(status)}`);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, memory };
}

test('the command: files a second on one and two cores, memory by number of files', async () => {
  const out = path.join(folder, 'out.json');
  const json = ['--format', 'json', '--output', out];
  const rows: string[][] = [];
  const row = (what: string, files: number, { seconds, memory }: Run): void =>
    void rows.push([
      `${seconds.toFixed(1)} s`,
      `${(files / seconds).toFixed(0)} files/s`,
      `${memory.command.toFixed(0)} MB + ${memory.worker.toFixed(0)} MB a worker`,
      what,
    ]);
  const one = copies(1);
  row('check, 1 file', 1, await gouji(['check', one, ...json]));
  const some = copies(FILES);
  for (const jobs of ['1', '2'])
    row(
      `check, ${FILES} files, --jobs ${jobs}`,
      FILES,
      await gouji(['check', some, ...json, '--jobs', jobs]),
    );
  for (const count of MANY) {
    const many = copies(count);
    row(`check, ${count} files, --jobs 2`, count, await gouji(['check', many, ...json, '--jobs', '2']));
    const marked = path.join(folder, `${count} marked`);
    row(
      `mark with comments, ${count} files, --jobs 2`,
      count,
      await gouji(['mark', many, '--output', marked, '--comments', '--fill', 'safe', '--jobs', '2']),
    );
    rmSync(marked, { recursive: true });
    const book = path.join(folder, `${count}.xlsx`);
    row(
      `summary, ${count} files, --jobs 2`,
      count,
      await gouji(['summary', many, '--output', book, '--jobs', '2']),
    );
  }
  table('the command as built, with its start', rows);
  expect(rows.length).toBeGreaterThan(4);
});

test('growth of a check with the projects and the indicators of a form', () => {
  const sizes = [3, 30, 300];
  const warm = largeWorkbook(30, 30);
  for (let nth = 0; nth < 20; nth++) check(warm);
  const time = (projects: number, indicators: number, wrong: boolean): number => {
    const clean = largeWorkbook(projects, indicators);
    const workbook = wrong ? withCell(clean, '基础数据表', 'F10', 15.3) : clean;
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      check(workbook);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  };
  const rows = [false, true].flatMap((wrong) => {
    const name = wrong ? 'one wrong' : 'clean';
    const [first] = sizes;
    const grown = (label: string, of: (size: number) => number): string[][] => {
      let least = 0;
      return sizes.map((size, nth) => {
        const ms = of(size);
        if (nth === 0) least = ms;
        const ratio = `× ${(ms / least).toFixed(1)}`;
        return [`${ms.toFixed(1)} ms`, ratio, `${name}, ${size} ${label}`];
      });
    };
    return [
      ...grown(`projects, ${first} indicators`, (size) => time(size, first!, wrong)),
      ...grown(`indicators, ${first} projects`, (size) => time(first!, size, wrong)),
    ];
  });
  table('a check alone, processor time', rows);
  expect(rows).toHaveLength(12);
});

function table(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const lines = rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padStart(widths[at]!))).join('  '),
  );
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
}
