/**
 * Figures that stand near each other and do not belong together: nothing may be said of them. And what the same
 * constructions state when they do belong together.
 */
import { findings } from './findings';
import { told } from './told';

const TITLE = '示例县测绘中心2024年度整体支出绩效自评报告';

function said(...lines: readonly string[]): readonly string[] {
  return findings(TITLE, ...lines).map(({ ruleId, message }) => `${ruleId} ${message['zh-CN']}`);
}

test.each([
  // A rate narrowed down by a word: not that of all.
  '在研课题48项，当年结题16项，按期结题率94%。',
  '毕业生1,150人，就业1,098人，就业率95.48%，对口就业率由76.2%升至80.4%。',
  // Two that were done, and neither was due.
  '市级执行312万元，执行率96.0%；县级执行845万元，执行率94.5%。',
  // Of the whole, and not of the part that was named last.
  '“三公”经费决算24.6万元，其中公务用车运行维护费19.8万元，公务接待费4.8万元；比2023年26.2万元下降6.11%。',
  '培训960人次，其中城镇380人次、农村580人次，较上年800人次增长20.0%。',
  '巡查1,150人次，城镇450人次、农村700人次，较上年1,000人次增长15.0%。',
  // The years of a sum.
  '累计支出27,400万元。分年度看，2023年支出10,900万元，2024年支出16,500万元，2024年较2023年多支出5,600万元，增幅51.38%。',
  // A threshold is no price.
  '房屋12,300平方米，原值3,150.00万元；单价100万元（含）以上设备9台（套），原值1,420.00万元。',
  // A bracket behind words is what they say.
  '全年调剂15次、金额860万元，占年初预算（31,400万元）的2.74%。',
  // Nobody knows of what a figure is: what follows is not of the one before it.
  '新增站点6座，累计达到142座（一类32座，二类80座，三类30座）。',
  // Those that a share is of are not among those that it is said of.
  '教职工240人，其中“双师型”教师116人，占专业课教师145人的80.00%。',
  // Some of those named before.
  '教职工1,160人，其中专任教师840人，占72.41%；专任教师中教授100人、副教授300人、讲师及以下440人，具有博士学位的专任教师350人，占专任教师的41.67%。',
  // Who is the one may be the other.
  '在职职工60人，其中中共党员41人，女职工27人。',
  // Not all of them are counted.
  '预算单位6个，包括中心机关、基层站4个和培训中心1个。',
  // Several prices, one sum.
  '超声仪2台，单价88万元；暖箱8台，单价4.5万元，设备款合计212万元。',
  // An addition in brackets is not added a second time.
  '年初预算3,620.40万元，追加预算412.60万元（其中人员增资302.20万元，活动补助110.40万元），调整后预算4,033.00万元。',
  // Full marks and marks.
  '自评96.0分，其中：决策20分得19.5分，过程20分得19.0分，产出30分得29.0分，效益30分得28.5分。',
  '自评92.80分（优），各部分：投入9.10分，过程18.20分，产出37.50分，效益28.00分。',
  // The list ends with 另有.
  '在编28人，其中行政20人、工勤2人、事业6人，另有聘用人员4人、见习生3人。',
  // A bracket behind a rate, or behind a part.
  '新建驿站12个，累计建成31个，覆盖率67.39%（全县46个村）。',
  '下达补助2,300万元，分别为：渠首改造1,500万元（2023年已拨600万元，2024年拨900万元）、泵站维修500万元、管护900万元。',
  // 其中 behind a rate of another sentence.
  '困难群众就业2,146人。毕业生落实率93.5%，其中本地生源4,127人。',
  '巡查出动1,846艘次，巡航里程3.12万公里，超计划4%；登临检查2,517艘次。',
  // An average has no parts.
  '护士人均护理218人，其中内科412人、外科390人。',
  // What was withdrawn has the words of a budget.
  '年初预算4,416.35万元。年中追加683.60万元（其中防汛资金460万元、其他223.60万元），收回指标46.42万元，调整后全年预算5,053.53万元。',
  // Three prices, one sum.
  '津贴928人131.4万元，其中70岁以上604人每月80元，80岁以上318人每月200元，百岁6人每月500元。',
  // A price of one year, an amount of three.
  '聘用管护员210人，每人每年1.2万元，三年投入756万元。',
  // Another length between price and amount.
  '治理2条8.4公里，单位造价60万元/公里，护岸4.2公里，完成投资483万元。',
  // Of those asked, of those who answered: 占 says of whom.
  '向386家企业发放问卷，回收351份，有效342份，满意度92.4%。认为流程偏长的98家，占28.65%。',
  // What nobody could place is what changed.
  '住院救助支出3,512万元，次均2,063元；门诊救助支出808万元，次均301元。两项合计4,320万元，比上年的3,900万元增加420万元，增长10.77%。',
  // Far from the whole, and no digit mistyped.
  '户均补助5万元，其中省级3万元、县级2万元，共386万元。',
  // What the rate is narrowed down to.
  '发放问卷500份，收回488份，其中有效问卷470份，有效回收率94%。',
  // 其中 of a few, and what was spent of one of them.
  '项目支出412.40万元。其中业务经费转移支付资金165万元，支出162.38万元，结转2.62万元；省级资金82万元已全部支出。',
  // An average is rounded, in 元 too.
  '执勤车12辆，单车平均运行费用23400元，车辆运行维护费280600元。',
  // A number of all behind its parts is none of them.
  '教职工863人。其中专任教师641人，兼任教师折算后教师总数为770人。',
  // A half-width comma ends a unit as well.
  '治理9.6公里,单位造价75万元/公里,护岸5.8公里,完成投资689万元。',
  // What has a share of its own is not the whole of another.
  '费用构成：施工费10.26亿元，占75.33%。征地费1.48亿元，占10.87%。设计费1.13亿元，占8.30%。预备费0.75亿元，占5.50%。',
  // What came over from a year that is named was there, too.
  '预算900万元，加上2023年结转38.5万元，可用938.5万元；支出876.42万元，支付进度93.38%；结转62.08万元。',
  // A share of two that are named together.
  '抽样300人，满意286人、基本满意11人、不满意3人，满意和基本满意合计占99%。',
  // The sum before the count is of more than that.
  '就业支出212.60万元：扶持创业86户，户均补助1万元；技能培训支出62万元；其余64.6万元用于基地建设。',
  // Some of them passed twice.
  '7个项目中，2022年、2023年的5个项目全部通过初验，终验通过4个，验收通过率80%；2024年的2个项目尚在建设。',
  // What was withdrawn for a reason stands among the adjustments.
  '年初批复预算1,126.80万元，年中因迁建追加420万元，因项目压减收回18.6万元，调整后预算1,528.20万元。',
  // What came over is part of what it was spent of.
  '预算900万元，加上年结转38.5万元；支出876.42万元，支付进度93.38%。',
  // One of them, and not the same again.
  '3栋教学楼中2栋按期完工，1栋延期3个月。',
  // 经费 is no project of its own.
  '二、经费：年初预算1,024.5万元，追加救灾资金386万元、监管资金120万元，收回结余6.8万元，全年可支配1,523.7万元，实际支出1,489.02万元，占97.72%。',
  // Kinds of a price are no parts of their average.
  '购票游客41.08万人次，票均95元（全价票120元、优惠票60元）。',
  // What was cut by heads is less than nothing.
  '发现问题地块312亩，核减补助资金1.56万元（亩均50元），已追缴。',
  // Another kind of cost, ten times as much.
  '民警381人、辅警412人。部门收入1.98亿元。公用经费人均5.2万元。',
])('nothing is wrong in: %s', (line) => {
  expect(said(line)).toEqual([]);
});

