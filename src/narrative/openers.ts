/** Which clauses open a list of parts. */
import type { Clause } from './clauses';
import { hasFigure, wordsOf } from './clauses';
import type { Figure } from './figures';
import type { Reading } from './reading';

/**
 * How a list of parts is opened. `within`: 其中, by which a few may be meant; `bracket`; `includes`: 包括, 含;
 * `composed`: 由…组成, 分别为, 具体如下; `total`: 合计 behind them.
 */
export type Opener = 'within' | 'bracket' | 'includes' | 'composed' | 'colon' | 'total';

const NO_PARTS =
  /^(?:另|不|除|未|较|比|同|与|上年(?!结[转存余]|遗留|未结)|去年|占|约|合|即|大写|预算|年初|年度|应(?:结|到|收|筹|拨|发|付|缴|还|完成|检|查|办|参|支|管)|以(?!工)|按|计划|目标|满分|人民币|(?:19|20)\d\d年|已|其他|控制|增|减|折|￥)/;

/** 32人（包含经济研究中心11人）; 共6个，包括…; 37人：在职33人…. */
export function opensParts(clause: Clause, before: Clause | undefined, last?: Reading): Opener | undefined {
  if (before === undefined) return undefined;
  const text = clause.text;
  if (!hasFigure(before)) {
    if (clause.opening === ':' && (LISTS.test(wordsOf(before)) || SIDES.test(before.text))) return 'composed';
    if (clause.opening === ':' && /用于$|主要(?:为|支出|开支)$/.test(before.text)) return 'within';
    if (clause.opening === '，' && SIDES.test(before.text)) return 'composed';
    return /[，:]/.test(clause.opening) && /(?:之?中|里面|当中)$/.test(wordsOf(before))
      ? 'within'
      : undefined;
  }
  const words = wordsOf(clause);
  if (clause.opening === '(') {
    if (!hasFigure(clause) || NO_PARTS.test(text)) return undefined;
    return /^(?:包含|包括|含)/.test(words) ? 'includes' : 'bracket';
  }
  if (clause.opening === ':') return 'colon';
  // 22期中，主体班6期…; 32名教职工里，有…
  if (clause.opening === '，' && /(?:之?中|(?<![公华英海万千百十\d])里|里面|当中)$/.test(before.text))
    return 'within';
  if (clause.opening !== '，' && clause.opening !== '、') return undefined;
  // 包括： opens the list by its colon.
  if (/^(?:包含|包括|含(?!量))/.test(words))
    return clause.closing === ':' && !hasFigure(clause) ? undefined : 'includes';
  // 用于购买服务184万元，用于设备采购136万元: one use beside the other, and no part of it.
  if (/^(?:主要)?用于(?=.)/.test(words)) return /用于/.test(last?.figure.lead ?? '') ? undefined : 'within';
  if (/^主要(?:为|是)(?=.)/.test(words)) return 'within';
  if (/^(?:主要|具体)(?:包括|有|包含)(?=.)/.test(words) && hasFigure(clause)) return 'within';
  // 三批次共97.96万元，分别为32.4万元、41.2万元、24.36万元.
  if (/^分别(?:为|是)\d/.test(text) && /共|合计|总/.test(before.text)) return 'composed';
  return /^(?:具体)?分别(?:为|是)(?=[^\d])/.test(words) ? 'composed' : undefined;
}

/** 分规模看, 按支出性质看: what is split so has been said. */
export const SIDES =
  /^(?:从|按|分)[^，]{1,12}(?:看|分|划分|分类|性质|来源|用途|类别|类型|级别|方式|形式|岗位|身份|街道|标段|科目|方向)$|^[^，]{0,8}(?:构成|来源|结构|用途)(?:上|方面|看|来看|上看)$/;
const LISTS =
  /(?:(?:有|分为?|共|安排)(?:以下)?[二两三四五六七八九\d]个?(?:块|项|类|部分|方面|方向|用途|渠道|层面|项目)(?:使用|安排|管理|实施)?|分[两二三四五六]批[^，]{0,4}|包括|包含|如下|依次为?|明细|分项情况是?|具体(?:是|为)|分别(?:是|为)|主要(?:有|是)|构成|组成|来源|分为|分解为|细化为|^即|(?:支出|使用|分配|安排)情况|以下.{1,4})(?:为|是)?$/;

/** A sentence that ends with what is made of what: its parts stand in the next one. */
export function opensBelow(before: Clause): boolean {
  return !hasFigure(before) && before.closing === ':' && LISTS.test(wordsOf(before));
}

/** 包括局机关、国有林场3个和林业工作总站1个: of the first nobody says how many. */
export function hasUncounted({ text }: Clause): boolean {
  return /^(?:其中|包括|包含|有|含|由|下设|下辖|:)*[^\d、，]{1,12}[、和及与][^\d]*\d/.test(text);
}

export function isOpen({ tail, rest }: Figure): boolean {
  return /^等(?![级次])/.test(tail) || /^等(?![级次])/.test(rest);
}

/** 以上四类支出合计, 两项小计: at the head of a sentence it sums up what stands before it. */
export const ABOVE =
  /^(?:以上|上述|这)|^[两二三四五六七八九十\d]{1,2}[项类笔者][^，]{0,4}(?:合计|小计|共计|共)/;
/** 具体是…, 包括… at the head of a sentence: it goes on with what the one before stated. */
export const GOES_ON = /^(?:具体(?:是|为|包括)|包括|包含)(?=[^，。\d]{2})/;
/** 净增, 欠拨: what is not there is no part of what is. */
export const LACKING = /^[，、]?另[有外]?|^净[增减]|欠[拨缴付发]|缺口|未到位/;
/** 其中公务员13人、工勤1人，另有聘用2人、公益性岗位1人: what follows is of nothing before. */
export const ENDS = /^[，、]?另/;
