/**
 * The user's own list of steps to take back (Ctrl+Z) and to make again: what a user typed, deleted, pasted and filled.
 *
 * What an add-in does to it is from
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities: a call without undo
 * support clears the list, and within a group (`mergeUndoGroup`) fails. Excels before the sets that can undo an
 * add-in's calls clear it with every write. That asking for merged areas clears it has been reported of Windows.
 */
import type { Area } from './model/address';
import { bound, cellArea } from './model/address';
import { omit } from './model/omit';
import type { Cell, Sheet } from './model/sheet';
import type { Workbook } from './model/workbook';
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

interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: Cell;
}

interface Step {
  readonly sheet: Sheet;
  readonly cells: readonly ChangedCell[];
}

/** `changed`: somebody else has changed a cell meanwhile, so that nothing is taken back any more. */
export type Undone = 'done' | 'nothing' | 'changed';

export class UndoList {
  private done: Step[] = [];
  private undone: Step[] = [];

  /** How many steps the user can take back. */
  get steps(): number {
    return this.done.length;
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }

  /** Lets a user's work change cells of an area, to be taken back as one step. */
  record(sheet: Sheet, area: Area, work: () => void): void {
    const before = cellsIn(sheet, area);
    work();
    const after = cellsIn(sheet, area);
    const cells = [...new Set([...before.keys(), ...after.keys()])].flatMap((place): ChangedCell[] => {
      const [row = 0, column = 0] = place.split(',').map(Number);
      const [then, now] = [before.get(place) ?? BLANK, after.get(place) ?? BLANK];
      return then === now ? [] : [{ row, column, before: then, after: now }];
    });
    if (cells.length === 0) return;
    this.done.push({ sheet, cells });
    this.undone = [];
  }

  undo(workbook: Workbook): Undone {
    return this.go(workbook, this.done, this.undone, (cell) => [cell.after, cell.before]);
  }

  redo(workbook: Workbook): Undone {
    return this.go(workbook, this.undone, this.done, (cell) => [cell.before, cell.after]);
  }

  private go(
    workbook: Workbook,
    from: Step[],
    to: Step[],
    states: (cell: ChangedCell) => readonly [expected: Cell, wanted: Cell],
  ): Undone {
    const step = from.at(-1);
    if (!step) return 'nothing';
    const { sheet, cells } = step;
    const isAsLeft =
      workbook.sheets.includes(sheet) &&
      cells.every((cell) => sameContent(sheet.cell(cell.row, cell.column), states(cell)[0]));
    if (!isAsLeft) {
      this.clear();
      return 'changed';
    }
    from.pop();
    to.push(step);
    const area = bound(cells.map(({ row, column }) => cellArea(row, column)));
    if (!area) return 'done';
    workbook.change(sheet, area, () => {
      for (const cell of cells) {
        const { row, column } = cell;
        const [expected, wanted] = states(cell);
        const now = sheet.cell(row, column);
        // A look that somebody else has given the cell since stays.
        const isOurs = JSON.stringify(now.style) === JSON.stringify(expected.style);
        const look = isOurs ? wanted.style : now.style;
        sheet.put(row, column, { ...omit(wanted, 'style'), ...(look && { style: look }) });
      }
    });
    workbook.calculate();
    workbook.select(sheet, area);
    return 'done';
  }

  /**
   * Before a call, or before a property is set; throws where that fails in a group.
   *
   * @param member e.g. `Worksheet.delete`
   * @param canUndo whether the Excel that is played can undo what add-ins do
   */
  meet(member: string, changes: boolean, { canUndo, grouped }: { canUndo: boolean; grouped: boolean }): void {
    const isWithout = WITHOUT_UNDO.has(member) && changes;
    if (isWithout && grouped) throw new Fault('UndoNotSupported');
    if (isWithout || CLEARING_READS.has(member) || (changes && !canUndo)) this.clear();
  }
}

const BLANK: Cell = { value: null };

const cellsIn = (sheet: Sheet, area: Area): ReadonlyMap<string, Cell> =>
  new Map([...sheet.cells(area)].map(({ row, column, cell }) => [`${row},${column}`, cell]));

/** What a formula gives may be another by now. */
function sameContent(one: Cell, other: Cell): boolean {
  if (one.formula !== undefined || other.formula !== undefined) return one.formula === other.formula;
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}
