import { evaluateField } from '../../model/relation/evaluate';
import { labelOf, priorOf } from '../../model/form/form';
import { meet } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { besideLastYear, changeSince } from '../priorYear';
import { REVIEW_PRACTICE } from '../sources';
import { figure, notChecked } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** Totals that run on from year to year; their parts are a matter of the form itself. */
const STEADY = ['projects.total', 'operating.total'] as const;

/** Where the form itself states last year's figure rightly, `basic/year-on-year` has compared with it. */
export const priorYearOnYear: FunctionRule = {
  meta: {
    id: 'prior/year-on-year',
    severity: 'hint',
    needs: ['basic'],
    comparesWith: 'prior',
    title: {
      'zh-CN': '决算数与上年的表相差过大',
      en: 'Final accounts changed much against last year’s form',
    },
    requirement: {
      'zh-CN':
        '本年表中没有写对上年决算数的，本年决算数比上年表中的增减不超过设定幅度（默认 50 %；需 --prior 给出上年的表）',
      en: 'Where the form does not state last year’s figure rightly, final accounts stay within a set share of those in last year’s form (50 % by default; given by --prior)',
    },
    source: REVIEW_PRACTICE,
    messages: {
      changed: {
        'zh-CN':
          '{subject} {reported}，比上年的表中实际填的 {computed} {change}（{where}）。请核对；属实的，报告中宜说明原因。',
        en: '{subject}: {reported}, {change} against {computed}, as last year’s form really states ({where}). Check it; if right, the report should say why.',
      },
    },
  },
  reads: flatMap(STEADY, (item) => [`${item}.prior`, `${item}.final`]),
  check: (set, policy) => {
    const prior = priorOf(set)!;
    return STEADY.map((item): Verdict => {
      const [place, before] = [`${item}.final`, `${item}.prior`];
      const [stated, real] = [evaluateField(before, set), evaluateField(place, prior)];
      if (stated.kind !== 'none' && real.kind !== 'none' && meet(stated.interval, real.interval))
        return notChecked(place, 'not-applicable', {
          'zh-CN': '表中的上年决算数与上年的表相符，另由 basic/year-on-year 比较',
          en: 'the form states last year’s figure rightly: see basic/year-on-year',
        });
      const found = changeSince(place, place, set, prior, policy);
      if ('verdict' in found) return found.verdict;
      return {
        status: 'failed',
        place,
        messageId: 'changed',
        data: { subject: labelOf(set, place), reported: figure(place, set), ...found.data },
        related: [],
        figures: besideLastYear(found.now, found.was),
      };
    });
  },
  examples: {
    valid: [
      { 'operating.total.final': 66, 'operating.total.prior': null, 'prior:operating.total.final': 60 },
      { 'operating.total.final': 99, 'operating.total.prior': 60, 'prior:operating.total.final': 60 },
    ],
    invalid: [
      {
        form: { 'operating.total.final': 99, 'operating.total.prior': 90, 'prior:operating.total.final': 60 },
        messageId: 'changed',
        at: 'operating.total.final',
      },
    ],
  },
};
