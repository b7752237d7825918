/** Workbooks by many hands, as parts: with what an editor must leave as it is. Figures and words are made up. */
import { zipTable } from '../../../helpers/zip';
import { relationships } from '../parts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

type Parts = Record<string, string | Uint8Array>;

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.0&quot;万元&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>DXFS</styleSheet>`;

const STRINGS = `${XML}<sst xmlns="${MAIN}" count="3" uniqueCount="3"><si><t>甲项</t></si><si><r><rPr><b/><sz val="11"/></rPr><t>乙</t></r><r><t xml:space="preserve"> 项</t></r></si><si><t>合计</t></si></sst>`;

/** A1 to C5: two items, a total by a formula, shared formulas, a blank with a look, text format. */
const DATA = `<sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>3</v></c><c r="C1"><f t="shared" ref="C1:C3" si="0">B1*2</f><v>6</v></c></row><row r="2" spans="1:3"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>4.5</v></c><c r="C2"><f t="shared" si="0"/><v>9</v></c></row><row r="3" spans="1:3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><f>SUM(B1:B2)</f><v>7.5</v></c><c r="C3"><f t="shared" si="0"/><v>15</v></c></row><row r="5"><c r="B5" s="2"/></row></sheetData>`;

interface Content {
  /** Behind the cells of the sheet. */
  readonly behind?: string;
  readonly dxfs?: string;
  readonly workbook?: string;
  readonly types?: string;
  /** Of the sheet, beside what is always there: id to type and target. */
  readonly sheetRelations?: Readonly<Record<string, readonly [string, string]>>;
  readonly bookRelations?: Readonly<Record<string, readonly [string, string]>>;
  readonly parts?: Parts;
}

function workbookWith(content: Content): Parts {
  const {
    behind = '',
    dxfs = '',
    workbook = '',
    types = '',
    sheetRelations,
    bookRelations,
    parts = {},
  } = content;
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET}.sharedStrings+xml"/>${types}</Types>`,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="收支表" sheetId="4" r:id="rId1"/></sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['sharedStrings', 'sharedStrings.xml'],
      rId3: ['styles', 'styles.xml'],
      ...bookRelations,
    }),
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:C5"/>${DATA}${behind}</worksheet>`,
    ...(sheetRelations && { 'xl/worksheets/_rels/sheet1.xml.rels': relationships(sheetRelations) }),
    'xl/styles.xml': STYLES.replace('DXFS', dxfs),
    'xl/sharedStrings.xml': STRINGS,
    ...parts,
  };
}

const NOTES_TYPE = `<Override PartName="/xl/comments1.xml" ContentType="${SHEET}.comments+xml"/>`;
const VML_TYPE =
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
const VML_HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout>';
const NOTE =
  '<v:shape id="_x0000_s3073" type="#_x0000_t202" style="visibility:hidden"><v:textbox><div></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 0, 2, 5, 15, 4, 4</x:Anchor><x:Row>0</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>';
const BUTTON =
  '<v:shape id="_x0000_s3074" style="position:absolute"><v:textbox><div><font>重算<br></font></div></v:textbox><x:ClientData ObjectType="Button"><x:Anchor>4, 0, 4, 0, 6, 0, 6, 0</x:Anchor></x:ClientData></v:shape>';
const notes = (text: string): string =>
  `${XML}<comments xmlns="${MAIN}"><authors><author>经办</author></authors><commentList><comment ref="B1" authorId="0"><text><t>${text}</t></text></comment></commentList></comments>`;

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'));
const SIMPLE = workbookWith({});
const text = (parts: Parts, path: string): string => parts[path] as string;

