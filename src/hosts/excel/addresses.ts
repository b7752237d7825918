/** Lists of addresses, as `Worksheet.getRanges` takes them. */

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
