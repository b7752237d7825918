/**
 * Numbers that state nothing that could be checked: dates, document numbers, hotlines, ordinals, versions.
 * A kind is a line: what stands before the number, what it looks like, what stands behind it.
 */

import { unitAt } from './units';

interface Kind {
  readonly name: string;
  readonly before?: RegExp;
  readonly self?: RegExp;
  readonly behind?: RegExp;
}

const KINDS: readonly Kind[] = [
  { name: 'date', behind: /^(?:月(?!均)|日(?!均)|号(?!线)|时\d|时许|点\d|点钟)/ },
  { name: 'date', before: /\d(?:月|时|点)$/, behind: /^(?:日|分(?!钟)|、\d+日)/ },
  { name: 'date', before: /\d[-/:]$/, self: /^\d{1,2}$/, behind: /^(?!\d*(?:万|元|%|人|个|件|次))/ },
  { name: 'date', self: /^\d{1,4}$/, behind: /^[-/:]\d{1,2}(?!\d*(?:万|元|%|人|个|件|次|名|天|倍))/ },
  { name: 'date', self: /^\d{4}$/, behind: /^[-—–~至到](?:19|20)\d\d年/ },
  { name: 'months', behind: /^[-—–~至到]\d{1,2}(?:月|日|号)/ },
  {
    name: 'day of the year',
    self: /^\d{1,2}\.\d{1,2}$/,
    behind: /^(?:国家|世界|国际|全国|宪法|禁毒|消防|防灾|”|")/,
  },
  { name: 'document number', before: /[〔[【(]$/, self: /^(?:19|20)\d\d$/, behind: /^[〕\]】)]/ },
  { name: 'ordinal', before: /第$/ },
  {
    name: 'numbered thing',
    before: /(?:附件|附表|表格|(?<!代)表|图|(?<!交)附|编号|序号|邮编|国道|省道|房间|版本)[:.]?$/,
    self: /^\d+$/,
  },
  {
    name: 'hotline',
    self: /^1\d{2,4}$/,
    behind: /^(?:”|"|’)?(?:政务|市长|市民|服务|便民|热线|平台|投诉|举报|警务|报警|急救|工单|系统)/,
  },
  { name: 'hotline', self: /^123\d\d$/, behind: /^(?!(?:余|多)?(?:万|[件个人元次条起批份户,]))/ },
  {
    name: 'phone',
    before: /(?:电话|手机|传真|热线)[:号码是为]*$/,
    behind: /^(?!(?:余|多)?(?:万|[件个人元次条起批份户,]))/,
  },
  { name: 'phone', self: /^(?:0\d{2,3}|0\d{9,11}|1[3-9]\d{9})$/ },
  { name: 'phone', before: /0\d{2,3}[)-]+$/ },
  { name: 'factor of a formula', before: /[×xX*]$/, self: /^100$/, behind: /^%/ },
  { name: 'way of working', behind: /^\+/ },
  { name: 'way of working', before: /\+$/ },
  { name: 'round the clock', before: /\d[×xX*]$/ },
  { name: 'round the clock', self: /^\d+$/, behind: /^[×xX*]\d/ },
  { name: 'round the clock', self: /^24$/, behind: /^(?:小时|h)(?!$|[，,;。])/ },
  { name: 'name in letters', before: /[A-Za-z][-/]?$/, behind: /^(?!(?:万|亿)元)/ },
  { name: 'name in letters', before: /[A-Za-z] $/, behind: /^(?![余多万亿元%个人名件次篇项])/ },
  { name: 'name in letters', behind: /^(?!(?:hm|km|kg|kW|KW|MW|mm|cm|mg|m|t|L)(?![A-Za-z]))[A-Za-z]/ },
  // 2013801 and 20103-… are codes of the budget's classification.
  { name: 'functional code', before: /\(项\)$/, self: /^\d{5,7}$/ },
  { name: 'number of a thing', before: /\d-$/, self: /^0\d+$/ },
  { name: 'number of a thing', before: /[A-Za-z]{2}-$/ },
  { name: 'place', behind: /^(?:号)?(?:楼(?!宇|栋)|会议室|办公室|教室|室)/ },
  { name: 'time allowed', behind: /^(?:个)?(?:工作日|天|日|小时|分钟|月|年)(?:之|以)?(?:内|前)/ },
  { name: 'years on end', before: /(?:连续|近|未来|今后|过去|最近|满)$/, behind: /^(?:个)?(?:年|月)/ },
  { name: 'return period', behind: /^年一遇/ },
  { name: 'rank', before: /前$/, behind: /^(?:名|位|强)/ },
  { name: 'age', behind: /^(?:[-—–~～至到]\d{1,3})?(?:周)?岁/ },
  { name: 'time of the day', self: /^(?:[01]?\d|2[0-4])$/, behind: /^点(?!位)/ },
  { name: 'party rule', before: /中央$/, behind: /^(?:项|条)/ },
  { name: 'congress', behind: /^(?:大(?!型|棚|类|项)|届|级|版|型)/ },
  { name: 'numbered meeting', before: /(?:党的|十)$/, behind: /^大/ },
  { name: 'clause', before: /第[^，。;]{0,6}$/, behind: /^(?:条|款|章)/ },
];

/** Longer quotations are sentences, and may state something. */
const LONGEST_NAME = 16;
/** No title is longer: what stands farther off is not looked for. */
const LONGEST_TITLE = 120;

/** What kind of no figure `text.slice(start, end)` is; undefined for one that may state something. */
export function noFigure(text: string, start: number, end: number): string | undefined {
  const before = text.slice(Math.max(0, start - 12), start);
  const self = text.slice(start, end);
  const behind = text.slice(end, end + 12);
  // 表2 and 附件1 are numbered, 测评表1848份 are counted.
  const isCounted = unitAt(text.slice(end, end + 24)) !== undefined;
  const kind = KINDS.find(
    (each) =>
      !(isCounted && each.name === 'numbered thing') &&
      (!each.before || each.before.test(before)) &&
      (!each.self || each.self.test(self)) &&
      (!each.behind || each.behind.test(behind)),
  );
  if (!kind && isFunctionalCode(self, text.slice(end, end + 24))) return 'functional code';
  return kind?.name ?? (isQuoted(text, start, end) ? 'name in quotation marks' : undefined);
}

/** 2080505机关事业单位…, 20103-政府办公事务: a number of the budget's classification before its name. */
function isFunctionalCode(self: string, behind: string): boolean {
  return /^2\d{2}(?:\d{2}){1,2}$/.test(self) && /^-?[\u4e00-\u9fa5]/.test(behind) && !unitAt(behind);
}

/** In a title, or in a short name such as “4·15”; an amount in quotation marks is still an amount. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_TITLE), start);
  const behind = text.slice(end, end + LONGEST_TITLE);
  for (const [open, close, longest] of [
    ['《', '》', Infinity],
    ['“', '”', LONGEST_NAME],
  ] as const) {
    const from = before.lastIndexOf(open);
    if (from < 0 || before.slice(from).includes(close)) continue;
    const to = behind.indexOf(close);
    if (to < 0 || before.length - from + (end - start) + to > longest) continue;
    if (open === '《' || !/^(?:\.\d+)?(?:万元|元|%|亿元)/.test(behind)) return true;
  }
  return false;
}
