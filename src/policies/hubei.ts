import { HUBEI_BANDS } from '../model/policy/bands';
import type { Preset } from '../model/policy/preset';

export const hubei: Preset = {
  name: 'hubei',
  title: { 'zh-CN': '湖北省', en: 'Hubei' },
  note: {
    'zh-CN': '按湖北省 2020 年自评计分说明。系统保存时校验什么，未见公开。',
    en: 'By Hubei’s note on self-evaluation scores of 2020. What its system refuses on saving is not known.',
  },
  forms: ['evaluation', 'project-evaluation'],
  clauses: [{ id: 'Q1' }, { id: 'Q2' }, { id: 'L2' }, { id: 'E2' }, { id: 'G1' }, { id: 'R1' }],
  refusals: [],
  settings: {
    executionWeight: '20',
    qualitativeBands: HUBEI_BANDS,
  },
};
