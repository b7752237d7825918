/** Lists of addresses, as `Worksheet.getRanges` takes them. */

import { parseArea, toA1 } from './cell';

/** Excel refuses an address text of more than 8192 characters; well below it builds differ. */
const LONGEST = 2000;

/** `['A1', 'B2', …]` → `['A1,B2,…', …]`, each short enough for one call. */
export function chunkAddresses(addresses: readonly string[]): readonly string[] {
  const chunks: string[] = [];
  for (const address of addresses) {
    const last = chunks.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST)
      chunks[chunks.length - 1] = `${last},${address}`;
    else chunks.push(address);
  }
  return chunks;
}

/** A user who copies a marked cell may put the mark on whole columns: nobody counts those by the cell. */
const MOST_CELLS = 10_000;

/** `A1:A3` → `['A1', 'A2', 'A3']`: Excel joins what lies together. An area too large for that stays one. */
export function expandAddress(address: string): readonly string[] {
  const area = parseArea(address);
  if (!area || (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return [address];
  const cells: string[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) cells.push(toA1({ row, column }));
  return cells;
}

/** `'甲,乙'!A1,'甲,乙'!B2` → `A1,B2`: a sheet's name may hold a comma, and an apostrophe that is doubled. */
export function withoutSheet(addresses: string): string {
  return addresses.replace(/(?:(?<!')'(?:[^']|'')*'|(?<![^'!,])[^'!,]+)!/g, '');
}

/** `'it''s'!A1` → `it's` and `A1`. */
export function splitAddress(address: string): { readonly sheet: string; readonly address: string } {
  const bang = address.lastIndexOf('!');
  const sheet = address.slice(0, bang).replace(/^'|'$/g, '').replace(/''/g, "'");
  return { sheet, address: address.slice(bang + 1) };
}
