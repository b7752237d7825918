/** Units of indicator values: which are the same, and by how much they differ. */
import type { Decimal } from '../number/quantity';
import { decimal } from '../number/quantity';

/** A ratio (percent), money (counted in 元), or anything counted or measured. */
export type Dimension = 'ratio' | 'money' | 'other';

export interface Unit {
  readonly dimension: Dimension;
  /** `%`, `元`, `篇`, `个工作日`; empty where none is written. */
  readonly name: string;
}

export const NO_UNIT: Unit = { dimension: 'other', name: '' };

/** Longest first, so that 人次 is not read as 人 followed by a word. */
const COUNTED = [
  ...['个工作日', '工作日', '个小时', '平方公里', '平方千米', '平方米', '立方米', '个百分点', '百分点'],
  ...['人次', '批次', '场次', '车次', '台次', '件次', '户次', '人日', '个月', '小时', '分钟', '公里', '千米'],
  ...['公斤', '千克', '公顷', '元/人', 'km', 'kg'],
  ...'人名位户家个件篇份次场批期项套台辆所处条天日周月季年秒米吨亩分册本部张块座栋间起宗例轮门款只支棵株头'.split(
    '',
  ),
].sort((a, b) => b.length - a.length);

const SAME: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  日: '天',
  千米: '公里',
  km: '公里',
  kg: '公斤',
  千克: '公斤',
  平方千米: '平方公里',
  个小时: '小时',
  个工作日: '工作日',
};

const TIME = new Set(['工作日', '小时', '分钟', '天', '周', '月', '个月', '季', '年', '秒']);

/** Counted things of any kind: 5个 may be the same as 5项. */
const GENERIC = new Set(['', '个', '项', '件', '次', '处', '份', '篇', '条']);

/**
 * The unit in a text that follows a number, and what it multiplies the number by: `万元` is 10 000 元.
 * Undefined where the text is no unit.
 */
export function readUnit(text: string): { readonly unit: Unit; readonly factor: Decimal } | undefined {
  const scaled = /^(百万|千万|百|千|万|亿)?(.*)$/.exec(text)!;
  const factor = decimal(SCALES[scaled[1] ?? ''] ?? '1');
  const rest = scaled[2]!;
  if (rest === '%' || rest === '‰') {
    if (scaled[1]) return undefined;
    return { unit: { dimension: 'ratio', name: '%' }, factor: decimal(rest === '%' ? '0.01' : '0.001') };
  }
  if (rest === '元') return { unit: { dimension: 'money', name: '元' }, factor };
  if (rest === '') return { unit: NO_UNIT, factor };
  const counted = COUNTED.find((name) => rest.startsWith(name));
  // After the unit may stand what is counted: 5篇调研报告.
  if (!counted || !/^[\p{Script=Han}]{0,8}$/u.test(rest.slice(counted.length))) return undefined;
  return { unit: { dimension: 'other', name: SAME[counted] ?? counted }, factor };
}

const SCALES: Readonly<Record<string, string>> = {
  百: '100',
  千: '1000',
  万: '10000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
};

export function isTime(unit: Unit): boolean {
  return unit.dimension === 'other' && TIME.has(unit.name);
}

/** Whether two figures can be compared as they stand. A count without unit goes with any counted unit. */
export function comparable(a: Unit, b: Unit): boolean {
  if (a.dimension !== b.dimension) return false;
  return a.name === b.name || a.name === '' || b.name === '';
}

/**
 * Whether two units cannot both be right for one indicator. A missing unit, or two words for counted things,
 * is no ground for saying so.
 */
export function contradict(a: Unit, b: Unit): boolean {
  if (comparable(a, b) || a.name === '' || b.name === '') return false;
  return !(GENERIC.has(a.name) && GENERIC.has(b.name));
}
