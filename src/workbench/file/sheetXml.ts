/** The elements of a sheet's part, which stand in a fixed order that exceljs does not always keep. */
import type { Xml } from './xml';
import { parseXml } from './xml';

const ORDER = [
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'ignoredErrors',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
] as const;

type Name = (typeof ORDER)[number];

/** The whole element at the top level of the sheet; lists within formats have the same name as the last one. */
function pattern(name: Name): RegExp {
  const end = name === 'extLst' ? '(?=\\s*</worksheet>)' : '';
  return new RegExp(`<${name}(?:\\s[^<>]*)?(?:/>|>(?:(?!<${name}[\\s>])[\\s\\S])*?</${name}>)${end}`);
}

export function withoutElement(xml: string, name: Name): string {
  return xml.replace(pattern(name), '');
}

/** Puts the element where it belongs, in place of one that is there; an empty text only takes it out. */
export function withElement(xml: string, name: Name, text: string): string {
  const rest = withoutElement(xml, name);
  if (text === '') return rest;
  const data = rest.search(/<\/sheetData>|<sheetData\s*\/>/);
  const later = ORDER.slice(ORDER.indexOf(name) + 1)
    .map((each) => rest.slice(data).search(pattern(each)))
    .filter((at) => at >= 0);
  const at = later.length > 0 ? data + Math.min(...later) : rest.lastIndexOf('</worksheet>');
  return rest.slice(0, at) + text + rest.slice(at);
}

/** exceljs writes these two in an order that the format does not allow. */
export function inOrder(xml: string): string {
  const legacy = pattern('legacyDrawing').exec(xml)?.[0];
  return legacy === undefined ? xml : withElement(xml, 'legacyDrawing', legacy);
}

const DATA_END = '</sheetData>';

/** The sheet as a tree, without its cells, which are the most of it. */
export function sheetTree(xml: string): Xml {
  const start = xml.search(/<sheetData[\s>]/);
  const end = xml.lastIndexOf(DATA_END);
  return parseXml(start < 0 || end < start ? xml : xml.slice(0, start) + xml.slice(end + DATA_END.length));
}
