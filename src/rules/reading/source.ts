import type { RuleSource } from '../../model/result/rule';

export const FORM_ITSELF: RuleSource = {
  mark: 'form',
  text: { 'zh-CN': '表内的数须看得见、只填一处', en: 'The figures of a form are seen, and stand once' },
};
