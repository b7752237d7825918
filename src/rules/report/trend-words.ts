import type { FieldId } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { linesOf } from '../reportText';
import { REPORT_AND_TABLES } from '../sources';
import { figure, notChecked, numberOf } from '../verdicts';
import type { ExpenditureItem } from '../items';
import { flatMap } from '../../model/flatMap';

const ITEMS: readonly (readonly [RegExp, ExpenditureItem])[] = [
  [/三公["”]?经费$/, 'threePublic.total'],
  [/公务接待(?:费|经费)?$/, 'threePublic.hospitality'],
  [/公用经费$/, 'operating.total'],
  [/项目支出$/, 'projects.total'],
];

/** 公用经费102.77万元，较上年增长81%: an item, its figure maybe, and how it went since last year. */
const TREND =
  /(["“]?三公["”]?经费|公务接待(?:费|经费)?|公用经费|项目支出)(?:支出|决算|总额|合计|数)*(?:[为共]?[\d.,]+万?元)?,?(?:同比|(?:较|比|与)(?:上年|去年|上一年)(?:度|同期|决算数?|相比)*,?)(增加|增长|上升|减少|下降|降低|持平)/g;

/** To be explained: the text may compare budgets, or by another scope. */
export const trendWords: FunctionRule = {
  meta: {
    id: 'report/trend-words',
    severity: 'explain',
    needs: ['basic', 'report'],
    title: {
      'zh-CN': '报告说的增减与基础数据表相反',
      en: 'The report tells of a rise or fall that the form does not show',
    },
    requirement: {
      'zh-CN': '报告写“较上年增加／减少／持平”的，基础数据表的本年决算数应比上年决算数增加／减少／相同',
      en: 'What the report calls more, less or as much as last year is so by the final accounts of both years',
    },
    source: REPORT_AND_TABLES,
    messages: {
      differs: {
        'zh-CN': '报告写“{stated}”，基础数据表的决算数上年 {prior}、本年 {final}。请核对。',
        en: 'The report says “{stated}”; the final accounts read {prior} last year and {final} this year. Check them.',
      },
    },
  },
  reads: [
    'report.text[].line',
    ...flatMap(['prior', 'final'] as const, (column) =>
      ITEMS.map(([, item]) => `${item}.${column}` as const),
    ),
  ],
  check: (set) => {
    const verdicts = flatMap(linesOf(set), ({ id, text }) =>
      flatMap([...text.matchAll(TREND)], (match) => verdict(id, match, set)),
    );
    if (verdicts.length > 0) return verdicts;
    return [
      notChecked('report.unitName', 'not-found', {
        'zh-CN': '报告没有写基础数据表各项比上年的增减',
        en: 'the report does not compare an item of the form with last year',
      }),
    ];
  },
  examples: {
    valid: [
      {
        'report.text[0].line': '公用经费102.77万元，较上年增长81.28%。',
        'operating.total.prior': 56.69,
        'operating.total.final': 102.77,
      },
      {
        'report.text[0].line': '“三公”经费较预算减少2万元。',
        'threePublic.total.prior': 5,
        'threePublic.total.final': 6,
      },
    ],
    invalid: [
      {
        form: {
          'report.text[0].line': '公用经费102.77万元，较上年减少10%。',
          'operating.total.prior': 56.69,
          'operating.total.final': 102.77,
        },
        messageId: 'differs',
        at: 'report.text[0].line',
      },
    ],
  },
};

function verdict(place: FieldId, match: RegExpMatchArray, set: FormSet): readonly Verdict[] {
  const item = ITEMS.find(([name]) => name.test(match[1]!))?.[1];
  if (!item) return [];
  const [prior, final]: readonly [FieldId, FieldId] = [`${item}.prior`, `${item}.final`];
  const [before, after] = [numberOf(prior, set), numberOf(final, set)];
  if (!before || !after) return [];
  const word = match[2]!;
  const said = word === '持平' ? 0 : /增|上升/.test(word) ? 1 : -1;
  if (Math.sign(after.cmp(before)) === said) return [{ status: 'passed', place }];
  return [
    {
      status: 'failed',
      place,
      messageId: 'differs',
      data: {
        stated: asIs(match[0]),
        prior: figure(prior, set),
        final: figure(final, set),
      },
      related: [final, prior],
    },
  ];
}
