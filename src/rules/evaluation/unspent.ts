import { evaluateField } from '../../model/relation/evaluate';
import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { listRows } from '../../model/form/form';
import { localized } from '../../model/text/locale';
import type { Decimal } from '../../model/number/quantity';
import { formatDecimal, meet } from '../../model/number/quantity';
import type { FunctionRule } from '../../model/result/rule';
import { budgetIn, budgetName } from '../execution';
import { FUND_REASONS, placeFor, isExplained } from '../reasonPlaces';
import { REVIEW_PRACTICE } from '../sources';
import { figure, money, notChecked, textOf, undecided } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** Where a form speaks of the money, besides the indicators. */
const TEXTS = [
  'goal.expected',
  'goal.achieved',
  ...FUND_REASONS,
  'conclusion.summary',
  'conclusion.problems',
] as const;

export const unspent: FunctionRule = {
  meta: {
    id: 'evaluation/unspent',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '未执行的预算没有说明去向', en: 'What became of the unspent budget is not said' },
    requirement: {
      'zh-CN': '全年预算数 − 全年执行数的差额，应作为结转结余或收回资金写明',
      en: 'Annual budget − executed should appear as carried over, left over or withdrawn',
    },
    source: REVIEW_PRACTICE,
    messages: {
      nowhere: {
        'zh-CN':
          '{budget} {annual} − 全年执行数 {executed} = {unspent}，这笔未执行资金未说明去向（结转、结余或财政收回）。',
        en: 'The {budget} {annual} − executed {executed} = {unspent}, and the forms do not say what became of it. Say whether it was carried over, left over or withdrawn.',
      },
    },
  },
  reads: [
    'funds.total.annual',
    'funds.total.initial',
    'funds.total.executed',
    ...TEXTS,
    'indicators[].actual',
    'indicators[].reason',
  ],
  check: (set, policy) => {
    const place = 'funds.total.executed';
    const budget = budgetIn(set);
    const annual = evaluateField(budget, set);
    const executed = evaluateField(place, set);
    if (executed.kind === 'none') return [undecided(place, place, set)];
    if (annual.kind === 'none') return [undecided(place, budget, set)];
    const rest = annual.value.minus(executed.value);
    if (rest.lte(0) || meet(annual.interval, executed.interval)) return [{ status: 'passed', place }];
    const told = mentions(rest, set);
    if (told === 'figure') return [{ status: 'passed', place }];
    if (told === 'word') {
      return [
        notChecked(place, 'undecidable', {
          'zh-CN': `文字中提到结转或结余，但没有写出 ${money(rest)['zh-CN']}，无法核对`,
          en: `the texts mention carried or left over funds, but not ${money(rest).en}`,
        }),
      ];
    }
    if (isExplained(FUND_REASONS, set, policy)) {
      return [
        notChecked(place, 'undecidable', {
          'zh-CN': '原因栏已有说明，是否写到未执行资金的去向，请人工核对',
          en: 'a reason is given; whether it says what became of the unspent budget is for a reader to see',
        }),
      ];
    }
    const reasonPlace = placeFor(FUND_REASONS, set);
    const related: readonly FieldId[] = [budget, ...(reasonPlace ? [reasonPlace] : [])];
    return [
      {
        status: 'failed',
        place,
        messageId: 'nowhere',
        data: {
          budget: budgetName(set),
          annual: figure(budget, set),
          executed: figure(place, set),
          unspent: money(rest),
        },
        related,
        figures: {
          reported: formatDecimal(executed.value),
          computed: formatDecimal(annual.value),
          arithmetic: localized((locale) => {
            const [planned, spent] = [figure(budget, set)[locale], figure(place, set)[locale]];
            const name = budgetName(set)[locale];
            const line = `${planned} − ${spent} = ${money(rest)[locale]}`;
            return locale === 'en' ? `${name} − executed: ${line}` : `${name} − 全年执行数：${line}`;
          }),
        },
      },
    ];
  },
  examples: {
    valid: [
      { 'funds.total.annual': 25, 'funds.total.executed': 25 },
      {
        'funds.total.annual': 743.91,
        'funds.total.executed': 742.38,
        'goal.achieved': '各项工作按计划完成，年末结转1.53万元。',
      },
      {
        'funds.total.annual': 743.91,
        'funds.total.executed': 742.38,
        'goal.achieved': '各项工作按计划完成，年末有少量结余。',
      },
      {
        'funds.total.annual': 64,
        'funds.total.executed': 60,
        'goal.achieved': '四座便桥建成，尾款4万元待验收后支付。',
      },
      {
        'funds.total.annual': 64,
        'funds.total.executed': 60,
        'goal.achieved': '两户搬离，余4万元交回县财政。',
      },
      {
        'funds.total.initial': 64,
        'funds.total.executed': 60,
        remarks: '招标节约4万元，年末由县财政收回。',
      },
      {
        'funds.total.annual': 64,
        'funds.total.executed': 60,
        'funds.reason': '两个村的管网设计变更，工程推迟到次年春季。',
      },
    ],
    invalid: [
      {
        form: { 'funds.total.annual': 743.91, 'funds.total.executed': 742.38 },
        messageId: 'nowhere',
        at: 'funds.total.executed',
      },
      {
        form: {
          'funds.total.annual': 743.91,
          'funds.total.executed': 742.38,
          'goal.achieved': '各项工作按计划完成。',
        },
        messageId: 'nowhere',
        at: 'funds.total.executed',
      },
    ],
  },
};

const CARRIED =
  /结转|结余|剩余|未支付|未使用|未执行|收回|[缴交退]回|上[缴交]|余\d|[余尾]款|质保金|保证金|跨年[^，。；,;]{0,6}(?:支|付|结算|使用|列支|合同)|(?:资金|款项|经费|合同)[^，。；,;]{0,6}跨年|(?:次年|下年|来年|明年|待|尚未|后续?)[^，。；,;]{0,8}(?:支付|拨付|结算|兑付)|节支|(?:招标|采购|资金|经费)节[约余]|节约(?:资金|经费|\d)/;

/** Whether a text of the forms speaks of unspent money, and whether it names this amount. */
function mentions(amount: Decimal, set: FormSet): 'figure' | 'word' | undefined {
  const rows = flatMap(listRows(set, 'indicators'), ({ index }) => [
    rowField('indicators[].actual', index),
    rowField('indicators[].reason', index),
  ]);
  const texts = [...TEXTS, ...rows]
    .map((id) => textOf(id, set))
    .filter((text) => text !== undefined && CARRIED.test(text)) as readonly string[];
  if (texts.length === 0) return undefined;
  const written = new Set([formatDecimal(amount), amount.toFixed(2)]);
  const named = flatMap(
    texts,
    (text) =>
      text
        .normalize('NFKC')
        .replace(/(?<=\d),(?=\d{3})/g, '')
        .match(/\d+(?:\.\d+)?/g) ?? [],
  ).some((digits) => written.has(digits));
  return named ? 'figure' : 'word';
}
