/** @jest-environment ./test/helpers/paneEnvironment.js */
/** The pane on Excel's adapter, the real office.js and the workbench: what one press costs and does. */
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as checking from '../../src/check';
import { createExcelHost } from '../../src/hosts/excel';
import { App } from '../../src/taskpane/App';
import { createPane } from '../../src/taskpane/state/actions';
import { createPreferences } from '../../src/taskpane/state/preferences';
import * as sheets from '../../src/templates';
import { createHost } from '../../src/workbench/host';
import { loadOfficeJs } from '../../src/workbench/transport/jsdom';
import { completeJsdom } from '../helpers/browser';
import { sampleWorkbook, sheetOf, workbookOf } from '../helpers/workbook';
import { workbenchData } from '../hosts/excel/workbenchData';

void completeJsdom();
const core = { ...checking, ...sheets };
const excel = createHost();
const user = userEvent.setup();
configure({ getElementError: (message) => new Error(message ?? ''), asyncUtilTimeout: 20_000 });

beforeAll(() => loadOfficeJs(excel));

beforeEach(() => {
  excel.reset(workbenchData(sampleWorkbook()));
  excel.play({ editMode: false });
  const preferences = createPreferences();
  const pane = createPane(createExcelHost(), async () => core, preferences.get);
  render(<App pane={pane} preferences={preferences} core={core} officeIsDark={() => false} />);
});

const status = (): string | null => screen.getByRole('status').getAttribute('data-status');

/** Presses, waits until done, and gives how many batches that took. */
async function press(name: string): Promise<number> {
  const before = excel.batches;
  // What was written has its own undo beside it.
  await user.click(screen.getAllByRole('button', { name })[0]!);
  await waitFor(() => expect(['done', 'failed']).toContain(status()));
  return excel.batches - before;
}

test('batches of every action', async () => {
  expect(await press('校验')).toBe(2);
  expect(await press('重新校验')).toBe(1);
  // A check, what marks there are, the marks.
  expect(await press('标记')).toBe(3);
  // What marks there are, where they are, their removal.
  expect(await press('清除标记')).toBe(3);
  // A check, where the sheet is, the sheet, its page.
  expect(await press('写入汇总表')).toBe(4);
  // Once it is there it is read as any sheet; it says more than before, and its pages begin at other rows.
  expect(await press('写入汇总表')).toBe(5);
  // What stands there, the sheet as it was, its pages, a check.
  expect(await press('撤销')).toBe(4);
  const before = excel.batches;
  await user.click(document.querySelector('[data-rule="cross/project-expenditure"]')!);
  // Excel selects the whole merged area of a cell.
  await waitFor(() => expect(excel.selection).toEqual({ sheet: '自评表', address: 'F7:I7' }));
  expect(excel.batches - before).toBe(1);
});

test('batches of a reason: the workbook is read once', async () => {
  await press('校验');
  const item = document.querySelector<HTMLElement>('[data-rule="evaluation/unspent"]')!.closest('li')!;
  await user.click(within(item).getByRole('button', { name: '展开算式与依据' }));
  await user.type(within(item).getByRole('textbox'), '结转下年，用于支付车辆保险费1.53万元');
  // What stands there, the reason; and the next cell is shown.
  expect(await press('保存说明')).toBe(3);
  expect(document.querySelector('[data-rule="evaluation/unspent"][data-explained="closed"]')).toBeTruthy();
});

test('marks and summary come and go; the user’s sheets are as they were', async () => {
  const before = excel.snapshot();
  await press('标记');
  const marked = excel.snapshot().sheets.flatMap(({ conditionalFormats }) => conditionalFormats);
  expect(marked.flatMap(({ areas }) => areas)).toContain('F7');
  await press('写入汇总表');
  expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual(['基础数据表', '自评表', '勾稽结果']);
  await press('重新校验');
  expect(document.querySelectorAll('[data-rule]')).toHaveLength(
    core.check(sampleWorkbook()).diagnostics.length,
  );
  await press('清除标记');
  expect(excel.snapshot().sheets.slice(0, 2)).toEqual(before.sheets);
});

test('while a cell is edited: said at once, and afterwards it works', async () => {
  excel.play({ editMode: true });
  await press('校验');
  expect(status()).toBe('failed');
  expect(screen.getByText('有单元格正在编辑')).toBeTruthy();
  excel.play({ editMode: false });
  await press('校验');
  expect(status()).toBe('done');
});

test('the user corrects a figure and checks again: the finding goes', async () => {
  await press('校验');
  expect(document.querySelector('[data-cell="自评表!I15"]')).toBeTruthy();
  excel.edit('自评表', 'I15', '台账移交延迟，个别事项跨年完成，已调整工作计划');
  await press('重新校验');
  expect(document.querySelector('[data-cell="自评表!I15"]')).toBeNull();
});

test('the example: put behind the user’s sheets, checked at once, and taken away by undo', async () => {
  excel.reset(workbenchData(workbookOf(sheetOf('Sheet1', [['会议记录']]))));
  const before = excel.snapshot().sheets;
  await press('载入示例');
  expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual(['Sheet1', '示例基础数据表', '示例自评表']);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^离报送还差 \d 件$/);
  expect(document.querySelectorAll('[data-work="error"]')).toHaveLength(2);
  expect(screen.getByText(/公务接待·2023年决算数应为 0.80（现为 8.00，疑似小数点错位）/)).toBeTruthy();
  await press('撤销');
  expect(excel.snapshot().sheets).toEqual(before);
});
