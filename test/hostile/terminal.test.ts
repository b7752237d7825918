/** Whatever names and cells hold, the command says nothing that a terminal would obey. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { check } from '../../src/check';
import { readXlsx } from '../../src/hosts/xlsx';
import { CLI, runInTurn } from '../helpers/cli';
import { sampleWith } from './texts';

const COMMANDS = '\u001b]0;x\u0007\u001b[31m红\r\n  没有错误\u009b2J\u202e\u2066';
const SHOWN = '\\u001b]0;x\\u0007\\u001b[31m红\\u000d\\n  没有错误\\u009b2J\\u202e\\u2066';
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

// Windows has no such names.
const onUnix = process.platform === 'win32' ? describe.skip : describe;

onUnix('a file of such a name, with such cells', () => {
  let folder: string;
  const named = `甲${COMMANDS}.xlsx`;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-terminal-'));
    const bytes = await sampleWith([`_x001B_[31m红_x0007_\u202e\u009b乙`]);
    expect(check(readXlsx(bytes)).unitName).toContain('\u001b');
    writeFileSync(path.join(folder, named), bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const gouji = (...words: readonly string[]) => runInTurn(folder, words);

  test('in the text of a check', () => {
    const { stdout } = gouji('check', '.', '--verbose', '无\u001b\u009b2J\n.xlsx');
    expect(stdout.split('\n')[0]).toBe(`甲${SHOWN}.xlsx`);
    expect(stdout).toContain('\n无\\u001b\\u009b2J\\n.xlsx\n');
    expect(stdout).toContain('\\u001b[31m红\\u0007\\u202e\\u009b乙');
    expect(stdout).not.toMatch(OBEYED);
  });

  test.each(['json', 'sarif'])('in %s, which stays the same', (format) => {
    const { stdout } = gouji('check', '.', '--format', format);
    expect(stdout).not.toMatch(OBEYED);
    expect(JSON.stringify(JSON.parse(stdout))).toContain('\u009b乙');
    if (format === 'json')
      expect(JSON.parse(stdout)).toMatchObject({ files: [{ file: named, status: 'checked' }] });
  });

  test.each([
    [['report', named, '--output', `草稿${COMMANDS}/无.docx`]],
    [['report', `无${COMMANDS}.xlsx`, '--output', '草稿.docx']],
    [['check', named, '--output', named]],
    [['check', named, '--report', `无${COMMANDS}.docx`]],
    [['check', named, '--config', `无${COMMANDS}.json`]],
    [['check', named, `--${COMMANDS}`]],
    [['template', '--year', '2024', '--output', '空.xlsx', COMMANDS]],
    [[COMMANDS]],
  ])('where it says what is wrong, case %#', (words) => {
    const { status, stderr } = gouji(...words);
    expect(status).toBe(2);
    expect(stderr).toContain('\\u001b]0;x\\u0007');
    expect(stderr).not.toMatch(OBEYED);
  });

  test('where the program itself fails: with where it did, and no status that says something of the file', () => {
    const broken = path.join(folder, 'broken.cjs');
    const failing = `AbortController = function () { throw new Error(${JSON.stringify(COMMANDS)}); };`;
    writeFileSync(broken, failing);
    const { status, stderr } = spawnSync(process.execPath, ['--require', broken, CLI, 'check', named], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('Error: \\u001b]0;x');
    expect(stderr).toContain('new Interrupt');
    expect(stderr).not.toMatch(OBEYED);
  });
});
