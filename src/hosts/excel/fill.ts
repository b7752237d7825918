/** Writes cells: one batch to see what they hold now, one to write them all. */
import { toA1 } from '../../model/workbook/cell';
import type { Edit } from '../../model/workbook/edits';
import { plainContent } from '../../model/workbook/edits';
import type { CellChange, CellState } from '../../model/writing/journal';
import type { FillResult, Progress } from '../host';
import { HostError } from '../host';
import { askCell, holds, needsOtherFormat, applyToCell, stateOfCell } from './contents';
import { runWrite } from './errors';
import { entryHead, Journal } from './journal';
import type { HostCache } from './cache';
import { outdate } from './cache';
import { send } from './stopping';

/** Cells without a number format of their own. */
const UNFORMATTED = ['General', '@'];

export function fill(edits: readonly Edit[], cache: HostCache, progress: Progress): Promise<FillResult> {
  return runWrite(
    async (context) => {
      const { workbook } = context;
      const journal = new Journal(workbook, cache);
      const asked = edits.map((edit) => {
        const sheet = workbook.worksheets.getItemOrNullObject(edit.target.sheet);
        sheet.load('name,protection/protected');
        return { edit, sheet, range: askCell(sheet, toA1(edit.target)) };
      });
      await send(context);
      const lost = asked.find(({ sheet }) => sheet.isNullObject);
      if (lost) throw new HostError('not-found', lost.edit.target.sheet);

      const changes: { readonly range: Excel.Range; readonly shut: boolean; readonly change: CellChange }[] =
        [];
      const taken = new Set<string>();
      const refused: FillResult['refused'][number][] = [];
      for (const { edit, sheet, range } of asked) {
        const cell = edit.target;
        const shut = sheet.protection.protected;
        const before = stateOfCell(range);
        const after = afterwards(edit, before, shut);
        // An unlocked cell of a protected sheet takes contents, but no formats, neither now nor when it is undone.
        const isShut = range.format.protection.locked !== false || [before, after].some(needsOtherFormat);
        if (shut && isShut) refused.push({ cell, reason: 'protected' });
        // Of two edits of one cell the first has changed it.
        else if (taken.has(range.address) || !holds(range, edit.before))
          refused.push({ cell, reason: 'changed' });
        else {
          taken.add(range.address);
          const change = { sheet: sheet.name, address: toA1(cell), before, after };
          changes.push({ range, shut, change });
        }
      }
      if (changes.length === 0) return { written: 0, refused };
      const written = changes.map(({ change }) => change);
      changes.forEach(({ range, change, shut }) => applyToCell(range, change.after, change.before, shut));
      journal.add({ ...entryHead(), action: 'fill', changes: written });
      outdate(
        cache,
        written.map(({ sheet }) => sheet),
      );
      await journal.commit(context, (again) => restoreCells(again, written));
      return { written: changes.length, refused };
    },
    cache,
    progress,
  );
}

function afterwards({ after, numberFormat }: Edit, before: CellState, shut: boolean): CellState {
  const keep = shut || numberFormat === undefined || !UNFORMATTED.includes(before.numberFormat);
  return { content: plainContent(after), numberFormat: keep ? before.numberFormat : numberFormat };
}

/** Puts back what the cells held: one batch to see which ones have changed, one to change them. */
export async function restoreCells(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<void> {
  const asked = changes.map(({ sheet: name, address, before }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load('protected');
    return { sheet, range: askCell(sheet, address), before };
  });
  await context.sync();
  for (const { sheet, range, before } of asked) {
    const now = stateOfCell(range);
    if (holds(range, before.content) && now.numberFormat === before.numberFormat) continue;
    applyToCell(range, before, now, sheet.protection.protected);
  }
  await context.sync();
}
