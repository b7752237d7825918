/** What every host must do alike, whatever holds the workbook. */
import { LAYOUTS } from '../../src/forms';
import { HostError } from '../../src/hosts/host';
import { cellName } from '../../src/model/workbook/cell';
import { contentOf } from '../../src/model/workbook/edits';
import type { Progress, WorkbookHost } from '../../src/hosts/host';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import type { SummarySheet } from '../../src/model/writing/marks';
import { skippedSheets } from '../../src/reader/skipped';
import { templates } from '../../src/templates';

const blank = templates({ year: 2024, forms: ['basic'] });

const summary: SummarySheet = {
  name: '勾稽结果',
  columnWidths: [10, 20],
  rows: [
    [{ value: '绩效自评勾稽结果', style: 'title', span: 2 }],
    [
      { value: '=1+1', style: 'text' },
      { value: 1.5, style: 'number', numberFormat: '0.00' },
    ],
  ],
};

const stoppedAlready = (): AbortController => {
  const controller = new AbortController();
  controller.abort();
  return controller;
};

/** When a write was made differs from one to the next. */
const withoutTimes = (report: unknown): string =>
  (JSON.stringify(report) ?? '').replace(/"at":"[^"]*"/g, '"at":""');

/** @param open a host that holds this workbook */
export function describeHost(
  name: string,
  open: (workbook: WorkbookSnapshot) => Promise<WorkbookHost>,
  workbook: WorkbookSnapshot,
): void {
  describe(`${name} as a host`, () => {
    const first = workbook.sheets[0]!;
    const cell = { sheet: first.name, row: first.cells[0]!.row, column: first.cells[0]!.column };

    test('reads what the workbook holds', async () => {
      const read = await (await open(workbook)).read();
      expect(read.sheets.map((sheet) => sheet.name)).toEqual(workbook.sheets.map((sheet) => sheet.name));
      for (const [index, sheet] of read.sheets.entries()) {
        expect(sheet.cells.map(({ row, column, value }) => ({ row, column, value }))).toEqual(
          workbook.sheets[index]!.cells.map(({ row, column, value }) => ({ row, column, value })),
        );
        const corners = (merges: typeof sheet.merges): readonly string[] =>
          merges.map((area) => `${area.top} ${area.left} ${area.bottom} ${area.right}`).sort();
        expect(corners(sheet.merges)).toEqual(corners(workbook.sheets[index]!.merges));
      }
    });

    test('refuses to select on a sheet that is gone, by code', async () => {
      const host = await open(workbook);
      await host.select(cell);
      await expect(host.select({ ...cell, sheet: '没有这张表' })).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(host.select({ ...cell, sheet: '没有这张表' })).rejects.toBeInstanceOf(HostError);
    });

    test('marks replace marks, and clearing gives back the workbook as it was', async () => {
      const host = await open(workbook);
      const before = await host.read();
      const mark = { cell, severity: 'error' as const, message: '不符' };
      expect(await host.mark([mark])).toMatchObject({ marked: 1, protectedSheets: [] });
      expect(await host.mark([mark])).toMatchObject({ marked: 1, protectedSheets: [] });
      expect(await host.clearMarks()).toBe(1);
      expect(await host.clearMarks()).toBe(0);
      expect(await host.read()).toEqual(before);
    });

    test('a fill is written where its cell holds what was expected, once, and taken back', async () => {
      const host = await open(workbook);
      const before = await host.read();
      const edit = { target: cell, before: contentOf(first.cells[0]), after: 7 };
      const report = await host.fill([edit, { ...edit, after: 8 }]);
      expect(report).toEqual({ written: 1, refused: [{ cell, reason: 'changed' }] });
      expect((await host.read()).sheets[0]!.cells[0]).toMatchObject({ value: 7 });
      expect((await host.fill([edit])).written).toBe(0);
      expect(host.lastWrite).toMatchObject({ action: 'fill', count: 1, places: [cellName(cell)] });
      expect(await host.undo()).toMatchObject({ action: 'fill', count: 1 });
      expect(await host.read()).toEqual(before);
      expect(host.lastWrite).toBeUndefined();
      await expect(host.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
    });

    test('writes are taken back the last first', async () => {
      const host = await open(workbook);
      const before = await host.read();
      await host.mark([{ cell, severity: 'hint', message: '' }]);
      await host.writeSummary(summary);
      await host.insertTemplates([]);
      await host.fill([{ target: cell, before: contentOf(first.cells[0]), after: 7 }]);
      expect(await host.undo()).toMatchObject({ action: 'fill', places: [cellName(cell)] });
      expect(await host.undo()).toMatchObject({ action: 'write-summary', places: ['勾稽结果'] });
      expect(await host.undo()).toMatchObject({ action: 'mark', places: [cell.sheet] });
      expect(await host.read()).toEqual(before);
    });

    test('marks that are back to none leave nothing to take back', async () => {
      const host = await open(workbook);
      await host.mark([{ cell, severity: 'error', message: '' }]);
      await host.clearMarks();
      expect(host.lastWrite).toBeUndefined();
    });

    test('what is kept comes back with a read, and is forgotten with the journal; the sheets stay', async () => {
      const host = await open(workbook);
      await host.keep('gouji.explanations', '1');
      await host.writeSummary(summary);
      const { settings, ...read } = await host.read();
      expect(settings).toEqual({ 'gouji.explanations': '1' });
      await host.forget();
      expect(await host.read()).toEqual(read);
      expect(host.lastWrite).toBeUndefined();
      await expect(host.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
      // The summary is still known for ours.
      expect(await host.writeSummary(summary)).toEqual({ sheet: '勾稽结果' });
    });

    test('taught labels are kept, and taken back', async () => {
      const host = await open(workbook);
      const before = await host.read();
      await host.teach('{"labels":[1]}');
      await host.teach('{"labels":[1,2]}');
      expect((await host.read()).settings).toEqual({ 'gouji.layout': '{"labels":[1,2]}' });
      expect(host.lastWrite).toMatchObject({ action: 'teach', count: 1 });
      expect(await host.undo()).toMatchObject({ action: 'teach' });
      expect((await host.read()).settings).toEqual({ 'gouji.layout': '{"labels":[1]}' });
      await host.undo();
      expect(await host.read()).toEqual(before);
      await host.teach(undefined);
      expect(host.lastWrite).toBeUndefined();
    });

    test('the summary is rewritten in place and never read back as a form', async () => {
      const host = await open(workbook);
      expect(await host.writeSummary(summary)).toEqual({ sheet: '勾稽结果' });
      expect(await host.writeSummary(summary)).toEqual({ sheet: '勾稽结果' });
      // It is read as any sheet is, and told by its name: whether it is ours shows on it.
      const after = await host.read();
      expect(after.summarySheet).toBe('勾稽结果');
      expect(after.sheets.map((sheet) => sheet.name).sort()).toEqual(
        [...workbook.sheets.map((sheet) => sheet.name), '勾稽结果'].sort(),
      );
      expect(skippedSheets(after, LAYOUTS)).toContainEqual({ sheet: '勾稽结果', why: 'summary' });
    });

    describe('stopped', () => {
      const edit = { target: cell, before: contentOf(first.cells[0]), after: 7 };
      const mark = { cell, severity: 'error' as const, message: '不符' };
      type Write = (host: WorkbookHost, progress: Progress) => Promise<unknown>;
      /** What comes first, and what is stopped. */
      const writes: readonly (readonly [string, Write | undefined, Write])[] = [
        ['fill', undefined, (host, progress) => host.fill([edit], progress)],
        ['mark', undefined, (host, progress) => host.mark([mark], { comments: true }, progress)],
        ['clear-marks', (host) => host.mark([mark]), (host, progress) => host.clearMarks(progress)],
        ['write-summary', undefined, (host, progress) => host.writeSummary(summary, progress)],
        ['insert-template', undefined, (host, progress) => host.insertTemplates(blank, progress)],
        ['forget', (host) => host.fill([edit]), (host, progress) => host.forget(progress)],
        ['keep', undefined, (host, progress) => host.keep('gouji.explanations', '{}', progress)],
        ['teach', undefined, (host, progress) => host.teach('{}', progress)],
        ['undo', (host) => host.fill([edit]), (host, progress) => host.undo(progress)],
      ];
      const held = async (host: WorkbookHost): Promise<string> =>
        JSON.stringify([await host.read(), host.lastWrite]);
      const stopped = { code: 'stopped' };

      test('a read is not waited for, and the next one reads all', async () => {
        const host = await open(workbook);
        const { signal } = stoppedAlready();
        await expect(host.read(undefined, signal)).rejects.toMatchObject(stopped);
        const controller = new AbortController();
        const reading = host.read(undefined, controller.signal);
        controller.abort();
        await expect(reading).rejects.toMatchObject(stopped);
        await expect(reading).rejects.toBeInstanceOf(HostError);
        expect(await host.read()).toEqual(await (await open(workbook)).read());
      });

      test.each(writes)('%s before it begins: nothing is done, then or later', async (_, before, write) => {
        const host = await open(workbook);
        await before?.(host, {});
        const was = await held(host);
        const writing = jest.fn();
        const { signal } = stoppedAlready();
        await expect(write(host, { signal, writing })).rejects.toMatchObject(stopped);
        const controller = new AbortController();
        const running = write(host, { signal: controller.signal, writing });
        controller.abort();
        await expect(running).rejects.toMatchObject(stopped);
        // Longer than any answer of the workbook takes here.
        await new Promise((resolve) => setTimeout(resolve, 100));
        expect(await held(host)).toBe(was);
        expect(writing).not.toHaveBeenCalled();
      });

      test.each(writes)('%s once it has begun: it ends as if nobody had tried', async (_, before, write) => {
        const all = async (progress: Progress): Promise<unknown> => {
          const host = await open(workbook);
          await before?.(host, {});
          const report = await write(host, progress);
          return [withoutTimes(report), host.lastWrite?.action, (await host.read()).sheets];
        };
        const controller = new AbortController();
        const writing = jest.fn(() => controller.abort());
        const stoppedInVain = await all({ signal: controller.signal, writing });
        expect(writing).toHaveBeenCalledTimes(1);
        expect(stoppedInVain).toEqual(await all({}));
      });
    });

    test('a sheet of the user’s with the summary’s name is left alone', async () => {
      const taken = { ...workbook, sheets: [...workbook.sheets, { ...first, name: '勾稽结果' }] };
      const host = await open(taken);
      const { sheet } = await host.writeSummary(summary);
      expect(sheet).not.toBe('勾稽结果');
      expect((await host.read()).sheets.map(({ name }) => name)).toContain('勾稽结果');
    });
  });
}
