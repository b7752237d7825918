/** Draws the icons in the sizes that the manifest names: `node assets/icons/draw.mjs`. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

/** All that Office knows: at 125 or 150 % it takes one of those between, or blurs the nearest. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = ['icon', 'check', 'fill', 'mark', 'clear-marks', 'write-summary'];

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
  for (const name of ICONS) {
    const svg = await readFile(new URL(`${name}.svg`, import.meta.url), 'utf8');
    for (const size of SIZES) {
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
