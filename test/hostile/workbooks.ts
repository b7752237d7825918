/** Workbooks that ask for much, say two things at once, or are written in a way of their own and are right. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { sampleReport } from '../helpers/sampleReport';
import { SAMPLE_PATH } from '../helpers/workbook';
import { buildZip, zipTable } from '../helpers/zip';
import { workbookParts } from '../hosts/xlsx/parts';
import { compoundFile, type HostileFile, MB } from './case';
import { ODDITIES, writtenAs } from './oddities';
import { type Base, packageFiles, without } from './packages';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

export function textParts(bytes: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  return Object.fromEntries(entries.map(([path, data]) => [path, strFromU8(data)]));
}

/** The sample of the repository: two forms, with merges, formats and formulas. */
export const WORKBOOK: Base = {
  ending: '.xlsx',
  parts: textParts(readFileSync(SAMPLE_PATH)),
  main: 'xl/workbook.xml',
  other: 'not-a-workbook',
};

export function workbookFiles(): readonly HostileFile[] {
  const { parts } = WORKBOOK;
  const file = (
    name: string,
    outcome: HostileFile['outcome'],
    bytes: () => Uint8Array,
    more: Partial<HostileFile> = {},
  ): HostileFile => ({ name: `${name}.xlsx`, outcome, bytes, ...more });
  /** Stored, so that only what it holds is too much, not how well it packs. */
  const changed = (path: string, change: (xml: string) => string): Uint8Array =>
    zipTable({ ...parts, [path]: change(parts[path]!) }, { stored: true });
  const merged = (areas: readonly string[]) =>
    changed(SHEET, (xml) =>
      xml.replace(/<mergeCell /, `${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}<mergeCell `),
    );
  const inRows = (rows: string) =>
    changed(SHEET, (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));
  const alone = (sheet: string, strings: readonly string[] = []) =>
    zipTable(workbookParts({ sheet, strings }), { stored: true });
  const times = (count: number, text: (nth: number) => string): string =>
    Array.from({ length: count }, (_, nth) => text(nth)).join('');

  return [
    ...packageFiles(WORKBOOK),
    ...ODDITIES.map(([name, write]) => file(`legal - ${name}`, 'same', () => writtenAs(write(parts)))),
    ...OWN_ODDITIES.map(([name, change]) => file(`legal - ${name}`, 'same', () => zipTable(change(parts)))),
    file('legal - a prefix on every element', 'same', () =>
      zipTable(
        Object.fromEntries(
          Object.entries(parts).map(([path, xml]) => [
            path,
            /^xl\/(?!_rels|theme)/.test(path)
              ? xml.replace(/<(\/?)([a-z])/gi, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
              : xml,
          ]),
        ),
      ),
    ),

    file('an old workbook', 'old-xls', () => compoundFile('Workbook', 'SummaryInformation')),
    file('an old document', 'old-doc', () => compoundFile('WordDocument', '1Table')),
    file('a document', 'not-a-workbook', () => sampleReport()),
    file('a binary workbook', 'unsupported', () =>
      changed('[Content_Types].xml', (xml) =>
        xml.replace(
          /application\/[\w.-]*sheet\.main\+xml/,
          'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
        ),
      ),
    ),
    file('an XML spreadsheet of 2003', 'not-a-workbook', () =>
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ),
    file('a sheet on the network', 'damaged', () =>
      changed('xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace('Target="worksheets/sheet1.xml"', 'Target="file:///etc/passwd" TargetMode="External"'),
      ),
    ),
    file('a sheet without a part', 'damaged', () =>
      changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace('sheet1.xml', 'sheet9.xml')),
    ),

    file('a merge of the whole sheet', 'read', () => merged(['A1:XFD1048576'])),
    file('whole columns merged', 'read', () => merged(['A1:A1048576', 'B1:B1048576', 'C1:C1048576'])),
    file('tall merges, thousands of them', 'read', () =>
      merged(Array.from({ length: 16_000 }, (_, nth) => `${columnOf(nth)}100:${columnOf(nth)}2098`)),
    ),
    file('one merge, thousands of times', 'read', () =>
      merged(new Array<string>(50_000).fill('A30:XFD2000')),
    ),
    file(
      'more merges than anybody makes',
      'too-large',
      () => merged(Array.from({ length: 200_001 }, (_, nth) => `A${nth + 100}:B${nth + 100}`)),
      { inflates: 8 * MB },
    ),
    file('a merge outside of the grid', 'damaged', () => merged(['A1:XFE1048577'])),
    file('the last cell of the grid', 'read', () =>
      inRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    ),
    file('a cell outside of the grid', 'damaged', () =>
      inRows('<row r="99"><c r="XFE99"><v>1</v></c></row>'),
    ),
    file('a row outside of the grid', 'damaged', () => inRows('<row r="1048577"/>')),
    file('all columns hidden, again and again', 'read', () =>
      changed(SHEET, (xml) =>
        xml.replace('<cols>', `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}`),
      ),
    ),
    file(
      'two million cells',
      'too-large',
      () =>
        alone(
          `<sheetData>${times(123, (row) => `<row r="${row + 1}">${'<c><v>1</v></c>'.repeat(16_384)}</row>`)}</sheetData>`,
        ),
      { inflates: 40 * MB, heavy: true },
    ),
    file(
      'two million texts',
      'too-large',
      () => alone('<sheetData/>', new Array<string>(2_000_001).fill('')),
      {
        inflates: 40 * MB,
        heavy: true,
      },
    ),
    file(
      'one sheet read as thousands',
      'too-large',
      () =>
        changed('xl/workbook.xml', (xml) =>
          xml.replace(
            '<sheets>',
            `<sheets>${times(20_000, (nth) => `<sheet name="${nth}" sheetId="${nth + 9}" r:id="rId4"/>`)}`,
          ),
        ),
      { inflates: 170 * MB, heavy: true },
    ),
    file('one formula for ten thousand cells', 'too-large', () =>
      inRows(
        `<row r="99"><c r="A99"><f t="shared" si="7" ref="A99:A99">${'1+'.repeat(4000)}1</f></c></row>${times(
          10_000,
          (nth) => `<row r="${nth + 100}"><c r="A${nth + 100}"><f t="shared" si="7"/></c></row>`,
        )}`,
      ),
    ),
    file('a number format that repeats for ever', 'read', () =>
      changed(STYLES, (xml) =>
        xml.replace(
          /<numFmts[^>]*>/,
          `<numFmts><numFmt numFmtId="199" formatCode="${'0.0;'.repeat(50_000)}"/>`,
        ),
      ),
    ),
    file('a text longer than a cell takes', 'damaged', () =>
      inRows(`<row r="99"><c r="A99" t="inlineStr"><is><t>${'长'.repeat(32_768)}</t></is></c></row>`),
    ),
    file('two cells in one place', 'damaged', () =>
      inRows('<row r="99"><c r="A99"><v>1</v></c><c r="A99"><v>2</v></c></row>'),
    ),
    file('a text that is not in the table', 'damaged', () =>
      inRows('<row r="99"><c r="A99" t="s"><v>99999</v></c></row>'),
    ),
    file('numbers that are none', 'read', () =>
      inRows(
        '<row r="99"><c r="A99"><v>1E999</v></c><c r="B99"><v>NaN</v></c><c r="C99"><v>0x10</v></c></row>',
      ),
    ),

    // Read they must be, and then the check is to come to an end, too.
    file('a title in every row', 'read', () =>
      inRows(
        times(
          10_000,
          (nth) =>
            `<row r="${nth + 99}"><c r="A${nth + 99}" t="inlineStr"><is><t>${nth % 2 ? '自评表' : '基础数据表'}</t></is></c></row>`,
        ),
      ),
    ),
    file('the same row of headers for ever', 'read', () =>
      inRows(
        times(
          5000,
          (nth) =>
            `<row r="${nth + 99}">${['一级指标', '二级指标', '三级指标', '分值', '得分']
              .map((label) => `<c t="inlineStr"><is><t>${label}</t></is></c>`)
              .join('')}</row>`,
        ),
      ),
    ),
    ...LONG_TEXTS.map(([name, text]) =>
      file(`long text - ${name}`, 'read', () =>
        changed(STRINGS, (xml) =>
          xml.replace(
            /<t([^>]*)>([^<]*)</g,
            (_, space: string, old: string) => `<t${space}>${`${old}${text}`.slice(0, 8000)}<`,
          ),
        ),
      ),
    ),
  ];
}

