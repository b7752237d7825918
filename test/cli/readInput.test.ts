/** What the command line makes of a file, by its name and its bytes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkFile } from '../../src/cli/checkFile';
import { readInput } from '../../src/cli/readInput';
import { sampleReport, sampleReportText } from '../helpers/sampleReport';
import { SAMPLE_PATH } from '../helpers/workbook';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-input-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function given(name: string, bytes: Uint8Array | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const firstLine = async (file: string): Promise<unknown> => {
  const input = await readInput(file);
  return 'report' in input ? [input.report.source, input.report.paragraphs[0]?.text] : input;
};
const TITLE = '2023年度部门整体支出绩效自评报告';

const setup = { locale: 'zh-CN', policy: undefined, trustsWorkbooks: false } as const;

test('a Word document by its bytes, whatever its ending', async () => {
  expect(await firstLine(given('报告.docx', sampleReport()))).toEqual(['docx', TITLE]);
  expect(await firstLine(given('报告.doc', sampleReport()))).toEqual(['docx', TITLE]);
  expect(await readInput(SAMPLE_PATH)).toMatchObject({ kind: 'workbook' });
});

test('plain text in the encodings that Windows writes', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TITLE, 'utf16le')]);
  expect(await firstLine(given('a.txt', sampleReportText()))).toEqual(['text', TITLE]);
  expect(await firstLine(given('b.txt', utf16))).toEqual(['text', TITLE]);
  expect(await firstLine(given('c.txt', `\ufeff${TITLE}\r\n第二段`))).toEqual(['text', TITLE]);
  // 年度 in GB18030.
  expect(await firstLine(given('d.txt', Buffer.from([0xc4, 0xea, 0xb6, 0xc8])))).toEqual(['text', '年度']);
});

test('files that cannot be read are a reason', async () => {
  // The directory of an OLE file says Word, and nothing follows.
  const ole = new Uint8Array(1024);
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ole.set(Buffer.from('WordDocument\0', 'utf16le'), 512);
  ole[512 + 64] = 26;
  expect(await readInput(given('a.doc', ole))).toEqual({ problem: 'damaged' });
  expect(await readInput(given('b.doc', '{\\rtf1'))).toEqual({ problem: 'not-a-document' });
  expect(await readInput(given('c.docx', ''))).toEqual({ problem: 'empty' });
  expect(await readInput(given('d.txt', ''))).toEqual({ problem: 'empty' });
  expect(await readInput(given('e.xlsx', sampleReport()))).toEqual({ problem: 'not-a-workbook' });
  expect(await readInput(path.join(folder, '没有.docx'))).toEqual({ problem: 'not-found' });
});

test('a report alone: its tables and its text are checked', async () => {
  const { result, notes, report } = await checkFile(given('报告.docx', sampleReport()), setup);
  expect(result?.forms.map(({ form }) => form)).toEqual(['basic', 'evaluation', 'report']);
  expect(result?.diagnostics.map(({ ruleId }) => ruleId)).toContain('cross/project-expenditure');
  expect([notes, report]).toEqual([undefined, undefined]);
});

test('with a workbook: the workbook’s forms and the report’s text', async () => {
  const input = await readInput(given('报告.docx', sampleReport()));
  if (!('report' in input)) throw new Error('no report');
  const file = await checkFile(SAMPLE_PATH, setup, { file: '报告.docx', report: input.report });
  expect(file.result?.forms.map(({ form, sheet }) => [form, sheet])).toEqual([
    ['basic', '基础数据表'],
    ['evaluation', '自评表'],
    ['report', '报告正文'],
  ]);
  expect(file.report).toBe('报告.docx');
  const doc = { ...input.report, source: 'doc' as const };
  const noted = await checkFile(SAMPLE_PATH, setup, { file: '报告.doc', report: doc });
  expect(noted.notes).toEqual([{ code: 'doc-tables', message: expect.stringContaining('另存为 .docx') }]);
});
