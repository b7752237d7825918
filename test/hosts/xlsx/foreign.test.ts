/** Elements of a vocabulary that is not the sheet's: a program that does not know it shows nothing of them. */
import { readXlsx } from '../../../src/hosts/xlsx';
import { zipTable } from '../../helpers/zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function bookOf(sheet: string, id = 'r:id="rId1"'): Uint8Array {
  return zipTable({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:zz="urn:zz"><sheets><sheet name="甲" sheetId="1" ${id}/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="sheet2.xml"/></Relationships>`,
    'xl/sheet1.xml': sheet,
    'xl/sheet2.xml': `<worksheet xmlns="${MAIN}"/>`,
  });
}

const inRow = (cells: string): string =>
  `<worksheet xmlns="${MAIN}" xmlns:zz="urn:zz"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
const values = (bytes: Uint8Array): readonly unknown[] =>
  readXlsx(bytes).sheets[0]!.cells.map(({ value }) => value);

test.each([
  ['a value behind the value', '<c r="A1"><v>7.25</v><zz:v>3.25</zz:v></c>', [7.25]],
  ['a value before it', '<c r="A1"><zz:v>3.25</zz:v><v>7.25</v></c>', [7.25]],
  ['a cell', '<c r="A1"><v>1</v></c><zz:c r="B1"><v>2</v></zz:c>', [1]],
  ['the sheet’s own under another prefix', `<x:c xmlns:x="${MAIN}" r="A1"><x:v>5</x:v></x:c>`, [5]],
  ['a prefix that is bound anew', '<c r="A1" xmlns:zz="urn:other"><zz:v>9</zz:v><v>4</v></c>', [4]],
  ['a default that is bound anew', '<c r="A1"><v>4</v><is xmlns="urn:zz"><t>9</t></is></c>', [4]],
])('%s', (_, cells, expected) => {
  expect(values(bookOf(inRow(cells)))).toEqual(expected);
});

test('a relationship by the usual prefix goes before any other', () => {
  const sheet = inRow('<c r="A1"><v>1</v></c>');
  expect(values(bookOf(sheet, 'zz:id="rId2" r:id="rId1"'))).toEqual([1]);
});
