import { rowField } from '../../model/form/fields';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import { asIs } from '../../model/text/locale';
import type { FunctionRule } from '../../model/result/rule';
import { byLevel1, noIndicators } from '../indicators';
import { REVIEWERS } from '../sources';
import { flatMap } from '../../model/flatMap';

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
          '{total} 项指标中有 {count} 项的指标值都是“{target}”，无法判断各自的依据。评审常据此认为指标值没有测算；请按上年实际、行业标准等分别确定。',
        en: '{count} of {total} targets are “{target}”, so that none shows what it rests on. Reviewers often take them for not worked out: set each by last year’s figures, a standard and the like.',
      },
      inGroup: {
        'zh-CN':
          '“{group}”的 {total} 项指标中有 {count} 项的指标值都是“{target}”，看不出各自的依据。评审常据此认为指标值没有测算；请按上年实际、行业标准等分别确定。',
        en: '{count} of the {total} targets of “{group}” are “{target}”, so that none shows what it rests on. Reviewers often take them for not worked out: set each by last year’s figures, a standard and the like.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set) => {
    const indicators = weighedIn(set).filter(({ target }) => target !== undefined);
    const [first] = indicators;
    if (!first) return [noIndicators];
    // Of the whole form, else of a group of it: said once.
    const found = [indicators, ...byLevel1(indicators, set)].find((some) => sameIn(some).length > 0);
    if (!found) return [{ status: 'passed', place: rowField('indicators[].target', first.index) }];
    const same = sameIn(found);
    return [
      {
        status: 'failed',
        place: rowField('indicators[].target', same[0]!.index),
        messageId: found === indicators ? 'same' : 'inGroup',
        data: {
          group: asIs(found[0]!.names.level1),
          total: asIs(String(found.length)),
          count: asIs(String(same.length)),
          target: asIs(same[0]!.target!.text.trim()),
        },
        related: same.slice(1).map(({ index }) => rowField('indicators[].target', index)),
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
      {
        // Of the benefits alone.
        form: {
          'indicators[0].level1': '产出指标',
          'indicators[0].target': '≥24场',
          ...Object.fromEntries(
            flatMap([1, 2, 3, 4, 5], (at) => [
              [`indicators[${at}].level1`, '效益指标'],
              [`indicators[${at}].target`, '≥85%'],
            ]),
          ),
        },
        messageId: 'inGroup',
        at: 'indicators[1].target',
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

/** Those with the same percentage, where it is nine of ten; else none. */
function sameIn(indicators: readonly Indicator[]): readonly Indicator[] {
  const most = largestGroup(indicators.filter(isShareTarget));
  return most.length < FEWEST || most.length < indicators.length * SHARE ? [] : most;
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
