/** Heads and things: 行政编制19名, 普发性文件17个, 共34人, 共6个项目, 174台拼接屏. */
import { nameIn } from '../item';
import type { Construct } from '../reading';
import { isGoal, named } from './named';

export const count: Construct = (figure, context) => {
  const kind = figure.unit?.class;
  if (kind !== 'count' && kind !== 'people') return undefined;
  const { total } = nameIn(figure.lead);
  const { item: found, own } = named(figure, context);
  // 接待16批次: where nothing else names it, what is done does.
  const item = found !== '' ? found : nameIn(figure.lead, true).item;
  if (item === '' && !total) return undefined;
  const isLimit = figure.to !== undefined || /^(?:以上|以下|以内)/.test(figure.tail);
  return [
    {
      item,
      ...(own !== undefined && { own }),
      role: 'count',
      kind: isLimit ? 'limit' : 'level',
      ...(isGoal(figure) && { side: 'plan' as const }),
      // 共34人 sums up the posts before it; 34 of what, they say.
      ...(total && { total: nameIn(figure.lead).item === '' ? ('bare' as const) : ('named' as const) }),
    },
  ];
};
