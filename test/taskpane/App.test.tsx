/** @jest-environment ./test/helpers/paneEnvironment.js */
/** The pane on a workbook in memory, with the real core: by what a user sees and presses. */
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as checking from '../../src/check';
import * as sheets from '../../src/templates';
import { HostError } from '../../src/hosts/host';
import type { MemoryHost } from '../helpers/memoryHost';
import { createMemoryHost } from '../helpers/memoryHost';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { verdictOf } from '../../src/model/result/verdict';
import { workLeft } from '../../src/model/result/work';
import { App } from '../../src/taskpane/App';
import { createPane } from '../../src/taskpane/state/actions';
import type { Core } from '../../src/taskpane/state/core';
import { createPreferences } from '../../src/taskpane/state/preferences';
import { snapshotOf } from '../../src/model/writing/template';
import { readInPart } from '../helpers/unread';
import { completeJsdom } from '../helpers/browser';
import { mapSheet, sampleWorkbook, sheetOf, withCell, workbookOf } from '../helpers/workbook';

beforeAll(completeJsdom);

beforeEach(() => localStorage.clear());

// Without the whole document in every failure.
configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 20_000 });

const core: Core = { ...checking, ...sheets };
const user = userEvent.setup();

function open(workbook: WorkbookSnapshot = sampleWorkbook(), using: Core = core): MemoryHost {
  const host = createMemoryHost(workbook);
  const preferences = createPreferences();
  const pane = createPane(host, async () => using, preferences.get);
  void host.watch(pane.changed);
  render(<App pane={pane} preferences={preferences} core={using} officeIsDark={undefined} />);
  return host;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const press = (name: string | RegExp): Promise<void> => user.click(button(name));
const status = (): string | null => screen.getByRole('status').getAttribute('data-status');
const findings = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-rule]')];
const finding = (rule: string): HTMLElement => findings().find((row) => row.dataset['rule'] === rule)!;

/** Where there is something to do they are folded. */
async function openHints(): Promise<void> {
  const fold = screen.queryByRole('button', { name: /^提示，供参考（\d+）$/, expanded: false });
  if (fold) await user.click(fold);
}

async function check(): Promise<void> {
  await press('校验');
  await waitFor(() => expect(status()).toBe('done'));
}

test('before the first check it says what to do, and every action is there', () => {
  open();
  expect(screen.getByRole('heading', { name: '核对绩效自评工作簿' })).toBeTruthy();
  expect(
    [...document.querySelectorAll<HTMLElement>('[data-action]')].map((each) => each.dataset['action']),
  ).toEqual([
    'check',
    'preview-fill',
    'mark',
    'write-summary',
    'undo',
    'clear-marks',
    'insert-template',
    'insert-example',
    'stop',
  ]);
  expect(screen.getAllByRole('tab').map((tab) => tab.dataset['view'])).toEqual([
    'check',
    'scores',
    'fill',
    'report',
    'settings',
    'help',
  ]);
  expect(status()).toBe('idle');
});

test('a check shows verdict, forms and findings', async () => {
  open();
  await check();
  const result = core.check(sampleWorkbook());
  const { diagnostics } = result;
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
    `离报送还差 ${workLeft(result.work)} 件`,
  );
  expect(screen.getByText(verdictOf(result, 'zh-CN'))).toBeTruthy();
  expect(screen.getByText('示例区人民政府办公室 · 2023 年度 · 万元')).toBeTruthy();
  expect(button('基础数据表, 转到 基础数据表!A1:G26')).toBeTruthy();
  await openHints();
  expect(
    findings()
      .map((row) => row.dataset['rule'])
      .sort(),
  ).toEqual(diagnostics.map(({ ruleId }) => ruleId).sort());
  const row = finding('cross/project-expenditure');
  expect(row.dataset).toMatchObject({ severity: 'explain', cell: '自评表!F7' });
  // Its own address stands under the amount's, once it is open.
  await user.click(row);
  expect(row.textContent).toMatch(/^自评表!F7 项目支出.*63\.01/);
});

