/**
 * Which row of a list is which one of last time. Rows of one name are the same; between such, rows that stand in the
 * same place are where their names are alike or most of their figures are the same: an indicator that was reworded.
 */
import type { ListedRows } from '../../model/result/submission';

/** Of the pairs of letters in two names, how many they share. */
const ALIKE = 0.34;
/** Of the other fields of two rows, how many say the same. */
const SAME_FIELDS = 0.6;

type Rows = Pick<ListedRows, 'keys' | 'values'>;

/** The new key for each old one that is still there. */
export function alignRows(old: Rows, now: Rows): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const key of old.keys) if (now.keys.includes(key)) found.set(key, key);
  const gapsOfNow = gaps(now.keys, (key) => found.has(key));
  for (const [anchor, places] of gaps(old.keys, (key) => found.has(key))) {
    const open = new Set(gapsOfNow.get(anchor) ?? []);
    for (const at of places) {
      const [best] = [...open]
        .map((to) => ({ to, by: likeness(old, at, now, to) }))
        .filter(({ by }) => by > 0)
        .sort((one, other) => other.by - one.by);
      if (!best) continue;
      open.delete(best.to);
      found.set(old.keys[at]!, now.keys[best.to]!);
    }
  }
  return found;
}

/** The places of rows that have no pair, by the row with one above them. */
function gaps(keys: readonly string[], isPaired: (key: string) => boolean): Map<string, number[]> {
  const all = new Map<string, number[]>();
  let anchor = '';
  keys.forEach((key, at) => {
    if (isPaired(key)) anchor = key;
    else all.set(anchor, [...(all.get(anchor) ?? []), at]);
  });
  return all;
}

/** 0 where they are not the same row. */
function likeness(old: Rows, at: number, now: Rows, to: number): number {
  const names = likeNames(old.keys[at]!, now.keys[to]!);
  const fields = sameFields(old.values[at] ?? [], now.values[to] ?? []);
  return names >= ALIKE || fields >= SAME_FIELDS ? names + fields : 0;
}

export function likeNames(one: string, other: string): number {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const shared = pairs.filter((pair) => {
    const at = others.indexOf(pair);
    if (at >= 0) others.splice(at, 1);
    return at >= 0;
  }).length;
  const all = pairs.length + others.length + shared;
  return all === 0 ? 0 : (2 * shared) / all;
}

const pairsOf = (text: string): string[] => [...text].slice(1).map((letter, at) => [...text][at]! + letter);

function sameFields(one: readonly string[], other: readonly string[]): number {
  const told = one.filter((text) => text.trim() !== '');
  if (told.length < 2 || one.length !== other.length) return 0;
  return one.filter((text, at) => text.trim() !== '' && text === other[at]).length / told.length;
}
