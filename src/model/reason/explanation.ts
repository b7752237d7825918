/**
 * Why a figure that must be explained is right all the same: a reason that the user typed, tied to the figures
 * it was given for. It is kept in the workbook and travels with it.
 */
import * as v from 'valibot';
import type { LocalizedText } from '../text/locale';
import { MAX_REASON_LENGTH } from './reason';

/** Under which the explanations stand among what gouji keeps in a workbook. */
export const EXPLANATIONS_KEY = 'gouji.explanations';

export const MAX_EXPLANATIONS = 2000;
/** Characters. */
export const MAX_SETTING_LENGTH = 1024 * 1024;
/** Of a name or a label. */
const MAX_NAME_LENGTH = 400;
/** Where a longer one is cut off; the rest is for the number that may follow it. */
const NAME_LENGTH = 300;
/** What a cell can hold. */
const MAX_FIGURE_LENGTH = 32_767;
const MAX_FIGURES = 2000;

/**
 * What an explanation is about, in words that stay when rows move: neither an address nor the index in a list.
 */
export interface ExplanationSubject {
  readonly rule: string;
  readonly sheet: string;
  /** The unit or the project that the form names, where it does: one sheet may hold many project forms. */
  readonly form?: string;
  /** What the cell is called in Chinese; with a number where several of one form and rule are called alike. */
  readonly place: string;
}

export interface Explanation extends ExplanationSubject {
  /** The cells' texts when it was given. It holds for these and no others. */
  readonly figures: readonly string[];
  readonly reason: string;
  /** When it was given, ISO. */
  readonly at: string;
}

/** What stands in a workbook: the explanations, or why there are none. */
export interface StoredExplanations {
  readonly explanations: readonly Explanation[];
  readonly problem: LocalizedText | undefined;
  /** They may be read by a newer version, and must not be written over. */
  readonly newer?: true;
}

export type SettingText = { readonly text: string | undefined } | { readonly problem: LocalizedText };

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME_LENGTH));

const explanation = v.strictObject({
  rule: name,
  sheet: name,
  form: v.exactOptional(name),
  place: name,
  figures: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_FIGURE_LENGTH))), v.maxLength(MAX_FIGURES)),
  reason: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_REASON_LENGTH)),
  at: v.pipe(v.string(), v.isoTimestamp()),
});

const stored = v.strictObject({
  version: v.literal(1),
  items: v.pipe(v.array(explanation), v.maxLength(MAX_EXPLANATIONS)),
});

const newerVersion = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(2)) });

/**
 * Which explanations are of one finding: the same text for the same subject. Where a name has two parts, 0.1.0 has
 * put a space between them: what it kept is still found.
 */
export function explanationKey({ rule, sheet, form = '', place }: ExplanationSubject): string {
  return JSON.stringify([rule, sheet, form, place.replaceAll('·', ' ')]);
}

/** What a form gives to be told by: in one line, and no longer than can be kept. */
export function subjectName(text: string): string {
  return oneLine(text).slice(0, NAME_LENGTH);
}

/**
 * Whether the cells hold what they held. A number that is only shown otherwise (5 and 5.00, 1,234 and 1234) has
 * not changed, nor has a text by its spaces and line breaks, which Excel and a file do not give alike.
 */
export function sameFigures(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => plain(text) === plain(other[index]!));
}

/**
 * The explanations of a stored text; none where there is no text. A text that is not ours, or not whole, gives
 * none at all: half of them would look like all.
 */
export function explanationsIn(text: string | undefined): StoredExplanations {
  if (text === undefined) return { explanations: [], problem: undefined };
  if (text.length > MAX_SETTING_LENGTH) return unusable(TOO_LONG);
  const data = fromJson(text);
  const parsed = v.safeParse(stored, data);
  if (!parsed.success) {
    return v.is(newerVersion, data) ? { ...unusable(NEWER), newer: true } : unusable(DAMAGED);
  }
  const items = new Map(parsed.output.items.map((item) => [explanationKey(item), item]));
  return { explanations: [...items.values()], problem: undefined };
}

