/** Where the indicator table ends, and what is no indicator in it. */
import { LAYOUTS } from '../../../src/forms';
import { formatDecimal } from '../../../src/model/number/quantity';
import { readForms } from '../../../src/reader/readForms';
import type { GridValue } from '../../helpers/workbook';
import { sheetOf, workbookOf } from '../../helpers/workbook';

const HEADER = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];

function evaluationOf(...rows: readonly (readonly GridValue[])[]) {
  const sheet = sheetOf('S', [
    ['2024年度部门整体支出绩效自评表'],
    [null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 10.5, 10.5, 10.5, 10, '100%', 10],
    HEADER,
    ...rows,
  ]);
  const form = readForms(workbookOf(sheet), LAYOUTS)[0]!;
  const number = (id: 'total.weight' | `level1[${number}].weight`): string | undefined => {
    const value = form.fields.get(id)?.value;
    return value?.kind === 'quantity' ? formatDecimal(value.quantity.value) : undefined;
  };
  const rowsOf = (form.lists.get('indicators') ?? []).map(({ index }) => {
    const value = form.fields.get(`indicators[${index}].name`)?.value;
    return value?.kind === 'text' ? value.text : '';
  });
  const text = (id: 'level1[0].name' | `indicators[${number}].level1`): string | undefined => {
    const value = form.fields.get(id)?.value;
    return value?.kind === 'text' ? value.text : undefined;
  };
  return { rows: rowsOf, number, text };
}

const ROW = ['产出指标', '数量指标', '清淤长度', '5公里', '5公里', 50, 50, null];
const SECOND = [null, null, '巡查次数', '6次', '6次', 40, 40, null];
const TOTAL = ['总分', null, null, null, null, 100, 100, null];

test('the word for the total ends the table only where it is a label', () => {
  const { rows, number } = evaluationOf([...ROW.slice(0, 7), '合计'], SECOND, TOTAL);
  expect(rows).toEqual(['清淤长度', '巡查次数']);
  expect(number('total.weight')).toBe('100');
});

test('a header repeated on the next page, empty rows and notes below the total are no indicators', () => {
  const { rows } = evaluationOf(ROW, HEADER, [null], SECOND, TOTAL, [
    ...ROW.slice(0, 2),
    '备注',
    ...ROW.slice(3),
  ]);
  expect(rows).toEqual(['清淤长度', '巡查次数']);
});

test('one word left over from the headers makes no header of an indicator', () => {
  const left = ['产出指标', '二级指标', ...ROW.slice(2)];
  expect(evaluationOf(left, SECOND, TOTAL).rows).toEqual(['清淤长度', '巡查次数']);
});

test('an indicator without its name is one as soon as it has a weight or a score', () => {
  expect(evaluationOf(ROW, [null, null, null, '6次', '6次', 40, null, null], TOTAL).rows).toHaveLength(2);
  expect(evaluationOf(ROW, [null, null, null, '6次', '6次', null, null, null], TOTAL).rows).toHaveLength(1);
});

test('a number in brackets is points where one of its column is as large as points are, and is no name', () => {
  const rows = [['产出指标（50）', ...ROW.slice(1)], ['满意度指标（5）', ...SECOND.slice(1)], TOTAL];
  const { number, text } = evaluationOf(...rows);
  expect(number('level1[1].weight')).toBe('5');
  expect([text('level1[0].name'), text('indicators[1].level1')]).toEqual(['产出指标', '满意度指标']);
  const counted = evaluationOf(
    ['产出指标（1）', ...ROW.slice(1)],
    ['满意度指标（2）', ...SECOND.slice(1)],
    TOTAL,
  );
  expect(counted.number('level1[1].weight')).toBeUndefined();
});

test.each([
  ['产出指标（50分）', '50'],
  ['产出指标\n（ 50 分 ）', '50'],
  ['产出指标50分', '50'],
  ['产出指标（12.5分）', '12.5'],
  ['产出指标', undefined],
  ['产出指标（50）', '50'],
  ['产出指标【50】', '50'],
  ['产出指标（权重50分）', '50'],
  ['产出指标（50分，主要）', undefined],
  ['产出指标（3）', undefined],
])('the weight in a group’s own cell: %j', (label, weight) => {
  expect(evaluationOf([label, ...ROW.slice(1)], TOTAL).number('level1[0].weight')).toBe(weight);
});
