/** Percentages: rates of doing, shares of a whole, and of what they are the rate. */
import { told } from '../told';

test.each<[string, readonly string[]]>([
  ['热线办结率99.3%，群众满意度为97%。', ['rate 热线办结率 99.3%', 'rate 群众满意度 97%']],
  ['建议答复率、提案办理率均达到100%。', ['rate 建议答复率 100%', 'rate 提案办理率 100%']],
  ['预算执行率为99.1%。', ['rate 预算执行率 99.1%']],
])('named by its words: %s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test('a share is of the figure before it', () => {
  expect(told('维修费6.2万元，占公用经费的15.5%。')).toEqual([
    'amount 维修费 6.2万元',
    'share 维修费 15.5% / 维修费',
  ]);
  expect(told('劳务费占公用经费的15.5%。')).toEqual(['share 劳务费 15.5%']);
});

test.each<[string, string]>([
  ['受理诉求840件，办结812件，办结率96.67%。', 'rate 办结率 96.67% / 办结 / 诉求'],
  ['全年预算数602万元，全年执行数590万元，执行率98.01%。', 'rate 执行率 98.01% / 全年执行数 / 全年预算数'],
  // Of two budgets the adjusted one.
  [
    '年初预算480万元，调整后预算512万元，实际支出500万元，预算执行率97.66%。',
    'rate 预算执行率 97.66% / 实际支出 / 调整后预算',
  ],
])('its part and its whole: %s', (line, fact) => {
  expect(told(line).at(-1)).toBe(fact);
});

test.each([
  // Two budgets, and neither is said to be the adjusted one; two wholes; another sentence.
  '年初预算480万元，年中预算490万元，实际支出500万元，预算执行率97.66%。',
  '全年预算数602万元，实际支出500万元，累计支付480万元，预算执行率97.66%。',
  '受理诉求850件，受理投诉70件，办结812件，办结率96.67%。',
  '受理诉求840件，走访812户，办结率96.67%。',
  '受理诉求840件。办结812件。办结率96.67%。',
])('where there is more than one reading it has neither: %s', (line) => {
  expect(told(line).at(-1)).toMatch(/^rate \S+率 97.66%$|^rate \S+率 96.67%$/);
});

test.each<[string, readonly string[]]>([
  ['98%。', ['? 98']],
  ['达到98%以上。', ['? 98']],
  ['分别占81.4%和18.6%。', ['? 81.4', '? 18.6']],
])('of nobody knows what: %s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test('of two shares in a row the first is not that of the figure before it', () => {
  const facts = told('基本支出390万元、项目支出115万元，分别占77.2%和22.8%。');
  expect(facts.filter((fact) => /项目支出\S* 77\.2%/.test(fact))).toEqual([]);
});

test.each(['培训18学时。', '宣传品18份。', '执法车18辆。'])('no percentage, no rate: %s', (line) => {
  expect(told(line).filter((fact) => fact.startsWith('rate'))).toEqual([]);
});
