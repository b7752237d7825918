/** What browsers have and jsdom has not. */
import { TextDecoder } from 'node:util';
import { loadViews } from '../../src/taskpane/lazyViews';

/** The views that the pane loads after its first are loaded too, so that a tab opens at once as it does for users. */
export async function completeJsdom(): Promise<void> {
  Object.assign(globalThis, { TextDecoder });
  Blob.prototype.arrayBuffer ??= function () {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.onerror = () => reject(reader.error);
      reader.readAsArrayBuffer(this);
    });
  };
  window.matchMedia = (media) =>
    ({
      media,
      matches: false,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
  // jsdom says so only of a page with a focused element.
  document.hasFocus = () => true;
  await loadViews();
}
