import type { RuleMeta } from '../../model/result/rule';
import { FORM_ITSELF } from './source';

/** A hint: rows are hidden for many reasons; but whoever looks at the form does not see what was checked. */
export const hiddenFigures: RuleMeta = {
  id: 'form/hidden-figures',
  severity: 'hint',
  needs: [],
  title: { 'zh-CN': '隐藏的数', en: 'Hidden figures' },
  requirement: {
    'zh-CN': '参与核对的数应当看得见；隐藏的行、列、工作表里的数照样核对，并且说明',
    en: 'Figures that are checked should be seen; those in hidden rows, columns and sheets are checked all the same, and told',
  },
  source: FORM_ITSELF,
  messages: {
    cells: {
      'zh-CN': '有 {count} 个数在隐藏的行或列里，看表时看不到，核对时用了它们：{cells}。',
      en: 'Figures in hidden rows or columns: {count}. They are not seen in the form, and were used in the check: {cells}.',
    },
    sheet: {
      'zh-CN': '这张表在隐藏的工作表“{sheet}”里，看文件时看不到，核对时用了它。',
      en: 'This form is on the hidden sheet “{sheet}”: it is not seen in the file, and was checked.',
    },
  },
};
