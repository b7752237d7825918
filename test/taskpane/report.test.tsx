/** @jest-environment ./test/helpers/paneEnvironment.js */
/** The view 报告核对 on a workbook in memory: a report is given, held against the forms, and taken away. */
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as checking from '../../src/check';
import type { WorkbookHost } from '../../src/hosts/host';
import { createMemoryHost } from '../helpers/memoryHost';
import { App } from '../../src/taskpane/App';
import { createPane } from '../../src/taskpane/state/actions';
import type { Core } from '../../src/taskpane/state/core';
import { createPreferences } from '../../src/taskpane/state/preferences';
import * as sheets from '../../src/templates';
import { completeJsdom } from '../helpers/browser';
import { PARAGRAPHS } from '../helpers/report';
import { sampleReport } from '../helpers/sampleReport';
import { sampleWorkbook } from '../helpers/workbook';

beforeAll(completeJsdom);
beforeEach(() => localStorage.clear());
configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 20_000 });

const core: Core = { ...checking, ...sheets };
const user = userEvent.setup();

async function opened(host: WorkbookHost = createMemoryHost(sampleWorkbook())): Promise<void> {
  const preferences = createPreferences();
  const pane = createPane(host, async () => core, preferences.get);
  render(<App pane={pane} preferences={preferences} core={core} officeIsDark={undefined} />);
  await user.click(screen.getByRole('tab', { name: '报告' }));
}

async function paste(text: string): Promise<void> {
  const box = screen.getByRole('textbox', { name: '或者粘贴报告正文' });
  await user.click(box);
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: '核对正文' }));
}

async function give(bytes: Uint8Array, name: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('[data-input="report"]')!;
  await user.upload(input, new File([new Uint8Array(bytes)], name));
}

const rowOf = (name: RegExp): HTMLElement => screen.getByRole('rowheader', { name }).closest('tr')!;

test('a pasted report: the differing figures stand first, beside the cells that state the same', async () => {
  await opened();
  await paste(PARAGRAPHS.join('\n'));
  expect(await screen.findByText(/^正文里认出 \d+ 个数：\d+ 个不符，\d+ 个相符/)).toBeTruthy();
  const agreements = [...document.querySelectorAll<HTMLElement>('[data-agreement]')].map(
    (row) => row.dataset['agreement'],
  );
  expect(agreements).toContain('differs');
  expect(agreements).toContain('agrees');
  expect(agreements.lastIndexOf('differs')).toBeLessThan(agreements.indexOf('agrees'));
  expect(rowOf(/财政拨款支出/).dataset['agreement']).toBe('agrees');
  expect(screen.getAllByText(/^报告写结余结转/)).toHaveLength(1);
  const income = rowOf(/财政拨款收入/);
  expect(income.dataset['agreement']).toBe('differs');
  expect(within(income).getByText('742.38万元')).toBeTruthy();
  expect(income.textContent).toContain('743.91');
});

test('a figure of the text leads to its paragraph, and so does a finding', async () => {
  await opened();
  await paste(PARAGRAPHS.join('\n'));
  await screen.findByText(/^正文里认出/);
  await user.click(within(rowOf(/财政拨款收入/)).getByRole('button', { name: /742\.38万元/ }));
  expect(screen.getByRole('blockquote', { name: '报告第16段' }).textContent).toContain(
    '财政拨款收入742.38万元',
  );
  await user.click(screen.getByRole('button', { name: '看问题清单' }));
  const finding = document.querySelector<HTMLElement>('[data-rule="report/quota-vs-basic"]')!;
  expect(finding.textContent).toContain('34');
});

test('a Word report is read with its tables, which go into the workbook', async () => {
  const host = createMemoryHost({ name: '空.xlsx', sheets: [] });
  await opened(host);
  await give(sampleReport(), '自评报告.docx');
  await user.click(await screen.findByRole('button', { name: '把报告里的表插入工作簿' }));
  await waitFor(() => expect(host.lastWrite).toMatchObject({ action: 'insert-template', count: 2 }));
});

test('a file that is no report says what to do, and the report before it stays', async () => {
  await opened();
  await give(sampleReport(), '自评报告.docx');
  await screen.findByText('自评报告.docx');
  await user.click(screen.getByRole('button', { name: '移除报告' }));
  await screen.findByRole('button', { name: '选择报告…' });
  await give(new Uint8Array([1, 2, 3, 4]), '坏的.docx');
  expect(await screen.findByText('《坏的.docx》没有读成')).toBeTruthy();
  expect(screen.getByText(/请选择 \.docx 文件/)).toBeTruthy();
});

test('without a report nothing is said about one', async () => {
  await opened();
  await paste(PARAGRAPHS.join('\n'));
  await screen.findByText(/^正文里认出/);
  await user.click(screen.getByRole('button', { name: '移除报告' }));
  await screen.findByRole('button', { name: '选择报告…' });
  await user.click(screen.getByRole('tab', { name: '校验' }));
  expect(document.querySelectorAll('[data-rule^="report/"]')).toHaveLength(0);
});

test('without a form there is nothing to make a Word file of, and it says so', async () => {
  await opened(createMemoryHost({ name: '空.xlsx', sheets: [] }));
  await user.click(screen.getByRole('button', { name: '生成 Word 文件' }));
  expect(await screen.findByText('没有找到可以校验的表')).toBeTruthy();
});
