/** Numbers for texts, so that of a batch of thousands of reports little is kept. Whoever needs certainty compares the texts. */

const { imul } = Math;

/** 53 bits: as many as a number holds exactly. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let one = 0x811c9dc5;
  let other = 0xc2b2ae35;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    one = imul(one ^ code, 0x01000193);
    other = imul(other ^ code, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return (one >>> 0) * 0x20_0000 + ((other ^ (one >>> 15)) >>> 11);
}

/** How much of some things is so, from 0 to 1; NaN, which is neither much nor little, where there are none. */
export function shareOf(things: Iterable<number>, isSo: (thing: number) => boolean): number {
  let all = 0;
  let so = 0;
  for (const thing of things) {
    all += 1;
    if (isSo(thing)) so += 1;
  }
  return so / all;
}

/**
 * How many units have each of some things. Exact where the texts of a unit come together, as they do; else one is
 * counted again, and the more there are the more cautious is what goes by it.
 */
export class Users {
  private readonly found = new Map<number, { count: number; last: string | undefined }>();

  /** @param wanted the only ones that are counted; without it all */
  constructor(private readonly wanted?: ReadonlySet<number>) {}

  add(thing: number, unit: string): void {
    if (this.wanted && !this.wanted.has(thing)) return;
    const users = this.found.get(thing) ?? { count: 0, last: undefined };
    if (users.count === 0) this.found.set(thing, users);
    if (users.last === unit) return;
    users.last = unit;
    users.count += 1;
  }

  count(thing: number): number {
    return this.found.get(thing)?.count ?? 0;
  }
}
