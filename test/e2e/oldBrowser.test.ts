/** The workbench and its pane where everything is missing that came after the oldest browser: Chromium 87. */
import { buildWorkbook } from '../../src/workbench/model/build';
import { saveWorkbook } from '../../src/workbench/file/save';
import type { Opened, Site } from './site';
import { openBytes, openWorkbench, press, saveBytes, serve, workbench } from './site';

/** By what has them; a browser of today has had them since 88 at the earliest. */
function forget(): void {
  const array = [
    ...['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group'],
    'groupToMap',
  ];
  const typed = Object.getPrototypeOf(Uint8Array.prototype) as object;
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  const gone: readonly (readonly [object | undefined, readonly string[]])[] = [
    [Array.prototype, array],
    [typed, array],
    [Array, ['fromAsync']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [
      Set.prototype,
      ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf'],
    ],
    [
      iterators,
      ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
    ],
    [Promise, ['withResolvers', 'try']],
    [AbortSignal, ['timeout', 'any', 'abort']],
    [AbortSignal.prototype, ['throwIfAborted']],
    [Crypto.prototype, ['randomUUID']],
    [RegExp, ['escape']],
    [Error, ['isError']],
    [Element.prototype, ['checkVisibility', 'setHTML', 'togglePopover']],
    [window, ['structuredClone', 'scheduler', 'navigation', 'CompressionStream', 'DecompressionStream']],
    [document, ['startViewTransition']],
    [Document.prototype, ['startViewTransition']],
  ];
  for (const [from, names] of gone)
    for (const name of names) if (from) delete (from as unknown as Record<string, unknown>)[name];
}

let site: Site;
let opened: Opened;
beforeAll(async () => {
  site = await serve();
  opened = await openWorkbench(site, {}, forget);
});
afterAll(async () => {
  await opened.browser.close();
  await site.close();
});

test('nothing of it was there', async () => {
  // The fallbacks have put a few back: not as a browser has them.
  const source = await opened.page.evaluate(() => [
    String(Array.prototype.findLast).includes('[native code]'),
    'toSorted' in Array.prototype,
    'structuredClone' in window,
  ]);
  expect(source).toEqual([false, false, false]);
});

test('check, fill, marks, summary and undo in the pane', async () => {
  await press(opened.pane, 'check');
  expect(await opened.pane.locator('[data-rule]').count()).toBeGreaterThan(5);
  await press(opened.pane, 'mark');
  await press(opened.pane, 'write-summary');
  const { sheets } = await workbench(opened.page, (bench) => bench.snapshot());
  expect(sheets.map(({ name }) => name)).toEqual(['基础数据表', '自评表', '勾稽结果']);
});

test('opening, typing, pasting, undoing and saving in the workbench', async () => {
  const { bytes } = await saveWorkbook(buildWorkbook({ sheets: [{ name: '甲', cells: [[1, '=A1*2']] }] }));
  await opened.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBytes(opened, bytes, 'a.xlsx');
  await opened.page.locator('td[data-cell="A1"]').click();
  await opened.page.keyboard.type('7');
  for (const key of ['Enter', 'ArrowUp', 'Control+c', 'ArrowDown', 'Control+v'])
    await opened.page.keyboard.press(key);
  const { sheets } = await workbench(opened.page, (bench) => bench.snapshot());
  expect(['A1', 'B1', 'A2'].map((cell) => sheets[0]!.cells[cell]?.value)).toEqual([7, 14, 7]);
  await opened.page.keyboard.press('Control+z');
  expect((await saveBytes(opened)).length).toBeGreaterThan(1000);
});

test('no page logged an error', () => {
  expect(opened.errors).toEqual([]);
});
