/** The words of the policy, in every language. */
import type { Strings } from './strings';

export const policyZhCN: Strings['policy'] = {
  title: '校验口径',
  notYet: '校验后在这里查看和修改门槛、规则级别。',
  preset: '预设口径',
  noPreset: '不选定（各种算法并列）',
  presetNote:
    '选本地或所用系统的计分口径；不选定时，各地算法不一的得分不判对错。换一个预设会取代已改的门槛。',
  from: {
    default: '现用默认口径。',
    sheet: '现用工作簿里 gouji.config 表的口径，请在该表中修改。',
    kept: '现用这份工作簿里保存的口径。',
  },
  thresholds: {
    lowExecution: '执行率低于多少须说明（%）',
    overAchievement: '完成值超过目标值多少要核实（%）',
    yearOnYearChange: '较上年变动超过多少要核实（%）',
    scoreDecimals: '得分保留几位小数',
  },
  standard: (value) => `默认 ${value}`,
  range: (max, whole) => `请填 0 到 ${max} 之间的${whole ? '整数' : '数'}`,
  rules: '另行设定级别的规则',
  asRule: (severity) => `默认（${severity}）`,
  off: '不校验',
  restore: '恢复默认口径',
  grades: '等级线（分）',
  gradesNote: (standard) => `不低于此分为该等级，以下为差。默认 ${standard}`,
  gradesRange: '请填 0 到 100 之间的数，从高到低',
  note: '口径随工作簿保存；恢复默认即从工作簿中删去。审核方给出的设置和 gouji.config 表优先。',
};

export const keptZhCN: Strings['kept'] = {
  title: '随工作簿保存的内容',
  note: '保存在工作簿里、不在单元格中，随文件一起发出。标记和汇总表不算在内，请用“清除标记”、删除工作表去掉。',
  explanations: '说明',
  policy: '校验口径',
  layout: '指定的标签',
  journal: '撤销记录',
  count: (count) => `${count} 条`,
  unreadable: '有，但读不出来',
  there: '有',
  none: '无',
  remove: '全部删除…',
  ask: '删除后，写过的说明要重新写，指定过的标签要重新指定，之前的写入也不能再撤销。确定删除吗？',
  yes: '删除',
  no: '不删除',
  removed: '已删除随工作簿保存的内容',
};

export const keptEn: Strings['kept'] = {
  title: 'Kept in this workbook',
  note: 'It is in the workbook but in no cell, and goes where the file goes. Marks and the summary sheet are not part of it: clear the marks, delete the sheet.',
  explanations: 'Reasons',
  policy: 'Policy',
  layout: 'Taught labels',
  journal: 'Undo journal',
  count: String,
  unreadable: 'cannot be read',
  there: 'yes',
  none: 'none',
  remove: 'Remove all…',
  ask: 'The reasons would have to be written and labels taught again, and earlier writes can no longer be undone. Remove them?',
  yes: 'Remove',
  no: 'Keep them',
  removed: 'What was kept in the workbook is removed',
};

export const policyEn: Strings['policy'] = {
  title: 'Policy',
  notYet: 'After a check the thresholds and the rules’ severities can be seen and set here.',
  preset: 'Preset',
  noPreset: 'None chosen (clauses side by side)',
  presetNote:
    'The scoring clauses of your place or system. Without one, scores on which places differ are not called wrong. Another preset replaces thresholds that were changed.',
  from: {
    default: 'The defaults are used.',
    sheet: 'The policy of the workbook’s sheet gouji.config is used: change it there.',
    kept: 'The policy kept in this workbook is used.',
  },
  thresholds: {
    lowExecution: 'An execution rate below this needs a reason (%)',
    overAchievement: 'An actual above this share of its target is asked about (%)',
    yearOnYearChange: 'A change against last year above this is asked about (%)',
    scoreDecimals: 'Decimals of a score',
  },
  standard: (value) => `Default: ${value}`,
  range: (max, whole) => `Enter a ${whole ? 'whole number' : 'number'} from 0 to ${max}`,
  rules: 'Rules set otherwise',
  asRule: (severity) => `Default (${severity})`,
  off: 'Not checked',
  restore: 'Restore defaults',
  grades: 'Grades from (points)',
  gradesNote: (standard) => `The lowest total of each grade; below them it is poor. Default: ${standard}`,
  gradesRange: 'Enter numbers from 0 to 100, the best grade first',
  note: 'The policy is kept in the workbook; restoring the defaults removes it. A reviewer’s configuration and a sheet gouji.config go before it.',
};
