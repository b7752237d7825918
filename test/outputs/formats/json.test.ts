import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { check, explain } from '../../../src/check';
import { resultSchema } from '../../helpers/schemas';
import { sampleWorkbook, withCell } from '../../helpers/workbook';
import { toJson } from '../../helpers/wholeReport';

const PUBLISHED = path.join(__dirname, '../../../assets/result.schema.json');

const sample = sampleWorkbook();
const report = (workbook: typeof sample) => ({ file: 'a.xlsx', result: check(workbook), problem: undefined });

test.each(['zh-CN', 'en'] as const)('a report in %s fits the schema', (locale) => {
  const unreadable = { file: 'b.xlsx', result: undefined, problem: { code: 'damaged', message: '…' } };
  const none = { file: 'c.xlsx', result: check({ sheets: [] }), problem: { code: 'no-form', message: '…' } };
  const broken = report(withCell(sample, '基础数据表', 'B5', 9.99));
  const json = toJson([report(sample), broken, unreadable, none], locale, '1.2.3');
  // Through text, as scripts get it: what is undefined would vanish there.
  const parsed: unknown = JSON.parse(JSON.stringify(json));
  expect(v.safeParse(resultSchema, parsed).issues).toBeUndefined();
  expect(json.files.map((file) => file.status)).toEqual(['checked', 'checked', 'unreadable', 'no-form']);
  const fixes = json.files.flatMap(({ findings }) => findings.flatMap((finding) => finding.fixes));
  expect(new Set(fixes.map(({ applicability }) => applicability))).toEqual(new Set(['ask']));
  expect(json.counts).toEqual({
    ...{ files: 4, checked: 2, partlyRead: 0, unreadable: 1 },
    ...{ error: 1, explain: 22, hint: 10, explained: 0 },
  });
});

test('figures are plain decimals, and the first cell is the one it is about', () => {
  const [file] = toJson([report(sample)], 'zh-CN', '0').files;
  const finding = file!.findings.find(({ rule }) => rule === 'cross/project-expenditure')!;
  expect(finding).toMatchObject({ reported: '63.01', computed: '61.48', difference: '1.53' });
  expect(finding.cells[0]).toEqual({ sheet: '自评表', address: 'F7', label: '项目支出', role: 'subject' });
});

test('an explanation stands at its finding, and is counted', () => {
  const finding = check(sample).diagnostics.find(({ ruleId }) => ruleId === 'evaluation/unspent')!;
  const kept = explain(undefined, finding, '1.53万元为质保金', '2024-03-01T01:30:00.000Z');
  const settings = 'text' in kept ? { [kept.key]: kept.text! } : {};
  const explained = { ...sample, settings };
  const json = toJson([report(explained), report(withCell(explained, '自评表', 'F4', 742.37))], 'zh-CN', '0');
  expect(v.safeParse(resultSchema, json).issues).toBeUndefined();
  const given = { reason: '1.53万元为质保金', at: '2024-03-01T01:30:00.000Z' };
  const explanations = json.files.map(({ findings }) =>
    findings.flatMap(({ rule, explanation }) => (explanation ? [{ rule, ...explanation }] : [])),
  );
  expect(explanations).toEqual([
    [{ rule: 'evaluation/unspent', ...given, stale: false, weak: false }],
    [{ rule: 'evaluation/unspent', ...given, stale: true, weak: false }],
  ]);
  expect(json.counts.explained).toBe(1);
});

test('the published schema is this one', () => {
  const current = `${JSON.stringify(toJsonSchema(resultSchema), null, 2)}\n`;
  // `UPDATE_SCHEMA=1 npx jest test/outputs` writes it.
  if (process.env.UPDATE_SCHEMA) writeFileSync(PUBLISHED, current);
  expect(readFileSync(PUBLISHED, 'utf8')).toBe(current);
});
