/** Lists of addresses, as `Worksheet.getRanges` takes them. */

import { parseArea, toA1 } from '../../model/cell';

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

/** `A1:A3` → `['A1', 'A2', 'A3']`: Excel joins what lies together. */
export function expandAddress(address: string): readonly string[] {
  const area = parseArea(address);
  if (!area) return [address];
  const cells: string[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) cells.push(toA1({ row, column }));
  return cells;
}
