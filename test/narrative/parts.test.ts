/** Of which figure a figure is a part: by 其中, brackets, lists and totals, and where it is a part of none. */
import { told } from './told';

/** `清淤 < 项目支出` for each part, in the order of the text. */
function partsIn(line: string): readonly string[] {
  return told(line).flatMap((fact) => {
    const [, item] = fact.split(' ');
    const whole = / < (\S+)/.exec(fact)?.[1];
    return whole === undefined ? [] : [`${item!} < ${whole}`];
  });
}

test.each<[string, readonly string[]]>([
  [
    '支出505万元，其中：基本支出390万元，其中：人员经费320万元，公用经费70万元；项目支出115万元。',
    ['基本支出 < 支出', '人员经费 < 基本支出', '公用经费 < 基本支出', '项目支出 < 支出'],
  ],
  // A new sentence may open with it; a change in between is no whole.
  ['支出505万元。其中：基本支出390万元，项目支出115万元。', ['基本支出 < 支出', '项目支出 < 支出']],
  [
    '支出505万元，比上年增长3%，其中：基本支出390万元，增长1%，项目支出115万元。',
    ['基本支出 < 支出', '项目支出 < 支出'],
  ],
  ['支出505万元，包括基本支出390万元、项目支出115万元。', ['基本支出 < 支出', '项目支出 < 支出']],
  ['公务接待费1.2万元（其中：外事接待0.4万元），会议费2万元。', ['外事接待 < 公务接待费']],
  ['车辆6辆，其中：执法车4辆、应急车2辆，船1艘。', ['执法车 < 车辆', '应急车 < 车辆']],
])('%s', (line, parts) => {
  expect(partsIn(line)).toEqual(parts);
});

test.each([
  // What is another kind of money may be part of it all the same.
  ['全年预算512万元，其中：年中追加30万元。', '年中追加 < 全年预算'],
  ['全年预算512万元，其中：上年结转12万元。', '上年结转 < 全年预算'],
  ['总收入520万元，其中：上年结转12万元。', '上年结转 < 总收入'],
  ['财政拨款支出505万元，其中：全年执行数500万元。', '全年执行数 < 财政拨款支出'],
  ['全年执行数505万元，其中：基本支出390万元。', '基本支出 < 全年执行数'],
  ['全年执行数505万元，其中：设备费39万元。', '设备费 < 全年执行数'],
])('%s', (line, part) => {
  expect(partsIn(line)).toEqual([part]);
});

test.each([
  // What was spent is no part of what was received, and siblings are none of each other.
  '收入505万元，其中：项目支出115万元。',
  '基本支出390万元，其中：项目支出115万元。',
  '人员经费320万元，其中：公用经费70万元。',
  // A bracket that says something else.
  '公务接待费1.2万元（占8%），会议费2万元。',
  '公务接待费1.2万元（较上年减少0.1万元）。',
  '在职人员21人（另有临聘6人）。',
  '支出505万元，会议费2万元。',
])('no part: %s', (line) => {
  expect(partsIn(line)).toEqual([]);
});

test('once the parts make up the whole, what follows stands beside it', () => {
  const parts = ['清淤 < 项目支出', '巡查 < 项目支出'];
  expect(partsIn('项目支出50万元，其中：清淤30万元，巡查20万元，培训费5万元。')).toEqual(parts);
  expect(partsIn('项目支出500000元，其中：清淤30万元，巡查20万元，培训费5万元。')).toEqual(parts);
  expect(partsIn('项目支出50万元，其中：清淤30万元，在职人员21人，巡查20万元。')).toEqual(parts);
});
