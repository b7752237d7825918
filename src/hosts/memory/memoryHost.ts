/** A host that holds its workbook in memory: for tests, and wherever a workbook was read before. */
import { cellName } from '../../model/workbook/cell';
import type { CellAddress } from '../../model/workbook/cell';
import type { CellContent, Edit } from '../../model/workbook/edits';
import { contentOf, isFormula, sameContent } from '../../model/workbook/edits';
import type { WriteAction } from '../../model/writing/journal';
import type { Mark, SummarySheet } from '../../model/writing/marks';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { TemplateSheet } from '../../model/writing/template';
import type { FillResult, LastWrite, Progress, WorkbookChange, WorkbookHost } from '../host';
import { HostError, refuseStopped, unlessStopped } from '../host';

/** All that can be changed; replaced as a whole, so that a write is taken back by putting the old one back. */
interface State {
  readonly workbook: WorkbookSnapshot;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly summary: { readonly sheet: string; readonly content: SummarySheet } | undefined;
  readonly templates: readonly TemplateSheet[];
}

export interface MemoryHost extends WorkbookHost {
  /** What was done to the workbook, for tests to look at. */
  readonly state: State & {
    readonly selected: CellAddress | undefined;
  };
  /** As if the user had typed it: whoever watches is told. */
  edit(cell: CellAddress, content: CellContent): void;
}

export function createMemoryHost(snapshot: WorkbookSnapshot): MemoryHost {
  let state: State = { workbook: snapshot, marks: new Map(), summary: undefined, templates: [] };
  let selected: CellAddress | undefined;
  let journal: readonly { readonly write: LastWrite; readonly before: State; readonly after: State }[] = [];
  const watchers = new Set<(change: WorkbookChange) => void>();

  const sheetOf = ({ sheet: name }: CellAddress): SheetSnapshot => {
    const sheet = state.workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new HostError('not-found', name);
    return sheet;
  };
  const begin = ({ signal, writing }: Progress): void => {
    refuseStopped(signal);
    writing?.();
  };
  const write = (progress: Progress, action: WriteAction, count: number, after: State): void => {
    begin(progress);
    journal = [{ write: { action, at: new Date().toISOString(), count }, before: state, after }, ...journal];
    state = after;
  };
  /** Marks that are what they were before the last write of them leave no trace, as in Excel. */
  const writeMarks = (
    progress: Progress,
    action: 'mark' | 'clear-marks',
    count: number,
    marks: State['marks'],
  ): void => {
    const [last] = journal;
    const isMarks = last?.write.action === 'mark' || last?.write.action === 'clear-marks';
    if (sameMarks(state.marks, marks)) return;
    else if (last && isMarks && last.after === state && sameMarks(last.before.marks, marks)) {
      begin(progress);
      state = last.before;
      journal = journal.slice(1);
    } else write(progress, action, count, { ...state, marks });
  };

  return {
    async read(_, signal) {
      await looked({ ...(signal && { signal }) });
      return state.workbook;
    },
    async select(cell) {
      sheetOf(cell);
      selected = cell;
    },
    async fill(edits, progress = {}) {
      await looked(progress);
      const refused: FillResult['refused'][number][] = [];
      const accepted: Edit[] = [];
      for (const edit of edits) {
        const { target: cell, before } = edit;
        const sheet = sheetOf(cell);
        const isTaken = accepted.some(({ target }) => sameCell(target, cell));
        if (sheet.protected) refused.push({ cell, reason: 'protected' });
        else if (isTaken || !sameContent(contentOf(cellAt(sheet, cell)), before))
          refused.push({ cell, reason: 'changed' });
        else accepted.push(edit);
      }
      if (accepted.length > 0)
        write(progress, 'fill', accepted.length, {
          ...state,
          workbook: accepted.reduce(withEdit, state.workbook),
        });
      return { written: accepted.length, refused };
    },
    async mark(wanted, _, progress = {}) {
      await looked(progress);
      const open = wanted.filter((mark) => !sheetOf(mark.cell).protected);
      const marks = new Map(open.map((mark) => [cellName(mark.cell), mark]));
      writeMarks(progress, 'mark', marks.size, marks);
      const shut = wanted.filter((mark) => !open.includes(mark)).map((mark) => mark.cell.sheet);
      return { marked: marks.size, protectedSheets: [...new Set(shut)], withoutComment: 0 };
    },
    async clearMarks(progress = {}) {
      await looked(progress);
      const cleared = state.marks.size;
      writeMarks(progress, 'clear-marks', cleared, new Map());
      return cleared;
    },
    async writeSummary(content, progress = {}) {
      await looked(progress);
      const sheet = state.summary?.sheet ?? freeName(content.name, state.workbook);
      write(progress, 'write-summary', 1, { ...state, summary: { sheet, content } });
      return { sheet };
    },
    async insertTemplates(sheets, progress = {}) {
      await looked(progress);
      if (sheets.length > 0)
        write(progress, 'insert-template', sheets.length, {
          ...state,
          templates: [...state.templates, ...sheets],
        });
      return { sheets: sheets.map(({ name }) => freeName(name, state.workbook)) };
    },
    async keep(key, text, progress = {}) {
      await looked(progress);
      begin(progress);
      const others = Object.entries(state.workbook.settings ?? {}).filter(([name]) => name !== key);
      const settings = Object.fromEntries(text === undefined ? others : [...others, [key, text]]);
      state = { ...state, workbook: { ...state.workbook, settings } };
    },
    async forget(progress = {}) {
      await looked(progress);
      begin(progress);
      const workbook = { ...state.workbook };
      delete workbook.settings;
      state = { ...state, workbook };
      journal = [];
    },
    get lastWrite() {
      return journal[0]?.write;
    },
    async undo(progress = {}) {
      await looked(progress);
      const [last, ...rest] = journal;
      if (!last) throw new HostError('nothing-to-undo');
      if (state !== last.after) throw new HostError('changed');
      begin(progress);
      state = rest[0] ? rest[0].after : last.before;
      journal = rest;
      return last.write;
    },
    async watch(changed) {
      watchers.add(changed);
      return async () => void watchers.delete(changed);
    },
    edit(target, after) {
      const before = contentOf(cellAt(sheetOf(target), target));
      state = { ...state, workbook: withEdit(state.workbook, { target, before, after }) };
      watchers.forEach((changed) => changed({ sheets: [target.sheet] }));
    },
    get state() {
      return { ...state, selected };
    },
  };
}

