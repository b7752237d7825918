/**
 * An Office Open XML package: named parts, and relationships between them.
 * Parts are inflated when they are asked for, so that pictures and themes cost nothing.
 */
import { UnreadableFile } from './errors';
import { PACKAGE_LIMITS, type PackageLimits } from './limits';
import { refuseOtherFormats } from './magic';
import { decodeText } from './text';
import { readXml, type XmlHandler } from './xml';
import { compressedData, entryPieces, readDirectory, readEntry, type ZipEntry } from './zip';

export interface Relationship {
  readonly id: string;
  /** The last segment of the type's URI, which Strict and transitional files share: `worksheet`. */
  readonly type: string;
  /** The part's path from the package's root; for an external one, the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** Fails with `UnreadableFile` where the bytes are no package. */
export function openPackage(bytes: Uint8Array, limits: Partial<PackageLimits> = {}): OoxmlPackage {
  const merged = { ...PACKAGE_LIMITS, ...limits };
  const refusal = refuseOtherFormats(bytes);
  if (refusal) throw refusal;
  if (bytes.length > merged.fileBytes) throw new UnreadableFile('too-large', `${bytes.length} bytes`);
  return new OoxmlPackage(bytes, merged);
}

export class OoxmlPackage {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly relationshipsOf = new Map<string, readonly Relationship[]>();
  private contentTypes: ContentTypes | undefined;
  private inflatedBytes = 0;

  /** @param changes what it holds beside the bytes or instead: see `withParts` */
  constructor(
    private readonly bytes: Uint8Array,
    readonly limits: PackageLimits,
    private readonly changes: ReadonlyMap<string, ChangedPart> = new Map(),
    former?: OoxmlPackage,
  ) {
    if (former) {
      this.entries = former.entries;
      return;
    }
    const directory = readDirectory(bytes, limits);
    for (const entry of directory) {
      const key = partKey(entry.name);
      const decoded = partKey(decodePercent(entry.name));
      if (decoded !== key && directory.some(({ name }) => partKey(name) === decoded))
        throw new UnreadableFile('damaged', `${entry.name} twice`);
      if (this.entries.has(key)) throw new UnreadableFile('damaged', `${entry.name} twice`);
      this.entries.set(key, entry);
    }
  }

  /** The package with these parts in place of what it holds there; undefined takes one away. This one stays. */
  withParts(parts: ReadonlyMap<string, Uint8Array | undefined>): OoxmlPackage {
    const changes = new Map(this.changes);
    for (const [path, content] of parts)
      changes.set(partKey(path), { path: this.nameOf(path) ?? path.replace(/^\/+/, ''), content });
    return new OoxmlPackage(this.bytes, this.limits, changes, this);
  }

  /** The names of all parts, as they are written, in the order of the package; those that came to it last. */
  get names(): readonly string[] {
    return this.contents().map((part) => ('entry' in part ? part.entry.name : part.path));
  }

  /** Every part as it goes into a file: lying there compressed already, or new. */
  contents(): readonly StoredPart[] {
    const stored = [...this.entries].flatMap(([key, entry]): StoredPart[] => {
      const changed = this.changes.get(key);
      if (!changed) return [{ entry, data: compressedData(this.bytes, entry) }];
      return changed.content ? [{ path: entry.name, content: changed.content }] : [];
    });
    const added = [...this.changes].flatMap(([key, { path, content }]) =>
      content && !this.entries.has(key) ? [{ path, content }] : [],
    );
    return [...stored, ...added];
  }

  /** As the part is written; undefined where there is none. */
  nameOf(path: string): string | undefined {
    const changed = this.changed(path);
    if (changed) return changed.content && changed.path;
    return this.entry(path)?.name;
  }

  /** By its path from the root, in any case, with or without the leading slash. */
  part(path: string): Uint8Array | undefined {
    const changed = this.changed(path);
    if (changed) return changed.content;
    const entry = this.entry(path);
    if (!entry) return undefined;
    this.spend(entry);
    return readEntry(this.bytes, entry, this.limits);
  }

  private spend({ size }: ZipEntry): void {
    this.inflatedBytes += size;
    if (this.inflatedBytes > this.limits.totalBytes) {
      throw new UnreadableFile('too-large', `${this.inflatedBytes} bytes in parts`);
    }
  }

