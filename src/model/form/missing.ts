/** That a field was not found, in words: a form lacks a cell, a report leaves something unsaid. */
import type { NotCheckedReason } from '../result/diagnostic';
import type { FieldId } from './fields';
import type { FormSet } from './form';
import { labelOf } from './form';
import { localized } from '../text/locale';

export function notFoundReason(ids: readonly FieldId[], set: FormSet): NotCheckedReason {
  const ofReport = ids.every((id) => id.startsWith('report.'));
  return {
    code: 'not-found',
    text: localized((locale) => {
      const names = ids.map((id) => labelOf(set, id)[locale]);
      if (locale === 'en') return `not found${ofReport ? '' : ' in the form'}: ${names.join(', ')}`;
      // 报告 预算资金, as the report's figures are called elsewhere.
      if (ofReport) return `报告没有写${names.map((name) => name.replace(/^报告 /, '')).join('、')}`;
      return `表中没有找到${names.join('、')}`;
    }),
  };
}
