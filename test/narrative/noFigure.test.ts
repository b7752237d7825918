/** What is no figure is no fact and not left over either; what looks alike and is one, is one. */
import { factsOf } from '../../src/narrative';
import { report } from './report';

const NONE = [
  '会议于2023年12月5日上午9时30分召开，12月31日前办完。',
  '拨打12345热线，12315投诉举报平台，110报警。',
  '根据财预〔2020〕10号、湘财绩[2023]5号和（2021）12号文件。',
  '推行“1+3+N”模式，形成4+1机制。',
  '1.做好服务。2、落实制度。（3）加强学习。①查②改',
  '落实“三会一课”，签订“两个责任清单”，遵守中央八项规定和中央8项规定精神。',
  '实行24小时专职值班，7×24小时在线。',
  '联系电话：0731-28681234，手机13800000000。',
  '第3次会议，第2届，附件1、表2，学习党的20大精神。',
  '5个工作日内答复，3天内反馈，连续2年获奖，满18周岁。',
  '2021-2023年规划，1至6月，2022—2024年。',
  '使用Windows10和5G，达到4A级，执行GB/T19001标准。',
  '开展“4·15”国家安全日、12.4宪法日活动，学习《2023年1号文件》。',
  '2023年度部门整体支出',
];

test.each(NONE)('no figure: %s', (line) => {
  expect(factsOf(report(line))).toEqual({ facts: [], unplaced: [] });
});

test.each([
  ['全年培训24小时。', '培训', '24', '小时'],
  ['业务费2023元。', '业务费', '2023', '元'],
  ['办理热线12345件。', '热线', '12345', '件'],
  ['印发文件20个。', '文件', '20', '个'],
  ['公用经费19,200.50元。', '公用经费', '19200.50', '元'],
])('a figure: %s', (line, item, value, unit) => {
  expect(factsOf(report(line)).facts).toMatchObject([{ item, value, unit }]);
});

test.each([
  ['经费7.50.1万元。', ['7.50.1']],
  ['办公费、印刷费分别为3万元、4万元、5万元。', ['3', '4', '5']],
  ['共34人。', ['34']],
  ['598.10÷602.55。', ['598.10', '602.55']],
  ['共3项目标。支出5。', ['5']],
  ['占81.4%和18.6%。', ['81.4', '18.6']],
])('listed, not guessed: %s', (line, texts) => {
  const { unplaced } = factsOf(report(line));
  expect(unplaced.map(({ text }) => text)).toEqual(texts);
});
