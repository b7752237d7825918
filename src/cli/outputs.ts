/** Where a command may write: never over an input, and a new file never over anything. */
import { rmSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { link, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printFileError } from './printFileError';
import { UsageError } from './usage';

const NOT_WRITTEN = '文件写不进去，请检查路径和权限 / cannot be written; check path and permissions';
const FULL = '磁盘满了，结果没有写成 / the disk is full: no result was written';
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
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

/**
 * Writes a file that is not there yet, and says why where it cannot. It comes to stand there whole or not at all:
 * it is written beside the place and then named. Where it cannot be written no more bytes are asked for.
 */
export async function writeNew(
  output: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<boolean> {
  const part = partOf(output);
  const forget = removeAtExit(part);
  try {
    await writeFile(part, bytes, { flag: 'wx' });
    await nameNew(part, output);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return refused(output, code);
  } finally {
    await rm(part, { force: true });
    forget();
  }
}

/** A second name fails where there is a file; disks that know no second names (FAT) only let us look first. */
export async function nameNew(part: string, output: string): Promise<void> {
  try {
    await link(part, output);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    const isThere = await stat(output).catch(() => undefined);
    if (isThere) throw Object.assign(new Error(output), { code: 'EEXIST' });
    await rename(part, output);
  }
}

function refused(output: string, code: string): false {
  printFileError(output, PROBLEMS[code] ?? NOT_WRITTEN);
  return false;
}

/** A result may take the place of an earlier one, but not of a file that it is about. */
export async function refuseInput(output: string, inputs: readonly string[]): Promise<void> {
  const real = (file: string): Promise<string | undefined> => realpath(file).catch(() => undefined);
  const target = await real(output);
  if (target === undefined) return;
  for (const input of inputs)
    if ((await real(input)) === target)
      throw new UsageError(`--output ${output}: 不能覆盖输入的文件 / would replace an input`);
}

/** Text on its way to where the user wants it. */
export interface Output {
  /** Resolves once more is welcome. */
  write(text: string): Promise<void>;
  /** Something could not be written: nothing more is. */
  readonly isBroken: boolean;
  /** False, with the reason said, where it could not be written. */
  finish(): Promise<boolean>;
}

/** Standard output, or a file that an earlier one is replaced by once it is whole; undefined, with the reason said. */
export async function openOutput(output: string | undefined): Promise<Output | undefined> {
  if (output === undefined) return new StandardOutput();
  try {
    // A link stays one; what it leads to is replaced.
    const target = await realpath(output).catch(() => output);
    const before = await stat(target).catch(() => undefined);
    // A pipe or a device cannot be replaced.
    const part = before?.isFile() === false ? target : partOf(target);
    return new FileOutput(await open(part, 'w', before?.mode), part, target);
  } catch (error) {
    refused(output, (error as NodeJS.ErrnoException).code ?? '');
    return undefined;
  }
}

class StandardOutput implements Output {
  readonly isBroken = false;

  async write(text: string): Promise<void> {
    if (!process.stdout.write(text))
      await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
  }

  finish(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

class FileOutput implements Output {
  private readonly forget: () => void;
  private failure: string | undefined;

  constructor(
    private readonly file: FileHandle,
    private readonly part: string,
    private readonly target: string,
  ) {
    this.forget = part === target ? () => undefined : removeAtExit(part);
  }

  get isBroken(): boolean {
    return this.failure !== undefined;
  }

  async write(text: string): Promise<void> {
    await this.trying(() => this.file.writeFile(text));
  }

  async finish(): Promise<boolean> {
    await this.file.close().catch((error: unknown) => this.fail(error));
    if (this.part !== this.target) await this.trying(() => rename(this.part, this.target));
    if (this.failure === undefined) this.forget();
    return this.failure === undefined || refused(this.target, this.failure);
  }

  /** After a first failure, of a full disk perhaps, nothing more is tried. */
  private async trying(step: () => Promise<unknown>): Promise<void> {
    if (this.failure !== undefined) return;
    try {
      await step();
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.failure ??= (error as NodeJS.ErrnoException).code ?? '';
  }
}

/** In the same folder, so that the name alone has to change. */
function partOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
}

/** However the process ends, nothing half written stays. The function given back takes this back. */
function removeAtExit(file: string): () => void {
  const remove = (): void => rmSync(file, { force: true });
  process.on('exit', remove);
  return () => process.off('exit', remove);
}
