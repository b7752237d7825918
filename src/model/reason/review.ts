/**
 * What a reviewer looks for in a reason: how much, what happened, and on what it rests. Nothing here refuses a
 * reason: one that does not say what happened is shown as weak, and the unit decides.
 */
import type { Diagnostic, ReasonPlace } from '../result/diagnostic';
import { isExplained } from '../result/diagnostic';
import { explanationKey } from './explanation';
import type { Edit } from '../workbook/edits';
import { saysOnlyEmpty } from './reason';
import { flatMap } from '../flatMap';

export interface ReasonReview {
  /** It names an amount, a number or a share. */
  readonly namesAmount: boolean;
  /** Something is left when all words of vouching, asking and passing on are taken away. */
  readonly saysWhat: boolean;
  /** It names a document, a decision or an agreement. */
  readonly namesBasis: boolean;
}

/** A figure that is neither a year, a date, nor a document's number. */
const AMOUNT =
  /\d[\d,]{0,18}(?:\.\d{1,6})?\s{0,3}(?:亿元|万元|千元|元|亿|万|%|％|人次|人|次|件|个|项|辆|台|名|户|套|平方米|percent|people|times|yuan|wan)|\d\.\d|[一二三四五六七八九十两百半](?:成|倍|人|辆|台|次|名)/iu;
const BASIS =
  /[〔[（(]?(?:19|20)\d{2}[〕\]）)]?\s{0,3}第?\d{1,6}号|《[^《》]{2,}》|文件|批复|批示|批准|会议|纪要|通知|合同|协议|决议|决定|预算调整|调整预算|追加预算|下达|文号|审计|发票|结算|协调会|letter|document|approv|contract|minutes|decision|notice|audit/iu;

/** Words that vouch, ask, or name somebody else who knows; none of them says what happened. */
const VOUCHING = [
  ...[
    '请',
    '望',
    '恳请',
    '领导',
    '上级',
    '主管部门',
    '财政局',
    '财政',
    '局里',
    '局长',
    '主任',
    '会计',
    '财务',
  ],
  ...['审核', '审批', '通过', '批准', '同意', '予以', '知道', '知晓', '知悉', '了解', '明白', '认可', '此事'],
  ...[
    '这件事',
    '这个',
    '这',
    '那',
    '让',
    '叫',
    '要求',
    '这么',
    '这样',
    '如此',
    '填',
    '写',
    '报',
    '数',
    '数值',
  ],
  ...[
    '对',
    '没错',
    '没问题',
    '正常',
    '属于',
    '正常情况',
    '合理',
    '可以',
    '应该',
    '大家',
    '都',
    '就',
    '是',
    '有',
  ],
  ...[
    '说过',
    '说',
    '定',
    '安排',
    '指示',
    '按',
    '照',
    '人',
    '我',
    '你们',
    '他们',
    '谢谢',
    '麻烦',
    '您',
    '贵',
    '相关',
  ],
  ...[
    'please',
    'approve',
    'let',
    'pass',
    'this',
    'that',
    'figure',
    'number',
    'right',
    'leader',
    'boss',
    'knows',
  ],
  ...['about', 'told', 'us', 'to', 'so', 'we', 'they', 'bureau', 'finance', 'situation'],
];

/** Of a finding's own message this much, word for word, is no answer to it. */
const QUOTED = 12;

export function reviewReason(reason: string, { message }: Pick<Diagnostic, 'message'>): ReasonReview {
  const text = reason.normalize('NFKC').trim();
  const isQuoted = Object.values(message).some((said) => isOf(text, said.normalize('NFKC')));
  return {
    namesAmount: AMOUNT.test(text.replace(BASIS_NUMBERS, ' ')),
    saysWhat: !isQuoted && !saysOnlyEmpty(text, VOUCHING),
    namesBasis: BASIS.test(text),
  };
}

/** Years, dates and document numbers, which are no amounts. */
const BASIS_NUMBERS = /(?:19|20)\d{2}\s{0,3}(?:年度?|[〔[\]〕)]|-)|\d{1,8}\s{0,3}(?:月份?|日|号)/gu;

/** The text is a piece of what was asked. */
function isOf(text: string, message: string): boolean {
  const bare = (of: string): string => of.replace(/[\s\p{P}]/gu, '');
  return bare(text).length >= QUOTED && bare(message).includes(bare(text));
}

/**
 * Writes a reason where the form wants it: into an empty cell, after its label, or below the reasons that stand there.
 * Undefined where it stands there already.
 */
export function reasonEdit(
  { cell, content, isBlank, shared }: ReasonPlace,
  reason: string,
): Edit | undefined {
  const text = reason.trim();
  const before = typeof content === 'string' ? content : '';
  if (before.includes(text)) return undefined;
  const after = isBlank ? (shared ? `${before.trimEnd()}${text}` : text) : `${before.trimEnd()}\n${text}`;
  return { target: cell, before: content, after };
}

/** Those of the findings that are found again and still need a reason, with their figures as they are now. */
export function stillAsked(now: readonly Diagnostic[], asked: readonly Diagnostic[]): readonly Diagnostic[] {
  const keys = new Set(flatMap(asked, ({ subject }) => (subject ? [explanationKey(subject)] : [])));
  return now.filter((each) => each.subject && keys.has(explanationKey(each.subject)) && !isExplained(each));
}
