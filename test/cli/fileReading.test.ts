import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileReading } from '../../src/cli/fileReading';
import { docxFile, paragraph } from '../helpers/docx';
import { xlsxOf } from '../helpers/manyFindings';
import { sampleReport } from '../helpers/sampleReport';
import { SAMPLE_PATH, sheetOf, workbookOf } from '../helpers/workbook';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-reading-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, bytes: Uint8Array | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const kindsIn = async (file: string) =>
  (await fileReading(file, { locale: 'zh-CN', layout: undefined })).reading?.forms.map(({ kind }) => kind);

test('a workbook, and a report with its tables and its text', async () => {
  expect(await kindsIn(SAMPLE_PATH)).toEqual(['basic', 'evaluation']);
  expect(await kindsIn(put('报告.docx', sampleReport()))).toEqual(['basic', 'evaluation', 'report']);
});

test('a file without a form says so', async () => {
  const other = workbookOf(
    sheetOf('名单', [
      ['姓名', '电话'],
      ['甲', '123'],
    ]),
  );
  const file = put('名单.xlsx', await xlsxOf(other));
  expect(await fileReading(file, { locale: 'en', layout: undefined })).toMatchObject({
    file,
    reading: { status: 'no-form', forms: [] },
    problem: { code: 'no-form', message: expect.stringContaining('No basic data form') },
  });
  const letter = put('信.docx', docxFile({ body: paragraph('请各单位按时报送材料。') }));
  expect(await fileReading(letter, { locale: 'zh-CN', layout: undefined })).toMatchObject({
    problem: { code: 'no-form' },
  });
});

test.each([
  ['没有.xlsx', undefined, 'not-found'],
  ['空.xlsx', '', 'empty'],
  ['坏.xlsx', '不是工作簿', 'not-a-workbook'],
])('%s cannot be read: its reason', async (name, bytes, code) => {
  const file = bytes === undefined ? path.join(folder, name) : put(name, bytes);
  const { reading, problem } = await fileReading(file, { locale: 'zh-CN', layout: undefined });
  expect([reading, problem?.code]).toEqual([undefined, code]);
  expect(problem!.message).toMatch(/。$/);
});
