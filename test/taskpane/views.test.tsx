/** @jest-environment jsdom */
/** The views of the pane on a workbook in memory: what is filtered, searched and told. */
import { configure, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as checking from '../../src/check';
import { templates } from '../../src/templates';
import { createMemoryHost } from '../../src/hosts/memory/memoryHost';
import { App } from '../../src/taskpane/App';
import { createPane } from '../../src/taskpane/state/actions';
import type { Core } from '../../src/taskpane/state/core';
import { createPreferences } from '../../src/taskpane/state/preferences';
import { completeJsdom } from '../helpers/browser';
import { sampleWorkbook } from '../helpers/workbook';

beforeAll(completeJsdom);
beforeEach(() => localStorage.clear());
configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 20_000 });

const core: Core = { ...checking, templates };
const user = userEvent.setup();
const rules = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-rule]')].map((row) => row.dataset['rule']);

async function checked(): Promise<void> {
  const host = createMemoryHost(sampleWorkbook());
  const preferences = createPreferences();
  const pane = createPane(host, async () => core, preferences.get);
  render(<App pane={pane} preferences={preferences} core={core} officeIsDark={undefined} />);
  await user.click(screen.getByRole('button', { name: '校验' }));
  await waitFor(() => expect(screen.getByRole('status').getAttribute('data-status')).toBe('done'));
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
  expect(screen.queryByRole('heading', { level: 3, name: '自评表' })).toBeNull();
  expect(screen.getByRole('heading', { level: 3, name: '基础数据表' })).toBeTruthy();
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

test('scores: the gauge, a bar a score and what would change the result', async () => {
  await checked();
  await user.click(screen.getByRole('tab', { name: '得分' }));
  expect(screen.getByRole('img', { name: '预算执行率 99.79%；低于 90% 须说明原因' })).toBeTruthy();
  expect(screen.getByRole('img', { name: '总分：分值 100，填报 98，计算 98' })).toBeTruthy();
  expect(screen.getByText('比“优”的下限高 8 分')).toBeTruthy();
  expect(screen.getByText('预算执行率失 0.0206 分')).toBeTruthy();
});
