import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { UnreadableFile } from '../../../src/hosts/ooxml/errors';
import type { PackageLimits } from '../../../src/hosts/ooxml/limits';
import { openPackage } from '../../../src/hosts/ooxml/package';
import { buildZip, type ZipPart } from '../../helpers/zip';

const TEXT = '绩效自评'.repeat(20_000);

function readPart(part: Partial<ZipPart>, limits?: Partial<PackageLimits>): string | undefined {
  return openPackage(buildZip([{ path: 'a.xml', data: TEXT, ...part }]), limits).text('a.xml');
}

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'none';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

describe('what zips there are', () => {
  test.each<[string, Partial<ZipPart>]>([
    ['deflated', {}],
    ['stored', { stored: true }],
    ['streamed, with data descriptors', { descriptor: true }],
    ['with a name in UTF-8', { claim: { flags: 0x800 } }],
    ['with sizes in fields of 64 bits', { zip64: true }],
  ])('%s', (_, part) => {
    expect(readPart(part)).toBe(TEXT);
  });

  test('of another library', () => {
    const bytes = zipSync({ 'a.xml': new TextEncoder().encode(TEXT) }, { level: 9 });
    expect(openPackage(bytes).text('a.xml')).toBe(TEXT);
  });

  test('with a directory in records of 64 bits', () => {
    const bytes = buildZip([{ path: 'a.xml', data: TEXT, zip64: true }], { zip64: true });
    expect(openPackage(bytes).text('a.xml')).toBe(TEXT);
  });

  test('as a view into a larger buffer, with a comment and with trailing zeros', () => {
    const zip = buildZip([{ path: 'a.xml', data: TEXT }]);
    const larger = new Uint8Array(zip.length + 300);
    larger.set(zip, 100);
    expect(openPackage(larger.subarray(100)).text('a.xml')).toBe(TEXT);
  });

  test('an incompressible part of many slices', () => {
    let seed = 1;
    const noise = Uint8Array.from({ length: 200_000 }, () => (seed = (seed * 48_271) % 0x7fffffff) & 0xff);
    expect(openPackage(buildZip([{ path: 'a.bin', data: noise }])).part('a.bin')).toEqual(noise);
  });
});

describe('what is refused', () => {
  test.each<[string, string, Partial<ZipPart>]>([
    ['damaged', 'a wrong checksum', { claim: { crc: 1 } }],
    ['damaged', 'more data than stated', { claim: { size: 1000 } }],
    ['damaged', 'less data than stated', { claim: { size: TEXT.length * 4 } }],
    ['damaged', 'a stored part of another size', { stored: true, claim: { size: 5 } }],
    ['damaged', 'data that is no deflate stream', { stored: true, claim: { method: 8 } }],
    ['encrypted', 'a password on the zip', { claim: { flags: 1 } }],
    ['unsupported', 'another compression', { claim: { method: 93 } }],
  ])('%s: %s', (code, _, part) => {
    expect(codeOf(() => readPart(part))).toBe(code);
  });

  test.each<[string, Partial<PackageLimits>]>([
    ['the file', { fileBytes: 100 }],
    ['a part', { partBytes: 1000 }],
    ['parts together', { totalBytes: 1000 }],
    ['entries', { entries: 0 }],
  ])('too large: %s', (_, limits) => {
    expect(codeOf(() => readPart({}, limits))).toBe('too-large');
  });

  test('parts that are read again and again', () => {
    const file = openPackage(buildZip([{ path: 'a.xml', data: TEXT }]), { totalBytes: 600_000 });
    expect(file.text('a.xml')).toBe(TEXT);
    expect(file.text('a.xml')).toBe(TEXT);
    expect(codeOf(() => file.text('a.xml'))).toBe('too-large');
  });

  test('a part that expands beyond reason, before it is expanded', () => {
    const bomb = { data: new Uint8Array(8 * 1024 * 1024) };
    expect(codeOf(() => readPart(bomb))).toBe('too-large');
    expect(codeOf(() => readPart({ ...bomb, claim: { size: 1024 } }))).toBe('damaged');
  });

  test('fields of 64 bits that are not there, lead nowhere, or say more than any file has', () => {
    expect(codeOf(() => readPart({ claim: { size: 0xffffffff } }))).toBe('damaged');
    const bytes = buildZip([{ path: 'a.xml', data: '' }]);
    bytes.fill(0xff, bytes.length - 14, bytes.length - 2);
    expect(codeOf(() => openPackage(bytes))).toBe('damaged');
    for (const back of [12, 4]) {
      const wide = buildZip([{ path: 'a.xml', data: '' }], { zip64: true });
      wide.fill(0xff, wide.length - 22 - back, wide.length - 22 - back + 4);
      expect(codeOf(() => openPackage(wide))).toBe(back === 4 ? 'none' : 'damaged');
    }
    const huge = Buffer.from(buildZip([{ path: 'a.xml', data: TEXT, zip64: true }]));
    huge.writeBigUInt64LE(1n << 60n, huge.length - 22 - 24);
    expect(codeOf(() => openPackage(huge))).toBe('damaged');
    huge.writeBigUInt64LE(1n << 40n, huge.length - 22 - 24);
    expect(codeOf(() => openPackage(huge).text('a.xml'))).toBe('too-large');
  });

  test('parts that share their bytes', () => {
    const bytes = Buffer.from(buildZip(['a.xml', 'b.xml'].map((path) => ({ path, data: TEXT }))));
    bytes.writeUInt32LE(0, bytes.lastIndexOf('b.xml') - 4);
    expect(codeOf(() => openPackage(bytes))).toBe('damaged');
  });

  test('a name that stands twice', () => {
    const parts = ['xl/a.xml', 'XL\\A.xml'].map((path) => ({ path, data: path }));
    expect(codeOf(() => openPackage(buildZip(parts)))).toBe('damaged');
  });

  test('a directory that points elsewhere', () => {
    const bytes = buildZip([{ path: 'a.xml', data: TEXT }]);
    bytes[bytes.length - 6]! ^= 1;
    expect(codeOf(() => openPackage(bytes))).toBe('damaged');
  });

  test.each<[string, string, Uint8Array]>([
    ['empty', 'no bytes', new Uint8Array(0)],
    ['not-a-workbook', 'a gzip', gzipSync('x')],
    ['not-a-workbook', 'one byte', Uint8Array.of(0x50)],
    ['truncated', 'a zip without its end', buildZip([{ path: 'a.xml', data: TEXT }]).subarray(0, 200)],
    ['truncated', 'the first two letters of a zip', Uint8Array.of(0x50, 0x4b)],
  ])('%s: %s', (code, _, bytes) => {
    expect(codeOf(() => openPackage(bytes))).toBe(code);
  });
});
