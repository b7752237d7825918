/** A bureau's layout on the built command line: forms of its own words are read whole, and what was used is said. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import * as v from 'valibot';
import { layoutText } from '../../src/check';
import type { TaughtLabel } from '../../src/model/form/taught';
import { LAYOUT_FILE, LAYOUT_KEY } from '../../src/model/form/taught';
import type { CliRun } from '../helpers/cli';
import { runInTurn } from '../helpers/cli';
import { readSchema, resultSchema } from '../helpers/schemas';
import { withSettings } from '../helpers/settings';
import { SAMPLE_PATH } from '../helpers/workbook';

const LABEL = '已拨付金额（B）';
const EXECUTED: TaughtLabel = {
  form: 'evaluation',
  place: 'column',
  label: LABEL,
  field: 'funds.total.executed',
};
const NEEDLESS: TaughtLabel = { ...EXECUTED, field: null };

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-layout-'));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(SAMPLE_PATH);
  workbook.getWorksheet('自评表')!.getCell('F3').value = LABEL;
  await workbook.xlsx.writeFile(path.join(folder, 'odd.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const gouji = (...words: readonly string[]): CliRun => runInTurn(folder, words);
const write = (...labels: readonly TaughtLabel[]) =>
  writeFileSync(path.join(folder, LAYOUT_FILE), layoutText(labels)!);
/** The odd form, with these labels kept in the workbook. */
function keep(...labels: readonly TaughtLabel[]): void {
  const file = path.join(folder, 'odd.xlsx');
  writeFileSync(file, withSettings(readFileSync(file), { [LAYOUT_KEY]: layoutText(labels)! }));
}

test('a layout that lies beside the files is not taken by itself', () => {
  write(EXECUTED);
  const { status, stdout } = gouji('check', 'odd.xlsx');
  expect(status).toBe(1);
  expect(stdout).toContain(`没有读全：没读懂“${LABEL}”（自评表!F3）`);
});

test('check and read: whole, with what was used and from where', () => {
  write(EXECUTED);
  const { status, stdout } = gouji('check', 'odd.xlsx', '--layout', LAYOUT_FILE);
  expect(status).toBe(0);
  expect(stdout).not.toContain('没有读全');
  expect(stdout).toContain(`审核方指定“${LABEL}”（自评表!F3）读作“全年执行数”。`);
  const use = {
    address: 'F3',
    text: LABEL,
    place: 'column',
    field: 'funds.total.executed',
    meaning: '全年执行数',
    from: 'given',
    used: true,
    lost: [],
  };
  const checked: unknown = JSON.parse(
    gouji('check', 'odd.xlsx', '--layout', LAYOUT_FILE, '--format', 'json').stdout,
  );
  expect(v.parse(resultSchema, checked).files[0]!.forms.map(({ taught }) => taught)).toEqual([[], [use]]);
  const read: unknown = JSON.parse(
    gouji('read', 'odd.xlsx', '--layout', LAYOUT_FILE, '--format', 'json').stdout,
  );
  const { status: whole, forms } = v.parse(readSchema, read).files[0]!;
  expect(whole).toBe('checked');
  expect(forms[1]!.taught).toEqual([use]);
  expect(forms[1]!.fields['funds.total.executed']).toMatchObject({ address: 'F4' });
  expect(gouji('read', 'odd.xlsx', '--layout', LAYOUT_FILE).stdout).toContain('审核方指定');
});

test('summary and report take it, too', async () => {
  write(EXECUTED);
  const words = ['--layout', LAYOUT_FILE, '--output'];
  expect(gouji('summary', 'odd.xlsx', '--quiet', ...words, 'all.xlsx').status).toBe(0);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path.join(folder, 'all.xlsx'));
  const texts = book.worksheets.flatMap((sheet) =>
    sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])),
  );
  expect(texts.join('\n')).toContain(`审核方指定“${LABEL}”（自评表!F3）读作“全年执行数”`);
  expect(texts).toContain('读全');
  expect(gouji('report', 'odd.xlsx', ...words, 'draft.docx').status).toBe(0);
});

test('the workbook’s own word is shown as such; it makes nothing needless that the form needs', () => {
  keep(EXECUTED);
  const own = gouji('check', 'odd.xlsx');
  expect(own.status).toBe(0);
  expect(own.stdout).toContain(`工作簿里指定“${LABEL}”（自评表!F3）读作“全年执行数”。`);
  keep(NEEDLESS);
  const weaker = gouji('check', 'odd.xlsx');
  expect(weaker.status).toBe(1);
  expect(weaker.stdout).toContain(`没有读全：没读懂“${LABEL}”（自评表!F3）`);
  expect(weaker.stdout).toContain(
    `工作簿里指定“${LABEL}”（自评表!F3）不需要，没有采用：它可能是全年执行数。`,
  );
  const sarif = gouji('check', 'odd.xlsx', '--format', 'sarif').stdout;
  expect(sarif).toContain('taught-labels');
  // The bureau's word goes before.
  write(EXECUTED);
  const both = gouji('check', 'odd.xlsx', '--layout', LAYOUT_FILE);
  expect(both.status).toBe(0);
  expect(both.stdout).not.toContain('工作簿里指定');
});

test.each([
  ['not there', undefined, '没有这个文件'],
  ['no JSON', '{', '不是有效的 JSON'],
  [
    'a field that there is not',
    layoutText([{ ...EXECUTED, field: 'funds.total.paid' }])!,
    '没有“funds.total.paid”',
  ],
])('a file that is %s: said, exit status 2, and nothing is read', (_, text, reason) => {
  if (text !== undefined) writeFileSync(path.join(folder, LAYOUT_FILE), text);
  for (const command of ['check', 'read']) {
    const { status, stdout, stderr } = gouji(command, 'odd.xlsx', '--layout', LAYOUT_FILE);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${LAYOUT_FILE}: `);
    expect(stderr).toContain(reason);
  }
});
