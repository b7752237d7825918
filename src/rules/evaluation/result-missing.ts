import { evaluate } from '../../model/relation/evaluate';
import type { FieldId } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf, weightOf } from '../../model/form/form';
import { localized } from '../../model/text/locale';
import type { LocalizedText } from '../../model/text/locale';
import type { Expression } from '../../model/relation/relation';
import { fieldsIn, sum, total } from '../../model/relation/relation';
import { formatAs, renderComputation } from '../../model/relation/render';
import type { Policy } from '../../model/policy/policy';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { EXECUTION_RATE, executionScoreBy } from '../execution';
import { isFilledIn, notFilledIn, RESULT_FIELDS } from '../filledIn';
import { FORM_ITSELF } from '../sources';
import { isBlank, numberOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** What the form itself gives these cells. */
const computed = (policy: Policy): readonly { readonly place: FieldId; readonly by: Expression }[] => [
  { place: 'funds.total.rate', by: EXECUTION_RATE },
  { place: 'funds.total.score', by: executionScoreBy(policy) },
  { place: 'total.score', by: sum('funds.total.score', total('indicators[].score')) },
];

export const resultMissing: FunctionRule = {
  meta: {
    id: 'evaluation/result-missing',
    severity: 'error',
    needs: ['any-scored'],
    title: {
      'zh-CN': '执行率、执行率得分或总分未填',
      en: 'Execution rate, its score or the total is missing',
    },
    requirement: {
      'zh-CN': '金额、分值、得分填了的，执行率、执行率得分和总分不留空',
      en: 'Where amounts, weights and scores are filled in, so are the execution rate, its score and the total',
    },
    source: FORM_ITSELF,
    messages: {
      blank: {
        'zh-CN': '{subject}未填。{arithmetic}，请补填。',
        en: '{subject} is blank. {arithmetic}: fill it in.',
      },
      unscored: {
        'zh-CN': '{subject}未填，各项得分也未填全。请先补填各项得分，再填总分。',
        en: '{subject} is blank, and so are scores that it is the sum of. Fill those in, then the total.',
      },
    },
  },
  reads: [
    ...RESULT_FIELDS,
    'funds.total.initial',
    'funds.total.annual',
    'funds.total.rate',
    'funds.total.weight',
    'total.weight',
    'indicators[].weight',
    'indicators[].name',
  ],
  check: (set, policy) => {
    const there = computed(policy).filter(({ place }) => findField(set, place));
    const [first] = there;
    if (!first) return [];
    if (!isFilledIn(set)) return [notFilledIn(first.place)];
    return flatMap(there, ({ place, by }) => checkCell(place, by, set));
  },
  examples: {
    valid: [
      {
        'funds.total.annual': 60,
        'funds.total.executed': 48,
        'funds.total.weight': 10,
        'funds.total.rate': '80%',
        'funds.total.score': 8,
        'indicators[0].score': 90,
        'total.score': 98,
      },
      // Nothing to divide by.
      { 'funds.total.annual': 0, 'funds.total.executed': 0, 'funds.total.rate': null, 'total.score': 90 },
      // The system prints zeros; nobody has typed anything yet.
      {
        'funds.total.annual': 60,
        'funds.total.executed': 0,
        'funds.total.weight': 10,
        'funds.total.rate': null,
        'funds.total.score': null,
        'total.score': null,
      },
      // Half filled in: the total is not due yet.
      {
        'funds.total.executed': 48,
        'indicators[0].weight': 90,
        'indicators[0].score': null,
        'total.weight': null,
        'total.score': null,
      },
      // No column for a rate or a score, and no total.
      { 'funds.total.annual': 60, 'funds.total.executed': 48 },
    ],
    invalid: [
      {
        form: { 'funds.total.annual': 60, 'funds.total.executed': 48, 'funds.total.rate': null },
        messageId: 'blank',
        at: 'funds.total.rate',
      },
      {
        form: {
          'funds.total.initial': 60,
          'funds.total.executed': 48,
          'funds.total.weight': 20,
          'funds.total.score': null,
        },
        messageId: 'blank',
        at: 'funds.total.score',
      },
      {
        form: { 'funds.total.score': 8, 'indicators[0].score': 89.5, 'total.score': null },
        messageId: 'blank',
        at: 'total.score',
      },
      {
        form: {
          'funds.total.executed': 48,
          'indicators[0].weight': 90,
          'indicators[0].score': null,
          'total.weight': 100,
          'total.score': null,
        },
        messageId: 'unscored',
        at: 'total.score',
      },
    ],
  },
};

function checkCell(place: FieldId, by: Expression, set: FormSet): readonly Verdict[] {
  if (!isBlank(place, set)) return [{ status: 'passed', place }];
  const value = evaluate(by, {}, set);
  const related = fieldsIn(by, {}, set).filter((id) => findField(set, id) !== undefined);
  const fail = (messageId: 'blank' | 'unscored', arithmetic?: LocalizedText): readonly Verdict[] => [
    {
      status: 'failed',
      place,
      messageId,
      data: { subject: labelOf(set, place), ...(arithmetic && { arithmetic }) },
      related,
    },
  ];
  if (place === 'total.score') {
    const blanks =
      value.kind === 'none' ? related : value.zeros.filter(({ field }) => field).map(({ id }) => id);
    // As long as what it is out of is blank too, the form is still being filled in.
    if (blanks.length > 0 && isBlank('total.weight', set)) return [];
    if (blanks.some((id) => isWeighed(id, set))) return fail('unscored');
  }
  if (value.kind === 'none') return [];
  const measure = findField(set, place)!.measure;
  const lines = renderComputation(place, by, {}, set);
  return fail(
    'blank',
    localized((locale) => {
      const line = lines[locale];
      return line.length <= LONGEST
        ? line
        : `${labelOf(set, place)[locale]} = ${formatAs(measure, value.value)}`;
    }),
  );
}

/** A longer line of arithmetic says less than its result. */
const LONGEST = 80;

/** A blank that stands for points, and not for a row without any. */
function isWeighed(id: FieldId, set: FormSet): boolean {
  const weight = weightOf(set, id);
  return isBlank(id, set) && weight !== undefined && numberOf(weight, set) !== undefined;
}
