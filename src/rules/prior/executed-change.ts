import { labelOf, priorOf } from '../../model/form/form';
import type { FunctionRule } from '../../model/result/rule';
import { besideLastYear, changeSince } from '../priorYear';
import { REVIEW_PRACTICE } from '../sources';
import { figure } from '../verdicts';

const EXECUTED = 'funds.total.executed';

export const executedChange: FunctionRule = {
  meta: {
    id: 'prior/executed-change',
    severity: 'hint',
    needs: ['any-evaluation'],
    comparesWith: 'prior',
    title: {
      'zh-CN': '全年执行数与上年的表相差过大',
      en: 'Executed funds changed much against last year’s form',
    },
    requirement: {
      'zh-CN': '全年执行数比上年表中的增减不超过设定幅度（默认 50 %；需 --prior 给出上年的表）',
      en: 'Executed funds stay within a set share of last year’s (50 % by default; given by --prior)',
    },
    source: REVIEW_PRACTICE,
    messages: {
      changed: {
        'zh-CN':
          '{subject} {reported}，比上年的 {computed} {change}（{where}）。请核对；属实的，宜在报告中说明原因。',
        en: '{subject}: {reported}, {change} against last year’s {computed} ({where}). Check it; if right, the report should say why.',
      },
    },
  },
  reads: [EXECUTED],
  check: (set, policy) => {
    const found = changeSince(EXECUTED, EXECUTED, set, priorOf(set)!, policy);
    if ('verdict' in found) return [found.verdict];
    return [
      {
        status: 'failed',
        place: EXECUTED,
        messageId: 'changed',
        data: { subject: labelOf(set, EXECUTED), reported: figure(EXECUTED, set), ...found.data },
        related: [],
        figures: besideLastYear(found.now, found.was),
      },
    ];
  },
  examples: {
    valid: [
      { [EXECUTED]: 66, [`prior:${EXECUTED}`]: 60 },
      { [EXECUTED]: 66, [`prior:${EXECUTED}`]: 0 },
    ],
    invalid: [
      { form: { [EXECUTED]: 96, [`prior:${EXECUTED}`]: 60 }, messageId: 'changed', at: EXECUTED },
      { form: { [EXECUTED]: 21, [`prior:${EXECUTED}`]: 60 }, messageId: 'changed', at: EXECUTED },
    ],
  },
};
