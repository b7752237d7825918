/** Hostile and odd files through the editor: refused, or written right; never half, and never for long. */
import { isDeepStrictEqual } from 'node:util';
import { openXlsxHost, readXlsx, UnreadableFile } from '../../../../src/hosts/xlsx';
import { HostError } from '../../../../src/hosts/host';
import type { WorkbookSnapshot } from '../../../../src/model/workbook/snapshot';
import { contentOf } from '../../../../src/model/workbook/edits';
import { workbookFiles } from '../../../hostile/workbooks';

// A slow machine is no failure: a file that never ends is.
jest.setTimeout(300_000);

const codeOf = (error: unknown): string => {
  if (error instanceof UnreadableFile || error instanceof HostError) return error.code;
  throw error;
};

const files = workbookFiles().filter(({ heavy }) => !heavy);

describe.each(files.map((file) => [file.name, file] as const))('%s', (_, { bytes: bytesOf, outcome }) => {
  let bytes: Uint8Array;
  let read: WorkbookSnapshot | undefined;
  beforeAll(() => {
    bytes = bytesOf();
    try {
      read = readXlsx(bytes);
    } catch (error) {
      codeOf(error);
    }
  });

  test('what cannot be read is refused with the same code, before anything is written', async () => {
    if (read) return;
    const opened = async (): Promise<unknown> => {
      const host = openXlsxHost(bytes);
      const { sheets } = await host.read();
      return sheets;
    };
    expect(await opened().catch(codeOf)).toBe(outcome);
  });

  test('marks and a fill are written whole, or not at all', async () => {
    const sheet = read?.sheets.find(({ cells, protected: shut }) => cells.length > 0 && !shut);
    const cell = sheet?.cells[0];
    if (!read || !sheet || !cell) return;
    const target = { sheet: sheet.name, row: cell.row, column: cell.column };
    const host = openXlsxHost(bytes);
    const write = async (): Promise<string> => {
      await host.mark([{ cell: target, severity: 'error', message: '不符' }], { comments: true });
      await host.writeSummary({
        name: '勾稽结果',
        columnWidths: [9],
        rows: [[{ value: '一', style: 'text' }]],
      });
      const { written } = await host.fill([{ target, before: contentOf(cell), after: 7 }]);
      return written === 1 ? 'written' : 'refused';
    };
    const done = await write().catch(codeOf);
    const after = readXlsx(host.save());
    const own = after.sheets.filter(({ name }) => name !== after.summarySheet);
    expect(own.map(({ name }) => name)).toEqual(read.sheets.map(({ name }) => name));
    const expected = read.sheets.map((each) =>
      each !== sheet || done !== 'written'
        ? each.cells.length
        : each.cells.filter((other) => other.formula === undefined && other !== cell).length,
    );
    const kept = own.map((each, at) =>
      at !== read!.sheets.indexOf(sheet) || done !== 'written'
        ? each.cells.length
        : each.cells.filter(
            (other) =>
              other.formula === undefined && (other.row !== cell.row || other.column !== cell.column),
          ).length,
    );
    expect(kept).toEqual(expected);
    if (done !== 'written') return;
    const now = after.sheets.find(({ name }) => name === sheet.name)!.cells;
    expect(now.find(({ row, column }) => row === cell.row && column === cell.column)).toMatchObject({
      value: 7,
    });
    while (host.lastWrite) await host.undo();
    // Told as a word: to hold ten thousand cells one by one against others takes longer than all that was done to them.
    expect(isDeepStrictEqual(readXlsx(host.save()), read)).toBe(true);
  });
});
