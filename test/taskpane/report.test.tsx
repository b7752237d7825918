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

/** The paragraph with these words: in the part of the view that shows it first. */
const paragraphOf = (words: RegExp): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('[data-paragraph]')].find((each) =>
    words.test(each.textContent ?? ''),
  )!;
const markOf = (paragraph: HTMLElement, figure: string): string | undefined =>
  [...paragraph.querySelectorAll<HTMLElement>('[data-mark]')].find((each) => each.textContent === figure)
    ?.dataset['mark'];

test('a pasted report: what does not agree stands first, with what it was held against', async () => {
  await opened();
  await paste(PARAGRAPHS.join('\n'));
  expect(await screen.findByText(/^正文里认出 \d+ 个数，4 处不符/)).toBeTruthy();
  const first = document.querySelector<HTMLElement>('[data-section]')!;
  expect(first.dataset['section']).toBe('differing');
  expect(first.querySelectorAll('[data-finding]')).toHaveLength(4);
  expect(screen.getAllByText(/^报告写结余结转/)).toHaveLength(1);
  const income = paragraphOf(/财政拨款收入/);
  expect(markOf(income, '742.38万元')).toBe('differs');
  expect(within(income).getByRole('button', { name: '自评表!E4' })).toBeTruthy();
});

test('the paragraphs that agree are folded, and say what each figure was tied to', async () => {
  await opened();
  await paste(PARAGRAPHS.join('\n'));
  await screen.findByText(/^正文里认出/);
  expect(document.querySelector('[data-section="text"]')).toBeNull();
  await user.click(screen.getByRole('button', { name: /^正文中有数字的段落/ }));
  const spent = paragraphOf(/财政拨款支出742\.38万元/);
  expect(markOf(spent, '102.77万元')).toBe('agrees');
  const tie = [...spent.querySelectorAll<HTMLElement>('[data-tie]')].find((each) =>
    each.textContent.includes('公用经费 102.77 = 公用经费 102.77'),
  )!;
  expect(within(tie).getByRole('button', { name: '基础数据表!F16' })).toBeTruthy();
  expect(paragraphOf(/办理公文/)).toBeUndefined();
  await user.click(screen.getByRole('checkbox', { name: /^也显示没有数字的/ }));
  expect(paragraphOf(/办理公文/)).toBeTruthy();
});

test('a finding of the list leads to its paragraph, figures marked', async () => {
  await opened();
  await paste(PARAGRAPHS.join('\n'));
  await screen.findByText(/^正文里认出/);
  await user.click(screen.getByRole('button', { name: '看问题清单' }));
  const finding = document.querySelector<HTMLElement>('[data-rule="report/quota-vs-basic"]')!;
  expect(finding.textContent).toContain('34');
  await user.click(finding);
  const quote = await screen.findByRole('blockquote', { name: '报告第12段' });
  expect(markOf(quote, '34人')).toBe('differs');
});

test('a report without forms beside it is checked in itself, and this is said', async () => {
  await opened(createMemoryHost({ name: '空.xlsx', sheets: [] }));
  await paste(
    [
      '2023年度林业站整体支出绩效自评报告',
      '全年支出408.60万元，其中：基本支出381.20万元，项目支出90.40万元。',
      '核定编制31名，由行政编制12名和事业编制19名组成。',
    ].join('\n'),
  );
  expect(await screen.findByText(/只核对了报告自身的数/)).toBeTruthy();
  expect(markOf(paragraphOf(/408\.60/), '381.20万元')).toBe('differs');
  await user.click(screen.getByRole('button', { name: /^正文中有数字的段落/ }));
  expect(markOf(paragraphOf(/核定编制/), '31名')).toBe('agrees');
});

test('a long report comes so many paragraphs at a time', async () => {
  await opened(createMemoryHost({ name: '空.xlsx', sheets: [] }));
  const lines = Array.from(
    { length: 100 },
    (_, at) => `第${at + 1}批苗木支出${at + 3}.20万元，其中：种苗${at + 1}.10万元，运费2.10万元。`,
  );
  await paste(['2023年度林业站整体支出绩效自评报告', ...lines].join('\n'));
  await screen.findByText(/^正文里认出/);
  const shown = (): number => document.querySelectorAll('[data-paragraph]').length;
  expect(shown()).toBe(40);
  await user.click(screen.getByRole('button', { name: '再显示 40 段（还有 60 段）' }));
  await user.click(screen.getByRole('button', { name: '再显示 20 段（还有 20 段）' }));
  expect(shown()).toBe(100);
  expect(screen.queryByRole('button', { name: /^再显示/ })).toBeNull();
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
