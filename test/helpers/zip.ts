/**
 * Builds zip packages byte by byte, so that tests can also make those that no library would:
 * streamed entries, lying sizes, foreign methods. Checksums come from Node, not from what is tested.
 */
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

export interface ZipPart {
  readonly path: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** Sizes and checksum follow the data, as streaming writers do it. */
  readonly descriptor?: boolean;
  /** Put into the headers in place of the truth. */
  readonly claim?: {
    readonly size?: number;
    readonly crc?: number;
    readonly method?: number;
    readonly flags?: number;
  };
}

export type PartTable = Readonly<Record<string, string | Uint8Array>>;

export function zipTable(table: PartTable, options: Omit<ZipPart, 'path' | 'data'> = {}): Uint8Array {
  return buildZip(Object.entries(table).map(([path, data]) => ({ path, data, ...options })));
}

export function buildZip(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.path);
    const content = Buffer.from(part.data);
    const data = part.stored ? content : Buffer.from(deflateSync(content));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.claim?.flags ?? (part.descriptor ? 8 : 0), 2);
    fields.writeUInt16LE(part.claim?.method ?? (part.stored ? 0 : 8), 4);
    fields.writeUInt32LE(part.claim?.crc ?? crc32(content), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(part.claim?.size ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);

    const localFields = Buffer.from(fields);
    if (part.descriptor) localFields.fill(0, 10, 22);
    const trailer = part.descriptor ? [Buffer.from('PK\x07\x08'), fields.subarray(10, 22)] : [];
    const pieces = [Buffer.from('PK\x03\x04'), localFields, name, data, ...trailer];
    local.push(...pieces);

    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, rest, name);
    offset += Buffer.concat(pieces).length;
  }
  return new Uint8Array(Buffer.concat([...local, ...directory, endRecord(parts.length, directory, offset)]));
}

function endRecord(count: number, directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
