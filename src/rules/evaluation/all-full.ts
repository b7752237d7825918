import { rowField } from '../../model/form/fields';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import { scoreIndicator } from '../../model/indicator/score';
import { asIs } from '../../model/text/locale';
import type { FunctionRule } from '../../model/result/rule';
import { noIndicators } from '../indicators';
import { REVIEWERS } from '../sources';
import { notChecked } from '../verdicts';

const FEWEST = 5;

export const allFull: FunctionRule = {
  meta: {
    id: 'evaluation/all-full',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: {
      'zh-CN': '全部满分，而多数指标无法核实',
      en: 'Full marks throughout, most of them on words alone',
    },
    requirement: {
      'zh-CN': '各项都得满分的，一半以上的指标有数可以核实',
      en: 'Where every indicator scores in full, more than half of them have figures to be checked by',
    },
    source: REVIEWERS,
    messages: {
      words: {
        'zh-CN':
          '{total} 项指标全部满分，其中 {open} 项只有文字，没有数可以核实。评审会要求佐证；请补写可以衡量的完成值，或附上依据。',
        en: 'All {total} indicators score in full, {open} of them on words without a figure. Reviewers will ask for evidence: state values that can be measured, or attach what they rest on.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set, policy) => {
    const indicators = weighedIn(set);
    const [first] = indicators;
    if (!first) return [noIndicators];
    const place = rowField('indicators[].score', first.index);
    if (indicators.some(({ score, weight }) => !score || !weight)) {
      return [notChecked(place, 'blank', { 'zh-CN': '得分没有填全', en: 'not all scores are filled in' })];
    }
    const isFull = indicators.every(({ score, weight }) => score!.gte(weight!));
    const open = indicators.filter((indicator) => {
      const computed = scoreIndicator(indicator, policy);
      return computed.kind === 'open' ? computed.code === 'qualitative' : computed.advisory;
    });
    if (!isFull || indicators.length < FEWEST || open.length * 2 < indicators.length)
      return [{ status: 'passed', place }];
    return [
      {
        status: 'failed',
        place,
        messageId: 'words',
        data: {
          total: asIs(String(indicators.length)),
          open: asIs(String(open.length)),
        },
        related: open.map(({ index }) => rowField('indicators[].target', index)),
      },
    ];
  },
  examples: {
    valid: [
      { ...row(0, '≥6场', '6场'), ...row(1, '有效改善', '有效改善') },
      {
        ...row(0, '≥6场', '6场'),
        ...row(1, '≥6场', '7场'),
        ...row(2, '≥6场', '6场'),
        ...row(3, '明显提高', '明显提高'),
        ...row(4, '有效改善', '有效改善'),
      },
    ],
    invalid: [
      {
        form: {
          ...row(0, '≥6场', '6场'),
          ...row(1, '及时', '及时'),
          ...row(2, '规范', '规范'),
          ...row(3, '明显提高', '明显提高'),
          ...row(4, '有效改善', '有效改善'),
        },
        messageId: 'words',
        at: 'indicators[0].score',
      },
    ],
  },
};

function row(index: number, target: string, actual: string) {
  return {
    [`indicators[${index}].target`]: target,
    [`indicators[${index}].actual`]: actual,
    [`indicators[${index}].weight`]: 12,
    [`indicators[${index}].score`]: 12,
  };
}
