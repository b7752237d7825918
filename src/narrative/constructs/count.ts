/** Heads and things: 行政编制19名, 普发性文件17个, 共34人, 共6个项目, 174台拼接屏. */
import { nameIn } from '../item';
import type { Figure } from '../figures';
import type { Construct, Context } from '../reading';
import { alike } from '../units';
import { isGoal, named } from './named';

/** 新增公厕8座，累计达到186座: of the same, all that there are. */
function inAll({ lead, unit }: Figure, { last }: Context): string {
  const isAll = /^(?:累计|总数|总量)(?:已)?(?:达到?|增加?[到至])$/.test(lead);
  return isAll && last && alike(last.figure.unit, unit) ? last.item : '';
}

/** 计划10片，实际8片: of what has been spoken of. */
const PLANNED = /^[，、]?(?:年度|全年|年初|原)?(计划|目标|任务|实际)(?:数|完成|建成|为)*$/;

export const count: Construct = (figure, context) => {
  const kind = figure.unit?.class;
  if (kind !== 'count' && kind !== 'people') return undefined;
  const { total } = nameIn(figure.lead);
  const { item: found, own } = named(figure, context);
  // 接待16批次: where nothing else names it, what is done does.
  const category = /^[一二三四五六](?:类|级|等|期)$/.exec(figure.lead)?.[0];
  const item = category ?? (found !== '' ? found : nameIn(figure.lead, true).item || inAll(figure, context));
  const stage = PLANNED.exec(figure.lead)?.[1];
  if (item === '' && stage !== undefined) return [{ item: stage, role: 'count', kind: 'level', side: 'now' }];
  if (item === '' && !total) return undefined;
  const isLimit =
    /^(?:比|较(?=.{2,}的$))/.test(figure.lead) ||
    figure.to !== undefined ||
    /^(?:以上|以下|以内)/.test(figure.tail);
  return [
    {
      item,
      ...(own !== undefined && { own }),
      role: 'count',
      kind: isLimit ? 'limit' : 'level',
      ...(isGoal(figure) && { side: 'plan' as const }),
      // 共34人 sums up the posts before it; 34 of what, they say.
      ...(total &&
        (item === '' || item !== inAll(figure, context)) && {
          total: nameIn(figure.lead).item === '' ? ('bare' as const) : ('named' as const),
        }),
    },
  ];
};
