/** Whose one of last year's files is, and of which year: little, and made in a process of its own. */
import { submissionIn } from '../../check';
import { cached } from '../cache/cached';
import { digestText } from '../cache/entry';
import type { IndexSetup } from '../protocol';
import { inputIn, readBytes } from '../readInput';
import type { Rendered } from '../rendered';

export interface IndexEntry {
  readonly file: string;
  /** Of its bytes. */
  readonly digest: string;
  readonly units: readonly { readonly name: string; readonly code?: string | undefined }[];
  readonly years: readonly number[];
}

export async function renderIndexed(
  file: string,
  { layout = [], cache }: Pick<IndexSetup, 'layout' | 'cache'>,
): Promise<Rendered> {
  const bytes = await readBytes(file);
  if ('problem' in bytes) return notIndexed('');
  const look = async (): Promise<Pick<IndexEntry, 'units' | 'years'> | undefined> => {
    const input = await inputIn(bytes, file);
    if ('problem' in input || input.kind === 'report') return undefined;
    const { units, years } = submissionIn(input.workbook, { layout, heedsWorkbook: false });
    return { units, years };
  };
  const { value } = await cached(cache, { file, bytes, look, way: { work: 'index', layout } });
  if (!value) return notIndexed('');
  const entry: IndexEntry = { file, digest: digestText(bytes), ...value };
  return rendered('checked', JSON.stringify(entry));
}

/** A file that cannot be read, or holds no form, is nobody's. */
export const notIndexed = (problem: string): Rendered => rendered('unreadable', JSON.stringify(problem));

function rendered(status: Rendered['status'], entry: string): Rendered {
  return {
    status,
    counts: { error: 0, explain: 0, hint: 0, explained: 0 },
    body: { format: 'index', entry },
  };
}
