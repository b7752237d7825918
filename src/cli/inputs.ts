/** The files that the words of a command line mean: files as given, folders and patterns expanded. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';

const INPUTS = '**/*.{xlsx,xlsm,docx,docm,doc,XLSX,XLSM,DOCX,DOCM,DOC}';
/** The lock files of Excel and Word beside what is open, and what is never a user's. */
const IGNORED = ['**/~$*', '**/node_modules/**'];

/** In the order given, each once; a name that fits nothing stays, so that it is reported as not found. */
export async function findInputs(words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const word of words) {
    const info = await stat(word).catch(() => undefined);
    if (info?.isDirectory()) found.push(...(await expand(INPUTS, word)));
    else if (info || !/[*?[{]/.test(word)) found.push(word);
    else found.push(...(await expand(word.split(path.sep).join('/'), '.')));
  }
  return [...new Set(found)];
}

async function expand(pattern: string, folder: string): Promise<readonly string[]> {
  const files = await glob(pattern, { cwd: folder, ignore: IGNORED, dot: false });
  return files.sort().map((file) => (folder === '.' ? file : path.join(folder, file)));
}
