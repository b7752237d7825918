/** Every layout of ours, read whole, and with each of its labels hidden in turn. */
import { check } from '../../src/check';
import { oneSheet } from '../helpers/fieldsOf';
import * as local from '../helpers/localForms';
import * as more from '../helpers/moreProvinces';
import * as other from '../helpers/otherForms';
import * as provinces from '../helpers/provinces';

const LAYOUTS = Object.entries({ ...provinces, ...more, ...local, ...other });

test.each(LAYOUTS)('%s: read whole, and nothing is wrong in it', (_, grid) => {
  const result = check(oneSheet(grid));
  expect(result.status).toBe('checked');
  expect(result.forms.flatMap(({ unread }) => unread)).toEqual([]);
  expect(
    result.diagnostics
      .filter(({ severity }) => severity !== 'hint')
      .map(({ ruleId, message }) => `${ruleId} ${message['zh-CN']}`),
  ).toEqual([]);
});

describe.each(LAYOUTS)('%s, with one label that nobody knows', (_, grid) => {
  const labels = grid.flatMap((row, r) =>
    row.flatMap((value, c) =>
      typeof value === 'string' &&
      /预算|执行数|执行率|得分|分值|权重|指标值|目标值|完成值|实际值|总额|总分|合计/.test(value) &&
      value.length < 16
        ? [[value, r, c] as const]
        : [],
    ),
  );

  test.each(labels)('“%s”: nobody is accused, and no total is made of a part', (_label, r, c) => {
    const changed = grid.map((row, at) =>
      at === r ? row.map((value, i) => (i === c ? '某某栏目' : value)) : row,
    );
    const result = check(oneSheet(changed));
    const loud = result.diagnostics.filter(({ severity }) => severity !== 'hint');
    expect(loud.map(({ ruleId }) => ruleId)).toEqual([]);
    const computed = result.scores?.total.computed;
    if (computed !== undefined) expect(computed).toBe(check(oneSheet(grid)).scores?.total.computed);
  });
});
