/** `gouji check`: reads files one after another; a file that cannot be read is an entry with its reason. */
import { writeFile } from 'node:fs/promises';
import type { FileReport } from '../check';
import { toJson, toSarif, toText } from '../check';
import type { Locale } from '../model/locale';
import { checkFile, type GivenReport } from './checkFile';
import { loadPolicy } from './config';
import { findInputs } from './inputs';
import { refuseInput } from './outputs';
import { UNREADABLE } from './problems';
import { readInput } from './readInput';
import { UsageError } from './usage';

export const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;
type CheckFormat = (typeof CHECK_FORMATS)[number];

interface CheckOptions {
  readonly inputs: readonly string[];
  readonly format: CheckFormat;
  readonly locale: Locale;
  readonly output: string | undefined;
  /** A report whose text is checked with the one workbook that is given. */
  readonly report: string | undefined;
  /** A file with settings; without it gouji.config.json of the working directory, if there is one. */
  readonly config: string | undefined;
  readonly version: string;
}

export async function checkCommand({
  inputs,
  format,
  locale,
  output,
  report,
  config,
  version,
}: CheckOptions): Promise<number> {
  if (inputs.length === 0) throw new UsageError('请给出要校验的文件 / name the files to check');
  const policy = await loadPolicy(config, process.cwd(), locale);
  const files = await findInputs(inputs);
  if (output !== undefined) await refuseInput(output, report === undefined ? files : [...files, report]);
  const given = report === undefined ? undefined : await givenReport(report, files, locale);
  if (given === 'unreadable') return 2;
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await checkFile(file, locale, policy, given));
  const text = reportText(reports, format, locale, version);
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
  if (reports.every((report) => report.result === undefined)) return 2;
  return reports.some((report) => (report.result?.counts.error ?? 0) > 0) ? 1 : 0;
}

/** Says why where it cannot be read: a check without it is not what was asked for. */
async function givenReport(
  file: string,
  files: readonly string[],
  locale: Locale,
): Promise<GivenReport | 'unreadable'> {
  if (files.length !== 1) throw new UsageError('--report: 只能配一个工作簿 / goes with one workbook');
  const input = await readInput(file);
  if ('problem' in input || input.kind === 'workbook') {
    const code = 'problem' in input ? input.problem : 'not-a-document';
    const said = code === 'not-a-workbook' ? 'not-a-document' : code;
    process.stderr.write(`${file}: ${UNREADABLE[said][locale]}\n`);
    return 'unreadable';
  }
  return { file, report: input.report };
}

function reportText(
  reports: readonly FileReport[],
  format: CheckFormat,
  locale: Locale,
  version: string,
): string {
  if (format === 'text') return toText(reports, locale);
  const report = format === 'json' ? toJson(reports, locale, version) : toSarif(reports, locale);
  return `${JSON.stringify(report, null, 2)}\n`;
}
