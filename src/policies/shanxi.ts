import type { Preset } from '../model/policy/preset';
import { yitihua } from './yitihua';

export const shanxi: Preset = {
  ...yitihua,
  name: 'shanxi',
  title: { 'zh-CN': '山西（预算管理一体化）', en: 'Shanxi (budget management system)' },
  note: {
    'zh-CN': '通用配置之外：没有成本指标的，系统自动加一行成本指标，最多 5 分。',
    en: 'Besides the general configuration: where there is no cost indicator, the system adds one of at most 5 points.',
  },
  refusals: [
    ...yitihua.refusals,
    {
      id: 'no-cost-indicator',
      source: {
        'zh-CN': '山西：预算管理一体化绩效模块公开的配置',
        en: 'Shanxi: public scripts of the budget management system',
      },
    },
  ],
};
