/** Documents that ask for much, or are written in a way of their own and are right. */
import { readFileSync } from 'node:fs';
import { row, table } from '../helpers/docx';
import { PARAGRAPHS } from '../helpers/report';
import { sampleReport } from '../helpers/sampleReport';
import { SAMPLE_PATH, sampleWorkbook } from '../helpers/workbook';
import { zipTable } from '../helpers/zip';
import { compoundFile, type HostileFile, MB } from './case';
import { ODDITIES, writtenAs } from './oddities';
import { type Base, packageFiles } from './packages';
import { LONG_TEXTS, textParts } from './workbooks';

const BODY = 'word/document.xml';

/** The report of the sample: its text in our own words, and the two forms as tables. */
export const DOCUMENT: Base = {
  ending: '.docx',
  parts: textParts(sampleReport(sampleWorkbook(), PARAGRAPHS)),
  main: BODY,
  other: 'not-a-document',
};

export function documentFiles(): readonly HostileFile[] {
  const { parts } = DOCUMENT;
  const file = (
    name: string,
    outcome: HostileFile['outcome'],
    bytes: () => Uint8Array,
    more: Partial<HostileFile> = {},
  ): HostileFile => ({ name: `${name}.docx`, outcome, bytes, ...more });
  const changed = (change: (xml: string) => string, path = BODY): Uint8Array =>
    zipTable({ ...parts, [path]: change(parts[path]!) });
  const with_ = (content: string) => changed((xml) => xml.replace('</w:body>', `${content}</w:body>`));
  const nested = (depth: number): string =>
    `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';

  return [
    ...packageFiles(DOCUMENT),
    ...ODDITIES.map(([name, write]) => file(`legal - ${name}`, 'same', () => writtenAs(write(parts)))),
    ...OWN_ODDITIES.map(([name, change]) => file(`legal - ${name}`, 'same', () => changed(change))),
    file('a workbook', 'not-a-document', () => new Uint8Array(readFileSync(SAMPLE_PATH))),
    file('an old workbook', 'not-a-document', () => compoundFile('Workbook')),
    file('an old document', 'old-doc', () => compoundFile('WordDocument', '1Table')),
    file('tables in tables', 'too-large', () => with_(nested(1000))),
    file('a text copied out of a table at every level', 'too-large', () =>
      with_(nested(80).replace('<w:p/>', `<w:p><w:r><w:t>${'字'.repeat(900_000)}</w:t></w:r></w:p>`)),
    ),
    file('a row of ten thousand cells', 'too-large', () =>
      with_(table(row(new Array<string>(10_000).fill('')))),
    ),
    file('a cell that spans a billion columns', 'read', () =>
      with_(table(row([{ text: '甲', span: '1000000000' }, '乙']))),
    ),
    file('half a million paragraphs', 'too-large', () => with_('<w:p/>'.repeat(500_001)), {
      inflates: 8 * MB,
    }),
    file('three thousand tables', 'too-large', () => with_(table(row(['甲'])).repeat(3000))),
    file('fields that never end', 'read', () => with_(`<w:p>${begin.repeat(4000)}</w:p>`)),
    file('a style that stands on itself', 'read', () =>
      changed(
        (xml) =>
          xml.replace(
            '</w:styles>',
            '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
          ),
        'word/styles.xml',
      ),
    ),
    file('numbers as large as they come', 'read', () =>
      with_(
        `<w:p><w:r><w:t>2023年度项目支出合计${'9'.repeat(50_000)}.99万元，基本支出1e400万元。</w:t></w:r></w:p>`,
      ),
    ),
    ...LONG_TEXTS.map(([name, text]) =>
      file(`long text - ${name}`, 'read', () =>
        changed((xml) =>
          xml
            .replace(/支出合计61\.48万元/, (old) => old + text)
            .replace(/<w:t>项目支出</, (old) => `${old.slice(0, -1)}${text}<`),
        ),
      ),
    ),
  ];
}

const OWN_ODDITIES: readonly (readonly [string, (xml: string) => string])[] = [
  [
    'another prefix on every element',
    (xml) =>
      xml
        .replaceAll('<w:', '<ns0:')
        .replaceAll('</w:', '</ns0:')
        .replaceAll(' w:', ' ns0:')
        .replace('xmlns:w=', 'xmlns:ns0='),
  ],
  [
    'texts in pieces',
    (xml) =>
      xml.replace(
        /<w:t xml:space="preserve">([^<&])([^<]*)<\/w:t>/g,
        '<w:t xml:space="preserve">$1</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">$2</w:t>',
      ),
  ],
  [
    'alternatives with the same text',
    (xml) =>
      xml.replace(
        /<w:r>(<w:t[^>]*>[^<]*<\/w:t>)<\/w:r>/g,
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:r>$1</w:r></mc:Choice><mc:Fallback><w:r>$1</w:r></mc:Fallback></mc:AlternateContent>',
      ),
  ],
  [
    'tracked changes',
    (xml) =>
      xml.replace(
        /(<w:r><w:t[^>]*>[^<]*<\/w:t><\/w:r>)/g,
        '<w:ins w:author="x">$1</w:ins><w:del w:author="x"><w:r><w:delText>删去的99.99万元</w:delText></w:r></w:del>',
      ),
  ],
  [
    'content in controls',
    (xml) => xml.replace(/(<w:p>.*?<\/w:p>)/s, '<w:sdt><w:sdtPr/><w:sdtContent>$1</w:sdtContent></w:sdt>'),
  ],
  [
    'bookmarks and marks of revisions',
    (xml) =>
      xml.replaceAll('<w:r>', '<w:bookmarkStart w:id="1" w:name="__proto__"/><w:r w:rsidR="00A77B3E">'),
  ],
];
