/** Where a command may write: never over an input, and a new file never over anything. */
import { realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './usage';

const NOT_WRITTEN = '文件写不进去，请检查路径和权限 / cannot be written; check path and permissions';
const PROBLEMS: Readonly<Record<string, string>> = {
  EEXIST: '文件已经存在，没有覆盖；请换一个名称 / exists already and was not replaced; choose another name',
  ENOENT: '没有这个文件夹 / there is no such folder',
};

/** The name of a file that a command is to make, with the ending of its format. */
export function newFile(output: string | undefined, ending: '.xlsx' | '.docx'): string {
  if (output === undefined) throw new UsageError(`请给出文件 / name the file: --output FILE${ending}`);
  if (!output.toLowerCase().endsWith(ending)) throw new UsageError(`--output: *${ending}`);
  return output;
}

/** Whether a new file can come to stand there, before the work that is to fill it. Says why not. */
export async function isFree(output: string): Promise<boolean> {
  const isThere = (file: string): Promise<boolean> =>
    stat(file).then(
      () => true,
      () => false,
    );
  if (await isThere(output)) return refused(output, 'EEXIST');
  return (await isThere(path.dirname(output))) || refused(output, 'ENOENT');
}

/** Writes a file that is not there yet. Says why where it cannot. */
export async function writeNew(output: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(output, bytes, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return refused(output, code);
  }
}

function refused(output: string, code: string): false {
  process.stderr.write(`${output}: ${PROBLEMS[code] ?? NOT_WRITTEN}\n`);
  return false;
}

/** A report may take the place of an earlier one, but not of a file that it is about. */
export async function refuseInput(output: string, inputs: readonly string[]): Promise<void> {
  const real = (file: string): Promise<string | undefined> => realpath(file).catch(() => undefined);
  const target = await real(output);
  if (target === undefined) return;
  for (const input of inputs)
    if ((await real(input)) === target)
      throw new UsageError(`--output ${output}: 不能覆盖要校验的文件 / would replace a file to be checked`);
}
