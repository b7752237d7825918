/** Random workbooks full of what users put on their sheets, for the workbench's host. */
import fc from 'fast-check';
import { parseArea } from '../../../src/workbench/model/address';
import type { CellData } from '../../../src/workbench/model/build';
import { buildWorkbook } from '../../../src/workbench/model/build';
import { newId } from '../../../src/workbench/model/parts';
import type { Sheet, Visibility } from '../../../src/workbench/model/sheet';
import type { Workbook } from '../../../src/workbench/model/workbook';

/** All of them 31 characters at most, and none is like another in other case. */
export const NAMES = [
  '自评表',
  '基础 数据表',
  "it's",
  '甲,乙;丙',
  'A1',
  '2024年',
  'a!b',
  '-x=1+("y")',
  '部门整体支出绩效自评工作簿里名字恰好有三十一个字的这一张表',
  'Sheet & <1>',
];
const COLUMNS = ['A', 'B', 'C', 'D', 'E'];
const ROWS = 6;

export const cell = fc
  .tuple(fc.constantFrom(...COLUMNS), fc.integer({ min: 1, max: ROWS }))
  .map(([column, row]) => `${column}${row}`);
const area = fc
  .tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.integer({ min: 1, max: ROWS }), fc.nat({ max: 3 }))
  .map(([a, b, top, height]) => `${COLUMNS[Math.min(a, b)]}${top}:${COLUMNS[Math.max(a, b)]}${top + height}`);

const value = fc.oneof(
  fc.constantFrom(
    null,
    0,
    1,
    -2.5,
    1e21,
    0.1 + 0.2,
    true,
    false,
    '',
    '　',
    '5',
    ' 7',
    '1/2',
    "'x",
    '#N/A',
    '5%',
  ),
  fc.constantFrom('=A1', '=SUM(B1:B3)', '=1/0', "='it''s'!A1", '=""', '=C2&"元"', '=自评表!A1*2'),
  fc.constantFrom('合计', '（其中）', '2024年', '五月五日', 'May 5', '-', '=x', '@', '甲\n乙', '△'),
);
const content: fc.Arbitrary<CellData> = fc.record(
  {
    value,
    numberFormat: fc.constantFrom('General', '@', '0.00', '0.0%', '#,##0.00;[Red]-#,##0.00', 'yyyy"年"'),
    fill: fc.constantFrom('#FFFF00', '#00FF00'),
    bold: fc.boolean(),
    locked: fc.boolean(),
  },
  { requiredKeys: ['value'] },
);

const format = fc.record({
  type: fc.constantFrom('Custom', 'Custom', 'DataBar', 'ColorScale', 'IconSet', 'CellValue', 'ContainsText'),
  areas: fc.array(area, { minLength: 1, maxLength: 2 }),
  stopIfTrue: fc.boolean(),
  formula: fc.constantFrom('=A1>700', '=$B1="gouji"', '=LEN("mark:error")>0'),
  fill: fc.constantFrom('#FFC7CE', null),
});
const validation = fc.record({
  areas: fc.array(area, { minLength: 1, maxLength: 2 }),
  rule: fc.constantFrom(
    { decimal: { formula1: '0', formula2: '=$B$1', operator: 'Between' } },
    { list: { inCellDropDown: true, source: '是,否' } },
    { textLength: { formula1: '200', operator: 'LessThan' } },
  ),
});
const comment = fc.record({
  at: cell,
  content: fc.constantFrom('请复核', '勾稽', '见附件【勾稽】'),
  replies: fc.array(fc.constantFrom('已改', '好'), { maxLength: 2 }),
  resolved: fc.boolean(),
});

const sheet = fc.record({
  cells: fc.dictionary(cell, content, { maxKeys: 14, noNullPrototype: true }),
  merge: fc.option(fc.constantFrom('A5:B6', 'D1:E1', 'C3:C4'), { freq: 2 }),
  visibility: fc.constantFrom<Visibility>('Visible', 'Visible', 'Visible', 'Hidden', 'VeryHidden'),
  protected: fc.boolean().chain((on) => (on ? fc.boolean() : fc.constant(false))),
  hiddenRows: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 2 }),
  formats: fc.array(format, { maxLength: 4 }),
  validations: fc.array(validation, { maxLength: 2 }),
  comments: fc.uniqueArray(comment, { maxLength: 3, selector: ({ at }) => at }),
  notes: fc.uniqueArray(cell, { maxLength: 2 }),
  table: fc.boolean(),
});

/** The first sheet is always shown and open, so that there is something to write on. */
export const workbook: fc.Arbitrary<() => Workbook> = fc
  .tuple(
    fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 4 }),
    fc.array(sheet, { minLength: 4, maxLength: 4 }),
  )
  .map(([names, sheets]) => (): Workbook => {
    const data = names.map((name, index) => ({
      ...sheets[index]!,
      name,
      merges: sheets[index]!.merge === null ? [] : [sheets[index]!.merge],
      ...(index === 0 && { visibility: 'Visible' as const, protected: false }),
    }));
    const made = buildWorkbook({
      sheets: data.map((each) => ({
        name: each.name,
        cells: each.cells,
        merges: each.merges,
        visibility: each.visibility,
        protected: each.protected,
        hiddenRows: each.hiddenRows,
      })),
      names: { 预算: `='${names[0]!.replace(/'/g, "''")}'!$B$1`, 常数: '=7' },
      settings: { 'other.addin': { kept: [1] } },
    });
    data.forEach((each, index) => decorate(made.sheets[index]!, each));
    made.calculate(true);
    return made;
  });

function decorate(target: Sheet, data: typeof sheet extends fc.Arbitrary<infer Data> ? Data : never): void {
  // Written down as a text, meant as the error: the two are not told apart but by the format “text”.
  for (const { row, column, cell: each } of [...target.cells()])
    if (each.value === '#N/A' && each.style?.numberFormat !== '@')
      target.put(row, column, { ...each, value: { error: '#N/A' } });
  target.conditionalFormats = data.formats.map(({ areas, ...rest }) => ({
    ...rest,
    id: newId(),
    areas: areas.map((each) => parseArea(each)!),
    font: { bold: true },
    borders: {},
    numberFormat: null,
    ...(rest.type !== 'Custom' && { formula: '', fill: null, original: { type: rest.type } }),
  }));
  target.validations = data.validations.map(({ areas, rule }) => ({
    areas: areas.map((each) => parseArea(each)!),
    rule,
    ignoreBlanks: true,
    prompt: { showPrompt: true, title: '', message: '填数' },
    errorAlert: { showAlert: true, style: 'Information', title: '', message: '' },
  }));
  target.comments = data.comments.map(({ at, replies, ...rest }) => {
    const { top: row, left: column } = parseArea(at)!;
    const by = (text: string) => ({
      id: newId(),
      content: text,
      author: '李四',
      created: '2024-03-05T00:00:00Z',
    });
    return { ...by(rest.content), row, column, resolved: rest.resolved, replies: replies.map(by) };
  });
  for (const each of data.notes) {
    const { top, left } = parseArea(each)!;
    target.notes.set(`${top},${left}`, '批注');
  }
  if (data.table) {
    ['项目', '金额'].forEach((value, index) => target.put(9, index, { value }));
    target.put(10, 0, { value: '甲' });
    target.put(11, 1, { value: 3 });
    target.tables.push({
      id: newId(),
      name: `T${newId().slice(-8, -1)}`,
      area: parseArea('A10:B12')!,
      showHeaders: true,
      showTotals: false,
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      filters: new Map(),
      sort: [{ key: 1, ascending: false }],
    });
  }
}
