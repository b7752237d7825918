import { rowField } from '../../model/form/fields';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { asReviewed, noIndicators } from '../indicators';
import { REVIEWERS } from '../sources';

/** 满意度 and its like name no indicator of their own. */
const SHORTEST = 4;

export const duplicateIndicator: FunctionRule = {
  meta: {
    id: 'evaluation/duplicate-indicator',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '同一指标出现在两处', en: 'One indicator in two places' },
    requirement: {
      'zh-CN': '同一指标不在两个二级指标里重复计分',
      en: 'An indicator is not scored twice under two level-2 indicators',
    },
    source: REVIEWERS,
    messages: {
      twice: {
        'zh-CN':
          '指标{name}在“{first}”和“{second}”中各出现一次，指标值都是“{target}”，一件事计了两次分。评审常把其中一个判 0 分，请改换其中一个。',
        en: 'Indicator {name} stands under both “{first}” and “{second}” with the same target “{target}”: one thing is scored twice. Reviewers often give one of them 0; replace one.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set, policy) => {
    const indicators = weighedIn(set).filter(({ names, target }) => names.name.length >= SHORTEST && target);
    if (indicators.length === 0) return [noIndicators];
    const seen = new Map<string, Indicator>();
    return indicators.map((indicator): Verdict => {
      const key = `${plain(indicator.names.name)}\n${plain(indicator.target!.text)}`;
      const first = seen.get(key);
      if (!first) seen.set(key, indicator);
      const place = rowField('indicators[].name', indicator.index);
      if (!first || groupOf(first) === groupOf(indicator)) return { status: 'passed', place };
      return {
        status: 'failed',
        place,
        messageId: 'twice',
        ...asReviewed(policy),
        data: {
          name: indicator.shown,
          first: asIs(groupOf(first)),
          second: asIs(groupOf(indicator)),
          target: asIs(indicator.target!.text.trim()),
        },
        related: [rowField('indicators[].name', first.index)],
      };
    });
  },
  examples: {
    valid: [
      {
        'indicators[0].level2': '数量指标',
        'indicators[0].name': '巡河次数',
        'indicators[0].target': '≥48次',
        'indicators[1].level2': '社会效益指标',
        'indicators[1].name': '沿河居民受益户数',
        'indicators[1].target': '≥48户',
      },
      {
        // Another target: another thing.
        'indicators[0].level2': '数量指标',
        'indicators[0].name': '护林员人数',
        'indicators[0].target': '≥20人',
        'indicators[1].level2': '社会效益指标',
        'indicators[1].name': '护林员人数',
        'indicators[1].target': '≥8人',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].level2': '质量指标',
          'indicators[0].name': '河道保洁达标率',
          'indicators[0].target': '≥96%',
          'indicators[1].level2': '生态效益指标',
          'indicators[1].name': '河道保洁达标率',
          'indicators[1].target': '≥96%',
        },
        messageId: 'twice',
        at: 'indicators[1].name',
      },
    ],
  },
};

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s“”"'()、，,。]/g, '');
}

function groupOf({ names }: Indicator): string {
  return names.level2 || names.level1;
}
