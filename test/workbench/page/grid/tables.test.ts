/** @jest-environment jsdom */
/** Blocks as other programs put them on the clipboard, and as we do. */
import fc from 'fast-check';
import { copyBlock } from '../../../../src/workbench/blocks';
import { buildWorkbook } from '../../../../src/workbench/model/build';
import { parseArea } from '../../../../src/workbench/model/address';
import { htmlOf, rowsOfHtml, rowsOfText, textOf } from '../../../../src/workbench/page/grid/tables';
import { runs } from '../../../helpers/properties';

const texts = (rows: ReturnType<typeof rowsOfText> | undefined) =>
  rows?.map((row) => row.map(({ text }) => text));

test.each([
  [
    'Excel’s end of lines, and the last one',
    '甲\t1\r\n乙\t2\r\n',
    [
      ['甲', '1'],
      ['乙', '2'],
    ],
  ],
  [
    'blank cells',
    '\t\n\t3',
    [
      ['', ''],
      ['', '3'],
    ],
  ],
  ['a quote that opens no cell', '"甲" 项\t1', [['"甲" 项', '1']]],
  ['a quote inside', '5"管\t1', [['5"管', '1']]],
  ['an end of line in a cell', '"一\n二"\t3\n四', [['一\n二', '3'], ['四']]],
  ['a quote that is never closed', '"一\t2', [['"一', '2']]],
])('%s', (_, text, rows) => {
  expect(texts(rowsOfText(text))).toEqual(rows);
});

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head><body><!--StartFragment--><table><col width=72><tr height=20><td class=xl65 x:num="1234.5678">1,234.57</td><td colspan=2>合 并
  了</td></tr><tr><td style='mso-number-format:"\\@"'>001</td><td x:num="0.12345">12.3%</td><td>一<br>二</td></tr></table><!--EndFragment--></body></html>`;

test('Excel’s table: numbers behind what is shown, texts of digits, merged cells, lines', () => {
  const rows = rowsOfHtml(EXCEL)!.rows;
  expect(rows).toEqual([
    [{ text: '1,234.57', number: 1234.5678 }, { text: '合 并 了' }, { text: '' }],
    [{ text: '001', isText: true }, { text: '12.3%', number: 0.12345 }, { text: '一\n二' }],
  ]);
});

test('LibreOffice’s table, with rows that one cell spans', () => {
  const html =
    '<table><tbody><tr><td rowspan="2" align="left"><font face="宋体">甲</font></td><td sdval="7.5" sdnum="2052;"><b>7.50</b></td></tr><tr><td>乙</td></tr></tbody></table>';
  expect(rowsOfHtml(html)!.rows).toEqual([
    [{ text: '甲' }, { text: '7.50', number: 7.5 }],
    [{ text: '' }, { text: '乙' }],
  ]);
});

test('no table is none', () => {
  expect(rowsOfHtml('<p>文字</p>')).toBeUndefined();
  expect(rowsOfHtml('')).toBeUndefined();
});

test('a cell that spans more than there can be takes no time', () => {
  const { rows } = rowsOfHtml('<table><tr><td rowspan="65000" colspan="1000">甲</td></tr></table>')!;
  expect([rows.length, rows[0]!.length]).toEqual([1, 1000]);
});

test('what is copied is read again as it was, by either way', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '"', '\t', '\n', '<', '&', '1', '%') }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      (given) => {
        const cells = given.map((row) => row.map((value) => (String(value).startsWith('=') ? 'x' : value)));
        const workbook = buildWorkbook({ sheets: [{ name: 'S', cells }] });
        const block = copyBlock(workbook, workbook.active, parseArea(`A1:B${given.length}`)!)!;
        const shown = block.rows.map((row) => row.map(({ text }) => text));
        expect(texts(rowsOfText(textOf(block)))).toEqual(shown);
        const { rows, id } = rowsOfHtml(htmlOf(block, '7'))!;
        expect(id).toBe('7');
        const plain = (text: string): string =>
          text
            .replace(/[ \t]+/g, ' ')
            .replace(/ ?\n ?/g, '\n')
            .trim();
        expect(rows.map((row) => row.map(({ text }) => text.trim()))).toEqual(
          shown.map((row) => row.map(plain)),
        );
      },
    ),
    runs(60),
  );
});
