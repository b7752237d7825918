/** What is kept of a form's lists in one cell, by which rows that were called otherwise since are told. */
import type { ListedRows } from '../../model/result/submission';

interface KeptLists {
  readonly list: [string, string, string];
  readonly keys: string[];
  readonly values: string[][];
}

/** A cell holds no more. */
export const MOST_IN_CELL = 32_000;

export function keptLists(lists: readonly ListedRows[]): KeptLists[] {
  return lists.map(({ list, keys, values }) => ({
    list: [...list],
    keys: [...keys],
    values: values.map((row) => [...row]),
  }));
}

/** As much as a cell holds: without the other fields rows are still told by their names. */
export function fittingText<Kept extends { readonly lists: readonly KeptLists[] }>(kept: Kept): string {
  const whole = JSON.stringify(kept);
  if (whole.length < MOST_IN_CELL) return whole;
  const names = kept.lists.map((each) => ({ ...each, values: [] }));
  const short = JSON.stringify({ ...kept, lists: names });
  return short.length < MOST_IN_CELL ? short : JSON.stringify({ ...kept, lists: [] });
}
