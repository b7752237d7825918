import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf, listRows } from '../../model/form/form';
import { asIs, localized } from '../../model/text/locale';
import type { Decimal } from '../../model/number/quantity';
import { decimal, formatDecimal, ZERO } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { figure, notChecked, numberOf, textOf, undecided } from '../verdicts';

export const criterionPoints: FunctionRule = {
  meta: {
    id: 'evaluation/criterion-points',
    severity: 'explain',
    needs: ['any-scored'],
    title: { 'zh-CN': '评分标准中的分数与分值不符', en: 'The points of a criterion and its weight disagree' },
    requirement: {
      'zh-CN': '评分标准各条括号内的分数之和 = 该指标分值（“扣0.5分”是扣分办法，不计）',
      en: 'The points in brackets of a criterion add up to the weight of its row (“0.5 points off” is a rule for deductions and does not count)',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN': '{subject}中各条的分数相加为 {computed}，分值为 {weight}。请核对评分标准与分值。',
        en: 'The points in {subject} add up to {computed}; the weight is {weight}. Check the criterion and the weight.',
      },
    },
  },
  reads: ['indicators[].criterion', 'indicators[].weight'],
  check: (set) => {
    const rows = listRows(set, 'indicators').map(({ index }) => index);
    return rows
      .filter((index) => findField(set, rowField('indicators[].criterion', index)))
      .map((index) => checkRow(index, set));
  },
  examples: {
    valid: [
      {
        'indicators[0].criterion': '1.有管理办法（2分）；\n2.办法得到执行（1.5分）。',
        'indicators[0].weight': 3.5,
        'indicators[1].criterion': '控制率不高于100%的（4分），每高1个百分点扣1分（最多扣4分）。',
        'indicators[1].weight': 4,
        // Levels of which one counts.
        'indicators[2].criterion': '优（5分）；良（4分）；中（3分）；差（0分）。',
        'indicators[2].weight': 5,
        'indicators[3].criterion': '按完成比例计分。',
        'indicators[3].weight': 6,
        'indicators[4].criterion': '本项6分：①按时（3分）②完整（3分）（共6分）',
        'indicators[4].weight': 6,
        'indicators[5].criterion': '按时公开（2分），逾期公开（1分），未公开的（0分）。',
        'indicators[5].weight': 2,
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].criterion': '1.有管理办法（2分）；2.办法得到执行（2分）。',
          'indicators[0].weight': 5,
        },
        messageId: 'differs',
        at: 'indicators[0].criterion',
      },
      {
        form: {
          'indicators[0].criterion': '1.账实相符（2分）；2.处置合规（2分）。',
          'indicators[0].weight': 3,
        },
        messageId: 'differs',
        at: 'indicators[0].criterion',
      },
    ],
  },
};

/** （2分）, ( 1.5 分): what can be had. （扣1分）, （共6分） and （2-3分） are something else. */
const POINTS = /[(（]\s*(\d+(?:\.\d+)?)\s*分\s*[)）]/g;
/** What numbers one part of a criterion: only numbered parts are sure to be added up. */
const NUMBERED =
  /(?:^|[\s；;。，,：:])(?:\d{1,2}\s*[.、．)）]|[①-⑳]|[(（]\d{1,2}[)）]|[一二三四五六七八九十]+、)/g;

function checkRow(index: number, set: FormSet): Verdict {
  const place: FieldId = rowField('indicators[].criterion', index);
  const weightAt = rowField('indicators[].weight', index);
  const weight = numberOf(weightAt, set);
  if (!weight) return undecided(place, weightAt, set);
  const text = textOf(place, set) ?? '';
  const points = [...text.matchAll(POINTS)].map(([, digits]) => decimal(digits!));
  if (points.length === 0) {
    return notChecked(place, 'not-applicable', {
      'zh-CN': '评分标准没有分条写明分数',
      en: 'the criterion states no points',
    });
  }
  const sum = points.reduce((all, one) => all.plus(one), ZERO);
  if (sum.eq(weight) || (areLevels(points) && points[0]!.eq(weight))) return { status: 'passed', place };
  const numbered = text.match(NUMBERED)?.length ?? 0;
  if (numbered !== points.length || numbered < 2) {
    return notChecked(place, 'undecidable', {
      'zh-CN': '评分标准中的分数是分档还是分项，无法判断',
      en: 'it cannot be told whether the points are parts or levels',
    });
  }
  return {
    status: 'failed',
    place,
    messageId: 'differs',
    data: {
      subject: labelOf(set, place),
      computed: asIs(formatDecimal(sum)),
      weight: figure(weightAt, set),
    },
    related: [weightAt],
    figures: {
      reported: formatDecimal(weight),
      computed: formatDecimal(sum),
      arithmetic: localized(
        () => `${points.map((one) => formatDecimal(one)).join(' + ')} = ${formatDecimal(sum)}`,
      ),
    },
  };
}

/** 5, 4, 3, 0: levels of which one is given. One alone is its own level. */
function areLevels(points: readonly Decimal[]): boolean {
  return points.every((one, at) => at === 0 || one.lt(points[at - 1]!));
}