/** What makes patterns go over a text again and again. */
export const LONG_TEXTS: readonly (readonly [string, string])[] = [
  ['blanks', `${' '.repeat(7900)}x`],
  ['digits', '1'.repeat(7900)],
  ['digits and points', '1.'.repeat(3900)],
  ['groups of digits', `1${',111'.repeat(1900)}x`],
  ['numbering', '1、'.repeat(3900)],
  ['其中', '其中'.repeat(3900)],
  ['brackets', '（'.repeat(7900)],
  ['brackets that close', '（一）'.repeat(2600)],
  ['years', '2023年'.repeat(1500)],
  ['colons', '：'.repeat(7900)],
  ['dashes', '—'.repeat(7900)],
  ['percent', '%'.repeat(7900)],
  ['amounts', '1万元'.repeat(2000)],
  ['comparisons', '≥≤'.repeat(3900)],
  ['letters that grow when they are made plain', '\ufdfa'.repeat(7900)],
];

function columnOf(at: number): string {
  let name = '';
  for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

type Parts = Readonly<Record<string, string>>;

/** Of workbooks only. */
const OWN_ODDITIES: readonly (readonly [string, (parts: Parts) => Parts])[] = [
  ['texts in the cells', inlined],
  [
    'no table of texts',
    (parts) => {
      const rest = without(inlined(parts), STRINGS);
      return {
        ...rest,
        'xl/_rels/workbook.xml.rels': rest['xl/_rels/workbook.xml.rels']!.replace(
          /<Relationship [^>]*sharedStrings[^>]*>/,
          '',
        ),
      };
    },
  ],
  [
    'texts in runs, with a reading aid',
    (parts) => ({
      ...parts,
      [STRINGS]: parts[STRINGS]!.replace(
        /<si><t([^>]*)>([^<&])([^<]*)<\/t><\/si>/g,
        '<si><r><rPr><b/></rPr><t>$2</t></r><r><t$1>$3</t></r><rPh sb="0" eb="1"><t>ふ</t></rPh></si>',
      ),
    }),
  ],
  [
    'no places',
    (parts) =>
      withSheets(parts, (xml) => xml.replace(/(<row) r="\d+"/g, '$1').replace(/(<c) r="[A-Z]+\d+"/g, '$1')),
  ],
  [
    'as WPS writes it',
    (parts) => ({
      ...withSheets(parts, (xml) =>
        xml.replace(
          '</worksheet>',
          '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice><mc:Fallback/></mc:AlternateContent><extLst><ext uri="{x}"><etc:cellprotects xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><c r="A9"><v>5</v></c></etc:cellprotects></ext></extLst></worksheet>',
        ),
      ),
      'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
        '<workbookPr',
        '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\x\\"/></mc:Choice></mc:AlternateContent><workbookPr codeName="ThisWorkbook"',
      ),
      [STYLES]: parts[STYLES]!.replaceAll('formatCode="General"', 'formatCode="G/通用格式"'),
      'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replaceAll(
        'Target="',
        'Target="/xl/',
      ),
      'customXml/item1.xml': '<x/>',
    }),
  ],
  [
    'blanks of every kind kept in the file',
    (parts) =>
      withSheets(parts, (xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="90"><c r="A90" s="1"/><c r="B90" t="s"/><c r="C90" t="str"><v></v></c></row></sheetData>',
        ),
      ),
  ],
];

function withSheets(parts: Parts, change: (xml: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, path.startsWith('xl/worksheets/') ? change(xml) : xml]),
  );
}

/** Every text in its own cell. */
function inlined(parts: Parts): Record<string, string> {
  const texts = [...parts[STRINGS]!.matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner]) => inner!);
  return withSheets(parts, (xml) =>
    xml.replace(
      /<c ([^>]*)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
      (_, before: string, after: string, at: string) =>
        `<c ${before}t="inlineStr"${after}><is>${texts[Number(at)]}</is></c>`,
    ),
  );
}

/** A workbook that counts its days from 1904: not the same cells, but the same dates. */
export function datesFrom1904(): Uint8Array {
  return buildZip(
    Object.entries(
      workbookParts({
        sheet: '<row r="1"><c r="A1" s="1"><v>44000</v></c></row>',
        styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        properties: 'date1904="1"',
      }),
    ).map(([path, data]) => ({ path, data })),
  );
}
