/** The words of the policy, in every language. */
import type { Strings } from './strings';

export const policyZhCN: Strings['policy'] = {
  title: '校验口径',
  notYet: '校验后在这里查看和修改门槛、规则级别。',
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
  note: '口径随工作簿保存；恢复默认即从工作簿中删去。审核方给出的设置和 gouji.config 表优先。',
};

export const policyEn: Strings['policy'] = {
  title: 'Policy',
  notYet: 'After a check the thresholds and the rules’ severities can be seen and set here.',
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
  note: 'The policy is kept in the workbook; restoring the defaults removes it. A reviewer’s configuration and a sheet gouji.config go before it.',
};
