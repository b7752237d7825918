/** Hostile and odd files in the workbench: refused with the command line's reason, or kept and written right. */
import { UnreadableFile, readXlsx } from '../../../src/hosts/xlsx';
import { openWorkbook } from '../../../src/workbench/file/open';
import { saveWorkbook } from '../../../src/workbench/file/save';
import { workbookFiles } from '../../hostile/workbooks';

// A slow machine is no failure: a file that never ends is.
jest.setTimeout(300_000);

const codeOf = (error: unknown): string => {
  if (error instanceof UnreadableFile) return error.code;
  throw error;
};
const files = workbookFiles().filter(({ heavy }) => !heavy);

test.each(files.map((file) => [file.name, file] as const))(
  '%s',
  async (name, { bytes: bytesOf, outcome }) => {
    const bytes = bytesOf();
    const workbook = await openWorkbook(bytes, name).catch(codeOf);
    if (typeof workbook === 'string') {
      expect(workbook).toBe(outcome);
      return;
    }
    const before = readXlsx(bytes);
    // Told as a word: what differs of thousands of merged areas takes minutes to write out.
    expect((await saveWorkbook(workbook)).bytes === bytes).toBe(true);
    const sheet = before.sheets.find(({ cells }) => cells.length > 0);
    const found = sheet && workbook.findSheet(sheet.name);
    const cell = sheet?.cells.find(({ formula }) => formula === undefined);
    if (!sheet || !found || !cell) return;
    found.put(cell.row, cell.column, { ...found.cell(cell.row, cell.column), value: '改过' });
    const saved = await saveWorkbook(workbook).catch(codeOf);
    if (typeof saved === 'string') return;
    const after = readXlsx(saved.bytes);
    const expected = before.sheets.map((each) => ({
      ...each,
      cells: each.cells.map(({ numberFormat, ...other }) =>
        other.row === cell.row && other.column === cell.column && each === sheet
          ? { ...other, numberFormat, value: '改过', text: '改过' }
          : { ...other, numberFormat },
      ),
    }));
    expect(JSON.stringify(after.sheets) === JSON.stringify(expected)).toBe(true);
  },
);
