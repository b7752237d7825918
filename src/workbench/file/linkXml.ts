/** Hyperlinks between the cells and a sheet's part. */
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import { prefixedAttribute } from '../../hosts/ooxml/xml';
import { frameOf, relationAttribute } from '../../hosts/xlsx/edit/sheetFrame';
import { areaToA1, cellArea, parseArea } from '../model/address';
import type { Area } from '../model/address';
import type { Hyperlink, Sheet } from '../model/sheet';
import type { SheetEdit } from './sheetXml';
import { editList } from './sheetXml';
import type { Xml } from './xml';
import { all, element } from './xml';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A link on several cells, one of which has another now, is written anew for each. */
export function writeLinks(edit: SheetEdit): void {
  const { before, now, draft, part } = edit;
  const linked = new Map<string, Place>();
  for (const sheet of [before, now])
    for (const { row, column, cell } of sheet.cells())
      if (cell.hyperlink) linked.set(`${row},${column}`, { row, column });
  const key = (sheet: Sheet, { row, column }: Place): string =>
    JSON.stringify(sheet.cell(row, column).hyperlink ?? null);
  const changed = [...linked.values()].filter((place) => key(before, place) !== key(now, place));
  if (changed.length === 0) return;
  const { root } = frameOf(draft, part);
  const areaOf = (link: Xml): Area | undefined => parseArea(link.attributes['ref'] ?? '');
  const holds = (link: Xml, { row, column }: Place): boolean => {
    const area = areaOf(link);
    return !!area && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  };
  const gone = all(all(root, 'hyperlinks')[0], 'hyperlink').filter((link) =>
    changed.some((place) => holds(link, place)),
  );
  const places = [...linked.values()].filter(
    (place) => changed.includes(place) || gone.some((link) => holds(link, place)),
  );
  editList(edit, 'hyperlinks', {
    gone,
    added: places.flatMap(({ row, column }) => {
      const link = now.cell(row, column).hyperlink;
      return link?.address || link?.documentReference ? [linkXml(edit, { row, column }, link)] : [];
    }),
    counted: false,
  });
}

function linkXml({ draft, book, part }: SheetEdit, { row, column }: Place, link: Hyperlink): string {
  const { address } = link;
  const xml = element('hyperlink', {
    ref: areaToA1(cellArea(row, column)),
    location: link.documentReference,
    tooltip: link.screenTip,
    display: link.textToDisplay,
  });
  if (!address) return xml;
  const { relations } = book.flavour;
  const known = draft.package
    .relationships(part.path)
    .find(({ type, external, target }) => type === 'hyperlink' && external && target === address);
  const id = known?.id ?? draft.relate(part.path, `${relations}/hyperlink`, address, { isOutside: true });
  return xml.replace('<hyperlink', `<hyperlink ${relationAttribute(frameOf(draft, part), relations, id)}`);
}

/** By area: a link may lie on several cells. */
export function readLinks(file: OoxmlPackage, part: string, tree: Xml, sheet: Sheet): void {
  const targets = new Map(file.relationships(part).map(({ id, target }) => [id, target]));
  for (const { attributes } of all(all(tree, 'hyperlinks')[0], 'hyperlink')) {
    const area = parseArea(attributes['ref'] ?? '');
    if (!area) continue;
    const address = targets.get(prefixedAttribute(attributes, 'id') ?? '');
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
