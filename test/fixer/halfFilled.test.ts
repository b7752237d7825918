/** Half-filled forms: fills go as far as their inputs go, and no range runs over figures of others. */
import { check } from '../../src/check';
import type { CellContent } from '../../src/model/workbook/edits';
import { contentText } from '../../src/model/workbook/edits';
import type { CleanFigures } from '../helpers/cleanForms';
import { cleanWorkbook, FIGURES, PLAIN } from '../helpers/cleanForms';
import { fillsAt, told } from '../helpers/fills';
import { withEdits } from '../helpers/spreadsheet';
import { mapSheet, withCell } from '../helpers/workbook';

describe('half-filled', () => {
  const without = (...places: readonly string[]): string[] =>
    told(
      '自评表',
      'A1',
      '2023年度部门（单位）整体支出绩效自评表',
      Object.fromEntries(places.map((place) => [place, null])),
    );

  test('a fill builds on those before it', () => {
    expect(without('基础数据表!B5', '基础数据表!B6', '自评表!I4', '自评表!H18')).toEqual([
      'B5 blank safe:  → 6.58',
      'B6 blank safe:  → 4.91',
      'I4 blank safe:  → 10',
      'H18 blank safe:  → 100',
    ]);
  });

  test.each([
    ['a rate without its divisor', ['基础数据表!F3', '基础数据表!B3']],
    ['a score without its weight', ['自评表!I4', '自评表!G4']],
    ['a total of nothing', ['基础数据表!B6', '基础数据表!B7', '基础数据表!B8']],
  ])('%s is not filled', (_, places) => {
    const cell = places[0]!.split('!')[1]!;
    expect(without(...places).filter((line) => line.startsWith(`${cell} `))).toEqual([]);
  });

  test('a sum in a label counts blanks as 0 only where another figure says the same', () => {
    const blank = { '自评表!B6': '其中：一般公共预算：700', '自评表!B9': '其他资金：' };
    expect(told('自评表', 'B5', '按收入性质分：', blank)).toEqual([]);
    expect(told('自评表', 'B5', '按收入性质分：', { '自评表!B6': '其中：一般公共预算：760.87' })).toEqual([
      'B5 blank safe: 按收入性质分： → 按收入性质分：760.87',
    ]);
    expect(told('自评表', 'F5', '按支出性质分：', { '自评表!F7': '项目支出：' })).toEqual([]);
  });

  test('a total over parts that the form does not show is not filled', () => {
    const gone = mapSheet(cleanWorkbook(), '基础数据表', (sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ row }) => row !== 8),
    }));
    expect(fillsAt(withCell(gone, '基础数据表', 'B5', null))['threePublic.total.prior']).toBeUndefined();
  });

  test('over blanks a sum is filled as a formula that follows, and says what it counts as 0', () => {
    const { 'threePublic.vehicles.final': fill } = fillsAt(
      ['F6', 'F7'].reduce((workbook, at) => withCell(workbook, '基础数据表', at, null), cleanWorkbook()),
    );
    expect(fill).toMatchObject({
      applicability: 'safe',
      edit: { after: { formula: '=SUM(F7,F8)' } },
      note: { 'zh-CN': '按 0 计的空格：公车购置·2023年决算数' },
    });
  });

  test('… but not where it would bring a finding: that is said, and asked about', () => {
    const { 'projects.total.budget': fill } = fillsAt(
      ['D11', 'D12'].reduce((workbook, at) => withCell(workbook, '基础数据表', at, null), cleanWorkbook()),
    );
    expect(fill).toMatchObject({ kind: 'blank', applicability: 'ask', computed: '24.50' });
    expect(fill!.note!['zh-CN']).toMatch(/^按 0 计的空格：.*；这样填会出现：项目支出.*超过预算数 24.50/);
    expect(fill!.note!.en).toMatch(/^Blank, counted as 0: .*\. It would bring this finding: [A-Z].*\.$/);
  });

  test('… nor the second time, over a blank total that was filled as 0 the first time', () => {
    const figures: CleanFigures = {
      ...FIGURES,
      vehicleOperation: [450000, 390000, 390000],
      hospitality: [100, 100, 90],
    };
    const blank = ['F5', 'F6', 'F8'].reduce(
      (workbook, at) => withCell(workbook, '基础数据表', at, null),
      cleanWorkbook(figures),
    );
    const first = fillsAt(blank);
    const { 'threePublic.vehicles.final': vehicles, 'threePublic.total.final': total } = first;
    expect(vehicles).toMatchObject({ applicability: 'safe', computed: '0.00' });
    expect(total).toMatchObject({ applicability: 'ask', computed: '0.90' });
    expect(total!.note!['zh-CN']).toMatch(/^这样填会出现：三公经费·2022年决算数 4501.00/);
    const second = fillsAt(withEdits(blank, [vehicles!.edit]));
    expect(second['threePublic.vehicles.final']).toBeUndefined();
    expect(second['threePublic.total.final']).toEqual(total);
  });

  test('… nor as a figure, which would not follow', () => {
    const text = cleanWorkbook(FIGURES, { ...PLAIN, amount: (cents) => (cents / 100).toFixed(2) });
    const blank = ['F6', 'F7'].reduce((workbook, at) => withCell(workbook, '基础数据表', at, null), text);
    expect(fillsAt(blank)['threePublic.vehicles.final']).toBeUndefined();
  });

  test('a label whose neighbours have cells of their own gets no figure into its text', () => {
    const beside = { '自评表!B6': '其中：一般公共预算', '自评表!C6': 760.87, '自评表!B5': '按收入性质分' };
    const workbook = Object.entries(beside).reduce(
      (current, [place, value]) => withCell(current, '自评表', place.split('!')[1]!, value),
      mapSheet(cleanWorkbook(), '自评表', (sheet) => ({
        ...sheet,
        merges: sheet.merges.filter(({ top }) => top !== 4 && top !== 5),
      })),
    );
    expect(fillsAt(workbook)['funds.bySource.total']).toBeUndefined();
  });
});

