/** A zip of files as people pack folders: names in other letters, what lies about its size, what asks for too much. */
import { openArchive } from '../../../src/hosts/ooxml/archive';
import { UnreadableFile } from '../../../src/hosts/ooxml/errors';
import { buildZip } from '../../helpers/zip';

const LIMITS = { partBytes: 3_500_000, totalBytes: 4_000_000, entries: 100 };
const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 7919) % 251);
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('files with their folders, in UTF-8 or as Windows writes them', () => {
  const files = openArchive(
    buildZip([
      { path: '各区/甲.txt', data: '一' },
      { path: '各区/', data: '' },
      { path: 'b', name: new Uint8Array([0xc8, 0xa5, 0xc4, 0xea, 0x5c, 0x61]), data: '二', stored: true },
    ]),
    LIMITS,
  );
  expect(files.map(({ name, read }) => [name, text(read())])).toEqual([
    ['各区/甲.txt', '一'],
    ['去年/a', '二'],
  ]);
});

test.each([
  ['more than a file may have', { data: bytesOf(3_500_001), stored: true }, 'too-large'],
  ['far more than what it is packed into', { data: new Uint8Array(3_000_000) }, 'too-large'],
  ['more than it says', { data: bytesOf(1000), claim: { size: 10 } }, 'damaged'],
  ['a password', { data: '一', claim: { flags: 1 } }, 'encrypted'],
] as const)('%s: not inflated, and the others are read', (_, part, code) => {
  const [bad, good] = openArchive(
    buildZip([
      { path: 'a', ...part },
      { path: 'b', data: '二' },
    ]),
    LIMITS,
  );
  expect(() => bad!.read()).toThrow(expect.objectContaining({ code }) as Error);
  expect(text(good!.read())).toBe('二');
});

test('all together no more than an archive may have, and nothing that is none', () => {
  const files = openArchive(
    buildZip(['a', 'b', 'c'].map((path) => ({ path, data: bytesOf(1_500_000), stored: true }))),
    LIMITS,
  );
  files.slice(0, 2).forEach(({ read }) => read());
  expect(() => files[2]!.read()).toThrow(UnreadableFile);
  expect(() => openArchive(new TextEncoder().encode('PK'), LIMITS)).toThrow(UnreadableFile);
  expect(() => openArchive(buildZip([{ path: 'a', data: '' }]), { ...LIMITS, entries: 0 })).toThrow(
    UnreadableFile,
  );
});
