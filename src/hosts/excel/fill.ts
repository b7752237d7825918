/** Writes cells: one batch to see what they hold now, one to write them all. */
import { toA1 } from '../../model/cell';
import type { Edit } from '../../model/edits';
import type { CellChange, CellState } from '../../model/journal';
import type { FillReport } from '../host';
import { HostError } from '../host';
import { askCell, holds, putCell, stateOfCell } from './contents';
import { allOrNothing, runWrite } from './errors';
import { entryHead, Journal } from './journal';
import type { Known } from './known';

/** Cells without a number format of their own. */
const UNFORMATTED = ['General', '@'];

export function fill(edits: readonly Edit[], known: Known): Promise<FillReport> {
  return runWrite(async (context) => {
    const { workbook } = context;
    const journal = new Journal(workbook, known);
    const asked = edits.map((edit) => {
      const sheet = workbook.worksheets.getItemOrNullObject(edit.target.sheet);
      sheet.protection.load('protected');
      return { edit, sheet, range: askCell(sheet, toA1(edit.target)) };
    });
    await context.sync();
    const lost = asked.find(({ sheet }) => sheet.isNullObject);
    if (lost) throw new HostError('not-found', lost.edit.target.sheet);

    const changes: { readonly range: Excel.Range; readonly change: CellChange }[] = [];
    const refused: FillReport['refused'][number][] = [];
    for (const { edit, sheet, range } of asked) {
      const cell = edit.target;
      if (sheet.protection.protected && range.format.protection.locked !== false)
        refused.push({ cell, reason: 'protected' });
      else if (!holds(range, edit.before)) refused.push({ cell, reason: 'changed' });
      else {
        const before = stateOfCell(range);
        const after = afterwards(edit, before);
        changes.push({ range, change: { sheet: cell.sheet, address: toA1(cell), before, after } });
      }
    }
    if (changes.length === 0) return { written: 0, refused };
    const written = changes.map(({ change }) => change);
    changes.forEach(({ range, change }) => putCell(range, change.after, change.before));
    journal.add({ ...entryHead(), action: 'fill', changes: written });
    await allOrNothing(context, (again) => restoreCells(again, written));
    journal.done();
    return { written: changes.length, refused };
  });
}

function afterwards({ after, numberFormat }: Edit, before: CellState): CellState {
  const keep = numberFormat === undefined || !UNFORMATTED.includes(before.numberFormat);
  return { content: after, numberFormat: keep ? before.numberFormat : numberFormat };
}

/** Puts back what the cells held: one batch. */
export async function restoreCells(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<void> {
  for (const { sheet, address, before, after } of changes)
    putCell(context.workbook.worksheets.getItem(sheet).getRange(address), before, after);
  await context.sync();
}
