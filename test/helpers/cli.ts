/** The built command line, run as a user runs it. `npm test` builds it before. */
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

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
 * The same for one run after another: by one worker, and without new processes, which cost more than what most runs do
 * (see warmCli/host.js). Whatever starts, ends, interrupts or limits a process, is told by signals or by input, or
 * works at several files at once is for `runCli`; that both come to the same, cliWarm.test holds.
 */
export function runInTurn(folder: string, words: readonly string[]): CliRun {
  const takesFiles = ['check', 'read', 'mark', 'summary'].includes(words[0]!);
  return runWarm(folder, takesFiles ? [...words, '--jobs', '1'] : words);
}

/** One for all suites of a process: what belongs to Node is shared by them, what is a suite's is made anew for each. */
const shared = Worker as typeof Worker & { warmCli?: Worker };

function runWarm(folder: string, words: readonly string[]): CliRun {
  const file = path.join(__dirname, 'warmCli/thread.js');
  const thread = (shared.warmCli ??= new Worker(file, { workerData: { cli: CLI } }));
  // It alone keeps no process of tests.
  thread.unref();
  const isThere = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { port1, port2 } = new MessageChannel();
  thread.postMessage({ words, folder, isThere, answers: port2 }, [port2]);
  Atomics.wait(isThere, 0, 0);
  const { message } = receiveMessageOnPort(port1) as { message: CliRun };
  port1.close();
  return message;
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
