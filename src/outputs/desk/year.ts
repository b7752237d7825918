/** The year that a file is about, and the one that is asked for. */
import type { Said } from '../../model/result/submission';
import type { Entry } from './entry';

export interface TargetYear {
  readonly year: number;
  /** By the reviewer; else it is that of most files, which is said. */
  readonly isGiven: boolean;
}

export type FileYear =
  | { readonly year: number | undefined; readonly contradicts?: number }
  | { readonly unclear: 'several-years' };

/** With 年度, or it may be when the file was sent. */
const IN_NAME = /(?<!\d)((?:19|20)\d\d)\s*年度/g;

/** What the forms say; where they say nothing, what the file's name does. */
export function yearOf(said: Said | undefined, file: string): FileYear {
  const named = [...new Set([...file.matchAll(IN_NAME)].map(([, year]) => Number(year)))];
  const [only, another] = named;
  const years = said?.years ?? [];
  if (years.length > 1) return { unclear: 'several-years' };
  const [year] = years;
  if (year === undefined) return { year: another === undefined ? only : undefined };
  return only !== undefined && another === undefined && only !== year
    ? { year, contradicts: only }
    : { year };
}

/** Of fewer files most are soon too few. */
const FEWEST = 3;

export function targetYear(given: number | undefined, entries: readonly Entry[]): TargetYear | undefined {
  if (given !== undefined) return { year: given, isGiven: true };
  const counts = new Map<number, number>();
  let all = 0;
  for (const { desk } of entries)
    for (const year of desk.submission?.years.slice(0, 1) ?? []) {
      counts.set(year, (counts.get(year) ?? 0) + 1);
      all += 1;
    }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && all >= FEWEST && most[1] * 2 > all ? { year: most[0], isGiven: false } : undefined;
}
