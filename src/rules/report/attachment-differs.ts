import type { FieldId } from '../../model/form/fields';
import type { Field, FormModel, FormSet } from '../../model/form/form';
import { findField, labelOf } from '../../model/form/form';
import { localized } from '../../model/text/locale';
import { formatDecimal, meet } from '../../model/number/quantity';
import type { FieldPattern } from '../../model/relation/relation';
import { figureOf } from '../../model/relation/render';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { REPORT_AND_TABLES } from '../sources';
import { notChecked } from '../verdicts';
import { EXPENDITURE_ITEMS, YEAR_COLUMNS } from '../items';
import { flatMap } from '../../model/flatMap';

const COMPARED: readonly FieldPattern[] = [
  'staff.quota',
  'staff.actual',
  'staff.controlRate',
  ...EXPENDITURE_ITEMS.map((item) => `${item}.*` as const),
  ...YEAR_COLUMNS.map((column) => `projects.items[].${column}` as const),
  'procurement.budget',
  'procurement.final',
  'funds.total.initial',
  'funds.total.annual',
  'funds.total.executed',
  'funds.total.rate',
  'funds.total.score',
  'funds.bySource.total',
  'funds.byNature.total',
  'funds.byNature.basic',
  'funds.byNature.project',
  'indicators[].weight',
  'indicators[].score',
  'total.weight',
  'total.score',
];

const PATTERNS = COMPARED.map(
  (pattern) =>
    new RegExp(`^${pattern.replace(/\./g, '\\.').replace('*', '[a-z]+').replace('[]', '\\[\\d+\\]')}$`),
);

/** An error: it is one table, printed twice. */
export const attachmentDiffers: FunctionRule = {
  meta: {
    id: 'report/attachment-differs',
    severity: 'error',
    needs: ['report'],
    title: {
      'zh-CN': '报告所附的表与工作簿不同',
      en: 'A table of the report is not the one of the workbook',
    },
    requirement: {
      'zh-CN': '报告所附基础数据表、自评表与工作簿中的同一张表逐项相同',
      en: 'The forms in the report state the figures of the same forms in the workbook',
    },
    source: REPORT_AND_TABLES,
    messages: {
      differs: {
        'zh-CN': '{subject}：工作簿填 {reported}，报告所附的表是 {attached}。请核对，以一处为准改为一致。',
        en: '{subject} is {reported} in the workbook and {attached} in the table of the report. Find which is right and use it in both.',
      },
    },
  },
  reads: COMPARED,
  check: (set) => {
    const attached = set.forms.find((form) => form.report)?.attached ?? [];
    const verdicts = flatMap(attached, (form) => {
      const own = set.forms.find(({ kind }) => kind === form.kind);
      return own && comparable(own, form)
        ? flatMap([...form.fields.values()], (field) => verdict(field, set))
        : [];
    });
    if (verdicts.length > 0) return verdicts;
    return [
      notChecked('report.unitName', 'not-applicable', {
        'zh-CN': '没有既在报告又在工作簿里的表',
        en: 'no form stands both in the report and in the workbook',
      }),
    ];
  },
  examples: {
    valid: [
      { 'staff.quota': 32, 'attached:staff.quota': 32 },
      { 'staff.quota': 32, 'attached:staff.quota': null },
      // Rows were added in one of the two: which belong together is not known.
      {
        'projects.items[0].final': 5,
        'attached:projects.items[0].final': 3,
        'attached:projects.items[1].final': 5,
      },
    ],
    invalid: [
      {
        form: { 'staff.quota': 32, 'attached:staff.quota': 34 },
        messageId: 'differs',
        at: 'staff.quota',
      },
    ],
  },
};

/** Money in one unit, and lists of as many rows: else no figure has its counterpart for certain. */
function comparable(own: FormModel, attached: FormModel): boolean {
  const rows = (form: FormModel): string =>
    (['projects.items', 'indicators'] as const).map((list) => form.lists.get(list)?.length ?? 0).join();
  return own.unit === attached.unit && rows(own) === rows(attached);
}

function verdict(attached: Field, set: FormSet): readonly Verdict[] {
  const place: FieldId = attached.id;
  if (!PATTERNS.some((pattern) => pattern.test(place)) || attached.value.kind !== 'quantity') return [];
  const own = findField(set, place);
  if (own?.value.kind !== 'quantity') return [];
  const [one, other] = [own.value.quantity, attached.value.quantity];
  if (meet(one.interval, other.interval)) return [{ status: 'passed', place }];
  return [
    {
      status: 'failed',
      place,
      messageId: 'differs',
      data: {
        subject: labelOf(set, place),
        reported: localized((locale) => figureOf(own, locale)),
        attached: localized((locale) => figureOf(attached, locale)),
      },
      related: [],
      figures: {
        reported: formatDecimal(one.value),
        computed: formatDecimal(other.value),
        arithmetic: localized((locale) => `${figureOf(own, locale)} ≠ ${figureOf(attached, locale)}`),
      },
    },
  ];
}
