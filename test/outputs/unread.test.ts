/** What was not read, and what is not filled in, is the first thing that every output says. */
import * as v from 'valibot';
import type { CheckResult } from '../../src/model/result/result';
import { check, summarySheet } from '../../src/check';
import { resultSchema } from '../helpers/schemas';
import { snapshotOf } from '../../src/model/writing/template';
import { templates } from '../../src/templates';
import { bookOf, sheetsOf } from '../helpers/review';
import { readInPart } from '../helpers/unread';
import { toJson, toSarif, toText } from '../helpers/wholeReport';
import { sampleWorkbook, withCell } from '../helpers/workbook';

const sample = check(sampleWorkbook());
const partly = readInPart(sample);
const blank = check(snapshotOf(templates({ year: 2024, unitName: '示例县水文站' })));
const report = (result: CheckResult, file = '甲.xlsx') => ({ file, result, problem: undefined });
const options = { locale: 'zh-CN', checkedAt: '2024-03-01 09:30' } as const;

describe('text', () => {
  test('begins with it, and lists every label', () => {
    const lines = toText([report(partly)], 'zh-CN').split('\n');
    expect(lines[1]).toBe(
      '  没有读全：没读懂“支付进度”（自评表!E4）；2 处未填列，无错误，9 处待说明，5 处提示。',
    );
    expect(lines.find((line) => line.includes('自评表!A1'))).toMatch(/ · 读到 \d+ 项，2 处没读懂$/);
    expect(lines).toContain('  没读懂的标签: 自评表!E4 支付 进度');
    expect(lines).toContain('  没读懂的标签: 自评表!J4 备注栏');
    expect(toText([report(partly)], 'en')).toContain(
      '\n  Not read whole: “支付进度” (自评表!E4) not understood; 2 to fill in, no errors',
    );
  });

  test('says how many relations were checked, and of what kind the others are', () => {
    const { applicable, checked } = sample.counts;
    const text = toText([report(sample)], 'zh-CN');
    expect(text).toContain(`  能核对的 ${applicable} 项中已核对 ${checked} 项；未核对：\n`);
    expect(text).toMatch(/^ {4}basic\/final-missing {2}\[未填\] 公车购置·2023年决算数为空$/m);
    expect(text).toMatch(/^ {4}basic\/buildings-complete {2}\[不适用\] /m);
  });

  test('a blank form is not filled in yet', () => {
    const text = toText([report(blank)], 'zh-CN');
    expect(text.split('\n')[1]).toBe('  基础数据表、自评表尚未填写。');
    expect(toText([report(blank)], 'en').split('\n')[1]).toMatch(/^ {2}Not filled in yet: /);
  });
});

test.each(['zh-CN', 'en'] as const)('JSON in %s: status, reason, coverage and kinds', (locale) => {
  const json = toJson([report(partly), report(sample, '乙.xlsx')], locale, '0');
  expect(v.safeParse(resultSchema, JSON.parse(JSON.stringify(json))).issues).toBeUndefined();
  const [first, second] = json.files;
  expect(first).toMatchObject({ status: 'partly-read', problem: { code: 'partly-read' } });
  expect(first!.problem!.message).toContain(locale === 'en' ? '(自评表!E4)' : '“支付进度”（自评表!E4）');
  expect(first!.forms.map(({ coverage }) => coverage.unread)).toEqual([0, 2]);
  expect(second).toMatchObject({ status: 'checked', problem: null });
  expect(second!.forms[0]!.coverage.read).toBe(sample.forms[0]!.coverage.read);
  expect(sample.forms[0]!.coverage.read).toBeGreaterThan(30);
  expect(json.counts).toMatchObject({ files: 2, checked: 1, partlyRead: 1 });
  expect(new Set(second!.notChecked.map(({ kind }) => kind))).toEqual(new Set(['blank', 'not-applicable']));
});

test('SARIF: a notification', () => {
  const [run] = toSarif([report(partly), report(sample, '乙.xlsx')], 'zh-CN').runs;
  expect(run!.invocations[0]!.toolExecutionNotifications).toEqual([
    expect.objectContaining({
      descriptor: { id: 'partly-read' },
      level: 'warning',
      message: { text: '没有读全：没读懂“支付进度”（自评表!E4）。' },
    }),
  ]);
});

describe('summary sheet', () => {
  const rowsOf = (result: CheckResult) =>
    summarySheet(result, options).rows.map((row) => row.map(({ value }) => value));
  const styleOf = (result: CheckResult) => summarySheet(result, options).rows[2]![0]!.style;

  test('says it in its verdict, and lists the labels before what was found', () => {
    const rows = rowsOf(partly);
    expect(rows[2]![0]).toMatch(/^没有读全：没读懂“支付进度”（自评表!E4）；/);
    expect(rows.slice(4, 8)).toEqual([
      ['没读懂的标签'],
      ['序号', '影响', '位置', '表', '标签'],
      [1, '必需', '自评表!E4', '自评表', '支付\n进度'],
      [2, '', '自评表!J4', '自评表', '备注栏'],
    ]);
  });

  test('is green only where nothing is open', () => {
    const work = { ...sample.work, blank: 0, explain: 0 };
    const clean = { ...sample, work, counts: { ...sample.counts, explain: 0 } };
    expect(styleOf(clean)).toBe('verdictPass');
    expect(styleOf(readInPart(clean))).toBe('verdictOpen');
    expect(styleOf(blank)).toBe('verdictOpen');
    expect(styleOf(check(withCell(sampleWorkbook(), '基础数据表', 'B5', 9)))).toBe('verdictFail');
  });
});

describe('reviewer’s workbook', () => {
  test('a column tells it, and what nobody can rely on stands before what is wrong', async () => {
    const wrong = check(withCell(sampleWorkbook(), '基础数据表', 'B5', 9));
    const reports = [report(sample, '1'), report(wrong, '2'), report(blank, '3'), report(partly, '4')];
    const [, files] = await sheetsOf(bookOf(reports));
    const named = files!.table!.header.map(({ value }) => value);
    const column = (name: string) => files!.lines.map((line) => line[named.indexOf(name)]!.value);
    expect(column('文件')).toEqual(['4', '2', '1', '3']);
    expect(column('读取情况')).toEqual(['没有读全', '读全', '读全', '尚未填写']);
    expect(column('未能读取或须留意')[0]).toMatch(/^没有读全：没读懂“支付进度”（自评表!E4）。/);
    expect(column('序号')).toEqual([1, 2, 3, 4]);
    expect(files!.above[2]![0]!.value).toMatch(/^文件 4 个：没有读全 1 个，已校验 3 个，/);
  });

  test('without a finding it is green only where all was read', async () => {
    const work = { ...sample.work, blank: 0, explain: 0, hint: 0 };
    const counts = { ...sample.counts, explain: 0, hint: 0 };
    const none = { ...sample, diagnostics: [], work, counts };
    const bands = async (result: CheckResult) =>
      (await sheetsOf(bookOf([report(result)]))).slice(0, 3).map(({ above }) => above[2]![0]!);
    expect((await bands(none)).map(({ style }) => style)).toEqual(Array(3).fill('verdictPass'));
    const inPart = await bands(readInPart(none));
    expect(inPart.map(({ style }) => style)).toEqual(Array(3).fill('verdictOpen'));
    expect(inPart[0]!.value).toBe('没读全 1。');
    expect(inPart[1]!.value).toMatch(/已核对的 \d+ 条勾稽关系相符；另有 \d+ 条未核对。$/);
  });
});
