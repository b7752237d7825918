import type { Preset } from '../model/policy/preset';
import { yitihua } from './yitihua';

export const guangxi: Preset = {
  ...yitihua,
  name: 'guangxi',
  title: { 'zh-CN': '广西（预算管理一体化）', en: 'Guangxi (budget management system)' },
  note: {
    'zh-CN': '通用配置之外：完成值达到指标值 130% 的必须写原因，否则不能保存；另有扣分栏。',
    en: 'Besides the general configuration: from 130 % of the target on a reason is obligatory, and there is a column of deductions.',
  },
  clauses: [...yitihua.clauses, { id: 'Q7' }, { id: 'Q9' }],
  refusals: [
    ...yitihua.refusals,
    {
      id: 'excess-reason',
      source: {
        'zh-CN': '广西：预算管理一体化绩效模块公开的保存校验',
        en: 'Guangxi: public checks on saving of the budget management system',
      },
    },
  ],
  settings: { ...yitihua.settings, excessReason: '130' },
};
