/** A host that holds its workbook in memory, so that a test of the pane needs no Excel. */
import { LAYOUT_KEY } from '../../src/model/form/taught';
import { cellName } from '../../src/model/workbook/cell';
import type { CellAddress } from '../../src/model/workbook/cell';
import type { CellContent, Edit } from '../../src/model/workbook/edits';
import { contentOf, isFormula, sameContent } from '../../src/model/workbook/edits';
import type { WriteAction } from '../../src/model/writing/journal';
import type { Mark, SummarySheet } from '../../src/model/writing/marks';
import { withResults } from '../../src/calculation';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { isErrorValue } from '../../src/model/workbook/snapshot';
import type { TemplateSheet } from '../../src/model/writing/template';
import type {
  FillResult,
  LastWrite,
  MarkResult,
  Progress,
  StopSignal,
  WorkbookChange,
  WorkbookHost,
} from '../../src/hosts/host';
import { HostError, refuseStopped, unlessStopped } from '../../src/hosts/host';
import { sheetOf } from './workbook';

/** All that can be changed; replaced as a whole, so that a write is taken back by putting the old one back. */
interface State {
  readonly workbook: WorkbookSnapshot;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly summary: { readonly sheet: string; readonly content: SummarySheet } | undefined;
  readonly templates: readonly TemplateSheet[];
}

export interface MemoryHost extends WorkbookHost {
  /** What was done to the workbook. */
  readonly state: State & {
    readonly selected: CellAddress | undefined;
  };
  /** As if the user had typed it: whoever watches is told. */
  edit(cell: CellAddress, content: CellContent): void;
}

export function createMemoryHost(snapshot: WorkbookSnapshot): MemoryHost {
  return new HostInMemory({ workbook: snapshot, marks: new Map(), summary: undefined, templates: [] });
}

/** A write, with all that could be changed as it was before and as it was left. */
interface Entry {
  readonly write: LastWrite;
  readonly before: State;
  readonly after: State;
}

class HostInMemory implements MemoryHost {
  private selected: CellAddress | undefined;
  /** The last write first. */
  private journal: readonly Entry[] = [];
  private readonly watchers = new Set<(change: WorkbookChange) => void>();

  constructor(private current: State) {}

  get state(): MemoryHost['state'] {
    return { ...this.current, selected: this.selected };
  }

  get lastWrite(): LastWrite | undefined {
    return this.journal[0]?.write;
  }

  async read(_?: WorkbookChange, signal?: StopSignal): Promise<WorkbookSnapshot> {
    await looked({ ...(signal && { signal }) });
    const { workbook, summary } = this.current;
    return summary ? withSummary(workbook, summary.sheet, summary.content) : workbook;
  }

  async select(cell: CellAddress): Promise<void> {
    this.sheetOf(cell);
    this.selected = cell;
  }

  async fill(edits: readonly Edit[], progress: Progress = {}): Promise<FillResult> {
    await looked(progress);
    const refused: FillResult['refused'][number][] = [];
    const accepted: Edit[] = [];
    for (const edit of edits) {
      const { target: cell, before } = edit;
      const sheet = this.sheetOf(cell);
      const isTaken = accepted.some(({ target }) => sameCell(target, cell));
      if (sheet.protected) refused.push({ cell, reason: 'protected' });
      else if (isTaken || !sameContent(contentOf(cellAt(sheet, cell)), before))
        refused.push({ cell, reason: 'changed' });
      else accepted.push(edit);
    }
    const { workbook } = this.current;
    if (accepted.length > 0)
      this.write(
        progress,
        'fill',
        accepted.length,
        accepted.map(({ target }) => cellName(target)),
        { workbook: accepted.reduce(withEdit, workbook) },
      );
    return { written: accepted.length, refused };
  }

  async mark(wanted: readonly Mark[], _?: object, progress: Progress = {}): Promise<MarkResult> {
    await looked(progress);
    const open = wanted.filter((mark) => !this.sheetOf(mark.cell).protected);
    const marks = new Map(open.map((mark) => [cellName(mark.cell), mark]));
    this.writeMarks(progress, 'mark', marks.size, marks);
    const shut = wanted.filter((mark) => !open.includes(mark)).map((mark) => mark.cell.sheet);
    return { marked: marks.size, protectedSheets: [...new Set(shut)], withoutComment: 0 };
  }

  async clearMarks(progress: Progress = {}): Promise<number> {
    await looked(progress);
    const cleared = this.current.marks.size;
    this.writeMarks(progress, 'clear-marks', cleared, new Map());
    return cleared;
  }

  async writeSummary(content: SummarySheet, progress: Progress = {}): Promise<{ readonly sheet: string }> {
    await looked(progress);
    const sheet = this.current.summary?.sheet ?? freeName(content.name, this.current.workbook);
    this.write(progress, 'write-summary', 1, [sheet], { summary: { sheet, content } });
    return { sheet };
  }

