/**
 * The texts that the pane shows before anything is loaded after it. All others are a fifth of what would be loaded
 * first; they come with the views (`index.ts`).
 */
import { createContext, useContext } from 'react';
import type { Locale, LocalizedText } from '../../model/text/locale';
import { openingEn } from './openingEn';
import type { OpeningStrings } from './openingStrings';
import { openingZhCN } from './openingZhCN';

export const OPENING: Readonly<Record<Locale, OpeningStrings>> = { 'zh-CN': openingZhCN, en: openingEn };

export const LocaleContext = createContext<Locale>('zh-CN');

/** As `useStrings`, with these texts alone: for what stands before the views are loaded. */
export function useOpening(): {
  readonly locale: Locale;
  readonly strings: OpeningStrings;
  readonly tell: (text: LocalizedText) => string;
} {
  const locale = useContext(LocaleContext);
  return { locale, strings: OPENING[locale], tell: (text) => text[locale] };
}
