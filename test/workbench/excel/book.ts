import type { WorkbookData } from '../../../src/workbench/model/build';

/** Formulas across sheets, merged cells, a hidden row, a conditional format, an empty and a hidden sheet. */
export const BOOK: WorkbookData = {
  name: '样例.xlsx',
  sheets: [
    {
      name: '基本信息',
      cells: [
        ['单位', '某局', null],
        ['项目', '年初预算', '决算'],
        ['甲', 10.5, { value: '=B3*2', numberFormat: '0.00%' }],
        ['合计', '=SUM(B3:B3)', "='My sheet'!A1"],
      ],
      merges: ['B1:C1'],
      hiddenRows: [2],
      conditionalFormats: [{ address: 'B3:C4', formula: '=B3>1', fill: '#FFFF00' }],
    },
    { name: 'My sheet', cells: [[7]] },
    { name: 'Empty' },
    { name: 'Hidden', visibility: 'Hidden' },
  ],
};
