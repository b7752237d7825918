/** How a sheet is shown: its tab's colour, lines and headings, what is frozen, how wide columns are. */
import { childOf } from '../../hosts/ooxml/xmlTree';
import { frameOf } from '../../hosts/xlsx/edit/sheetFrame';
import type { Sheet } from '../model/sheet';
import { areaToA1, cellArea } from '../model/address';
import type { Palette } from './colors';
import { readColor } from './colors';
import type { SheetEdit } from './sheetXml';
import { attributeSplices, openTag, replaceElement, setAttributes } from './sheetXml';
import type { Xml } from './xml';
import { down, element, isOn, prefixed } from './xml';

/** Points in a column width of one: seven pixels. */
export const POINTS_PER_WIDTH = 5.25;

export function readView(tree: Xml, sheet: Sheet, palette: Palette): void {
  sheet.tabColor = readColor(down(tree, 'sheetPr', 'tabColor'), palette) ?? '';
  const view = down(tree, 'sheetViews', 'sheetView');
  sheet.showGridlines = isOn(view?.attributes['showGridLines'], true);
  sheet.showHeadings = isOn(view?.attributes['showRowColHeaders'], true);
  const pane = down(view, 'pane')?.attributes;
  if (pane && /^frozen/.test(pane['state'] ?? ''))
    sheet.freeze = { rows: Number(pane['ySplit'] ?? 0), columns: Number(pane['xSplit'] ?? 0) };
  const width = Number(down(tree, 'sheetFormatPr')?.attributes['defaultColWidth'] ?? 0);
  if (width > 0) sheet.standardWidth = Number((width * POINTS_PER_WIDTH).toPrecision(10));
}

export function writeView(edit: SheetEdit): void {
  const { before, now } = edit;
  if (before.tabColor !== now.tabColor) {
    const color = now.tabColor === '' ? '' : element('tabColor', { rgb: `FF${now.tabColor.slice(1)}` });
    setProperty(edit, 'tabColor', color);
  }
  if (before.standardWidth !== now.standardWidth)
    setAttributes(edit, 'sheetFormatPr', { defaultColWidth: now.standardWidth / POINTS_PER_WIDTH });
  const frozen = JSON.stringify(before.freeze) !== JSON.stringify(now.freeze);
  const shown = {
    ...(before.showGridlines !== now.showGridlines && { showGridLines: now.showGridlines }),
    ...(before.showHeadings !== now.showHeadings && { showRowColHeaders: now.showHeadings }),
  };
  if (!frozen && Object.keys(shown).length === 0) return;
  const frame = frameOf(edit.draft, edit.part);
  const view = down(frame.root, 'sheetViews', 'sheetView');
  if (!view) {
    const own = element('sheetView', { ...shown, workbookViewId: 0 }, frozen ? paneXml(now) : '');
    replaceElement(edit, 'sheetViews', element('sheetViews', {}, own));
    return;
  }
  const inside = view.children
    .filter(({ name }) => !frozen || (name !== 'pane' && name !== 'selection'))
    .map(({ start, end }) => frame.text.slice(start, end));
  const pane = frozen ? prefixed(paneXml(now), frame.prefix) : '';
  const whole = pane + inside.join('');
  const tag = openTag(frame.text, view);
  const close = prefixed('</sheetView>', frame.prefix);
  const text = whole === '' ? `${tag}/>` : `${tag}>${whole}${close}`;
  edit.draft.splice(edit.part.path, [{ at: view.start, end: view.end, text }]);
  const again = frameOf(edit.draft, edit.part);
  const found = down(again.root, 'sheetViews', 'sheetView')!;
  edit.draft.splice(edit.part.path, attributeSplices(again.text, found, shown));
}

function paneXml({ freeze: { rows, columns } }: Sheet): string {
  if (rows === 0 && columns === 0) return '';
  const active = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const pane = element('pane', {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: areaToA1(cellArea(rows, columns)),
    activePane: active,
    state: 'frozen',
  });
  return pane + element('selection', { pane: active });
}

const PROPERTIES = ['tabColor', 'outlinePr', 'pageSetUpPr'];

/** A part of the sheet's properties, in its place; an empty text takes it out. */
export function setProperty(edit: SheetEdit, name: string, xml: string): void {
  const frame = frameOf(edit.draft, edit.part);
  const properties = childOf(frame.root, 'sheetPr');
  const others = (properties?.children ?? [])
    .filter((child) => child.name !== name)
    .map((child) => ({ name: child.name, xml: frame.text.slice(child.start, child.end) }));
  const all = xml === '' ? others : [...others, { name, xml: prefixed(xml, frame.prefix) }];
  all.sort((one, other) => PROPERTIES.indexOf(one.name) - PROPERTIES.indexOf(other.name));
  const tag = properties ? openTag(frame.text, properties) : prefixed('<sheetPr', frame.prefix);
  const inside = all.map((each) => each.xml).join('');
  const whole = inside === '' ? `${tag}/>` : `${tag}>${inside}${prefixed('</sheetPr>', frame.prefix)}`;
  // It has its prefixes already.
  if (properties)
    edit.draft.splice(edit.part.path, [{ at: properties.start, end: properties.end, text: whole }]);
  else
    edit.draft.splice(edit.part.path, [
      { at: frame.root.innerStart, end: frame.root.innerStart, text: whole },
    ]);
}
