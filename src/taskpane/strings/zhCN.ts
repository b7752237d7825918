import { keptZhCN, policyZhCN } from './policy';
import { scoresZhCN } from './scores';
import type { Strings } from './strings';
import { teachingZhCN } from './teaching';
import { WORK_NAMES } from '../../model/result/work';
import { cellName } from '../../model/workbook/cell';
import type { Change } from '../state/pane';
import { listed } from './listed';
import { OPENING } from './opening';
import { placed, written } from './openingZhCN';
import { DESK } from './desk';
import { REPORT, WORD_EXPORT } from './report';

/** What was written into a cell, after its name. */
const changed = ({ before, after, isReason }: Change): string => {
  if (isReason) return `已写入原因：${after}`;
  return before === '' ? `已填入 ${after}` : `已由 ${before} 改为 ${after}`;
};

/** As Office calls them; any other as it is. */
const PLATFORMS: Readonly<Record<string, string>> = { PC: 'Windows', OfficeOnline: '网页版' };

export const zhCN: Strings = {
  ...OPENING['zh-CN'],
  readOnly: '这个文件是只读的：校验照常；填充、标记、写入的内容，要用“文件 › 另存为”存成另一个文件才留得下。',
  severities: { error: '错误', explain: '需说明', hint: '提示' },
  unread: (count) => `没读懂的标签 ${count} 处，它们旁边的数没有参与校验：`,
  crashed: (count) => `有 ${count} 处校验因内部错误中断，其余结果不受影响。`,
  reading: {
    title: (forms) => `读到 ${forms} 张表`,
    extent: (rows, columns) => `${rows} 行 ${columns} 列`,
  },
  work: {
    left: (count) => (count === 0 ? '可以报送' : `离报送还差 ${count} 件`),
    progress: (done, all) => `共 ${all} 件，已完成 ${done} 件`,
    groups: {
      blank: WORK_NAMES.blank['zh-CN'],
      error: WORK_NAMES.error['zh-CN'],
      explain: WORK_NAMES.explain['zh-CN'],
      hint: '提示，供参考',
      explained: '已完成',
    },
    fillAll: (count) => `一次填好 ${count} 处`,
    fillAllTip: '把由表中其他数据算得出的空格一次填好，可以撤销',
    computable: (figure) => `未填列，可由表中其他数据算出：${figure}`,
    write: (cell, before, after) =>
      before === '' ? `在 ${cell} 填入 ${after}` : `将 ${cell} 由 ${before} 改为 ${after}`,
    changed,
    writtenCells: (count) => `写入 ${count} 个单元格`,
    typeIn: '请在表中填写这一格。',
    changeIn: '请对照原始资料，在表中改正。',
    more: (count) => `另有 ${count} 条`,
    next: '下一件',
    nextTip: '下一件（Alt+↓），上一件（Alt+↑）',
  },
  unitOfMoney: { 万元: '万元', 元: '元', 千元: '千元', 亿元: '亿元' },
  year: (year) => `${year} 年度`,
  showAll: '显示全部',
  notFilledIn: '尚未填写',
  notReadWhole: '没有读全',
  filter: {
    title: '筛选结果',
    text: '按文字筛选',
    placeholder: '搜索',
    clearText: '清除文字',
    form: '按表筛选',
    allForms: '全部表',
    shown: (shown, total) => `显示 ${shown} 处，共 ${total} 处`,
    nothing: '没有符合筛选条件的结果。',
  },
  unrecognized: (count) => `有 ${count} 行未能识别，没有参与校验：`,
  readingNotes: (count) => `有 ${count} 处按推断读取，请核对：`,
  goTo: (cell) => `转到 ${cell}`,
  paragraph: (count) => `报告第${count}段`,
  showDetail: '展开算式与依据',
  hideDetail: '收起',
  blank: '空',
  readAsZero: '空，按 0 计',
  reported: '填报',
  computed: '计算',
  difference: '差额',
  correctTo: (cell, figure) => `${cell} 改为 ${figure}`,
  correct: (cells) => `将 ${cells.join('，')}`,
  explainedFindings: (count) => `由此引起的 ${count} 处`,
  requirement: '要求',
  counted: (title, count) => `${title}（${count}）`,
  source: { V: '依据', H: '参考', K: '参考', form: '依据' },
  notChecked: (open, inapplicable) =>
    [
      ...(open > 0 ? [`未核对 ${open} 条`] : []),
      ...(inapplicable > 0 ? [`不适用 ${inapplicable} 条`] : []),
    ].join('，'),
  notCheckedKinds: {
    unread: { title: '栏目未识别', note: '指明下列标签是什么栏目，即可核对。' },
    blank: { title: '等待填列', note: '填好下列单元格，即可核对。' },
    undecidable: { title: '本表无法判断', note: '请人工核对。' },
    'not-applicable': { title: '不适用', note: '表中没有这类内容，无需核对。' },
  },
  notCheckedRules: (titles) => `未核对：${titles.join('；')}`,
  noForm: {
    title: '没有找到可以校验的表',
    lookedFor: '在每张工作表里找过：',
    forms: [
      '《基础数据表》：有“三公经费”“项目支出”“公用经费”等行，上年决算数、本年预算数、本年决算数等列',
      '《自评表》：有“年度资金总额”“一级指标”“分值”“得分”等栏目，部门整体或项目支出均可',
    ],
    remedy: '请确认当前工作簿是要校验的那一份，表头文字完整，然后重新校验。',
    near: '比较接近的：',
    hidden: '已隐藏',
    titled: (title, cell) => `${cell} 的标题是《${title}》，但下面的栏目不够。`,
    untitled: (title) => `像《${title}》，但没有标题，栏目也不够。`,
    found: (names, all) =>
      names.length === 0
        ? `${all} 个关键栏目一个也没有找到。`
        : `${all} 个关键栏目找到 ${names.length} 个：${names.join('、')}。`,
    missing: (names, needed) => `没有找到：${names.join('、')}。至少要有 ${needed} 个。`,
  },
  marked: (count, skipped, sheets) => {
    if (count > 0) return `已标记 ${count} 个单元格${placed(sheets)}`;
    return skipped ? '没有标记任何单元格' : '没有需要标记的单元格';
  },
  protectedSheets: (names) => `受保护的工作表未标记：${names.join('、')}。撤销保护后可再标记。`,
  cleared: (count, sheets) =>
    count === 0 ? '没有本工具的标记' : `已清除 ${count} 个单元格的标记${placed(sheets)}`,
  unreadableSheets: (names) =>
    `未标记：${names.join('、')}。Excel 读不出这些表的条件格式；请在“开始 › 条件格式 › 管理规则”里看看，再标记一次。`,
  withoutComment: (count) => `${count} 个单元格没有加批注：已有您的批注，或这个 Excel 没有开启批注。`,
  written: (sheet) => `结果已写入工作表“${sheet}”`,
  filled: (changes) => {
    const [first, ...others] = changes;
    if (!first) return '没有填入任何单元格';
    if (others.length === 0) return `${cellName(first.cell)} ${changed(first)}`;
    return `已填入 ${changes.length} 个单元格：${listed(
      changes.map(({ cell }) => cellName(cell)),
      '、',
      (more) => `等 ${more} 格`,
    )}`;
  },
  fillRefused: {
    changed: (cells) => `内容已变，没有填：${cells.join('、')}。请重新校验。`,
    protected: (cells) => `所在工作表受保护，没有填：${cells.join('、')}。撤销保护后可再填。`,
  },
  inserted: (sheets) => `已插入工作表：${sheets.join('、')}`,
  undone: (write) => `已撤销：${written(write)}`,
  fill: {
    notYet: '校验后在这里列出可以自动填充的单元格：合计、执行率、控制率、得分。',
    nothing: '没有可以填的：该算的单元格都已填好，或还缺少计算用的数据。',
    groups: {
      blank: '可以填入的空格',
      differs: '与填报数不同',
      proposal: '建议得分',
      same: '数值相同，可改成公式',
    },
    groupNotes: {
      blank: '由表中其他数据算出',
      differs: '会覆盖您填的数，请逐项确认',
      proposal: '按目标值和完成值算出，由单位自行决定',
      same: '改成公式后，数据变动时自动更新',
    },
    all: (group) => `全选：${group}`,
    apply: (count) => (count === 0 ? '填入所选' : `填入所选 ${count} 项`),
    blank: '（空）',
    formula: '写入公式',
    change: (before, after) => `${before} 改为 ${after}`,
  },
  explanation: {
    title: '说明原因',
    explained: '单位已说明',
    stale: '数据已变，原说明已失效，请重新说明',
    placeholder: '发生了什么事，涉及多少，依据什么文件或会议',
    checklist: '说明是否具体',
    checks: { saysWhat: '什么事', namesAmount: '多少', namesBasis: '依据' },
    met: (check, isMet) => `${check}：${isMet ? '已写明' : '未写明'}`,
    weak: '单位已说明，但过于笼统',
    weakNote: '过于笼统：没有写出发生了什么事。可以保存，审核时会标出。',
    goesTo: (cell, label) => `保存时写入 ${cell}（${label}）`,
    staysHere: '表中没有填写原因的栏目：随工作簿保存，并列入结果表',
    save: '保存说明',
    saveTip: '保存并转到下一件（Ctrl+Enter）',
    withdraw: '撤回说明',
  },
  open: '查看',
  dismiss: '关闭',
  technical: '技术信息',
  scores: scoresZhCN,
  desk: DESK['zh-CN'],
  report: REPORT['zh-CN'],
  wordExport: WORD_EXPORT['zh-CN'],
  settings: {
    checking: '校验与标记',
    live: '改动后自动重新校验',
    liveNote: '停下输入片刻后进行，不打断编辑。',
    liveCosts: '这个版本的 Excel 每次自动校验都会清空它自己的撤销记录（Ctrl+Z），所以默认不开。',
    comments: '标记时附上批注',
    commentsNote: '在标记的单元格写明问题；已有批注的单元格不加。',
    language: '语言 / Language',
    appearance: '外观',
    appearances: { auto: '跟随 Office', light: '浅色', dark: '深色' },
  },
  policy: policyZhCN,
  teaching: teachingZhCN,
  kept: keptZhCN,
  help: {
    howTitle: '怎么用',
    how: [
      { what: '校验', text: '先看读到了哪几张表、单位和年度对不对，再看离报送还差几件。' },
      {
        what: '未填列',
        text: '点“一次填好”，由表中其他数据算得出的空格一次填入；其余的点一下，跳到单元格自己填。',
      },
      {
        what: '须改正',
        text: '点开一件，看两边的数和所在单元格；按建议改，或对照原始资料在表中改。',
      },
      {
        what: '待说明',
        text: '写明什么事、多少、依据什么，Ctrl+Enter 保存，自动转到下一件；表中有原因栏的，写进那一栏。',
      },
      { what: '写错了', text: '每次写入之后，旁边都有“撤销”；连点几次，一步一步退回。' },
      { what: '报送', text: '显示“可以报送”后，写入汇总表，打印、签字；自评报告在“报告”页核对和起草。' },
    ],
    privacyTitle: '数据与隐私',
    privacy:
      '所有计算都在本机完成。除加载本窗格自身的文件外，不访问网络，不收集使用情况。只有您点了填充、标记、写入汇总表、插入空白表或示例、保存说明或口径、指定标签时才写入工作簿；您填的数，不逐项确认就不改；写入表中的每一次都可以撤销。说明、口径、指定的标签和撤销记录随工作簿保存，可在“设置”里删除。',
    rulesTitle: (count) => `校验规则（${count} 条）`,
    rulesNote: '“错误”必须改正；“需说明”须写明原因；“提示”供参考。',
    search: '搜规则',
    searchPlaceholder: '名称、要求、依据、编号',
    noRule: '没有这样的规则。',
    ruleGroups: {
      basic: '基础数据表',
      evaluation: '自评表',
      cross: '表间',
      report: '自评报告',
      prior: '与上年的表（给出上年的表时）',
      form: '读表',
      rounding: '通用',
    },
    selfTest: {
      title: '检查这个 Excel（给技术人员）',
      note: '在新建的空白工作簿里，把本工具要用到的 Excel 功能逐项试一遍，约一分钟，试完还原。结果只显示在这里，不上传；请复制后发给技术人员。',
      start: '开始检查',
      running: (steps) => `正在检查，已完成 ${steps} 项…`,
      passed: (steps) => `${steps} 项全部通过。`,
      failed: (steps) => `${steps} 项没有通过，见下面的 FAIL。`,
      refused: '这个工作簿里有内容，没有检查。请新建一个空白工作簿，在那里打开本窗格再试。',
      broken: '连工作簿也读不出。请复制上面的版本，一并告诉技术人员。',
      copy: '复制结果',
    },
    versions: {
      title: '版本',
      own: '绩效自评勾稽',
      host: (version, platform) => `${version}（${PLATFORMS[platform] ?? platform}）`,
      none: '没有',
      copy: '复制',
      copied: '已复制。找人帮忙时请一并发过去。',
      selected: '这里不能自动复制。已选中，请按 Ctrl+C。',
    },
  },
};
