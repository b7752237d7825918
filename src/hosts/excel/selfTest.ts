/**
 * Runs all that the add-in does to a workbook against the Excel that is open, in a workbook with nothing in it,
 * and leaves that as it was: which calls this Excel answers, how fast, and which not. For whoever has an Excel
 * that the add-in was never tried in.
 */
import type { CellArea } from '../../model/workbook/cell';
import { areaToA1 } from '../../model/workbook/cell';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { TemplateCell, TemplateSheet } from '../../model/writing/template';
import type { WorkbookHost } from '../host';
import { HostError } from '../host';
import { run } from './errors';
import { createExcelHost } from './index';
import { supports } from './supports';

export interface SelfTestStep {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
  /** What was unlike what it should be, in Excel's own words where it failed; else empty. */
  readonly note: string;
}

const NAME = '勾稽自检';
const cell = { sheet: NAME, row: 1, column: 1 };
const one = (row: number, column: number): CellArea => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});
const SHEET: TemplateSheet = {
  name: NAME,
  form: 'basic',
  columnWidths: [20, 12, 12],
  rowHeights: [24, 18, 18],
  titleRows: { top: 0, bottom: 0 },
  cells: [
    { area: { ...one(0, 0), right: 2 }, value: NAME, style: 'title' },
    { area: one(1, 0), value: '=1+1', style: 'item' },
    {
      area: one(1, 1),
      value: 2,
      style: 'number',
      numberFormat: '0.00',
      validation: { kind: 'decimal', min: 0, max: 10, title: NAME, message: NAME },
    },
    { area: one(1, 2), value: { formula: '=B2/4' }, style: 'computed', numberFormat: '0.00%' },
    { area: one(2, 0), value: null, style: 'item' },
  ] satisfies TemplateCell[],
};
const SUMMARY_NAME = `${NAME}结果`;
const summary = (rows: number): Parameters<WorkbookHost['writeSummary']>[0] => ({
  name: SUMMARY_NAME,
  columnWidths: [12, 12, 12],
  rows: [
    [{ value: NAME, style: 'title', span: 3 }],
    ['项', '一', '二'].map((value) => ({ value, style: 'tableHeader' as const })),
    ...Array.from({ length: rows }, (_, row) => [
      { value: `=${row}`, style: 'link' as const, link: cell },
      { value: row, style: 'number' as const, numberFormat: '0.00' },
      { value: row + 1, style: 'number' as const },
    ]),
  ],
  tables: [{ top: 1, bottom: rows + 1, left: 0, right: 2 }],
  chart: {
    title: NAME,
    at: { top: 8, bottom: 20, left: 0, right: 2 },
    source: { top: 1, bottom: rows + 1, left: 1, right: 2 },
    categories: { top: 2, bottom: rows + 1, left: 0, right: 0 },
    colors: ['#5B9BD5', '#ED7D31'],
  },
});

/** Gives each step as it ends. Fails with `changed` where the workbook has anything in it, and does nothing. */
export async function selfTest(told: (step: SelfTestStep) => void): Promise<void> {
  const host = createExcelHost();
  const before = await host.read();
  if (before.settings || before.sheets.some(({ cells, partial }) => cells.length > 0 || partial))
    throw new HostError('changed');
  for (const [name, work] of steps(host, before)) {
    const start = performance.now();
    const note = await work().then((wrong) => wrong ?? '', describe);
    told({ name, ok: note === '', ms: Math.round(performance.now() - start), note });
  }
}