test.each([
  [['专项预算12,600万元，经批准调减600万元，调整后12,000万元。', '首期拨付2,800万元，占子项预算的70%。']],
  // Of these lines not all are understood.
  [
    [
      '２.项目支出９１６.５６万元，涉及４个项目：',
      '（１）船艇运维，预算４２８万元，支出４１９.７３万元；',
      '（２）渡口改造，预算２６５万元（含上年结转４５万元），支出２４８.５０万元；',
      '（３）接收转运，预算１６８万元，支出１６１.３３万元；',
      '（４）应急演练，预算９０万元，支出８７万元。',
    ],
  ],
])('nothing is wrong in lines: %s', (lines) => {
  expect(said(...lines)).toEqual([]);
});

test('what was received in the year is not all that there was', () => {
  expect(
    said(
      '收、支总计均为2,860.40万元。',
      '本年收入合计2,702.10万元。',
      '本年支出合计2,741.30万元。年末结转和结余119.10万元。',
    ),
  ).toEqual([]);
  expect(
    said(
      '收入2,890万元，股息收入410万元，上年结转130万元，收入总量3,430万元。调出资金990万元，占当年收入的30.00%。',
    ),
  ).toEqual([]);
});

test('年初预算 is that of what is spoken of', () => {
  expect(
    said(
      '支出决算为456.00万元，完成年初预算的95.00%。',
      '卫生健康支出。年初预算为320.00万元，支出决算为352.00万元。',
    ),
  ).toEqual([]);
});

