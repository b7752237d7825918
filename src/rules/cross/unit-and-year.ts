import type { FieldId } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, formOf, labelOf } from '../../model/form/form';
import { isNameOfSame } from '../../model/form/formNames';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { BETWEEN_FORMS } from '../sources';
import { notChecked, textOf } from '../verdicts';

const UNITS = ['unitName', 'basic.unitName'] as const;
const PREPARERS = ['basic.preparer', 'evaluation.preparer'] as const;

/** The years of both forms, their titles and headers have one finding: `basic/years-in-headers`. */
export const unitAndYear: FunctionRule = {
  meta: {
    id: 'cross/unit-and-year',
    severity: 'explain',
    needs: ['basic', 'evaluation'],
    title: {
      'zh-CN': '两张表的单位名称或填表人不同',
      en: 'The two forms name different units or preparers',
    },
    requirement: {
      'zh-CN': '两张表的单位名称、填表人一致（年度由 basic/years-in-headers 核对）',
      en: 'Both forms name the same unit and preparer (years: basic/years-in-headers)',
    },
    source: BETWEEN_FORMS,
    messages: {
      unit: {
        'zh-CN':
          '自评表的单位名称是“{one}”，基础数据表的是“{other}”。请核对两张表是否属于同一单位；是的，请统一名称。',
        en: 'The self-evaluation form names the unit “{one}”, the basic data form “{other}”. Check that both belong to one unit, and use one name.',
      },
      preparer: {
        'zh-CN':
          '基础数据表的填表人是“{one}”，自评表的是“{other}”。分别填写的不必处理；沿用旧表没有改的，请改正。',
        en: 'The basic data form was prepared by “{one}”, the self-evaluation form by “{other}”. If two people prepared them, nothing is to be done; if one name is left from an old file, correct it.',
      },
    },
  },
  reads: [...UNITS, ...PREPARERS],
  check: (set) => [
    checkNames(UNITS, 'unit', set),
    // Two people may well share the work: worth a look, no reason to be given.
    checkNames(PREPARERS, 'preparer', set),
  ],
  examples: {
    valid: [
      { unitName: '示例市示例区人民政府办公室', 'basic.unitName': '区政府办公室' },
      { 'basic.preparer': '张 三', 'evaluation.preparer': '张三' },
      { unitName: '示例区人民政府办公室', 'basic.unitName': null, 'basic.preparer': null },
    ],
    invalid: [
      {
        form: { unitName: '示例区人民政府办公室', 'basic.unitName': '示例区财政局' },
        messageId: 'unit',
        at: 'unitName',
      },
      {
        form: { unitName: '示例区少年宫', 'basic.unitName': '示例区青少年宫' },
        messageId: 'unit',
        at: 'unitName',
      },
      {
        form: { 'basic.preparer': '张三', 'evaluation.preparer': '李四' },
        messageId: 'preparer',
        at: 'basic.preparer',
      },
    ],
  },
};

function checkNames(
  [first, second]: readonly [FieldId, FieldId],
  messageId: 'unit' | 'preparer',
  set: FormSet,
): Verdict {
  const one = textOf(first, set);
  const other = textOf(second, set);
  if (one === undefined || other === undefined)
    return unnamed(first, one === undefined ? first : second, set);
  if (isNameOfSame(one, other)) return { status: 'passed', place: first };
  return {
    status: 'failed',
    place: first,
    messageId,
    ...(messageId === 'preparer' ? { severity: 'hint' as const } : {}),
    data: { one: asIs(one), other: asIs(other) },
    related: [second],
  };
}

function unnamed(place: FieldId, missing: FieldId, set: FormSet): Verdict {
  const form = formOf(set, missing)?.title;
  const name = labelOf(set, missing);
  return notChecked(place, findField(set, missing) ? 'blank' : 'not-found', {
    'zh-CN': `${form?.['zh-CN'] ?? ''}没有填${name['zh-CN']}`,
    en: `the ${form?.en.toLowerCase() ?? 'form'} does not state: ${name.en}`,
  });
}
