/** Which cells hold something else than before. */
import { toA1 } from '../../../src/model/workbook/cell';
import { changedCells } from '../../../src/model/workbook/changes';
import { mapSheet, sheetOf, shifted, withCell, workbookOf } from '../../helpers/workbook';

const before = workbookOf(
  sheetOf('一', [
    ['甲', 1],
    ['乙', 2],
    ['合计', 3],
  ]),
  sheetOf('二', [['丙', 4]]),
);
const changes = (now: typeof before): readonly string[] =>
  changedCells(before, now).map((cell) => `${cell.sheet}!${toA1(cell)}`);

test('none where nothing changed', () => {
  expect(changes(before)).toEqual([]);
  expect(changes(structuredClone(before))).toEqual([]);
});

test('other figures, those that went and those that came', () => {
  const typed = withCell(before, '一', 'B1', 5);
  expect(changes(withCell(withCell(typed, '一', 'B2', null), '二', 'C9', '新'))).toEqual([
    '一!B1',
    '一!B2',
    '二!C9',
  ]);
});

test('a figure that a formula follows with is nobody’s edit, another formula is', () => {
  const total = (formula: string, value: number) =>
    mapSheet(before, '一', (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.row === 2 && cell.column === 1 ? { ...cell, formula, value } : cell,
      ),
    }));
  const cells = (a: typeof before, b: typeof before) => changedCells(a, b).map(toA1);
  expect(cells(total('=B1+B2', 3), total('=B1+B2', 9))).toEqual([]);
  expect(cells(total('=B1+B2', 3), total('=B1', 1))).toEqual(['B3']);
  expect(cells(before, total('=B1+B2', 3))).toEqual(['B3']);
});

test('sheets that came or went are not compared; rows put in change every place below', () => {
  expect(changes(workbookOf(before.sheets[0]!, sheetOf('三', [['x', 1]])))).toEqual([]);
  expect(changes(shifted(before, '一', { row: 1, rows: 1 })).length).toBeGreaterThan(2);
});
