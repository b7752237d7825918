import type { Preset } from '../model/policy/preset';
import { national } from './national';

export const chongqing: Preset = {
  ...national,
  name: 'chongqing',
  title: { 'zh-CN': '重庆市', en: 'Chongqing' },
  note: {
    'zh-CN': '按重庆市 2021 年自评表：得分 = 得分系数 × 分值，指标值以调整后的为准。其余按通行算法。',
    en: 'By Chongqing’s form of 2021: score = coefficient × weight, the changed target counts. Else the common clauses.',
  },
  clauses: [...national.clauses, { id: 'Q11' }, { id: 'Q12' }],
};
