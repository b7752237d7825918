/** The file of `--layout`: read whole, or refused as a whole with what is wrong. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { layoutText, parseLayout, TEACHABLE } from '../../src/check';
import { loadLayout } from '../../src/cli/layout';
import { layoutSchema } from '../../src/model/form/taughtFile';

const PUBLISHED = path.join(__dirname, '../../assets/layout.schema.json');
const EXECUTED = {
  form: 'project-evaluation',
  place: 'column',
  label: '已拨付（B）',
  field: 'funds.total.executed',
} as const;
const NEEDLESS = { ...EXECUTED, label: '科室备查', field: null };
const parse = (labels: unknown, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  parseLayout(JSON.stringify({ schemaVersion: 1, labels }), 'l.json', locale, TEACHABLE);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-layout-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what is saved is read back; no label leaves nothing to save', () => {
  const labels = [EXECUTED, NEEDLESS];
  expect(parse(labels)).toEqual(labels);
  expect(parseLayout(layoutText(labels)!, 'l.json', 'en', TEACHABLE)).toEqual(labels);
  expect(layoutText([])).toBeUndefined();
  const named = JSON.stringify({ $schema: 'layout.schema.json', schemaVersion: 1, labels: [] });
  expect(parseLayout(named, 'l.json', 'en', TEACHABLE)).toEqual([]);
});

test('everything that can be taught may stand in a file', () => {
  const all = [...TEACHABLE.openings].flatMap(([form, openings]) =>
    openings.flatMap(({ place, fields }) =>
      fields.map((field, index) => ({ form, place, label: `某某${field}${index}`, field })),
    ),
  );
  expect(all.length).toBeGreaterThan(200);
  expect(parse(all)).toEqual(all);
});

test.each([
  [
    [{ ...EXECUTED, form: 'budget' }],
    '“labels.0”：没有“budget”这种表',
    '“labels.0”: there is no form “budget”',
  ],
  [[{ ...EXECUTED, form: 'report' }], '没有“report”这种表', 'there is no form “report”'],
  [[{ ...EXECUTED, place: 'beneath' }], '“labels.0.place”：不接受 "beneath"', '“labels.0.place”: "beneath"'],
  [[{ ...EXECUTED, form: 'scorecard' }], '“scorecard”没有“column”', '“scorecard” has no labels at “column”'],
  [
    [NEEDLESS, { ...EXECUTED, field: 'indicators[].score' }],
    '“labels.1”：这个位置没有“indicators[].score”，只有 funds.total.initial、',
    '“labels.1”: there is no “indicators[].score” at this place, only funds.total.initial, ',
  ],
  [[{ ...EXECUTED, label: '（万元）' }], '“（万元）”只有', '“（万元）” is all'],
  [[{ ...EXECUTED, label: '' }], '“labels.0.label”', '“labels.0.label”'],
  [
    [EXECUTED, { ...NEEDLESS, label: '1、已 拨付' }],
    '“1、已 拨付”指定了不止一次',
    '“1、已 拨付” is given more',
  ],
  [[{ ...EXECUTED, fields: 'x' }], '没有“labels.0.fields”', 'unknown setting “labels.0.fields”'],
  [{}, '“labels”', '“labels”'],
])('%j is refused, and said', (labels, zh, en) => {
  expect(() => parse(labels)).toThrow(zh);
  expect(() => parse(labels, 'en')).toThrow(en);
});

test('another version, no JSON, no object', () => {
  const text = (written: string) => () => parseLayout(written, 'l.json', 'zh-CN', TEACHABLE);
  expect(text('{"schemaVersion":2,"labels":[]}')).toThrow('“schemaVersion”');
  expect(text('labels')).toThrow('l.json: 不是有效的 JSON');
  expect(text('[]')).toThrow('应为一个 JSON 对象');
  expect(text(`{"schemaVersion":1,"labels":[]}${' '.repeat(1024 * 1024)}`)).toThrow('文件太大');
});

test('a file: the one named, and none by itself', async () => {
  const file = path.join(folder, 'gouji.layout.json');
  await expect(loadLayout(file, 'zh-CN')).rejects.toThrow(`${file}: 没有这个文件。`);
  await expect(loadLayout(folder, 'en')).rejects.toThrow('cannot be opened');
  writeFileSync(file, `\ufeff${layoutText([EXECUTED])}`);
  expect(await loadLayout(file, 'en')).toEqual([EXECUTED]);
  expect(await loadLayout(undefined, 'en')).toBeUndefined();
});

test('the published schema is this one', () => {
  const current = `${JSON.stringify(toJsonSchema(layoutSchema), null, 2)}\n`;
  // `UPDATE_SCHEMA=1 npx jest test/cli` writes it.
  if (process.env.UPDATE_SCHEMA) writeFileSync(PUBLISHED, current);
  expect(readFileSync(PUBLISHED, 'utf8')).toBe(current);
});
