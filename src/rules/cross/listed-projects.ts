import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { Field, FormModel, FormSet, MoneyUnit } from '../../model/form/form';
import { findField, IN_TEN_THOUSAND, isA, listRows } from '../../model/form/form';
import { plainName } from '../../model/form/formNames';
import { asIs, localized } from '../../model/text/locale';
import type { Interval } from '../../model/number/quantity';
import { decimal, interval, meet } from '../../model/number/quantity';
import { figureOf } from '../../model/relation/render';
import { toA1 } from '../../model/workbook/cell';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { BETWEEN_FORMS } from '../sources';
import { figure, notChecked, textOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** A column of the list, and what it may state of a project's form: 预算数 alone may be either budget. */
const STATED: readonly (readonly [column: string, fields: readonly FieldId[]])[] = [
  ['initial', ['funds.total.initial']],
  ['annual', ['funds.total.annual', 'funds.total.initial']],
  ['executed', ['funds.total.executed']],
  ['score', ['total.score']],
];

export const listedProjects: FunctionRule = {
  meta: {
    id: 'cross/listed-projects',
    severity: 'error',
    needs: ['project-list'],
    title: {
      'zh-CN': '项目汇总表与项目自评表不一致',
      en: 'The project list and a project’s form disagree',
    },
    requirement: {
      'zh-CN': '项目汇总表各行的预算数、执行数、得分 = 同名项目的自评表所填的数',
      en: 'Budget, executed amount and score of a project in the list are those of its own form',
    },
    source: BETWEEN_FORMS,
    messages: {
      differs: {
        'zh-CN': '{subject}：汇总表填 {reported}，该项目的自评表（{where}）填 {stated}。请核对哪一处有误。',
        en: '{subject} is {reported} in the list and {stated} in the project’s own form ({where}). Find which is wrong.',
      },
    },
  },
  reads: [
    'listed[].name',
    ...STATED.map(([column]) => `listed[].${column}`),
    ...new Set(flatMap(STATED, ([, fields]) => fields)),
  ],
  check: (set) => {
    const list = set.forms.find((form) => isA(form, 'project-list'));
    const verdicts = list
      ? flatMap(listRows(set, 'listed'), ({ index }) => rowVerdicts(index, list, set))
      : [];
    if (verdicts.length > 0) return verdicts;
    return [
      notChecked('listed[0].name', 'not-applicable', {
        'zh-CN': '汇总表里的项目在本工作簿中没有同名的自评表',
        en: 'the workbook has no form of a project that the list names',
      }),
    ];
  },
  examples: {
    valid: [
      {
        'listed[0].name': '河道清障',
        'listed[0].annual': 60,
        'listed[0].executed': 57,
        'listed[0].score': 96.5,
        'attached:projectName': '河道清障',
        'attached:funds.total.annual': 60,
        'attached:funds.total.executed': 57,
        'attached:total.score': 96.5,
      },
      {
        // What the list calls the budget is the initial one.
        'listed[0].name': '河道清障',
        'listed[0].annual': 60,
        'attached:projectName': '河道清障',
        'attached:funds.total.initial': 60,
        'attached:funds.total.annual': 54,
      },
      {
        'listed[0].name': '河道清障',
        'listed[0].executed': 57,
        'attached:projectName': '水文监测',
        'attached:funds.total.executed': 75,
      },
    ],
    invalid: [
      {
        form: {
          'listed[0].name': '河道清障',
          'listed[0].executed': 57,
          'attached:projectName': '河道清障',
          'attached:funds.total.executed': 75,
        },
        messageId: 'differs',
        at: 'listed[0].executed',
      },
    ],
  },
};

/** The only form of a project that has a row's name, where the name is the only one of the list, too. */
function formOf(index: number, list: FormModel, set: FormSet): FormModel | undefined {
  const nameOf = (row: number): string => plainName(textOf(rowField('listed[].name', row), set) ?? '');
  const name = nameOf(index);
  const alike = listRows(set, 'listed').filter((row) => nameOf(row.index) === name);
  const [form, another] = (list.attached ?? []).filter((each) => plainName(each.name ?? '') === name);
  return name === '' || alike.length > 1 || another ? undefined : form;
}

function rowVerdicts(index: number, list: FormModel, set: FormSet): readonly Verdict[] {
  const form = formOf(index, list, set);
  if (!form) return [];
  return flatMap(STATED, ([column, fields]): readonly Verdict[] => {
    const place = rowField(`listed[].${column}`, index);
    const own = findField(set, place);
    const others = flatMap(fields, (id) => form.fields.get(id) ?? []).filter(isFigure);
    const [other] = others;
    if (!own || !isFigure(own) || !other) return [];
    const agrees = others.some((each) => meet(amountOf(own, list.unit), amountOf(each, form.unit)));
    if (agrees) return [{ status: 'passed', place }];
    return [
      {
        status: 'failed',
        place,
        messageId: 'differs',
        data: {
          subject: own.label,
          reported: figure(place, set),
          stated: localized((locale) => `${figureOf(other, locale)}${unitOf(other, form, list)}`),
          where: asIs(`${other.cell.sheet}!${toA1(other.cell)}`),
        },
        related: [],
      },
    ];
  });
}

const isFigure = ({ value }: Field): boolean => value.kind === 'quantity';

/** Money in 万元. */
function amountOf({ value, measure }: Field, unit: MoneyUnit): Interval {
  if (value.kind !== 'quantity') throw new Error('asked of a figure only');
  const factor = decimal(measure === 'money' ? IN_TEN_THOUSAND[unit] : '1');
  const { lower, upper } = value.quantity.interval;
  return interval(lower.value.times(factor), upper.value.times(factor));
}

/** Said where the two forms are not in the same one. */
function unitOf({ measure }: Field, { unit }: FormModel, list: FormModel): string {
  return measure === 'money' && unit !== list.unit ? ` ${unit}` : '';
}