/** As long as any host takes that has to ask somebody else for what stands there: it can be stopped meanwhile. */
const looked = ({ signal }: Progress): Promise<void> => unlessStopped(Promise.resolve(), signal);

function sameCell(one: CellAddress, other: CellAddress): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function sameMarks(one: State['marks'], other: State['marks']): boolean {
  const texts = (marks: State['marks']): string => JSON.stringify([...marks.values()]);
  return texts(one) === texts(other);
}

function cellAt(sheet: SheetSnapshot, { row, column }: CellAddress): CellSnapshot | undefined {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column);
}

/** A formula is kept, not computed. */
function withEdit(workbook: WorkbookSnapshot, { target, after }: Edit): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== target.sheet) return sheet;
    const before = cellAt(sheet, target);
    const rest = sheet.cells.filter((cell) => cell !== before);
    if (after === null) return { ...sheet, cells: rest };
    const cell: CellSnapshot = {
      row: target.row,
      column: target.column,
      value: isFormula(after) ? null : after,
      text: isFormula(after) ? '' : String(after),
      ...(isFormula(after) && { formula: after.formula }),
      numberFormat: before?.numberFormat ?? 'General',
    };
    return { ...sheet, cells: [...rest, cell].sort((a, b) => a.row - b.row || a.column - b.column) };
  });
  return { ...workbook, sheets };
}

function freeName(wanted: string, { sheets }: WorkbookSnapshot): string {
  const taken = new Set(sheets.map(({ name }) => name));
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted} (${count})`;
  return name;
}
