import type { RuleMeta } from '../../model/result/rule';
import { FORM_ITSELF } from './source';

/** A hint: most such results are right; but nobody has looked. */
export const unverifiedResults: RuleMeta = {
  id: 'form/unverified-results',
  severity: 'hint',
  needs: [],
  title: { 'zh-CN': '没有核实的公式结果', en: 'Results of formulas that were not verified' },
  requirement: {
    'zh-CN': '公式的结果重新计算后核对；算不了的，说明用的是保存的数',
    en: 'Results of formulas are computed anew; of those that cannot be, the stored ones are checked, and told',
  },
  source: FORM_ITSELF,
  messages: {
    unverified: {
      'zh-CN': '有 {count} 格的公式这里算不了，核对用的是文件中保存的结果：{cells}。',
      en: 'Cells whose formulas cannot be computed here: {count}. The results that the file holds were checked: {cells}.',
    },
    computed: {
      'zh-CN':
        '文件没有保存 {count} 格公式的结果，核对用的是按公式算出的数：{cells}。请在 Excel 中打开并保存，再报送。',
      en: 'Cells of whose formulas the file holds no result: {count}. What they give was checked: {cells}. Open and save the file in Excel before it is handed in.',
    },
  },
};
