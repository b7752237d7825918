/**
 * Takes a process that we started down with us, also where we are killed ourselves. A worker amid a long file sees
 * nothing of our end, and a thread in it that would takes 7.5 MB and 30 ms; a shell that waits for our end of a
 * pipe takes 0.1 MB and 1 ms. On Windows libuv puts every child into a job that ends with its parent.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';

/** A line says that the process ended by itself; the end of the input, that we did. Ctrl-C is not for it. */
const SCRIPT = 'trap "" INT TERM; read -r line || kill -9 "$0"';

/** Does nothing where there is no shell. */
export function guard(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') return;
  const shell = spawn('/bin/sh', ['-c', SCRIPT, String(child.pid)], { stdio: ['pipe', 'ignore', 'ignore'] });
  for (const source of [shell, shell.stdin]) source.on('error', () => undefined);
  child.on('exit', () => shell.stdin.end('\n'));
}
