import { readEntry, readTyped } from '../../../src/workbench/model/enter';

test.each<[unknown, string, unknown]>([
  ['', 'General', { value: null }],
  ['12', 'General', { value: 12 }],
  ['1,234.50', 'General', { value: 1234.5, numberFormat: '#,##0.00' }],
  ['5%', 'General', { value: 0.05, numberFormat: '0%' }],
  ['5%', '0.00%', { value: 0.05 }],
  ['2023-1-5', 'General', { value: 44931, numberFormat: 'yyyy/m/d' }],
  ['2023年1月5日', 'General', { value: 44931, numberFormat: 'yyyy"年"m"月"d"日"' }],
  ['￥5', 'General', { value: 5, numberFormat: '"¥"#,##0.00' }],
  ['(5)', 'General', { value: -5 }],
  ['true', 'General', { value: true }],
  ['#N/A', 'General', { value: { error: '#N/A' } }],
  ['——', 'General', { value: '——' }],
  ['2023年', 'General', { value: '2023年' }],
  ['=A1', 'General', { value: null, formula: '=A1' }],
  ['=', 'General', { value: '=' }],
  ["'=A1", 'General', { value: '=A1' }],
  ['=A1', '@', { value: '=A1' }],
  ['12', '@', { value: '12' }],
  [12, '@', { value: '12' }],
  [12, 'General', { value: 12 }],
  [Number.NaN, 'General', undefined],
  [{}, 'General', undefined],
])('%j into a cell of format %s', (input, numberFormat, expected) => {
  expect(readEntry(input, numberFormat)).toEqual(expected);
});

test('a number typed into a percentage cell is a percentage', () => {
  expect(readTyped('98.5', '0.00%')).toEqual({ value: 0.985 });
  expect(readTyped('98.5', 'General')).toEqual({ value: 98.5 });
});
