import type { FieldId } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField } from '../../model/form/form';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { basicNotFilledIn } from '../filledIn';
import { FORM_ITSELF } from '../sources';
import { isBlank, undecided } from '../verdicts';

const PLACE = 'thriftMeasures';
/** Figures that every unit has: as long as none stands, the form is not filled in yet. */
const SIGNS = ['staff.quota', 'staff.actual', 'threePublic.total.final', 'operating.total.final'] as const;

export const thriftMeasuresMissing: FunctionRule = {
  meta: {
    id: 'basic/thrift-measures-missing',
    severity: 'hint',
    needs: ['basic'],
    title: { 'zh-CN': '厉行节约保障措施未填列', en: 'Thrift measures are blank' },
    requirement: { 'zh-CN': '厉行节约保障措施应填写', en: 'The thrift measures are filled in' },
    source: FORM_ITSELF,
    messages: {
      missing: {
        'zh-CN': '厉行节约保障措施未填列。请写明本单位控制“三公”经费和公用经费的具体做法，一两句即可。',
        en: 'The thrift measures are blank. State in a sentence or two how the unit keeps its expenses down.',
      },
    },
  },
  reads: [PLACE, ...SIGNS],
  check: (set) => [checkMeasures(set)],
  examples: {
    valid: [
      { 'staff.quota': 32, thriftMeasures: '严格执行公务接待审批制度，公车统一调度，会议能并则并。' },
      { 'staff.quota': null, thriftMeasures: null },
      { 'operating.total.final': 0, thriftMeasures: null },
      // The form has no such cell.
      { 'staff.quota': 32 },
    ],
    invalid: [
      { form: { 'staff.quota': 32, thriftMeasures: null }, messageId: 'missing', at: PLACE },
      { form: { 'operating.total.final': 102.77, thriftMeasures: '无' }, messageId: 'missing', at: PLACE },
    ],
  },
};

function checkMeasures(set: FormSet): Verdict {
  if (!findField(set, PLACE)) return undecided(PLACE, PLACE, set);
  if (!isBlank(PLACE, set)) return { status: 'passed', place: PLACE };
  // A total of 0 is what the formulas of a blank form show.
  if (!SIGNS.some((id) => isFilled(id, set))) return basicNotFilledIn(PLACE);
  return { status: 'failed', place: PLACE, messageId: 'missing', data: {}, related: [] };
}

function isFilled(id: FieldId, set: FormSet): boolean {
  const value = findField(set, id)?.value;
  return value?.kind === 'quantity' && !value.quantity.value.eq(0);
}