export const PACKAGES: Readonly<Record<string, Parts>> = {
  'nothing else': SIMPLE,
  'formats for conditions, none yet': workbookWith({ dxfs: '<dxfs count="0"/>' }),
  'conditional formats of the user’s, an old and a newer kind': workbookWith({
    dxfs: '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>',
    behind: `<conditionalFormatting sqref="B1:B3"><cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan" stopIfTrue="1"><formula>4</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="C1:C3"><cfRule type="top10" dxfId="0" priority="1" rank="1"/></conditionalFormatting><dataValidations count="1"><dataValidation type="decimal" allowBlank="1" sqref="B1:B2"><formula1>0</formula1><formula2>99</formula2></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="2" id="{0A1B2C3D-0000-4000-8000-000000000001}"><xm:f>LEN(A1)&gt;9</xm:f><x14:dxf><font><i/></font></x14:dxf></x14:cfRule><xm:sqref>A1:A3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
  }),
  'a note of the user’s': workbookWith({
    behind: '<legacyDrawing r:id="rId2"/>',
    types: NOTES_TYPE + VML_TYPE,
    sheetRelations: {
      rId1: ['comments', '../comments1.xml'],
      rId2: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    },
    parts: {
      'xl/comments1.xml': notes('此数待核'),
      'xl/drawings/vmlDrawing1.vml': `${VML_HEAD}${NOTE}</xml>`,
    },
  }),
  'a button, and no note': workbookWith({
    behind: '<legacyDrawing r:id="rId2"/>',
    types: VML_TYPE,
    sheetRelations: { rId2: ['vmlDrawing', '../drawings/vmlDrawing1.vml'] },
    parts: { 'xl/drawings/vmlDrawing1.vml': `${VML_HEAD}${BUTTON}</xml>` },
  }),
  'macros, names, a chain of formulas, another’s custom part': workbookWith({
    workbook:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">收支表!$A$1:$C$5</definedName><definedName name="总数">收支表!$B$3</definedName></definedNames><calcPr calcId="191029"/>',
    types: `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/calcChain.xml" ContentType="${SHEET}.calcChain+xml"/>`,
    bookRelations: {
      rId4: ['calcChain', 'calcChain.xml'],
      rId5: ['customXml', '../customXml/item1.xml'],
      rId6: ['vbaProject', 'vbaProject.bin'],
    },
    parts: {
      'xl/calcChain.xml': `${XML}<calcChain xmlns="${MAIN}"><c r="B3" i="4"/><c r="C1"/><c r="C2"/><c r="C3"/></calcChain>`,
      'customXml/item1.xml': '<备注 xmlns="urn:other">留着</备注>',
      'xl/vbaProject.bin': new Uint8Array([0, 1, 2, 250, 251, 0]),
    },
  }),
  'a mark at its beginning, and two bytes a character': {
    ...SIMPLE,
    'xl/styles.xml': `\uFEFF${text(SIMPLE, 'xl/styles.xml')}`,
    'xl/worksheets/sheet1.xml': utf16(text(SIMPLE, 'xl/worksheets/sheet1.xml')),
  },
  'prefixes before every name': {
    ...SIMPLE,
    ...Object.fromEntries(
      [
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
        'xl/styles.xml',
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
      ].map((path) => [
        path,
        text(SIMPLE, path)
          .replace(/<(\/?)([A-Za-z])/g, '<$1x:$2')
          .replace(/xmlns="/, 'xmlns:x="'),
      ]),
    ),
  },
  'no styles, rows without numbers, no texts apart': {
    ...Object.fromEntries(Object.entries(SIMPLE).filter(([path]) => !/styles|sharedStrings/.test(path))),
    'xl/_rels/workbook.xml.rels': relationships({ rId1: ['worksheet', 'worksheets/sheet1.xml'] }),
    '[Content_Types].xml': text(SIMPLE, '[Content_Types].xml').replace(
      /<Override PartName="\/xl\/(?:styles|sharedStrings)[^>]*>/g,
      '',
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns='${MAIN}'><sheetData><row><c t='inlineStr'><is><t>甲</t></is></c><c><v>3</v></c></row><row/></sheetData></worksheet>`,
  },
};

export const packageBytes = (name: string): Uint8Array => zipTable(PACKAGES[name]!);
