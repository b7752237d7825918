/** Ctrl-C, and its like: the first asks for an end in good order, the second ends at once. */

const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;
const SAID =
  '正在收尾，已完成的照常写出；再按一次 Ctrl-C 立即停止 / finishing with what is done; Ctrl-C again stops at once\n';

export class Interrupt {
  private readonly controller = new AbortController();
  private status: number | undefined;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, this.onSignal);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The exit status: by the signal where there was one, else the one that is given. */
  statusOr(status: number): number {
    return this.status ?? status;
  }

  /** From here on a signal ends the process as it does without us. */
  dispose(): void {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, this.onSignal);
  }

  private readonly onSignal = (signal: keyof typeof STATUS): void => {
    if (this.status !== undefined) process.exit(this.status);
    this.status = STATUS[signal];
    process.stderr.write(SAID);
    this.controller.abort();
  };
}
