/** What can be done to any package, whatever it holds: cut, bent, blown up, and lied about. */
import { buildZip, type ZipPart, zipTable } from '../helpers/zip';
import { bytesOf, compoundFile, type HostileFile, MB } from './case';

export interface Base {
  /** `.xlsx` or `.docx`. */
  readonly ending: string;
  readonly parts: Readonly<Record<string, string>>;
  /** Of them, the one that the package's relationship leads to. */
  readonly main: string;
  /** What a file is refused with that is no package of this kind. */
  readonly other: 'not-a-workbook' | 'not-a-document';
}

export function without(parts: Base['parts'], path: string): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== path));
}

type Change = (zip: Buffer, places: Places) => void;

interface Places {
  /** Of the main part: its local header, its data, its entry in the directory. */
  readonly header: number;
  readonly data: number;
  readonly entry: number;
  readonly directory: number;
  readonly end: number;
}

function placesOf(zip: Buffer, main: string): Places {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const directory = zip.readUInt32LE(end + 16);
  const entry = zip.indexOf(main, directory) - 46;
  const header = zip.readUInt32LE(entry + 42);
  const data = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  return { header, data, entry, directory, end };
}

export function packageFiles(base: Base): readonly HostileFile[] {
  const { ending, parts, main, other } = base;
  const whole = (): Buffer => Buffer.from(zipTable(parts));
  const list = (): ZipPart[] => Object.entries(parts).map(([path, data]) => ({ path, data }));
  const file = (
    name: string,
    outcome: HostileFile['outcome'],
    bytes: () => Uint8Array,
    more: Partial<HostileFile> = {},
  ): HostileFile => ({ name: `${name}${ending}`, outcome, bytes, ...more });
  const cut = (name: string, at: (places: Places) => number): HostileFile =>
    file(`cut ${name}`, 'truncated', () => whole().subarray(0, at(placesOf(whole(), main))));
  const bent = (name: string, outcome: HostileFile['outcome'], change: Change): HostileFile =>
    file(name, outcome, () => {
      const zip = whole();
      change(zip, placesOf(zip, main));
      return zip;
    });
  const flip = (name: string, outcome: HostileFile['outcome'], at: (places: Places) => number): HostileFile =>
    bent(`bit flipped in ${name}`, outcome, (zip, places) => {
      zip[at(places)]! ^= 1;
    });
  /** The main part with something put in after its first tag. */
  const inMain = (
    name: string,
    outcome: HostileFile['outcome'],
    put: () => string,
    more: Partial<HostileFile> & { readonly stored?: boolean } = {},
  ): HostileFile =>
    file(
      name,
      outcome,
      () => {
        const xml = parts[main]!.replace(/^(<\?xml[^>]*\?>\s*<[^>]*>)/, (start) => start + put());
        return buildZip(
          list().map((part) =>
            part.path === main ? { ...part, data: xml, stored: more.stored ?? false } : part,
          ),
        );
      },
      more,
    );
  const doctype = (name: string, declaration: string, use: string): HostileFile =>
    file(name, 'damaged', () =>
      zipTable({
        ...parts,
        [main]: parts[main]!.replace(/^(<\?xml[^>]*\?>)?\s*(<[^>]*>)/, `$1${declaration}$2${use}`),
      }),
    );
  const withParts = (
    name: string,
    outcome: HostileFile['outcome'],
    ...extra: readonly ZipPart[]
  ): HostileFile => file(name, outcome, () => buildZip([...list(), ...extra]));
  const claims = (
    name: string,
    outcome: HostileFile['outcome'],
    claim: NonNullable<ZipPart['claim']>,
    more: Partial<HostileFile> = {},
  ): HostileFile =>
    file(
      name,
      outcome,
      () => buildZip(list().map((part) => (part.path === main ? { ...part, claim } : part))),
      more,
    );
  const bomb = (claim?: ZipPart['claim']): Uint8Array =>
    buildZip(
      list().map((part) =>
        part.path === main
          ? { path: main, data: parts[main]! + ' '.repeat(64 * MB), ...(claim && { claim }) }
          : part,
      ),
    );

  return [
    file('no bytes', 'empty', () => new Uint8Array(0)),
    file('one byte', other, () => Uint8Array.of(0x50)),
    file('zeros', other, () => new Uint8Array(4096)),
    cut('after the signature', () => 4),
    cut('in a local header', ({ header }) => header + 12),
    cut('in a part', ({ data }) => data + 20),
    cut('before the directory', ({ directory }) => directory),
    cut('in the directory', ({ entry }) => entry + 20),
    cut('before the end record', ({ end }) => end),
    cut('in the end record', ({ end }) => end + 12),
    file('cut at its start', other, () => whole().subarray(100)),
    flip('a local header', 'damaged', ({ header }) => header),
    flip('a part', 'damaged', ({ data }) => data + 40),
    flip('a directory entry', 'damaged', ({ entry }) => entry),
    flip('the checksum', 'damaged', ({ entry }) => entry + 16),
    bent('a packed size that is too small', 'damaged', (zip, { entry }) =>
      zip.writeUInt32LE(zip.readUInt32LE(entry + 20) - 40, entry + 20),
    ),
    flip('the size', 'damaged', ({ entry }) => entry + 24),
    flip('the name', 'damaged', ({ entry }) => entry + 46),
    flip('the place of the directory', 'damaged', ({ end }) => end + 16),
    flip('the end record', 'truncated', ({ end }) => end),
    bent('fewer entries than there are', 'damaged', (zip, { end }) => zip.writeUInt16LE(2, end + 10)),
    bent('more entries than there are', 'damaged', (zip, { end }) => zip.writeUInt16LE(200, end + 10)),
    bent('a place beyond the file', 'damaged', (zip, { entry }) => zip.writeUInt32LE(0xfffffff0, entry + 42)),
    bent('a name longer than the file', 'damaged', (zip, { entry }) => zip.writeUInt16LE(0xffff, entry + 28)),
    file('encrypted', 'encrypted', () => compoundFile('EncryptionInfo', 'EncryptedPackage')),
    file('encrypted, deep in the directory', 'encrypted', () =>
      compoundFile(
        ...Array.from({ length: 9 }, (_, nth) => `Stream${nth}`),
        'EncryptionInfo',
        'EncryptedPackage',
      ),
    ),
    file('an OLE file of something else', other, () => compoundFile('Contents')),
    claims('a password on the zip', 'encrypted', { flags: 1 }),
    claims('another compression', 'unsupported', { method: 93 }),
    claims('a wrong checksum', 'damaged', { crc: 0 }),
    claims('a smaller size than its data', 'damaged', { size: 100 }),
    claims('a larger size than its data', 'damaged', { size: 500_000 }),
    claims('a size of gigabytes', 'too-large', { size: 0xfffffff0 }),
    claims('a size of nothing', 'damaged', { size: 0 }),
    claims('marks of 64 bits without their fields', 'damaged', { size: 0xffffffff }),
    file('a bomb', 'too-large', () => bomb()),
    // One slice of input is inflated before the lie is seen.
    file('a bomb that says it is small', 'damaged', () => bomb({ size: 9000 }), { inflates: 18 * MB }),
    file('a bomb of a zip in a zip that nobody opens', 'same', () =>
      buildZip([...list(), { path: 'xl/embeddings/inner.zip', data: zipTable({ 'a.zip': bomb() }) }]),
    ),
    file('parts that overlap', 'damaged', () => {
      const zip = buildZip([...list(), { path: 'xl/media/image1.png', data: 'x' }]);
      const buffer = Buffer.from(zip);
      const places = placesOf(buffer, 'xl/media/image1.png');
      buffer.writeUInt32LE(0, places.entry + 42);
      return buffer;
    }),
    file('60,000 entries', 'too-large', () =>
      buildZip(
        list().concat(Array.from({ length: 60_000 }, (_, i) => ({ path: `${i}`, data: '', stored: true }))),
      ),
    ),
    withParts('a name that steps out', 'same', { path: '../../../../evil.xml', data: 'x' }),
    withParts('an absolute name', 'same', { path: '/etc/passwd', data: 'x' }),
    withParts('a drive in a name', 'same', { path: 'C:\\Windows\\evil.dll', data: 'x' }),
    withParts('a NUL in a name', 'same', { path: `${main}\0.exe`, data: 'x' }),
    withParts(
      'names that objects have',
      'same',
      { path: '__proto__', data: 'x' },
      { path: 'constructor', data: 'x' },
    ),
    withParts('a name that is no UTF-8', 'same', { path: '\ufffd\u202ecod', data: 'x' }),
    withParts('a name twice', 'damaged', { path: main, data: '<x/>' }),
    withParts('a name twice, in capitals', 'damaged', { path: main.toUpperCase(), data: '<x/>' }),
    withParts('a name twice, with backslashes', 'damaged', { path: main.replace('/', '\\'), data: '<x/>' }),
    withParts('a name twice, with a slash before', 'damaged', { path: `/${main}`, data: '<x/>' }),
    file('a main part that steps out', 'damaged', () =>
      zipTable({
        ...parts,
        '_rels/.rels': parts['_rels/.rels']!.replace(`"${main}"`, '"../../../../etc/passwd"'),
      }),
    ),
    file('a main part on the network', other, () =>
      zipTable({
        ...parts,
        '_rels/.rels': parts['_rels/.rels']!.replace(
          `Target="${main}"`,
          'Target="http://127.0.0.1:9/x" TargetMode="External"',
        ),
      }),
    ),
    withParts('a name twice, in percent', 'damaged', { path: main.replace('.xml', '%2Exml'), data: '<x/>' }),
    bent('another name beside the data', 'damaged', (zip, { header }) => {
      zip[header + 30]! ^= 1;
    }),
    file('two directories', 'damaged', () => {
      const first = whole();
      const second = Buffer.from(
        buildZip(list().map((part) => (part.path === main ? { ...part, data: `${parts[main]!} ` } : part))),
      );
      const end = second.length - 22;
      const directory = second.readUInt32LE(end + 16);
      for (let at = directory; at < end;) {
        second.writeUInt32LE(second.readUInt32LE(at + 42) + first.length, at + 42);
        at += 46 + second.readUInt16LE(at + 28) + second.readUInt16LE(at + 30) + second.readUInt16LE(at + 32);
      }
      second.writeUInt32LE(directory + first.length, end + 16);
      return Buffer.concat([first, second]);
    }),
    file('two main parts', 'damaged', () =>
      zipTable({
        ...parts,
        'other.xml': parts[main]!,
        '_rels/.rels': parts['_rels/.rels']!.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="other.xml"/></Relationships>',
        ),
      }),
    ),
    inMain('elements of nobody', 'same', () => '<z:x xmlns:z="urn:z"><z:v>9</z:v></z:x>'),
    inMain('a reference with a million digits', 'damaged', () => `<x>&#${'9'.repeat(1_000_000)};</x>`),
    inMain('an entity with a name of 8 MB', 'damaged', () => `<x>&${'a'.repeat(8 * MB)};</x>`, {
      stored: true,
      inflates: 10 * MB,
    }),
    file('a comment behind the end', 'same', () =>
      buildZip(list(), { comment: bytesOf('说明'.repeat(100)) }),
    ),
    file('a comment that looks like an end record', 'damaged', () =>
      buildZip(list(), { comment: bytesOf(`PK\x05\x06${'\x01'.repeat(40)}`) }),
    ),
    file('a directory in records of 64 bits', 'same', () => buildZip(list(), { zip64: true })),
    bent('records of 64 bits that are not there', 'damaged', (zip, { end }) =>
      zip.fill(0xff, end + 8, end + 20),
    ),
    file('records of 64 bits that lead nowhere', 'damaged', () => {
      const zip = Buffer.from(buildZip(list(), { zip64: true }));
      zip.fill(0xff, zip.length - 22 - 12, zip.length - 22 - 4);
      return zip;
    }),

    doctype('entities that grow', `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`, '&b;'),
    doctype('an entity from a file', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'),
    doctype('a parameter entity', '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/"> %a;]>', ''),
    doctype('a document type alone', '<!DOCTYPE x>', ''),
    doctype('a document type from the network', '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">', ''),
    doctype('an entity that nobody declared', '', '&x;'),
    inMain('100,000 levels', 'too-large', () => '<x>'.repeat(100_000)),
    inMain('levels that close', 'too-large', () => '<x>'.repeat(5000) + '</x>'.repeat(5000)),
    inMain('an attribute of 50 MB', 'too-large', () => `<x a="${'a'.repeat(50 * MB)}"/>`, {
      stored: true,
      inflates: 60 * MB,
      heavy: true,
    }),
    inMain(
      'a million attributes',
      'too-large',
      () => `<x ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
      { stored: true, inflates: 16 * MB },
    ),
    inMain('a text of 50 MB', 'too-large', () => `<x>${'a'.repeat(50 * MB)}</x>`, {
      stored: true,
      inflates: 60 * MB,
      heavy: true,
    }),
    inMain('a comment of 3 MB', 'same', () => `<!--${'a'.repeat(3 * MB)}-->`, { stored: true }),
    inMain('a name of 3 MB', 'same', () => `<${'a'.repeat(3 * MB)}/>`, { stored: true }),
    inMain('an open tag', 'damaged', () => '<x>'),
    inMain('a NUL in the text', 'damaged', () => '<x>\0</x>'),
    inMain('a reference to NUL', 'damaged', () => '<x>&#0;</x>'),
    inMain('a reference beyond Unicode', 'damaged', () => '<x>&#x110000;</x>'),
    file('no UTF-8', 'damaged', () =>
      zipTable({ ...parts, [main]: Uint8Array.of(0x3c, 0x61, 0xb9, 0xb4, 0x3e) }),
    ),
    file('a main part of nothing', 'damaged', () => zipTable({ ...parts, [main]: '' })),
    file('a main part of another kind', other, () => zipTable({ ...parts, [main]: '<svg/>' })),
    file('without relationships', other, () => zipTable(without(parts, '_rels/.rels'))),
    file('a text', other, () => bytesOf('项目,预算\n支出,5\n')),
    file('a web page', other, () =>
      bytesOf('<html><body><table><tr><td>自评表</td></tr></table></body></html>'),
    ),
    file('rich text', other, () => bytesOf('{\\rtf1\\ansi 2023}')),
    file('a PDF', other, () => bytesOf('%PDF-1.7\n%%EOF')),
    file('a plain zip', other, () => zipTable({ 'readme.txt': 'x' })),
    file('an OpenDocument file', other, () =>
      buildZip([
        { path: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { path: 'content.xml', data: '<office:document-content/>' },
        { path: 'META-INF/manifest.xml', data: '<manifest:manifest/>' },
      ]),
    ),
  ];
}