test('lists are of what they come to', () => {
  const lines = [
    '资金2,400万元，支出2,256万元。资金安排三个项目：学科建设1,100万元、实验平台800万元、图书文献500万元。',
    '一般公共预算拨款2,984.10万元，比上年增加68.60万元。按功能科目分类：公共服务支出2,316.80万元、教育支出6.40万元、社会保障支出372.50万元、卫生健康支出118.20万元、住房保障支出170.20万元。',
  ];
  for (const line of lines) expect(said(line)).toEqual([]);
  expect(said(lines[0]!.replace('800万元', '600万元')).join()).toContain('600万元');
  expect(said(lines[1]!.replace('118.20', '181.20')).join()).toContain('181.20万元');
});

test('a list is of another figure than the one stated last', () => {
  expect(told('服务点312处、面积2.8万平方米，其中自建286处、合建26处。', TITLE)).toEqual([
    'count 服务点 312处 2024',
    'count 面积 2.8万平方米 2024',
    'count 自建 286处 2024 < 服务点',
    'count 合建 26处 2024 < 服务点',
  ]);
});

test('what is said of several is of none that another sentence states', () => {
  const line = '专项预算120万元，调减8万元。专项设攻关、研发两个子项，分别安排72万元、40万元。';
  expect(told(line, TITLE).slice(2)).toEqual(['amount 安排 72万元 2024', 'amount 安排 40万元 2024']);
});

test('an outline number is none of the figures', () => {
  expect(told('2.3 支出。累计支出86万元。', TITLE)).toEqual(['expenditure 支出 86万元 2024']);
});

test('a sentence of which a line tore off the first figure says nothing', () => {
  expect(
    said('“三公”经费预算9.6万元，支出4.0', '8万元，上年支出3.71万元，增加0.37万元，增长9.97%，'),
  ).toEqual([]);
  expect(said('门急诊128,640人次，比202', '2年的116,300人次增加12,340人次，增长10.61%，')).toEqual([]);
});

test('the same constructions are told of where the words leave no doubt', () => {
  expect(said('聘用管护员210人，每人每年1.2万元，计292万元。')).toHaveLength(1);
  expect(said('在编28人，其中行政20人、工勤2人、事业9人，另有聘用人员4人。')).toHaveLength(1);
  expect(said('下达补助2,900万元，分别为：渠首改造1,500万元、泵站维修500万元、管护960万元。')).toHaveLength(
    1,
  );
  // An amount of the paragraph before: what is counted behind the price is not between the two.
  expect(
    said(
      '灌溉渠投入54万元，县级补助40万元，乡镇配套5万元，农户自筹9万元。',
      '农户自筹按每户330元收取，300户缴纳，免收脱贫户14户。',
    ),
  ).toHaveLength(1);
});

test('what was carried into a budget is spent, too', () => {
  expect(said('预算700万元，加上2022年结转38.5万元。', '支出676.42万元；结转下年62.08万元。')).toEqual([]);
});

test('expenditure, 基本支出 and 项目支出 of different years are not added up', () => {
  expect(
    said(
      '年初预算8,016.35万元，其中基本支出3,902.11万元、项目支出4,114.24万元。',
      '执行情况如下。',
      '按要求公开。',
      '全年支出9,106.30万元。',
      '基本支出3,887.24万元，较上年增长。',
    ),
  ).toEqual([]);
});
