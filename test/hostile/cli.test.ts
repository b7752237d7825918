/** The corpus as a folder, put before the built command line as a user would: an entry each, with its reason. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { JsonResult } from '../../src/check';
import { runCli } from '../helpers/cli';
import { SAMPLE_PATH } from '../helpers/workbook';
import type { HostileFile } from './case';
import { corpus, writeCorpus } from './corpus';

// Hundreds of files, on a machine that may be slow.
jest.setTimeout(600_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-hostile-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = corpus().filter(({ heavy }) => !heavy);
const isRead = ({ outcome }: HostileFile): boolean => outcome === 'read' || outcome === 'same';

function run(
  locale: string,
  given: readonly string[] = ['.'],
): { readonly status: number | null; readonly report: JsonResult } {
  const output = path.join(folder, `${locale}.json`);
  const words = ['check', ...given, '--format', 'json', '--locale', locale, '--output', output];
  const { status, stderr } = runCli(folder, words);
  expect(stderr).not.toMatch(/^\s+at |Error/m);
  return { status, report: JSON.parse(readFileSync(output, 'utf8')) as JsonResult };
}

test('nothing that could be read: 2, and a reason for each in both languages', () => {
  const refused = files.filter((file) => !isRead(file));
  writeCorpus(folder, refused);
  const chinese = run('zh-CN');
  expect(chinese.status).toBe(2);
  expect(chinese.report.counts).toMatchObject({ files: refused.length, unreadable: refused.length });
  const expected = new Map(refused.map(({ name, outcome }) => [name, outcome]));
  const ofEach = new Map<string, string>();
  for (const { file, status, problem } of chinese.report.files) {
    const name = path.basename(file);
    const { message, code } = problem!;
    // Of an old document the command line reads the text, and finds none in this one.
    if (name !== 'an old document.docx')
      expect([name, status, code]).toEqual([name, 'unreadable', expected.get(name)]);
    expect(message).toMatch(/[\u4e00-\u9fff].*。$/);
    ofEach.set(code, file);
  }
  const english = run('en', [...ofEach.values()]);
  expect(english.status).toBe(2);
  expect(new Set(english.report.files.map(({ problem }) => problem!.code))).toEqual(new Set(ofEach.keys()));
  for (const { problem } of english.report.files) expect(problem!.message).toMatch(/^[ -~–’“”]+$/);
});

test('everything beside a sound file: the rest goes on, and the exit status says that some were not read', () => {
  // Each of them by itself is held in corpus.test.
  const some = files.filter((_, nth) => nth % 3 === 0);
  writeCorpus(folder, some);
  cpSync(SAMPLE_PATH, path.join(folder, 'zz.xlsx'));
  const { status, report } = run('zh-CN');
  expect(report.files).toHaveLength(some.length + 1);
  const read = some.filter(isRead).map(({ name }) => name);
  expect(
    report.files
      .filter((file) => file.status !== 'unreadable')
      .map(({ file }) => path.basename(file))
      .sort(),
  ).toEqual([...read, 'zz.xlsx'].sort());
  expect(report.files.flatMap(({ crashed }) => crashed)).toEqual([]);
  expect(report.counts.unreadable).toBeGreaterThan(0);
  expect(status).toBe(1);
  const sample = report.files.find(({ file }) => path.basename(file) === 'zz.xlsx')!;
  const legal = report.files.filter(({ file }) => /^legal.*xlsx$/.test(path.basename(file)));
  expect(legal.length).toBeGreaterThan(8);
  for (const { file, findings } of legal)
    expect([file, findings.map(({ rule }) => rule)]).toEqual([file, sample.findings.map(({ rule }) => rule)]);
});
