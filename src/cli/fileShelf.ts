/**
 * A shelf in a temporary file, for what would take the memory of a long run. The file has no name as soon as it is
 * open, so that nothing of it stays however the command ends.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Shelf, Shelved } from '../model/writing/shelf';

/** What is written in one go. */
const BLOCK_BYTES = 256 * 1024;
/** What is read in one go: what was laid aside together is mostly taken back together. */
const AHEAD_BYTES = 16 * 1024;

export class FileShelf implements Shelf {
  private readonly file = openNameless();
  /** Of what comes next. */
  private end = 0;
  /** What is not written yet. */
  private block = Buffer.allocUnsafe(BLOCK_BYTES);
  private waiting = 0;
  /** What was read last, and where it stands. */
  private readonly ahead = Buffer.allocUnsafe(AHEAD_BYTES);
  private from = 0;
  private held = 0;

  /** The place is that of its first byte; its length stands before it. */
  put<Value>(value: Value): Shelved<Value> {
    const text = Buffer.from(JSON.stringify(value) ?? 'null');
    const at = this.end;
    const length = Buffer.allocUnsafe(LENGTH_BYTES);
    length.writeUInt32LE(text.length);
    this.write(length);
    this.write(text);
    return at as Shelved<Value>;
  }

  take<Value>(at: Shelved<Value>): Value {
    const length = this.read(at, LENGTH_BYTES).readUInt32LE();
    return JSON.parse(this.read(at + LENGTH_BYTES, length).toString()) as Value;
  }

  close(): void {
    closeSync(this.file);
  }

  private write(bytes: Buffer): void {
    if (this.waiting + bytes.length > BLOCK_BYTES) this.flush();
    if (bytes.length > BLOCK_BYTES) writeAll(this.file, bytes, this.end);
    else {
      bytes.copy(this.block, this.waiting);
      this.waiting += bytes.length;
    }
    this.end += bytes.length;
  }

  private flush(): void {
    writeAll(this.file, this.block.subarray(0, this.waiting), this.end - this.waiting);
    this.waiting = 0;
  }

  private read(at: number, length: number): Buffer {
    if (at + length > this.end - this.waiting) this.flush();
    if (length > AHEAD_BYTES) return readAll(this.file, Buffer.allocUnsafe(length), at, length);
    if (at < this.from || at + length > this.from + this.held) {
      this.held = readSync(this.file, this.ahead, 0, AHEAD_BYTES, at);
      this.from = at;
      if (this.held < length) throw new Error('the temporary file was cut');
    }
    return this.ahead.subarray(at - this.from, at - this.from + length);
  }
}

const LENGTH_BYTES = 4;

function openNameless(): number {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-'));
  const file = openSync(path.join(folder, 'shelf'), 'wx+', 0o600);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    remove();
  } catch {
    // Where an open file keeps its name, as Windows may have it, it goes at the end.
    process.on('exit', remove);
  }
  return file;
}

function writeAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

function readAll(file: number, into: Buffer, at: number, length: number): Buffer {
  for (let done = 0; done < length;) {
    const read = readSync(file, into, done, length - done, at + done);
    if (read === 0) throw new Error('the temporary file was cut');
    done += read;
  }
  return into;
}
