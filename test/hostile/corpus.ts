/**
 * Files that break readers, made by this script from the sample: nothing of it is kept in the repository.
 * `GOUJI_CORPUS=/tmp/corpus npx jest test/hostile/corpus` writes them to a folder, to be tried by hand.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HostileFile } from './case';
import { documentFiles } from './documents';
import { workbookFiles } from './workbooks';

export function corpus(): readonly HostileFile[] {
  return [...workbookFiles(), ...documentFiles()];
}

export function writeCorpus(folder: string, files: readonly HostileFile[] = corpus()): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(path.join(folder, name), bytes());
}
