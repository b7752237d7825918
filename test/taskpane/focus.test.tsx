/** @jest-environment ./test/helpers/paneEnvironment.js */
/** By keyboard: how a list of findings is walked, and that the focus is never lost when the list changes. */
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as checking from '../../src/check';
import type { MemoryHost } from '../helpers/memoryHost';
import { createMemoryHost } from '../helpers/memoryHost';
import { parseA1 } from '../../src/model/workbook/cell';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { App } from '../../src/taskpane/App';
import { createPane } from '../../src/taskpane/state/actions';
import type { Core } from '../../src/taskpane/state/core';
import { createPreferences } from '../../src/taskpane/state/preferences';
import * as sheets from '../../src/templates';
import { completeJsdom } from '../helpers/browser';
import { sampleWorkbook, withCell } from '../helpers/workbook';

beforeAll(completeJsdom);
beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());
configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 20_000 });

const core: Core = { ...checking, ...sheets };
const user = userEvent.setup();

async function checked(workbook: WorkbookSnapshot = sampleWorkbook()): Promise<MemoryHost> {
  const host = createMemoryHost(workbook);
  const preferences = createPreferences();
  const pane = createPane(host, async () => core, preferences.get);
  void host.watch(pane.changed);
  render(<App pane={pane} preferences={preferences} core={core} officeIsDark={undefined} />);
  await user.click(screen.getByRole('button', { name: '校验' }));
  await settled();
  // Where there is something to do they are folded.
  await user.click(screen.getByRole('button', { name: /^提示，供参考/ }));
  return host;
}

const settled = (): Promise<void> =>
  waitFor(() => expect(screen.getByRole('status').dataset['status']).toBe('done'));
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const row = (rule: string, cell?: string): HTMLElement =>
  rows().find(({ dataset }) => dataset['rule'] === rule && (cell === undefined || dataset['cell'] === cell))!;
const at = (sheet: string, address: string) => ({ sheet, ...parseA1(address)! });
const focused = (): string =>
  document.activeElement === document.body ? 'nothing' : describeControl(document.activeElement!);
const describeControl = (element: Element): string =>
  element instanceof HTMLElement && element.dataset['rule'] !== undefined
    ? `${element.dataset['rule']} ${element.dataset['cell']}`
    : (element.getAttribute('aria-label') ?? element.textContent);
const focus = (element: HTMLElement): void => act(() => element.focus());

describe('by keyboard', () => {
  test('the arrow keys, Home and End lead from finding to finding; Right and Left open and close', async () => {
    await checked();
    const all = rows();
    focus(all[0]!);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(all[1]);
    await user.keyboard('{End}{ArrowDown}');
    expect(document.activeElement).toBe(all.at(-1));
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(all.at(-2));
    await user.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(all[0]);
    const toggle = all[0]!.closest('li')!.querySelector('[aria-expanded]')!;
    await user.keyboard('{ArrowRight}');
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{ArrowRight}');
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
  });

  test('Tab reaches one finding, the one that was left, its button and its details', async () => {
    await checked();
    const stops = (): HTMLElement[] => rows().filter((each) => each.tabIndex === 0);
    expect(stops()).toEqual([rows()[0]]);
    focus(rows()[0]!);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    const third = rows()[2]!;
    expect(stops()).toEqual([third]);
    // The button beside a finding is one only of that finding; what stands in its details always is.
    const item = third.closest('li')!;
    const toggles = [...document.querySelectorAll<HTMLElement>('[data-item] [aria-expanded]')];
    expect(toggles.filter((each) => each.tabIndex === 0)).toEqual([item.querySelector('[aria-expanded]')]);
    await user.keyboard('{End}');
    expect(within(item).getAllByRole('button', { name: /转到/ })[0]!.tabIndex).toBe(0);
    expect(third.tabIndex).toBe(-1);
  });

  test('a key in a field stays in the field', async () => {
    await checked();
    const item = within(row('evaluation/unspent').closest('li')!);
    await user.click(item.getByRole('button', { name: '展开算式与依据' }));
    const field = item.getByRole('textbox');
    await user.type(field, '结转{ArrowUp}{Home}{ArrowDown}');
    expect(document.activeElement).toBe(field);
  });
});

