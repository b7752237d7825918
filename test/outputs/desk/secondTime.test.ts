/** What became of last time's findings, through the workbook that was written then. */
import type { FileResult } from '../../../src/check';
import { check, explain, previousOf, reviewBook, reviewPart } from '../../../src/check';
import { readXlsx } from '../../../src/hosts/xlsx';
import { placeKey } from '../../../src/model/result/findingPlace';
import type { WorkbookSnapshot } from '../../../src/model/workbook/snapshot';
import type { Previous } from '../../../src/outputs/desk/previous';
import { cleanWorkbook } from '../../helpers/cleanForms';
import fc from 'fast-check';
import { runs } from '../../helpers/properties';
import { faulty, relaid } from '../../helpers/secondTime';
import type { WholeSheet } from '../../helpers/review';
import { bytesOf, sheetsOf } from '../../helpers/review';
import { withCell } from '../../helpers/workbook';

const given = (file: string, workbook: WorkbookSnapshot): FileResult => ({
  file,
  // As the command line asks for where last time is given.
  result: check(workbook, undefined, undefined, { placesOutcomes: true }),
  problem: undefined,
  submitted: { modified: 1_700_000_000_000, digest: file },
});

function bookOf(files: readonly FileResult[], previous?: Previous) {
  async function* parts() {
    for (const each of files) yield reviewPart(each, 'zh-CN', { compares: previous !== undefined });
  }
  return reviewBook(parts(), { locale: 'zh-CN', checkedAt: '2024-03-20 09:30', previous });
}

async function remembered(...files: readonly FileResult[]): Promise<Previous> {
  return previousOf(readXlsx(await bytesOf(bookOf(files)), '汇总.xlsx'))!;
}

async function linesOf(files: readonly FileResult[], previous: Previous) {
  const sheets = await sheetsOf(bookOf(files, previous));
  const named = (name: string) => {
    const { table, lines } = sheets.find((sheet) => sheet.name === name) as WholeSheet;
    if (!table) return [];
    const names = table.header.map(({ value }) => String(value));
    return lines.map((row) => Object.fromEntries(row.map(({ value }, at) => [names[at]!, value])));
  };
  return { units: named('各单位'), findings: named('问题清单'), former: named('上次的问题') };
}

const all = faulty([true, true, true, true]);

let before: Previous;
beforeAll(async () => {
  before = await remembered(given('甲.xlsx', all));
});

test('what was found is read back', () => {
  const unit = before.units.get('示例区档案馆');
  expect([...before.units.names]).toEqual([['示例区档案馆', '示例区档案馆']]);
  expect(unit!.name).toBe('示例区档案馆');
  expect(unit!.findings.length).toBe(check(all).diagnostics.length);
  expect(unit!.findings.map(({ item }) => item).join()).toContain('三公经费');
  expect(before.unknownRows).toBe(0);
});

test('whatever is corrected, and however the forms are laid out and rows are called: nothing old is new', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.nat(7), async (stays, by) => {
      const now = given('乙.xlsx', relaid(faulty(stays), by));
      const { findings, former } = await linesOf([now], before);
      const still = new Set(
        check(faulty(stays)).diagnostics.map(({ ruleId, place }) => placeKey(ruleId, place!)),
      );
      const was = check(all).diagnostics;
      expect(former.map((line) => line['现状'])).toEqual(
        was.map(({ ruleId, place }) => (still.has(placeKey(ruleId, place!)) ? '未变' : '已更正')),
      );
      const known = new Set(was.map(({ ruleId, place }) => placeKey(ruleId, place!)));
      const fresh = check(faulty(stays)).diagnostics.filter(
        ({ ruleId, place }) => !known.has(placeKey(ruleId, place!)),
      );
      expect(findings.filter((line) => line['与上次相比'] === '新增').length).toBe(fresh.length);
    }),
    runs(4),
  );
});

test('a cell that is blank now, and a file that was not handed in, are not taken for corrected', async () => {
  const blank = withCell(faulty([false, true, true, true]), '基础数据表', 'F5', null);
  const { former } = await linesOf([given('甲.xlsx', blank)], before);
  const total = former.find((line) => String(line['项目']).startsWith('三公经费'))!;
  expect(total['现状']).toBe('未能复核');
  const absent = await linesOf([], before);
  expect(new Set(absent.former.map((line) => line['现状']))).toEqual(new Set(['未能复核']));
  expect(absent.units.map((line) => [line['单位'], line['结论']])).toEqual([['示例区档案馆', '未报']]);
});

