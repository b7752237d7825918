/** A small workbook as a table of parts, for tests to bend. */
import { readXlsx, UnreadableFile } from '../../../src/hosts/xlsx';
import type { CellSnapshot, SheetSnapshot } from '../../../src/model/workbook/snapshot';
import { type PartTable, zipTable } from '../../helpers/zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface WorkbookContent {
  /** Inside `worksheet`; or the rows alone, where it starts with `<row`. */
  readonly sheet?: string;
  readonly strings?: readonly string[];
  /** Inside `styleSheet`. */
  readonly styles?: string;
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
}

export function workbookParts(content: WorkbookContent = {}): Record<string, string> {
  const {
    sheet = '<row r="1"><c r="A1"><v>1</v></c></row>',
    strings = [],
    styles = '',
    properties = '',
  } = content;
  const body = sheet.startsWith('<row') ? `<sheetData>${sheet}</sheetData>` : sheet;
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets><sheet name="自评表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['sharedStrings', 'sharedStrings.xml'],
      rId3: ['styles', 'styles.xml'],
    }),
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}">${body}</worksheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
  };
}

export function relationships(
  table: Readonly<Record<string, readonly [type: string, target: string]>>,
): string {
  const entries = Object.entries(table).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

/** Cell formats, one `xf` each: `cellFormats(14, 10)` → style 0 is format 14, style 1 is format 10. */
export function cellFormats(...ids: readonly number[]): string {
  return `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
}

export function readContent(content: WorkbookContent): SheetSnapshot {
  return readTable(workbookParts(content));
}

export function readTable(table: PartTable): SheetSnapshot {
  return readXlsx(zipTable(table)).sheets[0]!;
}

export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellSnapshot | undefined {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column);
}

/** What became of it: `read`, or the code that it was refused with; any other error fails the test. */
export function outcome(bytes: Uint8Array, limits?: Parameters<typeof readXlsx>[2]): string {
  try {
    readXlsx(bytes, undefined, limits);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}
