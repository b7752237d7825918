/**
 * Marks on cells: conditional formats of our own, above the user's, and comments where they are wanted. A
 * cell's own format is never touched.
 *
 * An id does not survive saving, so ours are known by a marker inside their own formula. One format serves
 * all cells of a sheet with the same severity. A merged area shows the format of its first cell, the one marked.
 */
import type { MarkState, WriteAction } from '../../model/writing/journal';
import type { Mark } from '../../model/writing/marks';
import { commentFor, formatsFor, markedCells, partOf } from '../../model/writing/markState';
import type { MarkResult, Progress } from '../host';
import { HostError } from '../host';
import { addComments } from './comments';
import { runWrite } from './errors';
import type { FoundMarks } from './foundMarks';
import { findMarks, isOpen, isProtected, applyMarks, stateOf } from './foundMarks';
import { entryHead } from './journal';
import type { HostCache } from './cache';
import { emptyCache } from './cache';

/** Two batches: what stands there, and the change. One more each where marks are replaced, for comments, for a new sheet. */
export function mark(
  marks: readonly Mark[],
  { comments = false }: { readonly comments?: boolean },
  cache: HostCache,
  progress: Progress,
): Promise<MarkResult> {
  return runWrite(
    async (context) => {
      const found = await findMarks(context, cache);
      const lost = marks.find(({ cell }) => !found.sheets.has(cell.sheet));
      if (lost) throw new HostError('not-found', lost.cell.sheet);
      const open = marks.filter(({ cell }) => isOpen(found, cell.sheet));
      const shut = [...new Set(marks.map(({ cell }) => cell.sheet).filter((sheet) => !isOpen(found, sheet)))];
      const unreadable = shut.filter((sheet) => !isProtected(found, sheet));
      const wanted = comments ? open.map(commentFor) : [];
      await replace(context, found, 'mark', { formats: formatsFor(open), comments: wanted });
      const commented = await addComments(context, wanted);
      return {
        marked: open.length,
        protectedSheets: shut.filter((sheet) => isProtected(found, sheet)),
        ...(unreadable.length > 0 && { unreadableSheets: unreadable }),
        withoutComment: wanted.length - commented,
      };
    },
    cache,
    progress,
  );
}

/**
 * Two batches, one more where there are marks. Marks on a protected sheet stay, and are said after the rest
 * is done; so are sheets whose marks are not known.
 */
export function clearMarks(cache: HostCache, progress: Progress): Promise<number> {
  return runWrite(
    async (context) => {
      const found = await findMarks(context, cache);
      const state = stateOf(found);
      const { formats, comments } = partOf(state, (sheet) => isOpen(found, sheet));
      if (formats.length + comments.length > 0)
        await replace(context, found, 'clear-marks', { formats: [], comments: [] });
      const shut = state.formats.map(({ sheet }) => sheet).filter((sheet) => !isOpen(found, sheet));
      if (shut.length > 0) throw new HostError('protected', [...new Set(shut)].join('、'));
      if (found.unreadable.size > 0) throw new HostError('unreadable', [...found.unreadable].join('、'));
      return markedCells({ formats, comments }).size;
    },
    cache,
    progress,
  );
}

async function replace(
  context: Excel.RequestContext,
  found: FoundMarks,
  action: Extract<WriteAction, 'mark' | 'clear-marks'>,
  wanted: MarkState,
): Promise<void> {
  const before = stateOf(found);
  const staying = partOf(before, (sheet) => !isOpen(found, sheet));
  const after = {
    formats: [...wanted.formats, ...staying.formats],
    comments: [...wanted.comments, ...staying.comments],
  };
  applyMarks(found, wanted);
  found.journal.add({ ...entryHead(), action, before, after });
  await found.journal.commit(context, (again) => restoreMarks(again, before, found.ids));
}

/** Makes our marks those of the state again, comments included. What is not among `ids` the failed batch has added. */
export async function restoreMarks(
  context: Excel.RequestContext,
  state: MarkState,
  ids: ReadonlySet<string>,
): Promise<void> {
  const found = await findMarks(context, emptyCache(), ({ id }) => !ids.has(id));
  const comments = applyMarks(found, state);
  await context.sync();
  const added = await addComments(context, comments);
  if (added < comments.length) throw new HostError('failed', 'comments');
}
