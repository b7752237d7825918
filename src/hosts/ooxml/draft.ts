/**
 * A package that is being changed: parts spliced, put in and taken out, with the way back recorded. Nothing of the
 * package that it began from changes, so that what fails on its way leaves no trace.
 */
import { crc32 } from './crc32';
import { UnreadableFile } from './errors';
import type { OoxmlPackage } from './package';
import { partKey, relationshipsPath } from './package';
import { decodeText, encodeLike } from './text';
import { escaped } from './escaped';
import type { Splice, XmlElement } from './xmlTree';
import { appendInside, childrenOf, parseTree, reversed, spliced } from './xmlTree';

const TYPES = '[Content_Types].xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What takes the changes of one part back. */
export interface Reversal {
  readonly path: string;
  /** Of the part as it was left; undefined where it was taken out. */
  readonly crc: number | undefined;
  /** `added`: it was not there. A text: it was there whole, and was taken out. Else the changes, the last first. */
  readonly back: 'added' | string | readonly (readonly Splice[])[];
}

export class PackageDraft {
  private readonly texts = new Map<string, string>();
  /** By the part's key. Undefined: taken out. */
  private readonly parts = new Map<
    string,
    { readonly path: string; readonly bytes: Uint8Array | undefined }
  >();
  private readonly changes = new Map<string, (readonly Splice[])[]>();
  /** Parts that were taken out; another may have come to stand there. */
  private readonly dropped = new Set<string>();
  private current: OoxmlPackage | undefined;

  constructor(readonly base: OoxmlPackage) {}

  /** As it stands now. */
  get package(): OoxmlPackage {
    if (this.parts.size === 0) return this.base;
    this.current ??= this.base.withParts(
      new Map([...this.parts.values()].map(({ path, bytes }) => [path, bytes])),
    );
    return this.current;
  }

  text(path: string): string | undefined {
    const key = partKey(path);
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const bytes = this.package.part(path);
    const text = bytes && decodeText(bytes);
    if (text !== undefined) this.texts.set(key, text);
    return text;
  }

  /** Fails with `damaged` where there is no such part. */
  requireText(path: string): string {
    const text = this.text(path);
    if (text === undefined) throw new UnreadableFile('damaged', `no part ${path}`);
    return text;
  }

  tree(path: string): XmlElement {
    return parseTree(this.requireText(path), this.base.limits);
  }

  /** Changes a part that is there. */
  splice(path: string, splices: readonly Splice[]): void {
    const wanted = splices.filter(({ at, end, text }) => end > at || text !== '');
    if (wanted.length === 0) return;
    const text = this.requireText(path);
    const key = partKey(path);
    if (this.base.part(path)) {
      const former = this.changes.get(key) ?? [];
      this.changes.set(key, [reversed(text, wanted), ...former]);
    }
    const name = this.package.nameOf(path)!;
    this.set(name, spliced(text, wanted));
  }

  /** Puts a new part in. */
  add(path: string, text: string): void {
    this.set(path, text);
  }

  /** Puts a new part in that is no text. */
  addBytes(path: string, bytes: Uint8Array): void {
    this.parts.set(partKey(path), { path, bytes });
    this.current = undefined;
  }

