/**
 * Where what gouji keeps stands in a file: in one custom XML part (see `keptPart.ts`), and in older files among the
 * settings of the add-in. It is held apart from the rest of the package, so that neither a write nor its way back is
 * about it.
 */
import { PackageDraft } from '../../ooxml/draft';
import type { OoxmlPackage } from '../../ooxml/package';
import { parseTree, spliced } from '../../ooxml/xmlTree';
import { keptTexts } from '../../../model/writing/kept';
import type { KeptTexts } from '../../../model/writing/keptPart';
import { keptXml } from '../../../model/writing/keptPart';
import { keptParts, readKept } from '../kept';
import { extensionParts, ignoring, OWN, readSettings } from '../settings';
import { flavourOf } from './flavour';

const NEW_PART = 'customXml/item#.xml';
/** A package without what it keeps. */
export interface Bare {
  readonly file: OoxmlPackage;
  readonly texts: KeptTexts;
  /** The package with these texts; the one that was read, where neither has changed. */
  readonly complete: (file: OoxmlPackage, texts: KeptTexts) => OoxmlPackage;
}

/** @param workbook the path of the main part */
export function withoutKept(original: OoxmlPackage, workbook: string): Bare {
  const own = keptParts(original, workbook);
  const texts = keptTexts(readKept(original, workbook), readSettings(original)) ?? {};
  const draft = new PackageDraft(original);
  for (const { from, path } of own) {
    const properties = original.relationships(path);
    draft.remove(from, path);
    for (const { target } of properties) draft.remove(path, target);
  }
  const bare = draft.package;
  return { file: bare, texts, complete };

  function complete(file: OoxmlPackage, now: KeptTexts): OoxmlPackage {
    const isSame = sameTexts(now, texts);
    if (isSame && file === bare) return original;
    const back = isSame ? originalParts(file) : undefined;
    return back ? file.withParts(back) : withPart(withoutSettings(file), workbook, now);
  }

  /** Our part and the lists that name it as they were; undefined where a list has changed otherwise. */
  function originalParts(file: OoxmlPackage): ReadonlyMap<string, Uint8Array | undefined> | undefined {
    const parts = new Map<string, Uint8Array | undefined>();
    for (const { path } of draft.reversals) {
      const [now, then] = [file.part(path), bare.part(path)];
      if (!(now && then ? sameBytes(now, then) : now === then)) return undefined;
      parts.set(path, original.part(path));
    }
    return parts;
  }
}

function withPart(file: OoxmlPackage, workbook: string, texts: KeptTexts): OoxmlPackage {
  if (Object.keys(texts).length === 0) return file;
  const draft = new PackageDraft(file);
  const path = draft.freePath(NEW_PART);
  draft.add(path, keptXml(texts));
  draft.declareEnding('xml', 'application/xml');
  draft.relate(workbook, `${flavourOf(draft.requireText(workbook)).relations}/customXml`, path);
  return draft.package;
}

/** Ours among the settings of add-ins go once the part holds what they said. */
function withoutSettings(file: OoxmlPackage): OoxmlPackage {
  const changes = new Map<string, Uint8Array | undefined>();
  for (const path of extensionParts(file)) {
    const text = ignoring(() => file.text(path));
    if (!text?.includes(OWN)) continue;
    const tree = ignoring(() => parseTree(text, file.limits));
    const gone = (tree?.children ?? [])
      .filter(({ name }) => name === 'properties')
      .flatMap(({ children }) => children)
      .filter(({ attributes }) => attributes.name?.startsWith(OWN))
      .map(({ start, end }) => ({ at: start, end, text: '' }));
    if (gone.length > 0) changes.set(path, new TextEncoder().encode(spliced(text, gone)));
  }
  return changes.size > 0 ? file.withParts(changes) : file;
}

function sameTexts(a: KeptTexts, b: KeptTexts): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
