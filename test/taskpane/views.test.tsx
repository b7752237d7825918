/** @jest-environment ./test/helpers/paneEnvironment.js */
/** The views of the pane on a workbook in memory: what is filtered, searched and told. */
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as checking from '../../src/check';
import * as sheets from '../../src/templates';
import type { MemoryHost } from '../helpers/memoryHost';
import { createMemoryHost } from '../helpers/memoryHost';
import { App } from '../../src/taskpane/App';
import { createPane } from '../../src/taskpane/state/actions';
import type { Core } from '../../src/taskpane/state/core';
import { createPreferences } from '../../src/taskpane/state/preferences';
import { completeJsdom } from '../helpers/browser';
import { cleanWorkbook } from '../helpers/cleanForms';
import { sampleWorkbook, sheetOf, withCell } from '../helpers/workbook';

beforeAll(completeJsdom);
beforeEach(() => localStorage.clear());
configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 20_000 });

const core: Core = { ...checking, ...sheets };
const user = userEvent.setup();
const rules = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-rule]')].map((row) => row.dataset['rule']);

async function checked(workbook = sampleWorkbook()): Promise<MemoryHost> {
  const host = createMemoryHost(workbook);
  const preferences = createPreferences();
  const pane = createPane(host, async () => core, preferences.get);
  render(<App pane={pane} preferences={preferences} core={core} officeIsDark={undefined} />);
  await user.click(screen.getByRole('button', { name: '校验' }));
  await waitFor(() => expect(screen.getByRole('status').getAttribute('data-status')).toBe('done'));
  return host;
}

test('words narrow the findings, say how many are left, and are cleared', async () => {
  await checked();
  const all = rules();
  await user.type(screen.getByRole('searchbox', { name: '按文字筛选' }), '63.01');
  expect(rules()).toContain('cross/project-expenditure');
  expect(rules().length).toBeLessThan(all.length);
  expect(screen.getByText(/^显示 \d+ 处，共 \d+ 处$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '显示全部' }));
  expect(rules()).toEqual(all);
});

test('a filter that hides everything says so and offers to be cleared', async () => {
  await checked();
  const all = rules();
  await user.type(screen.getByRole('searchbox', { name: '按文字筛选' }), '没有这样的词');
  expect(rules()).toEqual([]);
  expect(screen.getByText('没有符合筛选条件的结果。')).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: '显示全部' }).at(-1)!);
  expect(rules()).toEqual(all);
});

test('one form is shown alone', async () => {
  await checked();
  await user.selectOptions(screen.getByRole('combobox', { name: '按表筛选' }), '基础数据表');
  const sheets = [...document.querySelectorAll<HTMLElement>('[data-row]')].map(
    ({ dataset }) => dataset['cell']!.split('!')[0],
  );
  expect(new Set(sheets)).toEqual(new Set(['基础数据表']));
});

