/**
 * Ways to write a package that are legal, or that Office takes without a word: each leaves what the file says as
 * it is. For workbooks and documents alike.
 */
import { buildZip, type PartTable, type ZipPart } from '../helpers/zip';

type Parts = Readonly<Record<string, string>>;
type Written = PartTable | readonly ZipPart[];

const NAMESPACES: readonly (readonly [string, string])[] = [
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  [
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ],
  [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
];

function mapParts(
  parts: Parts,
  change: (xml: string, path: string) => string | Uint8Array,
  only = /./,
): PartTable {
  return Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, only.test(path) ? change(xml, path) : xml]),
  );
}

function renameParts(parts: Parts, change: (path: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [change(path), xml]));
}

const listed = (parts: Parts, options: Omit<ZipPart, 'path' | 'data'>): readonly ZipPart[] =>
  Object.entries(parts).map(([path, data]) => ({ path, data, ...options }));

/** The main part and its relationships under names of their own: only the package's relationship leads there. */
function mainPartRenamed(parts: Parts): PartTable {
  return Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [
      path.replace(/(workbook|document)\.xml/, '主文件.xml'),
      path === '_rels/.rels' || path === '[Content_Types].xml'
        ? xml.replace(/(workbook|document)\.xml/g, '主文件.xml')
        : xml,
    ]),
  );
}

/** Every part that a relationship names moved into one folder, as some converters do it. */
function partsMoved(parts: Parts): PartTable {
  const moved = (path: string): string => path.replace(/^(?:xl|word)\/(?!_rels)(?:\w+\/)*/, 'content/');
  return Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [
      /^(?:xl|word)\/_rels/.test(path) ? path.replace(/^(?:xl|word)/, 'content') : moved(path),
      path.endsWith('.rels')
        ? xml.replace(/Target="([^"]*)"/g, (_, target: string) => {
            const name = target.slice(target.lastIndexOf('/') + 1);
            return `Target="/${path === '_rels/.rels' && target.startsWith('docProps') ? target : `content/${name}`}"`;
          })
        : xml.replace(/PartName="\/(?:xl|word)\/(?:\w+\/)*/g, 'PartName="/content/'),
    ]),
  );
}

export const ODDITIES: readonly (readonly [name: string, write: (parts: Parts) => Written])[] = [
  ['backslashes in names', (parts) => renameParts(parts, (path) => path.replaceAll('/', '\\'))],
  ['names in capitals', (parts) => renameParts(parts, (path) => path.toUpperCase())],
  ['names with a leading slash', (parts) => renameParts(parts, (path) => `/${path}`)],
  [
    'backslashes in targets',
    (parts) =>
      mapParts(
        parts,
        (xml) =>
          xml.replace(/Target="([^"]*)"/g, (_, target: string) => `Target="${target.replaceAll('/', '\\')}"`),
        /rels$/,
      ),
  ],
  ['byte order marks', (parts) => mapParts(parts, (xml) => `\ufeff${xml}`)],
  [
    'parts in UTF-16',
    (parts) =>
      mapParts(
        parts,
        (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
        /^(?:xl|word)/,
      ),
  ],
  [
    'parts in UTF-16, the other way round',
    (parts) =>
      mapParts(
        parts,
        (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16(),
        /^(?:xl|word)/,
      ),
  ],
  ['single quotes', (parts) => mapParts(parts, (xml) => xml.replaceAll('"', "'"))],
  [
    'CDATA',
    (parts) =>
      mapParts(
        parts,
        (xml) => xml.replace(/<((?:w:)?(?:t|f|v))( [^<>]*[^/])?>([^<&]*)</g, '<$1$2><![CDATA[$3]]><'),
        /^(?:xl|word)\/(?!_rels)/,
      ),
  ],
  [
    'character references',
    (parts) => mapParts(parts, (xml) => xml.replaceAll('出', '&#x51fa;').replaceAll('行', '&#34892;')),
  ],
  [
    'spaces and line breaks in tags',
    (parts) => mapParts(parts, (xml) => xml.replace(/(<\/?[a-z:]+[^<>?]*?)(\/?)>/gi, '$1 \n$2>')),
  ],
  ['comments', (parts) => mapParts(parts, (xml) => xml.replaceAll('><', '><!-- <c/> --><'))],
  [
    'instructions to others',
    (parts) => mapParts(parts, (xml) => xml.replaceAll('><', '><?mso-application progid="x"?><')),
  ],
  ['line breaks between tags', (parts) => mapParts(parts, (xml) => xml.replaceAll('><', '>\r\n\t<'))],
  [
    'Strict namespaces',
    (parts) =>
      mapParts(parts, (xml) =>
        NAMESPACES.reduce((text, [plain, strict]) => text.replaceAll(plain, strict), xml),
      ),
  ],
  [
    'absolute targets',
    (parts) =>
      mapParts(
        parts,
        (xml, path) =>
          xml.replaceAll('Target="', `Target="/${path.replace(/_rels\/[^/]*$/, '')}`).replaceAll('//', '/'),
        /^(?:xl|word)\/_rels/,
      ),
  ],
  [
    'targets with steps back and to where they are',
    (parts) =>
      mapParts(
        parts,
        (xml, path) => xml.replaceAll('Target="', `Target="./../${path.replace(/\/.*/, '')}/`),
        /^(?:xl|word)\/_rels/,
      ),
  ],
  ['another name for the main part', mainPartRenamed],
  ['all parts in one folder of another name', partsMoved],
  [
    'no content types',
    (parts) => renameParts(parts, (path) => path.replace('[Content_Types].xml', 'other.xml')),
  ],
  ['parts that nobody asks for', (parts) => ({ ...parts, 'custom/item1.xml': '<<<', 'xl/junk.bin': 'x' })],
  [
    'folders as entries',
    (parts) => ({ '_rels/': '', 'xl/': '', 'xl/worksheets/': '', 'word/': '', ...parts }),
  ],
  ['parts in the opposite order', (parts) => Object.fromEntries(Object.entries(parts).reverse())],
  ['stored', (parts) => listed(parts, { stored: true })],
  ['streamed, with data descriptors', (parts) => listed(parts, { descriptor: true })],
  ['streamed and stored', (parts) => listed(parts, { stored: true, descriptor: true })],
  ['names marked as UTF-8', (parts) => listed(parts, { claim: { flags: 0x800 } })],
  ['sizes in zip64 fields', (parts) => listed(parts, { zip64: true })],
];

export function writtenAs(written: Written): Uint8Array {
  return buildZip(
    Array.isArray(written)
      ? (written as readonly ZipPart[])
      : Object.entries(written as PartTable).map(([path, data]) => ({ path, data })),
  );
}
