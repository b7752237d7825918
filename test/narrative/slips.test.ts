/** Ways in which reports state what must agree: told of where one figure is mistyped, and left alone where all agree. */
import { check } from '../../src/check';
import { report } from './report';

function found(text: string): readonly string[] {
  const document = report('2024年度示例站整体支出绩效自评报告', ...text.split('\n'));
  return check(document.tables, undefined, document)
    .diagnostics.filter(({ ruleId }) => ruleId.startsWith('report/'))
    .map(({ message }) => message['zh-CN']);
}

const SLIPS: readonly (readonly [name: string, text: string, old: string, slip: string])[] = [
  [
    'the figure compared with in brackets',
    '设备完好率96.4%，较上年同期（95.1%）上升1.3个百分点。',
    '1.3个',
    '3.1个',
  ],
  ['beside an average', '预报准确率90.6%，比近三年平均水平（88.2%）高2.4个百分点。', '88.2', '82.8'],
  ['past a goal in points', '合格率目标值92%，实际完成95.5%，超3.5个百分点。', '95.5', '99.5'],
  [
    'the year before in brackets behind a change',
    '项目支出420.00万元。\n项目支出较上年增加45.00万元，增长12%（2023年为375.00万元）。',
    '375.00万元）',
    '357.00万元）',
  ],
  [
    'years as parts',
    '三年累计投入356万元，其中2022年104万元，2023年122万元，2024年130万元。',
    '2022年104',
    '2022年140',
  ],
  [
    'years respectively',
    '2022年、2023年、2024年养护支出分别为104.5万元、122.2万元、130.3万元，2024年较2023年增长6.63%，三年累计支出357万元。',
    '累计支出357',
    '累计支出375',
  ],
  [
    'marks in brackets behind the indicator',
    '自评94分。其中投入（20分）得19分，过程（30分）得28分，产出（50分）得47分。',
    '得28分',
    '得26分',
  ],
  [
    'marks and rate in a line',
    '综合得分87.1分。\n过程　满分25分　得分21.5分　得分率86.00%',
    '86.00%',
    '68.00%',
  ],
  [
    'marks behind full marks',
    '自评93.5分，扣6.5分。其中：执行10分，自评9.5分；产出50分，自评46分；效益40分，自评38分。',
    '自评46分',
    '自评64分',
  ],
  [
    'what was taken off, a paragraph below',
    '总分100分，自评93.5分，扣6.5分。\n扣分原因：执行扣0.5分，产出扣4分，效益扣2分。',
    '效益扣2分',
    '效益扣3分',
  ],
  [
    'a list behind a dash',
    '基本支出640.20万元（占80%）——工资福利支出512.60万元、商品服务支出101.40万元、补助支出26.20万元。',
    '101.40',
    '104.10',
  ],
  [
    'shares of a whole that stands before them',
    '基本支出640.20万元，项目支出160.05万元。基本支出、项目支出分别占总支出800.25万元的80.00%、20.00%。',
    '20.00%。',
    '26.00%。',
  ],
  [
    'what the unspent is',
    '未支出的6.42万元为质保金4.10万元、宣传费1.87万元、短信费0.45万元。',
    '1.87',
    '1.78',
  ],
  [
    'a noun that ends a name stated',
    '专职教师18名，临聘人员6名；教师中高级职称5名、中级职称9名、初级职称4名。',
    '中级职称9名',
    '中级职称3名',
  ],
  ['a verb with its noun', '审结4,120件。审结案件中，民事2,960件、刑事410件、行政750件。', '2,960', '2,690'],
  [
    'carried in and new, in brackets',
    '办理复议案件84件（上年结转12件、本年受理72件），审结79件，审结率94.05%。',
    '94.05%',
    '90.45%',
  ],
  [
    'rate of posts taken',
    '核定编制62名，实有人员58名（行政21名、事业37名），编制使用率93.55%。',
    '93.55%',
    '95.35%',
  ],
  ['rate of what was in time', '发生险情32次，2小时内处置31次，及时率96.88%。', '96.88%', '98.68%'],
  [
    'the budget as it was at the end of the year',
    '年初部门预算412.6万元，年中追加96.4万元，年末部门预算509万元。实际支出498.82万元，完成年末预算的98%。',
    '追加96.4',
    '追加69.4',
  ],
  [
    'a budget of another name',
    '2024年项目预算46万元，资金到位率100%。\n实际支出44.62万元，预算执行率97%。',
    '44.62',
    '46.42',
  ],
  [
    'funds that came in, and several that were spent',
    '资金到位860万元。三个项目分别支出310万元、240万元、258.40万元，合计支出808.40万元，资金使用率94%。',
    '使用率94%',
    '使用率49%',
  ],
  [
    'final accounts beside the budget',
    '年初预算640.2万元；决算支出672.21万元。决算数比年初预算数多32.01万元，超5%。',
    '32.01万元',
    '23.01万元',
  ],
  [
    'what changed in the parts',
    '“三公”经费6.4万元，比上年减少1.1万元，其中：公务用车运行维护费4.9万元，减少0.8万元；公务接待费1.5万元，减少0.3万元。',
    '减少0.3万元',
    '减少0.8万元',
  ],
  [
    'two columns in one sentence',
    '专项3个：巡查48万元，支出47.6万元；养护36万元，支出33.1万元；宣传12万元，支出12万元。以上专项安排96万元，支出92.7万元。',
    '支出33.1',
    '支出31.3',
  ],
  [
    'two columns of things counted',
    '举办培训班8期、培训412人次。承办会议6期、参会230人次。全年合计14期、642人次。',
    '642人次',
    '624人次',
  ],
  [
    'numbered lines below an amount',
    '专项资金预算142万元。\n资金构成如下：\n（1）巡查经费  64万元\n（2）养护经费  51万元\n（3）宣传经费  27万元',
    '51万元',
    '57万元',
  ],
  [
    'a row and all of it',
    '省级媒体发稿34篇，市级媒体128篇，县级媒体346篇，全年发稿508篇。',
    '128篇',
    '182篇',
  ],
  ['a standard by the acre', '补偿面积24.5万亩，补偿标准每亩16元，兑付资金392万元。', '392', '329'],
  ['a standard by the lesson', '课时费标准为每课时180元，共420课时，支出7.56万元。', '420课时', '240课时'],
  ['a wage by the month', '聘用护林员42人，月均工资850元，年支付42.84万元。', '42.84', '48.24'],
  [
    'what is mainly in it',
    '公用经费52.30万元，主要包括办公费14.20万元、差旅费9.06万元、其他29.04万元。',
    '9.06',
    '9.60',
  ],
  [
    'a share of what stands far above',
    '管护道路88条，排水管网420公里。\n管护桥梁6座。\n维护到位。\n养护及时。\n疏浚管道147公里，占管网总长的35%。',
    '147公里',
    '174公里',
  ],
  [
    'broken lines with spaces before the units',
    '机关核定编制 74 名， 其中行政编制 32 名、 事业编制\n42 名， 年末在职 70 人， 另有退休 26 人， 遗属 3 人。',
    '行政编制 32',
    '行政编制 23',
  ],
  [
    'a unit broken in two',
    '2024 年项目支出 1,260.00 万元。\n项目支出主要用于： 道路养护 812.00 万\n元、 桥梁加固 264.50 万元、 排水设施 183.50 万元。',
    '264.50',
    '246.50',
  ],
  [
    'groups of three behind spaces',
    '总收入12 480.60万元，其中：财政拨款11 260.40万元、其他收入1 220.20万元。总支出12 106.18万元，基本支出、项目支出各半。',
    '1 220.20',
    '1 202.20',
  ],
  ['beside what was promised', '审批平均用时14天，比承诺的20天少6天。', '6天', '9天'],
  [
    'beside what was before the work',
    '灌溉面积3.12万亩，比改造前的2.60万亩增加0.52万亩，增长20%。',
    '20%',
    '26%',
  ],
  [
    'a list behind 分解为',
    '项目预算640万元，分解为：卡口260万元，信号灯210万元，标线170万元。',
    '210',
    '120',
  ],
  ['a list behind 即', '专项共2项460.6万元，即：抽检经费312万元；办案经费148.6万元。', '148.6', '184.6'],
  [
    'a rate of a budget of the same name',
    '项目预算：信号灯更新460万元，标线施划240万元。\n各子项支出：信号灯更新434.7万元，执行率94.5%；标线施划235.2万元，执行率98%。',
    '94.5%',
    '95.4%',
  ],
  [
    'a rate of what the work was to cost',
    '批复总投资4,260.00万元。\n累计到位3,834.00万元，到位率90%。',
    '3,834.00',
    '3,384.00',
  ],
  [
    'a rate of the year',
    '累计安排6.4亿元，其中2022年2.4亿元、2023年4亿元。累计兑现6.08亿元，分年度看，2022年兑现2.256亿元，兑现率94%；2023年兑现3.824亿元，兑现率95.6%。',
    '95.6%',
    '96.5%',
  ],
  ['an average over cases', '查办案件640件，罚没款832万元，案均1.30万元。', '832万', '382万'],
  ['a cost of one of a set', '单套建设成本24万元，46套共计1104万元。', '24万', '42万'],
  ['kilometres an hour', '平均车速由22.5公里/小时提升至24.3公里/小时，提高8%。', '24.3', '23.4'],
  [
    'a share of what a bracket says',
    '编外聘用人员31人。\n编外人员占用工总数（124人）的25%。',
    '31人',
    '13人',
  ],
  [
    'what was not recovered',
    '涉及资金418.50万元，已追回260.00万元，尚有158.50万元未追回。',
    '158.50',
    '185.50',
  ],
  [
    'batches of one sum',
    '下拨资金三批次共86.40万元，分别为31.20万元、38.60万元、16.60万元。',
    '38.60',
    '36.80',
  ],
  [
    'managed by the rules, of those managed',
    '高血压患者管理2,640人，规范管理2,112人，规范管理率80.00%。',
    '2,112',
    '2,211',
  ],
  [
    'the task in another unit than what came out',
    '播种面积42.6万亩，总产量17.2万吨，完成下达任务42万亩的101.43%。',
    '101.43',
    '110.43',
  ],
  [
    'what may be spent, in three parts',
    '可用资金936.4万元，由三部分组成：本级预算386.2万元，上级补助492.5万元，上年结余57.7万元。使用898.94万元，使用率96%。',
    '492.5',
    '429.5',
  ],
  [
    'a share of what the one before is of',
    '专任教师480人。硕士以上学位372人，占专任教师的77.50%；“双师型”教师348人，占72.50%。',
    '72.50%',
    '75.20%',
  ],
];

