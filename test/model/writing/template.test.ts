import type { TemplateCell, TemplateSheet, Validation } from '../../../src/model/writing/template';
import { snapshotOf, validationsOf } from '../../../src/model/writing/template';

const AMOUNT: Validation = { kind: 'decimal', min: 0, max: 9, title: '金额', message: '只填数字' };
const SCORE: Validation = { ...AMOUNT, max: { left: 1 }, title: '得分' };

function sheetWith(...cells: readonly TemplateCell[]): TemplateSheet {
  return { name: '表', form: 'basic', columnWidths: [9], rowHeights: [20], titleRows: undefined, cells };
}
function cell(top: number, left: number, rest: Partial<TemplateCell> = {}): TemplateCell {
  return { area: { top, left, bottom: top, right: left }, value: null, style: 'number', ...rest };
}

describe('validations', () => {
  test('the same one is gathered, and runs down a column as one area', () => {
    const placed = validationsOf(
      sheetWith(
        cell(0, 1, { validation: AMOUNT }),
        cell(0, 2, { validation: { ...AMOUNT } }),
        cell(1, 1, { validation: AMOUNT }),
        cell(2, 1),
        cell(3, 1, { validation: AMOUNT }),
      ),
    );
    expect(placed).toEqual([
      {
        validation: AMOUNT,
        max: 9,
        areas: [
          { top: 0, left: 1, bottom: 1, right: 1 },
          { top: 0, left: 2, bottom: 0, right: 2 },
          { top: 3, left: 1, bottom: 3, right: 1 },
        ],
      },
    ]);
  });

  test('a limit that stands in a cell is that cell’s address, for each cell its own', () => {
    const placed = validationsOf(
      sheetWith(cell(12, 7, { validation: SCORE }), cell(13, 7, { validation: SCORE })),
    );
    expect(placed.map(({ max }) => max)).toEqual(['$G$13', '$G$14']);
  });
});

test('as a host would read it: what is filled, formulas with their results, merges', () => {
  const [sheet] = snapshotOf([
    sheetWith(
      cell(1, 0, { value: { formula: '=A1' }, result: '', numberFormat: '0.00%' }),
      cell(0, 0, { value: 10, area: { top: 0, left: 0, bottom: 0, right: 2 } }),
      cell(2, 0, { value: '' }),
      cell(3, 0),
      cell(4, 0, { value: { formula: '=SUM(B1)' }, result: 0 }),
    ),
  ]).sheets;
  expect(sheet!.cells).toEqual([
    { row: 0, column: 0, value: 10, text: '10', numberFormat: 'General' },
    { row: 1, column: 0, value: null, text: '', formula: '=A1', numberFormat: '0.00%' },
    { row: 4, column: 0, value: 0, text: '0', formula: '=SUM(B1)', numberFormat: 'General' },
  ]);
  expect(sheet!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
});
