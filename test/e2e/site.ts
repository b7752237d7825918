/** The built site, served as `npm start` serves it, and the workbench open in a browser. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Browser, BrowserOptions } from './browser';
import { openBrowser } from './browser';

const SERVER = path.join(__dirname, '../../src/workbench/server.mjs');
const SITE = process.env.GOUJI_SITE ?? path.join(__dirname, '../../.cache/site');

export interface Site {
  readonly url: string;
  /** With `--tls-self-signed`: the workbench with the pane of another origin. */
  readonly webUrl: string | undefined;
  close(): Promise<void>;
}

/** A process of its own, as for a user: jest cannot load the server's module. */
export async function serve(...flags: readonly string[]): Promise<Site> {
  const server = spawn(process.execPath, [SERVER, '--dir', SITE, '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const wanted = flags.includes('--tls-self-signed') ? 2 : 1;
  let printed = '';
  const [url, webUrl] = await new Promise<string[]>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the workbench's server ended with ${code}`)));
    server.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      const urls = printed.match(/https?:\/\/\S+(?=\n)/g) ?? [];
      if (urls.length === wanted) resolve(urls);
    });
  });
  return {
    url: url!,
    webUrl,
    async close() {
      server.kill();
    },
  };
}

/** What `window.workbench` is used for here. */
export interface Workbench {
  open(bytes: Uint8Array, name: string): Promise<void>;
  save(): Promise<Uint8Array>;
  snapshot(): WorkbenchSnapshot;
  edit(sheet: string, address: string, value: unknown): void | Promise<void>;
  insertRows(sheet: string, row: number, count: number): void;
  play(options: Readonly<Record<string, unknown>>): void;
  readonly batches: number;
  readonly lost: readonly string[];
  readonly selection: { readonly sheet: string; readonly address: string };
}

export interface WorkbenchSnapshot {
  readonly sheets: readonly {
    readonly name: string;
    readonly conditionalFormats: readonly unknown[];
    readonly comments: readonly unknown[];
    readonly cells: Readonly<
      Record<string, { readonly value: unknown; readonly text: string; readonly formula?: string }>
    >;
  }[];
}

export interface Opened {
  readonly browser: Browser;
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses asked for outside this machine, and what the pages logged as errors. */
  readonly strangers: string[];
  readonly errors: string[];
}

/**
 * The workbench with the sample loaded, and the pane ready to be used.
 *
 * @param atStart runs in every page before its own scripts
 */
export async function openWorkbench(
  site: Site,
  options?: BrowserOptions,
  atStart?: () => void,
): Promise<Opened> {
  const browser = await openBrowser(options);
  // A browser starts with a page; another one is another process, beside one that nobody looks at.
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  if (atStart) await page.addInitScript(atStart);
  const strangers: string[] = [];
  const errors: string[] = [];
  const own = new URL(site.url).hostname;
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== own) strangers.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(site.url);
  const pane = page.frameLocator('#pane');
  await pane.locator('[data-action="check"]').waitFor();
  return { browser, page, pane, strangers, errors };
}

/** The workbench with the sample, open while the tests of a file run; to be looked at by them, not before. */
export function openedWorkbench(): Opened {
  let site: Site;
  let opened: Opened;
  beforeAll(async () => {
    site = await serve();
    opened = await openWorkbench(site);
  });
  afterAll(async () => {
    await opened.browser.close();
    await site.close();
  });
  return {
    get browser() {
      return opened.browser;
    },
    get page() {
      return opened.page;
    },
    get pane() {
      return opened.pane;
    },
    get strangers() {
      return opened.strangers;
    },
    get errors() {
      return opened.errors;
    },
  };
}

export function status(pane: FrameLocator, value: 'idle' | 'busy' | 'done' | 'failed') {
  return pane.locator(`[data-status="${value}"]`);
}

/** Presses an action and waits until it has ended well. */
export async function press(pane: FrameLocator, action: string): Promise<void> {
  await pane.locator(`[data-action="${action}"]`).click();
  await status(pane, 'done').waitFor();
}

/** What `use` gives comes as one text: value by value, a workbook takes the browser's protocol a second. */
export async function workbench<Result>(
  page: Page,
  use: (workbench: Workbench) => Result | Promise<Result>,
): Promise<Result> {
  const text: unknown = await page.evaluate(
    `(async () => JSON.stringify(await (${use.toString()})(window.workbench)))()`,
  );
  return (typeof text === 'string' ? JSON.parse(text) : undefined) as Result;
}

/** Opens a file in the workbench; the pane is another afterwards, as for another workbook in Excel. */
export async function openBytes({ page, pane }: Opened, bytes: Uint8Array, name: string): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64');
  await page.evaluate(
    ([data, file]) =>
      (window as unknown as { workbench: Workbench }).workbench.open(
        Uint8Array.from(atob(data!), (char) => char.charCodeAt(0)),
        file!,
      ),
    [base64, name],
  );
  await pane.locator('[data-action="check"]').waitFor();
}

export async function saveBytes({ page }: Opened): Promise<Uint8Array> {
  const base64 = await page.evaluate(async () => {
    const bytes = await (window as unknown as { workbench: Workbench }).workbench.save();
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}
