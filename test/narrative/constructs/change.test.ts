/** A change of what was named before it, and never an amount of its own. */
import { told } from '../told';

test.each<[string, readonly string[]]>([
  [
    '2022年公用经费支出84.20万元，较2021年减少5.80万元。',
    ['expenditure 公用经费支出 84.20万元 2022', 'change 公用经费支出 -5.80万元 2022 / 公用经费支出'],
  ],
  [
    '培训费3.15万元，比上年增加0.35万元，增长12.5%。',
    ['amount 培训费 3.15万元', 'change 培训费 0.35万元 / 培训费', 'change 培训费 12.5% / 培训费'],
  ],
  ['邮电费2万元，同比压减了0.4万元。', ['amount 邮电费 2万元', 'change 邮电费 -0.4万元 / 邮电费']],
  [
    '设备完好率为98%，较上年提升1.5个百分点。',
    ['rate 设备完好率 98%', 'change 设备完好率 1.5个百分点 / 设备完好率'],
  ],
  ['会议费1.20万元，与上年持平。', ['amount 会议费 1.20万元', 'change 会议费 0 / 会议费']],
  ['差旅费4.6万元，减少约1万元。', ['amount 差旅费 4.6万元', 'change 差旅费 -1万元 / 差旅费 ~']],
])('of the figure before it: %s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test.each([
  ['印刷费较上年下降18.2%。', 'change 印刷费 -18.2%'],
  ['办结率提高2.3个百分点。', 'change 办结率 2.3个百分点'],
  ['办件量比上年增加了120件。', 'change 办件量 120件'],
])('of the words before it: %s', (line, fact) => {
  expect(told(line)).toEqual([fact]);
});

test.each(['降低', '压缩', '缩减', '缩短', '回落', '下调', '减少'])('%s is less', (word) => {
  expect(told(`通讯费较上年${word}0.6万元。`)).toEqual(['change 通讯费 -0.6万元']);
});

test.each(['上升', '提高', '提升', '上涨', '扩大', '增加'])('%s is more', (word) => {
  expect(told(`通讯费较上年${word}0.6万元。`)).toEqual(['change 通讯费 0.6万元']);
});

test.each([
  // What it rises or falls to is its figure, and no change.
  '满意度提高到96.5%。',
  '服务窗口增加至12个。',
  '运行经费压减到8.4万元。',
  // Nobody says of what, or with what it is compared.
  '持平。',
  '收支持平。',
])('states no change: %s', (line) => {
  expect(told(line).filter((fact) => fact.startsWith('change'))).toEqual([]);
});
