/** Names for sheets of our own beside the user's. */

/** `勾稽结果`, else `勾稽结果 (2)` and so on. Excel compares the names of sheets without case. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; lower.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}