test('every count is the same: header, groups, sentence', async () => {
  open();
  await check();
  const { work } = core.check(sampleWorkbook());
  await openHints();
  for (const kind of ['blank', 'explain', 'hint'] as const) {
    const group = document.querySelector<HTMLElement>(`[data-group="${kind}"]`)!;
    expect(group.querySelectorAll('[data-item]')).toHaveLength(work[kind]);
    expect(group.textContent).toContain(`（${work[kind]}）`);
  }
  expect(
    screen.getByText(`${work.blank} 处未填列，无错误，${work.explain} 处待说明，${work.hint} 处提示`),
  ).toBeTruthy();
});

test('a finding leads to its cell, its figures lead to theirs', async () => {
  const host = open();
  await check();
  const row = finding('cross/project-expenditure');
  await user.click(row);
  await waitFor(() => expect(row.getAttribute('aria-current')).toBe('location'));
  expect(host.state.selected).toEqual({ sheet: '自评表', row: 6, column: 5 });

  const item = within(row.closest('li')!);
  const differences = item.getAllByText('差额').map((each) => each.closest('tr')!.textContent);
  expect(differences.some((each) => each.endsWith('1.53'))).toBe(true);
  expect(item.getAllByText(/^要求：/).length).toBeGreaterThan(0);
  expect(item.getByText(/cross\/project-expenditure/)).toBeTruthy();
  await user.click(item.getByRole('button', { name: '基础数据表!F11' }));
  await waitFor(() => expect(host.state.selected).toEqual({ sheet: '基础数据表', row: 10, column: 5 }));
  await user.click(item.getByRole('button', { name: '收起' }));
  expect(item.queryAllByText('差额')).toEqual([]);
});

test('a text that is compared is shown as it stands, not as a blank', async () => {
  open();
  await check();
  const row = finding('evaluation/indicator-score');
  await user.click(row);
  const target = within(row.closest('li')!).getByRole('button', { name: /^E21/ });
  expect(target.closest('tr')!.textContent).toMatch(/743\.91万元$/);
});

test('what was not checked is told by what is to be done: of each blank cell, what waits for it', async () => {
  const host = open();
  await check();
  const heading = button(/^未核对 \d+ 条，不适用 \d+ 条$/);
  expect(heading.getAttribute('aria-expanded')).toBe('false');
  await user.click(heading);
  const group = (kind: string) =>
    within(document.querySelector<HTMLElement>(`[data-not-checked="${kind}"]`)!);
  const cell = group('blank').getByRole('button', { name: '基础数据表!F10' });
  const told = cell.closest('li')!.textContent;
  expect(told).toContain('公务接待·2023年决算数');
  for (const id of ['basic/final-over-budget', 'basic/year-on-year'])
    expect(told).toContain(core.RULES.find((rule) => rule.id === id)!.title['zh-CN']);
  await user.click(cell);
  await waitFor(() => expect(host.state.selected).toEqual({ sheet: '基础数据表', row: 9, column: 5 }));
  await user.click(button(/^不适用（\d+）$/));
  for (const outcome of core.check(sampleWorkbook()).outcomes) {
    if (outcome.status !== 'notChecked') continue;
    const { title } = core.RULES.find(({ id }) => id === outcome.ruleId)!;
    expect(screen.getAllByText(title['zh-CN'], { exact: false }).length).toBeGreaterThan(0);
  }
});

test('a workbook without a form: it says what was looked for', async () => {
  open(workbookOf(sheetOf('Sheet1', [['预算', 1]])));
  await check();
  expect(screen.getByRole('heading', { name: '没有找到可以校验的表' })).toBeTruthy();
  expect(screen.getByText(/《基础数据表》：/)).toBeTruthy();
  await press('标记');
  await waitFor(() => expect(status()).toBe('done'));
});

