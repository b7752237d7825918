/** A zip written piece by piece, as fflate and our own reader find it. */
import { strFromU8, unzipSync } from 'fflate';
import { readDirectory, readEntry } from '../../../../src/hosts/ooxml/zip';
import { PACKAGE_LIMITS } from '../../../../src/hosts/ooxml/limits';
import { ZipStream } from '../../../../src/hosts/xlsx/write/zipStream';

/** Texts that do not shrink to nothing. */
const text = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join('');

const PARTS: Readonly<Record<string, readonly string[]>> = {
  'empty.xml': [],
  'one.xml': ['a'],
  '甲/长.xml': Array.from({ length: 40 }, (_, at) => text(7000 + at)),
  'piece.xml': [text(300_000)],
  'last.xml': ['', 'b', ''],
};

test('each part holds its pieces in their order, and most bytes are out before the end', () => {
  const zip = new ZipStream();
  const early: Uint8Array[] = [];
  for (const [name, pieces] of Object.entries(PARTS)) {
    zip.begin(name);
    for (const piece of pieces) early.push(...zip.add(piece));
  }
  const late = zip.end();
  const size = (chunks: readonly Uint8Array[]): number => chunks.reduce((sum, { length }) => sum + length, 0);
  expect(size(early)).toBeGreaterThan(size(late));
  const bytes = new Uint8Array(Buffer.concat([...early, ...late]));
  const whole = Object.fromEntries(Object.entries(PARTS).map(([name, pieces]) => [name, pieces.join('')]));
  const texts = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]);
  expect(Object.fromEntries(texts)).toEqual(whole);
  const entries = readDirectory(bytes, PACKAGE_LIMITS);
  expect(
    Object.fromEntries(
      entries.map((entry) => [entry.name, strFromU8(readEntry(bytes, entry, PACKAGE_LIMITS))]),
    ),
  ).toEqual(whole);
});