/** With this one in place of an earlier one of the same subject. */
export function withExplanation(
  existing: readonly Explanation[],
  added: Explanation,
): readonly Explanation[] {
  const reason = added.reason.trim();
  return [...withoutExplanation(existing, explanationKey(added)), { ...added, reason }];
}

/** @param key of `explanationKey` */
export function withoutExplanation(existing: readonly Explanation[], key: string): readonly Explanation[] {
  return existing.filter((each) => explanationKey(each) !== key);
}

/**
 * As it is kept; no text where there are none left, so that the workbook carries nothing along. What could not
 * be read back is refused, or the next explanation would cost all the earlier ones.
 */
export function toSettingText(explanations: readonly Explanation[]): SettingText {
  if (explanations.length === 0) return { text: undefined };
  const items = explanations.map(({ rule, sheet, form, place, figures, reason, at }) => ({
    rule,
    sheet,
    ...(form !== undefined && { form }),
    place,
    figures,
    reason,
    at,
  }));
  const text = JSON.stringify({ version: 1, items });
  const { problem } = explanationsIn(text);
  return problem ? { problem: NO_ROOM } : { text };
}

/**
 * What the workbook keeps once a finding is explained: the text to be put under the key, or none at all.
 * A text that is damaged is replaced, one of a newer version is left alone.
 * @param settings what the workbook keeps now
 * @param reason undefined takes the explanation back
 * @param at when it was given, ISO
 */
export function explain(
  settings: Readonly<Record<string, string>> | undefined,
  { subject, figures }: { readonly subject?: ExplanationSubject; readonly figures: readonly string[] },
  reason: string | undefined,
  at: string,
): { readonly key: string; readonly text: string | undefined } | { readonly problem: LocalizedText } {
  if (!subject) return { problem: NOT_TO_EXPLAIN };
  const { explanations, newer } = explanationsIn(settings?.[EXPLANATIONS_KEY]);
  if (newer) return { problem: NEWER };
  const kept = toSettingText(
    reason === undefined
      ? withoutExplanation(explanations, explanationKey(subject))
      : withExplanation(explanations, { ...subject, figures, reason, at }),
  );
  return 'problem' in kept ? kept : { key: EXPLANATIONS_KEY, text: kept.text };
}

function plain(text: string): string {
  const line = oneLine(text);
  const digits = line.replace(/(?<=\d),(?=\d{3})/g, '');
  if (!/^[+-]?\d+(?:\.\d+)?%?$/.test(digits)) return line;
  // Zeros that end a fraction.
  return digits.replace(/(?:\.0+|(\.\d*[1-9])0+)(?=%?$)/, '$1');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function unusable(problem: LocalizedText): StoredExplanations {
  return { explanations: [], problem };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const DAMAGED: LocalizedText = {
  'zh-CN': '工作簿里保存的说明已损坏，没有采用，需说明的事项都按未说明列出。',
  en: 'The explanations kept in the workbook are damaged and were not used: all that needs one is listed as open.',
};

const NEWER: LocalizedText = {
  'zh-CN': '工作簿里的说明由更新版本的程序保存，本版本读不了，没有采用。请升级后再校验。',
  en: 'The explanations in the workbook were kept by a newer version and were not used. Update, then check again.',
};

const TOO_LONG: LocalizedText = {
  'zh-CN': '工作簿里保存的说明太多，没有采用，需说明的事项都按未说明列出。',
  en: 'The explanations kept in the workbook are too long and were not used: all that needs one is listed as open.',
};

const NO_ROOM: LocalizedText = {
  'zh-CN': '说明太多或太长，工作簿里存不下，这一条没有保存。',
  en: 'The explanations are too many or too long to be kept in the workbook; this one was not saved.',
};

const NOT_TO_EXPLAIN: LocalizedText = {
  'zh-CN': '这一项不能用说明了结，请改正表中的数。',
  en: 'This finding cannot be closed by an explanation: correct the figures.',
};