describe('the focus is kept', () => {
  test('after an edit elsewhere, also where the finding gets a cause and moves under it', async () => {
    const host = await checked();
    focus(row('evaluation/unspent'));
    act(() => host.edit(at('自评表', 'B5'), '按收入性质分：734.91'));
    await waitFor(() => expect(document.querySelector('[data-cause="cell"]')).not.toBeNull());
    expect(focused()).toBe('evaluation/unspent 自评表!F4');
    act(() => host.edit(at('自评表', 'B5'), '按收入性质分：743.91'));
    await waitFor(() => expect(document.querySelector('[data-cause="cell"]')).toBeNull());
    expect(focused()).toBe('evaluation/unspent 自评表!F4');
  });

  test('a reason that is being written is not lost when its finding moves', async () => {
    const host = await checked();
    const item = row('evaluation/unspent').closest('li')!;
    await user.click(within(item).getByRole('button', { name: '展开算式与依据' }));
    await user.type(within(item).getByRole('textbox'), '结转下年');
    // Another total breaks the amount's tie to the other form: the finding stands alone.
    act(() => host.edit(at('自评表', 'F7'), '项目支出：61.48'));
    await waitFor(() => expect(document.querySelector('[data-cause="ambiguous-allocation"]')).toBeNull());
    expect((document.activeElement as HTMLTextAreaElement).value).toBe('结转下年');
    expect(row('evaluation/unspent').closest('li')!.contains(document.activeElement)).toBe(true);
  });

  test('where the finding goes, the next one takes it', async () => {
    const host = await checked();
    const gone = row('basic/thrift-measures-missing');
    const next = describeControl(rows()[rows().indexOf(gone) + 1]!);
    focus(gone);
    act(() => host.edit(at('基础数据表', 'B24'), '压减会议，公务用车统一派车'));
    await waitFor(() => expect(row('basic/thrift-measures-missing')).toBeUndefined());
    expect(focused()).toBe(next);
  });

  test('where nothing follows, the verdict takes it', async () => {
    const host = await checked();
    // The last of the list, and of its form: the weights no longer add up, then do again.
    act(() => host.edit(at('自评表', 'G24'), 101));
    await waitFor(() => expect(row('evaluation/total-weight')).toBeDefined());
    await user.type(screen.getByRole('searchbox', { name: '按文字筛选' }), 'evaluation/total-weight');
    focus(rows().at(-1)!);
    act(() => host.edit(at('自评表', 'G24'), 100));
    await waitFor(() => expect(rows()).toHaveLength(0));
    expect(document.activeElement).toBe(screen.getAllByRole('heading', { level: 2 })[0]);
  });

  test('when the filter is taken back by a button that goes with it', async () => {
    await checked();
    await user.type(screen.getByRole('searchbox', { name: '按文字筛选' }), '没有这样的词');
    await user.click(screen.getAllByRole('button', { name: '显示全部' }).at(-1)!);
    expect(document.activeElement).toBe(screen.getAllByRole('heading', { level: 2 })[0]);
  });

  test('after a correction, on what comes next', async () => {
    await checked(withCell(sampleWorkbook(), '自评表', 'B5', '按收入性质分：734.91'));
    const issue = document.querySelector<HTMLElement>('[data-cause="cell"]')!;
    await user.click(within(issue).getByRole('button', { name: '展开算式与依据' }));
    await user.click(within(issue).getByRole('button', { name: '将 B5 改为 743.91' }));
    await waitFor(() => expect(document.querySelector('[data-cause="cell"]')).toBeNull());
    await settled();
    expect(document.activeElement!.closest('[data-item]')).not.toBeNull();
    // Undo has no finding to lose: its button stays.
    await user.click(screen.getAllByRole('button', { name: '撤销' })[0]!);
    await waitFor(() => expect(document.querySelector('[data-cause="cell"]')).not.toBeNull());
    expect(focused()).toBe('撤销');
  });

  test('after a reason is kept, in the field of the next; taken back, where the reason is written again', async () => {
    await checked();
    const item = within(row('evaluation/unspent').closest('li')!);
    await user.click(item.getByRole('button', { name: '展开算式与依据' }));
    await user.type(item.getByRole('textbox'), '结转下年，用于支付车辆保险费1.53万元');
    await user.click(item.getByRole('button', { name: '保存说明' }));
    await waitFor(() => expect(row('evaluation/unspent').dataset['explained']).toBe('closed'));
    await settled();
    await waitFor(() => expect(document.activeElement).toBeInstanceOf(HTMLTextAreaElement));
    const next = document.activeElement!.closest('li')!;
    expect(next.contains(row('evaluation/unspent'))).toBe(false);
    expect(next.dataset['work']).toBe('explain');
    const done = within(row('evaluation/unspent').closest('li')!);
    await user.click(done.getByRole('button', { name: '展开算式与依据' }));
    await user.click(done.getByRole('button', { name: '撤回说明' }));
    await waitFor(() => expect(row('evaluation/unspent').dataset['explained']).toBeUndefined());
    await settled();
    expect(row('evaluation/unspent').closest('li')!.contains(document.activeElement)).toBe(true);
  });

  test('a message that is put away leaves it to the heading', async () => {
    await checked();
    await user.click(screen.getByRole('button', { name: '标记' }));
    await user.click(await screen.findByRole('button', { name: '关闭' }));
    expect(document.activeElement).toBe(screen.getAllByRole('heading', { level: 2 })[0]);
  });
});

describe('the focus is not taken', () => {
  test('from the workbook, where the user types: only when the pane is entered again', async () => {
    const host = await checked();
    focus(row('basic/thrift-measures-missing'));
    const outside = jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    act(() => host.edit(at('基础数据表', 'B24'), '压减会议，公务用车统一派车'));
    await waitFor(() => expect(row('basic/thrift-measures-missing')).toBeUndefined());
    expect(focused()).toBe('nothing');
    outside.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(document.activeElement!.closest('[data-item]')).not.toBeNull();
  });

  test('from nowhere: who has left the list is not brought back into it', async () => {
    const host = await checked();
    const gone = row('basic/thrift-measures-missing');
    focus(gone);
    act(() => gone.blur());
    act(() => host.edit(at('基础数据表', 'B24'), '压减会议，公务用车统一派车'));
    await waitFor(() => expect(row('basic/thrift-measures-missing')).toBeUndefined());
    expect(focused()).toBe('nothing');
  });
});
