import type { Preset } from '../model/policy/preset';
import { sichuan } from './sichuan';

export const sichuanReview: Preset = {
  ...sichuan,
  name: 'sichuan-review',
  title: {
    'zh-CN': '四川某评价机构（复核自评）',
    en: 'An evaluator in Sichuan (reviewing self-evaluations)',
  },
  note: {
    'zh-CN':
      '四川一家评价机构复核自评的书面标准（2026 年）：超额不扣分，无法核实的表述扣分，没有依据或重复的判 0 分。只是这一家的标准。',
    en: 'What an evaluator in Sichuan wrote down in 2026: excess costs nothing, wording that cannot be verified costs points, no evidence or twice the same scores 0. It is that evaluator’s alone.',
  },
  clauses: [...sichuan.clauses, { id: 'Q8' }, { id: 'L3' }, { id: 'L4' }],
};
