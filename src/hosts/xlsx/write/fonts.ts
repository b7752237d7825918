/** Puts right what exceljs writes against the format: a font's parts in another than the fixed order. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const STYLES = 'xl/styles.xml';
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

/** The same package with its fonts in order. */
export function withFontsInOrder(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const styles = strFromU8(files[STYLES]!).replace(/<font>(.*?)<\/font>/gs, (_, parts: string) => {
    const elements = parts.match(/<[^>]+\/>/g) ?? [];
    return `<font>${[...elements].sort((a, b) => rank(a) - rank(b)).join('')}</font>`;
  });
  return zipSync({ ...files, [STYLES]: strToU8(styles) });
}

function rank(element: string): number {
  return ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
}
