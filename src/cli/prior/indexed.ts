/** Whose one of last year's files is, and of which year: little, and made in a process of its own. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { submissionIn } from '../../check';
import type { IndexSetup } from '../protocol';
import { readInput } from '../readInput';
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
  { layout = [] }: Pick<IndexSetup, 'layout'>,
): Promise<Rendered> {
  const input = await readInput(file);
  if ('problem' in input || input.kind === 'report') return notIndexed('');
  const { units, years } = submissionIn(input.workbook, { layout, heedsWorkbook: false });
  const digest = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  return rendered('checked', JSON.stringify({ file, digest, units, years } satisfies IndexEntry));
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
