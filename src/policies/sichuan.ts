import type { Preset } from '../model/policy/preset';
import { national } from './national';

export const sichuan: Preset = {
  ...national,
  name: 'sichuan',
  title: { 'zh-CN': '四川省', en: 'Sichuan' },
  note: {
    'zh-CN':
      '按四川省项目支出绩效自评表（0013zp）：执行率低于 90% 说明原因。指标计分未见公开规定，按通行算法。',
    en: 'By Sichuan’s project form (0013zp): an execution rate below 90 % needs a reason. How indicators score was not found; the common clauses are used.',
  },
  clauses: [...national.clauses, { id: 'E3' }],
  settings: { lowExecution: '90' },
};
