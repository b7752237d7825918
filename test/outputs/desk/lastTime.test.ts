/** A workbook checked again, beside what the summary sheet in it tells of the first time: through the file itself. */
import fc from 'fast-check';
import { check, explain, summarySheet } from '../../../src/check';
import { withLastTime } from '../../../src/desk';
import { openXlsxHost, readXlsx } from '../../../src/hosts/xlsx';
import type { CheckResult } from '../../../src/model/result/result';
import { sinceCounts, sinceOf, sinceText } from '../../../src/model/result/sinceItems';
import { issues } from '../../../src/model/result/issues';
import { placeKey } from '../../../src/model/result/findingPlace';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/model/workbook/snapshot';
import { runs } from '../../helpers/properties';
import { faulty, relaid } from '../../helpers/secondTime';
import { formsOf } from '../../helpers/submissions';
import { withCell } from '../../helpers/workbook';
import { xlsxOf } from '../../helpers/xlsxOf';

const options = { locale: 'zh-CN', checkedAt: '2024-03-01 21:05' } as const;

/** The sheet that a check leaves in its workbook, as it is read from the saved file. */
async function summaryOf(workbook: WorkbookSnapshot, locale: 'zh-CN' | 'en' = 'zh-CN') {
  const host = openXlsxHost(xlsxOf(workbook), '自评.xlsx');
  const { sheet } = await host.writeSummary(summarySheet(check(workbook), { ...options, locale }));
  const saved = readXlsx(host.saveCopy(), '自评.xlsx');
  expect(saved.summarySheet).toBe(sheet);
  return saved.sheets.find(({ name }) => name === sheet)!;
}

const beside = (workbook: WorkbookSnapshot, summary: SheetSnapshot): WorkbookSnapshot => ({
  ...workbook,
  summarySheet: summary.name,
  sheets: [...workbook.sheets, summary],
});
function again(workbook: WorkbookSnapshot, summary: SheetSnapshot) {
  const whole = beside(workbook, summary);
  const result = withLastTime(check(whole), whole);
  return { result, since: result.since! };
}

const all = faulty([true, true, true, true]);

let first: SheetSnapshot;
beforeAll(async () => {
  first = await summaryOf(all);
});

const keysOf = ({ diagnostics }: CheckResult) =>
  new Set(diagnostics.map(({ ruleId, place }) => placeKey(ruleId, place!)));

test('whatever is corrected, however the forms are laid out and rows are called: nothing old is new', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.nat(7), (stays, by) => {
      const { result, since } = again(relaid(faulty(stays), by), first);
      const [was, now] = [keysOf(check(all)), keysOf(check(faulty(stays)))];
      const isNew = result.diagnostics.filter((each) => each.since === 'new').length;
      expect(isNew).toBe([...now].filter((key) => !was.has(key)).length);
      expect(result.diagnostics.every((each) => each.since !== undefined)).toBe(true);
      expect(new Set(since.former.map(({ closure }) => closure))).toEqual(
        stays.every(Boolean) ? new Set() : new Set(['corrected']),
      );
    }),
    runs(4),
  );
});

test('the line counts what the list shows: items, not findings', () => {
  const { result, since } = again(faulty([false, true, true, false]), first);
  const states = issues(result.diagnostics).map(({ diagnostics }) => sinceOf(diagnostics));
  const counts = new Map(sinceCounts({ ...result, since }));
  expect(counts.get('unchanged')).toBe(states.filter((each) => each === 'unchanged').length);
  expect(counts.get('corrected')).toBe(since.former.length);
  expect(counts.get('corrected')! + counts.get('unchanged')!).toBeGreaterThanOrEqual(4);
  expect(sinceText({ ...result, since }, 'zh-CN')).toBe(
    `与上次（2024-03-01 21:05）相比：已更正 ${counts.get('corrected')}、未变 ${counts.get('unchanged')}`,
  );
  const [item] = since.former;
  expect(item).toMatchObject({ at: '基础数据表!F5', item: expect.stringContaining('三公经费') });
});

test('a second sheet says the same: a line, and a word in each row; an English one is read as well', async () => {
  const summary = await summaryOf(all, 'en');
  const { result } = again(faulty([true, false, true, true]), summary);
  const { rows } = summarySheet(result, options);
  expect(rows[3]![0]!.value).toMatch(/^与上次（2024-03-01 21:05）相比：已更正 \d+、未变 \d+/);
  const head = rows.find((row) => row.some(({ value }) => value === '与上次相比'))!;
  const at = head.findIndex(({ value }) => value === '与上次相比');
  const from = rows.indexOf(head) + 1;
  const words = rows.slice(from, from + result.diagnostics.length).map((row) => row[at]!.value);
  expect(words.length).toBe(result.diagnostics.length);
  expect(words).toContain('未变');
  expect(
    summarySheet(check(all), options)
      .rows.flat()
      .map(({ value }) => value),
  ).not.toContain('与上次相比');
});

