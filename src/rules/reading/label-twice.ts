import type { RuleMeta } from '../../model/result/rule';
import { FORM_ITSELF } from './source';

/** To be explained: two rows may bear one label and mean two things, but only one of them was checked. */
export const labelTwice: RuleMeta = {
  id: 'form/label-twice',
  severity: 'explain',
  needs: [],
  title: { 'zh-CN': '同一项目填了两处', en: 'One item stated twice' },
  requirement: {
    'zh-CN': '同一项目在一张表里只填一处；两处的数不同，只能核对其中一处',
    en: 'An item stands once in a form; of two figures only one can be checked',
  },
  source: FORM_ITSELF,
  messages: {
    differs: {
      'zh-CN':
        '“{label}”填了两处，数不同：{first}，{second}。按前一处核对，请删去多余的一处，或写清是哪一项。',
      en: '“{label}” stands twice, with different figures: {first}; {second}. The former was checked; remove the other, or say what it is.',
    },
  },
};
