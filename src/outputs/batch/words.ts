/** The words of a reviewer's workbook. */
import { WORK } from '../../model/result/issues';
import { WORK_NAMES } from '../../model/result/work';
import type { VerdictCounts } from '../../model/result/verdict';
import { foundText } from '../../model/result/verdict';

export const WORDS = {
  'zh-CN': {
    title: '绩效自评勾稽汇总',
    files: '汇总',
    fileColumns: [
      ...['序号', '单位', '年度', '文件', '校验的表', '读取情况'],
      ...WORK.map((kind) => WORK_NAMES[kind]['zh-CN']),
      ...['预算执行率', '填报总分', '计算总分', '等级', '未能读取或须留意', '识别码'],
    ],
    findings: '问题清单',
    findingColumns: [
      ...['序号', '单位', '文件', '类别', '位置', '项目', '说明', '填报', '计算', '差额'],
      ...['原因判断', '单位写明的原因', '规则', '与上次相比', '单位答复', '审核意见', '备注', '识别码'],
    ],
    none: '没有发现不相符之处。',
    matrix: '单位与规则',
    matrixColumns: ['序号', '单位', '合计'],
    inMatrix:
      '每格是该单位违反该规则的问题数，只数错误和需说明，不数提示和单位已说明的；红色有错误。规则按涉及的单位多少排列；一处也没有的单位不列。',
    leftOfMatrix: (shown: number, left: number) =>
      `列出了涉及单位最多的 ${shown} 条规则，另有 ${left} 条见“规则统计”；“合计”是全部规则的。`,
    rules: '规则统计',
    ruleColumns: [
      ...['序号', '规则', '编号', '级别', '涉及文件', '问题', '错误', '需说明', '提示', '单位已说明'],
      ...['未能判断的文件', '依据'],
    ],
    sum: '合计',
    at: (time: string, version: string) => `校验时间 ${time}    绩效自评勾稽 ${version}`,
    read: (files: number, checked: number, partly: number, without: number, unread: number) =>
      `文件 ${files} 个：${partly > 0 ? `没有读全 ${partly} 个，` : ''}已校验 ${checked} 个，没有可校验的表 ${without} 个，读不了 ${unread} 个。`,
    found: (counts: VerdictCounts, inError: number) =>
      `${foundText(counts, 'zh-CN')}。${inError > 0 ? `有须改正之处的文件 ${inError} 个。` : ''}`,
    counted:
      '同一格填错引起的几个问题，“各单位”“汇总”中算一处，“问题清单”中各占一行。由表中其他数据算得出而未填的格，只计入“未填列”，不列入“问题清单”。',
    rated:
      '级别为规则本来的级别（错误须改正，需说明须写明原因，提示供参考）；“未能判断的文件”指有空格、缺表或数字不清，这条规则有一处以上未能校验的文件。',
    policy: (text: string, files: number, all: number) =>
      files === all ? text : `${text}（${files} 个文件）`,
    leftOut: (listed: number, left: number) =>
      `“问题清单”放不下全部问题：列出了前 ${listed} 个，另有 ${left} 个没有列出。请把文件分几批汇总。`,
    between: (units: number, found: number) =>
      `${units} 个单位的表分在几个文件里，已互相核对：发现 ${found} 处，列在“问题清单”末尾，只计入“各单位”，不计入本表各文件。`,
    local: '数据未离开本机。',
  },
  en: {
    title: 'Self-evaluation check: review',
    files: 'Review',
    fileColumns: [
      ...['No.', 'Unit', 'Year', 'File', 'Forms', 'Read'],
      ...WORK.map((kind) => WORK_NAMES[kind].en),
      ...['Execution rate', 'Own total', 'Computed total', 'Grade', 'Not read, or to be looked at', 'Key'],
    ],
    findings: 'Findings',
    findingColumns: [
      ...['No.', 'Unit', 'File', 'To do', 'Place', 'Item', 'Message', 'Reported', 'Computed', 'Difference'],
      ...[
        'Cause',
        'Reason given by the unit',
        'Rule',
        'Since last time',
        'Answer',
        'Decision',
        'Note',
        'Key',
      ],
    ],
    none: 'Nothing was found that does not agree.',
    matrix: 'Units by rules',
    matrixColumns: ['No.', 'Unit', 'All'],
    inMatrix:
      'Each cell: how often the rule was broken by the unit. Errors and what is to be explained count, hints and what the unit has explained do not; red where there is an error. The rules that most units break come first; units that break none are left out.',
    leftOfMatrix: (shown: number, left: number) =>
      `The ${shown} rules that most units break are shown; for the other ${left} see “Rules”. “All” counts all rules.`,
    rules: 'Rules',
    ruleColumns: [
      ...[
        'No.',
        'Rule',
        'Id',
        'Severity',
        'Files',
        'Findings',
        'Errors',
        'To explain',
        'Hints',
        'Explained by the unit',
      ],
      ...['Files undecided', 'Source'],
    ],
    sum: 'Sum',
    at: (time: string, version: string) => `Checked at ${time}    Gouji ${version}`,
    read: (files: number, checked: number, partly: number, without: number, unread: number) =>
      `Files: ${files}. ${partly > 0 ? `Not read whole: ${partly}; checked` : 'Checked'}: ${checked}; without a form: ${without}; not readable: ${unread}.`,
    found: (counts: VerdictCounts, inError: number) =>
      ` ${foundText(counts, 'en')}.${inError > 0 ? ` Files with something to correct: ${inError}.` : ''}`,
    counted:
      'Findings that one wrong cell explains count once in “Units” and “Review”, and have a row each in “Findings”. A blank cell that follows from the other figures counts as to fill in, and has no row there.',
    rated:
      'The severity is the rule’s own. Files undecided: those where it could not be checked at some place, as a cell is blank, a form missing or a figure unclear.',
    policy: (text: string, files: number, all: number) =>
      files === all ? text : `${text} (files: ${files})`,
    leftOut: (listed: number, left: number) =>
      `“Findings” cannot hold all: the first ${listed} are listed, ${left} are not. Please summarise the files in several batches.`,
    between: (units: number, found: number) =>
      `Units whose forms are in several files, which were held against each other: ${units}. Found between them: ${found}; listed at the end of “Findings”, and counted in “Units” alone, not in the files here.`,
    local: 'No data left this machine.',
  },
} as const;
