import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { listRows } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import { decimal } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { linesOf } from '../reportText';
import { REPORT_AND_TABLES } from '../sources';
import { notChecked, textOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** To be explained: text and indicator may count at different days, or not the same cases. */
export const indicatorFacts: FunctionRule = {
  meta: {
    id: 'report/indicator-facts',
    severity: 'explain',
    needs: ['any-evaluation', 'report'],
    title: {
      'zh-CN': '同一事实在指标与报告中说法不同',
      en: 'The report and an indicator state one fact differently',
    },
    requirement: {
      'zh-CN': '指标“某某率”的实际完成值与报告对同一事项的说法一致',
      en: 'A rate’s actual value agrees with what the report says of the same matter',
    },
    source: REPORT_AND_TABLES,
    messages: {
      differs: {
        'zh-CN': '指标“{name}”的实际完成值是 {actual}，报告写“{stated}”。请核对哪一处准确。',
        en: 'Indicator “{name}” reads {actual}; the report says “{stated}”. Find which is right.',
      },
    },
  },
  reads: ['indicators[].name', 'indicators[].actual', 'report.text[].line'],
  check: (set) => {
    const verdicts = flatMap(listRows(set, 'indicators'), ({ index }) => verdictOf(index, set));
    if (verdicts.length > 0) return verdicts;
    return [
      notChecked('report.unitName', 'not-found', {
        'zh-CN': '报告没有提到指标中的比率',
        en: 'the report mentions none of the indicators’ rates',
      }),
    ];
  },
  examples: {
    valid: [
      {
        'indicators[0].name': '建议提案办结率',
        'indicators[0].actual': '100%',
        'report.text[0].line': '承办建议18件、提案12件，全部办结。',
      },
      {
        'indicators[0].name': '建议提案办结率',
        'indicators[0].actual': '99%',
        'report.text[0].line': '办理热线16867件，办结率99.3%。',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].name': '建议提案办结率',
          'indicators[0].actual': '99%',
          'report.text[0].line': '承办建议18件、提案12件，均按时全部办结。',
        },
        messageId: 'differs',
        at: 'indicators[0].actual',
      },
    ],
  },
};

/** 建议提案办结率: what it is of, and what is done. */
const RATE = /^([\u4e00-\u9fa5]{2,})([\u4e00-\u9fa5]{2})率$/;

function verdictOf(index: number, set: FormSet): readonly Verdict[] {
  const place: FieldId = rowField('indicators[].actual', index);
  const name = textOf(rowField('indicators[].name', index), set)?.replace(/\s/g, '');
  const actual = textOf(place, set)?.normalize('NFKC').trim();
  const [, subject, act] = RATE.exec(name ?? '') ?? [];
  if (!name || !subject || !act || !actual || !/^\d+(?:\.\d+)?%$/.test(actual)) return [];
  const words = subject.match(/[\u4e00-\u9fa5]{2}/g) ?? [];
  const stated = flatMap(
    linesOf(set).filter(({ text }) => words.every((word) => text.includes(word))),
    ({ id, text }) =>
      [
        ...text.matchAll(new RegExp(`全部${act}|${act}率(?:均|都)?(?:为|达到|达)?(\\d+(?:\\.\\d+)?)%`, 'g')),
      ].map(([shown, digits = '100']) => ({ id, shown, digits })),
  );
  const [first] = stated;
  if (!first) return [];
  const value = decimal(actual.slice(0, -1));
  if (stated.some(({ digits }) => decimal(digits).eq(value))) return [{ status: 'passed', place }];
  return [
    {
      status: 'failed',
      place,
      messageId: 'differs',
      data: {
        name: asIs(name),
        actual: asIs(actual),
        stated: asIs(first.shown),
      },
      related: [first.id],
    },
  ];
}
