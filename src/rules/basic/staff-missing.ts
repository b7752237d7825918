import type { FormSet } from '../../model/form/form';
import { findField, labelOf } from '../../model/form/form';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { basicNotFilledIn } from '../filledIn';
import { FORM_ITSELF } from '../sources';
import { isBlank, numberOf } from '../verdicts';

const PLACES = ['staff.quota', 'staff.actual'] as const;
/** Figures that every unit has: as long as none stands, the form is not filled in yet. */
const SIGNS = [
  ...PLACES,
  'threePublic.total.final',
  'projects.total.final',
  'operating.total.final',
] as const;

export const staffMissing: FunctionRule = {
  meta: {
    id: 'basic/staff-missing',
    severity: 'explain',
    needs: ['basic'],
    title: { 'zh-CN': '编制数或实际在职人数未填', en: 'The staff quota or the staff on post is missing' },
    requirement: {
      'zh-CN': '表已填写的，编制数、实际在职人数不留空；没有编制的填 0',
      en: 'In a form that is filled in, the quota and the staff on post are; 0 where there is no quota',
    },
    source: FORM_ITSELF,
    messages: {
      blank: {
        'zh-CN': '{subject}未填。请补填；没有的，填 0。',
        en: '{subject} is blank. Fill it in; 0 where there is none.',
      },
    },
  },
  reads: SIGNS,
  check: (set) => PLACES.filter((place) => findField(set, place)).map((place) => checkPlace(place, set)),
  examples: {
    valid: [
      { 'staff.quota': 32, 'staff.actual': 30 },
      { 'staff.quota': 0, 'staff.actual': 3 },
      // Nobody has begun to fill it in; 0 is what formulas of a blank form show.
      { 'staff.quota': null, 'staff.actual': null, 'operating.total.final': 0 },
    ],
    invalid: [
      { form: { 'staff.quota': 32, 'staff.actual': null }, messageId: 'blank', at: 'staff.actual' },
      {
        form: { 'staff.quota': null, 'staff.actual': 30, 'operating.total.final': 12 },
        messageId: 'blank',
        at: 'staff.quota',
      },
    ],
  },
};

function checkPlace(place: (typeof PLACES)[number], set: FormSet): Verdict {
  if (!isBlank(place, set)) return { status: 'passed', place };
  if (!SIGNS.some((id) => numberOf(id, set)?.gt(0))) return basicNotFilledIn(place);
  return { status: 'failed', place, messageId: 'blank', data: { subject: labelOf(set, place) }, related: [] };
}
