import type { FieldId } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf } from '../../model/form/form';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { figure, undecided } from '../verdicts';

export const staffCountValid: FunctionRule = {
  meta: {
    id: 'basic/staff-count-valid',
    severity: 'error',
    needs: ['basic'],
    title: { 'zh-CN': '人数填写不规范', en: 'A head count is no valid number' },
    requirement: {
      'zh-CN': '编制数、实际在职人数为不小于 0 的整数，编制数大于 0',
      en: 'Quota and staff on post are whole numbers of at least 0, the quota above 0',
    },
    source: FORM_ITSELF,
    messages: {
      notNumber: {
        'zh-CN': '{subject}填的是“{figure}”，不是能计算的人数。请只填数字，说明写到别处。',
        en: '{subject} reads “{figure}”, which is no number. Enter digits only and put remarks elsewhere.',
      },
      negative: {
        'zh-CN': '{subject}填 {figure}，人数不能是负数。请核对。',
        en: '{subject} reads {figure}; a head count cannot be negative.',
      },
      fraction: {
        'zh-CN': '{subject}填 {figure}，人数应为整数。请核对是否填成了平均数或控制率。',
        en: '{subject} reads {figure}; a head count is a whole number. Was an average or the rate entered?',
      },
      zeroQuota: {
        'zh-CN': '{subject}填 {figure}，单位的编制数应大于 0。请按编制部门的批复填写。',
        en: '{subject} reads {figure}; a unit has a quota above 0. Enter the approved quota.',
      },
    },
  },
  reads: ['staff.quota', 'staff.actual'],
  check: (set) => (['staff.quota', 'staff.actual'] as const).map((place) => checkCount(place, set)),
  examples: {
    valid: [
      { 'staff.quota': 32, 'staff.actual': 32 },
      { 'staff.quota': '32人', 'staff.actual': 0 },
      { 'staff.quota': null, 'staff.actual': '——' },
    ],
    invalid: [
      { form: { 'staff.quota': '三十二' }, messageId: 'notNumber', at: 'staff.quota' },
      { form: { 'staff.actual': -32 }, messageId: 'negative', at: 'staff.actual' },
      { form: { 'staff.actual': 32.5 }, messageId: 'fraction', at: 'staff.actual' },
      { form: { 'staff.quota': 0 }, messageId: 'zeroQuota', at: 'staff.quota' },
    ],
  },
};

function checkCount(place: FieldId, set: FormSet): Verdict {
  const messageId = problemOf(place, set);
  if (messageId === 'none') return { status: 'passed', place };
  if (!messageId) return undecided(place, place, set);
  const data = { subject: labelOf(set, place), figure: figure(place, set) };
  return { status: 'failed', place, messageId, data, related: [] };
}

/** Undefined where nothing stands in the cell. */
function problemOf(place: FieldId, set: FormSet): string | undefined {
  const value = findField(set, place)?.value;
  if (value?.kind === 'invalid') return 'notNumber';
  if (value?.kind !== 'quantity') return undefined;
  const count = value.quantity.value;
  if (count.lt(0)) return 'negative';
  if (!count.round(0, 'down').eq(count)) return 'fraction';
  return place === 'staff.quota' && count.eq(0) ? 'zeroQuota' : 'none';
}
