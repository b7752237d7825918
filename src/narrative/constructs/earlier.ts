/** 比上年的131.80万元…, 由10万元降至…, 上年5.58万元, 较预算30万元…: what a figure is compared with. */
import type { FactRole } from '../../model/report/reportText';
import { changesFrom, comparedIn, EARLIER, FROM, nowAt, wayOf } from '../compare';
import { hasFigure } from '../clauses';
import type { Figure } from '../figures';
import { nameIn, plainName } from '../item';
import type { Construct, Context, Part, Reading } from '../reading';
import { moneyRole } from '../role';
import { alike } from '../units';

const ROLES_ONLY = /^(?:决算|预算|支出|收入|执行|完成|汇总|年末|总|数|额|度|的|为|是|有|共|末|底|实际)*$/;

export const earlier: Construct = (figure, context) => {
  const { unit, lead, tail } = figure;
  if (!unit || unit.class === 'percentagePoints' || figure.unchanged || nowAt(lead)) return undefined;
  const inside = insideBracket(figure, context);
  if (inside) return inside;
  const from = FROM.exec(lead);
  if (from && changesFrom(tail) && unit.class !== 'points') {
    const direction = wayOf(/^[^，。\d]*/.exec(tail)![0]);
    return [
      { ...base(figure, context, lead.slice(0, from.index), from[1]!), comparison: 'begins', direction },
    ];
  }
  const compared = comparedIn(lead);
  if (compared) {
    const words = compared.with;
    if (
      /占/.test(words) ||
      (unit.class === 'rate' && !/(?:率|度|的|年|目标值?|指标值?|标准|水平|平均|要求)$/.test(words))
    )
      return undefined;
    if (!(changesFrom(tail) || /^(?:的|相比|比|，|持平|对比)|^$/.test(tail))) return undefined;
    const said = base(figure, context, compared.own, words);
    return [
      {
        ...said,
        comparison: 'begins',
        against: compared.against,
        side: compared.against === 'plan' ? 'plan' : 'earlier',
      },
    ];
  }
  return unit.class === 'rate' || unit.class === 'points' ? undefined : standalone(figure, context);
};

/** 较去年同期（97.9%）上升0.7个百分点: a bracket behind the words of comparison says with how much. */
function insideBracket(figure: Figure, context: Context): readonly Part[] | undefined {
  const { clause, clauses } = context;
  const before = clauses[figure.clause - 1];
  if (clause.opening !== '(' || clause.closing !== ')' || figure.tail !== '' || figure.lead.length > 4)
    return undefined;
  if (!before || hasFigure(before) || !/^(?:为|是|:|[\u4e00-\u9fa5]{0,2})$/.test(figure.lead))
    return undefined;
  const compared = comparedIn(before.text);
  if (!compared || !/(?:年|度|期|末|底|平均|水平|预算|计划|目标值?|标准)$/.test(before.text))
    return undefined;
  const said = base(figure, context, compared.own, compared.with);
  if (said.item === '') return undefined;
  const side = compared.against === 'plan' ? 'plan' : 'earlier';
  return [{ ...said, comparison: 'begins', against: compared.against, side }];
}

/** 上年决算30万元, 2022年三公经费5.58万元, 印刷费上年4.80万元. */
function standalone(figure: Figure, context: Context): readonly Part[] | undefined {
  const match = EARLIER.exec(figure.lead);
  const when = match?.[0];
  if (!match || when === undefined) return undefined;
  const own = figure.lead.slice(0, match.index);
  const rest = figure.lead.slice(match.index + when.length);
  if (/^[结滚追未漏欠]/.test(rest)) return undefined;
  const { about: last, reportYear } = context;
  const year = Number(/\d{4}/.exec(when)?.[0] ?? NaN);
  const now = last?.side === 'now' && alike(last.figure.unit, figure.unit) ? last : undefined;
  const current = now?.yearSaid ? now.year : (reportYear ?? now?.year);
  if (!Number.isNaN(year) && current !== undefined && year !== current - 1) return undefined;
  const words = `${own}${ROLES_ONLY.test(rest) ? '' : rest}`;
  // 累计支出29340万元，2023年支出…: a year of several, and none before the one that the sum is of.
  const whole = context.parent ?? now;
  if (
    !Number.isNaN(year) &&
    whole &&
    /累计|总投资|合计|[两三四五]年|\d年?[—–~至-](?:19|20)\d\d年/.test(whole.figure.lead)
  )
    return undefined;
  // 2022年到位1.02亿元，2023年到位0.84亿元: later than what was stated last.
  const stated = /(?:19|20)\d\d(?=年)/.exec(now?.figure.lead ?? '')?.[0];
  if (stated !== undefined && year > Number(stated)) return undefined;
  const name = nameIn(words.replace(EARLIER, ''), true).item;
  if (/追加|结转|结余/.test(rest)) return undefined;
  const isSame = now !== undefined && (name === '' || plainName(now.item).endsWith(plainName(name)));
  if (!Number.isNaN(year) && current === undefined && !isSame) return undefined;
  // 项目支出较上年增加9.60万元，增长12%（2022年为80.00万元）: of what the comparison names.
  const going = context.comparison;
  if (name === '' && !now && going?.name && !going.base && alike(going.amount?.figure.unit, figure.unit))
    return [
      { item: going.name, role: going.amount!.role, kind: 'level', side: 'earlier', comparison: 'begins' },
    ];
  if (name === '' && !now) return undefined;
  const role = moneyRole(rest) ?? now?.role;
  const said = base(figure, context, name, rest);
  // 上一年收入为741.80万元: of another name than what was stated last, it is compared with what bears its own.
  const about = isSame || !now ? { of: now } : { of: undefined, ofName: name };
  return [{ ...said, ...(role && { role }), comparison: 'begins', ...about }];
}

function base(figure: Figure, context: Context, own: string, words: string): Part {
  const name = nameIn(own, true).item || nameIn(context.compared?.own ?? '', true).item;
  const before = subjectOf(figure, context);
  const same = name !== '' ? latest(name, figure, context) : before;
  const item =
    name !== ''
      ? name
      : (before?.item ?? nameIn(words.replace(EARLIER, '').replace(/^\S?(?:比|较|与|同|跟)/, ''), true).item);
  const role: FactRole =
    figure.unit?.class === 'money'
      ? (moneyRole(words) ?? before?.role ?? 'amount')
      : figure.unit?.class === 'rate'
        ? 'rate'
        : 'count';
  return {
    item,
    role,
    kind: 'level',
    side: 'earlier',
    ...(same && { of: same }),
    ...(name !== '' && { ofName: name }),
  };
}

function subjectOf({ unit }: Figure, { about: last, readings }: Context): Reading | undefined {
  if (unit?.class === 'rate') return readings.findLast((each) => each.unit === '%' && each.kind === 'ratio');
  return last && alike(last.figure.unit, unit) ? last : undefined;
}

function latest(name: string, figure: Figure, { levels }: Context): Reading | undefined {
  const plain = plainName(name);
  return levels.findLast(
    (each) => each.side === 'now' && alike(each.figure.unit, figure.unit) && plainName(each.item) === plain,
  );
}
