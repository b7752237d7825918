/** The task pane: a frame that finds the host by way of `bridge.js`, or, from another origin, by messages. */
import type { WorkbenchHost } from '../host';
import { connect } from '../transport/inPage';
import { converse } from '../transport/postMessage';

export interface Pane {
  /** Starts the pane anew, as Excel does for another workbook; settles when its page has loaded. */
  load(): Promise<void>;
  /** Takes its page away. */
  close(): void;
  /** Called by the bridge in the frame before any other script of the frame runs. */
  connectFrame(frame: Window): void;
}

export interface PaneOptions {
  readonly host: WorkbenchHost;
  readonly locale: string;
  /** Where the pane's page is. */
  readonly url: URL;
  /** As in Excel on the web, or as in Excel on Windows. */
  readonly transport: 'postMessage' | 'inPage';
  /** The user leaves the pane by keyboard. */
  readonly left: () => void;
}

export function createPane(first: HTMLIFrameElement, options: PaneOptions): Pane {
  const { host, locale, url, transport, left } = options;
  let frame = first;
  let disconnect: () => void = () => undefined;

  /** Each page has a frame of its own: a frame's name counts only if it has it before it is put into the page. */
  const load = (): Promise<void> => {
    disconnect();
    const next = frame.cloneNode() as HTMLIFrameElement;
    next.src = url.href;
    if (transport === 'postMessage') {
      const conversation = converse(host, {
        locale,
        paneOrigin: url.origin,
        paneWindow: () => next.contentWindow,
        left,
      });
      next.name = conversation.frameName;
      disconnect = () => conversation.dispose();
    }
    return new Promise((resolve) => {
      next.addEventListener('load', () => resolve(), { once: true });
      frame.replaceWith(next);
      frame = next;
    });
  };

  return {
    load,
    close: () => {
      disconnect();
      disconnect = () => undefined;
      const empty = frame.cloneNode() as HTMLIFrameElement;
      empty.removeAttribute('src');
      frame.replaceWith(empty);
      frame = empty;
    },
    connectFrame: (frameWindow) => {
      if (transport !== 'inPage' || frameWindow !== frame.contentWindow) return;
      disconnect();
      const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
      const { external, dispose } = connect(host, { locale, theme: dark ? 'dark' : 'light' });
      disconnect = dispose;
      Object.defineProperty(frameWindow, 'external', { value: external, configurable: true, writable: true });
    },
  };
}

/**
 * `?transport=web` speaks to the pane as Excel on the web does. `&panePort=3001` takes the pane from that port:
 * another origin. The host's name stays the same, or the library would not trust the page around it.
 */
export function paneOptions(search: string, base: string): Pick<PaneOptions, 'url' | 'transport'> {
  const asked = new URLSearchParams(search);
  const port = asked.get('panePort');
  if (asked.get('transport') !== 'web')
    return { url: new URL('../taskpane/workbench.html', base), transport: 'inPage' };
  const url = new URL('../taskpane/taskpane.html', base);
  if (port !== null && /^\d+$/.test(port)) url.port = port;
  return { url, transport: 'postMessage' };
}

/** Drags the border between grid and pane; with the arrow keys as well. */
export function makeResizable(splitter: HTMLElement, paneElement: () => HTMLElement): void {
  const set = (width: number): void => {
    const wanted = Math.max(300, Math.min(window.innerWidth - 320, width));
    paneElement().style.width = `${wanted}px`;
    splitter.setAttribute('aria-valuenow', String(Math.round(wanted)));
  };
  splitter.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    splitter.setPointerCapture(event.pointerId);
    // The frame would swallow the movement.
    paneElement().style.pointerEvents = 'none';
    const move = ({ clientX }: PointerEvent): void => set(window.innerWidth - clientX);
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener(
      'pointerup',
      () => {
        paneElement().style.pointerEvents = '';
        splitter.removeEventListener('pointermove', move);
      },
      { once: true },
    );
  });
  splitter.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowLeft' ? 16 : event.key === 'ArrowRight' ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    set(paneElement().offsetWidth + step);
  });
}
