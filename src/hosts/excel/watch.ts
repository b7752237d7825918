/**
 * Tells of changes by other hands than gouji's: the user's, a co-author's, another add-in's. What our own
 * batches change is told apart by `triggerSource`; sheets of ours that come and go are not, and cost one check.
 */
import type { WorkbookChange } from '../host';
import { run } from './errors';
import type { HostCache } from './cache';
import { reshape } from './cache';
import { isAmongRead } from './merges';
import { supports } from './supports';

type Handler = OfficeExtension.EventHandlerResult<unknown>;

export async function watch(
  changed: (change: WorkbookChange) => void,
  cache: HostCache,
): Promise<() => Promise<void>> {
  const structure = async (): Promise<void> => changed({ sheets: 'structure' });
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added: Handler[] = [
      worksheets.onChanged.add(async ({ worksheetId, triggerSource, changeType, address }) => {
        if (triggerSource === Excel.EventTriggerSource.thisLocalAddin) return;
        if (changeType !== Excel.DataChangeType.rangeEdited || !isAmongRead(cache, worksheetId, address))
          reshape(cache, worksheetId);
        changed({ sheets: [worksheetId] });
      }),
      // Whose doing this is cannot be seen, so that it waits for the next reading.
      worksheets.onFormatChanged.add(async ({ worksheetId }) => {
        cache.stale = new Set([...cache.stale, worksheetId]);
        reshape(cache, worksheetId);
      }),
      worksheets.onAdded.add(structure),
      worksheets.onDeleted.add(structure),
    ];
    if (supports('1.17')) {
      added.push(worksheets.onNameChanged.add(structure));
      added.push(worksheets.onVisibilityChanged.add(structure));
    }
    await context.sync();
    return added;
  });
  return async () => {
    const [first] = handlers;
    if (!first) return;
    // A handler is removed in the context that it was added in.
    await Excel.run(first.context, async (context) => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    });
  };
}
