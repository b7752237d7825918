/**
 * What the cache holds of one file, as bytes. Whatever is not exactly what was written is no entry: a check that
 * rests on half a result would be worse than a second reading.
 */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Changes with what stands behind it. */
const MAGIC = Buffer.from('gouji-cache 2\n');
/** Of any time. */
const ANY_MAGIC = /^gouji-cache \d+\n/;
const DIGEST_BYTES = 32;
/** How much of an entry says that it is one, and whose. */
export const HEAD_BYTES = MAGIC.length + DIGEST_BYTES;
/** Fast: half a millisecond of a file, and a fifth of the size. */
const LEVEL = 1;

const digest = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/**
 * @param key of `keyOf`, which says whose entry it is: one that was put under another name is none
 * @param program by which, as 64 hexadecimal digits, it is known who wrote it
 * @param value plain data; what is one object in it stays one
 */
export function encodeEntry(key: string, program: string, value: unknown): Uint8Array {
  const payload = deflateRawSync(serialize(value), { level: LEVEL });
  const head = Buffer.concat([MAGIC, Buffer.from(program, 'hex')]);
  return Buffer.concat([head, digest(head, Buffer.from(key), payload), payload]);
}

/** Undefined where the bytes are not what `encodeEntry` gave for this key. */
export function decodeEntry(key: string, bytes: Buffer): unknown {
  const begin = HEAD_BYTES + DIGEST_BYTES;
  if (bytes.length < begin || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const payload = bytes.subarray(begin);
  const whole = digest(bytes.subarray(0, HEAD_BYTES), Buffer.from(key), payload);
  if (!whole.equals(bytes.subarray(HEAD_BYTES, begin))) return undefined;
  return deserialize(inflateRawSync(payload));
}

/** The program that wrote an entry; '' for one of an earlier time, undefined for what is no entry. */
export function programOf(head: Buffer): string | undefined {
  if (head.length === HEAD_BYTES && head.subarray(0, MAGIC.length).equals(MAGIC))
    return head.subarray(MAGIC.length).toString('hex');
  return ANY_MAGIC.test(head.toString('latin1')) ? '' : undefined;
}

/** The same for the same content checked in the same way, and for nothing else. */
export function keyOf(content: Uint8Array, way: unknown): string {
  return digest(digest(content), Buffer.from(JSON.stringify(way))).toString('hex');
}

/** Of a file's bytes, as a text. */
export const digestText = (bytes: Uint8Array): string => digest(bytes).toString('hex');
