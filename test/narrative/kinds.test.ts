/** Kinds of relations that a text states of its own figures: right ones are left alone, a slip in one is told of. */
import { findings } from './findings';

function found(...lines: readonly string[]): readonly string[] {
  return findings('2024年度示例站整体支出绩效自评报告', ...lines).map(({ message }) => message['zh-CN']);
}

const RIGHT: readonly (readonly [string, readonly string[]])[] = [
  [
    'what several kinds cost together',
    ['设备购置246.00万元，购置水泵6台、每台15.00万元，购置发电机4台、每台39.00万元。'],
  ],
  [
    'one sum for several, with a rest',
    ['设备购置246.00万元，购置水泵6台、每台15.00万元，购置发电机4台、每台30.00万元，其余36.00万元用于安装。'],
  ],
  ['what is paid by the month', ['管护员36名，人均月补贴1250元，全年发放54.00万元。']],
  [
    'products with a sum each',
    ['新建泵房12座，每座补助35万元，计420万元；改造渠道8条，每条24万元，计192万元。'],
  ],
  [
    'a sum over numbered items',
    [
      '项目安排如下。',
      '1.灌区维修318.60万元，已完工；',
      '2.水质监测127.45万元；',
      '3.管护补助96.30万元。',
      '以上三项合计542.35万元。',
    ],
  ],
  [
    'lines without numbers',
    ['全年542.35万元安排3个项目：', '灌区维修318.60万元；', '水质监测127.45万元；', '管护补助96.30万元。'],
  ],
  [
    'a table told as lines',
    [
      '项目支出情况（万元）：',
      '灌区维修：计划340，支出323，支出率95%',
      '水质监测：计划125，支出120，支出率96%',
      '合计：计划465，支出443',
    ],
  ],
  ['what is not there yet', ['全年应筹资金3846.50万元，到位3172.80万元，尚欠拨673.70万元。']],
  ['what is left over of two', ['全年新增登记2734户，注销1586户，净增1148户。']],
  [
    'changes of the parts',
    ['与上年相比，总支出增加138.60万元，其中基本支出增加52.45万元，项目支出增加86.15万元。'],
  ],
  [
    'a list of what was named before the last',
    ['全年上报事件18640件，办结18267件，其中自办15320件、交办3320件。'],
  ],
  [
    'a share of what stands before the list',
    ['发放问卷860份，满意及基本满意826份；其中非常满意645份，占75%，基本满意181份，占21.05%。'],
  ],
  [
    'a row of shares without 分别',
    ['培训学员750人，其中管理型300人、技能型225人、服务型225人，占比40%、30%、30%。'],
  ],
  ['the rate of a noun', ['抽查卷宗3250份，合格卷宗3185份，合格卷宗率98%。']],
  ['said in a bracket', ['登记准确率98%（抽查1650户，准确1617户）。']],
  [
    'so many classes in front of heads',
    ['在校学生1986人：一年级15个班698人，二年级14个班652人，三年级14个班636人。', '在编教职工168人。'],
  ],
  ['ages are no figures', ['70至79周岁8640人，年人均360元，发放311.04万元。']],
  ['more of whatever was done', ['全年鉴定26500件，比上年多鉴定1500件，增长6%。']],
];

test.each(RIGHT)('as it should be, nothing is said of %s', (_, lines) => {
  expect(found(...lines)).toEqual([]);
});

test.each<[string, string, string]>([
  ['what several kinds cost together', '每台39.00', '93.00'],
  ['what is paid by the month', '1250', '2150'],
  ['products with a sum each', '计192', '291'],
  ['a sum over numbered items', '542.35', '524.35'],
  ['lines without numbers', '127.45', '172.45'],
  ['a table told as lines', '支出443', '434'],
  ['what is not there yet', '673.70', '637.70'],
  ['what is left over of two', '1148', '1418'],
  ['changes of the parts', '86.15', '68.15'],
  ['a row of shares without 分别', '占比40', '60'],
  ['the rate of a noun', '率98', '89'],
  ['said in a bracket', '1617', '1167'],
  ['so many classes in front of heads', '652人', '562'],
  ['ages are no figures', '311.04', '301.14'],
])('%s: %s mistyped is found', (name, before, figure) => {
  const lines = RIGHT.find(([own]) => own === name)![1];
  const text = lines.join('\n');
  expect(text.split(before)).toHaveLength(2);
  const planted = text.replace(before, () => before.replace(/[\d.]+/, figure)).split('\n');
  expect(found(...planted).some((message) => message.includes(figure))).toBe(true);
});
