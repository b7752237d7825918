/** @jest-environment node */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findInputs } from '../../src/cli/inputs';
import { readInput } from '../../src/cli/readInput';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-inputs-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

function put(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), name);
  }
}

async function found(...words: readonly string[]) {
  const { files, skipped } = await findInputs(words.map((word) => path.join(folder, word)));
  const short = (file: string): string => path.relative(folder, file);
  return {
    files: files.map(short),
    skipped: Object.fromEntries([...skipped].map(([file, code]) => [short(file), code])),
  };
}

test('everything that a folder holds is checked, or listed with the reason', async () => {
  put(
    'a.xlsx',
    'B.Xlsx',
    'c.DOC',
    'd/e.xlsm',
    'f.xls',
    'g.et',
    'h.wps',
    'i.xlsb',
    'j.xltx',
    'k.ZIP',
    'l.pdf',
  );
  expect(await found('.')).toEqual({
    files: [
      ...['B.Xlsx', 'a.xlsx', 'c.DOC', 'd/e.xlsm', 'f.xls', 'g.et', 'h.wps', 'i.xlsb', 'j.xltx', 'k.ZIP'],
      'l.pdf',
    ],
    skipped: {
      ...{ 'f.xls': 'old-xls', 'g.et': 'other-format', 'h.wps': 'other-format', 'i.xlsb': 'other-format' },
      ...{ 'j.xltx': 'other-format', 'k.ZIP': 'archive', 'l.pdf': 'other-format' },
    },
  });
});

test('but for what nobody put there to be checked', async () => {
  put(
    'a.xlsx',
    '~$a.xlsx',
    '.~lock.a.xlsx#',
    '.DS_Store',
    'Thumbs.db',
    'gouji.config.json',
    'node_modules/b.xlsx',
  );
  expect(await found('.')).toEqual({ files: ['a.xlsx'], skipped: {} });
});

test('what is named by itself is tried, whatever it is called', async () => {
  put('a.pdf', 'b.xlsx');
  expect(await found('a.pdf', '.')).toEqual({ files: ['a.pdf', 'b.xlsx'], skipped: {} });
});

test('of what links lead to several times each file counts once', async () => {
  put('z/a.xlsx', 'z/b.xlsx');
  symlinkSync('z', path.join(folder, 'c'));
  symlinkSync('.', path.join(folder, 'z/round'));
  symlinkSync('a.xlsx', path.join(folder, 'z/again.xlsx'));
  expect(await found('.')).toEqual({ files: ['z/a.xlsx', 'z/b.xlsx'], skipped: {} });
});

test('a link that leads nowhere is told as not found', async () => {
  symlinkSync('nowhere.xlsx', path.join(folder, 'a.xlsx'));
  expect((await found('.')).files).toEqual(['a.xlsx']);
  expect(await readInput(path.join(folder, 'a.xlsx'))).toEqual({ problem: 'not-found' });
});

test('a folder is no file, and a file is looked at before it is read', async () => {
  expect(await readInput(folder)).toEqual({ problem: 'no-file' });
  process.env['GOUJI_LIMITS'] = 'fileBytes=3';
  try {
    put('a.xlsx');
    expect(await readInput(path.join(folder, 'a.xlsx'))).toEqual({ problem: 'too-large' });
  } finally {
    delete process.env['GOUJI_LIMITS'];
  }
});

// Whoever may read everything sees no closed folder.
const asUser = process.getuid?.() === 0 ? test.skip : test;
asUser('a folder that may not be looked into is listed', async () => {
  put('a.xlsx', 'closed/b.xlsx');
  chmodSync(path.join(folder, 'closed'), 0);
  const { files, skipped } = await found('.');
  chmodSync(path.join(folder, 'closed'), 0o700);
  expect(files).toEqual(['a.xlsx', 'closed']);
  expect(skipped).toEqual({ closed: 'no-access' });
});
