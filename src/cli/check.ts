/** `gouji check`: reads files one after another; a file that cannot be read is an entry with its reason. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileReport } from '../check';
import { check, toJson, toText } from '../check';
import { readXlsx, UnreadableFile } from '../hosts/xlsx';
import type { Locale } from '../model/locale';
import type { Policy } from '../model/policy';
import { loadPolicy } from './config';
import { findInputs } from './inputs';
import { NO_FORM, UNREADABLE } from './problems';
import { UsageError } from './usage';

interface CheckOptions {
  readonly inputs: readonly string[];
  readonly format: 'text' | 'json';
  readonly locale: Locale;
  readonly output: string | undefined;
  /** A file with settings; without it gouji.config.json of the working directory, if there is one. */
  readonly config: string | undefined;
  readonly version: string;
}

export async function checkCommand({
  inputs,
  format,
  locale,
  output,
  config,
  version,
}: CheckOptions): Promise<number> {
  if (inputs.length === 0) throw new UsageError('请给出要校验的文件 / name the files to check');
  const policy = await loadPolicy(config, process.cwd(), locale);
  const files = await findInputs(inputs);
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await checkFile(file, locale, policy));
  const text =
    format === 'json'
      ? `${JSON.stringify(toJson(reports, locale, version), null, 2)}\n`
      : toText(reports, locale);
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
  if (reports.every((report) => report.result === undefined)) return 2;
  return reports.some((report) => (report.result?.counts.error ?? 0) > 0) ? 1 : 0;
}

async function checkFile(file: string, locale: Locale, policy: Policy | undefined): Promise<FileReport> {
  const unreadable = (code: keyof typeof UNREADABLE): FileReport => ({
    file,
    result: undefined,
    problem: { code, message: UNREADABLE[code][locale] },
  });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return unreadable((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not-found' : 'no-access');
  }
  try {
    const result = check(readXlsx(bytes, path.basename(file)), policy);
    const problem = result.status === 'no-form' ? { code: 'no-form', message: NO_FORM[locale] } : undefined;
    return { file, result, problem };
  } catch (error) {
    if (error instanceof UnreadableFile) return unreadable(error.code);
    throw error;
  }
}
