/** Names that every JavaScript object has, wherever a file, a setting or a policy may put a name. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { check, RULES, summarySheet } from '../../src/check';
import { readDocx } from '../../src/hosts/docx';
import { readXlsx } from '../../src/hosts/xlsx';
import { EXPLANATIONS_KEY } from '../../src/model/reason/explanation';
import { JOURNAL_KEY, parseJournal } from '../../src/model/writing/journal';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { parsePolicy } from '../../src/model/policy/policySchema';
import { POLICY_KEY } from '../../src/model/policy/policySettings';
import { runCli } from '../helpers/cli';
import { docxFile, paragraph, row, table } from '../helpers/docx';
import { bookOf, sheetsOf } from '../helpers/review';
import { withSettings } from '../helpers/settings';
import { mapSheet, SAMPLE_PATH, sampleWorkbook, sheetOf } from '../helpers/workbook';
import { toJson, toSarif } from '../helpers/wholeReport';
import { OBJECT_NAMES, sampleWith } from './texts';

const IDS = RULES.map(({ id }) => id);
const before = Object.getOwnPropertyNames(Object.prototype).sort();
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

const POLLUTING = '{"__proto__":{"polluted":1,"lowExecution":1},"constructor":{"prototype":{"polluted":1}}}';

test.each(OBJECT_NAMES)('a sheet, labels and names called %s change no result', async (name) => {
  const bytes = await sampleWith([name], name === 'constructor' ? undefined : name);
  // A text of the same letters, but no such name.
  const plain = check(readXlsx(await sampleWith([`${name}x`])));
  const result = check(readXlsx(bytes));
  const shown = ({ diagnostics, counts }: typeof result): unknown => ({
    counts,
    rules: diagnostics.map(({ ruleId, evidence }) => [ruleId, evidence?.reported, evidence?.computed]),
  });
  expect(shown(result)).toEqual(shown(plain));
  expect(result.unitName).toBe(name);
  const file = { file: name, result, problem: undefined };
  expect(toJson([file], 'zh-CN', '0').files[0]).toMatchObject({ unit: name });
  expect(toSarif([file], 'zh-CN').runs[0]!.results.length).toBeGreaterThan(5);
  expect(JSON.stringify(await sheetsOf(bookOf([file])))).toContain(name);
  expect(JSON.stringify(summarySheet(result, { locale: 'zh-CN', checkedAt: '' }))).toContain(name);
});

test.each(OBJECT_NAMES)('another sheet called %s, and a label of the forms replaced by it', (name) => {
  const sample = sampleWorkbook();
  const added = { ...sample, sheets: [...sample.sheets, sheetOf(name, [[name, 5]])] };
  expect(check(added).counts).toEqual(check(sample).counts);
  const relabelled = mapSheet(sample, '基础数据表', (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.column === 0 && cell.row > 3 ? { ...cell, value: name, text: name } : cell,
    ),
  }));
  expect(check(relabelled).outcomes.filter(({ status }) => status === 'crashed')).toEqual([]);
});

test.each(OBJECT_NAMES)('styles, lists and bookmarks of a document called %s', (name) => {
  const bytes = docxFile({
    body:
      '<w:constructor/><w:p><w:pPr/><w:r><w:toString/><w:__proto__/><w:valueOf w:val="9"/></w:r></w:p>' +
      paragraph(
        '甲',
        `<w:pStyle w:val="${name}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${name}"/></w:numPr>`,
      ) +
      table(row([name, '1'])),
    numbering: `<w:abstractNum w:abstractNumId="${name}"><w:lvl w:ilvl="0"><w:numFmt w:val="${name}"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="${name}"><w:abstractNumId w:val="${name}"/></w:num>`,
    styles: `<w:style w:type="paragraph" w:styleId="${name}"><w:basedOn w:val="${name}"/></w:style>`,
  });
  const { paragraphs, tables } = readDocx(bytes);
  expect(paragraphs).toEqual([
    { text: '', numbering: '' },
    { text: '甲', numbering: '1、' },
  ]);
  expect(tables.sheets[0]!.cells.map(({ text }) => text)).toEqual([name, '1']);
});

describe('settings kept in the workbook', () => {
  const sample = readFileSync(SAMPLE_PATH);
  const plain = check(readXlsx(sample));

  test.each([
    ['an explanation', EXPLANATIONS_KEY],
    ['the journal', JOURNAL_KEY],
    ['the policy', POLICY_KEY],
  ])('%s of objects that change all others: said or left out, and no result changes', (_, key) => {
    for (const text of [POLLUTING, `[${POLLUTING}]`, `{"version":1,"entries":[${POLLUTING}]}`]) {
      const snapshot = readXlsx(withSettings(sample, { [key]: text }));
      expect(snapshot.settings![key]).toBe(text);
      const result = check(snapshot);
      expect(result.counts).toEqual(plain.counts);
      expect(result.policy.policy).toEqual(DEFAULT_POLICY);
      expect(parseJournal(text)).toBeDefined();
    }
  });

  test.each(OBJECT_NAMES)('a key gouji.%s is one as any other', (name) => {
    const { settings } = readXlsx(withSettings(sample, { [`gouji.${name}`]: 'x', [name]: 'y' }));
    expect(Object.entries(settings!)).toEqual([[`gouji.${name}`, 'x']]);
  });
});

describe('a policy', () => {
  test.each([
    POLLUTING,
    '{"rules":{"__proto__":"off"}}',
    '{"rules":{"constructor":"off"}}',
    '{"rules":{"toString":"hint"}}',
    '{"directions":{"__proto__":"lower"}}',
    '{"toString":5}',
    '{"bands":{"__proto__":1}}',
  ])('%s is refused with words', (text) => {
    expect(() => parsePolicy(text, 'gouji.config.json', 'zh-CN', IDS)).toThrow(/gouji\.config\.json/);
  });

  test('directions of indicators may be called anything', () => {
    const text = `{"directions":{${OBJECT_NAMES.filter(
      (name) => !/^(__proto__|constructor|prototype)$/.test(name),
    )
      .map((name) => `"${name}":"lower"`)
      .join(',')}}}`;
    const policy = parsePolicy(text, 'a', 'zh-CN', IDS);
    expect(check(sampleWorkbook(), policy).counts).toEqual(check(sampleWorkbook()).counts);
  });

  test('of a file: 2, said, and no stack trace; of a sheet of the workbook: said', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-names-'));
    writeFileSync(path.join(folder, 'gouji.config.json'), POLLUTING);
    writeFileSync(path.join(folder, 'a.xlsx'), readFileSync(SAMPLE_PATH));
    const { status, stderr } = runCli(folder, ['check', 'a.xlsx']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('gouji.config.json')]);
    expect(stderr).not.toMatch(/^\s+at /m);
    rmSync(folder, { recursive: true, force: true });
    const sample = sampleWorkbook();
    const result = check({ ...sample, sheets: [...sample.sheets, sheetOf('gouji.config', [[POLLUTING]])] });
    expect(result.policy).toMatchObject({ from: 'default', policy: DEFAULT_POLICY });
    expect(result.policy.problem!['zh-CN']).toContain('gouji.config');
  });
});
