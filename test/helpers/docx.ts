/** Word documents written by hand, through the zip of `zip.ts`: whatever a test wants in them. */
import { type PartTable, zipTable } from './zip';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface DocumentContent {
  /** Inside `w:body`. */
  readonly body: string;
  /** Inside `w:numbering`. */
  readonly numbering?: string;
  /** Inside `w:styles`. */
  readonly styles?: string;
}

export function documentParts({
  body,
  numbering = '',
  styles = '',
}: DocumentContent): Record<string, string> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (...all: readonly string[]) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      relation('rId1', 'numbering', 'numbering.xml'),
      relation('rId2', 'styles', 'styles.xml'),
    ),
    'word/document.xml': `${XML}<w:document xmlns:w="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `${XML}<w:numbering xmlns:w="${MAIN}">${numbering}</w:numbering>`,
    'word/styles.xml': `${XML}<w:styles xmlns:w="${MAIN}">${styles}</w:styles>`,
  };
}

export function docxFile(content: DocumentContent, changes: PartTable = {}): Uint8Array {
  return zipTable({ ...documentParts(content), ...changes });
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text)}</w:p>`;
}

export interface CellContent {
  readonly text?: string;
  /** In place of a paragraph with the text. */
  readonly content?: string;
  readonly span?: number | string;
  readonly merge?: 'restart' | 'continue';
}

export function cell({ text = '', content, span = 1, merge }: CellContent): string {
  const vertical =
    merge === undefined ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const properties = `<w:tcPr><w:gridSpan w:val="${span}"/>${vertical}</w:tcPr>`;
  return `<w:tc>${properties}${
    content ??
    text
      .split('\n')
      .map((line) => paragraph(line))
      .join('')
  }</w:tc>`;
}

export function row(cells: readonly (string | CellContent)[], properties = ''): string {
  const all = cells.map((each) => cell(typeof each === 'string' ? { text: each } : each));
  return `<w:tr><w:trPr>${properties}</w:trPr>${all.join('')}</w:tr>`;
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}
