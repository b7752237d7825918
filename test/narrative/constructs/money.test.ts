/** Amounts: what of, and whether budgeted, received, spent, adjusted or left. */
import { told } from '../told';

test.each([
  ['年初预算480万元。', 'budget 年初预算 480万元'],
  ['全年预算收入512.3万元。', 'budget 全年预算收入 512.3万元'],
  ['财政拨款收入505万元。', 'income 财政拨款收入 505万元'],
  ['决算支出506.18万元。', 'expenditure 决算支出 506.18万元'],
  ['项目支出36.40万元。', 'expenditure 项目支出 36.40万元'],
  ['全年执行数498.76万元。', 'executed 全年执行数 498.76万元'],
  ['年末结转结余2.45万元。', 'carryOver 结转结余 2.45万元'],
  ['一般公共预算财政拨款支出505万元。', 'expenditure 一般公共预算财政拨款支出 505万元'],
  ['公务接待费0.86万元。', 'amount 公务接待费 0.86万元'],
  ['建设资金1.25亿元。', 'amount 建设资金 1.25亿元'],
])('the role is what the words say: %s', (line, fact) => {
  expect(told(line)).toEqual([fact]);
});

test.each([
  ['年中执行调减1.25万元。', '-1.25'],
  ['水利专项核减0.6万元。', '-0.6'],
  ['水利专项追减0.6万元。', '-0.6'],
  ['年中执行调增1.25万元。', '1.25'],
  ['业务经费追加3万元。', '3'],
  ['业务经费核增3万元。', '3'],
])('an adjustment is less or more: %s', (line, value) => {
  const [fact, ...others] = told(line);
  expect(others).toEqual([]);
  expect(fact).toMatch(/^adjustment /);
  expect(fact).toContain(` ${value}万元`);
});

test.each<[string, readonly string[]]>([
  [
    '年初预算480万元，其中：基本支出390万元，项目支出90万元。',
    ['budget 年初预算 480万元', 'budget 基本支出 390万元 < 年初预算', 'budget 项目支出 90万元 < 年初预算'],
  ],
  // Without 其中 it may be budgeted or spent.
  ['年初预算480万元，基本支出390万元。', ['budget 年初预算 480万元', 'amount 基本支出 390万元']],
  ['年初预算480万元，实际支出470万元。', ['budget 年初预算 480万元', 'expenditure 实际支出 470万元']],
])('支出 behind a budget: %s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test.each<[string, readonly string[]]>([
  [
    '办公费1.1万元，邮电费0.9万元，共计2万元。',
    ['amount 办公费 1.1万元 < 共计', 'amount 邮电费 0.9万元 < 共计', 'amount 共计 2万元'],
  ],
  [
    '专项资金共计3.60万元，其中：宣传1.10万元，培训2.50万元。',
    ['amount 专项资金 3.60万元', 'amount 宣传 1.10万元 < 专项资金', 'amount 培训 2.50万元 < 专项资金'],
  ],
])('a total and its parts: %s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test.each<[string, readonly string[]]>([
  ['1200元。', ['? 1200']],
  ['共计36.4万元。', ['? 36.4']],
  ['支出5。', ['? 5']],
  ['邮电费。3万元。', ['? 3']],
])('of nobody knows what: %s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test.each([
  '维修费约30万元。',
  '维修费近30万元。',
  '维修费30余万元。',
  '维修费30万元左右。',
  '维修费30万元以上。',
])('about so much: %s', (line) => {
  expect(told(line)).toEqual([expect.stringMatching(/^amount 维修费 30\S+ ~$/)]);
});

test.each(['超过', '逾', '不足', '将近'])('%s is about so much, too', (word) => {
  const [fact] = told(`维修费${word}30万元。`);
  expect(fact).toMatch(/ 30万元 ~$/);
});
