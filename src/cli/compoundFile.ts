/**
 * Whether an OLE compound file can be read to an end. The library that reads one follows its chains of sectors
 * without asking whether a sector came before, so that a ring of two of them would eat the memory; and it goes
 * down the tree of its directory without asking whether a branch was seen. Source: [MS-CFB] 2.2–2.6.
 */
import { UnreadableFile } from '../hosts/xlsx';

const DIRECTORY_ENTRY = 128;
const HEADER_FAT_SECTORS = 109;
const MINI_SECTOR = 64;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;
/** “No such entry”, of a left or right sibling or a child. */
const NONE = -1;

interface Entry {
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  /** In bytes. */
  readonly size: number;
}

/**
 * Fails with `UnreadableFile('damaged')` where a chain of sectors or the tree of the directory comes back to
 * itself or leads out of the file. Each sector and each entry is looked at once.
 */
export function checkCompoundFile(bytes: Uint8Array): void {
  const file = new Sectors(bytes);
  const { header } = file;
  const fat = new Chains(file.table(fatSectors(file)), file.count);
  const miniTable = file.table(fat.follow(header.miniFatStart));
  const entries = readEntries(file, fat.follow(header.directoryStart));
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) throw damaged('no root entry');
  const miniSectors = (fat.follow(root.start).length * file.size) / MINI_SECTOR;
  const mini = new Chains(miniTable, miniSectors);
  for (const { type, start, size } of entries) {
    const chains = size < header.miniStreamCutoff ? mini : fat;
    // Of an empty stream the start says nothing; where it leads nowhere, nothing is followed.
    if (type === STREAM && !(size === 0 && start >= chains.limit)) chains.check(start);
  }
  checkTree(entries, root);
}

/** The file in sectors, counted from the one after the header. What lacks of the last one is zeros. */
class Sectors {
  readonly size: number;
  readonly count: number;
  readonly header;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.int(30) & 0xffff;
    if (shift !== 9 && shift !== 12) throw damaged(`sectors of 2^${shift} bytes`);
    this.size = 1 << shift;
    this.count = Math.ceil(bytes.length / this.size) - 1;
    this.header = {
      fatSectors: this.int(44),
      directoryStart: this.int(48),
      miniStreamCutoff: this.int(56),
      miniFatStart: this.int(60),
      difatStart: this.int(68),
      difatSectors: this.int(72),
    };
  }

  /** The signed number of four bytes at an offset in the file. */
  int(at: number): number {
    return at + 4 <= this.view.byteLength ? this.view.getInt32(at, true) : 0;
  }

  /** The offset of a sector in the file. */
  offset(sector: number): number {
    if (sector < 0 || sector >= this.count) throw damaged(`sector ${sector} of ${this.count}`);
    return (sector + 1) * this.size;
  }

  /** The numbers in some sectors, one after another. */
  table(sectors: readonly number[]): Int32Array {
    const each = this.size / 4;
    const table = new Int32Array(sectors.length * each);
    sectors.forEach((sector, nth) => {
      const from = this.offset(sector);
      for (let at = 0; at < each; at++) table[nth * each + at] = this.int(from + at * 4);
    });
    return table;
  }
}

/** The sectors of the allocation table: the first in the header, the others in a chain of their own. */
function fatSectors(file: Sectors): readonly number[] {
  const { fatSectors: count, difatStart, difatSectors } = file.header;
  if (count < 0 || count > file.count || difatSectors < 0 || difatSectors > file.count)
    throw damaged(`${count} + ${difatSectors} sectors of tables, of ${file.count}`);
  const found: number[] = [];
  for (let at = 0; at < Math.min(count, HEADER_FAT_SECTORS); at++) found.push(file.int(76 + at * 4));
  const seen = new Set<number>();
  let sector = difatStart;
  // The library reads this chain only where the header has no room.
  for (let nth = 0; count > HEADER_FAT_SECTORS && nth < difatSectors; nth++) {
    const from = file.offset(sector);
    if (seen.has(sector)) throw damaged(`sector ${sector} twice in a chain`);
    seen.add(sector);
    for (let at = 0; at < file.size - 4 && found.length < count; at += 4) found.push(file.int(from + at));
    sector = file.int(from + file.size - 4);
  }
  if (found.length < count) throw damaged(`${found.length} of ${count} sectors of the table`);
  return found;
}

/** An allocation table: to each sector the next one; what is below zero ends a chain. */
class Chains {
  /** Sectors from here on are not there. */
  readonly limit: number;
  /** To each sector the number of the walk that first came by. */
  private readonly seen: Int32Array;
  private walks = 0;

  constructor(
    private readonly next: Int32Array,
    sectors: number,
  ) {
    this.limit = Math.min(next.length, sectors);
    this.seen = new Int32Array(this.limit);
  }

  /** Fails where the chain from a sector does not end. What an earlier walk came by is known to end. */
  check(start: number): void {
    const walk = ++this.walks;
    for (let sector = start; sector >= 0; sector = this.next[sector] ?? -1) {
      if (sector >= this.limit) throw damaged(`sector ${sector} of ${this.limit}`);
      const earlier = this.seen[sector];
      if (earlier === walk) throw damaged(`sector ${sector} twice in a chain`);
      if (earlier !== 0) return;
      this.seen[sector] = walk;
    }
  }

  /** The sectors of a chain. Fails where it does not end. */
  follow(start: number): readonly number[] {
    this.check(start);
    const sectors: number[] = [];
    for (let sector = start; sector >= 0; sector = this.next[sector] ?? -1) sectors.push(sector);
    return sectors;
  }
}

function readEntries(file: Sectors, sectors: readonly number[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const sector of sectors) {
    const from = file.offset(sector);
    for (let at = from; at < from + file.size; at += DIRECTORY_ENTRY)
      entries.push({
        type: file.int(at + 66) & 0xff,
        left: file.int(at + 68),
        right: file.int(at + 72),
        child: file.int(at + 76),
        start: file.int(at + 116),
        size: file.int(at + 120),
      });
  }
  return entries;
}

/** No entry stands at two places of the tree. */
function checkTree(entries: readonly Entry[], root: Entry): void {
  const seen = new Set<Entry>([root]);
  const open = [root.child];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === NONE) continue;
    const entry = entries[at];
    if (!entry) throw damaged(`directory entry ${at} of ${entries.length}`);
    if (seen.has(entry)) throw damaged(`directory entry ${at} twice in the tree`);
    seen.add(entry);
    open.push(entry.left, entry.right);
    if (entry.type === STORAGE) open.push(entry.child);
  }
}

function damaged(detail: string): UnreadableFile {
  return new UnreadableFile('damaged', detail);
}
