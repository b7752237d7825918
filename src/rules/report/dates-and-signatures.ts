import type { FunctionRule } from '../../model/result/rule';
import { paragraphsWithout } from '../reportText';
import { REVIEW_PRACTICE } from '../sources';

const DATE = /^(?:(?:填报|报告|填表)?(?:日期|时间):?)?\s*(?:20\d\d\s*)?年\s*月\s*日$/;
const SIGNATURE = /(?:负责人|填表人|填报人|审核人|联系人|经办人)(?:\([^()]*\))?:\s*_*$/;

/** A hint: dates and signatures are often put on the printed copy by hand. */
export const datesAndSignatures: FunctionRule = {
  meta: {
    id: 'report/dates-and-signatures',
    severity: 'hint',
    needs: ['report'],
    title: { 'zh-CN': '报告的日期或签名未填', en: 'A date or signature of the report is blank' },
    requirement: {
      'zh-CN': '报告的日期、负责人和填报人填写完整',
      en: 'The report states its date, who is responsible for it and who wrote it',
    },
    source: REVIEW_PRACTICE,
    messages: {
      blank: {
        'zh-CN': '“{found}”没有填。报送前请补上；在纸质件上手写的不必处理。',
        en: '“{found}” is not filled in. Do so before handing in; if written by hand on paper, nothing is to be done.',
      },
    },
  },
  reads: ['report.text[].line'],
  check: (set) =>
    paragraphsWithout(set, 'blank', (text) =>
      DATE.test(text)
        ? text.replace(/\s+/g, ' ')
        : SIGNATURE.exec(text)?.[0].replace(/(?<![:_\s])[:_\s]+$/, ''),
    ),
  examples: {
    valid: [
      { 'report.text[0].line': '2024年3月5日' },
      { 'report.text[0].line': '单位负责人：张某' },
      { 'report.text[0].line': '按年月日登记。' },
    ],
    invalid: [
      { form: { 'report.text[0].line': '年  月  日' }, messageId: 'blank', at: 'report.text[0].line' },
      { form: { 'report.text[0].line': '填报人（签名）：' }, messageId: 'blank', at: 'report.text[0].line' },
    ],
  },
};