test('a sheet that holds no form is named once, below all that is to be done', async () => {
  const sample = sampleWorkbook();
  const notes = sheetOf('填表说明', [['金额以万元为单位']]);
  await checked({ ...sample, sheets: [...sample.sheets, notes] });
  const told = screen.getAllByText(/填表说明/);
  expect(told.map(({ textContent }) => textContent)).toEqual([
    '没有认出表、不在校验之内的工作表：“填表说明”',
  ]);
  const last = [...document.querySelectorAll('[data-row]')].at(-1)!;
  expect(last.compareDocumentPosition(told[0]!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('the rules are searched by words, also of their source', async () => {
  await checked();
  await user.click(screen.getByRole('tab', { name: '帮助' }));
  await user.type(screen.getByRole('searchbox', { name: '搜规则' }), 'cross/project-expenditure');
  const rule = core.RULES.find(({ id }) => id === 'cross/project-expenditure')!;
  expect(screen.getByText(rule.title['zh-CN'])).toBeTruthy();
  expect(screen.getByText(rule.requirement['zh-CN'])).toBeTruthy();
  await user.type(screen.getByRole('searchbox', { name: '搜规则' }), ' 没有这样的词');
  expect(screen.getByText('没有这样的规则。')).toBeTruthy();
});

test('scores: the rate, another preset beside, and what would change the result', async () => {
  await checked();
  await user.click(screen.getByRole('tab', { name: '得分' }));
  expect(screen.getByText('预算执行率 99.79%', { selector: 'span' })).toBeTruthy();
  expect(screen.getByText('选定口径后，这里列出', { exact: false })).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: '对照口径' }), '湖北省');
  expect(screen.getByRole('columnheader', { name: '湖北省' })).toBeTruthy();
  expect(screen.getByRole('img', { name: '总分：分值 100，填报 98，计算 98' })).toBeTruthy();
  expect(screen.getByText('高于“优”等最低分 8 分')).toBeTruthy();
  expect(screen.getByText('预算执行率扣 0.0206 分')).toBeTruthy();
});

test('a threshold and a rule are set for this workbook, and the defaults come back', async () => {
  const host = await checked();
  const before = rules();
  const ruled = core.RULES.find(({ id }) => id === 'basic/final-over-budget')!;
  expect(before).toContain(ruled.id);
  await user.click(screen.getByRole('tab', { name: '设置' }));
  const low = screen.getByRole('textbox', { name: '执行率低于多少须说明（%）' });
  await user.clear(low);
  await user.type(low, '999');
  expect(screen.getByText('请填 0 到 100 之间的数')).toBeTruthy();
  expect(screen.getByRole('button', { name: '保存口径' }).getAttribute('aria-disabled')).toBe('true');
  await user.clear(low);
  await user.type(low, '99.9');
  await user.click(screen.getByRole('button', { name: '另行设定级别的规则（0）' }));
  // From its label to it: otherwise the names of some hundred others would be worked out.
  const { htmlFor } = screen.getByText<HTMLLabelElement>(ruled.title['zh-CN'], { selector: 'label' });
  await user.selectOptions(document.getElementById(htmlFor)!, '不校验');
  await user.click(screen.getByRole('button', { name: '保存口径' }));
  await screen.findByText('现用这份工作簿里保存的口径。');
  expect(JSON.parse(host.state.workbook.settings!['gouji.policy']!)).toEqual({
    lowExecution: 99.9,
    rules: { [ruled.id]: 'off' },
  });
  await user.click(screen.getByRole('tab', { name: '校验' }));
  expect(rules()).not.toContain(ruled.id);
  expect(rules()).toContain('evaluation/low-execution');
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.click(screen.getByRole('button', { name: '恢复默认口径' }));
  await screen.findByText('现用默认口径。');
  expect(host.state.workbook.settings).toEqual({});
  await user.click(screen.getByRole('tab', { name: '校验' }));
  expect(rules()).toEqual(before);
});

test('mismatches that hang together and have no cause are told, with the way to each', async () => {
  const wrong = withCell(withCell(cleanWorkbook(), '基础数据表', 'B8', 4.41), '基础数据表', 'B6', 5.41);
  await checked(wrong);
  const said = screen.getByText(/^有 2 条勾稽关系同时不符且相互关联/);
  expect(
    within(said)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['基础数据表!B5', '基础数据表!B6']);
});

test('grades are set from high to low, and count at once', async () => {
  const host = await checked();
  await user.click(screen.getByRole('tab', { name: '设置' }));
  const grade = (name: string) =>
    within(screen.getByRole('group', { name: '等级线（分）' })).getByRole('textbox', { name });
  await user.clear(grade('良'));
  await user.type(grade('良'), '95');
  expect(screen.getByText('请填 0 到 100 之间的数，从高到低')).toBeTruthy();
  expect(screen.getByRole('button', { name: '保存口径' }).getAttribute('aria-disabled')).toBe('true');
  await user.clear(grade('优'));
  await user.type(grade('优'), '99');
  await user.click(screen.getByRole('button', { name: '保存口径' }));
  await screen.findByText('现用这份工作簿里保存的口径。');
  expect(JSON.parse(host.state.workbook.settings!['gouji.policy']!)).toEqual({
    grades: [
      { grade: '优', from: 99 },
      { grade: '良', from: 95 },
      { grade: '中', from: 60 },
      { grade: '差', from: 0 },
    ],
  });
  // The sample has 98 points.
  expect(core.check(host.state.workbook).scores?.grade).toBe('良');
});

test('what is kept in the workbook is told, and removed after a second press only', async () => {
  const finding = core
    .check(sampleWorkbook())
    .diagnostics.find(({ ruleId }) => ruleId === 'evaluation/unspent');
  const kept = core.explain(
    undefined,
    finding!,
    '1.53万元为质保金，2024年3月支付',
    '2024-03-01T01:30:00.000Z',
  );
  if (!('text' in kept)) throw new Error('not kept');
  const host = await checked({ ...sampleWorkbook(), settings: { [kept.key]: kept.text! } });
  await host.keep('gouji.policy', JSON.stringify({ lowExecution: 95 }));
  await user.click(screen.getByRole('button', { name: '标记' }));
  await user.click(screen.getByRole('tab', { name: '设置' }));
  const values = () =>
    screen
      .getAllByRole('definition')
      .map(({ textContent, previousSibling }) => `${previousSibling?.textContent} ${textContent}`);
  await waitFor(() => expect(values()).toEqual(['说明 1 条', '校验口径 有', '指定的标签 无', '撤销记录 有']));
  await user.click(screen.getByRole('button', { name: '全部删除…' }));
  await user.click(screen.getByRole('button', { name: '不删除' }));
  expect(host.state.workbook.settings).toBeDefined();
  await user.click(screen.getByRole('button', { name: '全部删除…' }));
  await user.click(screen.getByRole('button', { name: '删除' }));
  await waitFor(() => expect(values()).toEqual(['说明 无', '校验口径 无', '指定的标签 无', '撤销记录 无']));
  expect(host.state.workbook.settings).toBeUndefined();
  expect(host.state.marks.size).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: '全部删除…' }).getAttribute('aria-disabled')).toBe('true');
});

test('scores: what was computed of some is no total of all', async () => {
  // Indicators without points: only the execution score can be computed.
  const rows = [13, 14, 15, 17, 18, 19, 20, 21].map((row) => `G${row}`);
  await checked(rows.reduce((book, cell) => withCell(book, '自评表', cell, ''), sampleWorkbook()));
  await user.click(screen.getByRole('tab', { name: '得分' }));
  const [total] = screen.getAllByRole('row', { name: /^总分/ });
  expect(within(total!).getAllByRole('cell').at(-1)!.textContent).toBe('–');
  expect(screen.getByText(/8 项没有计算，合计不出/)).toBeTruthy();
});

test('without a form nothing is said of cells that were filled in already', async () => {
  await checked({ sheets: [{ ...sampleWorkbook().sheets[0]!, cells: [] }] });
  for (const view of ['得分', '填充']) {
    await user.click(screen.getByRole('tab', { name: view }));
    expect(screen.getByText('没有找到可以校验的表')).toBeTruthy();
  }
});
