/** The parts of an .xlsx package, as they hang together. */
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import type { XmlElement } from '../../hosts/ooxml/xmlTree';
import { parseTree } from '../../hosts/ooxml/xmlTree';

/** The parts of a kind that hang on another one; `''` is the package itself. */
export function partsOf(file: OoxmlPackage, from: string, type: string): readonly string[] {
  return file
    .relationships(from)
    .filter((each) => each.type === type && !each.external && file.nameOf(each.target) !== undefined)
    .map(({ target }) => target);
}

/** Fails with `UnreadableFile` where the part is missing or no XML. */
export function treeOf(file: OoxmlPackage, part: string): XmlElement {
  return parseTree(file.text(part) ?? '', file.limits);
}