test('a reason written into the form explains what is gone from the list: said, and not called corrected', async () => {
  const lost = withCell(withCell(formsOf('示例区档案馆'), '自评表', 'H15', 13), '自评表', 'H18', 98);
  const summary = await summaryOf(lost);
  const { result, since } = again(withCell(lost, '自评表', 'I15', '系统升级停机两周，两批档案晚交'), summary);
  expect(since.former.map(({ closure }) => closure)).toEqual(['explained', 'explained']);
  expect(since.former.map(({ at }) => at)).toEqual(['自评表!H15', '自评表!I15']);
  expect(sinceText({ ...result, since }, 'zh-CN')).toBe('与上次（2024-03-01 21:05）相比：已说明 2');
  expect(again(lost, summary).since.former).toEqual([]);
});

test('a blank is not taken for corrected; a reason closes, and no longer where its figures changed', () => {
  const blank = again(withCell(faulty([false, true, true, true]), '基础数据表', 'F5', null), first);
  expect(blank.since.former.map(({ closure }) => closure)).not.toContain('corrected');
  const reasoned = (workbook: WorkbookSnapshot): WorkbookSnapshot => {
    const finding = check(all).diagnostics.find(
      ({ severity, subject }) => severity === 'explain' && subject,
    )!;
    const kept = explain(
      undefined,
      finding,
      '追加的信息化运维合同，2023年11月批准',
      '2024-03-01T01:30:00.000Z',
    );
    return { ...workbook, settings: 'text' in kept ? { [kept.key]: kept.text! } : {} };
  };
  const kinds = ({ diagnostics }: CheckResult) => diagnostics.map(({ since }) => since);
  expect(kinds(again(reasoned(all), first).result)).toContain('explained');
  const later = reasoned(withCell(all, '基础数据表', 'F13', 81.5));
  expect(kinds(again(later, first).result)).toContain('stale');
});

test('what is put right is corrected, also where its rule could not be decided elsewhere', () => {
  const { since } = again(withCell(faulty([true, false, true, true]), '基础数据表', 'F17', null), first);
  // The issue of the project and of the total above it.
  expect(since.former.map(({ at, closure }) => [at, closure])).toEqual([['基础数据表!F11', 'corrected']]);
});

test('another unit’s sheet, another year’s, and one read in part are compared with nothing', () => {
  for (const [workbook, summary] of [
    [formsOf('示例区水利局'), first],
    [formsOf('示例区档案馆', 2022), first],
    [all, { ...first, partial: true as const }],
    [all, { ...first, cells: first.cells.filter(({ row }) => row > 0) }],
  ] as const)
    expect(again(workbook, summary).result.since).toBeUndefined();
});

test('last year’s forms: what only they show is not new, and is not corrected when they are left out', async () => {
  const lastYear = withCell(formsOf('示例区档案馆', 2022), '基础数据表', 'F17', 5.2);
  const prior = () => ({ workbooks: [{ file: '上年.xlsx', workbook: lastYear }] });
  const whole = beside(all, first);
  const { diagnostics } = withLastTime(check(whole, undefined, undefined, { prior }), whole);
  const found = diagnostics.filter(({ ruleId }) => ruleId.startsWith('prior/'));
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ since }) => since))).toEqual(new Set([undefined]));

  const host = openXlsxHost(xlsxOf(all), '自评.xlsx');
  const compared = check(all, undefined, undefined, { prior });
  const { sheet } = await host.writeSummary(summarySheet(compared, options));
  const then = readXlsx(host.saveCopy(), '自评.xlsx').sheets.find(({ name }) => name === sheet)!;
  expect(then.cells.map(({ value }) => value)).toContain('与上年的表比较：上年.xlsx。');
  const { since } = again(all, then);
  expect(since.former.length).toBeGreaterThan(0);
  expect(new Set(since.former.map(({ closure }) => closure))).toEqual(new Set(['unsettled']));
});

test('rows that were taken off the sheet are said', () => {
  const header = first.cells.find(({ value }) => value === '识别码')!.row;
  const without = { ...first, cells: first.cells.filter(({ row }) => row !== header + 1) };
  const { result, since } = again(all, without);
  expect(since.lost).toBe(1);
  expect(sinceText({ ...result, since }, 'zh-CN')).toContain('有 1 行已被删去');
});
