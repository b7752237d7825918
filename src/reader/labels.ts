/**
 * Labels by their grammar: numbering, 其中, core words, year, unit, formula mark, points, filler. Two labels are the
 * same when their core words are; everything else varies between editions and typists.
 */
import { inChinese } from './bilingual';
import { isFigureText, keptByText } from './memo';
import { flatMap } from '../model/flatMap';

/** What is not seen and changes nothing that is read: joiners, marks of direction, soft hyphens. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Longer texts are no labels, however they begin. */
const LONGEST_LABEL = 200;

/**
 * What stands in brackets and is not part of the words: a unit (万元), a formula's letter (A) or (B/A), points (10分)
 * or (20分*执行率), a filler (盖章).
 */
const MARKS =
  /\((?:(?:单位:?)?(?:人民币)?(?:万元|元|人|个|m2|平方米|%|分)|[A-Za-z](?:[/*÷×+-][A-Za-z])*(?:[*×]100%?)?|(?:满分|共|权重|分值)?:?\d{1,8}(?:\.\d{1,4})?分(?:[*×][^()]{1,8})?|盖章|签章|公章|章|签字|必填|可选)\)/g;

const NUMBERING =
  /^(?:其中:?|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.,:)]|[-*·•★☆])/;

/** `  1、公务用车购置及运行维护费（万元）` → `公务用车购置及运行维护费`; `得分（20分*执行率）` → `得分`. */
export const normalizeLabel = keptByText((text: string): string => {
  if (text.length > LONGEST_LABEL) return '';
  if (isFigureText(text)) return figureWords(text);
  let label = withoutMarks(inChinese(text));
  let previous: string;
  do {
    previous = label;
    label = label.replace(NUMBERING, '');
  } while (label !== previous);
  // 执行率%: the unit without its brackets.
  return label.replace(/["'“”‘’「」《》()[\]【】:、,.。;；·…\-—_/]/g, '').replace(/(?<=[^\d%])%$/, '');
});

/** The same of what is but a figure, as every file has its own: what reads as a numbering, `12.`, goes here as well. */
function figureWords(text: string): string {
  let from = 0;
  for (;;) {
    let end = from;
    while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
    const isNumbering = end > from && end - from <= 3 && (text[end] === '.' || text[end] === ',');
    if (!isNumbering) break;
    from = end + 1;
  }
  const words = from === 0 ? text : text.slice(from);
  return words.includes('.') || words.includes(',') ? words.replace(/[.,]/g, '') : words;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function withoutMarks(text: string): string {
  return plainText(text.replace(UNSEEN, ''))
    .replace(/(?:19|20)\d\d年(?:度|末|底)?/g, '')
    .replace(MARKS, '');
}

/** In half-width characters and without spaces. */
export const plainText = keptByText((text) => text.normalize('NFKC').replace(/\s/g, ''));

/** `其中：  一般公共预算：743.91` → label and value: cut at the last colon, else before the first digit at the end. */
export function splitLabel(text: string): { readonly label: string; readonly value: string } {
  const colon = Math.max(text.lastIndexOf('：'), text.lastIndexOf(':'));
  if (colon >= 0) return { label: text.slice(0, colon), value: text.slice(colon + 1).trim() };
  // From its end: `(?<!…)` looks for the first of the digits that end the text only where they begin.
  const trimmed = text.trim();
  const match = /(?<![\d０-９.,，．])[.,，．]*([\d０-９][\d０-９.,，．]*\s*(?:万元|元)?)$/.exec(trimmed);
  const value = match?.[1] ?? '';
  const label = trimmed.slice(0, trimmed.length - value.length).trimEnd();
  return value === '' || label === '' || /\d/.test(label) ? { label: text, value: '' } : { label, value };
}

/** What is printed behind a label for whoever fills the form in: `项目单位：（盖章）`. */
const FILLER = /^[（(](?:盖章|签章|公章|章|签字|必填|可选)[）)]$/;

/** A text that may be a label, alone or with a value behind it: `其他资金：12.00`. */
export interface LabelText {
  /** All of it as labels are compared. */
  readonly words: string;
  /** The label alone, as it is compared. */
  readonly label: string;
  /** What is written behind it. */
  readonly value: string;
}

export const labelText = keptByText((text: string): LabelText => {
  const words = normalizeLabel(text);
  if (isFigureText(text)) return { words, label: words, value: '' };
  const { label, value } = splitLabel(text);
  const written = FILLER.test(value) ? '' : value;
  return { words, label: label === text ? words : normalizeLabel(label), value: written };
});

/** In a bracket, behind a word for them: `（权重50分）`. */
const POINTS_IN_BRACKETS =
  /[([【](?:权重|分值|满分|总分|共计?|合?计)?[:为]?(\d{1,8}(?:\.\d{1,4})?)分(?:[*×][^()]{1,8})?[)\]】]/;
const POINTS_AT_END = /(\d{1,8}(?:\.\d{1,4})?)分$/;
/** `产出指标（50）`: a number of points, where the cells of a column hold such, or a number of anything. */
const BARE_POINTS =
  /[^\d([【][([【](?:权重|分值|满分|总分|共计?|合?计)?[:为]?(\d{1,3}(?:\.\d{1,2})?)[)\]】]$/;

/** Of what may be a label. */
const labelOf = (text: string): string =>
  text.length > LONGEST_LABEL ? '' : plainText(text.replace(UNSEEN, ''));

/**
 * The points that a label names: `预算执行情况（万元）（20分）` → `20`, `产出指标 50分` → `50`.
 * @param bare whether a number in brackets alone is such, too: `产出指标（50）` → `50`
 */
export function pointsIn(text: string, bare = false): string | undefined {
  const plain = labelOf(text);
  return (
    POINTS_IN_BRACKETS.exec(plain)?.[1] ??
    POINTS_AT_END.exec(plain)?.[1] ??
    (bare ? barePoints(text) : undefined)
  );
}

/** The number in brackets that ends a label: `产出指标（50）` → `50`. */
export function barePoints(text: string): string | undefined {
  return BARE_POINTS.exec(labelOf(text))?.[1];
}

/** A label without line feeds and the points or the number in brackets that it prints. */
export function withoutPoints(text: string): string {
  return plainText(text)
    .replace(POINTS_IN_BRACKETS, '')
    .replace(/\(?(?<![\d.])[\d.]+分\)?$/, '')
    .replace(/(?<=[^\d([【])[([【]\d{1,3}(?:\.\d{1,2})?%?[)\]】]$/, '');
}

/** The first year in a text: `2023年度…` and `（2023）年度` → 2023. */
export function yearIn(text: string): number | undefined {
  return firstYear(text) || undefined;
}

/** 0 where there is none. */
const firstYear = keptByText((text) => Number(/((?:19|20)\d\d)\)?年/.exec(plainText(text))?.[1] ?? 0));

/** A name without numbering and spaces, for showing: `    1、业务工作经费` → `业务工作经费`; 12.5万元 stays. */
export function displayName(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.replace(
    /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}(?:、|[.．,，](?!\d)))\s*/,
    '',
  );
}

/**
 * Compares a cell's label with the ways a layout knows to write it: `*名称` is every label that ends so, `!旧名称`
 * none of them.
 */
export class LabelMatcher {
  private readonly ranks: ReadonlyMap<string, number>;
  private readonly endings: readonly { readonly text: string; readonly rank: number }[];

  constructor(labels: readonly string[]) {
    const written = labels.map((label, rank) => ({ label, rank }));
    const exceptions = labels.filter((label) => label.startsWith('!')).map((label) => label.slice(1));
    this.ranks = new Map([
      ...written
        .filter(({ label }) => !/^[*!]/.test(label))
        .map(({ label, rank }) => [normalizeLabel(label), rank] as const)
        .reverse(),
      ...['', ...exceptions].map((label) => [label, -1] as const),
    ]);
    this.endings = written
      .filter(({ label }) => label.startsWith('*'))
      .map(({ label, rank }) => ({ text: label.slice(1), rank }));
  }

  /** The labels that are ways of their own, and not only end like one. */
  get words(): readonly string[] {
    return flatMap([...this.ranks], ([word, rank]) => (rank < 0 ? [] : [word]));
  }

  /** The endings by which more labels fit than its words. */
  get anyEnding(): readonly string[] {
    return this.endings.map(({ text }) => text);
  }

  /** Which of the ways it is, the most telling one being 0; −1 where it is none. */
  rank(normalized: string): number {
    const known = this.ranks.get(normalized);
    if (known !== undefined) return known;
    for (const { text, rank } of this.endings) if (normalized.endsWith(text)) return rank;
    return -1;
  }

  fits(normalized: string): boolean {
    return this.rank(normalized) >= 0;
  }
}

const matchers = new WeakMap<readonly string[], LabelMatcher>();

/** The matcher of a layout's list of labels, made once. */
export function matcherOf(labels: readonly string[]): LabelMatcher {
  let matcher = matchers.get(labels);
  if (!matcher) {
    matcher = new LabelMatcher(labels);
    matchers.set(labels, matcher);
  }
  return matcher;
}

/** Shorter labels are contained in too many others. */
const SHORTEST_NEAR = 3;

/** Whether a label only adds to one of `labels`, or leaves something off it: `公务接待费用` for 公务接待费. */
export function nearlyFits(normalized: string, labels: readonly string[]): boolean {
  const words = labels.filter((label) => !label.startsWith('!')).map(normalizeLabel);
  return words.some((label) => {
    const [short, long] = label.length < normalized.length ? [label, normalized] : [normalized, label];
    return short.length >= SHORTEST_NEAR && (long.startsWith(short) || long.endsWith(short));
  });
}
