/** Whether the pane is dark: as the user chose, else as Office is, else as the system is. */
import { useSyncExternalStore } from 'react';
import type { Appearance } from './preferences';

const QUERY = '(prefers-color-scheme: dark)';

export function useDark(appearance: Appearance, officeIsDark: boolean | undefined): boolean {
  const systemIsDark = useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
  if (appearance !== 'auto') return appearance === 'dark';
  return officeIsDark ?? systemIsDark;
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
