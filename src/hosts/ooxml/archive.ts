/** A zip of files, as people pack folders: what is in it, each inflated when it is asked for. */
import { UnreadableFile } from './errors';
import { PACKAGE_LIMITS } from './limits';
import type { ZipEntry } from './zip';
import { readDirectory, readEntry } from './zip';

export interface ArchivedFile {
  /** With its folders, `/` between them. For eyes only: it may say anything, and leads nowhere. */
  readonly name: string;
  /** Fails with `UnreadableFile`, and with nothing else. */
  read(): Uint8Array;
}

export interface ArchiveLimits {
  /** Of one file in it, inflated. */
  readonly partBytes: number;
  /** Of all that are read, inflated. */
  readonly totalBytes: number;
  readonly entries: number;
}

/** Written into the flags by programs that write names in UTF-8. */
const UTF8 = 0x800;

/** The files and no folders. Fails with `UnreadableFile` where the bytes are no zip. */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits): readonly ArchivedFile[] {
  const merged = { ...PACKAGE_LIMITS, ...limits, fileBytes: bytes.length };
  let total = 0;
  return readDirectory(bytes, merged)
    .map((entry) => ({ entry, name: nameOf(entry) }))
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ entry, name }) => ({
      name,
      read: () => {
        total += entry.size;
        if (total > limits.totalBytes) throw new UnreadableFile('too-large', `${total} bytes in files`);
        return readEntry(bytes, entry, merged);
      },
    }));
}

/** Windows' own programs write names in the system's letters, which are GB 18030 where Chinese is. */
function nameOf({ nameBytes, flags }: ZipEntry): string {
  return decoded(nameBytes, flags).replaceAll('\\', '/');
}

function decoded(bytes: Uint8Array, flags: number): string {
  if ((flags & UTF8) === 0) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('gb18030').decode(bytes);
    }
  }
  return new TextDecoder().decode(bytes);
}
