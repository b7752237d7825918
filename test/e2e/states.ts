/**
 * What the pane can show: every view in the states that a user meets, each reached as a user reaches it. The
 * accessibility test looks at all of them, and so do the screenshots.
 */
import ExcelJS from 'exceljs';
import { writeTemplates } from '../../src/hosts/xlsx/write';
import type { Locale } from '../../src/model/text/locale';
import { check } from '../../src/check';
import { templates } from '../../src/templates';
import { bookOf, bytesOf } from '../helpers/review';
import { sampleReport } from '../helpers/sampleReport';
import { PARAGRAPHS } from '../helpers/report';
import { formsOf } from '../helpers/submissions';
import { SAMPLE_PATH, sampleWorkbook, withCell } from '../helpers/workbook';
import { xlsxOf } from '../helpers/xlsxOf';
import type { Opened } from './site';
import { openBytes, press, status, workbench } from './site';

export interface State {
  /** The view first. */
  readonly name: string;
  /** From the state before it. */
  readonly reach: (opened: Opened, locale: Locale) => Promise<unknown>;
}

export async function show({ pane }: Opened, view: string): Promise<void> {
  await pane.locator(`[data-view="${view}"]`).click();
  await pane.locator(`[data-view="${view}"][aria-selected="true"]`).waitFor();
}

/** The pane in this language: as the settings switch it. */
export async function speak(opened: Opened, locale: Locale): Promise<void> {
  if (locale === 'zh-CN') return;
  await show(opened, 'settings');
  await opened.pane.locator('input[type="radio"][value="en"]').check();
  await show(opened, 'check');
}

export async function setWidth({ page }: Opened, width: number): Promise<void> {
  await page.locator('#pane').evaluate((frame, px) => {
    frame.style.width = `${px}px`;
    frame.style.minWidth = '0';
    frame.style.flexBasis = `${px}px`;
  }, width);
}

const UNIT = '示例省示例市示例区人民政府街道办事处综合行政执法与公共服务事务管理保障中心示例第一分局';

const REPORT = {
  name: '自评报告.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(sampleReport(sampleWorkbook(), PARAGRAPHS)),
};

const item = ({ pane }: Opened, rule: string) =>
  pane.locator('li', { has: pane.locator(`[data-rule="${rule}"]`) }).last();

