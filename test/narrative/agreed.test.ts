/** Figures that no slip explains, and two statements that agree on what one of them would have to be. */
import { findings } from './findings';

function found(text: string): readonly string[] {
  return findings('2024年度示例站整体支出绩效自评报告', text)
    .map(({ ruleId }) => ruleId)
    .sort();
}

/** Far from what any slip explains; by the rate and by the growth it is 684. */
const CHANGED = '数据中心运维预算720万元，支出888万元，执行率95.00%，较上年的640万元增长6.88%。';

test('two statements that agree on another value of one figure are both told of', () => {
  expect(found(CHANGED)).toEqual(['report/growth', 'report/rates']);
});

test.each([
  ['one statement alone', CHANGED.replace(/，较上年.*/, '。')],
  ['two that ask for different values', CHANGED.replace('6.88%', '16.88%')],
  ['a value that another figure has', `${CHANGED}其中运维费结算价684万元。`],
])('nothing is said of %s', (_, text) => {
  expect(found(text)).toEqual([]);
});