/** Each gives what is wrong; what it leaves behind is what the next one begins with. */
function steps(
  host: WorkbookHost,
  before: WorkbookSnapshot,
): readonly (readonly [string, () => Promise<string | void>])[] {
  const valueAt = async (row: number, column: number): Promise<unknown> => {
    const sheet = (await host.read()).sheets.find(({ name }) => name === NAME);
    return sheet?.cells.find((each) => each.row === row && each.column === column)?.value ?? null;
  };
  const undoes = async (action: string): Promise<string | void> =>
    unless('undone', (await host.undo()).action, action);
  const marks = (['error', 'hint'] as const).map((severity, column) => ({
    cell: { ...cell, column: column + 1 },
    severity,
    message: NAME,
  }));
  const isIn = async (name: string): Promise<boolean> =>
    (await host.read()).sheets.some((sheet) => sheet.name === name);
  return [
    ['read', async () => unless('sheets', (await host.read()).sheets.length, before.sheets.length)],
    ['add a form', async () => unless('sheets', (await host.insertTemplates([SHEET])).sheets.join(), NAME)],
    ['read its formula', async () => unless('C2', await valueAt(1, 2), 0.5)],
    ['read its text that looks like a formula', async () => unless('A2', await valueAt(1, 0), '=1+1')],
    [
      'read its merged cells',
      async () => {
        const sheet = (await host.read()).sheets.find(({ name }) => name === NAME);
        return unless('merged', sheet?.merges.map(areaToA1).join(), 'A1:C1');
      },
    ],
    ['go to a cell', () => host.select(cell)],
    [
      'fill',
      async () => {
        const { written } = await host.fill([
          { target: cell, before: 2, after: 4 },
          { target: { ...cell, row: 2 }, before: null, after: { formula: '=B2*2' }, numberFormat: '0.0' },
        ]);
        return unless('written', written, 2) ?? unless('B3', await valueAt(2, 1), 8);
      },
    ],
    ['undo the fill', async () => (await undoes('fill')) ?? unless('B2', await valueAt(1, 1), 2)],
    [
      'mark, with comments',
      async () => {
        const { marked, withoutComment } = await host.mark(marks, { comments: true });
        return unless('marked', marked, 2) ?? unless('without comment', withoutComment, 0);
      },
    ],
    ['undo the marks', () => undoes('mark')],
    ['mark', async () => unless('marked', (await host.mark(marks)).marked, 2)],
    ['clear the marks', async () => unless('cleared', await host.clearMarks(), 2)],
    [
      'write a summary',
      async () => unless('sheet', (await host.writeSummary(summary(3))).sheet, SUMMARY_NAME),
    ],
    ['know it again', async () => unless('summary', (await host.read()).summarySheet, SUMMARY_NAME)],
    ['write it anew', async () => unless('sheet', (await host.writeSummary(summary(2))).sheet, SUMMARY_NAME)],
    ['undo that', () => undoes('write-summary')],
    ['undo the summary: delete its sheet', () => undoes('write-summary')],
    [
      'hear of changes',
      async () => {
        const stop = await host.watch(() => undefined);
        await stop();
      },
    ],
    ...(supports('1.20') ? [['one step of Ctrl+Z', stepOfExcel] as const] : []),
    [
      'undo the form: delete its sheet',
      async () => (await undoes('insert-template')) ?? unless('there', await isIn(NAME), false),
    ],
    [
      'keep a text',
      async () => {
        await host.keep('gouji.selfTest', NAME);
        const { settings } = await createExcelHost().read();
        return unless('kept', settings?.['gouji.selfTest'], NAME);
      },
    ],
    ['forget it', () => host.forget()],
    [
      'all is as it was',
      async () => {
        await cleanUp(before);
        return unless('workbook', JSON.stringify(await createExcelHost().read()), JSON.stringify(before));
      },
    ],
  ];
}

/** As every write is, where Excel has it; where it fails, writes go on without. */
function stepOfExcel(): Promise<void> {
  if (!supports('1.20')) return Promise.reject(new HostError('unsupported'));
  return Excel.run({ mergeUndoGroup: true }, async (context) => {
    const range = context.workbook.worksheets.getItem(NAME).getRange('C3');
    range.values = [[1]];
    await context.sync();
    range.values = [['']];
    await context.sync();
  });
}

/** Sheets that a step which failed has left. */
function cleanUp({ sheets }: WorkbookSnapshot): Promise<void> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const there = new Set(sheets.map(({ name }) => name));
    const left = worksheets.items.filter(({ name }) => !there.has(name) && name.startsWith(NAME));
    left.forEach((sheet) => sheet.delete());
    await context.sync();
  });
}

function unless(what: string, found: unknown, wanted: unknown): string | undefined {
  return found === wanted ? undefined : `${what}: ${String(found)} instead of ${String(wanted)}`;
}

function describe(error: unknown): string {
  return error instanceof HostError ? error.message : String(error);
}
