import type { RuleMeta } from '../../model/result/rule';
import { FORM_ITSELF } from './source';

/** An error: a formula has one result, and the file holds another. Which of them is meant only its unit knows. */
export const staleResults: RuleMeta = {
  id: 'form/stale-results',
  severity: 'error',
  needs: [],
  title: { 'zh-CN': '公式的结果与保存的不同', en: 'A stored result that is not the formula’s' },
  requirement: {
    'zh-CN': '文件中保存的结果应是公式按现在的数算出的结果',
    en: 'The result that a file holds is the one that its formula gives',
  },
  source: FORM_ITSELF,
  messages: {
    differs: {
      'zh-CN':
        '有 {count} 格文件中保存的数不是公式的结果，核对用的是保存的数：{cells}。请在 Excel 中重新计算（Ctrl+Alt+F9）并保存，再核对。',
      en: 'Cells whose stored figure is not the result of their formula: {count}. The stored figures were checked: {cells}. Recalculate in Excel (Ctrl+Alt+F9), save, and check again.',
    },
  },
};
