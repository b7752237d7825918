import { useContext } from 'react';
import type { Locale, LocalizedText } from '../../model/text/locale';
import { en } from './en';
import { LocaleContext } from './opening';
import type { Strings } from './strings';
import { zhCN } from './zhCN';

export type { Strings } from './strings';

/** Every text, those of the opening included. Not for what is loaded first: see `opening.ts`. */
export const STRINGS: Readonly<Record<Locale, Strings>> = { 'zh-CN': zhCN, en };

/** The pane's texts in the user's language, and `tell` for the texts that come with findings. */
export function useStrings(): {
  readonly locale: Locale;
  readonly strings: Strings;
  readonly tell: (text: LocalizedText) => string;
} {
  const locale = useContext(LocaleContext);
  return { locale, strings: STRINGS[locale], tell: (text) => text[locale] };
}
