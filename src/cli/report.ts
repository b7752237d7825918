/** `gouji report`: the draft of a workbook's Word report as a new file. A file that is there stays. */
import { noFormText, read, wordReport } from '../check';
import type { Locale } from '../model/text/locale';
import { loadLayout } from './layout';
import { isFree, newFile, writeNew } from './outputs';
import { UNREADABLE } from './problems';
import { readInput } from './readInput';
import { printFileError } from './printFileError';
import { UsageError } from './usage';

interface ReportOptions {
  readonly inputs: readonly string[];
  readonly locale: Locale;
  readonly output: string | undefined;
  /** A file of taught labels. */
  readonly layout?: string | undefined;
}

/** 0 where the file was written; 2, with the reason, where it was not. */
export async function reportCommand({ inputs, locale, output, ...given }: ReportOptions): Promise<number> {
  const [file, ...others] = inputs;
  if (file === undefined) throw new UsageError('请给出工作簿 / name the workbook');
  if (others.length > 0) throw new UsageError(`多余的参数 / unexpected: ${others.join(' ')}`);
  const target = newFile(output, '.docx');
  const layout = (await loadLayout(given.layout, locale)) ?? [];
  if (!(await isFree(target))) return 2;
  const input = await readInput(file);
  if ('problem' in input) return refused(file, UNREADABLE[input.problem][locale]);
  if (input.kind === 'report') return refused(file, UNREADABLE['not-a-workbook'][locale]);
  const { status, near } = read(input.workbook, undefined, { layout });
  if (status === 'no-form') return refused(file, noFormText(near, locale));
  // Its library is big, and no other command needs it.
  const { writeWordReport } = await import('../hosts/docx/write');
  return (await writeNew(target, await writeWordReport(wordReport(input.workbook, { layout })))) ? 0 : 2;
}

function refused(file: string, reason: string): 2 {
  printFileError(file, reason);
  return 2;
}
