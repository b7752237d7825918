import { rowField } from '../../model/form/fields';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS } from '../../model/indicator/indicator';
import { localized } from '../../model/text/locale';
import type { FunctionRule } from '../../model/result/rule';
import { noIndicators, weighedIn } from '../indicators';
import { REVIEWERS } from '../sources';

/** Fewer may well be alike. */
const FEWEST = 5;
/** Nine of ten. */
const SHARE = 0.9;

export const equalTargets: FunctionRule = {
  meta: {
    id: 'evaluation/equal-targets',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '指标值几乎都是同一个百分比', en: 'Nearly every target is the same percentage' },
    requirement: {
      'zh-CN': '各项指标值有各自的依据，不都写同一个百分比',
      en: 'Targets rest on grounds of their own and are not all the same percentage',
    },
    source: REVIEWERS,
    messages: {
      same: {
        'zh-CN':
          '{total} 项指标中有 {count} 项的指标值都是“{target}”，看不出各自的依据。评审常据此认为指标值没有测算；请按上年实际、行业标准等分别确定。',
        en: '{count} of {total} targets are “{target}”, so that none shows what it rests on. Reviewers often take them for not worked out: set each by last year’s figures, a standard and the like.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set) => {
    const indicators = weighedIn(set).filter(({ target }) => target !== undefined);
    const [first] = indicators;
    if (!first) return [noIndicators];
    const most = largestGroup(indicators.filter(isShareTarget));
    const place = rowField('indicators[].target', (most[0] ?? first).index);
    if (most.length < FEWEST || most.length < indicators.length * SHARE) return [{ status: 'passed', place }];
    return [
      {
        status: 'failed',
        place,
        messageId: 'same',
        data: {
          total: localized(() => String(indicators.length)),
          count: localized(() => String(most.length)),
          target: localized(() => most[0]!.target!.text.trim()),
        },
        related: most.slice(1).map(({ index }) => rowField('indicators[].target', index)),
      },
    ];
  },
  examples: {
    valid: [
      {
        'indicators[0].target': '≥95%',
        'indicators[1].target': '≥95%',
        'indicators[2].target': '≥95%',
        'indicators[3].target': '≥95%',
        'indicators[4].target': '≥60场',
      },
      { 'indicators[0].target': '100%', 'indicators[1].target': '100%' },
    ],
    invalid: [
      {
        form: {
          'indicators[0].target': '≥95%',
          'indicators[1].target': '≥95%',
          'indicators[2].target': '>=95%',
          'indicators[3].target': '≥95%',
          'indicators[4].target': '95%以上',
        },
        messageId: 'same',
        at: 'indicators[0].target',
      },
    ],
  },
};

/** 100 % is what many things simply are to be: all of what was applied for, all in time. */
function isShareTarget({ target }: Indicator): boolean {
  return (
    target?.kind === 'measured' && target.unit.dimension === 'ratio' && !(target.lower ?? target.upper)!.eq(1)
  );
}

/** Those that have the same target, where most have. */
function largestGroup(indicators: readonly Indicator[]): readonly Indicator[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    groups.set(keyOf(indicator), [...(groups.get(keyOf(indicator)) ?? []), indicator]);
  }
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
}

/** Both ends apart from the sign: 95% and ≥95% are the same figure. */
function keyOf({ target }: Indicator): string {
  if (target?.kind !== 'measured') return '';
  return (target.lower ?? target.upper)!.toFixed();
}
