/**
 * The zip layer. The central directory is the authority (local headers may be empty where a writer streamed),
 * but its sizes are only believed after the data has shown them: output is capped while it inflates.
 */
import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { UnreadableFile } from './errors';
import { type PackageLimits, RATIO_FREE_BYTES } from './limits';
import type { EntrySizes } from './zip64';
import { directoryPlace, entrySizes } from './zip64';

export interface ZipEntry extends EntrySizes {
  readonly name: string;
  /** As it stands in the file, whatever it is written in. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** Of the last change, as DOS counts: time and date. */
  readonly changed: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const DIRECTORY_SIGNATURE = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const MAX_COMMENT_BYTES = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Deflate expands at most 1032 times, so that one slice yields at most some 17 MB before the cap is looked at. */
const INFLATE_SLICE_BYTES = 16 * 1024;

export function readDirectory(bytes: Uint8Array, limits: PackageLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const place = directoryPlace(view, end);
  const { count } = place;
  let { at } = place;
  if (count > limits.entries) throw new UnreadableFile('too-large', `${count} entries`);

  const names = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + DIRECTORY_ENTRY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) {
      throw new UnreadableFile('damaged', `directory entry ${i} of ${count}`);
    }
    const nameAt = at + DIRECTORY_ENTRY_BYTES;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const stated = {
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const next = nameAt + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw new UnreadableFile('damaged', `directory entry ${i} of ${count}`);
    const nameBytes = bytes.subarray(nameAt, nameAt + nameLength);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: names.decode(nameBytes),
      nameBytes,
      flags,
      changed: view.getUint32(at + 12, true),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      ...entrySizes(view, stated, nameAt + nameLength, extraLength),
    });
    at = next;
  }
  refuseOverlap(entries);
  return entries;
}

/**
 * Parts that share their bytes: no writer makes them, and a file of a few kilobytes claims gigabytes that way.
 * Only what each part takes at the least is compared, as the local header's own lengths are not read yet.
 */
function refuseOverlap(entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  let taken = 0;
  for (const { name, offset, compressedSize } of inOrder) {
    if (offset < taken) throw new UnreadableFile('damaged', `${name}: overlaps another part`);
    taken = offset + LOCAL_HEADER_BYTES + compressedSize;
  }
}

/** Searched from the end, past a comment or the zeros that some transports append. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    refuseSecondEnd(view, at, lowest);
    return at;
  }
  throw new UnreadableFile('truncated', 'no end of the zip directory');
}

/** Two directories, each with an end of its own: programs differ in which they take. */
function refuseSecondEnd(view: DataView, end: number, lowest: number): void {
  for (let at = end - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const place = view.getUint32(at + 16, true);
    const isDirectory = place + 4 <= at && view.getUint32(place, true) === DIRECTORY_SIGNATURE;
    if (isDirectory && place + view.getUint32(at + 12, true) <= at)
      throw new UnreadableFile('damaged', 'two ends of the zip directory');
  }
}

/** The entry's content, its size and checksum proven. */
export function readEntry(bytes: Uint8Array, entry: ZipEntry, limits: PackageLimits): Uint8Array {
  refuseEntry(entry, limits);
  const data = compressedData(bytes, entry);
  const content = expand(data, entry);
  if (content.length !== entry.size) throw new UnreadableFile('damaged', `${entry.name}: size`);
  if (crc32(content) !== entry.crc) throw new UnreadableFile('damaged', `${entry.name}: checksum`);
  return content;
}

/** The same piece by piece, never whole in memory: what is wrong with it may show at its end only. */
export function* entryPieces(
  bytes: Uint8Array,
  entry: ZipEntry,
  limits: PackageLimits,
): Generator<Uint8Array, void> {
  refuseEntry(entry, limits);
  let size = 0;
  let crc = 0;
  for (const piece of inflatedPieces(compressedData(bytes, entry), entry)) {
    size += piece.length;
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size) throw new UnreadableFile('damaged', `${entry.name}: size`);
  if (crc !== entry.crc) throw new UnreadableFile('damaged', `${entry.name}: checksum`);
}

function refuseEntry(entry: ZipEntry, limits: PackageLimits): void {
  if (entry.encrypted) throw new UnreadableFile('encrypted', entry.name);
  if (
    entry.size > limits.partBytes ||
    (entry.size > RATIO_FREE_BYTES && entry.size > entry.compressedSize * limits.inflateRatio)
  ) {
    throw new UnreadableFile('too-large', `${entry.name}: ${entry.compressedSize} to ${entry.size} bytes`);
  }
}

/** As it lies in the file, not inflated. */
export function compressedData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = entry.offset;
  if (header + LOCAL_HEADER_BYTES > bytes.length || view.getUint32(header, true) !== LOCAL_SIGNATURE) {
    throw new UnreadableFile('damaged', `${entry.name}: local header`);
  }
  const nameAt = header + LOCAL_HEADER_BYTES;
  const name = bytes.subarray(nameAt, nameAt + view.getUint16(header + 26, true));
  // Some programs go by the name beside the data, others by the directory's.
  if (new TextDecoder().decode(name) !== entry.name)
    throw new UnreadableFile('damaged', `${entry.name}: another name beside its data`);
  const start =
    header + LOCAL_HEADER_BYTES + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + entry.compressedSize > bytes.length) {
    throw new UnreadableFile('damaged', `${entry.name}: beyond the file's end`);
  }
  return bytes.subarray(start, start + entry.compressedSize);
}

/**
 * Compressed, up to which a part is inflated in one go: most parts of most files. Whatever it states, it cannot
 * come to more than 66 MB, all of which beyond the stated size is dropped as it comes.
 */
const AT_ONCE_BYTES = 64 * 1024;

function expand(data: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === DEFLATED && data.length <= AT_ONCE_BYTES) return expandAtOnce(data, entry);
  const chunks = [...inflatedPieces(data, entry)];
  if (chunks.length === 1) return chunks[0]!;
  return concatenate(
    chunks,
    chunks.reduce((sum, { length }) => sum + length, 0),
  );
}

function* inflatedPieces(data: Uint8Array, entry: ZipEntry): Generator<Uint8Array, void> {
  if (entry.method === STORED) {
    yield data;
    return;
  }
  if (entry.method !== DEFLATED) throw new UnreadableFile('unsupported', `zip method ${entry.method}`);
  let ready: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > entry.size) throw new UnreadableFile('damaged', `${entry.name}: more data than stated`);
    ready.push(chunk);
  });
  for (let at = 0; at < data.length; at += INFLATE_SLICE_BYTES) {
    const next = at + INFLATE_SLICE_BYTES;
    try {
      inflate.push(data.subarray(at, next), next >= data.length);
    } catch (error) {
      throw error instanceof UnreadableFile ? error : damagedData(entry, error);
    }
    yield* ready;
    ready = [];
  }
}

function expandAtOnce(data: Uint8Array, entry: ZipEntry): Uint8Array {
  // One byte more, which more data than stated would reach.
  const out = new Uint8Array(entry.size + 1);
  let content: Uint8Array;
  try {
    content = inflateSync(data, { out });
  } catch (error) {
    throw damagedData(entry, error);
  }
  if (content.length > entry.size)
    throw new UnreadableFile('damaged', `${entry.name}: more data than stated`);
  return content;
}

function damagedData(entry: ZipEntry, error: unknown): UnreadableFile {
  return new UnreadableFile('damaged', `${entry.name}: ${String(error)}`, { cause: error });
}

function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
