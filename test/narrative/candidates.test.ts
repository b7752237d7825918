/** Figures of which the words leave more than one that may be meant: told of where a slip shows which one it is. */
import { findings } from './findings';

function found(text: string): readonly string[] {
  return findings('2024年度示例站整体支出绩效自评报告', ...text.split('\n')).map(
    ({ message }) => message['zh-CN'],
  );
}

const SLIPS: readonly (readonly [name: string, text: string, old: string, slip: string])[] = [
  [
    'a list that a noun for it opens',
    '全年支出648.36万元，执行率96.20%。支出明细为：工程费486.40万元，设备费102.90万元，监理费59.06万元。',
    '监理费59.06',
    '监理费95.06',
  ],
  [
    'a whole called by its own words only',
    '本年支出1519.36万元。\n基本支出1139.52万元，占本年支出的75.00%。\n3、“三公”经费。支出31.74万元。',
    '的75.00',
    '的57.00',
  ],
  [
    'one of several that have the words of the whole',
    '评价取证2105人，取得证书1892人。技师以上328人，占取证人数的17.34%。',
    '17.34',
    '17.43',
  ],
  [
    'a rate of what a bracket tells of, beside other heads',
    '招收学员24名，其中内科22名、外科2名；结业通过率为95.65%（应考23人，通过22人）。',
    '通过22',
    '通过20',
  ],
  [
    'a rate that may be of one of two alike',
    '单元工程评定236个，合格236个，优良单元工程182个，优良率77.12%。',
    '77.12',
    '71.12',
  ],
  [
    'what a place was designed for',
    '基地设计存栏600头，评价时点实际存栏444头，达到设计规模的74%。',
    '的74',
    '的78',
  ],
  ['an average that was aimed at', '户均增收目标值6000元，实际5520元，完成率92%，扣2分。', '率92', '率95'],
  [
    'by what part a bid was less',
    '成交价合计1478.15万元，较控制价1742.90万元低264.75万元，节资率15.19%。',
    '15.19',
    '19.15',
  ],
  [
    'funds left of what was allotted the year before',
    '2023年安排资金500万元，支出486.30万元，结转13.70万元；2024年支出742.62万元。',
    '结转13.70',
    '结转17.30',
  ],
  [
    'what each of so many parts adds',
    '一标段新建渠道112公里；二标段新建渠道167.5公里；三标段更换渠道58.3公里。三个标段渠道总长337.8公里。',
    '更换渠道58.3',
    '更换渠道53.8',
  ],
  [
    'a rate of what came in',
    '预算4360万元，实际到位3924万元，实际支出3610.08万元，预算执行率92.00%（以到位资金计算）。',
    '92.00',
    '90.20',
  ],
  [
    'so many at a price right before them',
    '建设成本≤1,200元/平方米，实际1,185元/平方米；搅拌车单价不超过42万元/台，实际41.5万元/台，3台合计124.50万元。',
    '124.50',
    '142.50',
  ],
  [
    'those beside the ones on post',
    '编制86名（行政编制41名、事业编制45名），在职82人，另有临聘人员37人，合计119人。',
    '人员37',
    '人员73',
  ],
  [
    'years that bear no number',
    '三年服务群众分别为58.2万人、54.6万人、56.9万人，累计169.7万人。',
    '累计169.7',
    '累计167.9',
  ],
  [
    'what is left with what was carried over',
    '收入合计2486.19万元，上年结转68.42万元；本年支出2519.36万元，年末结转35.25万元。',
    '年末结转35.25',
    '年末结转53.25',
  ],
  [
    'what is left of what there was at the end of the year before',
    '基金收入42.18亿元，支出51.77亿元，年末累计结余63.27亿元（上年末72.86亿元）。',
    '结余63.27',
    '结余62.37',
  ],
  [
    'two columns below both totals',
    '全年受理案件7912件，同比上升12.4%，审结7635件。其中：刑事受理318件、审结311件；民商受理4826件、审结4672件；执行受理2768件、审结2652件。',
    '审结2652',
    '审结2625',
  ],
  [
    'a rate of what stands in its own part of the sentence',
    '高血压患者在管5830人，规范管理4839人，规范管理率83.00%；糖尿病患者在管2160人，规范管理1793人，规范管理率83.01%。',
    '规范管理1793',
    '规范管理1937',
  ],
  [
    'a share in ten thousands of what is told in hundred millions',
    '客运量2.35亿人次。\n老年卡刷卡6820万人次，占客运量的29.02%。',
    '29.02',
    '20.92',
  ],
  [
    'what was completed of the whole investment',
    '项目总投资9860万元。支出正常。项目累计完成投资8768.90万元，完成总投资的88.93%。',
    '8768.90',
    '8678.90',
  ],
  [
    'pipes named by letters',
    '改造管网146.8公里，其中DN300以上32.4公里、DN100—DN300为68.9公里、DN100以下45.5公里。',
    '以下45.5',
    '以下54.5',
  ],
  [
    'what a settlement took off',
    '送审金额1180.00万元，审定金额1156.40万元，核减23.60万元，核减率2.00%。',
    '率2.00',
    '率2.20',
  ],
  [
    'years named in the part before',
    '2022年至2024年，市财政分别安排补贴3.25亿元、3.48亿元、3.62亿元，三年共计10.35亿元。',
    '10.35',
    '10.53',
  ],
  [
    'those who left, told of in a bracket',
    '全年新聘426人，退出394人（超龄187人、自愿121人、不合格86人），净增32人。',
    '净增32',
    '净增23',
  ],
  [
    'what is spread over several units',
    '评价资金6500万元。\n由6家单位承担：雪域公司1800万元、红原合作社1150万元、三江公司1400万元、吉曲合作社720万元、畜牧站830万元、结古公司600万元。',
    '站830',
    '站380',
  ],
  [
    'a price with the word for reckoning behind it',
    '年节约水量202万立方米，按综合成本1.95元/立方米计算，节约成本393.90万元。',
    '393.90',
    '339.90',
  ],
  ['a digit lost from a rate', '项目到位资金9,240万元，实际支付8,593.2万元，支付率93.00%。', '93.00', '9.00'],
  ['a digit lost within a bracket', '在校学生12,486人（小学8,152人，初中4,334人）。', '4,334', '434'],
  [
    'money due, and a semicolon before what was spent',
    '全年应支出1,152.60万元；实际支出1,129.55万元，执行率98.00%。',
    '98.00',
    '89.00',
  ],
  [
    'the year of a document number',
    '市财政局以财农〔2023〕36号文件下达专项资金862.50万元，其中第一批500.00万元，第二批362.50万元。',
    '362.50',
    '326.50',
  ],
  [
    'marks taken off behind those that were given',
    '自评得分94.6分。其中：执行10分，得9.74分；产出50分，得47.86分；效益30分，得28分；满意度10分，得9分。扣分原因：覆盖不够，扣1分。',
    '得28分',
    '得27分',
  ],
  [
    'a price for each part of a sentence',
    '硬化道路4条，共7.5公里，完成投资450.00万元，每公里60.00万元；改造厕所320户，户均补助2,000元，发放补助64.00万元。',
    '64.00',
    '6.40',
  ],
  [
    'the year before in a clause of its own',
    '一般公共预算支出1,284.60万元，上年为1,243.10万元，比上年增加41.50万元。',
    '41.50',
    '45.10',
  ],
  ['indicators reached and not', '本项目设置指标16个，实现14个，未完全实现2个。', '14个', '41个'],
  [
    'an indicator that is a rate',
    '指标2：巡查合格率，预期指标值为≥95%，实际完成值为98.8%，指标完成率为104.00%。',
    '104.00',
    '140.00',
  ],
  [
    'marks in a sentence before',
    '专家组采用百分制评分，得分为87.2分，等级为“良”。四项一级指标中，决策权重10分、得分9.2分；过程权重20分、得分18分；产出权重40分、得分34分；效益权重30分、得分26分。',
    '87.2',
    '82.7',
  ],
  [
    'one sum in each part of a sentence',
    '一标段批复12,000万元，工期2年；二标段批复8,000万元，工期1年；三标段批复6,500万元，工期1年。三批合计26,500万元。',
    '26,500',
    '25,600',
  ],
  [
    'ahead of the time that went by',
    '截至9月底执行率78.4%，较时间进度（75%）快3.4个百分点。',
    '3.4个',
    '4.3个',
  ],
  [
    'more than a figure of another name',
    '合同价486.20万元，结算价比合同价增加8.55万元，增幅1.76%。',
    '1.76',
    '1.67',
  ],
  [
    'what is left of what came in, two sentences before',
    '截至2024年末，累计到位资金24,600万元，占总投资的94.62%，尚有资本金1,400万元未到位。累计支出23,185万元，资金结存1,415万元。',
    '1,415',
    '1,145',
  ],
  [
    'more spent than there was',
    '项目总投资316万元，年初预算数为316万元，全年预算数为316万元，全年执行数为313.8万元，预算执行率为99.30%。',
    '全年预算数为316',
    '全年预算数为136',
  ],
  [
    'what it cost, and what one of it cost',
    '新建钢结构车间720平方米，造价64.8万元，每平方米造价900元。',
    '造价900',
    '造价90',
  ],
  [
    'names of offices and how many they are',
    '局内设办公室、财务科、规划和信息科、法规科、人事科5个科室。',
    '人事科5个',
    '人事科7个',
  ],
  [
    'names of villages and how many they are',
    '辖甲里村、乙里村、丙里村、丁里村和戊里社区等5个村。',
    '等5个',
    '等4个',
  ],
  [
    'who is satisfied, by how much',
    '走访126户，非常满意78户、满意39户、一般7户、不满意2户，总体满意率92.86%。',
    '92.86',
    '98.26',
  ],
  [
    'the same said in each part of a sentence',
    '全年享受补助的人员共1,724名，分三档发放：一类地区每人每月500元，惠及人员386名；二类地区每人每月300元，惠及712名；三类地区每人每月200元，惠及626名。',
    '惠及712',
    '惠及721',
  ],
  [
    'sections and what they have of all',
    '对辖区46个小区实施改造。项目分两个标段：一标段27个小区，合同金额386.40万元；二标段19个小区，合同金额297.00万元。',
    '二标段19个',
    '二标段91个',
  ],
  [
    'four quarters of what was given out',
    '全年应发补助752.40万元，实发748.20万元。\n2024年四个季度分别发放188.10万元、188.10万元、186.30万元和185.70万元。',
    '185.70',
    '158.70',
  ],
  [
    'posts beside the people that a total counts',
    '年末编制52人，在职在编47人，编外聘用人员16人，合计63人。',
    '合计63',
    '合计73',
  ],
  [
    'lines of things counted',
    '全年进场交易项目2,974宗，成交金额386.40亿元。按类别分：\n工程建设项目1,106宗；\n政府采购项目1,428宗；\n土地出让项目182宗；\n产权及其他258宗。\n全流程电子化交易2,806宗。',
    '182宗',
    '128宗',
  ],
  [
    'what is still being recovered',
    '比对发现重复领取38人，涉及金额7.46万元，已追回6.32万元，尚有1.14万元正在追缴。',
    '6.32',
    '6.23',
  ],
  [
    'a rate in another word for what was done',
    '学校有学生1,746人，其中低年级894人、高年级852人。参加课后服务的学生1,571人，参与率89.98%。',
    '89.98',
    '98.98',
  ],
  [
    'marks beside those that another gave',
    '部门自评95分，评价组复核后得90.8分，其中管理18.5分、产出36.3分、效果36.0分，比自评分低4.2分。',
    '得90.8',
    '得98.0',
  ],
];

