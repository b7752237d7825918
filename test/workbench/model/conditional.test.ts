import { buildWorkbook } from '../../../src/workbench/model/build';
import { conditionalLook } from '../../../src/workbench/model/conditional';

const workbook = buildWorkbook({
  sheets: [
    {
      name: 'S',
      cells: [
        [1, 5],
        [9, 2],
      ],
      conditionalFormats: [
        { address: 'B2', formula: '=LEN("own")>0', fill: '#FF0000' },
        { address: 'A1:B2', formula: '=A1>4', fill: '#FFFF00' },
        { address: 'A1:B2', formula: '=$A1>4', fill: '#00FF00' },
      ],
    },
  ],
});
const sheet = workbook.sheets[0]!;
const fills = (): readonly (string | undefined)[] =>
  [0, 1].flatMap((row) => [0, 1].map((column) => conditionalLook(workbook, sheet, row, column)?.fill));

test('references move with the cell, `$` holds them, and the first format wins', () => {
  expect(fills()).toEqual([undefined, '#FFFF00', '#FFFF00', '#FF0000']);
});

test('a format that stops hides those below it', () => {
  const [first] = sheet.conditionalFormats;
  first!.fill = null;
  first!.stopIfTrue = true;
  expect(fills()[3]).toBeUndefined();
});
