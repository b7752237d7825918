/** So much for one of a kind: 单价0.5万元, 每座6.5万元, 人均100元, 一座6.5万元, 各拨8.5万元. */
import { nameIn } from '../item';
import type { Construct } from '../reading';

const FOR_ONE =
  /(?:单价|均价|均额|单位造价|造价|单[件台套个座组处间](?:平均|成本|造价|[^，。\d]{0,10}(?:成本|造价|费用|投资))?|(?:平均|按)?每[^，。]{1,12}|平均班额|月工资|月(?:人|平)?均[^，。]{0,6}|按?(?:人次|[人户生亩座批次村车班件场台套期项家校床例张辆组站栋间案篇票株起])均[^，。]{0,10}|单车[^，。]{0,8}|各(?:拨付?|补助?|奖励?|发放?|安排|补贴|投入)[^，。]{0,8})$/;
const JUST_ONE = /(?:^|的)一(?:座|台|套|个|件|辆|盏|场|户|亩|公里|人)$/;
/** 每人每天50元: times days that nobody says; what is for a year or a month can be reckoned up for the year. */
const OVER_TIME = /每[天日季周]|[日天季周]人?均/;
const STANDARD = /标准|限额|上限/;

export const price: Construct = (figure, { last, clauses }) => {
  const { lead, unit } = figure;
  if (!unit || !['money', 'people', 'count'].includes(unit.class)) return undefined;
  if (!unit.per && !FOR_ONE.test(lead) && !JUST_ONE.test(lead)) return undefined;
  if (unit.class !== 'money' && !/每|均/.test(lead)) return undefined;
  // 造价54.4万元，每平方米造价800元: all that it cost.
  if (
    /^[，、]?(?:工程|总)?造价(?:为|达)?$/.test(lead) &&
    /造价|[每均]/.test(clauses[figure.clause + 1]?.text ?? '')
  )
    return undefined;
  // 生均公用经费343.20万元 is all that there is of what is allotted by heads.
  if (
    /[人生户]均[^，。]{0,6}(?:经费|资金|拨款)$/.test(lead) &&
    /^[万亿]元$/.test(unit.text) &&
    Number(figure.value) >= 20
  )
    return undefined;
  const item = nameIn(lead, true).item || (/单价|均价|造价/.exec(lead)?.[0] ?? '') || last?.item || '';
  if (item === '') return undefined;
  const kind =
    OVER_TIME.test(lead) || (STANDARD.test(lead) && !/[生人户]均/.test(lead) && !unit.per)
      ? 'limit'
      : 'price';
  return [{ item, role: unit.class === 'money' ? 'amount' : 'count', kind }];
};
