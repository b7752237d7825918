/** What the user should know before taking a fill. */
import type { Diagnostic } from '../model/result/diagnostic';
import type { Field } from '../model/form/form';
import type { LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';
import { fitOf } from '../model/number/printedScore';
import { meet } from '../model/number/quantity';
import type { Computed } from './computations';

export const AS_FIGURE: LocalizedText = {
  'zh-CN': '有的数是按文本存放的，公式算不了，只填数；以后改了数，要重新填',
  en: 'Some figures are stored as text, which formulas cannot compute with: a figure is filled in, to be filled anew when they change.',
};

export const AS_PERCENT: LocalizedText = {
  'zh-CN': '本格填的是百分数，不带“%”，所以只填数',
  en: 'The cell states percent without the sign, so a figure is filled in.',
};

const NO_PLACE: LocalizedText = {
  'zh-CN': '本格只有名称，没有留填数的位置，填后数写在名称后面',
  en: 'The cell holds a name and no place for a figure: it is written behind the name.',
};

const ROUNDING: LocalizedText = {
  'zh-CN': '只差在四舍五入，可以不改',
  en: 'A matter of rounding only: it may stay as it is.',
};

/** All that applies, the weightiest first; undefined where nothing does. */
export function noteOf(
  target: Field,
  computed: Computed,
  {
    as,
    finding,
    noPlace,
  }: {
    /** Why it is a figure and no formula. */
    readonly as: LocalizedText | undefined;
    /** What it would bring. */
    readonly finding: Diagnostic | undefined;
    readonly noPlace: boolean;
  },
): LocalizedText | undefined {
  const notes = [
    computed.zeros.length > 0 ? zerosNote(computed.zeros) : undefined,
    finding && findingNote(finding),
    differsByRounding(target, computed) ? ROUNDING : undefined,
    noPlace ? NO_PLACE : undefined,
    as,
  ].filter((note) => note !== undefined);
  if (notes.length === 0) return undefined;
  return localized((locale) => notes.map((note) => note[locale]).join(locale === 'en' ? ' ' : '；'));
}

function zerosNote(zeros: readonly LocalizedText[]): LocalizedText {
  return localized((locale) => {
    const names = zeros.map((name) => name[locale]).join(locale === 'en' ? ', ' : '、');
    return locale === 'en' ? `Blank, counted as 0: ${names}.` : `按 0 计的空格：${names}`;
  });
}

function findingNote({ message }: Diagnostic): LocalizedText {
  return localized((locale) =>
    locale === 'en' ? `It would bring this finding: ${message.en}` : `这样填会出现：${message[locale]}`,
  );
}

/** Another figure stands there, which the rules accept. */
function differsByRounding({ value, measure }: Field, computed: Computed): boolean {
  if (value.kind !== 'quantity' || value.quantity.value.eq(computed.value)) return false;
  return measure === 'points'
    ? fitOf(value.quantity.value, computed.interval) === 'coarse'
    : measure === 'money' && meet(value.quantity.interval, computed.interval);
}
