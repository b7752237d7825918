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
  /** Where the user has chosen nothing. */
  readonly defaults: Preferences;
}

/** @param defaults where the user has chosen nothing: what is best depends on the Excel */
export function createPreferences(defaults: Partial<Preferences> = {}): PreferenceStore {
  const store = createStore(load(defaults));
  return {
    ...store,
    defaults: { ...DEFAULTS, ...defaults },
    change(part) {
      save(part);
      store.set({ ...store.get(), ...part });
    },
  };
}

export function load(defaults: Partial<Preferences> = {}): Preferences {
  const { locale, appearance, live, comments } = stored();
  const usual = { ...DEFAULTS, ...defaults };
  return {
    locale: LOCALES.find((each) => each === locale) ?? usual.locale,
    appearance: APPEARANCES.find((each) => each === appearance) ?? usual.appearance,
    live: typeof live === 'boolean' ? live : usual.live,
    comments: typeof comments === 'boolean' ? comments : usual.comments,
  };
}

/** Excel on the web may deny storage to a frame; then the choice lasts as long as the pane. */
function stored(): Partial<Preferences> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}

/** What was chosen and no more: a default may be another one in the next Excel. */
function save(part: Partial<Preferences>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...stored(), ...part }));
  } catch {
    // Storage denied: see stored.
  }
}
