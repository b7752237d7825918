/**
 * An Office Open XML package: named parts, and relationships between them.
 * Parts are inflated when they are asked for, so that pictures and themes cost nothing.
 */
import { UnreadableFile } from './errors';
import { PACKAGE_LIMITS, type PackageLimits } from './limits';
import { refuseOtherFormats } from './magic';
import { decodeText } from './text';
import { readXml, type XmlHandler } from './xml';
import { readDirectory, readEntry, type ZipEntry } from './zip';

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

  constructor(
    private readonly bytes: Uint8Array,
    readonly limits: PackageLimits,
  ) {
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

  /** By its path from the root, in any case, with or without the leading slash. */
  part(path: string): Uint8Array | undefined {
    const entry = this.entry(path);
    if (!entry) return undefined;
    this.inflatedBytes += entry.size;
    if (this.inflatedBytes > this.limits.totalBytes) {
      throw new UnreadableFile('too-large', `${this.inflatedBytes} bytes in parts`);
    }
    return readEntry(this.bytes, entry, this.limits);
  }

  /** Inflated, as the package states it, without reading it; undefined where there is no such part. */
  size(path: string): number | undefined {
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
    this.xml(`${folder}_rels/${partPath.slice(slash)}.rels`, {
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

interface ContentTypes {
  readonly parts: Map<string, string>;
  readonly extensions: Map<string, string>;
}

/** Part names compare without case; some writers use backslashes. */
function partKey(path: string): string {
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