  /** Replaces all of a part's text; what stays the same at its beginning and end is not said to have changed. */
  replace(path: string, text: string): void {
    const before = this.requireText(path);
    let at = 0;
    while (at < before.length && before[at] === text[at]) at += 1;
    let tail = 0;
    const most = Math.min(before.length, text.length) - at;
    while (tail < most && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
    this.splice(path, [{ at, end: before.length - tail, text: text.slice(at, text.length - tail) }]);
  }

  drop(path: string): void {
    const name = this.package.nameOf(path);
    if (name === undefined) return;
    this.parts.set(partKey(name), { path: name, bytes: undefined });
    this.texts.delete(partKey(name));
    this.dropped.add(partKey(name));
    this.current = undefined;
  }

  /** The way back from what the package is now to what it began from. */
  get reversals(): readonly Reversal[] {
    const all = [...this.parts].map(([key, { path, bytes }]): Reversal | undefined => {
      const before = this.base.part(path);
      const crc = bytes && crc32(bytes);
      if (!before) return bytes ? { path, crc, back: 'added' } : undefined;
      if (!bytes) return { path, crc, back: decodeText(before) };
      if (!this.dropped.has(key)) return { path, crc, back: this.changes.get(key) ?? [] };
      return { path, crc, back: [[{ at: 0, end: decodeText(bytes).length, text: decodeText(before) }]] };
    });
    return all.filter((each) => each !== undefined);
  }

  /** Names a free path, such as `xl/tables/table3.xml` for `xl/tables/table#.xml`. */
  freePath(pattern: string): string {
    for (let number = 1; ; number += 1) {
      const path = pattern.replace('#', String(number));
      if (this.package.nameOf(path) === undefined) return path;
    }
  }

  /** Says of what kind a part is. */
  declare(path: string, type: string): void {
    const text = this.requireText(TYPES);
    const override = `<Override PartName="/${escaped(path)}" ContentType="${type}"/>`;
    this.splice(TYPES, [appendInside(text, this.tree(TYPES), this.prefixed(TYPES, override))]);
  }

  /** Says of what kind parts with this ending are, where that is not said yet. */
  declareEnding(ending: string, type: string): void {
    const tree = this.tree(TYPES);
    if (
      tree.children.some(
        ({ name, attributes }) => name === 'Default' && attributes.Extension?.toLowerCase() === ending,
      )
    )
      return;
    const text = this.requireText(TYPES);
    const element = this.prefixed(TYPES, `<Default Extension="${ending}" ContentType="${type}"/>`);
    this.splice(
      TYPES,
      [{ at: tree.innerStart, end: tree.innerStart, text: element }].map((each) =>
        tree.innerEnd === tree.end ? appendInside(text, tree, element) : each,
      ),
    );
  }

  undeclare(path: string): void {
    const overrides = childrenOf(this.tree(TYPES), 'Override');
    const found = overrides.filter(({ attributes }) => partKey(attributes.PartName ?? '') === partKey(path));
    this.splice(
      TYPES,
      found.map(({ start, end }) => ({ at: start, end, text: '' })),
    );
  }

  /** Adds a relationship, and gives its id. `type` is the whole address; so is the target where it is outside. */
  relate(from: string, type: string, target: string, { isOutside = false } = {}): string {
    const path = relationshipsPath(from);
    if (this.text(path) === undefined)
      this.add(path, `${XML}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`);
    const tree = this.tree(path);
    const taken = new Set(tree.children.map(({ attributes }) => attributes.Id?.toLowerCase()));
    let number = tree.children.length + 1;
    while (taken.has(`rid${number}`)) number += 1;
    const element = `<Relationship Id="rId${number}" Type="${type}" Target="${escaped(isOutside ? target : relativeTarget(from, target))}"${isOutside ? ' TargetMode="External"' : ''}/>`;
    this.splice(path, [appendInside(this.requireText(path), tree, this.prefixed(path, element))]);
    return `rId${number}`;
  }

  /** Takes away every relationship of a part to this one; a list of them that is empty then goes, too. */
  unrelate(from: string, target: string): void {
    const path = relationshipsPath(from);
    if (this.text(path) === undefined) return;
    const ids = new Set(
      this.package
        .relationships(from)
        .filter((each) => !each.external && partKey(each.target) === partKey(target))
        .map(({ id }) => id),
    );
    const children = this.tree(path).children;
    const gone = children.filter(({ attributes }) => ids.has(attributes.Id ?? ''));
    if (gone.length > 0 && gone.length === children.length && from !== '') this.drop(path);
    else
      this.splice(
        path,
        gone.map(({ start, end }) => ({ at: start, end, text: '' })),
      );
  }

  /** Takes a part out with all that says something of it. */
  remove(from: string, path: string): void {
    this.unrelate(from, path);
    this.undeclare(path);
    this.drop(relationshipsPath(path));
    this.drop(path);
  }

  private set(path: string, text: string): void {
    const key = partKey(path);
    const former = this.base.part(path);
    this.texts.set(key, text);
    this.parts.set(key, { path, bytes: former ? encodeLike(text, former) : new TextEncoder().encode(text) });
    this.current = undefined;
  }

  /** With the prefix that the elements of this part have. */
  private prefixed(path: string, element: string): string {
    const prefix = /^<([^\s/>:]+:)/.exec(this.requireText(path).slice(this.tree(path).start))?.[1] ?? '';
    return element.replace('<', `<${prefix}`);
  }
}

/**
 * The package before the changes, where every part is still as they left it; undefined where another hand has been
 * at one of them.
 */
export function takenBack(file: OoxmlPackage, reversals: readonly Reversal[]): OoxmlPackage | undefined {
  const parts = new Map<string, Uint8Array | undefined>();
  for (const { path, crc, back } of reversals) {
    const bytes = file.part(path);
    if ((bytes && crc32(bytes)) !== crc) return undefined;
    if (back === 'added') parts.set(path, undefined);
    else if (typeof back === 'string') parts.set(path, new TextEncoder().encode(back));
    else if (bytes) {
      const text = back.reduce<string | undefined>(
        (now, splices) => (now !== undefined && fits(now, splices) ? spliced(now, splices) : undefined),
        decodeText(bytes),
      );
      if (text === undefined) return undefined;
      parts.set(path, encodeLike(text, bytes));
    }
  }
  return file.withParts(parts);
}

/** Whether the changes are within the text and do not overlap: what a file says of itself may be anything. */
function fits(text: string, splices: readonly Splice[]): boolean {
  let last = 0;
  return [...splices]
    .sort((a, b) => a.at - b.at || a.end - b.end)
    .every(({ at, end }) => {
      const isSound = at >= last && end >= at && end <= text.length;
      last = end;
      return isSound;
    });
}

/** From the folder of one part to another: `../tables/table1.xml`. */
function relativeTarget(from: string, target: string): string {
  const folder = from.split('/').slice(0, -1);
  const path = target.split('/');
  let same = 0;
  while (same < folder.length && same < path.length - 1 && folder[same] === path[same]) same += 1;
  return [...folder.slice(same).map(() => '..'), ...path.slice(same)].join('/');
}
