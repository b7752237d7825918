/** A file of the corpus, and what a reader must make of it. */
import type { UnreadableCode } from '../../src/hosts/xlsx';

export interface HostileFile {
  /** With the ending that decides who reads it; a name that every file system takes. */
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** `read`; the code that it is refused with; `same` where it must read as the file that it was made of. */
  readonly outcome: 'same' | 'read' | UnreadableCode;
  /** How many bytes may be inflated before that: 4 MB unless said. */
  readonly inflates?: number;
  /** Costs the reader seconds or much memory: for the library's test, not for the whole folder. */
  readonly heavy?: true;
}

export const MB = 1024 * 1024;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An OLE file as Office makes it around what is no package: header, table of sectors, directory. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const sector = 512;
  const names = ['Root Entry', ...streams];
  const directories = Math.ceil(names.length / 4);
  const file = Buffer.alloc(sector * (2 + directories));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeInt32LE(1, 44);
  file.writeInt32LE(1, 48);
  file.writeInt32LE(4096, 56);
  file.fill(0xff, 76, sector * 2);
  [-2, 0, -2, 0].forEach((value, at) => file.writeInt32LE(value, 60 + 4 * at));
  file.writeInt32LE(0, 76);
  file.writeInt32LE(-3, sector);
  for (let at = 1; at <= directories; at++)
    file.writeInt32LE(at === directories ? -2 : at + 1, sector + 4 * at);
  names.forEach((name, nth) => {
    const at = sector * 2 + nth * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE(2 * name.length + 2, at + 64);
    file.writeUInt8(nth === 0 ? 5 : 2, at + 66);
    file.fill(0xff, at + 68, at + 80);
    file.writeInt32LE(-2, at + 116);
  });
  return new Uint8Array(file);
}
