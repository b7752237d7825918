/** Whose one of last year's files is, and of which year: little, and made in a process of its own. */
import { submissionIn } from '../../check';
import { cached } from '../cache/cached';
import { digestText } from '../cache/entry';
import type { IndexSetup } from '../protocol';
import { UNREADABLE } from '../problems';
import { inputIn, readBytes } from '../readInput';
import type { Rendered } from '../rendered';

export interface IndexEntry {
  readonly file: string;
  /** Of its bytes. */
  readonly digest: string;
  readonly units: readonly { readonly name: string; readonly code?: string | undefined }[];
  readonly years: readonly number[];
}

type Told = Pick<IndexEntry, 'units' | 'years'>;

export async function renderIndexed(
  file: string,
  { locale, layout = [], cache }: Pick<IndexSetup, 'locale' | 'layout' | 'cache'>,
): Promise<Rendered> {
  const bytes = await readBytes(file);
  if ('problem' in bytes) return notIndexed(UNREADABLE[bytes.problem][locale]);
  let why = '';
  const look = async (): Promise<Told | undefined> => {
    const input = await inputIn(bytes, file);
    if ('problem' in input) {
      why = UNREADABLE[input.problem][locale];
      return undefined;
    }
    const tables = input.kind === 'report' ? input.report.tables : input.workbook;
    const { units, years, forms } = submissionIn(tables, { layout, heedsWorkbook: false });
    // A report without tables is nothing to be compared with, and no fault of anybody's.
    if (forms.length > 0 && units.length === 0) why = NO_UNIT[locale];
    else if (forms.length === 0 && input.kind === 'workbook') why = NO_FORM[locale];
    return units.length > 0 ? { units, years } : undefined;
  };
  const { value } = await cached(cache, { file, bytes, look, way: { work: 'index', layout } });
  if (!value) return notIndexed(why);
  const entry: IndexEntry = { file, digest: digestText(bytes), ...value };
  return rendered('checked', JSON.stringify(entry));
}

const NO_UNIT = {
  'zh-CN': '表内没有写明单位，不知是谁的',
  en: 'its forms name no unit',
} as const;
const NO_FORM = { 'zh-CN': '没有找到自评表', en: 'it holds no form' } as const;

/** A file that cannot be read, or holds no form, is nobody's; '' where that goes without saying. */
export const notIndexed = (problem: string): Rendered => rendered('unreadable', JSON.stringify(problem));

function rendered(status: Rendered['status'], entry: string): Rendered {
  return {
    status,
    counts: { error: 0, explain: 0, hint: 0, explained: 0 },
    body: { format: 'index', entry },
  };
}
