/** `gouji summary`: many files in one new workbook, for whoever reviews them. */
import { startReview } from '../check';
import { writeBook } from '../hosts/xlsx/write';
import type { Locale } from '../model/locale';
import { localTime } from '../model/time';
import { checkFile } from './checkFile';
import { loadPolicy } from './config';
import { findInputs } from './inputs';
import { isFree, newFile, writeNew } from './outputs';
import { UsageError } from './usage';

interface SummaryOptions {
  readonly inputs: readonly string[];
  readonly locale: Locale;
  readonly output: string | undefined;
  /** A file with settings; without it gouji.config.json of the working directory, if there is one. */
  readonly config: string | undefined;
}

export async function summaryCommand({ inputs, locale, output, config }: SummaryOptions): Promise<number> {
  if (inputs.length === 0) throw new UsageError('请给出要汇总的文件 / name the files to summarise');
  const target = newFile(output, '.xlsx');
  const policy = await loadPolicy(config, process.cwd(), locale);
  if (!(await isFree(target))) return 2;
  const files = await findInputs(inputs);
  if (files.length === 0) {
    process.stderr.write('没有找到工作簿或报告 / no workbook and no report was found\n');
    return 2;
  }
  const review = startReview(locale);
  let wasRead = false;
  let hasError = false;
  for (const file of files) {
    const report = await checkFile(file, locale, policy);
    review.add(report);
    wasRead ||= report.result !== undefined;
    hasError ||= (report.result?.counts.error ?? 0) > 0;
  }
  if (!(await writeNew(target, await writeBook(review.book(localTime(new Date())))))) return 2;
  if (!wasRead) return 2;
  return hasError ? 1 : 0;
}
