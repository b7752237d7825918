/** The general configuration of the system that units type their form into; places change parts of it. */
import type { Preset } from '../model/policy/preset';

const SAVING = {
  'zh-CN': '预算管理一体化绩效模块公开的保存校验',
  en: 'public checks on saving of the budget management system',
};

export const yitihua: Preset = {
  name: 'yitihua',
  title: { 'zh-CN': '预算管理一体化（通用）', en: 'Budget management system (general)' },
  note: {
    'zh-CN':
      '预算管理一体化绩效模块的通用配置。各地可以改动：执行率得分有的不封顶，等级有的不含等级线，有的为 80、70、60 分。',
    en: 'The general configuration of the performance module. Places change it: some do not cap the execution score, grade above the bound only, or at 80, 70 and 60 points.',
  },
  forms: ['evaluation', 'project-evaluation'],
  clauses: [
    {
      id: 'Q1',
      source: {
        'zh-CN': '预算管理一体化绩效模块公开的计分配置',
        en: 'public scoring scripts of the performance module of the budget management system',
      },
    },
    { id: 'Q3' },
    { id: 'Q4' },
    { id: 'Q5' },
    { id: 'Q6' },
    { id: 'Q10' },
    { id: 'Q12' },
    { id: 'L1' },
    { id: 'E1' },
    { id: 'G1' },
  ],
  refusals: [
    { id: 'reason-missing', source: SAVING },
    { id: 'score-above-weight', source: SAVING },
    { id: 'weights', source: SAVING },
    { id: 'outside-band', source: SAVING },
    { id: 'not-a-number', source: SAVING },
  ],
  settings: { overAchievement: '120' },
};
