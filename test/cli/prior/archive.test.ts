/** What comes out of last year's archive: under names of our own, and nothing outside of where it is put. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unpack } from '../../../src/cli/prior/archive';
import { UnreadableFile } from '../../../src/hosts/xlsx';
import { buildZip, zipTable } from '../../helpers/zip';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-archive-'));
  mkdirSync(path.join(folder, '里'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const unpacked = (bytes: Uint8Array | string) => {
  const file = path.join(folder, '去年.zip');
  writeFileSync(file, bytes);
  return unpack(file, path.join(folder, '里'));
};

test('each in a folder of its own, by the last of its name; paths lead nowhere', async () => {
  const { files, leftOut } = await unpacked(
    buildZip([
      { path: '各区/甲.xlsx', data: '一' },
      { path: '各区/', data: '' },
      { path: '别处/甲.xlsx', data: '二' },
      { path: '../../../外.xlsx', data: '三' },
      { path: '/etc/根.docx', data: '四' },
      { path: 'C:\\盘\\a:b?.xlsx', data: '五' },
      { path: '__MACOSX/各区/._甲.xlsx', data: 'x' },
      { path: '各区/~$甲.xlsx', data: 'x' },
      { path: '各区/旧.xls', data: 'x' },
      { path: '各区/锁.xlsx', data: 'x', claim: { flags: 1 } },
    ]),
  );
  expect(files.map((file) => [path.basename(file), readFileSync(file, 'utf8')])).toEqual([
    ['甲.xlsx', '一'],
    ['甲.xlsx', '二'],
    ['外.xlsx', '三'],
    ['根.docx', '四'],
    ['a_b_.xlsx', '五'],
  ]);
  expect(leftOut.map(({ file }) => file)).toEqual(['各区/旧.xls', '各区/锁.xlsx']);
  const within = path.join(folder, '里') + path.sep;
  expect(files.every((file) => file.startsWith(within))).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['去年.zip', '里'].sort());
});

test('what is no archive is not one', async () => {
  await expect(unpacked('PK')).rejects.toThrow(UnreadableFile);
  expect(await unpacked(zipTable({}))).toEqual({ files: [], leftOut: [] });
});
