/** Rows one after the other say what the same workbook says when it is read whole. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { RowTexts } from '../../../src/hosts/xlsx';
import { readRows, readXlsx } from '../../../src/hosts/xlsx';
import { shelfAtHand } from '../../../src/model/writing/shelf';
import { bigWorkbook } from '../../helpers/bigWorkbook';
import { SAMPLE_PATH } from '../../helpers/workbook';

const CELLS = 60_000;

type Rows = readonly (readonly [sheet: number, row: RowTexts])[];

function rowsOf(bytes: Uint8Array): Rows {
  const rows: (readonly [number, RowTexts])[] = [];
  readRows(bytes, { limits: {}, shelf: shelfAtHand() }, (sheet, row) => rows.push([sheet, row]));
  return rows;
}

/** Formulas without a result are computed only where a workbook is read whole. */
function wholeRows(bytes: Uint8Array): Rows {
  return readXlsx(bytes).sheets.flatMap(({ cells }, sheet) => {
    const rows = new Map<number, Map<number, string>>();
    for (const { row, column, value, text } of cells) {
      const line = rows.get(row) ?? new Map<number, string>();
      line.set(column, typeof value === 'string' ? value : text);
      rows.set(row, line);
    }
    return [...rows.values()].map((row) => [sheet, row] as const);
  });
}

test.each([
  ['with shared texts', readFileSync(SAMPLE_PATH)],
  ['of another program', readFileSync(path.join(__dirname, 'savedByLibreOffice.xlsx'))],
  ['with parts in many pieces', bigWorkbook(CELLS)],
])('a workbook %s', (_, bytes) => {
  const whole = wholeRows(bytes);
  expect(whole.length).toBeGreaterThan(20);
  expect(rowsOf(bytes)).toEqual(whole);
});

test('a part that is cut, or in which one digit was changed, is no part', () => {
  const parts = unzipSync(bigWorkbook(CELLS));
  const sheet = Object.keys(parts).find((name) => name.includes('worksheets/'))!;
  const cut = zipSync({ ...parts, [sheet]: parts[sheet]!.subarray(0, parts[sheet]!.length / 2) });
  expect(() => rowsOf(cut)).toThrow(expect.objectContaining({ code: 'damaged' }));
  // Stored, so that nothing but the checksum tells of the digit.
  const stored = Buffer.from(zipSync(parts, { level: 0 }));
  expect(rowsOf(stored)).toHaveLength(CELLS / 20);
  stored.write('<v>9.10', stored.indexOf('<v>0.10'));
  expect(() => rowsOf(stored)).toThrow(expect.objectContaining({ code: 'damaged' }));
});
