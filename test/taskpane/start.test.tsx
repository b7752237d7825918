/** @jest-environment ./test/helpers/paneEnvironment.js */
/** The pane's page as Excel starts it: what is pressed before it is ready, and what goes on while it is hidden. */
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers';
import { TextEncoder } from 'node:util';
import { COMMANDS } from '../../src/taskpane/commands/commands';
import { PAUSE_MS } from '../../src/taskpane/state/watching';
import { createHost } from '../../src/workbench/host';
import { loadOfficeJs } from '../../src/workbench/transport/jsdom';
import { completeJsdom } from '../helpers/browser';
import { settled } from '../helpers/settled';
import { sampleWorkbook } from '../helpers/workbook';
import { workbenchData } from '../hosts/excel/workbenchData';

Object.assign(globalThis, { TextEncoder, setImmediate });
const excel = createHost({ play: { apiSet: '1.20' } });
const status = () => document.querySelector('[data-status]')?.getAttribute('data-status');
const found = () => document.querySelectorAll('[data-rule]').length;
/** The tests' own limit ends it where that never comes. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await settled();
}
/** Longer than the pane waits for the next edit. */
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS + 200));

beforeAll(async () => {
  await completeJsdom();
  document.body.innerHTML = '<div id="root"></div>';
  excel.reset(workbenchData(sampleWorkbook()));
  // A press on the ribbon starts the page. Excel keeps it until the library is there, and not until the add-in is.
  excel.taskPane.show(false);
  excel.play({ paneHangs: true });
  const page = readFileSync('src/taskpane/unsupported.js', 'utf8');
  window.eval(page);
  const loading = loadOfficeJs(excel);
  document.dispatchEvent(new Event('DOMContentLoaded'));
  const pressed = excel.runCommand('check');
  await import('../../src/taskpane');
  await loading;
  // Ends though the pane is never said to be there, and though the check has not ended.
  await pressed;
});

test('a button pressed before the pane was ready is heard: the check is made', async () => {
  await until(() => status() === 'done');
  expect(found()).toBeGreaterThan(0);
});

test('every button of the ribbon is heard', () => {
  const { mappings } = (Office.actions as unknown as { _association: { mappings: object } })._association;
  expect(Object.keys(mappings)).toEqual(Object.keys(COMMANDS).map((name) => name.toUpperCase()));
});

test('buttons pressed one after the other each end at once, and do their work in turn', async () => {
  await Promise.all(['mark', 'write-summary', 'clear-marks'].map((name) => excel.runCommand(name)));
  await until(() => {
    const { sheets } = excel.snapshot();
    return sheets.length === 3 && sheets.every(({ conditionalFormats }) => conditionalFormats.length === 0);
  });
  await until(() => status() === 'done');
  expect(excel.snapshot().sheets.map(({ name }) => name)).toContain('勾稽结果');
});

test('while the pane is hidden nothing is read; shown again, it checks once', async () => {
  excel.play({ paneHangs: false });
  excel.taskPane.show(true);
  await settled();
  const live = excel.batches;
  excel.edit('自评表', 'I15', '一');
  await pause();
  expect(excel.batches).toBeGreaterThan(live);
  excel.taskPane.show(false);
  await settled();
  const before = excel.batches;
  for (const value of ['二', '三']) {
    excel.edit('自评表', 'I15', value);
    await pause();
  }
  expect(excel.batches).toBe(before);
  excel.taskPane.show(true);
  await pause();
  expect(excel.batches).toBe(before + 1);
});

test('the pane tries this Excel in an empty workbook, and in no other', async () => {
  const press = (selector: string) => document.querySelector<HTMLElement>(selector)!.click();
  const outcome = () => document.querySelector('[data-self-test]')?.getAttribute('data-self-test');
  press('[data-view="help"]');
  await until(() => document.body.textContent.includes('检查这个 Excel'));
  [...document.querySelectorAll('button')]
    .find((each) => each.textContent.startsWith('检查这个 Excel'))!
    .click();
  await until(() => outcome() === 'ready');
  const before = excel.snapshot();
  press('[data-action="self-test"]');
  await until(() => outcome() === 'refused');
  expect(excel.snapshot()).toEqual(before);
  excel.reset({ sheets: [{ name: 'Sheet1' }] });
  press('[data-action="self-test"]');
  await until(() => outcome() === 'ended');
  expect(document.querySelector('pre')!.textContent).toMatch(
    /^gouji .*ExcelApi 1\.20[^]*\nok .*all is as it was$/,
  );
  expect(document.querySelector('pre')!.textContent).not.toContain('FAIL');
  expect(excel.snapshot().sheets).toHaveLength(1);
});
