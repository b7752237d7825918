/** Where a figure has its name from: its own words, those that it leans on, or a list before it. */
import { told } from '../told';

test.each([
  '邮电费3万元。',
  '邮电费：3万元。',
  '邮电费为3万元。',
  '邮电费，3万元。',
  '邮电费（3万元）。',
  '邮电费共计3万元。',
])('named: %s', (line) => {
  expect(told(line)).toEqual(['amount 邮电费 3万元']);
});

test.each<[string, readonly string[]]>([
  [
    '基本支出、项目支出分别为430.1万元、168万元。',
    ['expenditure 基本支出 430.1万元', 'expenditure 项目支出 168万元'],
  ],
  [
    '办公费、印刷费和邮电费分别为3万元、2万元、1万元。',
    ['amount 办公费 3万元', 'amount 印刷费 2万元', 'amount 邮电费 1万元'],
  ],
  ['受理、办结分别达到60件和58件。', ['count 受理 60件', 'count 办结 58件']],
])('each has its own name back: %s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test.each<[string, readonly string[]]>([
  // More figures than names, and fewer.
  ['办公费、印刷费分别为3万元、4万元、5万元。', ['? 3', '? 4', '? 5']],
  ['办公费、印刷费、邮电费分别为3万元、4万元。', ['? 3', '? 4']],
  // A second amount right behind the first.
  ['邮电费2万元3万元。', ['amount 邮电费 2万元', '? 3']],
  // A full stop ends what was named.
  ['邮电费。3万元。', ['? 3']],
])('not guessed: %s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test.each<[string, string, string | undefined]>([
  ['2022年邮电费3万元。', 'amount 邮电费 3万元 2022', undefined],
  ['邮电费3万元。', 'amount 邮电费 3万元 2023', '2023年度示例站整体支出绩效自评报告'],
  ['上年邮电费3万元。', 'amount 邮电费 3万元 2022', '2023年度示例站整体支出绩效自评报告'],
  ['2021年邮电费3万元。', 'amount 邮电费 3万元 2021', '2023年度示例站整体支出绩效自评报告'],
  // Compared with a year, it is not of that year.
  ['邮电费较2021年增加3万元。', 'change 邮电费 3万元 2023', '2023年度示例站整体支出绩效自评报告'],
  // Nobody knows of which year.
  ['上年邮电费3万元。', 'amount 邮电费 3万元', undefined],
])('its year: %s', (line, fact, title) => {
  expect(told(line, ...(title ? [title] : []))).toEqual([fact]);
});

test('the unit’s own name is none of the item', () => {
  const title = '2023年度示例区水利站整体支出绩效自评报告';
  expect(told('示例区水利站行政编制5名。', title)).toEqual(['count 行政编制 5名 2023']);
});
