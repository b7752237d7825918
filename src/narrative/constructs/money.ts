/** Amounts: 项目支出61.48万元, 年中执行调减0.33万元, 公务接待费0.5万元 as a part of expenditure. */
import { nameIn } from '../item';
import type { FactRole } from '../../model/report/reportText';
import type { Construct, Context } from '../reading';
import { moneyRole, saysSpent } from '../role';
import { named } from './named';

export const money: Construct = (figure, context) => {
  if (figure.unit?.class !== 'money') return undefined;
  const item = named(figure, context, true);
  const { total } = nameIn(figure.lead, true);
  if (item === '' && !total) return undefined;
  const words = `${figure.lead}${/^(?:的)?(?:预算|支出|收入)/.test(figure.tail) ? figure.tail : ''}`;
  const role = roleOf(words, item, context);
  const negative = /调减|追减|核减/.test(words) && role === 'adjustment';
  return [{ item, role, negative, total: item === '' }];
};

/**
 * 年初预算600万元，其中基本支出450万元 speaks of a budget still. Where no 其中 says so it may be the one or the
 * other, and is taken for neither.
 */
function roleOf(words: string, item: string, { parent, readings }: Context): FactRole {
  const own = moneyRole(words) ?? moneyRole(item);
  const inherited = parent?.figure.unit?.class === 'money' ? parent.role : undefined;
  if (own === undefined) return inherited ?? 'amount';
  if (own !== 'expenditure' || saysSpent(`${item}${words}`)) return own;
  if (inherited === 'budget') return inherited;
  const onlyBudgets = inherited === undefined && readings.at(-1)?.role === 'budget';
  return onlyBudgets && !/^(?:总|合计)?支出$/.test(item) ? 'amount' : own;
}
