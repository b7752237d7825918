/**
 * The user's own list of steps to take back (Ctrl+Z), as far as an add-in can spoil it.
 *
 * From https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities: a call without undo
 * support clears the list, and within a group (`mergeUndoGroup`) fails. Excels before the sets that can undo an
 * add-in's calls clear it with every write. That asking for merged areas clears it has been reported of Windows.
 */
import { Fault } from './protocol/fault';

/** Of the members that are played. What only one platform can undo counts as if none could. */
const WITHOUT_UNDO: ReadonlySet<string> = new Set([
  'Worksheet.delete',
  'Worksheet.name',
  'Worksheet.position',
  'Worksheet.standardWidth',
  'Worksheet.visibility',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
]);
const CLEARING_READS: ReadonlySet<string> = new Set(['Range.getMergedAreasOrNullObject']);

export class UndoList {
  /** How many steps the user can take back. */
  steps = 0;

  /**
   * Before a call, or before a property is set; throws where that fails in a group.
   *
   * @param member e.g. `Worksheet.delete`
   * @param canUndo whether the Excel that is played can undo what add-ins do
   */
  meet(member: string, changes: boolean, { canUndo, grouped }: { canUndo: boolean; grouped: boolean }): void {
    const isWithout = WITHOUT_UNDO.has(member) && changes;
    if (isWithout && grouped) throw new Fault('UndoNotSupported');
    if (isWithout || CLEARING_READS.has(member) || (changes && !canUndo)) this.steps = 0;
  }
}
