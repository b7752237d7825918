/** Points, and what was reached of the points before them. */
import { told } from '../told';

test.each<[string, readonly string[]]>([
  ['综合得分为96.5分。', ['score 综合得分 96.5分']],
  ['自评得分94分。', ['score 自评得分 94分']],
  ['得分：97.2分。', ['score 得分 97.2分']],
  // Words that say points, without 分.
  ['自评得分97.2。', ['score 自评得分 97.2']],
  ['一、总得分，97.2分。', ['score 总得分 97.2分']],
  ['产出指标50分，得48.5分。', ['score 产出指标 50分', 'score 产出指标得分 48.5分 / 产出指标']],
  ['效益指标30分，扣2分。', ['score 效益指标 30分', 'score 效益指标扣分 2分 / 效益指标']],
])('%s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test.each(['会议时长30分钟。', '增设30分公司。', '业务支出30。', '培训费30元，得30人好评。', '30分。'])(
  'states no score: %s',
  (line) => {
    expect(told(line).filter((fact) => fact.startsWith('score'))).toEqual([]);
  },
);
