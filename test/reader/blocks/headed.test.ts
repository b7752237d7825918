/** Headers with their values below: one row, or a list as long as the label at its left. */
import { LAYOUTS } from '../../../src/forms';
import { formatDecimal } from '../../../src/model/number/quantity';
import type { FieldId } from '../../../src/model/form/fields';
import { readForms } from '../../../src/reader/readForms';
import type { GridValue } from '../../helpers/workbook';
import { sheetOf, workbookOf } from '../../helpers/workbook';

function basicOf(...rows: readonly (readonly GridValue[])[]) {
  const form = readForms(workbookOf(sheetOf('S', [['2024年度基础数据表'], ...rows])), LAYOUTS)[0]!;
  const show = (id: FieldId): string => {
    const value = form.fields.get(id)?.value;
    if (value?.kind === 'quantity') return formatDecimal(value.quantity.value);
    return value?.kind ?? 'not there';
  };
  return { form, show };
}

const STAFF = ['人员情况', '编制数', '实际在职人数', '控制率'];
const TABLE = ['经费控制情况（万元）', '上年决算数', '本年预算数', '本年决算数'];
const ROW = ['三公经费', 5.5, 7.5, 6.5];

test('the row of figures below the headers', () => {
  const { show } = basicOf(STAFF, [null, 12, '11人', '91.67%'], TABLE, ROW);
  expect([show('staff.quota'), show('staff.actual'), show('staff.controlRate')]).toEqual([
    '12',
    '11',
    '0.9167',
  ]);
});

test('words under every header are the next table’s: the row of figures is not there', () => {
  const { show } = basicOf(STAFF, TABLE, ROW);
  expect([show('staff.quota'), show('staff.actual')]).toEqual(['not there', 'not there']);
  expect(show('threePublic.total.final')).toBe('6.5');
});

test('one word among figures, or blanks, is that cell’s own fault', () => {
  const { show } = basicOf(STAFF, [null, 12, '若干', null], TABLE, ROW);
  expect([show('staff.quota'), show('staff.actual'), show('staff.controlRate')]).toEqual([
    '12',
    'invalid',
    'blank',
  ]);
  expect(basicOf(STAFF, [null, null, '若干', null], TABLE, ROW).show('staff.actual')).toBe('invalid');
});

describe('office buildings', () => {
  const BUILDINGS = [
    '楼堂馆所',
    '批复规模',
    '实际规模',
    '规模控制率',
    '预算投资',
    '实际投资',
    '投资概算控制率',
  ];
  const of = (...rows: readonly (readonly GridValue[])[]) =>
    basicOf(STAFF, [null, 12, 11, '91.67%'], TABLE, ROW, ...rows);

  test('as many as the label at the left spans; an empty row is none', () => {
    const { form, show } = of(
      BUILDINGS,
      ['^', 1200, 1180, '98.33%', 350.5, 340.5, '97.15%'],
      ['^', null, null, null, null, null, null],
      ['^', 800, 800, '100%', 200.5, 200.5, '100%'],
      ['其他', 5, 5, '1%', 1, 1, '1%'],
    );
    expect(form.lists.get('buildings')).toHaveLength(2);
    expect([show('buildings[0].actualArea'), show('buildings[1].actualArea')]).toEqual(['1180', '800']);
  });

  test('one row where nothing spans, and none where the form goes on', () => {
    const row: readonly GridValue[] = [null, 1200, 1180, '98.33%', 350.5, 340.5, '97.15%'];
    expect(of(BUILDINGS, row, row).form.lists.get('buildings')).toHaveLength(1);
    expect(of(BUILDINGS, ['填表人：', 1, 2, '3%', 4, 5, '6%']).form.lists.get('buildings')).toBeUndefined();
  });
});
