import type { Preset } from '../model/policy/preset';

export const national: Preset = {
  name: 'national',
  title: { 'zh-CN': '通行算法', en: 'Common clauses' },
  note: {
    'zh-CN': '自评表填表说明中常见的算法，不是全国统一的规定；本地文件另有规定的，以本地文件为准。',
    en: 'What the notes of most self-evaluation forms say. No national law: local rules go before it.',
  },
  forms: ['evaluation', 'project-evaluation'],
  clauses: [{ id: 'Q1' }, { id: 'Q2' }, { id: 'L2' }, { id: 'E1' }, { id: 'G1' }],
  refusals: [],
  settings: {},
};
