/** Heads and things, each under its own name, and totals of them. */
import { told } from '../told';

test.each<[string, readonly string[]]>([
  ['年末在职20人，退休6人。', ['count 在职 20人', 'count 退休 6人']],
  ['举办培训班4期，培训210人次。', ['count 培训班 4期', 'count 培训 210人次']],
  ['配备执法车辆3辆。', ['count 执法车辆 3辆']],
  ['建成标准化泵站2座、渠道6公里。', ['count 标准化泵站 2座', 'count 渠道 6公里']],
  ['发放宣传册2.4万份。', ['count 宣传册 2.4万份']],
  ['全年共接待群众1250余人次。', ['count 群众 1250人次 ~']],
  ['开展巡查160多次。', ['count 巡查 160次 ~']],
  ['共5个项目。', ['count 项目 5个']],
  ['编写材料160篇12万字。', ['count 材料 160篇', 'count 材料 12万字']],
])('%s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test.each<[string, readonly string[]]>([
  [
    '行政编制8名，事业编制14名，共22名。',
    ['count 行政编制 8名 < 合计', 'count 事业编制 14名 < 合计', 'count 合计 22名'],
  ],
  [
    '核定编制22名，其中：行政编制8名，事业编制14名。',
    ['count 编制 22名', 'count 行政编制 8名 < 编制', 'count 事业编制 14名 < 编制'],
  ],
  [
    '在职人员21人（包含档案中心6人），退休9人。',
    ['count 在职人员 21人', 'count 档案中心 6人 < 在职人员', 'count 退休 9人'],
  ],
  // Not among them.
  ['在职人员21人（另有临聘6人）。', ['count 在职人员 21人', 'count 临聘 6人']],
  // Another kind of thing is no part, wherever it stands.
  ['办公楼2栋，执法车3辆，共5辆。', ['count 办公楼 2栋', 'count 执法车 3辆', '? 5']],
])('parts and totals: %s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test.each<[string, readonly string[]]>([
  ['共22名。', ['? 22']],
  ['5个以上。', ['? 5']],
])('of nobody knows what: %s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test('money and percentages are no counts', () => {
  expect(told('租金12万元，出租率92%。').filter((fact) => fact.startsWith('count'))).toEqual([]);
});
