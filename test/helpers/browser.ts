/** What browsers have and jsdom has not. */
import { TextDecoder } from 'node:util';

export function completeJsdom(): void {
  Object.assign(globalThis, { TextDecoder });
  window.matchMedia = (media) =>
    ({
      media,
      matches: false,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
}
