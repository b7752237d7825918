/** Hyperlinks: exceljs has them as the cell's value only, so that a formula or a number would lose itself to one. */
import { areaToA1, cellArea, parseArea } from '../model/address';
import type { Hyperlink, Sheet } from '../model/sheet';
import type { Files } from './package';
import { RELATION, relateOutside, relationsOf } from './package';
import type { Xml } from './xml';
import { deep, element } from './xml';

export function linksElement(files: Files, part: string, sheet: Sheet): string {
  const linked = [...sheet.cells()].flatMap(({ row, column, cell: { hyperlink } }) =>
    hyperlink?.address || hyperlink?.documentReference ? [{ row, column, hyperlink }] : [],
  );
  if (linked.length === 0) return '';
  const addresses = [...new Set(linked.flatMap(({ hyperlink }) => hyperlink.address || []))];
  const ids = relateOutside(files, part, RELATION.hyperlink, addresses);
  const idOf = new Map(addresses.map((address, index) => [address, ids[index]]));
  const links = linked.map(({ row, column, hyperlink }) =>
    element('hyperlink', {
      ref: areaToA1(cellArea(row, column)),
      'r:id': hyperlink.address ? idOf.get(hyperlink.address) : undefined,
      location: hyperlink.documentReference,
      tooltip: hyperlink.screenTip,
      display: hyperlink.textToDisplay,
    }),
  );
  return element('hyperlinks', {}, ...links);
}

/** By area: a link may lie on several cells. */
export function readLinks(files: Files, part: string, tree: Xml, sheet: Sheet): void {
  const targets = new Map(relationsOf(files, part).map(({ id, target }) => [id, target]));
  for (const { attributes } of deep(tree, 'hyperlink')) {
    const area = parseArea(attributes['ref'] ?? '');
    if (!area) continue;
    const address = targets.get(attributes['r:id'] ?? '');
    // Some programs write a place in the file as an address with `#` in front.
    const inside = address?.startsWith('#') ? address.slice(1) : attributes['location'];
    const link: Hyperlink = {
      ...(address !== undefined && !address.startsWith('#') && { address }),
      ...(inside !== undefined && { documentReference: inside }),
      ...(attributes['tooltip'] !== undefined && { screenTip: attributes['tooltip'] }),
      ...(attributes['display'] !== undefined && { textToDisplay: attributes['display'] }),
    };
    for (let row = area.top; row <= Math.min(area.bottom, area.top + MOST); row += 1)
      for (let column = area.left; column <= Math.min(area.right, area.left + MOST); column += 1)
        sheet.put(row, column, { ...sheet.cell(row, column), hyperlink: link });
  }
}

/** A link over a whole sheet is put on so many rows and columns only. */
const MOST = 200;
