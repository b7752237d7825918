/** Amounts: 项目支出61.48万元, 年中执行调减0.33万元, 公务接待费0.5万元 as a part of expenditure. */
import type { FactRole } from '../../model/report/reportText';
import { nameIn } from '../item';
import type { Construct, Context } from '../reading';
import { moneyRole, saysSpent } from '../role';
import { isGoal, named } from './named';

/** 即2.685亿元, （大写：…）, （约123.46万元）: the same amount in other words. */
const AGAIN = /^(?:即|也就是|折合|大写[:为]?|约|合|人民币|，)*$/;

/** 剩余72万元, 尚余12万元: what is left is what it is called. */
export const REMAINS = /^[，、]?(?:年末|年底|仍|尚|还|仅|净)*(?:剩余?|余|结存)(?:资金)?$/;
const REST = /^[，、]?(?:其余|余下)(?:的|资金)*$/;

export const money: Construct = (figure, context) => {
  if (figure.unit?.class !== 'money') return undefined;
  const { clause, last } = context;
  const before = context.clauses[figure.clause - 1];
  // 占年初预算（46500万元）: a bracket behind words says how much they are, and nothing again.
  const isBehindFigure = last?.figure.clause === figure.clause - 1 && last.figure.tail.length <= 2;
  const isBracket =
    figure.tail === '' &&
    ((clause.opening === '(' && isBehindFigure) ||
      (before?.opening === '(' && /^(?:人民币)?大写$/.test(before.text)));
  if (last?.figure.unit?.class === 'money' && AGAIN.test(figure.lead) && figure.first && last.side === 'now')
    if (isBracket || /^即|^折合|^也就是/.test(figure.lead))
      return [{ item: last.item, role: last.role, kind: 'level', restates: last }];
  const called = REMAINS.test(figure.lead) ? { item: '剩余', own: undefined } : named(figure, context, true);
  // 其余41.60万元已交回 is all that is left of a list.
  const isRest = called.item === '' && REST.test(figure.lead) && context.parent !== undefined;
  const { item, own } = isRest ? { item: '其余', own: undefined } : called;
  const { total, item: words_ } = nameIn(figure.lead, true);
  // 合计投入1082万元: a verb names nothing.
  const said = total && nameIn(figure.lead).item === '' ? '' : words_;
  if (item === '' && !total) return undefined;
  const words = `${figure.lead}${/^(?:的)?(?:预算|支出|收入|(?:资金)?(?:按规定)?(?:结转|结余))/.test(figure.tail) ? figure.tail : ''}`;
  // 送审1180万元，审定1156.40万元，核减23.60万元: what a settlement takes off is no change of a budget.
  const isSettled = /[核审]减(?!预算|指标)/.test(words) && last?.role !== 'budget' && saysSettled(context);
  const role = isSettled ? 'amount' : roleOf(words, item, context);
  const negative = /调减|追减|核减|净减/.test(words) && role === 'adjustment';
  const isLimit =
    /^(?:比|较(?=.{2,}的$))/.test(figure.lead) ||
    figure.to !== undefined ||
    /^(?:以上|以下)/.test(figure.tail);
  return [
    {
      item,
      ...(own !== undefined && { own }),
      role,
      kind: isLimit ? 'limit' : 'level',
      negative,
      side:
        isGoal(figure) || (role === 'budget' && /控制在|未突破|不超过/.test(figure.lead)) ? 'plan' : 'now',
      ...(total && { total: said === '' ? ('bare' as const) : ('named' as const) }),
    },
  ];
};

function saysSettled({ clauses, clause }: Context): boolean {
  return clauses.some(
    ({ sentence, text }) => sentence === clause.sentence && /送审|报审|审定|评审|结算|合同价|概算/.test(text),
  );
}

/**
 * 年初预算600万元，其中基本支出450万元 speaks of a budget still. Where no 其中 says so it may be the one or the
 * other, and is taken for neither.
 */
function roleOf(words: string, item: string, { parent, readings, last }: Context): FactRole {
  const own = moneyRole(words) ?? (words === '' ? undefined : moneyRole(item));
  const inherited =
    parent?.figure.unit?.class === 'money' && parent.role !== 'carryOver' ? parent.role : undefined;
  if (own === undefined) return inherited ?? 'amount';
  if (own !== 'expenditure' || saysSpent(`${item}${words}`)) return own;
  if (inherited === 'budget') return inherited;
  const money = readings.filter(({ figure, kind }) => figure.unit?.class === 'money' && kind === 'level');
  const onlyBudgets = inherited === undefined && money.at(-1)?.role === 'budget' && last?.role === 'budget';
  return onlyBudgets && !/^(?:总|合计|全年|本年)?支出$/.test(item) ? 'amount' : own;
}
