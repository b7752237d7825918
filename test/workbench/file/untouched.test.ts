/** A file that is saved keeps everything that was not changed, whether the workbench has words for it or not. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { openWorkbook } from '../../../src/workbench/file/open';
import { saveWorkbook } from '../../../src/workbench/file/save';
import { parseArea } from '../../../src/workbench/model/address';
import { newId } from '../../../src/workbench/model/parts';
import { wholeLines } from '../../../src/workbench/model/shift';
import { snapshot } from '../../../src/workbench/model/snapshot';
import { shiftCells } from '../../../src/workbench/model/structure';
import type { Workbook } from '../../../src/workbench/model/workbook';
import { edit } from '../../../src/workbench/userActions';
import { judge } from '../../helpers/judge';
import { SAMPLE_PATH } from '../../helpers/workbook';
import { PACKAGES, packageBytes } from '../../hosts/xlsx/edit/packages';

const area = (address: string) => parseArea(address)!;
const NAMES = Object.keys(PACKAGES);
const SHEET = 'xl/worksheets/sheet1.xml';

const text = (error: unknown): string => JSON.stringify(error);
const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  Buffer.compare(a ?? new Uint8Array(), b ?? new Uint8Array()) === 0;

/** The parts that are there in one of the files only, or are other in the second. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((name) => !same(one[name], other[name]))
    .sort();
}

const partOf = (bytes: Uint8Array, name: string): string => Buffer.from(unzipSync(bytes)[name]!).toString();

async function saved(workbook: Workbook): Promise<Uint8Array> {
  const { bytes, lost } = await saveWorkbook(workbook);
  expect(lost).toEqual([]);
  return bytes;
}

/** It comes back as it was, and the file is a valid one where the one that was opened is. */
async function comesBack(workbook: Workbook, original: Uint8Array): Promise<Uint8Array> {
  const bytes = await saved(workbook);
  const again = await openWorkbook(bytes, workbook.name);
  expect(snapshot(again)).toEqual(snapshot(workbook));
  const after = (await judge(bytes)).errors.map(text);
  // Where there is none, none is new.
  const before = after.length > 0 ? (await judge(original)).errors.map(text) : [];
  expect(after.filter((error) => !before.includes(error))).toEqual([]);
  return bytes;
}

test.each(NAMES)('%s: what has not changed is saved as it was opened', async (name) => {
  const bytes = packageBytes(name);
  const workbook = await openWorkbook(bytes, 'a.xlsx');
  expect(workbook.lost).toEqual([]);
  expect(await saved(workbook)).toBe(bytes);
  const sheet = workbook.active;
  edit(workbook, sheet.name, 'B1', '8');
  sheet.conditionalFormats.unshift({
    id: newId(),
    type: 'Custom',
    areas: [area('A1:B2')],
    stopIfTrue: false,
    formula: '=A1>0',
    fill: '#FFCC00',
    font: {},
    borders: {},
    numberFormat: null,
  });
  sheet.notes.set('1,0', '另一条');
  expect(await saved(workbook)).not.toEqual(bytes);
  edit(workbook, sheet.name, 'B1', '3');
  sheet.conditionalFormats.shift();
  sheet.notes.delete('1,0');
  expect(await saved(workbook)).toBe(bytes);
});

test.each(NAMES)(
  '%s: a figure, a look, a format, a note and a new sheet change nothing else',
  async (name) => {
    const bytes = packageBytes(name);
    const workbook = await openWorkbook(bytes, 'a.xlsx');
    const sheet = workbook.active;
    edit(workbook, sheet.name, 'B1', '8');
    const style = sheet.style(1, 0);
    sheet.put(1, 0, { ...sheet.cell(1, 0), style: { ...style, font: { ...style.font, italic: true } } });
    sheet.notes.set('1,0', '另一条\n两行');
    workbook.addSheet('结果');
    workbook.calculate();
    const after = await comesBack(workbook, bytes);
    const known =
      /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles|comments\d)\.xml|xl\/worksheets\/.*|xl\/_rels\/.*|xl\/calcChain\.xml|xl\/drawings\/vml.*)$/;
    expect(changedParts(bytes, after).filter((part) => !known.test(part))).toEqual([]);
  },
  20_000,
);

test('a text whose letters look different keeps that when its cell gets another fill', async () => {
  const bytes = packageBytes('nothing else');
  const workbook = await openWorkbook(bytes, 'a.xlsx');
  workbook.active.restyle(area('A2'), (style) => ({ ...style, fill: '#FFCC00' }));
  const after = await saved(workbook);
  expect(changedParts(bytes, after)).toEqual(['xl/styles.xml', SHEET]);
  expect(partOf(after, SHEET)).toMatch(/<c s="3" r="A2" t="s"><v>1<\/v><\/c>/);
});

