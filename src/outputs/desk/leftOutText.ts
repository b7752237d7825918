/** What a list of units holds that is not used, for whoever made it. */
import type { Locale } from '../../model/text/locale';
import type { LeftOut } from './roster';

type Kind = keyof LeftOut;
const WORDS: Readonly<Record<Locale, Readonly<Record<Kind, (names: string) => string>> & { comma: string }>> =
  {
    'zh-CN': {
      rows: (names) => `名单上没有当作单位的行：${names}。`,
      columns: (names) => `名单上没有用到的栏：${names}。`,
      sheets: (names) => `名单只读第一张工作表，没有读的：${names}。`,
      comma: '、',
    },
    en: {
      rows: (names) => `Rows of the roster not taken for units: ${names}.`,
      columns: (names) => `Columns of the roster that are not used: ${names}.`,
      sheets: (names) => `Of the roster the first sheet is read; not read: ${names}.`,
      comma: ', ',
    },
  };
const KINDS: readonly Kind[] = ['rows', 'columns', 'sheets'];

/** A line for each kind that there is. */
export function leftOutText(leftOut: LeftOut, locale: Locale): readonly string[] {
  const words = WORDS[locale];
  return KINDS.filter((kind) => leftOut[kind].length > 0).map((kind) =>
    words[kind](leftOut[kind].join(words.comma)),
  );
}
