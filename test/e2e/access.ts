/**
 * Every view in every state, in both languages: axe finds nothing, of colours in one of them, but in either theme and
 * with forced ones; nothing is cut off or runs out of the pane, down to the narrowest and with text twice as large.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import type { Locale } from '../../src/model/text/locale';
import type { Opened, Site } from './site';
import { openWorkbench, serve } from './site';
import { setWidth, speak, STATES } from './states';

const AXE = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** As wide as users pull it, as Excel for Windows and for Mac open it, and the first with text twice as large. */
const WIDTHS = [450, 320, 270, 225] as const;

/** The language in which colours are looked at, in every theme: they do not depend on it. */
const COLOURS_IN: Locale = 'zh-CN';

const frameOf = async ({ page }: Opened): Promise<Frame> =>
  (await (await page.locator('#pane').elementHandle())!.contentFrame())!;

/** Once in every page of the pane: axe; and what is out of sight is laid out as well, not only as high as it was. */
async function prepare(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => 'axe' in window)) return;
  await frame.evaluate(AXE);
  await frame.evaluate(() => {
    const all = document.createElement('style');
    all.textContent = 'li { content-visibility: visible !important }';
    document.head.append(all);
  });
}

/** What axe holds about colours: more than half of its work. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Of axe's rules some, all but some, or all. */
type Choice =
  | { readonly runOnly: { readonly type: 'rule'; readonly values: readonly string[] } }
  | { readonly rules: Readonly<Record<string, { readonly enabled: false }>> };

const only = (...values: readonly string[]): Choice => ({ runOnly: { type: 'rule', values } });
const ALL: Choice = { rules: {} };
const ALL_BUT_COLOURS: Choice = {
  rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])),
};

async function violations(frame: Frame, choice: Choice): Promise<string[]> {
  return frame.evaluate(async (chosen) => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: unknown,
          options: unknown,
        ): Promise<{
          violations: readonly {
            id: string;
            nodes: readonly { target: unknown; html: string; failureSummary: string }[];
          }[];
        }>;
      };
    };
    // Fluent's own helpers for moving the focus: hidden from readers, and passing it on at once.
    const context = { include: [['html']], exclude: [['[data-tabster-dummy]']] };
    const found = await axe.run(context, {
      resultTypes: ['violations'],
      ...chosen,
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary }) =>
        [id, JSON.stringify(target), html.slice(0, 160), failureSummary.slice(0, 200)].join(' '),
      ),
    );
  }, choice);
}

/** What is cut off, and what runs out of the pane. */
function cutOff(): string[] {
  const told = (element: Element): string =>
    `${element.tagName.toLowerCase()} “${element.textContent.slice(0, 40)}”`;
  const out: string[] = [];
  const main = document.querySelector('main')!;
  if (main.scrollWidth > main.clientWidth)
    out.push(`the view scrolls sideways by ${main.scrollWidth - main.clientWidth}`);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    // One line on purpose: it opens. And the pane's name, which is for screen readers alone.
    if (element.closest('[data-brief], h1, [data-tabster-dummy]') || !element.checkVisibility()) continue;
    const { overflowX } = getComputedStyle(element);
    const words = [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
    );
    if (!words) continue;
    if (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1)
      out.push(`cut off: ${told(element)}`);
    const range = document.createRange();
    range.selectNodeContents(element);
    const { right, left, width } = range.getBoundingClientRect();
    if (width > 0 && (right > innerWidth + 1 || left < -1))
      out.push(`runs out of the pane: ${told(element)}`);
  }
  return [...new Set(out)];
}

/** What has changed is rendered and painted, and no colour is on its way to another. */
const settled = (frame: Frame): Promise<unknown> =>
  frame.evaluate(async () => {
    const painted = (): Promise<unknown> =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await painted();
    document.getAnimations().forEach((each) => each instanceof CSSTransition && each.finish());
    await painted();
  });

/** The rest of what axe asks for does not depend on colours. */
async function otherColours(page: Page, frame: Frame): Promise<object> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(frame);
  const dark = await violations(frame, only(...COLOUR_RULES));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await settled(frame);
  const forced = await violations(frame, only('color-contrast'));
  await page.emulateMedia({ forcedColors: 'none' });
  return { dark, forced };
}

/** A test for every state, in this language; two files call it, so that two languages take two cores. */
export function testAccess(locale: Locale): void {
  let site: Site;
  let opened: Opened;
  beforeAll(async () => {
    // Of another origin Office names no theme: the pane follows the system's, which can change under it.
    site = await serve('--tls-self-signed');
    opened = await openWorkbench({ ...site, url: site.webUrl! }, { ignoreHTTPSErrors: true, width: 1300 });
    await speak(opened, locale);
  });
  afterAll(async () => {
    await opened?.browser.close();
    await site?.close();
  });

  test.each(STATES)('$name: nothing to complain of, and nothing cut off', async ({ reach }) => {
    await reach(opened, locale);
    const { page } = opened;
    const frame = await frameOf(opened);
    await prepare(frame);
    await settled(frame);
    expect(await violations(frame, locale === COLOURS_IN ? ALL : ALL_BUT_COLOURS)).toEqual([]);
    if (locale === COLOURS_IN) expect(await otherColours(page, frame)).toEqual({ dark: [], forced: [] });
    for (const width of WIDTHS) {
      await setWidth(opened, width);
      await settled(frame);
      expect([width, await frame.evaluate(cutOff)]).toEqual([width, []]);
    }
    await setWidth(opened, WIDTHS[0]);
  });

  test('no request left this machine', () => expect(opened.strangers).toEqual([]));
}
