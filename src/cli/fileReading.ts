/** What one file holds, read and not checked; one that cannot be read is an entry with its reason. */
import type { FileReading } from '../check';
import { read } from '../check';
import { noFormProblem } from './checkBy';
import { DOC_TABLES, UNREADABLE } from './problems';
import type { ReadSetup } from './protocol';
import { readInput } from './readInput';

export async function fileReading(
  file: string,
  { locale, layout = [] }: Pick<ReadSetup, 'locale' | 'layout'>,
): Promise<FileReading> {
  const input = await readInput(file);
  if ('problem' in input) {
    const { problem: code } = input;
    return { file, reading: undefined, problem: { code, message: UNREADABLE[code][locale] } };
  }
  const options = { layout, heedsWorkbook: false };
  const reading =
    input.kind === 'workbook'
      ? read(input.workbook, undefined, options)
      : read(input.report.tables, input.report, options);
  const problem = noFormProblem(reading, locale);
  const isDoc = input.kind === 'report' && input.report.source === 'doc';
  return {
    file,
    reading,
    problem,
    ...(isDoc && { notes: [{ code: 'doc-tables', message: DOC_TABLES[locale] }] }),
  };
}
