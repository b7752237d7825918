/**
 * The fields of 64 bits that some writers put even into small files (APPNOTE 4.3.14, 4.3.15, 4.5.3). What they
 * say beyond 2^53 bytes no file of ours has; it is refused as any other lie.
 */
import { UnreadableFile } from './errors';

/** Where the directory is said to stand, and what is in it. */
export interface DirectoryPlace {
  readonly count: number;
  readonly size: number;
  readonly at: number;
}

const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_BYTES = 20;
const END_SIGNATURE = 0x06064b50;
const END_BYTES = 56;
const FIELD = 1;
const MARK_16 = 0xffff;
const MARK_32 = 0xffffffff;

/** By the end record, or where its fields hold only their marks by the record that the locator before it names. */
export function directoryPlace(view: DataView, end: number): DirectoryPlace {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const at = view.getUint32(end + 16, true);
  if (count !== MARK_16 && size !== MARK_32 && at !== MARK_32) return { count, size, at };
  const locator = end - LOCATOR_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_SIGNATURE) {
    throw new UnreadableFile('damaged', 'no zip64 locator');
  }
  const record = wide(view, locator + 8);
  if (record + END_BYTES > locator || view.getUint32(record, true) !== END_SIGNATURE) {
    throw new UnreadableFile('damaged', 'no zip64 end record');
  }
  return { count: wide(view, record + 32), size: wide(view, record + 40), at: wide(view, record + 48) };
}

export interface EntrySizes {
  readonly compressedSize: number;
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
}

/** The sizes of an entry, those that are only marks taken from its extra field, in the order that is laid down. */
export function entrySizes(
  view: DataView,
  sizes: EntrySizes,
  extraAt: number,
  extraLength: number,
): EntrySizes {
  const marked = (['size', 'compressedSize', 'offset'] as const).filter((name) => sizes[name] === MARK_32);
  if (marked.length === 0) return sizes;
  for (let at = extraAt; at + 4 <= extraAt + extraLength;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === FIELD) {
      if (length < marked.length * 8 || at + 4 + length > view.byteLength) break;
      const found = { ...sizes };
      marked.forEach((name, nth) => (found[name] = wide(view, at + 4 + nth * 8)));
      return found;
    }
    at += 4 + length;
  }
  throw new UnreadableFile('damaged', 'no zip64 sizes');
}

function wide(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw new UnreadableFile('damaged', 'a size of 64 bits');
  return value;
}
