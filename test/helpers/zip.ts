/**
 * Builds zip packages byte by byte, so that tests can also make those that no library would:
 * streamed entries, lying sizes, foreign methods. Checksums and packed data come from Node, not from what is tested.
 */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly path: string;
  /** Its bytes in the file, where they are in other letters than UTF-8. */
  readonly name?: Uint8Array;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** Sizes and checksum follow the data, as streaming writers do it. */
  readonly descriptor?: boolean;
  /** Sizes and place stand in fields of 64 bits, as some writers put them for every part. */
  readonly zip64?: boolean;
  /** Put into the headers in place of the truth. */
  readonly claim?: {
    readonly size?: number;
    readonly crc?: number;
    readonly method?: number;
    readonly flags?: number;
  };
}

/** What stands behind the directory. */
export interface ZipEnd {
  /** With the records of large files before it, and nothing but their marks in it. */
  readonly zip64?: boolean;
  readonly comment?: Uint8Array;
}

export type PartTable = Readonly<Record<string, string | Uint8Array>>;

export function zipTable(table: PartTable, options: Omit<ZipPart, 'path' | 'data'> = {}): Uint8Array {
  return buildZip(Object.entries(table).map(([path, data]) => ({ path, data, ...options })));
}

export function buildZip(parts: readonly ZipPart[], end: ZipEnd = {}): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name ?? Buffer.from(part.path));
    const content = Buffer.from(part.data);
    const data = part.stored ? content : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.claim?.flags ?? (part.descriptor ? 8 : 0), 2);
    fields.writeUInt16LE(part.claim?.method ?? (part.stored ? 0 : 8), 4);
    fields.writeUInt32LE(part.claim?.crc ?? crc32(content), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(part.claim?.size ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);

    const wide = part.zip64 ? wideFields(fields, offset) : undefined;
    const localFields = Buffer.from(fields);
    if (part.descriptor) localFields.fill(0, 10, 22);
    const trailer = part.descriptor ? [Buffer.from('PK\x07\x08'), fields.subarray(10, 22)] : [];
    const pieces = [Buffer.from('PK\x03\x04'), localFields, name, ...(wide?.local ?? []), data, ...trailer];
    local.push(...pieces);

    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(part.zip64 ? 0xffffffff : offset, 10);
    if (wide) fields.writeUInt16LE(28, 24);
    directory.push(
      Buffer.from('PK\x01\x02'),
      Buffer.from([20, 0]),
      fields,
      rest,
      name,
      ...(wide?.directory ?? []),
    );
    offset += Buffer.concat(pieces).length;
  }
  const records = endRecords(parts.length, Buffer.concat(directory).length, offset, end);
  return new Uint8Array(Buffer.concat([...local, ...directory, ...records]));
}

/** Moves the sizes out of the fields: marks stay there. */
function wideFields(fields: Buffer, offset: number): { local: Buffer[]; directory: Buffer[] } {
  const sizes = Buffer.alloc(16);
  sizes.writeBigUInt64LE(BigInt(fields.readUInt32LE(18)), 0);
  sizes.writeBigUInt64LE(BigInt(fields.readUInt32LE(14)), 8);
  const at = Buffer.alloc(8);
  at.writeBigUInt64LE(BigInt(offset));
  fields.fill(0xff, 14, 22);
  fields.writeUInt16LE(20, 24);
  return {
    local: [Buffer.from([1, 0, 16, 0]), sizes],
    directory: [Buffer.from([1, 0, 24, 0]), sizes, at],
  };
}

function endRecords(count: number, size: number, offset: number, { zip64, comment }: ZipEnd): Buffer[] {
  const end = endRecord(count, size, offset);
  const behind = comment ? [Buffer.from(comment)] : [];
  if (comment) end.writeUInt16LE(comment.length, 20);
  if (!zip64) return [end, ...behind];
  const wide = Buffer.alloc(56);
  wide.write('PK\x06\x06', 'latin1');
  wide.writeBigUInt64LE(44n, 4);
  wide.writeUInt16LE(45, 12);
  wide.writeUInt16LE(45, 14);
  [count, count, size, offset].forEach((value, nth) => wide.writeBigUInt64LE(BigInt(value), 24 + 8 * nth));
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  end.fill(0xff, 8, 20);
  return [wide, locator, end, ...behind];
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
