import type { RuleMeta } from '../../model/result/rule';
import { FORM_ITSELF } from './source';

/** An error: the cell shows one figure, and another as soon as anybody's program recalculates it. */
export const storedResults: RuleMeta = {
  id: 'form/stored-results',
  severity: 'error',
  needs: [],
  title: { 'zh-CN': '公式与保存的结果不符', en: 'Formulas and their stored results' },
  requirement: {
    'zh-CN': '文件里保存的公式结果，应与公式重新计算的结果一致',
    en: 'The result that a file keeps of a formula is what the formula gives',
  },
  source: FORM_ITSELF,
  messages: {
    differs: {
      'zh-CN':
        '{count} 个公式保存的结果与重新计算的不一致，文件可能改过而没有重算：{cells}。请在 Excel 中打开，按 F9 重算后保存。',
      en: 'Formulas whose stored result is not what they give: {count}. The file may have been changed without recalculation: {cells}. Open it in Excel, recalculate with F9 and save it.',
    },
  },
};