  async insertTemplates(
    sheets: readonly TemplateSheet[],
    progress: Progress = {},
  ): Promise<{ readonly sheets: readonly string[] }> {
    await looked(progress);
    const { templates, workbook } = this.current;
    const names = sheets.map(({ name }) => freeName(name, workbook));
    if (sheets.length > 0)
      this.write(progress, 'insert-template', sheets.length, names, { templates: [...templates, ...sheets] });
    return { sheets: names };
  }

  async keep(key: string, text: string | undefined, progress: Progress = {}): Promise<void> {
    await looked(progress);
    begin(progress);
    const { workbook } = this.current;
    const others = Object.entries(workbook.settings ?? {}).filter(([name]) => name !== key);
    const settings = Object.fromEntries(text === undefined ? others : [...others, [key, text]]);
    this.current = { ...this.current, workbook: { ...workbook, settings } };
  }

  async teach(text: string | undefined, progress: Progress = {}): Promise<void> {
    await looked(progress);
    const { workbook } = this.current;
    const others = Object.entries(workbook.settings ?? {}).filter(([key]) => key !== LAYOUT_KEY);
    if (workbook.settings?.[LAYOUT_KEY] === text) return;
    const settings = text === undefined ? others : [...others, [LAYOUT_KEY, text]];
    const next = { ...workbook, settings: Object.fromEntries(settings) as Record<string, string> };
    if (settings.length === 0) delete (next as { settings?: object }).settings;
    this.write(progress, 'teach', 1, [], { workbook: next });
  }

  async forget(progress: Progress = {}): Promise<void> {
    await looked(progress);
    begin(progress);
    const workbook = { ...this.current.workbook };
    delete workbook.settings;
    this.current = { ...this.current, workbook };
    this.journal = [];
  }

  async undo(progress: Progress = {}): Promise<LastWrite> {
    await looked(progress);
    const [last, ...rest] = this.journal;
    if (!last) throw new HostError('nothing-to-undo');
    if (this.current !== last.after) throw new HostError('changed');
    begin(progress);
    this.current = rest[0] ? rest[0].after : last.before;
    this.journal = rest;
    return last.write;
  }

  async watch(changed: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.watchers.add(changed);
    return async () => void this.watchers.delete(changed);
  }

  edit(target: CellAddress, after: CellContent): void {
    const before = contentOf(cellAt(this.sheetOf(target), target));
    const workbook = withEdit(this.current.workbook, { target, before, after });
    this.current = { ...this.current, workbook };
    this.watchers.forEach((changed) => changed({ sheets: [target.sheet] }));
  }

  private sheetOf({ sheet: name }: CellAddress): SheetSnapshot {
    const sheet = this.current.workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new HostError('not-found', name);
    return sheet;
  }

  private write(
    progress: Progress,
    action: WriteAction,
    count: number,
    places: readonly string[],
    changes: Partial<State>,
  ): void {
    begin(progress);
    const before = this.current;
    const write = { action, at: new Date().toISOString(), count, places };
    this.current = { ...before, ...changes };
    this.journal = [{ write, before, after: this.current }, ...this.journal];
  }

  /** Marks that are what they were before the last write of them leave no trace, as in Excel. */
  private writeMarks(
    progress: Progress,
    action: 'mark' | 'clear-marks',
    count: number,
    marks: State['marks'],
  ): void {
    if (sameMarks(this.current.marks, marks)) return;
    const [last] = this.journal;
    const isOfMarks = last?.write.action === 'mark' || last?.write.action === 'clear-marks';
    if (last && isOfMarks && last.after === this.current && sameMarks(last.before.marks, marks)) {
      begin(progress);
      this.current = last.before;
      this.journal = this.journal.slice(1);
    } else {
      const touched = action === 'mark' ? marks : this.current.marks;
      const places = [...new Set([...touched.values()].map(({ cell }) => cell.sheet))];
      this.write(progress, action, count, places, { marks });
    }
  }
}

function begin({ signal, writing }: Progress): void {
  refuseStopped(signal);
  writing?.();
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

function withSummary(workbook: WorkbookSnapshot, name: string, { rows }: SummarySheet): WorkbookSnapshot {
  const values = rows.map((row) =>
    row.flatMap(({ value, span = 1 }) => [value, ...Array<null>(span - 1).fill(null)]),
  );
  return { ...workbook, summarySheet: name, sheets: [...workbook.sheets, sheetOf(name, values)] };
}

/** Its formulas computed, as any program does after an edit. */
function withEdit(workbook: WorkbookSnapshot, edit: Edit): WorkbookSnapshot {
  const { sheets, ...rest } = put(workbook, edit);
  const computed = withResults(sheets, (value) => (isErrorValue(value) ? value.error : String(value ?? '')));
  return {
    ...rest,
    sheets: computed.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(({ result, ...cell }) => (result === 'missing' ? { ...cell, result } : cell)),
    })),
  };
}

function put(workbook: WorkbookSnapshot, { target, after }: Edit): WorkbookSnapshot {
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
      ...(isFormula(after) && { formula: after.formula, result: 'missing' as const }),
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
