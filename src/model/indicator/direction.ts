/**
 * Which way an indicator is good (DOMAIN section 5): an explicit sign wins; else a cost indicator is better
 * the lower it is; else the words of its name; else higher is better. The user can set it for an indicator.
 * What was inferred, and from what, is always shown.
 */
import type { LocalizedText } from '../text/locale';
import { localized } from '../text/locale';
import type { Direction, Policy } from '../policy/policy';
import type { IndicatorValue, Measured } from './parse';
import { isFigure } from './parse';
import { isBare, isMoney, isTime } from './units';

export interface InferredDirection {
  /** Undefined where the hints contradict each other, and the user has to say. */
  readonly direction: Direction | undefined;
  /** Where `equal` or `within` is missed on the one side: whether more would be better. */
  readonly otherwise: 'higher' | 'lower' | undefined;
  readonly reason: LocalizedText;
  /** Said by a sign or by the user, or as good as said; else a guess from words. */
  readonly certain: boolean;
}

export interface IndicatorNames {
  readonly name: string;
  readonly level1: string;
  readonly level2: string;
}

type Guess = Omit<InferredDirection, 'otherwise' | 'direction'> & {
  readonly direction: 'higher' | 'lower' | undefined;
};

const SAVING = /节约|节省|降低|下降|减少/;
/** 三公经费控制率 95% of 100%, 排名 3 of 5: less may well be meant to be better. */
const EITHER =
  /控制|调整(?:次数|率)|变动|变化|偏离|偏差|结转|结余|闲置|经费|支出|开支|费用|费$|成本|债|排名|名次/;
/** What is used up, given off or lost, unless the name says that something is done about it. */
const BURDEN =
  /消耗|耗[电水能材]|用[电水能气油]|使用量|用量|排放|浓度|噪[声音]|污染|含量|损[失耗]|隐患|风险|延误|退回|单价|均价|价格/;
const BURDEN_UNIT = /^(?:分贝|dB|°C|度)$|^(?:[mμ]?g|毫?克|微克)\//i;
const RATE_OF_DOING = /(?:完成|执行|支付|到位|拨付|使用|保障|及时|合规|准确|合格|达标|公开|覆盖|满意)[率度]$/;
/** 高血压随访控制数 counts the patients whose illness is under control; 人员控制数 is a limit. */
const UNDER_CONTROL =
  /(?:病|症|患者|血压|血糖|血脂|随访|疫情?|虫害?|水土流失)[^率]{0,8}控制[人户例]?[数率]?$/;
const OF_HARM = /死亡|发病|感染|损失|成本|经费|费用|支出|人员/;
/** What is paid out by a standard may rise: 补助标准 600元/人 is no ceiling unless it says so. */
const PAID_OUT = /补助|补贴|奖补|救助|资助|奖励/;
const PAY = /待遇|工资|薪酬|低保/;
/** No growth was planned, and some came: nothing tells that it was to be avoided. */
const GROWTH = /增|涨|提[高升]|盈|收入|利润|节/;
/** 水质达到3类以上, 空气质量2级: the best of these has the lowest number. */
const RANK_NAME = /水质|水体|空气|等级|级别|类别|排名|名次|位次/;
const RANK_UNIT = /^(?:级|类|等|等级|人|名次|位次)$/;
const TIME_NAME = /时限|时长|耗时|用时|时间|周期|期限/;

export function inferDirection(
  names: IndicatorNames,
  target: IndicatorValue,
  policy: Policy,
): InferredDirection {
  const before = known.get(names);
  if (before?.target === target && before.policy === policy) return before.found;
  const found = infer(names, target, policy);
  known.set(names, { target, policy, found });
  return found;
}

interface Inferred {
  readonly target: IndicatorValue;
  readonly policy: Policy;
  readonly found: InferredDirection;
}

/** Several rules ask for the direction of the same indicator, and so does its score. */
const known = new WeakMap<IndicatorNames, Inferred>();

function infer(names: IndicatorNames, target: IndicatorValue, policy: Policy): InferredDirection {
  const set = overrideFor(names.name, policy);
  const guess = guessFromNames(names, target, policy);
  if (set) {
    return {
      direction: set,
      otherwise: guess.direction,
      certain: true,
      reason: { 'zh-CN': '按配置', en: 'as configured' },
    };
  }
  if (target.kind === 'measured') {
    const { sign } = target;
    if (isRank(names.name, target)) return { ...UNCLEAR, otherwise: undefined };
    if (sign === '=') return explicit('equal', guess, target.text);
    if (sign === '>=' || sign === '>') return explicit('higher', guess, target.text);
    if (sign === '<=' || sign === '<') return explicit('lower', guess, target.text);
    if (!isFigure(target) && target.lower && target.upper) return explicit('within', guess, target.text);
  }
  const { direction, certain, reason } = guess;
  return { direction, otherwise: direction, certain, reason };
}

