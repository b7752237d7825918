/** The built command line, run as a user runs it. `npm test` builds it before. */
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const CLI_FOLDER = path.join(__dirname, '../../.cache/site/cli');
export const CLI = path.join(CLI_FOLDER, 'gouji.js');

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
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/**
 * The same by one worker, one file after another: every worker costs a start, and what several at a time come to is
 * held elsewhere, by cliWorkers.test for all and by one test of each suite that uses this.
 */
export function runInTurn(folder: string, words: readonly string[]): CliRun {
  const takesFiles = ['check', 'read', 'mark', 'summary'].includes(words[0]!);
  return runCli(folder, takesFiles ? [...words, '--jobs', '1'] : words);
}

/** Starts it, for a test that does something to it on its way. */
export function startCli(
  folder: string,
  words: readonly string[],
): { readonly child: ChildProcess; readonly ended: Promise<CliRun> } {
  const child = spawn(process.execPath, [CLI, ...words], { cwd: folder });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
  const ended = new Promise<CliRun>((resolve) => child.on('close', (status) => resolve({ status, ...said })));
  return { child, ended };
}

/** The process ids of its workers, as Linux tells them, once there are some. */
export async function workersOf({ pid }: ChildProcess): Promise<readonly number[]> {
  for (;;) {
    const children = told(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
    const workers = children.filter((id) => told(`/proc/${id}/cmdline`).includes('worker.js'));
    if (workers.length > 0) return workers.map(Number);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What Linux tells in this file of a process; nothing where it is gone. */
export function told(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
