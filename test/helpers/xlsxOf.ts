/** A snapshot as the bytes of a file, with each number format that it has. Written by hand: what is tested writes none of it. */
import { toA1, areaToA1 } from '../../src/model/workbook/cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { isErrorValue } from '../../src/model/workbook/snapshot';
import { zipTable } from './zip';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export function partsOf(workbook: WorkbookSnapshot): Record<string, string> {
  const { sheets } = workbook;
  const formats = [...new Set(sheets.flatMap(({ cells }) => cells.map(({ numberFormat }) => numberFormat)))];
  const codes = ['General', ...formats.filter((code) => code !== 'General')];
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${sheets
      .map(
        (_, at) =>
          `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${codes.length}">${codes
      .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>`)
      .join(
        '',
      )}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${codes.length}">${codes
      .map(
        (_, at) => `<xf numFmtId="${at === 0 ? 0 : 200 + at}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
      )
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, codes)]),
    ),
  };
}

export const xlsxOf = (workbook: WorkbookSnapshot): Uint8Array => zipTable(partsOf(workbook));

function sheetXml(
  { cells, merges, protected: isProtected }: SheetSnapshot,
  codes: readonly string[],
): string {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const data = rows.map(
    (row) =>
      `<row r="${row + 1}">${cells
        .filter((cell) => cell.row === row)
        .map((cell) => cellXml(cell, codes.indexOf(cell.numberFormat)))
        .join('')}</row>`,
  );
  const merged = merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`);
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${data.join('')}</sheetData>${
    isProtected ? '<sheetProtection sheet="1"/>' : ''
  }${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''}</worksheet>`;
}

function cellXml(cell: CellSnapshot, style: number): string {
  const { value, formula } = cell;
  const head = `<c r="${toA1(cell)}" s="${style}"`;
  const f = formula === undefined ? '' : `<f>${escaped(formula.slice(1))}</f>`;
  if (value === null) return `${head}>${f}</c>`;
  if (typeof value === 'number') return `${head}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (isErrorValue(value)) return `${head} t="e">${f}<v>${escaped(value.error)}</v></c>`;
  if (formula !== undefined) return `${head} t="str">${f}<v>${escaped(value)}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}
