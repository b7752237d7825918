/** The built command line, run as a user runs it. `npm test` builds it before. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const CLI = path.join(__dirname, '../../.cache/site/cli/gouji.js');

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `gouji` with these words in this folder. */
export function runCli(folder: string, words: readonly string[]): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
