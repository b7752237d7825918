/** Whether the pane is dark: as the user chose, else as Office is, else as the system is. */
import { useSyncExternalStore } from 'react';
import type { Appearance } from './preferences';

const QUERY = '(prefers-color-scheme: dark)';

/** Undefined where Office does not tell its theme. */
export type OfficeIsDark = () => boolean | undefined;

export function useDark(appearance: Appearance, officeIsDark: OfficeIsDark | undefined): boolean {
  const systemIsDark = useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
  const office = useSyncExternalStore(comeBack, () => officeIsDark?.());
  if (appearance !== 'auto') return appearance === 'dark';
  return office ?? systemIsDark;
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Office.js asks Excel for its theme no more often than every five seconds. */
const ASKED_AGAIN_MS = 6000;

/**
 * When the user comes back to the pane: Excel raises no event when its theme changes (`OfficeThemeChanged` is
 * Outlook's alone), and it is changed in a window of its own.
 */
function comeBack(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    changed();
    clearTimeout(timer);
    timer = setTimeout(changed, ASKED_AGAIN_MS);
  };
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
