/** Figures of which the words leave more than one that may be meant: told of where a slip shows which one it is. */
import { found, testSlips } from './findings';

testSlips([
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
]);

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
])('nothing is said of %s', (_, text) => {
  expect(found(text)).toEqual([]);
});
