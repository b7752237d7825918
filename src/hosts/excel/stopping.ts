/**
 * How an action is stopped between two batches: those that only look go through `send`, and `begin` stands right
 * before the one that writes. An answer that comes after the user has stopped is not looked at.
 */
import type { Progress } from '../host';
import { refuseStopped } from '../host';

/** Until they begin to write; one that has is not in here any more, and is stopped by nothing. */
const stoppable = new WeakMap<Excel.RequestContext, Progress>();

export function makeStoppable(context: Excel.RequestContext, progress: Progress): void {
  stoppable.set(context, progress);
}

/** Sends a batch that changes nothing. */
export async function send(context: Excel.RequestContext): Promise<void> {
  refuseStopped(stoppable.get(context)?.signal);
  await context.sync();
  refuseStopped(stoppable.get(context)?.signal);
}

/** The next batch writes. What was queued is dropped where this fails. */
export function begin(context: Excel.RequestContext): void {
  const progress = stoppable.get(context);
  refuseStopped(progress?.signal);
  stoppable.delete(context);
  progress?.writing?.();
}
