/** The task pane: a frame of the same origin, which finds the host by way of `bridge.js`. */
import type { WorkbenchHost } from '../host';
import { connect } from '../transport/inPage';

export interface Pane {
  /** Starts the pane anew, as Excel does for another workbook; settles when its page has loaded. */
  load(): Promise<void>;
  /** Called by the bridge in the frame before any other script of the frame runs. */
  connectFrame(frame: Window): void;
}

export function createPane(frame: HTMLIFrameElement, host: WorkbenchHost, locale: string): Pane {
  let disconnect: () => void = () => undefined;
  return {
    load: () =>
      new Promise((resolve) => {
        frame.addEventListener('load', () => resolve(), { once: true });
        const { src } = frame.dataset;
        if (frame.src === '' || !frame.contentWindow) frame.src = src ?? '';
        else frame.contentWindow.location.replace(new URL(src ?? '', document.baseURI));
      }),
    connectFrame: (frameWindow) => {
      disconnect();
      const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
      const { external, dispose } = connect(host, { locale, theme: dark ? 'dark' : 'light' });
      disconnect = dispose;
      Object.defineProperty(frameWindow, 'external', { value: external, configurable: true, writable: true });
    },
  };
}

/** Drags the border between grid and pane; with the arrow keys as well. */
export function makeResizable(splitter: HTMLElement, frame: HTMLElement): void {
  const set = (width: number): void => {
    const wanted = Math.max(300, Math.min(window.innerWidth - 320, width));
    frame.style.width = `${wanted}px`;
    splitter.setAttribute('aria-valuenow', String(Math.round(wanted)));
  };
  splitter.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    splitter.setPointerCapture(event.pointerId);
    // The frame would swallow the movement.
    frame.style.pointerEvents = 'none';
    const move = ({ clientX }: PointerEvent): void => set(window.innerWidth - clientX);
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener(
      'pointerup',
      () => {
        frame.style.pointerEvents = '';
        splitter.removeEventListener('pointermove', move);
      },
      { once: true },
    );
  });
  splitter.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowLeft' ? 16 : event.key === 'ArrowRight' ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    set(frame.offsetWidth + step);
  });
}