/** In this order: each goes on from the one before. */
export const STATES: readonly State[] = [
  { name: 'check-empty', reach: (opened) => show(opened, 'check') },
  { name: 'scores-empty', reach: (opened) => show(opened, 'scores') },
  { name: 'fill-empty', reach: (opened) => show(opened, 'fill') },
  { name: 'report-empty', reach: (opened) => show(opened, 'report') },
  {
    name: 'check-busy',
    async reach(opened) {
      const { pane, page } = opened;
      await show(opened, 'check');
      await workbench(page, (bench) => bench.play({ latencyMs: 2500 }));
      await pane.locator('[data-action="check"]').click();
      // What runs is shown once it takes its time.
      await pane.locator('[data-action="stop"]:visible').waitFor();
    },
  },
  {
    name: 'check-findings',
    async reach({ pane, page }) {
      await workbench(page, (bench) => bench.play({ latencyMs: 0 }));
      await status(pane, 'done').waitFor();
    },
  },
  { name: 'scores-sample', reach: (opened) => show(opened, 'scores') },
  {
    name: 'check-explain',
    async reach(opened, locale) {
      const { pane } = opened;
      await show(opened, 'check');
      await item(opened, 'evaluation/unspent').locator('button[aria-expanded]').first().click();
      await pane.locator('textarea').fill(locale === 'en' ? 'ok' : '核实无误');
      await pane.locator('[data-action="explain"]').click();
      await pane.locator('textarea[aria-invalid="true"]').waitFor();
      await pane.locator('[data-action="explain"]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'check-explained',
    async reach({ pane }) {
      await pane.locator('textarea').fill('结转下年使用，待支付公务用车保险费1.53万元');
      await pane.locator('[data-action="explain"]').click();
      await pane.locator('[data-explained="closed"]').first().waitFor();
      await status(pane, 'done').waitFor();
      await pane.locator('[data-group="done"]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'check-next',
    async reach({ pane }) {
      await pane.locator('[data-action="check"]').focus();
      await pane.locator('[data-action="check"]').press('Alt+ArrowDown');
      await pane.locator('textarea').fill('已核实，数据无误，属于正常情况');
      await pane.locator('[data-reason-weak]').waitFor();
    },
  },
  {
    name: 'check-cause',
    async reach(opened) {
      const { pane, page } = opened;
      await workbench(page, (bench) => bench.edit('自评表', 'B5', '按收入性质分：734.91'));
      await press(pane, 'check');
      const issue = pane.locator('[data-cause="cell"]');
      await issue.locator('[data-rule]').first().click();
      await issue.locator('[aria-current="location"]').first().waitFor();
      await issue.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'check-filtered',
    async reach({ pane, page }) {
      await workbench(page, (bench) => bench.edit('自评表', 'B5', '按收入性质分：743.91'));
      await press(pane, 'check');
      await pane.locator('[data-cause="cell"]').waitFor({ state: 'detached' });
      await pane.getByRole('searchbox').fill('63.01');
    },
  },
  {
    name: 'check-filtered-nothing',
    async reach({ pane }) {
      await pane.getByRole('searchbox').fill('zzz');
      await pane.locator('[data-rule]').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'check-error',
    async reach({ pane, page }) {
      await pane.getByRole('searchbox').fill('');
      await workbench(page, (bench) => bench.play({ editMode: true }));
      await pane.locator('[data-action="check"]').click();
      await status(pane, 'failed').waitFor();
    },
  },
  {
    name: 'check-stale',
    async reach({ pane, page }) {
      await workbench(page, (bench) => bench.edit('自评表', 'H24', null));
      await pane.locator('[data-stale]').waitFor();
    },
  },
  {
    name: 'fill-preview',
    async reach({ pane, page }) {
      await workbench(page, (bench) => bench.play({ editMode: false }));
      await workbench(page, (bench) => bench.edit('基础数据表', 'B5', null));
      await workbench(page, (bench) => bench.edit('基础数据表', 'F11', 60));
      await press(pane, 'preview-fill');
      await pane.locator('[data-kind="differs"]').first().waitFor();
    },
  },
  {
    name: 'fill-filled',
    async reach({ pane }) {
      await press(pane, 'apply-fill');
      await pane.locator('#view [role="alert"]').waitFor();
    },
  },
  {
    name: 'check-protected',
    async reach(opened) {
      const { pane, page } = opened;
      await show(opened, 'check');
      await press(pane, 'undo');
      await workbench(page, (bench) => bench.edit('基础数据表', 'F11', 61.48));
      await workbench(page, (bench) => bench.play({ protect: true }));
      await press(pane, 'mark');
    },
  },
  {
    name: 'report-compared',
    async reach(opened) {
      const { pane, page } = opened;
      await workbench(page, (bench) => bench.play({ protect: false }));
      await show(opened, 'report');
      await pane.locator('[data-input="report"]').setInputFiles(REPORT);
      await pane.locator('[data-section="differing"]').first().waitFor();
    },
  },
  {
    name: 'check-report',
    async reach(opened) {
      await show(opened, 'check');
      const found = item(opened, 'report/quota-vs-basic');
      await found.locator('button[aria-expanded="false"]').click();
      await found.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'report-quoted',
    async reach({ pane }) {
      await pane.locator('[data-rule="report/quota-vs-basic"]').click();
      await pane.locator('blockquote').waitFor();
      const closed = pane.locator('#view [aria-expanded="false"]');
      while ((await closed.count()) > 0) await closed.first().click();
    },
  },
  { name: 'settings', reach: (opened) => show(opened, 'settings') },
  {
    name: 'settings-policy',
    async reach({ pane }) {
      const closed = pane.locator('#view button[aria-expanded="false"]');
      while ((await closed.count()) > 0) await closed.first().click();
      await pane.locator('[data-action="keep-policy"]').scrollIntoViewIfNeeded();
    },
  },
  { name: 'help', reach: (opened) => show(opened, 'help') },
  {
    name: 'help-rules',
    async reach({ pane }) {
      await pane.locator('#view button[aria-expanded="false"]').first().click();
    },
  },
  {
    name: 'check-long',
    async reach(opened) {
      const { pane, page } = opened;
      await show(opened, 'check');
      // A unit's name of forty characters, and figures of eight digits.
      for (const [address, value] of [
        ['C2', UNIT],
        ['E4', 12345678.9],
        ['F4', 12345677.9],
      ] as const)
        await page.evaluate(
          ([cell, content]) =>
            (window as unknown as { workbench: { edit(...of: unknown[]): unknown } }).workbench.edit(
              '自评表',
              cell,
              content,
            ),
          [address, value] as const,
        );
      await press(pane, 'check');
      await pane.getByText(UNIT).first().waitFor();
    },
  },
  { name: 'scores-long', reach: (opened) => show(opened, 'scores') },
  { name: 'fill-long', reach: (opened) => show(opened, 'fill') },
  {
    name: 'check-no-form',
    async reach(opened) {
      await openBytes(opened, await nearlyAForm(), '收支表.xlsx');
      await press(opened.pane, 'check');
      await opened.pane.locator('[data-near]').waitFor();
    },
  },
  {
    name: 'check-partly-read',
    async reach(opened) {
      await openBytes(opened, await withUnknownHeader(), '没读懂.xlsx');
      await press(opened.pane, 'check');
      await opened.pane.locator('[data-verdict="partly-read"]').waitFor();
    },
  },
  { name: 'scores-partly-read', reach: (opened) => show(opened, 'scores') },
  {
    name: 'check-not-filled-in',
    async reach(opened) {
      await show(opened, 'check');
      const blank = await writeTemplates(templates({ year: 2024, forms: ['basic', 'evaluation'] }));
      await openBytes(opened, blank, '空白表.xlsx');
      await press(opened.pane, 'check');
      await opened.pane.locator('[data-verdict="open"]').waitFor();
    },
  },
  {
    name: 'check-since',
    async reach(opened) {
      const { pane, page } = opened;
      await openBytes(opened, xlsxOf(withCell(faulty(), '自评表', 'H13', 25)), '两次.xlsx');
      await press(pane, 'write-summary');
      await workbench(page, (bench) => bench.edit('基础数据表', 'F5', 6.3));
      await workbench(page, (bench) => bench.edit('基础数据表', 'F13', 80.5));
      await press(pane, 'check');
      await pane.locator('[data-group="former"] button').click();
      await pane.locator('[data-former]').first().waitFor();
    },
  },
  {
    name: 'check-prior',
    async reach({ pane }) {
      await choosePrior(
        pane,
        '示例区档案馆2022年度部门整体支出绩效自评基础数据表及自评表（终稿）.xlsx',
        UNIT,
      );
      await pane.locator('[data-prior="not-used"]').waitFor();
    },
  },
  {
    name: 'check-prior-used',
    async reach({ pane }) {
      await choosePrior(pane, '上年.xlsx', '示例区档案馆');
      await pane.locator('[data-prior="used"]').waitFor();
    },
  },
  {
    name: 'check-review',
    async reach(opened, locale) {
      await openBytes(opened, await reviewBytes(locale), '汇总.xlsx');
      await press(opened.pane, 'check');
      await opened.pane.locator('[data-review]').waitFor();
    },
  },
  {
    name: 'check-review-unit',
    async reach({ pane }) {
      await pane.locator('[data-unit] [data-row]').nth(1).click();
      await pane.locator('[data-place]').first().waitFor();
      await status(pane, 'done').waitFor();
    },
  },
];

/** A total that does not add up. */
const faulty = (unit = '示例区档案馆') => withCell(formsOf(unit), '基础数据表', 'F5', 99);

async function choosePrior(pane: Opened['pane'], name: string, unit: string): Promise<void> {
  const buffer = Buffer.from(xlsxOf(withCell(formsOf(unit, 2022), '基础数据表', 'F17', 5.2)));
  await pane.locator('[data-input="prior"]').setInputFiles({ name, mimeType: 'application/zip', buffer });
}

/** A reviewer's workbook of some units: unclear, to be sent back, and to be passed. */
async function reviewBytes(locale: Locale): Promise<Uint8Array> {
  const files = {
    '收件/甲.xlsx': withCell(faulty(UNIT), '自评表', 'H13', 25),
    '收件/区水利局2023年度部门整体支出绩效自评材料终稿.xlsx': faulty('示例区水利局'),
    '收件/统计局.xlsx': formsOf('示例区统计局'),
    '收件/自评表 (3).xlsx': formsOf(''),
  };
  const results = Object.entries(files).map(([file, workbook]) => ({
    ...{ file, result: check(workbook), problem: undefined },
    submitted: { modified: 1_700_000_000_000, digest: file },
  }));
  return bytesOf(bookOf(results, locale));
}

/** The sample with the header over its executed amounts written so that nobody understands it. */
async function withUnknownHeader(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.readFile(SAMPLE_PATH);
  file.getWorksheet('自评表')!.getCell('F3').value = '某某栏目';
  return new Uint8Array(await file.xlsx.writeBuffer());
}

/** The title of a form, and nothing that makes one. */
async function nearlyAForm(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet('绩效自评');
  sheet.getCell('A1').value = '2023年度部门（单位）整体支出绩效自评表';
  sheet.getCell('A3').value = '年度资金总额';
  return new Uint8Array(await file.xlsx.writeBuffer());
}
