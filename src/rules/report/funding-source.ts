import type { FunctionRule } from '../../model/result/rule';
import { linesOf } from '../reportText';
import { REPORT_AND_TABLES } from '../sources';
import { figure, notChecked, numberOf, undecided } from '../verdicts';

const HEADING = /^[一二三四五六七八九十]+、政府性基金.{0,12}$/;

/** To be explained: the chapter says that there is none, the form states an amount. */
export const fundingSource: FunctionRule = {
  meta: {
    id: 'report/funding-source',
    severity: 'explain',
    needs: ['evaluation', 'report'],
    title: {
      'zh-CN': '报告说没有政府性基金，但自评表有金额',
      en: 'The report knows no government funds, the form does',
    },
    requirement: {
      'zh-CN': '报告“政府性基金预算支出”写“无”的，自评表的政府性基金应为空或 0',
      en: 'Where the report says that there were no government funds, the form states none',
    },
    source: REPORT_AND_TABLES,
    messages: {
      differs: {
        'zh-CN': '报告“政府性基金预算支出”写“无”，自评表的政府性基金填 {amount}。请核对。',
        en: 'The report says that there were no government funds; the form states {amount}. Check both.',
      },
    },
  },
  reads: ['report.text[].line', 'funds.bySource.governmentFunds'],
  check: (set) => {
    const place = 'funds.bySource.governmentFunds';
    const lines = linesOf(set);
    const heading = lines.findIndex(({ text }) => HEADING.test(text));
    const below = lines[heading + 1];
    if (heading < 0 || !below || !/^(?:无|没有|本单位无|不涉及)/.test(below.text)) {
      return [
        notChecked(place, 'not-applicable', {
          'zh-CN': '报告没有写“无政府性基金”',
          en: 'the report does not say that there were no government funds',
        }),
      ];
    }
    const amount = numberOf(place, set);
    if (amount?.gt(0)) {
      const data = { amount: figure(place, set) };
      return [{ status: 'failed', place, messageId: 'differs', data, related: [below.id] }];
    }
    return [amount ? { status: 'passed', place } : undecided(place, place, set)];
  },
  examples: {
    valid: [
      {
        'report.text[0].line': '三、政府性基金预算支出情况',
        'report.text[1].line': '无。',
        'funds.bySource.governmentFunds': 0,
      },
    ],
    invalid: [
      {
        form: {
          'report.text[0].line': '三、政府性基金预算支出情况',
          'report.text[1].line': '无。',
          'funds.bySource.governmentFunds': 12,
        },
        messageId: 'differs',
        at: 'funds.bySource.governmentFunds',
      },
    ],
  },
};