test('an error says what to do; the pane goes on, and the last result stays', async () => {
  const host = open();
  await check();
  const shown = findings().length;
  const read = host.read.bind(host);
  host.read = () => Promise.reject(new HostError('cell-edit'));
  await press('重新校验');
  await waitFor(() => expect(status()).toBe('failed'));
  expect(screen.getByText('请先按 Enter 或 Esc 结束单元格编辑，再点“校验”。')).toBeTruthy();
  expect(findings()).toHaveLength(shown);

  host.read = read;
  await press('重新校验');
  await waitFor(() => expect(status()).toBe('done'));
  expect(screen.queryByText('有单元格正在编辑')).toBeNull();
});

test.each([
  ['工作表“自评表”受保护', new HostError('protected', '自评表')],
  ['工作簿结构受保护', new HostError('protected')],
  ['这里的 Excel 做不了“标记”', new HostError('unsupported', 'Range.foo')],
  ['找不到工作表“自评表”', new HostError('not-found', '自评表')],
  ['“标记”没有完成', new TypeError('boom')],
])('an error in our own words: %s', async (title, error) => {
  const host = open();
  host.mark = () => Promise.reject(error);
  await press('标记');
  await waitFor(() => expect(status()).toBe('failed'));
  expect(screen.getByText(title)).toBeTruthy();
  await press('关闭');
  expect(screen.queryByText(title)).toBeNull();
});

test('a cell that is gone: the failure is told', async () => {
  const host = open();
  await check();
  host.select = () => Promise.reject(new HostError('not-found', '自评表'));
  await user.click(finding('cross/project-expenditure'));
  expect(await screen.findByText('找不到工作表“自评表”')).toBeTruthy();
});

test('marks are made from the workbook as it is, and can be taken away', async () => {
  const workbook = mapSheet(sampleWorkbook(), '基础数据表', (sheet) => ({ ...sheet, protected: true }));
  const host = open(workbook);
  await press('标记');
  expect(await screen.findByText(/^受保护的工作表未标记：基础数据表。/)).toBeTruthy();
  const marks = core.marksFor(core.check(workbook), 'zh-CN').filter(({ cell }) => cell.sheet === '自评表');
  expect(screen.getByText(`已标记 ${marks.length} 个单元格：自评表`)).toBeTruthy();
  expect(findings().length).toBeGreaterThan(0);
  await press('清除标记');
  expect(await screen.findByText(`已清除 ${marks.length} 个单元格的标记`)).toBeTruthy();
  expect(host.state.marks.size).toBe(0);
});

test('the summary is written, and can be shown', async () => {
  const host = open();
  await press('写入汇总表');
  const show = await screen.findByRole('button', { name: '查看' });
  const { sheet, content } = host.state.summary!;
  expect(content.rows.length).toBeGreaterThan(10);
  expect(screen.getByText(`结果已写入工作表“${sheet}”`)).toBeTruthy();
  host.select = jest.fn(() => Promise.resolve());
  await user.click(show);
  expect(host.select).toHaveBeenCalledWith({ sheet, row: 0, column: 0 });
});

test('one action at a time', async () => {
  const host = open();
  let finish = (): void => {};
  const read = jest.fn(
    () => new Promise<WorkbookSnapshot>((resolve) => (finish = () => resolve(sampleWorkbook()))),
  );
  host.read = read;
  await press('校验');
  expect(status()).toBe('busy');
  await press('校验');
  await press('写入汇总表');
  expect(read).toHaveBeenCalledTimes(1);
  finish();
  await waitFor(() => expect(status()).toBe('done'));
});

test('rows that were not recognised, and labels that were guessed, are said with their cells', async () => {
  const doubting: Core = {
    ...core,
    check: (snapshot) => {
      const result = core.check(snapshot);
      const [first, ...rest] = result.forms;
      const cell = { sheet: first!.sheet, row: 30, column: 0 };
      const note = { 'zh-CN': '按公务接待读取', en: 'read as hospitality' };
      const doubtful = {
        ...first!,
        unrecognized: [{ cell, text: ' 其他支出 ' }],
        readingNotes: [{ cell: { ...cell, row: 31 }, text: '接待', note }],
      };
      return { ...result, forms: [doubtful, ...rest] };
    },
  };
  open(sampleWorkbook(), doubting);
  await check();
  expect(screen.getByText('有 1 行未能识别，没有参与校验：').textContent).toMatch(/：A31.* 其他支出\s*$/);
  expect(screen.getByText('有 1 处按推断读取，请核对：').textContent).toMatch(
    /：A32.* 接待：按公务接待读取\s*$/,
  );
});

