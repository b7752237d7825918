/** Keeps taught labels in the workbook, as a write that can be taken back. */
import { LAYOUT_KEY } from '../../model/form/taught';
import type { EntryOf } from '../../model/writing/journal';
import type { Progress } from '../host';
import { HostError } from '../host';
import type { FoundKept, HostCache } from './cache';
import { run } from './errors';
import { entryHead, Journal } from './journal';
import { AskedKept, heldIn, queueText } from './kept';
import { send } from './stopping';

/** One batch to see what is kept, one to replace it; `undefined` removes it. No part is in Excel's own undo list. */
export function teach(text: string | undefined, cache: HostCache, progress: Progress): Promise<void> {
  return run(async (context) => {
    const { journal, found, now } = await ask(context, cache);
    if (now === text) return;
    journal.add({ ...entryHead(), action: 'teach', before: now ?? null, after: text ?? null });
    await replace(context, text, { journal, found, now }, cache);
  }, progress);
}

/** Fails where something else is kept by now. */
export async function undoTeach(
  context: Excel.RequestContext,
  entry: EntryOf<'teach'>,
  cache: HostCache,
): Promise<void> {
  const asked = await ask(context, cache);
  asked.journal.expect(entry);
  if ((asked.now ?? null) !== entry.after) throw new HostError('changed');
  asked.journal.drop();
  await replace(context, entry.before ?? undefined, asked, cache);
}

interface Asked {
  readonly journal: Journal;
  readonly found: FoundKept;
  readonly now: string | undefined;
}

async function ask(context: Excel.RequestContext, cache: HostCache): Promise<Asked> {
  const journal = new Journal(context.workbook, cache);
  const kept = new AskedKept(context.workbook);
  await send(context);
  const found = await kept.read(context);
  return { journal, found, now: heldIn(found)?.[LAYOUT_KEY] };
}

async function replace(
  context: Excel.RequestContext,
  text: string | undefined,
  { journal, found, now }: Asked,
  cache: HostCache,
): Promise<void> {
  const sent = queueText(context.workbook, found, LAYOUT_KEY, text);
  cache.kept = undefined;
  await journal.commit(context, async (again) => {
    const kept = new AskedKept(again.workbook);
    await again.sync();
    queueText(again.workbook, await kept.read(again), LAYOUT_KEY, now);
    await again.sync();
  });
  cache.kept = sent();
}
