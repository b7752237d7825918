import { rowField } from '../../model/form/fields';
import { isCost, isPaidOut, isSaving } from '../../model/indicator/direction';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS } from '../../model/indicator/indicator';
import { isMoney } from '../../model/indicator/units';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { perIndicator } from '../indicators';
import { REVIEWERS } from '../sources';
import { notChecked } from '../verdicts';

export const costSign: FunctionRule = {
  meta: {
    id: 'evaluation/cost-sign',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '成本指标用了 ≥', en: 'A cost indicator with ≥' },
    requirement: {
      'zh-CN': '成本指标是花钱的上限，指标值一般用 ≤',
      en: 'A cost indicator is a ceiling on what is spent: its target takes ≤',
    },
    source: REVIEWERS,
    messages: {
      atLeast: {
        'zh-CN':
          '成本指标{name}的指标值是“{target}”，意思是花得越多越好。成本一般是上限，请核对是否应为 ≤；若本就鼓励多投入，请改放到产出指标。',
        en: 'Cost indicator {name} has the target “{target}”, so that spending more would be better. A cost is a ceiling: check whether ≤ is meant; if more is wanted, it is an output indicator.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set) => perIndicator(set, checkIndicator),
  examples: {
    valid: [
      {
        'indicators[0].level1': '成本指标',
        'indicators[0].name': '印刷费',
        'indicators[0].target': '≤6万元',
      },
      {
        'indicators[0].level2': '经济成本指标',
        'indicators[0].name': '采购节约额',
        'indicators[0].target': '≥2万元',
        'indicators[1].level2': '经济成本指标',
        'indicators[1].name': '临时救助标准',
        'indicators[1].target': '≥900元/人',
        'indicators[2].level2': '经济成本指标',
        'indicators[2].name': '预算执行率',
        'indicators[2].target': '≥95%',
      },
      {
        'indicators[0].level2': '数量指标',
        'indicators[0].name': '印刷量',
        'indicators[0].target': '≥600册',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].level2': '经济成本指标',
          'indicators[0].name': '印刷费',
          'indicators[0].target': '≥6万元',
        },
        messageId: 'atLeast',
        at: 'indicators[0].target',
      },
    ],
  },
};

/** Amounts alone: a rate of what is saved, paid or executed may well be meant to be high. */
function checkIndicator({ index, names, shown, target }: Indicator): Verdict {
  const place = rowField('indicators[].target', index);
  if (target?.kind !== 'measured' || !isCost(names) || !isMoney(target.unit)) {
    return notChecked(place, 'not-applicable', {
      'zh-CN': '不是以金额为指标值的成本指标',
      en: 'no cost indicator with an amount as target',
    });
  }
  const isFloor = target.sign === '>=' || target.sign === '>';
  if (!isFloor || isSaving(names.name) || isPaidOut(names.name, target)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'atLeast',
    data: { name: shown, target: asIs(target.text) },
    related: [],
  };
}
