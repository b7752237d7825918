/** What the user chose, kept between sessions where the browser allows it. */
import type { Locale } from '../../model/text/locale';
import { LOCALES } from '../../model/text/locale';
import type { Store } from './store';
import { createStore } from './store';

export const APPEARANCES = ['auto', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

export interface Preferences {
  readonly locale: Locale;
  readonly appearance: Appearance;
  /** Check again after every edit. */
  readonly live: boolean;
  /** Put a comment with the message on every marked cell. */
  readonly comments: boolean;
}

const KEY = 'gouji.preferences';
const DEFAULTS: Preferences = { locale: 'zh-CN', appearance: 'auto', live: true, comments: false };

export interface PreferenceStore extends Store<Preferences> {
  change(part: Partial<Preferences>): void;
}

export function createPreferences(): PreferenceStore {
  const store = createStore(load());
  return {
    ...store,
    change(part) {
      const after = { ...store.get(), ...part };
      save(after);
      store.set(after);
    },
  };
}

/** Excel on the web may deny storage to a frame; then the choice lasts as long as the pane. */
export function load(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const { locale, appearance, live, comments } = stored as Partial<Preferences>;
    return {
      locale: LOCALES.find((each) => each === locale) ?? DEFAULTS.locale,
      appearance: APPEARANCES.find((each) => each === appearance) ?? DEFAULTS.appearance,
      live: typeof live === 'boolean' ? live : DEFAULTS.live,
      comments: typeof comments === 'boolean' ? comments : DEFAULTS.comments,
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
