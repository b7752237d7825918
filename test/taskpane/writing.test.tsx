/** @jest-environment ./test/helpers/paneEnvironment.js */
/** What the pane writes, on a workbook in memory with the real core: fills, reasons, blank forms, undo, live checks. */
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as checking from '../../src/check';
import { HostError } from '../../src/hosts/host';
import type { MemoryHost } from '../helpers/memoryHost';
import { createMemoryHost } from '../helpers/memoryHost';
import { parseA1 } from '../../src/model/workbook/cell';
import type { CellContent } from '../../src/model/workbook/edits';
import { contentOf } from '../../src/model/workbook/edits';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { App } from '../../src/taskpane/App';
import { createPane } from '../../src/taskpane/state/actions';
import type { Core } from '../../src/taskpane/state/core';
import { createPreferences } from '../../src/taskpane/state/preferences';
import * as sheets from '../../src/templates';
import { itemsOf } from '../../src/taskpane/state/items';
import { completeJsdom } from '../helpers/browser';
import { mapSheet, sampleWorkbook, sheetOf, withCell, workbookOf } from '../helpers/workbook';

beforeAll(completeJsdom);
beforeEach(() => localStorage.clear());
configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 20_000 });

const core: Core = { ...checking, ...sheets };
const user = userEvent.setup();

function open(workbook: WorkbookSnapshot = sampleWorkbook()): MemoryHost {
  const host = createMemoryHost(workbook);
  const preferences = createPreferences();
  const pane = createPane(host, async () => core, preferences.get);
  void host.watch(pane.changed);
  render(<App pane={pane} preferences={preferences} core={core} officeIsDark={undefined} />);
  return host;
}

