/** Forms whose labels say everything twice, in Chinese and in English, are read as those in Chinese alone. */
import { inChinese } from '../../src/reader/bilingual';
import { labelText, normalizeLabel } from '../../src/reader/labels';
import type { Grid } from '../helpers/fieldsOf';
import { fieldsOf } from '../helpers/fieldsOf';
import * as local from '../helpers/localForms';
import * as more from '../helpers/moreProvinces';
import * as others from '../helpers/otherForms';
import * as provinces from '../helpers/provinces';

test.each([
  ['预算数 Budget', '预算数'],
  ['预算数\nBudget (10,000 yuan)', '预算数'],
  ['Execution rate 执行率', '执行率'],
  ['执行率（Execution rate, %）', '执行率'],
  ['全年执行数（万元）/ Actual expenditure', '全年执行数'],
  ['一、产出指标 Outputs', '产出指标'],
  ['Total合计', '合计'],
  ['执行率(B/A) Rate of execution', '执行率'],
  ['评价系数（A、B、C） Factor', '评价系数ABC'],
  ['Final accounts 2024年决算数', '决算数'],
])('%j → %s', (text, label) => {
  expect(normalizeLabel(text)).toBe(label);
});

test.each([
  'GDP增长率',
  'PM2.5浓度',
  'APP下载量',
  '执行率（B/A）',
  'A级景区数',
  '新增Wifi热点',
  'Budget',
  '指标staff.total',
  '5G基站数',
])('%s stays', (text) => {
  expect(inChinese(text)).toBe(text);
});

test('a title, and a label with its value behind it', () => {
  expect(labelText('项目单位 Unit in charge：青岚县图书室')).toMatchObject({
    label: '项目单位',
    value: '青岚县图书室',
  });
  const [title, ...rest] = provinces.splitTarget;
  const both = [[`${title![0]} Self-evaluation of Project Expenditure (2024)`, ...title!.slice(1)], ...rest];
  expect(fieldsOf(both)).toMatchObject({ 'evaluation.titleYear': 'A1 2024', 'total.score': 'J12 99.8' });
});

const ENGLISH = ['Budget', 'Score', 'Item of the year', 'Execution rate', 'Full marks', 'Unit (in charge)'];

/** English to every label, behind it, under it, before it or in brackets; what fills a field stays. */
function bilingual(grid: Grid): Grid {
  const filled = new Set(Object.values(fieldsOf(grid)).map((field) => field.split(' ')[0]));
  const isLabel = (value: unknown, address: string): value is string =>
    typeof value === 'string' && /[\u4e00-\u9fff]{3}/.test(value) && !filled.has(address);
  return grid.map((row, r) =>
    row.map((value, c) => {
      if (!isLabel(value, `${String.fromCharCode(65 + c)}${r + 1}`) || /[：:]/.test(value)) return value;
      const words = ENGLISH[(r * 5 + c) % ENGLISH.length]!;
      return [`${value} ${words}`, `${value}\n${words}`, `${words} ${value}`, `${value}（${words}）`][
        (r + c) % 4
      ]!;
    }),
  );
}

const FORMS = Object.entries({ ...provinces, ...more, ...others, ...local }).filter(([, grid]) =>
  Array.isArray(grid),
);

test.each(FORMS)('%s', (_, grid) => {
  expect(fieldsOf(bilingual(grid as Grid))).toEqual(fieldsOf(grid as Grid));
});
