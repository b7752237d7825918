import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS } from '../../model/indicator/indicator';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { datesIn } from '../dates';
import { perIndicator } from '../indicators';
import { REVIEWERS } from '../sources';
import { notChecked } from '../verdicts';

/** What is said of a later year on purpose: 计划于2024年3月完成. */
const PLANNED = /计划|预计|拟|将|待|后续|下一?年/;
const LONGEST = 200;

export const dateAfterYear: FunctionRule = {
  meta: {
    id: 'evaluation/date-after-year',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '完成时间在年度之后', en: 'A date of completion after the year' },
    requirement: {
      'zh-CN': '时效指标的完成时间在本年度 12 月 31 日以前',
      en: 'The date of completion of a time indicator lies within the year',
    },
    source: REVIEWERS,
    messages: {
      late: {
        'zh-CN':
          '指标{name}写的完成时间是 {date}，在 {year} 年度之后。请核对日期；确实跨年的，得分和偏差原因要如实反映。',
        en: 'Indicator {name} gives {date} as its date, after the year {year}. Check it; if the work ran into the next year, score and reason should say so.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set) => perIndicator(set, (indicator) => checkIndicator(indicator, yearOf(set))),
  examples: {
    valid: [
      {
        'indicators[0].level2': '时效指标',
        'indicators[0].target': '2023年10月底前',
        'indicators[0].actual': '2023年9月28日完成',
        'indicators[1].level2': '时效指标',
        'indicators[1].target': '2023年12月31日前完成招标',
        'indicators[1].actual': '已招标，计划2024年3月竣工',
      },
      {
        // No time indicator: the date may be anything.
        'indicators[0].level2': '社会效益指标',
        'indicators[0].actual': '成果用于2024年1月的展会',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].level2': '时效指标',
          'indicators[0].target': '2023年10月底前',
          'indicators[0].actual': '2024年2月完成验收',
        },
        messageId: 'late',
        at: 'indicators[0].actual',
      },
    ],
  },
};

function yearOf({ forms }: FormSet): number | undefined {
  return forms.find(({ year }) => year !== undefined)?.year;
}

function checkIndicator(
  { index, names, shown, target, actual }: Indicator,
  year: number | undefined,
): Verdict {
  const at = (column: 'target' | 'actual'): FieldId => rowField(`indicators[].${column}`, index);
  if (year === undefined || !/时效|时间|进度/.test(names.level2 + names.name)) {
    return notChecked(at('actual'), 'not-applicable', {
      'zh-CN': '不是时效指标，或不知道年度',
      en: 'no time indicator, or the year is not known',
    });
  }
  const texts = [
    ['actual', actual?.text],
    ['target', target?.text],
  ] as const;
  for (const [column, text] of texts) {
    const date = text === undefined ? undefined : lateDate(text, year);
    if (date === undefined) continue;
    return {
      status: 'failed',
      place: at(column),
      messageId: 'late',
      data: { name: shown, date: asIs(date), year: asIs(String(year)) },
      related: [],
    };
  }
  return { status: 'passed', place: at('actual') };
}

/** The last date of a text, where it lies after the year; with several of them none is the completion for certain. */
function lateDate(text: string, year: number): string | undefined {
  if (text.length > LONGEST || PLANNED.test(text)) return undefined;
  const [only, another] = datesIn(text);
  return only && !another && only.year > year ? only.text : undefined;
}
