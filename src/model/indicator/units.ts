/**
 * Units of indicator values. Measure words are an open class, so any short text after a number is its unit;
 * what is listed here is only which of them say the same, which convert, and which head a longer text.
 */
import type { Decimal } from '../number/quantity';
import { decimal } from '../number/quantity';

/** A ratio (percent), money (counted in 元), or anything counted or measured. */
export type Dimension = 'ratio' | 'money' | 'other';

export interface Unit {
  readonly dimension: Dimension;
  /** `%`, `元`, `篇`, `工作日`, `元/亩`; empty where none is written. */
  readonly name: string;
}

export const NO_UNIT: Unit = { dimension: 'other', name: '' };

/** What is measured and converts: kind, and what one of the unit is in the kind's smallest common measure. */
const CONVERTIBLE: Readonly<Record<string, readonly [string, string]>> = {
  ...{ 毫米: ['长度', '0.001'], 厘米: ['长度', '0.01'], 分米: ['长度', '0.1'] },
  ...{ 米: ['长度', '1'], 公里: ['长度', '1000'] },
  ...{ 平方米: ['面积', '0.0015'], 亩: ['面积', '1'], 公顷: ['面积', '15'], 平方公里: ['面积', '1500'] },
  ...{ 毫升: ['体积', '0.000001'], 升: ['体积', '0.001'], 立方米: ['体积', '1'] },
  ...{ 克: ['重量', '0.001'], 斤: ['重量', '0.5'], 公斤: ['重量', '1'], 吨: ['重量', '1000'] },
  ...{ 秒: ['时间', '1'], 分钟: ['时间', '60'], 小时: ['时间', '3600'], 天: ['时间', '86400'] },
  周: ['时间', '604800'],
  // A month has no fixed number of days.
  ...{ 月: ['月份', '1'], 季: ['月份', '3'], 年: ['月份', '12'] },
  ...{ 瓦: ['功率', '1'], 千瓦: ['功率', '1000'], 兆瓦: ['功率', '1000000'] },
  ...{ 千瓦时: ['电量', '1'], 兆瓦时: ['电量', '1000'] },
};

const SAME: Readonly<Record<string, string>> = {
  ...{ 名: '人', 位: '人', 日: '天', 自然日: '天', 个工作日: '工作日', 个小时: '小时' },
  ...{ 星期: '周', 个星期: '周', 个月: '月', 季度: '季', 个季度: '季' },
  ...{ mm: '毫米', cm: '厘米', 公分: '厘米', m: '米', km: '公里', 千米: '公里' },
  ...{ 平米: '平方米', 平方: '平方米', 平方千米: '平方公里', 立方: '立方米', ml: '毫升', l: '升', L: '升' },
  ...{ g: '克', kg: '公斤', 千克: '公斤', t: '吨', h: '小时', min: '分钟', kw: '千瓦', kwh: '千瓦时' },
  ...{ MW: '兆瓦', MWh: '兆瓦时', 个百分点: '百分点' },
};

/** Words that stand before what is counted: 5篇调研报告 is 5篇. */
const HEADS = new Set([
  ...['个工作日', '工作日', '个小时', '平方公里', '平方千米', '平方米', '立方米', '个百分点', '百分点'],
  ...['人次', '批次', '场次', '车次', '台次', '件次', '户次', '人日', '个月', '个季度', '个星期', '季度'],
  ...['小时', '分钟', '分贝', '公里', '千米', '公斤', '千克', '公顷', '厘米', '毫米', '课时', '学时', '星期'],
  ...'人名位户家个件篇份次场批期项套台辆所处条天日周月季年秒米吨亩分册本部张块座栋间起宗例轮门款只支棵株头'.split(
    '',
  ),
  ...'种类幅盏枚副首袋桶片扇根届班艘架匹箱瓶盒口眼羽尾卷版级档对组'.split(''),
]);
const LONGEST_HEAD = Math.max(...[...HEADS].map(({ length }) => length));
const KNOWN = new Set([...HEADS, ...Object.keys(CONVERTIBLE), ...Object.keys(SAME), '时', '里', '均', '元']);

/** Begin like a scale and are none: 5千克 is no 5 000 克 to be said so, and 3个百分点 no hundred 分点. */
const NOT_SCALED = /^(?:百分[比点]|千克|千米|千瓦|千伏|百米)/;
const SCALES: Readonly<Record<string, string>> = {
  ...{ 百: '100', 千: '1000', 万: '10000', 十万: '100000', 百万: '1000000', 千万: '10000000' },
  亿: '100000000',
};

