import type { RuleMeta } from '../../model/result/rule';
import { FORM_ITSELF } from './source';

/** To be explained: what is checked today is another figure tomorrow. */
export const changingResults: RuleMeta = {
  id: 'form/changing-results',
  severity: 'explain',
  needs: [],
  title: { 'zh-CN': '随时变动的数', en: 'Figures that change by themselves' },
  requirement: {
    'zh-CN': '填报的数不应由当天日期或随机数算出',
    en: 'No reported figure is computed from the present day or by chance',
  },
  source: FORM_ITSELF,
  messages: {
    changing: {
      'zh-CN':
        '有 {count} 个数由当前日期或随机函数算出，每次打开都可能不同，核对用的是文件中保存的数：{cells}。请改填固定的数，或说明。',
      en: 'Figures computed from the present day or by chance, which may be others whenever the file is opened: {count}. The stored ones were checked: {cells}. Put in fixed figures, or say why not.',
    },
  },
};
