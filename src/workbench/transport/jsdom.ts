/**
 * Loads the real, unmodified `office.js` into a jsdom window, connected to a host.
 *
 * Once per window: a second load never settles. Load in `beforeAll` and `host.reset()` for each test.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WorkbenchHost } from '../host';
import { connect } from './inPage';
import { addUndoGroups } from './undoGroups';

export interface LoadedOffice {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

interface OfficeWindow extends Window {
  Office: typeof Office;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  eval(code: string): unknown;
}

/** Any address will do: the library only asks for files beside the one that it came from. */
const BASE = 'https://workbench.invalid/office-js/';

export interface LoadOptions {
  readonly locale?: string;
  /** The library's files; by default those of the package in `node_modules`. */
  readonly directory?: string;
}

export async function loadOfficeJs(
  host: WorkbenchHost,
  { locale = 'en-US', directory }: LoadOptions = {},
): Promise<LoadedOffice> {
  const page = window as unknown as OfficeWindow;
  const files = directory ?? path.join(process.cwd(), 'node_modules/@microsoft/office-js/dist');
  const { external } = connect(host, { locale });
  Object.defineProperty(page, 'external', { value: external, configurable: true, writable: true });

  const restore = serveScripts(page, files);
  const script = page.document.createElement('script');
  script.src = `${BASE}office.js`;
  page.document.head.appendChild(script);
  await page.Office.onReady();
  restore();
  addUndoGroups(page.Excel);
  return { Office: page.Office, Excel: page.Excel, OfficeExtension: page.OfficeExtension };
}

/** jsdom fetches no scripts; the library adds its parts as script elements, which are run from disk here. */
function serveScripts(page: OfficeWindow, files: string): () => void {
  const prototype = (page as unknown as { Node: typeof Node }).Node.prototype;
  const append = prototype.appendChild;
  prototype.appendChild = function appendChild<Child extends Node>(this: Node, child: Child): Child {
    const source = child instanceof HTMLScriptElement ? child.src : '';
    append.call(this, child);
    if (source.startsWith(BASE)) {
      page.eval(readFileSync(path.join(files, source.slice(BASE.length)), 'utf8'));
      const loaded = new Event('load');
      queueMicrotask(() => child.dispatchEvent(loaded));
    }
    return child;
  };
  return () => {
    prototype.appendChild = append;
  };
}