test('only what a user types is written: results that follow from it, and nothing else of the sheet', async () => {
  const bytes = packageBytes('macros, names, a chain of formulas, another’s custom part');
  const workbook = await openWorkbook(bytes, 'a.xlsm');
  edit(workbook, '收支表', 'B2', '5.5');
  const after = await saved(workbook);
  expect(changedParts(bytes, after)).toEqual(['xl/workbook.xml', SHEET]);
  const expected = partOf(bytes, SHEET)
    .replace('<v>4.5</v>', '<v>5.5</v>')
    .replace('<f t="shared" si="0"/><v>9</v>', '<f t="shared" si="0"/><v>11</v>')
    .replace('<v>7.5</v>', '<v>8.5</v>')
    .replace('<f t="shared" si="0"/><v>15</v>', '<f t="shared" si="0"/><v>17</v>');
  expect(partOf(after, SHEET)).toBe(expected);
  expect(partOf(after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});

test.each(NAMES)(
  '%s: rows and columns that a user inserts and deletes move all that lies on them',
  async (name) => {
    const bytes = packageBytes(name);
    const workbook = await openWorkbook(bytes, 'a.xlsx');
    const sheet = workbook.active;
    for (const shift of [wholeLines('row', 1, 2), wholeLines('column', 0, 1), wholeLines('row', 6, -1)])
      shiftCells(workbook, sheet, shift);
    workbook.calculate();
    await comesBack(workbook, bytes);
  },
  20_000,
);

test('what the workbench has no words for moves as well', async () => {
  const bytes = packageBytes('conditional formats of the user’s, an old and a newer kind');
  const workbook = await openWorkbook(bytes, 'a.xlsx');
  shiftCells(workbook, workbook.active, wholeLines('row', 0, 3));
  const xml = partOf(await saved(workbook), SHEET);
  expect(xml).toContain('<xm:f>LEN(A4)&#62;9</xm:f>');
  expect(xml).toContain('<xm:sqref>A4:A6</xm:sqref>');
  expect(xml).toContain(
    '<conditionalFormatting sqref="C4:C6"><cfRule type="top10" dxfId="0" priority="1" rank="1"/>',
  );
  const note = await openWorkbook(packageBytes('a note of the user’s'), 'a.xlsx');
  shiftCells(note, note.active, wholeLines('row', 0, 3));
  const drawing = partOf(await saved(note), 'xl/drawings/vmlDrawing1.vml');
  expect(drawing).toContain('<x:Anchor>2, 15, 3, 2, 5, 15, 7, 4</x:Anchor><x:Row>3</x:Row>');
});

test('a sheet that is renamed is so in every formula', async () => {
  const bytes = packageBytes('macros, names, a chain of formulas, another’s custom part');
  const workbook = await openWorkbook(bytes, 'a.xlsm');
  const sheet = workbook.active;
  sheet.name = '收 支';
  workbook.renameReferences('收支表', '收 支');
  workbook.emit({ kind: 'renamed', sheet, before: '收支表' });
  const after = await comesBack(workbook, bytes);
  expect(partOf(after, 'xl/workbook.xml')).toContain(`<definedName name="总数">'收 支'!$B$3</definedName>`);
});

test('sheets that are moved, hidden and deleted', async () => {
  const workbook = await openWorkbook(
    packageBytes('macros, names, a chain of formulas, another’s custom part'),
    'a',
  );
  for (const name of ['一', '二', '三']) workbook.addSheet(name);
  const bytes = await saved(workbook);
  const again = await openWorkbook(bytes, 'a');
  again.sheets.unshift(again.sheets.splice(2, 1)[0]!);
  again.sheets[2]!.visibility = 'Hidden';
  again.deleteSheet(again.findSheet('三')!);
  again.activate(again.findSheet('收支表')!);
  await comesBack(again, bytes);
  expect(again.sheets.map(({ name }) => name)).toEqual(['二', '收支表', '一']);
  const third = await openWorkbook(await saved(again), 'a');
  expect([third.active.name, third.sheets.map(({ pageLayout }) => pageLayout.printArea.length)]).toEqual([
    '收支表',
    [0, 1, 0],
  ]);
}, 20_000);

test('the sample workbook: a figure changes its sheet alone', async () => {
  const bytes = new Uint8Array(readFileSync(SAMPLE_PATH));
  const workbook = await openWorkbook(bytes, 'fy2023.xlsx');
  expect(await saved(workbook)).toBe(bytes);
  const first = workbook.sheets[0]!;
  const [cell] = [...first.cells()].filter(({ cell: { value } }) => typeof value === 'number');
  first.put(cell!.row, cell!.column, { ...cell!.cell, value: 4321.5 });
  const after = await comesBack(workbook, bytes);
  expect(changedParts(bytes, after).filter((part) => part !== 'xl/workbook.xml')).toHaveLength(1);
}, 20_000);
