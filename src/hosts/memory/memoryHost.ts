/** A host that holds its workbook in memory: for tests, and wherever a workbook was read before. */
import { toA1 } from '../../model/cell';
import type { CellAddress } from '../../model/cell';
import type { Mark, SummarySheet } from '../../model/marks';
import type { WorkbookSnapshot } from '../../model/snapshot';
import type { WorkbookHost } from '../host';
import { HostError } from '../host';

export interface MemoryHost extends WorkbookHost {
  /** What was done to the workbook, for tests to look at. */
  readonly state: {
    readonly selected: CellAddress | undefined;
    readonly marks: ReadonlyMap<string, Mark>;
    readonly summary: { readonly sheet: string; readonly content: SummarySheet } | undefined;
  };
}

export function createMemoryHost(snapshot: WorkbookSnapshot): MemoryHost {
  let selected: CellAddress | undefined;
  let marks = new Map<string, Mark>();
  let summary: { sheet: string; content: SummarySheet } | undefined;

  const sheetOf = (cell: CellAddress) => {
    const sheet = snapshot.sheets.find((candidate) => candidate.name === cell.sheet);
    if (!sheet) throw new HostError('not-found', cell.sheet);
    return sheet;
  };

  return {
    capabilities: { canWrite: true },
    async read() {
      return snapshot;
    },
    async select(cell) {
      sheetOf(cell);
      selected = cell;
    },
    async mark(wanted) {
      const open = wanted.filter((mark) => !sheetOf(mark.cell).protected);
      marks = new Map(open.map((mark) => [`${mark.cell.sheet}!${toA1(mark.cell)}`, mark]));
      const shut = wanted.filter((mark) => !open.includes(mark)).map((mark) => mark.cell.sheet);
      return { marked: marks.size, protectedSheets: [...new Set(shut)] };
    },
    async clearMarks() {
      const cleared = marks.size;
      marks = new Map();
      return cleared;
    },
    async writeSummary(content) {
      const taken = new Set(snapshot.sheets.map((sheet) => sheet.name));
      let name = summary?.sheet ?? content.name;
      for (let count = 2; taken.has(name); count += 1) name = `${content.name} (${count})`;
      summary = { sheet: name, content };
      return { sheet: name };
    },
    get state() {
      return { selected, marks, summary };
    },
  };
}
