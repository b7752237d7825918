/** exceljs writes the parts of a font in an order that the format does not allow. */

const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

export function withFontsInOrder(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_whole, parts: string) => {
    const elements = parts.match(/<[^>]+\/>/g) ?? [];
    const rank = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
    return `<font>${[...elements].sort((one, other) => rank(one) - rank(other)).join('')}</font>`;
  });
}
