/** What others must know of a report's text as a form. */
import type { FormTraits } from '../form/form';

export const REPORT_KIND = 'report';

/** A report may stand alone; what is held against the forms asks for them. */
export const REPORT_TRAITS: FormTraits = {
  is: ['report'],
  inSet: 3,
  unitName: 'report.unitName',
  titleYear: 'report.titleYear',
  expects: [
    { is: 'basic', name: { 'zh-CN': '基础数据表', en: 'basic data form' }, forOwnRules: true },
    { is: 'evaluation', name: { 'zh-CN': '自评表', en: 'self-evaluation form' }, forOwnRules: true },
    { is: 'any-evaluation', name: { 'zh-CN': '自评表', en: 'self-evaluation form' }, forOwnRules: true },
    { is: 'any-scored', name: { 'zh-CN': '自评表', en: 'self-evaluation form' }, forOwnRules: true },
  ],
};
