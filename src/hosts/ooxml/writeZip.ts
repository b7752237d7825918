/**
 * A package → the bytes of its file. What was not changed goes over as it lay there, compressed and in its place;
 * its headers are written anew, so that what a streaming writer put behind its data stands before it.
 */
import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { UnreadableFile } from './errors';
import type { PackageLimits } from './limits';
import { RATIO_FREE_BYTES } from './limits';
import type { OoxmlPackage, StoredPart } from './package';

const LOCAL_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const LOCAL_BYTES = 30;
const DIRECTORY_BYTES = 46;
const END_BYTES = 22;
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
/** Sizes and checksum behind the data. */
const STREAMED = 1 << 3;
const UTF8_NAMES = 1 << 11;
/** 1980-01-01: the same workbook gives the same bytes, whenever it is written. */
const NO_TIME = 0x00210000;
const MOST_ENTRIES = 0xffff;
const MOST_BYTES = 0xffffffff;

interface Entry {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly changed: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** Fails with `UnreadableFile` where a part cannot be taken over, or the file would be too large for its format. */
export function writePackage(file: OoxmlPackage): Uint8Array {
  const entries = file.contents().map((part) => entryOf(part, file.limits));
  const body = entries.reduce((sum, { name, data }) => sum + LOCAL_BYTES + name.length + data.length, 0);
  const directory = entries.reduce((sum, { name }) => sum + DIRECTORY_BYTES + name.length, 0);
  if (entries.length > MOST_ENTRIES || body + directory > MOST_BYTES)
    throw new UnreadableFile('too-large', `${body} bytes`);
  const bytes = new Uint8Array(body + directory + END_BYTES);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let entryAt = body;
  for (const entry of entries) {
    writeHeader(view, entryAt, DIRECTORY_SIGNATURE, entry);
    view.setUint32(entryAt + 42, at, true);
    bytes.set(entry.name, entryAt + DIRECTORY_BYTES);
    entryAt += DIRECTORY_BYTES + entry.name.length;
    writeHeader(view, at, LOCAL_SIGNATURE, entry);
    bytes.set(entry.name, at + LOCAL_BYTES);
    bytes.set(entry.data, at + LOCAL_BYTES + entry.name.length);
    at += LOCAL_BYTES + entry.name.length + entry.data.length;
  }
  view.setUint32(entryAt, END_SIGNATURE, true);
  view.setUint16(entryAt + 8, entries.length, true);
  view.setUint16(entryAt + 10, entries.length, true);
  view.setUint32(entryAt + 12, directory, true);
  view.setUint32(entryAt + 16, body, true);
  return bytes;
}

function entryOf(part: StoredPart, { inflateRatio }: PackageLimits): Entry {
  if ('entry' in part) {
    const { nameBytes: name, flags, method, changed, crc, size } = part.entry;
    return { name, flags: flags & ~STREAMED, method, changed, crc, size, data: part.data };
  }
  const { path, content } = part;
  const packed = deflateSync(content);
  // What packs too well looks like an attack to whoever reads it, ourselves among them.
  const isBomb = content.length > RATIO_FREE_BYTES && content.length > packed.length * inflateRatio;
  return {
    name: new TextEncoder().encode(path),
    flags: UTF8_NAMES,
    method: isBomb ? STORED : DEFLATED,
    changed: NO_TIME,
    crc: crc32(content),
    size: content.length,
    data: isBomb ? content : packed,
  };
}

/** The fields that stand in both headers, one version further on in the directory's. */
function writeHeader(view: DataView, start: number, signature: number, entry: Entry): void {
  view.setUint32(start, signature, true);
  let at = start + 4;
  if (signature === DIRECTORY_SIGNATURE) {
    view.setUint16(at, VERSION, true);
    at += 2;
  }
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.changed, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}