test('a blank total over a blank subtotal: what the finding says is what is filled', () => {
  const blank = ['F5', 'F6'].reduce(
    (workbook, at) => withCell(workbook, '基础数据表', at, null),
    cleanWorkbook(),
  );
  const { diagnostics, fills } = check(blank);
  const missing = diagnostics.filter(({ ruleId }) => ruleId === 'basic/total-missing');
  expect(missing.map(({ message }) => message['zh-CN'])).toEqual([
    '三公经费·2023年决算数未填列，而明细已填：公车运行维护 4.77、公务接待 1.53。请填合计，各项相加为 6.30。',
    '公务用车购置和维护经费·2023年决算数未填列，而明细已填：公车运行维护 4.77。请填合计，各项相加为 4.77。',
  ]);
  expect(
    fills()
      .filter(({ kind }) => kind === 'blank')
      .map(({ computed }) => computed),
  ).toEqual(['6.30', '4.77']);
});

describe('figures of others in a list’s column', () => {
  const formulaOf = (address: string, value: string | number | null, label: string): CellContent => {
    const marked = withCell(
      withCell(cleanWorkbook(), '基础数据表', 'A15', label),
      '基础数据表',
      address,
      value,
    );
    return contentText(fillsAt(marked)['projects.total.final']!.edit.after);
  };

  test('a row of another edition that ends the list is not counted', () => {
    expect(formulaOf('F15', 500, '人员经费')).toBe('=SUM(F12,F13,F14)');
  });

  test('nor an error in a row of its own', () => {
    const broken = mapSheet(cleanWorkbook(), '基础数据表', (sheet) => ({
      ...sheet,
      cells: [
        ...sheet.cells,
        { row: 14, column: 5, value: { error: '#REF!' }, text: '#REF!', numberFormat: 'General' },
      ].sort((a, b) => a.row - b.row || a.column - b.column),
    }));
    expect(contentText(fillsAt(broken)['projects.total.final']!.edit.after)).toBe('=SUM(F12,F13,F14)');
  });

  test('blank rows and words are part of it', () => {
    const open = 'SUM(OFFSET(F11,1,0):OFFSET(F16,-1,0))';
    expect(formulaOf('F15', null, '4、市级专项资金（一个专项一行）')).toContain(open);
    expect(formulaOf('F15', '——', '……')).toContain(open);
  });
});
