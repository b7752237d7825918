/** Amounts: 项目支出61.48万元, 年中执行调减0.33万元, 公务接待费0.5万元 as a part of expenditure. */
import { nameIn } from '../item';
import type { Construct } from '../reading';
import { moneyRole } from '../role';
import { named } from './named';

export const money: Construct = (figure, context) => {
  if (figure.unit?.class !== 'money') return undefined;
  const item = named(figure, context, true);
  const { total } = nameIn(figure.lead, true);
  if (item === '' && !total) return undefined;
  const words = `${figure.lead}${/^(?:的)?(?:预算|支出|收入)/.test(figure.tail) ? figure.tail : ''}`;
  const inherited = context.parent?.figure.unit?.class === 'money' ? context.parent.role : undefined;
  const role = moneyRole(words) ?? inherited ?? (item === words ? undefined : moneyRole(item));
  const negative = /调减|追减|核减/.test(words) && role === 'adjustment';
  return [{ item, role: role ?? 'amount', negative, total: item === '' }];
};
