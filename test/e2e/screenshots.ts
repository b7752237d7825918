/**
 * `npm run screenshots`: the README's picture, and every view in every state, in both themes and languages and
 * with forced colours, to look at: `test-results/screenshots`, by view. `npm run picture` makes the former alone.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Site } from './site';
import { openWorkbench, press, serve } from './site';
import { setWidth, speak, STATES } from './states';

const README_PICTURE = path.join(__dirname, '../../assets/screenshots/workbench.png');
const FOLDER = path.join(__dirname, '../../test-results/screenshots');

const LANGUAGES = { 'zh-CN': 'zh', en: 'en' } as const;
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;
/** As Excel for Mac and for Windows open a pane, pulled wider, and that one with text twice as large. */
const WIDTHS = [270, 320, 450, 225] as const;

let site: Site;
beforeAll(async () => {
  site = await serve('--tls-self-signed');
  mkdirSync(path.dirname(README_PICTURE), { recursive: true });
});
afterAll(() => site.close());

test('the picture of the README', async () => {
  const { browser, page, pane } = await openWorkbench(site, {
    width: 1360,
    height: 820,
    ignoreHTTPSErrors: true,
  });
  try {
    await press(pane, 'mark');
    await pane.locator('[data-rule="cross/project-expenditure"]').click();
    await pane.locator('[aria-current="location"]').first().waitFor();
    // The pointer is no part of the picture, nor what shows where it rests.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(500);
    await page.screenshot({ path: README_PICTURE });
  } finally {
    await browser.close();
  }
});

describe('every view in every state', () => {
  beforeAll(() => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
  });

  test.each(['zh-CN', 'en'] as const)(
    '%s',
    async (locale) => {
      // Of another origin Office names no theme: the pane follows the system's, which can change under it.
      const opened = await openWorkbench(
        { ...site, url: site.webUrl! },
        { ignoreHTTPSErrors: true, width: 1300, height: 900 },
      );
      const { browser, page } = opened;
      try {
        await speak(opened, locale);
        for (const { name, reach } of STATES) {
          await reach(opened, locale);
          await page.mouse.move(0, 0);
          for (const width of WIDTHS) {
            await setWidth(opened, width);
            for (const [look, media] of Object.entries(LOOKS)) {
              if (look === 'forced' && width !== 320) continue;
              await page.emulateMedia(media);
              await page.waitForTimeout(150);
              await page
                .locator('#pane')
                .screenshot({ path: path.join(FOLDER, `${name}-${LANGUAGES[locale]}-${width}-${look}.png`) });
            }
          }
          await page.emulateMedia(LOOKS.light);
        }
      } finally {
        await browser.close();
      }
    },
    300_000,
  );
});
