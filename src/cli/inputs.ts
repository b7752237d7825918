/** The files that the words of a command line mean: files as given, folders and patterns expanded. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';

const INPUTS = '**/*.{xlsx,xlsm,docx,docm,doc,XLSX,XLSM,DOCX,DOCM,DOC}';
/** The lock files of Excel and Word beside what is open, and what is never a user's. */
const IGNORED = ['**/~$*', '**/node_modules/**'];

/** A file with the folder that was named, or the one that a pattern begins with; undefined for a file by itself. */
export interface FoundInput {
  readonly file: string;
  readonly root: string | undefined;
}

/** In the order given, each once; a name that fits nothing stays, so that it is reported as not found. */
export async function findInputs(words: readonly string[]): Promise<readonly string[]> {
  return (await findWithRoots(words)).map(({ file }) => file);
}

export async function findWithRoots(words: readonly string[]): Promise<readonly FoundInput[]> {
  const found = new Map<string, string | undefined>();
  const add = (files: readonly string[], root: string | undefined): void => {
    for (const file of files) if (!found.has(file)) found.set(file, root);
  };
  for (const word of words) {
    const info = await stat(word).catch(() => undefined);
    if (info?.isDirectory()) add(await expand(INPUTS, word), word);
    else if (info || !/[*?[{]/.test(word)) add([word], undefined);
    else {
      const pattern = word.split(path.sep).join('/');
      const steps = pattern.split('/');
      const fixed = steps
        .slice(
          0,
          steps.findIndex((step) => /[*?[{]/.test(step)),
        )
        .join('/');
      add(await expand(pattern, '.'), fixed === '' && !pattern.startsWith('/') ? '.' : fixed || '/');
    }
  }
  return [...found].map(([file, root]) => ({ file, root }));
}

async function expand(pattern: string, folder: string): Promise<readonly string[]> {
  const files = await glob(pattern, { cwd: folder, ignore: IGNORED, dot: false });
  return files.sort().map((file) => (folder === '.' ? file : path.join(folder, file)));
}
