/** What is filled, what is asked about, and what is left alone. */
import { check } from '../../src/check';
import { LAYOUTS } from '../../src/forms';
import { toA1 } from '../../src/model/workbook/cell';
import type { FieldId } from '../../src/model/form/fields';
import type { Field } from '../../src/model/form/form';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { readForms } from '../../src/reader/readForms';
import { cleanWorkbook, layouts } from '../helpers/cleanForms';
import { fillsAt, fillsOf, told } from '../helpers/fills';
import { withEdits } from '../helpers/spreadsheet';
import { mapSheet, sampleWorkbook, withCell } from '../helpers/workbook';
import { YEAR_COLUMNS } from '../../src/rules/items';

/** DOMAIN section 6, as far as the clean forms have it. */
const COMPUTED: readonly FieldId[] = [
  'staff.controlRate',
  ...(['threePublic.total', 'threePublic.vehicles', 'projects.total'] as const).flatMap((item) =>
    YEAR_COLUMNS.map((column) => `${item}.${column}` as const),
  ),
  'funds.total.rate',
  'funds.total.score',
  'funds.bySource.total',
  'funds.byNature.total',
  'level1[0].weight',
  'level1[1].weight',
  'level1[2].weight',
  'total.weight',
  'total.score',
];

const fieldsOf = (workbook: WorkbookSnapshot): ReadonlyMap<FieldId, Field> =>
  new Map(readForms(workbook, LAYOUTS).flatMap(({ fields }) => [...fields]));

const serious = (workbook: WorkbookSnapshot): readonly string[] =>
  check(workbook)
    .diagnostics.filter(({ severity }) => severity !== 'hint')
    .map(({ ruleId, message }) => `${ruleId}: ${message['zh-CN']}`);

/** A cell without its figure; its label stays. */
function emptied(workbook: WorkbookSnapshot, { cell, shared, measure, text }: Field): WorkbookSnapshot {
  const label = measure === 'points' ? text.replace(/[\d０-９]+/, '') : text.replace(/([：:]).*$/u, '$1');
  return withCell(workbook, cell.sheet, toA1(cell), shared ? label : null);
}

/** To so many places behind the point: as the form shows it. */
const asItStood = (field: Field) => expect.closeTo(figure(field), field.measure === 'rate' ? 3 : 9) as number;

describe.each(layouts())('%s', (_, workbook) => {
  const fields = fieldsOf(workbook);

  test('all computed cells, when blank, are filled with what stood there, and nothing is to be found or filled', () => {
    const blank = COMPUTED.reduce((current, id) => emptied(current, fields.get(id)!), workbook);
    const safe = check(blank)
      .fills()
      .filter(({ applicability }) => applicability === 'safe');
    expect(safe.map(({ field, kind }) => [field, kind]).sort()).toEqual(
      COMPUTED.map((id) => [id, 'blank']).sort(),
    );
    const filled = withEdits(
      blank,
      safe.map(({ edit }) => edit),
    );
    const now = fieldsOf(filled);
    expect(COMPUTED.map((id) => [id, figure(now.get(id)!)])).toEqual(
      COMPUTED.map((id) => [id, asItStood(fields.get(id)!)]),
    );
    expect(serious(filled)).toEqual([]);
    expect(fillsOf(filled).filter(({ kind }) => kind !== 'same')).toEqual([]);
  });

  test('nothing that stands there is proposed to be another figure', () => {
    expect(fillsOf(workbook).filter(({ kind }) => kind !== 'same')).toEqual([]);
  });
});

/** Of every layout each costs a check; that all are filled is held on all of them. */
const SOME_LAYOUTS = layouts().filter((_, nth) => nth % 5 === 0);

describe.each(SOME_LAYOUTS)('%s', (_, workbook) => {
  const fields = fieldsOf(workbook);

  test.each(COMPUTED)('%s alone is filled with what stood there', (id) => {
    const field = fields.get(id)!;
    const { [id]: fill } = fillsAt(emptied(workbook, field));
    expect(fill).toMatchObject({ kind: 'blank', applicability: 'safe' });
    const filled = fieldsOf(withEdits(emptied(workbook, field), [fill!.edit])).get(id)!;
    expect(figure(filled)).toEqual(asItStood(field));
  });
});

function figure({ value }: Field): number {
  return value.kind === 'quantity' ? value.quantity.value.toNumber() : NaN;
}

test('a building’s two rates', () => {
  const building = { B23: 1200, C23: 1150, E23: 500, F23: 480 };
  const workbook = Object.entries(building).reduce(
    (current, [address, value]) => withCell(current, '基础数据表', address, value),
    cleanWorkbook(),
  );
  const fills = check(workbook)
    .fills()
    .filter(({ kind }) => kind === 'blank');
  expect(fills.map(({ computed, applicability, why }) => [computed, applicability, why['zh-CN']])).toEqual([
    ['95.83%', 'safe', '规模控制率 = 实际规模 1150 ÷ 批复规模 1200 = 95.83%'],
    ['96%', 'safe', '投资概算控制率 = 实际投资 480.00 ÷ 预算投资 500.00 = 96%'],
  ]);
});

