/** What the user chose, kept between sessions where the browser allows it. */
import { useCallback, useState } from 'react';
import type { Locale } from '../../model/locale';
import { LOCALES } from '../../model/locale';

export const APPEARANCES = ['auto', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

export interface Preferences {
  readonly locale: Locale;
  readonly appearance: Appearance;
}

const KEY = 'gouji.preferences';
const DEFAULTS: Preferences = { locale: 'zh-CN', appearance: 'auto' };

export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(load);
  const change = useCallback((part: Partial<Preferences>) => {
    setPreferences((before) => {
      const after = { ...before, ...part };
      save(after);
      return after;
    });
  }, []);
  return [preferences, change];
}

/** Excel on the web may deny storage to a frame; then the choice lasts as long as the pane. */
export function load(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const { locale, appearance } = stored as Partial<Preferences>;
    return {
      locale: LOCALES.find((each) => each === locale) ?? DEFAULTS.locale,
      appearance: APPEARANCES.find((each) => each === appearance) ?? DEFAULTS.appearance,
    };
  } catch {
    return DEFAULTS;
  }
}

function save(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage denied: see load.
  }
}