test.each(SLIPS)('%s', (_, text, old, slip) => {
  expect(text.split(old)).toHaveLength(2);
  expect(found(text)).toEqual([]);
  const told = found(text.replace(old, slip));
  expect(told).not.toEqual([]);
});

test.each([
  [
    'two figures for each thing',
    '专项3个：巡查48万元，支出47万元；养护36万元，支出33万元；宣传12万元，支出12万元。',
  ],
  ['a rate of two answers', '调查300人，“很满意”168人、“满意”114人、“不满意”18人，满意率94.00%。'],
  [
    'a change far from any figure of its name',
    '支出较上年增加412.40万元，增长6.83%。\n\n疏浚管道共支出268.2万元。',
  ],
  [
    'rates respectively, of pairs',
    '修补目标值≥2万平方米，实际2.2万平方米；清理目标值≥500公里，实际540公里；分别为目标值的110%、108%。',
  ],
  ['a flood of a hundred years', '防洪标准由20年一遇提高到50年一遇，获补前50名企业占42%。'],
  [
    'answers of several kinds, by another number',
    '发放问卷5000份，回收4200份，其中“满意”3066份、“较满意”924份、“不满意”210份，综合满意率95.00%。',
  ],
  [
    'rates of the years',
    '累计兑现892.8万元，兑现率93%，2022年兑现300.8万元，兑现率94%，2023年兑现328.8万元，兑现率91.33%。',
  ],
  ['an average that was rounded', '查办案件862件，罚没款1,124.50万元，案均1.30万元。'],
  ['what a budget was changed by', '年初预算1280.40万元，调整预算1536.48万元，调整率20.00%。'],
  ['what was done beyond the plan', '年度计划整理1.5万卷，实际完成15,900卷，超额900卷，完成率106%。'],
  [
    'what was taken off for each',
    '总分100分，自评得分95.6分，扣4.4分，其中：编制扣1分，执行扣1.4分，效益扣2分。',
  ],
  [
    'full marks said in the same breath',
    '自评95分。投入满分15分、得14分，过程满分25分、得24分，产出满分35分、得34分，效果满分25分、得23分。',
  ],
  [
    'full marks in brackets',
    '自评95分。投入（15分）14分，过程（25分）24分，产出（35分）34分，效果（25分）23分。',
  ],
  ['funds that came in twice', '资金预算46万元，第一批到位280,000元，第二批到位180,000元，资金到位率100%。'],
  ['others beside those on post', '在职44人，其中行政17人、事业27人、另有消防员60人、安全员15人。'],
  [
    'marks of which a broken line lost one',
    '综合评分90.2分，决策得分率高\n过程17.6分，产出31.8分，效益24.2分。',
  ],
  [
    'a list that a broken line cut off',
    '市场专项共3项640万元，即：抽检经费312万元；\n办案经费148万元；运维180万元',
  ],
  ['one name in unlike units', '居民医保当期结余0.25亿元。职工医保当期结余2,645.7万元。'],
  ['marks and full marks', '自评92分。其中：执行10分，自评9分；产出50分，自评46分；效益40分，自评37分。'],
])('nothing is said of %s', (_, text) => {
  expect(found(text)).toEqual([]);
});