describe('what the user typed', () => {
  test.each<[string, string, string | number, string[]]>([
    ['基础数据表', 'B5', 6.85, ['B5 differs ask: 6.85 → 6.58']],
    ['基础数据表', 'B5', '6.85', ['B5 differs ask: 6.85 → 6.58']],
    ['基础数据表', 'B5', '——', ['B5 differs ask: —— → 6.58']],
    ['基础数据表', 'B5', '/', ['B5 differs ask: / → 6.58']],
    ['基础数据表', 'B5', '无', ['B5 differs ask: 无 → 6.58']],
    ['基础数据表', 'B5', '6.58.', ['B5 differs ask: 6.58. → 6.58']],
    ['基础数据表', 'B5', '#REF!', ['B5 differs ask: #REF! → 6.58']],
    ['基础数据表', 'F3', '100%', ['F3 differs ask: 100% → 94.12%']],
    ['基础数据表', 'F3', 100, ['F3 differs ask: 100 → 94.12%']],
    ['自评表', 'I4', 9, ['I4 differs ask: 9 → 10', 'H18 differs ask: 100 → 99']],
    ['自评表', 'B5', '按收入性质分：706.87', ['B5 differs ask: 按收入性质分：706.87 → 按收入性质分：760.87']],
    ['自评表', 'B5', '按收入性质分：——', ['B5 differs ask: 按收入性质分：—— → 按收入性质分：760.87']],
    ['自评表', 'B5', '按收入性质分', ['B5 blank ask: 按收入性质分 → 按收入性质分：760.87']],
    ['自评表', 'B5', '按收入性质分：76.0.8', []],
    ['自评表', 'B13', '产出指标', ['B13 blank ask: 产出指标 → 产出指标（50分）']],
    ['自评表', 'B13', '产出指标（——分）', ['B13 differs ask: 产出指标（——分） → 产出指标（50分）']],
  ])('%s!%s %j: only asked about', (sheet, address, value, expected) => {
    expect(told(sheet, address, value)).toEqual(expected);
  });

  test.each<[string, string, string | number]>([
    ['基础数据表', 'B5', 6.58],
    ['基础数据表', 'F3', '94%'],
    ['自评表', 'B5', '按收入性质分：７６０．８７'],
    ['自评表', 'B5', '按收入性质分：760.870万元'],
    ['自评表', 'B13', '产出指标50分'],
  ])('%s!%s %j: nothing to correct', (sheet, address, value) => {
    expect(told(sheet, address, value)).toEqual([]);
  });

  test('spaces are nothing that was typed', () => {
    expect(told('基础数据表', 'B5', '　')).toEqual(['B5 blank safe:  → 6.58']);
  });

  test('percent without the sign stays a figure of that kind', () => {
    const { 'staff.controlRate': wrong } = fillsAt(withCell(cleanWorkbook(), '基础数据表', 'F3', 100));
    expect(wrong!.edit).toEqual({ target: wrong!.cell, before: 100, after: 94.12 });
    expect(
      fillsAt(withCell(cleanWorkbook(), '基础数据表', 'F3', 94.12))['staff.controlRate'],
    ).toBeUndefined();
  });

  test('a marker over zeros says as much as 0', () => {
    const zeros = { '基础数据表!F7': 0, '基础数据表!F8': 0, '基础数据表!F5': 1.53 };
    expect(told('基础数据表', 'F6', '——', zeros)).toEqual([]);
  });

  test('what differs by rounding says so, and a coarser score, too', () => {
    const { 'threePublic.total.prior': total } = fillsAt(withCell(cleanWorkbook(), '基础数据表', 'B5', 6.59));
    expect([total!.kind, total!.note!['zh-CN']]).toEqual(['differs', '只差在四舍五入，可以不改']);
    const { 'funds.total.score': score } = fillsAt(sampleWorkbook());
    expect([score!.kind, score!.note!['zh-CN']]).toEqual(['differs', '只差在四舍五入，可以不改']);
  });
});

describe('formulas', () => {
  const withFormula = (address: string, formula: string, value: number | null): WorkbookSnapshot =>
    mapSheet(cleanWorkbook(), '基础数据表', (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell): CellSnapshot =>
        toA1(cell) === address
          ? { ...cell, formula, value, text: value === null ? '' : String(value) }
          : cell,
      ),
    }));

  test.each([
    ['the user’s own, and right', '=B6+B9+B10', 6.58],
    ['ours', '=SUM(B6,B9,B10)', 6.58],
    ['ours, in a file without results', '=SUM(B6,B9,B10)', null],
  ])('%s: left alone', (_, formula, value) => {
    expect(fillsAt(withFormula('B5', formula, value))['threePublic.total.prior']).toBeUndefined();
  });

  test('wrong: asked about', () => {
    const { 'threePublic.total.prior': fill } = fillsAt(withFormula('B5', '=B6+B9', 4.91));
    expect(fill).toMatchObject({
      kind: 'differs',
      applicability: 'ask',
      edit: { before: { formula: '=B6+B9' } },
    });
  });

  test('an operand that a formula gives as a text is none that a sum counts', () => {
    const text = withFormula('B8', '=TEXT(4.91,"0.00")', null);
    const cells = mapSheet(text, '基础数据表', (sheet) => ({
      ...sheet,
      cells: sheet.cells
        .filter((cell) => toA1(cell) !== 'B6')
        .map((cell) => (toA1(cell) === 'B8' ? { ...cell, value: '4.91', text: '4.91' } : cell)),
    }));
    const { 'threePublic.vehicles.prior': fill } = fillsAt(cells);
    expect([fill!.edit.after, fill!.note!['zh-CN']]).toEqual([4.91, expect.stringContaining('文本')]);
  });
});
