/** What formulas made of a figure that a fill has changed is nowhere taken for what they make of the new one. */
import { unzipSync } from 'fflate';
import { openXlsxHost, readXlsx } from '../../../../src/hosts/xlsx';
import { readersOf } from '../../../../src/hosts/xlsx/edit/reads';
import type { SheetSnapshot } from '../../../../src/model/workbook/snapshot';
import { packageBytes } from './packages';

const MACROS = 'macros, names, a chain of formulas, another’s custom part';
const SHEET = '收支表';
const at = (row: number, column: number) => ({ sheet: SHEET, row, column });
const sheetXml = (bytes: Uint8Array): string =>
  Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml']!).toString();

async function filled(): Promise<ReturnType<typeof openXlsxHost>> {
  const host = openXlsxHost(packageBytes(MACROS), 'a.xlsm');
  await host.fill([{ target: at(1, 1), before: 4.5, after: 6 }]);
  return host;
}

test('formulas that read what was filled, at first or second hand, hold no result; all others keep theirs', async () => {
  const xml = sheetXml((await filled()).save());
  // B2 was filled: C2 and B3 read it, C3 reads B3; C1 reads B1 alone.
  expect(xml).toContain('<c r="C1"><f t="shared" ref="C1:C3" si="0">B1*2</f><v>6</v></c>');
  expect(xml).toContain('<c r="C2"><f t="shared" si="0"/></c>');
  expect(xml).toContain('<c r="B3" s="1"><f>SUM(B1:B2)</f></c>');
  expect(xml).toContain('<c r="C3"><f t="shared" si="0"/></c>');
});

test('they are computed where the file is read, and calculated when it is opened', async () => {
  const bytes = (await filled()).save();
  const { cells } = readXlsx(bytes).sheets[0]!;
  const shown = [at(1, 2), at(2, 1), at(2, 2)].map(
    (cell) => cells.find(({ row, column }) => row === cell.row && column === cell.column)?.value,
  );
  expect(shown).toEqual([12, 9, 18]);
  expect(Buffer.from(unzipSync(bytes)['xl/workbook.xml']!).toString()).toContain('fullCalcOnLoad="1"');
});

test('taken back, they hold the results that they held', async () => {
  const host = await filled();
  await host.undo();
  const parts = (bytes: Uint8Array): readonly string[] =>
    Object.entries(unzipSync(bytes)).map(([name, part]) => `${name} ${Buffer.from(part).toString('base64')}`);
  const plain = (bytes: Uint8Array) =>
    parts(bytes).filter((part) => !/^customXml|rels |Content_Types/.test(part));
  expect(plain(host.save())).toEqual(plain(packageBytes(MACROS)));
});

test('formulas that read each other are found once', () => {
  const cells = ['=B1+A2', '=A1', '=C9'].map((formula, row) => ({
    ...{ row, column: 0, value: 1, text: '1', formula, numberFormat: 'General' },
  }));
  const sheet = { name: SHEET, cells } as unknown as SheetSnapshot;
  expect(readersOf([sheet], [at(0, 1)])).toEqual([at(0, 0), at(1, 0)]);
});