  /** Inflated, as the package states it, without reading it; undefined where there is no such part. */
  size(path: string): number | undefined {
    const changed = this.changed(path);
    if (changed) return changed.content?.length;
    return this.entry(path)?.size;
  }

  text(path: string): string | undefined {
    const bytes = this.part(path);
    return bytes && decodeText(bytes);
  }

  /** Reads a part's XML; false where there is no such part. */
  xml(path: string, handler: XmlHandler): boolean {
    const bytes = this.part(path);
    if (!bytes) return false;
    readXml(bytes, handler, this.limits);
    return true;
  }

  /** The same of a part that is too long to stand in memory; what was told before it fails counts for nothing. */
  xmlInPieces(path: string, handler: XmlHandler): boolean {
    const entry = this.changed(path) ? undefined : this.entry(path);
    if (!entry) return this.xml(path, handler);
    this.spend(entry);
    readXml(entryPieces(this.bytes, entry, this.limits), handler, this.limits);
    return true;
  }

  /** Of a part, or with `''` of the package; empty where it has none. */
  relationships(partPath: string): readonly Relationship[] {
    const known = this.relationshipsOf.get(partPath);
    if (known) return known;
    const relationships = this.readRelationships(partPath);
    this.relationshipsOf.set(partPath, relationships);
    return relationships;
  }

  private readRelationships(partPath: string): readonly Relationship[] {
    const slash = partPath.lastIndexOf('/') + 1;
    const folder = partPath.slice(0, slash);
    const relationships: Relationship[] = [];
    this.xml(relationshipsPath(partPath), {
      open(name, attributes) {
        const { Id: id, Type: type, Target: target } = attributes;
        if (name !== 'Relationship' || !id || !type || !target) return;
        const external = attributes['TargetMode'] === 'External';
        relationships.push({
          id,
          type: type.slice(type.lastIndexOf('/') + 1),
          target: external ? target : resolveTarget(folder, target),
          external,
        });
      },
    });
    return relationships;
  }

  /** What the package is: fails where it says that it is two things. */
  mainDocument(): Relationship | undefined {
    const mains = this.relationships('').filter(({ type }) => type === 'officeDocument');
    if (mains.length > 1) throw new UnreadableFile('damaged', 'two Office documents in the package');
    return mains[0];
  }

  contentType(path: string): string | undefined {
    this.contentTypes ??= this.readContentTypes();
    const key = partKey(path);
    const extension = key.slice(key.lastIndexOf('.') + 1);
    return this.contentTypes.parts.get(key) ?? this.contentTypes.extensions.get(extension);
  }

  private changed(path: string): ChangedPart | undefined {
    if (this.changes.size === 0) return undefined;
    return this.changes.get(partKey(path)) ?? this.changes.get(partKey(decodePercent(path)));
  }

  private entry(path: string): ZipEntry | undefined {
    return this.entries.get(partKey(path)) ?? this.entries.get(partKey(decodePercent(path)));
  }

  private readContentTypes(): ContentTypes {
    const types: ContentTypes = { parts: new Map(), extensions: new Map() };
    this.xml('[Content_Types].xml', {
      open(name, { PartName: part, Extension: extension, ContentType: type }) {
        if (!type) return;
        if (name === 'Override' && part) types.parts.set(partKey(part), type);
        if (name === 'Default' && extension) types.extensions.set(extension.toLowerCase(), type);
      },
    });
    return types;
  }
}

interface ChangedPart {
  readonly path: string;
  readonly content: Uint8Array | undefined;
}

/** A part on its way into a file. */
export type StoredPart =
  | { readonly entry: ZipEntry; readonly data: Uint8Array }
  | { readonly path: string; readonly content: Uint8Array };

/** Where the relationships of a part stand; of the package with `''`. */
export function relationshipsPath(partPath: string): string {
  const slash = partPath.lastIndexOf('/') + 1;
  return `${partPath.slice(0, slash)}_rels/${partPath.slice(slash)}.rels`;
}

interface ContentTypes {
  readonly parts: Map<string, string>;
  readonly extensions: Map<string, string>;
}

/** Part names compare without case; some writers use backslashes. */
export function partKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments = path.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
