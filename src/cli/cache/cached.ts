/** What a file came to last time, where neither it nor the way it is looked at has changed; for the process that works. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readLimits } from '../readLimits';
import { decodeEntry, encodeEntry, keyOf } from './entry';

/** The cache of a command. */
export interface Cache {
  readonly folder: string;
  /** Of the program itself: no other build's results are taken over. */
  readonly program: string;
}

/**
 * How a file's result came about. `taken`: as it was kept. The others were read: `damaged` for what was kept and is
 * not whole, `not-kept` where it could not be kept for next time.
 */
export const ORIGINS = ['taken', 'read', 'damaged', 'not-kept'] as const;
export type Origin = (typeof ORIGINS)[number];

export interface Cached<Value> {
  readonly value: Value;
  /** Undefined without a cache. */
  readonly origin: Origin | undefined;
}

/** A file that is looked at, and in which way. */
export interface Looked<Value> {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** All that the result depends on beside the bytes, the file's name and the program: plain data. */
  readonly way: object;
  /** Looks at it anew; undefined where nothing came of it that is worth keeping. */
  readonly look: () => Value | undefined | Promise<Value | undefined>;
  /** Whether what was kept still holds, by what else it depends on. */
  readonly holds?: (value: Value) => boolean;
  /** How it is kept; as it is where it is plain data. */
  readonly as?: { readonly data: (value: Value) => unknown; readonly value: (data: never) => Value };
}

/** Gives what `look` gives, now or last time. Without a cache it is `look` alone. */
export async function cached<Value>(
  cache: Cache | undefined,
  { file, bytes, way, look, holds = () => true, as }: Looked<Value>,
): Promise<Cached<Value | undefined>> {
  if (!cache) return { value: await look(), origin: undefined };
  const name = path.basename(file);
  const { program, folder } = cache;
  const key = keyOf(bytes, { program, node: process.version, limits: readLimits(), name, way });
  const place = path.join(folder, key.slice(0, 2), key.slice(2));
  const kept = await readKept(place, key);
  if (kept !== undefined && kept !== DAMAGED) {
    const value = as ? as.value(kept as never) : (kept as Value);
    if (holds(value)) {
      // What is used is not cleaned away.
      const now = new Date();
      await utimes(place, now, now).catch(() => undefined);
      return { value, origin: 'taken' };
    }
  }
  const value = await look();
  const isKept =
    value === undefined || (await keep(place, encodeEntry(key, program, as ? as.data(value) : value)));
  return { value, origin: !isKept ? 'not-kept' : kept === DAMAGED ? 'damaged' : 'read' };
}

const DAMAGED = Symbol('damaged');

async function readKept(place: string, key: string): Promise<unknown> {
  try {
    return decodeEntry(key, await readFile(place)) ?? DAMAGED;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : DAMAGED;
  }
}

/** Whole or not at all: another run may read it at the same time, and this one may be ended amid of it. */
async function keep(place: string, bytes: Uint8Array): Promise<boolean> {
  const part = `${place}.${randomUUID()}.part`;
  try {
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(part, bytes, { flag: 'wx' });
    await rename(part, place);
    return true;
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
    return false;
  }
}
