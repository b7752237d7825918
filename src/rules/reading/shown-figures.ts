import type { RuleMeta } from '../../model/result/rule';
import { FORM_ITSELF } from './source';

/** A hint: formats that show figures in thousands are no fault; but what is seen is not what was checked. */
export const shownFigures: RuleMeta = {
  id: 'form/shown-figures',
  severity: 'hint',
  needs: [],
  title: { 'zh-CN': '显示的数与实际的数不同', en: 'Figures shown otherwise than they are' },
  requirement: {
    'zh-CN': '单元格显示的数应与其中的数一致（四舍五入除外）',
    en: 'A cell shows the figure that it holds, but for rounding',
  },
  source: FORM_ITSELF,
  messages: {
    differs: {
      'zh-CN': '{count} 个单元格的数字格式使显示的与实际的数不同，核对用的是实际的数：{cells}。',
      en: 'Cells whose number format shows another figure than they hold: {count}. The held figures were checked: {cells}.',
    },
  },
};
