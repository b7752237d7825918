import { evaluate, evaluateField } from '../../model/relation/evaluate';
import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import { listRows } from '../../model/form/form';
import { localized } from '../../model/text/locale';
import { formatDecimal, meet, subtract } from '../../model/number/quantity';
import { total } from '../../model/relation/relation';
import type { FunctionRule } from '../../model/result/rule';
import { REPORT_AND_TABLES } from '../sources';
import { figure, money, notChecked, undecided } from '../verdicts';

/** To be explained: what is unspent may have been withdrawn, or belong to basic expenditure. */
export const carryOver: FunctionRule = {
  meta: {
    id: 'report/carry-over',
    severity: 'explain',
    needs: ['any-evaluation', 'report'],
    title: {
      'zh-CN': '报告的结余结转与未执行的预算不符',
      en: 'Carry-over in the report is not what is unspent',
    },
    requirement: {
      'zh-CN': '报告所写结余结转 = 自评表全年预算数 − 全年执行数',
      en: 'Carry-over in the report = annual budget − executed (self-evaluation form)',
    },
    source: REPORT_AND_TABLES,
    messages: {
      differs: {
        'zh-CN':
          '报告写结余结转 {reported}，自评表全年预算数 {annual} − 全年执行数 {executed} = {unspent}。请核对，或说明这笔资金的去向。',
        en: 'The report states a carry-over of {reported}; annual budget {annual} − executed {executed} = {unspent} in the form. Check them, or say what became of it.',
      },
    },
  },
  reads: ['report.carryOver', 'report.projects[].carryOver', 'funds.total.annual', 'funds.total.executed'],
  check: (set) => {
    const own: FieldId = 'report.carryOver';
    const rows = listRows(set, 'report.projects').map(({ index }) =>
      rowField('report.projects[].carryOver', index),
    );
    const alone = evaluateField(own, set);
    const summed = alone.kind === 'value' ? alone : evaluate(total('report.projects[].carryOver'), {}, set);
    const place = summed.kind === 'value' ? (summed.operands.find(({ field }) => field)?.id ?? own) : own;
    if (summed.kind === 'none' || (alone.kind === 'none' && summed.zeros.length > 0)) {
      return [
        notChecked(own, 'not-found', {
          'zh-CN': '报告没有写全结余结转',
          en: 'the report does not state the whole carry-over',
        }),
      ];
    }
    const annual = evaluateField('funds.total.annual', set);
    const executed = evaluateField('funds.total.executed', set);
    if (annual.kind === 'none') return [undecided(place, 'funds.total.annual', set)];
    if (executed.kind === 'none') return [undecided(place, 'funds.total.executed', set)];
    if (meet(subtract(annual.interval, executed.interval), summed.interval))
      return [{ status: 'passed', place, related: ['funds.total.annual', 'funds.total.executed'] }];
    const unspent = annual.value.minus(executed.value);
    return [
      {
        status: 'failed',
        place,
        messageId: 'differs',
        data: {
          reported: money(summed.value),
          annual: figure('funds.total.annual', set),
          executed: figure('funds.total.executed', set),
          unspent: money(unspent),
        },
        related: [
          ...(alone.kind === 'value' ? [] : rows.filter((id) => id !== place)),
          'funds.total.annual',
          'funds.total.executed',
        ],
        figures: {
          reported: formatDecimal(summed.value),
          computed: formatDecimal(unspent),
          arithmetic: localized((locale) => {
            const line = `${figure('funds.total.annual', set)[locale]} − ${figure('funds.total.executed', set)[locale]} = ${money(unspent)[locale]}`;
            return locale === 'en' ? `annual budget − executed: ${line}` : `全年预算数 − 全年执行数：${line}`;
          }),
        },
      },
    ];
  },
  examples: {
    valid: [
      { 'report.carryOver': 1.53, 'funds.total.annual': 743.91, 'funds.total.executed': 742.38 },
      { 'funds.total.annual': 743.91, 'funds.total.executed': 742.38 },
    ],
    invalid: [
      {
        form: {
          'report.projects[0].carryOver': 0,
          'report.projects[1].carryOver': 0,
          'funds.total.annual': 743.91,
          'funds.total.executed': 742.38,
        },
        messageId: 'differs',
        at: 'report.projects[0].carryOver',
      },
    ],
  },
};