const byAction = (action: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-action="${action}"]`)!;
const status = (): HTMLElement => screen.getByRole('status');
async function press(action: string): Promise<void> {
  await user.click(byAction(action));
  await waitFor(() => expect(status().dataset['status']).toMatch(/done|failed/));
}
const view = (name: string): Promise<void> =>
  user.click(document.querySelector<HTMLElement>(`[data-view="${name}"]`)!);
const fills = (kind?: string): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-fill]')]
    .filter((row) => kind === undefined || row.dataset['kind'] === kind)
    .map((row) => row.dataset['fill']!);
const row = (rule: string): HTMLElement => document.querySelector<HTMLElement>(`[data-rule="${rule}"]`)!;
const itemOf = (rule: string): HTMLElement => row(rule).closest('li')!;
const at = (sheet: string, address: string) => ({ sheet, ...parseA1(address)! });
function held(host: MemoryHost, sheet: string, address: string): CellContent {
  const { row: r, column } = parseA1(address)!;
  const found = host.state.workbook.sheets.find(({ name }) => name === sheet)!;
  return contentOf(found.cells.find((cell) => cell.row === r && cell.column === column));
}

describe('fill', () => {
  const half = () => withCell(withCell(sampleWorkbook(), '自评表', 'H24', null), '基础数据表', 'B5', null);

  test('lists what can be filled before anything is written; blanks are chosen, typed figures are not', async () => {
    const host = open(half());
    await press('preview-fill');
    expect(fills('blank')).toEqual(['基础数据表!B5', '自评表!H24']);
    expect(fills('differs')).toEqual(['自评表!I4']);
    expect(fills('proposal')).toEqual(['自评表!H21']);
    expect(held(host, '自评表', 'H24')).toBeNull();
    expect(byAction('apply-fill').textContent).toBe('填入所选 2 项');

    await press('apply-fill');
    expect(held(host, '自评表', 'H24')).toEqual({ formula: expect.stringMatching(/^=SUM\(/) });
    expect(held(host, '自评表', 'I4')).toBe(10);
    expect(screen.getByText('已填入 2 个单元格：基础数据表!B5、自评表!H24')).toBeTruthy();

    await user.click(screen.getAllByRole('button', { name: '撤销' })[0]!);
    await screen.findByText(/^已撤销：填写 \S+!\w+、\S+!\w+$/);
    expect(host.state.workbook).toEqual(half());
  });

  test('one by one: a blank left out, a typed figure confirmed', async () => {
    const host = open(half());
    await press('preview-fill');
    const choose = (cell: string): Promise<void> =>
      user.click(within(document.querySelector<HTMLElement>(`[data-fill="${cell}"]`)!).getByRole('checkbox'));
    await choose('基础数据表!B5');
    await choose('自评表!I4');
    await press('apply-fill');
    expect(held(host, '基础数据表', 'B5')).toBeNull();
    expect(held(host, '自评表', 'I4')).toMatchObject({ formula: expect.any(String) });
  });

  test('what overwrites a typed figure has no box for all of them', async () => {
    open(half());
    await press('preview-fill');
    expect(screen.getByRole('checkbox', { name: '全选：可以填入的空格' })).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: '全选：与填报数不同' })).toBeNull();
  });

  test('a cell that changed since, a protected sheet: refused and said by their cells', async () => {
    localStorage.setItem('gouji.preferences', JSON.stringify({ live: false }));
    const host = open(mapSheet(half(), '基础数据表', (sheet) => ({ ...sheet, protected: true })));
    await press('preview-fill');
    act(() => host.edit(at('自评表', 'H24'), 97));
    await press('apply-fill');
    expect(screen.getByText('没有填入任何单元格')).toBeTruthy();
    expect(screen.getByText(/内容已变，没有填：自评表!H24.*受保护，没有填：基础数据表!B5/)).toBeTruthy();
    expect(held(host, '自评表', 'H24')).toBe(97);
  });

  test('nothing to fill, and nothing checked yet, are said', async () => {
    open(workbookOf(sheetOf('工资', [['姓名', 1]])));
    await view('fill');
    expect(screen.getByText(/^校验后在这里列出/)).toBeTruthy();
    await view('check');
    await press('preview-fill');
    expect(screen.getByText('没有找到可以校验的表')).toBeTruthy();
  });

  test('over scores that are still to be filled in a total is not changed at a press', async () => {
    open(
      ['H13', 'H14', 'H15'].reduce((book, cell) => withCell(book, '自评表', cell, null), sampleWorkbook()),
    );
    await press('check');
    const item = itemOf('evaluation/total-score');
    expect(within(item).getByText(/还有 3 项未填得分。请先补填得分/)).toBeTruthy();
    await user.click(within(item).getByRole('button', { name: '展开算式与依据' }));
    expect(within(item).getByText('请对照原始资料，在表中改正。')).toBeTruthy();
    expect(item.querySelectorAll('[data-action="fill-one"], [data-action="correct"]')).toHaveLength(0);
  });
});

describe('explanations', () => {
  const RULE = 'evaluation/unspent';
  async function openBox(): Promise<ReturnType<typeof within>> {
    const item = itemOf(RULE);
    await user.click(within(item).getByRole('button', { name: '展开算式与依据' }));
    return within(item);
  }
  const REASON = '结转下年，用于支付车辆保险费1.53万元';

  test('an empty phrase is refused with what a good reason names, and nothing is kept', async () => {
    const host = open();
    await press('check');
    const item = await openBox();
    for (const phrase of ['', '核实无误', '。。。']) {
      await user.clear(item.getByRole('textbox'));
      if (phrase) await user.type(item.getByRole('textbox'), phrase);
      await press('explain');
      expect(item.getByText(/请写明：什么事/)).toBeTruthy();
    }
    expect(row(RULE).dataset['explained']).toBeUndefined();
    expect(host.state.workbook.settings).toBeUndefined();
  });

  test('a reason closes the finding; a changed figure opens it again; taken back it is as before', async () => {
    const host = open();
    await press('check');
    const sentence = (): string => document.querySelector('[data-verdict-text]')!.textContent;
    const before = sentence();
    const item = await openBox();
    await user.type(item.getByRole('textbox'), REASON);
    await press('explain');
    expect(row(RULE).dataset['explained']).toBe('closed');
    expect(itemOf(RULE).textContent).toContain(`已说明：${REASON}`);
    expect(sentence()).toBe('2 处未填列，无错误，8 处待说明，5 处提示，1 处单位已说明');

    act(() => host.edit(at('自评表', 'F4'), 742.3));
    await waitFor(() => expect(row(RULE).dataset['explained']).toBe('stale'));
    expect(itemOf(RULE).textContent).toContain('数据已变，原说明已失效');
    act(() => host.edit(at('自评表', 'F4'), 742.38));
    await waitFor(() => expect(row(RULE).dataset['explained']).toBe('closed'));

    // It has moved meanwhile, to what is done, and folded: the next is open.
    expect(itemOf(RULE).closest('[data-group="done"]')).not.toBeNull();
    const moved = within(itemOf(RULE));
    await user.click(moved.getByRole('button', { name: '展开算式与依据' }));
    await user.click(moved.getByRole('button', { name: '撤回说明' }));
    await waitFor(() => expect(row(RULE).dataset['explained']).toBeUndefined());
    expect(sentence()).toBe(before);
    expect(host.state.workbook.settings).toEqual({});
  });

  test('one that could not be kept is still there to be kept, also after a look elsewhere', async () => {
    const host = open();
    await press('check');
    await user.type((await openBox()).getByRole('textbox'), REASON);
    const { keep } = host;
    host.keep = () => Promise.reject(new HostError('failed'));
    await press('explain');
    expect(status().dataset['status']).toBe('failed');
    host.keep = keep;
    await view('help');
    await view('check');
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveProperty('value', REASON));
    await press('explain');
    expect(itemOf(RULE).textContent).toContain(`已说明：${REASON}`);
  });

  test('what the user edits while a reason is being kept is checked', async () => {
    const host = open();
    await press('check');
    await user.type((await openBox()).getByRole('textbox'), REASON);
    const { keep } = host;
    host.keep = (...given) => {
      act(() => host.edit(at('自评表', 'F4'), 742.3));
      return keep.apply(host, given);
    };
    await press('explain');
    await waitFor(() => expect(row(RULE).dataset['explained']).toBe('stale'));
  });

  test('it stands on the summary sheet, and its cell is not marked', async () => {
    const host = open();
    await press('check');
    const item = await openBox();
    await user.type(item.getByRole('textbox'), REASON);
    await press('explain');
    await press('write-summary');
    const texts = host.state.summary!.content.rows.flat().map(({ value }) => value);
    expect(texts).toContainEqual(expect.stringContaining(REASON));
    await press('mark');
    expect(host.state.marks.has('自评表!F4')).toBe(false);
  });

  test('kept texts that are damaged close nothing, and that is said', async () => {
    open({ ...sampleWorkbook(), settings: { 'gouji.explanations': '{"version":1,"items":[{' } });
    await press('check');
    expect(screen.getByText(/工作簿里保存的说明已损坏/)).toBeTruthy();
    expect(row(RULE).dataset['explained']).toBeUndefined();
  });
});

describe('live check', () => {
  test('an edit is checked by itself; what the user opened stays open, and the list keeps its order', async () => {
    const host = open();
    await press('check');
    const rules = (): string[] =>
      [...document.querySelectorAll<HTMLElement>('[data-rule]')].map(({ dataset }) => dataset['rule']!);
    const before = rules();
    const item = row('cross/project-expenditure').closest('li')!;
    await user.click(within(item).getByRole('button', { name: '展开算式与依据' }));
    const reason = '台账移交延迟，个别事项跨年完成，已调整工作计划';
    act(() => host.edit(at('自评表', 'I15'), reason));
    await waitFor(() => expect(rules()).not.toEqual(before));
    // Those of a cell stand together.
    expect([...rules()].sort()).toEqual(
      itemsOf(core.check(host.state.workbook))
        .flatMap(({ issue }) => issue!.diagnostics.map(({ ruleId }) => ruleId))
        .sort(),
    );
    expect(item.isConnected).toBe(true);
    expect(within(item).getAllByText('差额').length).toBeGreaterThan(0);
    expect(status().dataset['status']).toBe('done');
  });

  test('switched off it only says that the sheet has changed', async () => {
    const host = open();
    await view('settings');
    await user.click(screen.getByRole('switch', { name: '改动后自动重新校验' }));
    await view('check');
    await press('check');
    act(() => host.edit(at('基础数据表', 'B5'), 5.85));
    expect(status().textContent).toContain('表格已改动，请重新校验');
    expect(row('basic/three-public-total')).toBeNull();
    await press('check');
    expect(status().textContent).not.toContain('表格已改动');
    expect(row('basic/three-public-total')).toBeTruthy();
  });

  test('before the first check nothing is checked unasked', async () => {
    const host = open();
    act(() => host.edit(at('基础数据表', 'B5'), 5.85));
    expect(status().dataset['status']).toBe('idle');
    expect(document.querySelector('[data-rule]')).toBeNull();
  });
});

test('blank forms of a year are put in, chosen ones only', async () => {
  const host = open(workbookOf(sheetOf('Sheet1', [['', '']])));
  await user.click(screen.getByRole('checkbox', { name: '自评表' }));
  await user.clear(screen.getByRole('spinbutton', { name: '年度' }));
  await user.type(screen.getByRole('spinbutton', { name: '年度' }), '2024');
  await press('insert-template');
  expect(host.state.templates.map(({ form }) => form)).toEqual(['basic']);
  expect(JSON.stringify(host.state.templates)).toContain('2024年度');
  expect(screen.getByText(/^已插入工作表：/)).toBeTruthy();
});

test('undo names what it takes back, refuses after an edit, and says when there is nothing', async () => {
  const host = open();
  await press('undo');
  expect(screen.getByText('没有可以撤销的写入')).toBeTruthy();
  // Nothing has gone wrong by it.
  expect(status().dataset['status']).toBe('done');
  await press('check');
  expect(byAction('undo').getAttribute('aria-disabled')).toBe('true');
  await press('mark');
  expect(byAction('undo').title).toMatch(/^撤销：标记 \d+ 个单元格：基础数据表、自评表$/);
  act(() => host.edit(at('自评表', 'F4'), 1));
  await press('undo');
  expect(screen.getByText('没有撤销：写入之后又有改动')).toBeTruthy();
  expect(status().dataset['status']).toBe('failed');
});

test('whatever was written has its undo beside it, which names where', async () => {
  const host = open();
  await press('write-summary');
  expect(byAction('undo-write').title).toBe('撤销：写入工作表“勾稽结果”');
  await press('mark');
  expect(byAction('undo-write').title).toMatch(/^撤销：标记 \d+ 个单元格：基础数据表、自评表$/);
  await press('undo-write');
  expect(screen.getByText(/^已撤销：标记 \d+ 个单元格：基础数据表、自评表$/)).toBeTruthy();
  expect(document.querySelector('[data-action="undo-write"]')).toBeNull();
  expect(host.state.marks.size).toBe(0);
  await press('clear-marks');
  // Nothing was cleared: the undo is another write's.
  expect(document.querySelector('[data-action="undo-write"]')).toBeNull();
});

test('a wrong cell is named with what it explains, and put right at a press', async () => {
  const host = open(withCell(sampleWorkbook(), '自评表', 'B5', '按收入性质分：734.91'));
  await press('check');
  const issue = document.querySelector<HTMLElement>('[data-cause="cell"]')!;
  expect(issue.textContent).toContain(
    '按收入性质分应为 743.91（现为 734.91，疑似数字颠倒）：改正后，3 条勾稽关系相符。',
  );
  expect(issue.querySelectorAll('[data-severity="error"]')).toHaveLength(3);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^离报送还差 \d+ 件$/);
  await user.click(within(issue).getByRole('button', { name: '展开算式与依据' }));
  // Three relations, and one amount: as many decimals as the figures above it have.
  const [difference, ...others] = within(issue).getAllByText('差额');
  expect(difference!.closest('tr')!.textContent).toMatch(/^差额9\.00$/);
  expect(others).toEqual([]);
  await user.click(within(issue).getByRole('button', { name: '将 B5 改为 743.91' }));
  await waitFor(() => expect(document.querySelector('[data-cause="cell"]')).toBeNull());
  expect(held(host, '自评表', 'B5')).toBe('按收入性质分：743.91');
  await press('undo');
  expect(held(host, '自评表', 'B5')).toBe('按收入性质分：734.91');
});

test('an amount that may stand in either of two cells is one issue; neither is set by a press', async () => {
  open();
  await press('check');
  const issue = document.querySelector<HTMLElement>('[data-cause="ambiguous-allocation"]')!;
  expect(issue.textContent).toContain('1.53');
  expect(
    [...issue.querySelectorAll<HTMLElement>('[data-rule]')].map(({ dataset }) => dataset['rule']),
  ).toEqual(['evaluation/unspent', 'cross/project-expenditure']);
  expect(issue.querySelector('[data-action="correct"]')).toBeNull();
});

test('a read-only file: said, as what is written would be lost', async () => {
  open({ ...sampleWorkbook(), readOnly: true });
  await press('check');
  expect(screen.getByText(/^这个文件是只读的.*“文件 › 另存为”/)).toBeTruthy();
  // Also where it is chosen what is to be written.
  await view('fill');
  expect(screen.getByText(/^这个文件是只读的/)).toBeTruthy();
});
