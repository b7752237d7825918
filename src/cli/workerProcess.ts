/**
 * One worker process, with a limit on its memory and on the time of each file. A process and no thread: where one
 * allocation goes far beyond a thread's limit, V8 ends the whole process, with all other threads and their files.
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import path from 'node:path';
import { guard } from './guard';
import type { Interruption } from './problems';
import type { Answer, Task } from './protocol';

export interface Limits {
  /** Of the heap of each worker, in megabytes. What files are unpacked to is limited by the reader. */
  readonly memory: number;
  /** For each file. */
  readonly seconds: number;
}

export type Outcome =
  | Exclude<Answer, 'ready'>
  | {
      readonly interrupted: Interruption;
      /** By a signal that was not ours. */
      readonly isKilled?: true;
      /** What is known of it, for who looks into it. */ readonly detail?: string;
    };

/** Beside the command itself, wherever that was put. */
const FILE = path.join(__dirname, 'worker.js');
/** Of what a dying worker says; V8 puts the reason first and a long trace after it. */
const SAID_LENGTH = 8192;
const OUT_OF_MEMORY = /heap out of memory|allocation failed|invalid (?:string|array|typed array) length/i;
/**
 * Of the garbage collection. By itself each worker has several for it, which take the cores from the other workers:
 * on two cores two workers came to 95 files a second with them, and to 155 without.
 */
const ONE_THREAD = '--single-threaded-gc';
/** After Ctrl-C, for the files that are being checked. */
const GRACE_MS = 2000;

export class WorkerProcess {
  private readonly child: ChildProcess;
  private readonly ready: Promise<void>;
  private settle: ((outcome: Outcome) => void) | undefined;
  private said = '';
  /** How it ended; undefined while it lives. */
  private death: Outcome | undefined;

  constructor(private readonly limits: Limits) {
    this.child = fork(FILE, [], {
      execArgv: [...process.execArgv, ONE_THREAD, `--max-old-space-size=${limits.memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    guard(this.child);
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (this.said.length < SAID_LENGTH) this.said += text;
    });
    this.ready = new Promise((resolve) => {
      this.child.on('message', (answer: Answer) => {
        if (answer === 'ready') resolve();
        else this.settle?.(answer);
      });
      const end = (detail: string, isKilled = false): void => {
        this.death ??= deathOf(this.said, detail, isKilled);
        this.settle?.(this.death);
        resolve();
      };
      this.child.on('close', (code, signal) => end(signal ?? `exit ${code}`, signal !== null));
      this.child.on('error', (error) => end(error.message));
    });
  }

  get isAlive(): boolean {
    return this.death === undefined;
  }

  /** One task at a time. Never fails; a task that does not come to an end takes the process with it. */
  async run(task: Task, stop: AbortSignal): Promise<Outcome> {
    await this.ready;
    if (stop.aborted) return { interrupted: 'not-reached' };
    if (this.death) return this.death;
    const outcome = new Promise<Outcome>((resolve) => (this.settle = resolve));
    const late = setTimeout(() => this.giveUp('took-too-long'), this.limits.seconds * 1000);
    let grace: NodeJS.Timeout | undefined;
    const onStop = (): void => {
      grace = setTimeout(() => this.giveUp('not-reached'), GRACE_MS);
    };
    stop.addEventListener('abort', onStop);
    this.child.send(task, () => undefined);
    try {
      return await outcome;
    } finally {
      this.settle = undefined;
      clearTimeout(late);
      clearTimeout(grace);
      stop.removeEventListener('abort', onStop);
    }
  }

  /**
   * Ends it, and with it what it is at, if anybody still asked for that. Not by closing its channel: Node then never
   * says that a child is closed, and whoever waits for its task would until the time limit.
   */
  end(): void {
    this.giveUp('not-reached');
  }

  private giveUp(interrupted: Interruption): void {
    this.death ??= { interrupted };
    this.settle?.(this.death);
    this.child.kill('SIGKILL');
  }
}

function deathOf(said: string, detail: string, isKilled: boolean): Outcome {
  if (OUT_OF_MEMORY.test(said)) return { interrupted: 'too-big-for-memory' };
  const error = /^\w*Error\b.*$/m.exec(said)?.[0];
  return {
    interrupted: 'crashed',
    detail: error ?? detail,
    ...(isKilled && said === '' && { isKilled: true }),
  };
}