test('a row that was taken out is said, and no other is taken for it', async () => {
  const without = withCell(withCell(all, '自评表', 'D15', '其他事项说明情况'), '自评表', 'E15', '完成');
  const changed = ['F15', 'H15', 'G15'].reduce(
    (workbook, at) => withCell(workbook, '自评表', at, 3),
    without,
  );
  const { former } = await linesOf([given('甲.xlsx', changed)], before);
  const lines = former.filter((line) => String(line['项目']).includes('按期完成率'));
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(lines.map((line) => line['现状']))).toEqual(new Set(['该行已删去']));
});

test('a reason closes a finding of last time, and no longer where its figures changed', async () => {
  const reasoned = (workbook: WorkbookSnapshot, of: WorkbookSnapshot): WorkbookSnapshot => {
    const finding = check(of).diagnostics.find(({ severity, subject }) => severity === 'explain' && subject)!;
    const kept = explain(
      undefined,
      finding,
      '追加的信息化运维合同，2023年11月批准',
      '2024-03-01T01:30:00.000Z',
    );
    return { ...workbook, settings: 'text' in kept ? { [kept.key]: kept.text! } : {} };
  };
  const { former } = await linesOf([given('甲.xlsx', reasoned(all, all))], before);
  expect(former.filter((line) => line['现状'] === '已说明')).toHaveLength(1);
  const later = withCell(reasoned(all, all), '基础数据表', 'F13', 81.5);
  const stale = await linesOf([given('甲.xlsx', later)], before);
  expect(stale.former.map((line) => line['现状'])).toContain('说明不再适用');
  expect(stale.former.map((line) => line['现状'])).not.toContain('已说明');
});

describe('points lost without a reason', () => {
  const SHEET = '自评表';
  const cells = (workbook: WorkbookSnapshot, texts: Readonly<Record<string, string | number | null>>) =>
    Object.entries(texts).reduce((sum, [at, value]) => withCell(sum, SHEET, at, value), workbook);
  const lost = cells(cleanWorkbook(), { H15: 13, H18: 98 });
  const foot = { I12: null, A19: '偏差大或目标未完成原因分析', C19: null, E19: null, G19: null };
  const reason = '按期完成率低：系统升级停机两周，两批档案晚交';
  const states = async (then: WorkbookSnapshot, now: WorkbookSnapshot) => {
    const { former, units } = await linesOf(
      [given('甲.xlsx', now)],
      await remembered(given('甲.xlsx', then)),
    );
    return [[...new Set(former.map((line) => line['现状']))], units[0]!['与上次相比']];
  };

  test('the reason given beside the row: explained, and the figure not corrected', async () => {
    expect(await states(lost, cells(lost, { I15: reason }))).toEqual([['已说明'], '已说明 2']);
  });

  test('the reason given for all rows at the foot of the form: the same', async () => {
    const without = cells(lost, foot);
    expect(await states(without, cells(without, { C19: reason }))).toEqual([['已说明'], '已说明 2']);
  });

  test('the points given back: corrected, with a reason or without', async () => {
    const back = { H15: 15, H18: 100 };
    expect(await states(lost, cells(lost, back))).toEqual([['已更正'], '已更正 2']);
    const without = cells(lost, foot);
    expect(await states(without, cells(without, { ...back, C19: reason }))).toEqual([['已更正'], '已更正 2']);
  });
});

test('the reviewer’s words are taken over, sorted and with columns moved', async () => {
  const snapshot = readXlsx(await bytesOf(bookOf([given('甲.xlsx', all)])), '汇总.xlsx');
  const written = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const header = sheet.cells.find(({ value }) => value === '识别码');
      if (!header) return sheet;
      const column = (name: string) =>
        sheet.cells.find(({ row, value }) => row === header.row && value === name)?.column;
      const add = (name: string, value: string) =>
        column(name) === undefined
          ? []
          : [{ row: header.row + 1, column: column(name)!, value, text: value, numberFormat: 'General' }];
      const added = [...add('审核意见', `退回 ${sheet.name}`), ...add('备注', '请补说明')];
      const cells = sheet.cells.filter(
        (cell) => !added.some(({ row, column: at }) => cell.row === row && cell.column === at),
      );
      // A column of the reviewer's own in front of all.
      return { ...sheet, cells: [...cells, ...added].map((cell) => ({ ...cell, column: cell.column + 1 })) };
    }),
  };
  const { units, findings, former } = await linesOf([given('甲.xlsx', all)], previousOf(written)!);
  expect(units[0]).toMatchObject({ 审核意见: '退回 各单位', 备注: '请补说明' });
  expect(findings[0]).toMatchObject({ 审核意见: '退回 问题清单', 备注: '请补说明' });
  expect(former[0]).toMatchObject({ 审核意见: '退回 问题清单' });
});

test('another workbook is no summary', () => {
  expect(previousOf(cleanWorkbook())).toBeUndefined();
});
