/** The parts of an .xlsx package, as they hang together, and how they name cells. */
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import type { XmlElement } from '../../hosts/ooxml/xmlTree';
import { parseTree } from '../../hosts/ooxml/xmlTree';
import type { Area } from '../model/address';
import { areaToA1, cellArea } from '../model/address';

/** The parts of a kind that hang on another one; `''` is the package itself. */
export function partsOf(file: OoxmlPackage, from: string, type: string): readonly string[] {
  return file
    .relationships(from)
    .filter((each) => each.type === type && !each.external && file.nameOf(each.target) !== undefined)
    .map(({ target }) => target);
}

/** What was read counts anew: a limit is for one look at the file, not for all of them. */
export const lookAnew = (file: OoxmlPackage): OoxmlPackage => file.withParts(new Map());

/** Fails with `UnreadableFile` where the part is missing or no XML. */
export function treeOf(file: OoxmlPackage, part: string): XmlElement {
  return parseTree(file.text(part) ?? '', file.limits);
}

/** With both corners, of whole rows and columns too: not all that reads a file understands `A:B`. */
export function refOf({ top, left, bottom, right }: Area): string {
  const [first, last] = [areaToA1(cellArea(top, left)), areaToA1(cellArea(bottom, right))];
  return first === last ? first : `${first}:${last}`;
}
