/** A sound workbook that is much to read: so many cells, each with a number of its own. */
import { buildZip } from './zip';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COLUMNS = 20;

export function bigWorkbook(cells: number): Uint8Array {
  const rows = Array.from({ length: Math.ceil(cells / COLUMNS) }, (_, row) => {
    const values = Array.from({ length: COLUMNS }, (__, column) => `<c><v>${row}.${column + 10}</v></c>`);
    return `<row>${values.join('')}</row>`;
  });
  return buildZip([
    {
      path: '[Content_Types].xml',
      data: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    {
      path: '_rels/.rels',
      data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="明细" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    // Stored: what it takes to read is the same, and it is made at once.
    {
      path: 'xl/worksheets/sheet1.xml',
      stored: true,
      data: `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    },
  ]);
}
