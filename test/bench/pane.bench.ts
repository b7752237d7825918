/**
 * The pane in a browser, through the real office.js: how long from a press to findings that are painted, by
 * stage; how a list of two thousand scrolls; what a press costs in batches; and the first load. Needs the site:
 * `npx webpack --env out=.cache/site --env officeJs=local`. Run it alone: `npm run bench -- pane`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import type { Opened, Site } from '../e2e/site';
import { openBytes, openWorkbench, press, serve, workbench } from '../e2e/site';
import { manyFindings, xlsxOf } from '../helpers/manyFindings';
import { SAMPLE_PATH } from '../helpers/workbook';

/** Of these the median is told, the first one, which loads and compiles, apart. */
const RUNS = 9;
const RUNS_OF_MANY = 3;
/** Rows that make two thousand findings. */
const ROWS = 570;

let site: Site;
let opened: Opened;
beforeAll(async () => {
  site = await serve();
});
afterAll(() => site.close());
beforeEach(async () => {
  opened = await openWorkbench(site, {}, watchForReady);
});
afterEach(() => opened.browser.close());

const frameOf = async ({ page }: Opened): Promise<Frame> =>
  (await (await page.locator('#pane').elementHandle())!.contentFrame())!;

const print = (title: string, rows: readonly (readonly [string, string])[]): void => {
  const lines = rows.map(([name, value]) => `${value.padStart(14)}  ${name}`);
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
};
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** In every page from its beginning: when the pane can be used. */
function watchForReady(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-action="check"]')) return;
    observer.disconnect();
    performance.mark('bench:ready');
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Presses a button of the pane and waits until what came of it is painted: the stages' lengths, in ms. */
async function timedPress(): Promise<Record<string, number>> {
  const painted = async (): Promise<void> => {
    await new Promise(requestAnimationFrame);
    // A message comes after the frame's own work; a timer may come later still.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  };
  const begin = performance.now();
  const done = new Promise<void>((resolve) => {
    let started = false;
    const observer = new MutationObserver(() => {
      const { status } = document.querySelector<HTMLElement>('[data-status]')!.dataset;
      started ||= status === 'busy';
      if (!started || status === 'busy') return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { attributes: true, childList: true, subtree: true });
  });
  document.querySelector<HTMLElement>('[data-action="check"]')!.click();
  await done;
  const rendered = performance.now();
  await painted();
  const end = performance.now();
  const at = (stage: string): number => performance.getEntriesByName(`gouji:${stage}`).at(-1)!.startTime;
  return {
    'press → asked': at('asked') - begin,
    'core loaded': at('loaded') - at('asked'),
    'workbook read': at('read') - at('loaded'),
    'rules run': at('checked') - at('read'),
    rendered: rendered - at('checked'),
    'laid out and painted': end - rendered,
    'in all': end - begin,
    nodes: document.getElementsByTagName('*').length,
  };
}

/** Scrolls the view by a page a frame to its end and back: the frames' lengths, in ms. */
async function scrolled(): Promise<number[]> {
  const view = document.querySelector('main')!;
  const frames: number[] = [];
  let last = await new Promise<number>(requestAnimationFrame);
  for (const direction of [1, -1]) {
    for (let step = 0; step < 120; step += 1) {
      view.scrollTop += (direction * (view.scrollHeight - view.clientHeight)) / 120;
      const now = await new Promise<number>(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
  }
  return frames;
}

/** What a key in the search box, or a press that only changes a mark, costs until it is painted. */
async function typed(words: string): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]')!;
  const begin = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, words);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - begin;
}

async function stages(runs: number): Promise<(readonly [string, string])[]> {
  const frame = await frameOf(opened);
  const first = await frame.evaluate(timedPress);
  const later: Record<string, number>[] = [];
  for (let run = 0; run < runs; run += 1) later.push(await frame.evaluate(timedPress));
  return Object.keys(first).map((name) => {
    const middle = median(later.map((each) => each[name]!));
    return [
      name,
      name === 'nodes' ? String(middle) : `${ms(first[name]!).padStart(8)} ${ms(middle).padStart(9)}`,
    ] as const;
  });
}

test('the first load', async () => {
  const frame = await frameOf(opened);
  const [paint, ready] = await frame.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    performance.getEntriesByName('bench:ready')[0]!.startTime,
  ]);
  const sizes = execFileSync(process.execPath, [path.join(__dirname, '../../scripts/bundle.mjs')], {
    encoding: 'utf8',
  });
  print('first load, from the beginning of the page', [
    ['first paint', ms(paint!)],
    ['the pane can be used', ms(ready!)],
    ['gzip, without office.js', sizes.match(/[\d.]+ KB(?= {2}first load in all)/)![0]],
  ]);
});

test('a check of the sample', async () => {
  print(`check of the sample: first, median of ${RUNS}`, await stages(RUNS));
});

test('two thousand findings', async () => {
  await openBytes(opened, await xlsxOf(manyFindings(ROWS)), 'many.xlsx');
  const rows = await stages(RUNS_OF_MANY);
  const count = await opened.pane.locator('[data-rule]').count();
  print(`check with ${count} findings: first, median of ${RUNS_OF_MANY}`, rows);
  const frame = await frameOf(opened);
  const frames = await frame.evaluate(scrolled);
  const slow = frames.filter((each) => each > 50).length;
  print(`scrolling through them in ${frames.length} steps`, [
    ['median frame', ms(median(frames))],
    ['95th percentile', ms([...frames].sort((a, b) => a - b)[Math.floor(frames.length * 0.95)]!)],
    ['longest', ms(Math.max(...frames))],
    ['frames over 50 ms', String(slow)],
  ]);
  const keys: number[] = [];
  for (const words of ['第', '第1', '第12', '第123', '第12', '第1', '第', ''])
    keys.push(await frame.evaluate(typed, words));
  print('words in the search box, until painted', [
    ['median', ms(median(keys))],
    ['longest', ms(Math.max(...keys))],
  ]);
});

test('batches a press', async () => {
  const batches = (): Promise<number> => workbench(opened.page, (bench) => bench.batches);
  const rows: [string, string][] = [];
  const cost = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    const before = await batches();
    await act();
    rows.push([name, String((await batches()) - before)]);
  };
  const { pane, page } = opened;
  await openBytes(opened, readFileSync(SAMPLE_PATH), 'fy2023.xlsx');
  await workbench(page, (bench) => bench.edit('自评表', 'H24', null));
  await cost('check', () => press(pane, 'check'));
  await cost('check again', () => press(pane, 'check'));
  await cost('go to a cell', async () => {
    await pane.locator('[data-cell]').first().click();
    await pane.locator('[aria-current="location"]').first().waitFor();
  });
  await cost('mark', () => press(pane, 'mark'));
  await cost('clear marks', () => press(pane, 'clear-marks'));
  await cost('write the summary', () => press(pane, 'write-summary'));
  await cost('undo the summary', () => press(pane, 'undo'));
  await press(pane, 'preview-fill');
  await cost('fill', () => press(pane, 'apply-fill'));
  await pane.locator('[data-view="check"]').click();
  await cost('undo the fill', () => press(pane, 'undo'));
  print('batches', rows);
});