test.each(SLIPS)('%s', (_, text, old, slip) => {
  expect(text.split(old)).toHaveLength(2);
  expect(found(text)).toEqual([]);
  expect(found(text.replace(old, slip)).length).toBeGreaterThan(0);
});

test.each([
  ['what is past its goal and counts as reached', '目标举办20场，实际完成22场，完成率100%。'],
  [
    'a cost that stays below its limit',
    '“成本”指标，预期指标值为≤45万元，实际完成值为40万元，指标完成率为100%。',
  ],
  [
    'a rate of what came in, beside a budget',
    '预算4360万元，实际到位3924万元，实际支出3610.08万元，预算执行率92.00%（以到位资金计算）。',
  ],
  [
    'years that are parts, one of them as many as another',
    '三年调出11人，其中2022年3人、2023年3人、2024年5人。',
  ],
  [
    'a rate of parts of which nobody says what was done',
    '共抽检食品1800批次，合格1764批次，合格率98%，其中农产品600批次，合格率99%，餐饮食品400批次，合格率96.5%。',
  ],
  [
    'the rate of a part behind that of all',
    '项目资金3000万元全部下达，其中甲县1200万元、乙县1800万元，已支出2700万元，支出进度90%，其中甲县支出1140万元，支出进度95%。',
  ],
  [
    'two columns of round sums',
    '中央资金2000万元，支出1800万元；省级资金800万元，支出760万元；县级资金200万元，支出200万元；合计3000万元，支出2760万元。',
  ],
  [
    'two of several parts with how they changed',
    '公共预算支出2460万元，较上年2300万元增加160万元，增长6.96%，其中教育支出1200万元，增长5%，社保支出360万元，下降2%。',
  ],
  ['an average of heads', '在校生3260人，教学班60个，平均班额54人。'],
  [
    'what came out, beside what was planned',
    '改造面积12.4万平方米，计划12万平方米，每平方米补助45元，补助资金558万元。',
  ],
  ['a share of two together', '设计费28万元、监理费48万元，两项占建安投资1900万元的4%。'],
  [
    'what came in each year, behind what pays for all',
    '总投资1.86亿元，资金来源包括专项债券1.4亿元、财政资金2600万元、企业自筹2000万元。其中2022年到位1.02亿元，2023年到位0.84亿元。',
  ],
  [
    'what was spent of several, in two columns',
    '甲项目预算680万元，支出652万元；乙项目预算320万元，支出316万元；丙项目预算900万元，支出857万元，三个项目合计支出1825万元。',
  ],
  [
    'what came in of several, in two columns',
    '甲项目到位资金500万元、支出480万元，乙项目到位资金300万元、支出285万元，合计到位800万元、支出765万元。',
  ],
  [
    'years of all that stand in a row',
    '资金来源为中央财政1200万元、省财政600万元、自筹700万元。其中2023年到位1500万元、2024年到位1000万元。',
  ],
  [
    'income and expenditure, each with its budget',
    '年初预算收入3200万元，决算收入3568万元，决算较预算增加368万元，增长11.5%；年初预算支出3200万元，决算支出3540万元，增加340万元，增长10.63%。',
  ],
  [
    'what is left, beside what was spent',
    '支出1120万元，占调整预算的94.12%；未支出70万元，占5.88%，主要为质保金。',
  ],
  ['what was added and taken off within the year', '年初编报项目8个，年中新增3个，取消1个，年末共10个。'],
  [
    'a part that may be less than nothing',
    '预算1680万元，决算1764万元，差异84万元，差异率5%，其中人员经费差异60万元、公用经费差异-6万元、项目支出差异30万元。',
  ],
  [
    'uses side by side, each with its share',
    '资金用于购置教具96万元（占48%），用于修缮教室64万元（占32%），用于师资研修40万元（占20%）。',
  ],
  [
    'a part of a part whose shares may be of the same whole',
    '运行维护资金270万元（占45%），其中：系统升级156万元（占26%）。',
  ],
  [
    'a change of what nothing reads',
    '供水保证天数342天，比上年多12天，出厂水浊度0.18散射单位，同比下降10%。',
  ],
  [
    'a change of what has a share, and not of its whole',
    '设施蔬菜种植1.35万亩，占蔬菜面积2.7万亩的50%，较上年增加0.15万亩，增长12.5%。',
  ],
  [
    'what was paid out of a sum, and a total of sums',
    '政府债券6,000万元，已支付4,500万元；自有资金1,500万元，到位900万元；总投资7,500万元。',
  ],
  [
    'parts of what is lacking',
    '应到位资金4,200万元，实到3,780万元，缺口420万元，其中市级缺口120万元、县级缺口300万元。',
  ],
  [
    'a rate of an earlier figure in another unit',
    '培训班实训1,600人次，考试合格1,552人，获得证书1,440人，获证率90%。',
  ],
  ['more than a figure of another name', '中标价386.40万元，结算价比中标价增加9.65万元，增幅2.50%。'],
  ['what went on behind a semicolon, in one unit', '全县终端3,680组，其中完好3,562组；全年维修817组。'],
  ['a rate of what failed', '行政应诉42件，胜诉38件，败诉率9.5%。'],
  ['names of which 等 leaves some out', '内设办公室、财务科、信息科等12个科室。'],
  [
    'who is satisfied, without those who are so by and large',
    '走访200人，非常满意120人、满意64人、基本满意10人、不满意6人，满意率92.00%。',
  ],
  [
    'prizes of which 其中 has told',
    '安排资金600万元，支持36家企业，其中一等奖6家，每家30万元；二等奖12家，每家20万元；三等奖18家，每家10万元。',
  ],
  [
    'what was done by and large, too',
    '项目共设置绩效指标24个，完成21个，基本完成2个，未完成1个，完成率87.5%。',
  ],
  [
    'a sum of what two things cost',
    '道路硬化5.2公里，造价312万元，平均每公里60万元；路灯120盏，每盏0.35万元，共42万元，合计354万元。',
  ],
])('nothing is said of %s', (_, text) => {
  expect(found(text)).toEqual([]);
});
