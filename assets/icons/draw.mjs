/** Draws the icons in the sizes that the manifest names: `node assets/icons/draw.mjs`. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

/** What every button of the ribbon must have. */
const RIBBON = [16, 32, 80];
const ICONS = {
  icon: [...RIBBON, 64],
  check: RIBBON,
  fill: RIBBON,
  mark: RIBBON,
  'clear-marks': RIBBON,
  'write-summary': RIBBON,
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(ICONS)) {
    const svg = await readFile(new URL(`${name}.svg`, import.meta.url), 'utf8');
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await writeFile(
        new URL(`${name}-${size}.png`, import.meta.url),
        await page.screenshot({ omitBackground: true }),
      );
    }
  }
} finally {
  await browser.close();
}
