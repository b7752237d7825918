import { rowField } from '../../model/form/fields';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import type { Decimal } from '../../model/number/quantity';
import { formatDecimal, ZERO } from '../../model/number/quantity';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { byLevel1, noIndicators } from '../indicators';
import { REVIEWERS } from '../sources';
import { flatMap } from '../../model/flatMap';

/** Of two indicators one has half or more. */
const FEWEST = 3;

export const dominantIndicator: FunctionRule = {
  meta: {
    id: 'evaluation/dominant-indicator',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '一个指标占了本组分值的一半以上', en: 'One indicator has most of its group’s weight' },
    requirement: {
      'zh-CN': '一级指标下有三个以上指标的，任何一个的分值不超过一半',
      en: 'Of three or more indicators of a level-1 group none has more than half of the weight',
    },
    source: REVIEWERS,
    messages: {
      half: {
        'zh-CN':
          '指标{name}的分值 {weight}，占“{group}”{count} 个指标合计 {sum} 分的一半以上，其余指标好坏几乎不影响得分。请核对分值分配。',
        en: 'Indicator {name} has {weight} of the {sum} points of the {count} indicators of “{group}”, more than half: the others hardly count. Check how the weights are shared out.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set) => {
    const groups = byLevel1(
      weighedIn(set).filter(({ weight }) => weight),
      set,
    );
    if (groups.length === 0) return [noIndicators];
    return flatMap(groups, checkGroup);
  },
  examples: {
    valid: [
      {
        'indicators[0].level1': '产出指标',
        'indicators[0].weight': 20,
        'indicators[1].level1': '产出指标',
        'indicators[1].weight': 10,
        'indicators[2].level1': '产出指标',
        'indicators[2].weight': 10,
      },
      {
        'indicators[0].level1': '效益指标',
        'indicators[0].weight': 25,
        'indicators[1].level1': '效益指标',
        'indicators[1].weight': 5,
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].level1': '产出指标',
          'indicators[0].weight': 36,
          'indicators[1].level1': '产出指标',
          'indicators[1].weight': 7,
          'indicators[2].level1': '产出指标',
          'indicators[2].weight': 7,
        },
        messageId: 'half',
        at: 'indicators[0].weight',
      },
    ],
  },
};

function checkGroup(members: readonly Indicator[]): readonly Verdict[] {
  const sum = members.reduce((all: Decimal, { weight }) => all.plus(weight!), ZERO);
  const heavy = members.length < FEWEST ? undefined : members.find(({ weight }) => weight!.times(2).gt(sum));
  const place = rowField('indicators[].weight', (heavy ?? members[0]!).index);
  if (!heavy) return [{ status: 'passed', place }];
  return [
    {
      status: 'failed',
      place,
      messageId: 'half',
      data: {
        name: heavy.shown,
        weight: asIs(formatDecimal(heavy.weight!)),
        sum: asIs(formatDecimal(sum)),
        count: asIs(String(members.length)),
        group: asIs(heavy.names.level1),
      },
      related: members
        .filter((each) => each !== heavy)
        .map(({ index }) => rowField('indicators[].weight', index)),
    },
  ];
}