test('what was not read leads the verdict, with its cells, and no tick is green', async () => {
  open(sampleWorkbook(), { ...core, check: (snapshot) => readInPart(core.check(snapshot)) });
  await check();
  expect(document.querySelector('[data-verdict]')!.getAttribute('data-verdict')).toBe('partly-read');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(
    /^没有读全：没读懂“支付进度”（自评表!E4）$/,
  );
  expect(button('自评表!E4').closest('li')!.textContent).toContain('支付');
  expect(screen.getByText('没读懂的标签 2 处，它们旁边的数没有参与校验：')).toBeTruthy();
});

test('a blank form is not filled in, and not clean', async () => {
  open(snapshotOf(sheets.templates({ year: 2024 })));
  await check();
  expect(document.querySelector('[data-verdict]')!.getAttribute('data-verdict')).toBe('open');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/尚未填写/);
  expect(screen.getAllByText(/尚未填写/).length).toBeGreaterThan(1);
});

test('a rule that crashed is said', async () => {
  const crashing: Core = {
    ...core,
    check: (snapshot) => {
      const result = core.check(snapshot);
      return { ...result, counts: { ...result.counts, crashed: 2 } };
    },
  };
  open(sampleWorkbook(), crashing);
  await check();
  expect(screen.getByText('有 2 处校验因内部错误中断，其余结果不受影响。')).toBeTruthy();
});

test('an error of severity 错误 leads the verdict', async () => {
  open(withCell(sampleWorkbook(), '自评表', 'H24', 97));
  await check();
  expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^离报送还差 [1-9]\d* 件$/);
  expect(document.querySelector('[data-verdict]')!.getAttribute('data-verdict')).toBe('errors');
});

test('scores: every row as reported and computed, the total and the grade', async () => {
  open();
  await user.click(screen.getByRole('tab', { name: '得分' }));
  expect(screen.getByText('校验后在这里显示各项得分：填报与重算并列。')).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: '校验' }));
  await check();
  await user.click(screen.getByRole('tab', { name: '得分' }));
  const cells = (name: RegExp): (string | null)[] =>
    within(screen.getByRole('rowheader', { name }).closest('tr')!)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  expect(cells(/^预算执行率 99\.79%/)).toEqual(['10', '10', '9.98']);
  expect(cells(/^完成时间/).slice(0, 2)).toEqual(['10', '9']);
  expect(cells(/^总分/).slice(0, 2)).toEqual(['100', '98']);
  expect(screen.getByText(/^等级/).parentElement!.textContent).toMatch(/优$/);
});

test('the language changes at once and is remembered', async () => {
  open();
  await check();
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.click(screen.getByRole('radio', { name: 'English' }));
  expect(screen.getByRole('tab', { name: 'Check' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  await user.click(screen.getByRole('tab', { name: 'Check' }));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/to do before handing in/);
  expect(JSON.parse(localStorage.getItem('gouji.preferences')!)).toMatchObject({ locale: 'en' });
});

test('what is stored may be nonsense, or storage denied', async () => {
  localStorage.setItem('gouji.preferences', '{"locale":"tlh"');
  open();
  expect(screen.getByRole('tab', { name: '校验' })).toBeTruthy();
  const denied = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.click(screen.getByRole('radio', { name: 'English' }));
  expect(screen.getByRole('tab', { name: 'Check' })).toBeTruthy();
  denied.mockRestore();
});

test('help lists every rule with its authority', async () => {
  open();
  await user.click(screen.getByRole('tab', { name: '帮助' }));
  expect(screen.getByText(/所有计算都在本机完成/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: `校验规则（${core.RULES.length} 条）` })).toBeTruthy();
  for (const group of screen.getAllByRole('button', { expanded: false })) await user.click(group);
  for (const rule of core.RULES) expect(screen.getAllByText(rule.title['zh-CN']).length).toBeGreaterThan(0);
});
