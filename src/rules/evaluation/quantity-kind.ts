import { rowField } from '../../model/form/fields';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS } from '../../model/indicator/indicator';
import { isMoney } from '../../model/indicator/units';
import type { Policy } from '../../model/policy/policy';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { asReviewed, perIndicator } from '../indicators';
import { REVIEWERS } from '../sources';
import { notChecked } from '../verdicts';

/** What is paid is what the money is for, not how much was done with it. */
const PAYING = /支出|支付|拨付|发放|投入|安排|下达|兑付|使用资金|资金|经费|补助|补贴|工资|费用/;
/** What comes in or is brought about is an output, though it is counted in money. */
const RESULT = /收入|产值|营业|销售|税|招商|引资|到位|争取|筹集|募集|贷款|担保|交易|节约|追回|挽回|收回/;
/** 设备验收合格率. A rate of coverage or completion may well count how much was done. */
const QUALITY = /(?:合格|优良|优质|达标|准确|完好|满意|差错)率$/;

export const quantityKind: FunctionRule = {
  meta: {
    id: 'evaluation/quantity-kind',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: {
      'zh-CN': '数量指标填了金额或质量',
      en: 'A quantity indicator that states an amount or a quality',
    },
    requirement: {
      'zh-CN': '数量指标写做了多少事，不写花了多少钱；合格率、达标率归质量指标',
      en: 'A quantity indicator says how much was done, not how much was paid; rates of quality are quality indicators',
    },
    source: REVIEWERS,
    messages: {
      money: {
        'zh-CN':
          '数量指标{name}的指标值是金额“{target}”。花多少钱不是做多少事，评审常因此扣分；请改写为数量（人数、次数、面积等），金额放到成本指标。',
        en: 'Quantity indicator {name} has an amount as target, “{target}”. What is paid is not what is done, and reviewers often deduct for it: state a quantity (people, times, area), and the amount as a cost indicator.',
      },
      quality: {
        'zh-CN': '指标{name}说的是质量，但放在数量指标里。请移到质量指标。',
        en: 'Indicator {name} is about quality but stands among the quantity indicators. Move it to the quality indicators.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set, policy) => perIndicator(set, (indicator) => checkIndicator(indicator, policy)),
  examples: {
    valid: [
      {
        'indicators[0].level2': '数量指标',
        'indicators[0].name': '慰问户数',
        'indicators[0].target': '≥85户',
        'indicators[1].level2': '数量指标',
        'indicators[1].name': '招商引资额',
        'indicators[1].target': '≥3000万元',
        'indicators[2].level2': '质量指标',
        'indicators[2].name': '设备验收合格率',
        'indicators[2].target': '≥97%',
      },
      {
        'indicators[0].level2': '数量指标',
        'indicators[0].name': '慰问金发放',
        'indicators[0].target': '85户',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].level2': '数量指标',
          'indicators[0].name': '发放慰问金',
          'indicators[0].target': '4.25万元',
        },
        messageId: 'money',
        at: 'indicators[0].target',
      },
      {
        form: {
          'indicators[0].level2': '数量指标',
          'indicators[0].name': '设备验收合格率',
          'indicators[0].target': '≥97%',
        },
        messageId: 'quality',
        at: 'indicators[0].name',
      },
    ],
  },
};

function checkIndicator({ index, names, shown, target }: Indicator, policy: Policy): Verdict {
  const [place, name] = [rowField('indicators[].target', index), rowField('indicators[].name', index)];
  if (!/数量/.test(names.level2) || /质量/.test(names.level2)) {
    return notChecked(place, 'not-applicable', { 'zh-CN': '不是数量指标', en: 'no quantity indicator' });
  }
  if (QUALITY.test(names.name)) {
    return { status: 'failed', place: name, messageId: 'quality', data: { name: shown }, related: [] };
  }
  const isAmount = target?.kind === 'measured' && target.unit.dimension === 'money' && isMoney(target.unit);
  if (!isAmount || !PAYING.test(names.name) || RESULT.test(names.name)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'money',
    ...asReviewed(policy),
    data: { name: shown, target: asIs(target.text) },
    related: [],
  };
}
