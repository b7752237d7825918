import { rowField } from '../../model/form/fields';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS } from '../../model/indicator/indicator';
import type { Policy } from '../../model/policy/policy';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { asReviewed, perIndicator } from '../indicators';
import { REVIEWERS } from '../sources';
import { notChecked } from '../verdicts';

const COMPLAINT =
  /(?:无|零|没有|未发生|未收到|0件?起?)[^，。]{0,6}(?:投诉|信访|上访)|投诉.{0,4}(?:为零|为0|0[件起次]?$)/;

export const satisfactionEvidence: FunctionRule = {
  meta: {
    id: 'evaluation/satisfaction-evidence',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '满意度没有调查得出的数', en: 'Satisfaction without a figure of a survey' },
    requirement: {
      'zh-CN': '满意度指标填调查得出的百分比；“无投诉”“满意”不是满意度',
      en: 'Satisfaction is the percentage of a survey; “no complaints” or “satisfied” is none',
    },
    source: REVIEWERS,
    messages: {
      complaints: {
        'zh-CN':
          '满意度指标{name}填的是“{text}”。没有投诉不等于满意，评审常因没有调查判 0 分；请填问卷或回访得出的满意率。',
        en: 'Satisfaction indicator {name} states “{text}”. No complaint is no satisfaction, and reviewers often give 0 without a survey: state the rate of a questionnaire or of calls.',
      },
      words: {
        'zh-CN':
          '满意度指标{name}的指标值和实际完成值都没有数（“{text}”）。评审常因没有调查判 0 分；请填问卷或回访得出的满意率。',
        en: 'Satisfaction indicator {name} has no figure, neither as target nor as actual value (“{text}”). Reviewers often give 0 without a survey: state the rate of a questionnaire or of calls.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set, policy) => perIndicator(set, (indicator) => checkIndicator(indicator, policy)),
  examples: {
    valid: [
      {
        'indicators[0].level1': '满意度指标',
        'indicators[0].name': '游客满意度',
        'indicators[0].target': '≥88%',
        'indicators[0].actual': '93%',
        // The share of a survey, though the target is in words.
        'indicators[1].level1': '满意度指标',
        'indicators[1].name': '商户满意度',
        'indicators[1].target': '较满意',
        'indicators[1].actual': '91%',
        'indicators[2].level1': '效益指标',
        'indicators[2].name': '投诉情况',
        'indicators[2].target': '无投诉',
        'indicators[2].actual': '无投诉',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].level1': '满意度指标',
          'indicators[0].name': '游客满意度',
          'indicators[0].target': '≥88%',
          'indicators[0].actual': '全年无投诉',
        },
        messageId: 'complaints',
        at: 'indicators[0].actual',
      },
      {
        form: {
          'indicators[0].level1': '满意度指标',
          'indicators[0].name': '游客满意度',
          'indicators[0].target': '满意',
          'indicators[0].actual': '满意',
        },
        messageId: 'words',
        at: 'indicators[0].actual',
      },
    ],
  },
};

function checkIndicator({ index, names, shown, target, actual }: Indicator, policy: Policy): Verdict {
  const place = rowField('indicators[].actual', index);
  if (!/满意/.test(names.level1 + names.level2) || !actual) {
    return notChecked(place, 'not-applicable', {
      'zh-CN': '不是填了完成值的满意度指标',
      en: 'no satisfaction indicator with an actual value',
    });
  }
  const fail = (messageId: string): Verdict => ({
    status: 'failed',
    place,
    messageId,
    ...asReviewed(policy),
    data: { name: shown, text: asIs(actual.text.trim()) },
    related: target ? [rowField('indicators[].target', index)] : [],
  });
  if (COMPLAINT.test(actual.text.normalize('NFKC').replace(/\s/g, ''))) return fail('complaints');
  const hasFigure = [target, actual].some((value) => value !== undefined && /\d|百分之/.test(value.text));
  return hasFigure ? { status: 'passed', place } : fail('words');
}
