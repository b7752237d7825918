/**
 * Buttons of the ribbon that run a function of the add-in, named by `Office.actions.associate`.
 *
 * They go the way of the common API (event 39, answered by method 94), because only there the function is given
 * an event with `completed()`, as https://learn.microsoft.com/javascript/api/office/office.addincommands.event
 * promises. The library's other way to an associated function, the RichApi message `[2, 1000, …]` of keyboard
 * shortcuts, hands over plain data, and its end reaches nobody.
 */

/** What event 39 carries: the id to answer with, the function's name, the event as JSON. */
export type Invocation = readonly [id: string, name: string, event: string];

export type CommandFailure =
  /** No add-in is loaded. */
  | 'no add-in'
  /** The add-in has no function of that name. */
  | 'not associated'
  /** The library could not run it. */
  | 'failed'
  /** The add-in's page went away before the function had called `completed`. */
  | 'gone';

export class CommandError extends Error {
  override name = 'CommandError';

  constructor(
    readonly command: string,
    readonly reason: CommandFailure,
  ) {
    super(`The command ${command} did not run: ${reason}.`);
  }
}

const invocation = (id: string, name: string): Invocation => [
  id,
  name,
  JSON.stringify({ source: { id: name } }),
];

const DONE = 0;
/** The library's `ooeInvalidCallback`. */
const NOT_ASSOCIATED = 11101;

interface Run {
  readonly name: string;
  readonly resolve: () => void;
  readonly reject: (error: CommandError) => void;
}

/** The commands of one add-in. */
export class Commands {
  private readonly runs = new Map<string, Run>();
  private last = 0;
  private invoke: ((invocation: Invocation) => void) | undefined;

  /**
   * The library asks for the event once it has started; undefined when it takes it back. What was pressed before
   * it hears of at once, whether or not the add-in has associated anything by then.
   */
  listen(invoke: ((invocation: Invocation) => void) | undefined): void {
    this.invoke = invoke;
    if (invoke) for (const [id, { name }] of this.runs) invoke(invocation(id, name));
  }

  /** Settles when the function has called `event.completed()`; one that never does is waited for. */
  run(name: string): Promise<void> {
    this.last += 1;
    const id = `command-${this.last}`;
    return new Promise((resolve, reject) => {
      this.runs.set(id, { name, resolve, reject });
      this.invoke?.(invocation(id, name));
    });
  }

  completed(id: string, status: number): void {
    const run = this.runs.get(id);
    if (!run) return;
    this.runs.delete(id);
    if (status === DONE) run.resolve();
    else run.reject(new CommandError(run.name, status === NOT_ASSOCIATED ? 'not associated' : 'failed'));
  }

  dispose(): void {
    this.invoke = undefined;
    for (const { name, reject } of this.runs.values()) reject(new CommandError(name, 'gone'));
    this.runs.clear();
  }
}
