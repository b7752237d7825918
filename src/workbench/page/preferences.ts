/** What the user has chosen in the pane: the page around it follows, at once. */
const KEY = 'gouji.preferences';

export interface Chosen {
  readonly locale?: string;
  readonly appearance?: string;
}

/** Nothing where storage is denied, or holds something else. */
export function chosen(): Chosen {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    const { locale, appearance } = found as Record<string, unknown>;
    return {
      ...(typeof locale === 'string' && { locale }),
      ...(typeof appearance === 'string' && { appearance }),
    };
  } catch {
    return {};
  }
}

/** Light and dark as chosen, else as the system has it; also when either changes. */
export function followAppearance(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const show = (): void => {
    const { appearance } = chosen();
    const isChosen = appearance === 'light' || appearance === 'dark';
    document.documentElement.dataset['theme'] = isChosen ? appearance : system.matches ? 'dark' : 'light';
  };
  system.addEventListener('change', show);
  onChoice(show);
  show();
}

export function onChoice(listener: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) listener();
  });
}