/** 采购节约额: the more the better, though it stands among the costs. */
export function isSaving(name: string): boolean {
  return SAVING.test(name);
}

export function isCost({ level1, level2 }: IndicatorNames): boolean {
  return /成本/.test(level1) || /成本/.test(level2);
}

function explicit(direction: Direction, guess: Guess, text: string): InferredDirection {
  return {
    direction,
    otherwise: guess.direction,
    certain: true,
    reason: { 'zh-CN': `指标值写明“${text}”`, en: `the target says “${text}”` },
  };
}

function wordIn(name: string, words: readonly string[]): string | undefined {
  for (const word of words) if (name.includes(word)) return word;
  return undefined;
}

function guessFromNames(names: IndicatorNames, target: IndicatorValue, policy: Policy): Guess {
  const { name } = names;
  const saving = SAVING.test(name);
  if (isCost(names) && !saving) {
    if (isPaidOut(name, target)) return UNCLEAR;
    const money = target.kind === 'measured' && isMoney(target.unit);
    return guess('lower', money, '成本指标', 'a cost indicator');
  }
  const low = wordIn(name, policy.lowerIsBetterWords);
  const high = wordIn(name, policy.higherIsBetterWords);
  if (low !== undefined && high === undefined) {
    return guess('lower', false, `名称含“${low}”`, `its name says “${low}”`);
  }
  // 投诉办结率 is a rate of what is done about complaints; 投诉控制 could be either.
  if (low !== undefined && !/率$/.test(name)) return UNCLEAR;
  if (target.kind === 'measured' && isFigure(target) && target.lower!.eq(0)) return guessZero(name, target);
  const time = target.kind === 'measured' && isTime(target.unit);
  if (time || (TIME_NAME.test(name) && target.kind === 'measured' && target.unit.dimension === 'other')) {
    return guess(undefined, false, '时间类指标没有写 ≤ 或 ≥', 'a time without ≤ or ≥');
  }
  if (UNDER_CONTROL.test(name) && !OF_HARM.test(name))
    return guess('higher', true, '病情等受到控制', 'what is under control');
  if (EITHER.test(name) && !saving && !RATE_OF_DOING.test(name)) {
    return UNCLEAR;
  }
  const unit = target.kind === 'measured' ? target.unit.name : '';
  if (high === undefined && !RATE_OF_DOING.test(name) && (BURDEN.test(name) || BURDEN_UNIT.test(unit))) {
    return UNCLEAR;
  }
  if (saving && !/[率额]$/.test(name)) return UNCLEAR;
  return guess('higher', true, '默认', 'by default');
}

/** What is paid by a standard: to be high as well as low, unless its sign says so. */
export function isPaidOut(name: string, target: IndicatorValue): boolean {
  const each = target.kind === 'measured' && target.unit.name.startsWith('元/');
  return PAY.test(name) || (PAID_OUT.test(name) && (each || name.includes('标准')));
}

/** 0起 can only be meant as none at all; a bare 0 may be a cell that nobody filled in. */
function guessZero(name: string, { unit }: Measured): Guess {
  return isBare(unit) || unit.dimension === 'ratio' || GROWTH.test(name)
    ? guess(undefined, false, '指标值为 0', 'the target is 0')
    : guess('lower', false, '指标值为 0', 'the target is 0');
}

function guess(direction: 'higher' | 'lower' | undefined, certain: boolean, zh: string, en: string): Guess {
  return { direction, certain, reason: { 'zh-CN': zh, en } };
}

function isRank(name: string, { sign, unit }: Measured): boolean {
  return (
    (sign === undefined || sign === '>=' || sign === '>') && RANK_UNIT.test(unit.name) && RANK_NAME.test(name)
  );
}

const UNCLEAR: Guess = guess(undefined, false, '无法判断方向', 'unclear direction');

function overrideFor(name: string, policy: Policy): Direction | undefined {
  const plain = (text: string): string => text.replace(/[\s“”"]/g, '');
  return Object.entries(policy.directions).find(([key]) => plain(key) === plain(name))?.[1];
}

const WORDS: Readonly<Record<Direction, LocalizedText>> = {
  higher: { 'zh-CN': '越高越好', en: 'higher is better' },
  lower: { 'zh-CN': '越低越好', en: 'lower is better' },
  equal: { 'zh-CN': '须等于', en: 'to be hit exactly' },
  within: { 'zh-CN': '须在区间内', en: 'to stay within' },
};

/** `越低越好（成本指标）`. */
export function sayDirection({ direction, reason }: InferredDirection): LocalizedText {
  return localized((locale) => {
    if (!direction) return reason[locale];
    return locale === 'en'
      ? `${WORDS[direction].en} (${reason.en})`
      : `${WORDS[direction][locale]}（${reason[locale]}）`;
  });
}
