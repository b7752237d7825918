/** The sheets that nothing was read from, and that in words. */
import type { Locale, LocalizedText } from '../text/locale';

/** A sheet from which nothing was read. */
export interface SkippedSheet {
  readonly sheet: string;
  /** `summary`: a sheet of our own; `picture`: nothing but pictures or drawings is on it; `empty`: it is drawn up as a form, without a word. */
  readonly why: 'very-hidden' | 'summary' | 'picture' | 'empty';
  /** A form that should be there was not found, and may be this. */
  readonly needed?: true;
}

const WHY: Readonly<Record<SkippedSheet['why'], LocalizedText>> = {
  'very-hidden': { 'zh-CN': '深度隐藏', en: 'very hidden' },
  summary: { 'zh-CN': '本工具写的表', en: 'written by Gouji' },
  empty: { 'zh-CN': '没有文字', en: 'without a word on it' },
  picture: { 'zh-CN': '只有图片或图形', en: 'nothing but pictures or drawings' },
};

/** Undefined where there is none. Without a full stop. */
export function skippedText(skipped: readonly SkippedSheet[], locale: Locale): string | undefined {
  if (skipped.length === 0) return undefined;
  const sheets = skipped.map(({ sheet, why }) =>
    locale === 'en' ? `“${sheet}” (${WHY[why].en})` : `“${sheet}”（${WHY[why][locale]}）`,
  );
  return locale === 'en' ? `Sheets not read: ${sheets.join(', ')}` : `没有读取的工作表：${sheets.join('、')}`;
}

/** Of more the number is told. */
const MOST_NAMED = 5;

/** That sheets were looked at and hold no form that is known. Undefined where there is none. Without a full stop. */
export function otherSheetsText(sheets: readonly string[], locale: Locale): string | undefined {
  if (sheets.length === 0) return undefined;
  const named = sheets.slice(0, MOST_NAMED).map((sheet) => `“${sheet}”`);
  const isAll = named.length === sheets.length;
  return locale === 'en'
    ? `Not checked, as no form that is known is on them: ${named.join(', ')}${isAll ? '' : ` and ${sheets.length - named.length} more`}`
    : `没有认出表、不在校验之内的工作表：${named.join('、')}${isAll ? '' : ` 等 ${sheets.length} 张`}`;
}

/** Those that somebody may have hidden; that our own sheets are not read goes without saying. */
export function doubtfulSkips(skipped: readonly SkippedSheet[]): readonly SkippedSheet[] {
  return skipped.filter(({ why }) => why !== 'summary');
}
