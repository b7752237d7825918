/** Compound files made by hand: a sound one passes, and each way of never coming to an end is refused. */
import { checkCompoundFile } from '../../src/cli/compoundFile';
import { readDoc } from '../../src/cli/readDoc';
import { UnreadableFile } from '../../src/hosts/xlsx';

const SECTOR = 512;
const END = -2;
const FREE = -1;
/** Where the numbers stand in the file: sector 0 is the table, 1 the directory, 2 the small one, 3 small streams. */
const FAT = SECTOR;
const DIRECTORY = 2 * SECTOR;
const MINI_FAT = 3 * SECTOR;
const ENTRY = 128;

/** Sectors 4 and 5 are a stream of their own, small sectors 0 and 1 another. */
function compoundFile(changes: Readonly<Record<number, number>> = {}): Uint8Array {
  const bytes = Buffer.alloc(7 * SECTOR);
  const ints = (at: number, ...values: readonly number[]): void => {
    values.forEach((value, nth) => bytes.writeInt32LE(value, at + 4 * nth));
  };
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeInt16LE(9, 30);
  bytes.writeInt16LE(6, 32);
  ints(44, 1, 1, 0, 2 * SECTOR, 2, 1, END, 0);
  bytes.fill(0xff, 76, SECTOR);
  ints(76, 0);
  bytes.fill(0xff, FAT, FAT + SECTOR);
  ints(FAT, -3, END, END, END, 5, END);
  bytes.fill(0xff, MINI_FAT, MINI_FAT + SECTOR);
  ints(MINI_FAT, 1, END);
  const entry = (
    nth: number,
    name: string,
    type: number,
    links: readonly number[],
    at: number,
    size: number,
  ) => {
    const from = DIRECTORY + nth * ENTRY;
    bytes.write(name, from, 'utf16le');
    bytes.writeInt16LE(2 * name.length + 2, from + 64);
    bytes.writeInt8(type, from + 66);
    ints(from + 68, ...links);
    ints(from + 116, at, size);
  };
  entry(0, 'Root Entry', 5, [FREE, FREE, 1], 3, SECTOR);
  entry(1, 'WordDocument', 2, [2, FREE, FREE], 4, 2 * SECTOR);
  entry(2, '1Table', 2, [FREE, FREE, FREE], 0, 100);
  for (const [at, value] of Object.entries(changes)) bytes.writeInt32LE(value, Number(at));
  return new Uint8Array(bytes);
}

test('a sound file passes, also one cut in its last sector or with an empty stream that starts nowhere', () => {
  expect(() => checkCompoundFile(compoundFile())).not.toThrow();
  expect(() => checkCompoundFile(compoundFile().subarray(0, 7 * SECTOR - 100))).not.toThrow();
  const empty = { [DIRECTORY + 2 * ENTRY + 116]: 99, [DIRECTORY + 2 * ENTRY + 120]: 0 };
  expect(() => checkCompoundFile(compoundFile(empty))).not.toThrow();
});

test.each<[string, Readonly<Record<number, number>>, string]>([
  ['a stream of two sectors that point to each other', { [FAT + 20]: 4 }, 'sector 4 twice'],
  ['a small stream of two sectors that point to each other', { [MINI_FAT + 4]: 0 }, 'sector 0 twice'],
  ['a directory that comes back to itself', { [FAT + 4]: 4, [FAT + 16]: 1 }, 'sector 1 twice'],
  ['a sector after the end of the file', { [FAT + 16]: 6 }, 'sector 6 of 6'],
  ['a small sector after the end of the small streams', { [MINI_FAT]: 8 }, 'sector 8 of 8'],
  [
    'a stream that starts after the end of the file',
    { [DIRECTORY + ENTRY + 116]: 1_000_000 },
    'sector 1000000 of 6',
  ],
  ['a table in a sector that is not there', { 76: 6 }, 'sector 6 of 6'],
  ['more sectors of tables than there are sectors', { 44: 1_000_000 }, '1000000 + 0 sectors'],
  ['an entry that is its own sibling', { [DIRECTORY + 2 * ENTRY + 72]: 1 }, 'entry 1 twice'],
  ['an entry on both sides of another', { [DIRECTORY + ENTRY + 72]: 2 }, 'entry 2 twice'],
  ['a sibling that is not there', { [DIRECTORY + ENTRY + 72]: 4 }, 'entry 4 of 4'],
  ['no root', { [DIRECTORY + 64]: 0 }, 'no root'],
  ['sectors of a size that is none', { 30: 31 }, '2^31'],
])('%s is damage', async (_, changes, why) => {
  const bytes = compoundFile(changes);
  expect(() => checkCompoundFile(bytes)).toThrow(why);
  await expect(readDoc(bytes, 'a.doc')).rejects.toMatchObject({
    code: 'damaged',
    constructor: UnreadableFile,
  });
});

test('a chain of tables that comes back to itself is damage', () => {
  // Two sectors of chain after the 109 in the header, in a file with room for all.
  const bytes = Buffer.alloc(400 * SECTOR);
  bytes.set(compoundFile());
  bytes.writeInt32LE(109 + 254, 44);
  bytes.writeInt32LE(6, 68);
  bytes.writeInt32LE(2, 72);
  bytes.writeInt32LE(6, 7 * SECTOR + SECTOR - 4);
  expect(() => checkCompoundFile(bytes)).toThrow('sector 6 twice');
});
