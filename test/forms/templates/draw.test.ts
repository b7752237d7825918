import { label, number, place, row, text } from '../../../src/forms/templates/draw';
import { areaToA1 } from '../../../src/model/workbook/cell';

test('cells go from left to right, around those that reach down from above', () => {
  const cells = place([
    row(20, label('一', { rows: 3 }), label('二', { columns: 2 }), label('三')),
    row(20, text(null), label('四', { rows: 2, columns: 2 })),
    row(20, number('0.00', undefined)),
  ]);
  expect(cells.map(({ value, area }) => [value, areaToA1(area)])).toEqual([
    ['一', 'A1:A3'],
    ['二', 'B1:C1'],
    ['三', 'D1'],
    [null, 'B2'],
    ['四', 'C2:D3'],
    [null, 'B3'],
  ]);
});
