/**
 * What counts as a reason: for points lost in a form, and for a finding that is to be explained.
 *
 * An empty reason that is let through costs the reviewer the check; a real one that is refused costs the user's
 * trust. So a text is refused only for what it can be seen to lack, never for how it is put.
 */
import type { LocalizedText } from '../text/locale';
import { localized } from '../text/locale';
import type { Policy } from '../policy/policy';

/** Characters; more is a report, not a reason. */
export const MAX_REASON_LENGTH = 1000;

/**
 * Words that say nothing about a deviation however they are put together: 经我单位认真核对，数据确实无误.
 * Neither a word that can be a reason in itself (检查, 项目) nor one that turns the others into a statement
 * (不, 没有) stands here: 没有数据 and 不符合要求 say something.
 */
const FILLERS = [
  ...['我', '我们', '我单位', '我局', '我办', '本', '本局', '本单位', '单位', '部门', '该', '此', '各'],
  ...['各项', '已', '已经', '经', '经过', '均', '都', '全', '全部', '所有', '确', '确实', '基本', '认真'],
  ...['仔细', '再次', '的', '了', '为', '是', '系', '属', '和', '与', '且', '并', '以上', '上述', '根据'],
  ...['按照', '按', '特此', '核对', '核实', '核查', '审核', '复核', '确认', '填报', '填写', '据实', '如实'],
  ...['实际', '真实', '准确', '数据', '数字', '数额', '金额', '差额', '共', '共计', '合计', '情况', '工作'],
  ...['原因', '理由', '说明', '解释', '偏差', '差异', '正确', '有效', '无误', '属实', '符合要求'],
  ...['符合规定', '符合实际', '按规定', '按要求', '没有问题', '没有偏差', '没有差异', '没有异常'],
  ...['没有原因', '没什么原因', '没有什么原因', '没有特殊原因', '无原因', '可讲', '可说', '可写', '可填'],
  ...['无问题', '无异常', '无说明', '无需说明'],
  ...['no', 'none', 'nothing', 'and', 'the', 'is', 'are', 'was', 'were', 'all', 'it', 'as', 'ok', 'okay'],
  ...['fine', 'good', 'normal', 'checked', 'verified', 'confirmed', 'correct', 'true', 'done', 'completed'],
  ...['planned', 'required', 'reason', 'explanation', 'problem', 'problems', 'issue', 'issues'],
  ...['difference', 'deviation'],
];

/** A figure with its unit, or a part of a date or number: 126.18万元, 2024年, 45号. */
const FIGURE =
  /\d[\d.,]*(?:亿元|亿|万元|万|千元|元|%|人次|人|次|件|个|项|笔|辆|台|名|平方米|年度|年|月份|月|日|号|分)?/gu;

/**
 * How much a reason must say, in Chinese characters: 人员调入 and 尾款未付 are reasons, 调入 leaves open who.
 * Beside a figure two are enough, as it says how much: 退休2人, 追加126.18万元.
 */
const LEAST = 4;
const LEAST_WITH_FIGURE = 2;
/** Letters of other scripts that say as much as one Chinese character. */
const LETTERS_A_CHARACTER = 2;
/** With fewer different characters it is a key held down. */
const LEAST_DIFFERENT = 3;

export type ReasonJudgement = { readonly ok: true } | { readonly ok: false; readonly hint: LocalizedText };

/** Whether a text says nothing but empty phrases, the policy's and ours: `已完成，无偏差。` */
export function isHollow(reason: string, { emptyReasons }: Policy): boolean {
  return saysOnly(reason, emptyReasons.map(contentOf));
}

/** Whether a reason can close a finding; if not, what it lacks and what a good one names. */
export function judgeReason(reason: string, policy: Policy): ReasonJudgement {
  const text = reason.trim();
  if (text.length > MAX_REASON_LENGTH) return { ok: false, hint: TOO_LONG };
  const content = contentOf(text);
  if (content === '') return refused(EMPTY);
  // Words of completion beside a figure tell what was done (2024年3月完成), words of checking do not.
  const words = text.normalize('NFKC').replace(FIGURE, ' ');
  if (isRepeated(content) || isHollow(text, policy) || saysOnly(words, [])) return refused(HOLLOW);
  const said = contentOf(words);
  const least = said === content ? LEAST : LEAST_WITH_FIGURE;
  return lengthOf(said) < least || new Set(content).size < LEAST_DIFFERENT
    ? refused(TOO_SHORT)
    : { ok: true };
}

/** Whether nothing is left when our empty words and these are taken away, figures included. */
export function saysOnlyEmpty(reason: string, words: readonly string[]): boolean {
  const text = reason.normalize('NFKC').replace(FIGURE, ' ');
  return contentOf(text) === '' || saysOnly(text, words.map(contentOf));
}

/** Letters and digits alone, in one width and case. */
function contentOf(text: string): string {
  return partsOf(text).join('');
}

/** What stands between spaces and marks. */
function partsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function saysOnly(text: string, phrases: readonly string[]): boolean {
  // 没有 alone is empty, 没有 before another word is not: a denial counts as a part of its own only.
  const joined = [...FILLERS, ...phrases.filter((phrase) => phrase !== '' && !DENIALS.includes(phrase))];
  // A phrase of the policy may hold marks itself: then it is the whole text.
  if (phrases.includes(contentOf(text))) return true;
  return partsOf(text).every((part) => phrases.includes(part) || isMadeOf(part, joined));
}

const DENIALS = ['没有', '无', '暂无', '未', '不'];

/** Whether a text is these words, one after another. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  const reached = new Set([0]);
  // A set being walked gives what is added meanwhile, too: the end of a word is where the next may start.
  for (const at of reached) {
    for (const word of words) if (text.startsWith(word, at)) reached.add(at + word.length);
  }
  return reached.has(text.length);
}

/** 情况说明情况说明: one piece twice or more, which nobody writes who has something to say. */
function isRepeated(content: string): boolean {
  return (content + content).indexOf(content, 1) < content.length;
}

/** In Chinese characters. */
function lengthOf(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return characters + (letters - characters) / LETTERS_A_CHARACTER;
}

const EMPTY: LocalizedText = { 'zh-CN': '还没有写原因。', en: 'No reason is given yet.' };

const HOLLOW: LocalizedText = {
  'zh-CN': '过于笼统，没有说出原因，不能作为有效说明。',
  en: 'This tells no reason; a reviewer will not accept it.',
};

const TOO_SHORT: LocalizedText = { 'zh-CN': '太短，没有说清原因。', en: 'Too short to tell the reason.' };

const TOO_LONG: LocalizedText = {
  'zh-CN': `太长，请控制在 ${MAX_REASON_LENGTH} 字以内。`,
  en: `Too long: keep it within ${MAX_REASON_LENGTH} characters.`,
};

const ADVICE: LocalizedText = {
  'zh-CN':
    '请写明：什么事、哪个数、多少，依据是什么（文件、批复、会议），或后续怎么处理。例如：年中追加人员经费126.18万元（区财预〔2023〕45号）。',
  en: 'Say what happened, which figure and how much, what it rests on (a document, an approval, a meeting) or what will be done, e.g. “126.18 added for new staff in July, budget letter 2023-45”.',
};

function refused(why: LocalizedText): ReasonJudgement {
  return {
    ok: false,
    hint: localized((locale) => `${why[locale]}${locale === 'en' ? ' ' : ''}${ADVICE[locale]}`),
  };
}
