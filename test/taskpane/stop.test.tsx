/** @jest-environment ./test/helpers/paneEnvironment.js */
/** The foot of the pane while an action runs: what it does, and the way to stop it. */
import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as checking from '../../src/check';
import { HostError } from '../../src/hosts/host';
import { createMemoryHost } from '../helpers/memoryHost';
import type { MemoryHost } from '../helpers/memoryHost';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { App } from '../../src/taskpane/App';
import { createPane } from '../../src/taskpane/state/actions';
import { createPreferences } from '../../src/taskpane/state/preferences';
import { exampleSheets, importSheets, TEMPLATE_FORMS, templates } from '../../src/templates';
import { completeJsdom } from '../helpers/browser';
import { sampleWorkbook, withCell } from '../helpers/workbook';

beforeAll(completeJsdom);
configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 20_000 });
const core = { ...checking, importSheets, templates, exampleSheets, TEMPLATE_FORMS };
const user = userEvent.setup();

function open(locale: 'zh-CN' | 'en' = 'zh-CN'): MemoryHost {
  localStorage.setItem('gouji.preferences', JSON.stringify({ locale }));
  const host = createMemoryHost(sampleWorkbook());
  const preferences = createPreferences();
  const pane = createPane(host, async () => core, preferences.get);
  render(<App pane={pane} preferences={preferences} core={core} officeIsDark={undefined} />);
  return host;
}

const byAction = (action: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-action="${action}"]`)!;
const line = (): HTMLElement => screen.getByRole('status');
const isSeen = (element: Element | null): boolean =>
  element !== null && getComputedStyle(element).visibility === 'visible';
const stop = (): HTMLElement => byAction('stop');
/** What is seen of the line. */
const said = (): string =>
  [...line().children]
    .filter(isSeen)
    .map(({ textContent }) => textContent)
    .join('');

/** Reads that are answered by hand. */
function hang(host: MemoryHost): (snapshot: WorkbookSnapshot) => Promise<void> {
  let answer: (snapshot: WorkbookSnapshot) => void = () => undefined;
  host.read = () => new Promise((resolve) => (answer = resolve));
  return async (snapshot) => act(async () => answer(snapshot));
}

async function check(): Promise<void> {
  await user.click(byAction('check'));
  await waitFor(() => expect(line().dataset['status']).toBe('done'));
}

test('the button has its room from the start, and is neither seen nor reached before an action takes its time', async () => {
  const host = open();
  await check();
  expect(stop().isConnected).toBe(true);
  expect(isSeen(stop())).toBe(false);
  const before = said();
  expect(before).toMatch(/^已完成 · 校验于/);
  const answer = hang(host);
  // At once there is nothing new to see: looked at before any time can pass.
  act(() => byAction('check').focus());
  fireEvent.click(byAction('check'));
  expect(line().dataset['status']).toBe('busy');
  expect(said()).toBe(before);
  expect(isSeen(stop())).toBe(false);
  await waitFor(() => expect(isSeen(stop())).toBe(true));
  expect(said()).toBe('正在读取工作簿…');
  // What was said keeps its room under it.
  expect(line().textContent).toContain(before);

  const shown = document.querySelectorAll('[data-rule]').length;
  await user.click(screen.getByText('停止').closest('button')!);
  expect(line().dataset['status']).toBe('idle');
  expect(said()).toMatch(/^已停止，没有改动工作簿 · 校验于/);
  expect(isSeen(stop())).toBe(false);
  expect(document.activeElement).toBe(byAction('check'));
  await answer(withCell(sampleWorkbook(), '自评表', 'H24', 97));
  expect(document.querySelectorAll('[data-rule]')).toHaveLength(shown);
  expect(said()).toMatch(/^已停止/);
});

test('in English; the focus goes to the view where what was pressed is gone', async () => {
  const host = open('en');
  hang(host);
  // It opens another view.
  await user.click(byAction('preview-fill'));
  await waitFor(() => expect(isSeen(stop())).toBe(true));
  expect(said()).toBe('Reading the workbook…');
  await user.click(screen.getByText('Stop').closest('button')!);
  expect(said()).toBe('Stopped; the workbook was not changed');
  expect(document.activeElement).toBe(document.querySelector('[data-view="fill"]'));
});

test('while it writes the button says why it does nothing, and keeps the focus until it goes', async () => {
  const host = open();
  const mark = host.mark.bind(host);
  let finish: () => void = () => undefined;
  host.mark = async (marks, options, progress) => {
    const report = await mark(marks, options, progress);
    await new Promise<void>((resolve) => (finish = resolve));
    return report;
  };
  await user.click(byAction('mark'));
  await waitFor(() => expect(isSeen(stop())).toBe(true));
  expect(said()).toBe('正在写入…');
  expect(stop().getAttribute('aria-disabled')).toBe('true');
  expect(stop().title).toBe('正在写入，不能中途停下：要么写完，要么全部还原');
  await user.click(stop());
  expect(line().dataset['status']).toBe('busy');
  expect(document.activeElement).toBe(stop());
  await act(async () => finish());
  await waitFor(() => expect(line().dataset['status']).toBe('done'));
  expect(document.activeElement).toBe(byAction('mark'));
});

test('what was said stays until the next action has ended; the same once more is said once more', async () => {
  const host = open();
  const read = host.read.bind(host);
  host.read = () => Promise.reject(new HostError('cell-edit'));
  await user.click(byAction('check'));
  const notice = await screen.findByText('有单元格正在编辑');
  await user.click(byAction('check'));
  await waitFor(() => expect(notice.isConnected).toBe(false));
  const again = screen.getByText('有单元格正在编辑');
  const answer = hang(host);
  await user.click(byAction('check'));
  expect(again.isConnected).toBe(true);
  host.read = read;
  await answer(sampleWorkbook());
  await waitFor(() => expect(line().dataset['status']).toBe('done'));
  expect(again.isConnected).toBe(false);
});