const MAX_UNIT = 12;
/** A longer text of which no part is known is a clause rather than a unit. */
const MAX_UNKNOWN = 6;
const UNIT_TEXT = /^[\p{L}°"'′″¥€$][^\d.,:;<>=~!?。，：；？！≥≤—–\-+]*$/u;
/** Words of a sentence: what they say of the number is not read here. 无人机 and 未成年人 are things counted. */
const SENTENCE =
  /不(?!锈|动产)|未(?!成年|来)|无(?!人机|线|障碍|害)|没|非(?!遗|物质|公|机动|农)|[每均]|以[上下内外前后]|其中|左右|至少|最[多少高低]|超过/;
/** 98%完成 says what the share is of. */
const DONE = /^(?:完成|达标|合格|覆盖|满意|办结|执行|及时|通过|到位)?$/;

/**
 * The unit in a text that follows a number, and what it multiplies the number by: `万元` is 10 000 元.
 * Undefined where the text is no unit.
 */
export function readUnit(text: string): { readonly unit: Unit; readonly factor: Decimal } | undefined {
  const ratio = /^(%|‰|百分比)/.exec(text)?.[0];
  if (ratio) {
    const done = DONE.test(text.slice(ratio.length));
    const factor = decimal(ratio === '‰' ? '0.001' : '0.01');
    return done ? { unit: { dimension: 'ratio', name: '%' }, factor } : undefined;
  }
  const scale = NOT_SCALED.test(text) ? '' : (/^(?:[十百千]?万|百|千|亿)/.exec(text)?.[0] ?? '');
  const factor = decimal(SCALES[scale] ?? '1');
  const rest = text.slice(scale.length);
  if (rest === '') return { unit: NO_UNIT, factor };
  if (/^(?:元|元人民币|人民币元)$/.test(rest)) return { unit: { dimension: 'money', name: '元' }, factor };
  const name = nameOf(rest);
  return name === undefined ? undefined : { unit: { dimension: 'other', name }, factor };
}

function nameOf(text: string): string | undefined {
  if (text.length > MAX_UNIT || !UNIT_TEXT.test(text) || SENTENCE.test(text)) return undefined;
  // 元/人·年 and 元/人/年; in 台(套) the brackets are part of the word.
  if (/[/·()]/.test(text)) return text.replace(/·/g, '/').split('/').map(sameAs).join('/');
  const head = headOf(text);
  // 人次, 户次, 件套: two measure words make a third.
  if (head && !KNOWN.has(text) && !KNOWN.has(text.slice(head.length))) return sameAs(head);
  return head || KNOWN.has(text) || text.length <= MAX_UNKNOWN ? sameAs(text) : undefined;
}

/** The longest one that a text begins with: 人次 is not read as 人. */
function headOf(text: string): string | undefined {
  for (let length = Math.min(text.length, LONGEST_HEAD); length > 0; length -= 1) {
    const head = text.slice(0, length);
    if (HEADS.has(head)) return head;
  }
  return undefined;
}

function sameAs(name: string): string {
  // KG is kg; M is no metre.
  return SAME[name] ?? (name.length > 1 ? SAME[name.toLowerCase()] : undefined) ?? name;
}

/** 天, 月, 年, 工作日: which way is better no name of a time says. */
export function isTime(unit: Unit): boolean {
  return kindOf(unit) === '时间';
}

/** An amount, in all or for one of something: 元, 元/亩. */
export function isMoney({ dimension, name }: Unit): boolean {
  return dimension === 'money' || name.startsWith('元/');
}

/** Whether no unit is written. */
export function isBare({ dimension, name }: Unit): boolean {
  return dimension === 'other' && name === '';
}

/**
 * What a figure in the unit `from` is to be multiplied by to be one in `to`. Undefined where the two units do
 * not measure the same, or one of them is not written.
 */
export function conversion(from: Unit, to: Unit): Decimal | undefined {
  if (from.dimension !== to.dimension || isBare(from) !== isBare(to)) return undefined;
  if (waysToSay(from.name).some((name) => waysToSay(to.name).includes(name))) return decimal('1');
  const [kind, size] = CONVERTIBLE[from.name] ?? [];
  const [otherKind, otherSize] = CONVERTIBLE[to.name] ?? [];
  return kind !== undefined && kind === otherKind ? decimal(size!).div(otherSize!) : undefined;
}

/** 台/套 and its like are two words for one thing; elsewhere a slash divides, and 份/期 is no 份. */
const INTERCHANGEABLE = new Set(['台/套', '套/台', '本/册', '册/本', '件/套', '套/件', '人/次', '场/次']);

/** `台(套)` may be said 台, 套 and 台套; `次/年` in a form of one year is 次. */
function waysToSay(name: string): readonly string[] {
  const [, word, other] = /^(\p{L}{1,3})\((\p{L}{1,2})\)$/u.exec(name) ?? [];
  if (word && other) return [name, sameAs(word), sameAs(other), word + other];
  if (INTERCHANGEABLE.has(name)) {
    const words = name.split('/');
    // 人/次 is 人次, which is neither 人 nor 次.
    return name.endsWith('次') ? [name, words.join('')] : [name, ...words];
  }
  const yearly = /^([^/]+)\/年度?$/.exec(name)?.[1];
  return yearly === undefined ? [name] : [name, yearly];
}

/** Whether two figures can be compared as they stand. A figure without unit goes with any unit. */
export function comparable(a: Unit, b: Unit): boolean {
  return isBare(a) || isBare(b) || conversion(a, b) !== undefined;
}

/**
 * Whether two units measure things of different kinds, so that they cannot both be right for one indicator.
 * Two words for counted things may both be right: 5场 and 5次. So may two for times.
 */
export function contradict(a: Unit, b: Unit): boolean {
  return !comparable(a, b) && kindOf(a) !== kindOf(b);
}

function kindOf(unit: Unit): string {
  if (unit.dimension === 'ratio') return '比率';
  if (isMoney(unit)) return '金额';
  const kind = CONVERTIBLE[unit.name]?.[0];
  return kind === '月份' || unit.name === '工作日' ? '时间' : (kind ?? '数量');
}
