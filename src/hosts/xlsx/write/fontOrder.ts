/** Puts right what exceljs writes against the format: a font's parts in another than the fixed order. */

const ORDER = [
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

/** The styles of a package, as XML, with their fonts in order. */
export function withFontsInOrder(styles: string): string {
  return styles.replace(/<font>((?:(?!<font>).)*?)<\/font>/gs, (_, parts: string) => {
    const elements = parts.match(/<[^<>]+\/>/g) ?? [];
    return `<font>${[...elements].sort((a, b) => rank(a) - rank(b)).join('')}</font>`;
  });
}

function rank(element: string): number {
  return ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
}
