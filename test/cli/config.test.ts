import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { check } from '../../src/check';
import { checkCommand } from '../../src/cli/check';
import { RULES } from '../../src/check';
import { CONFIG_FILE, loadPolicy } from '../../src/cli/config';
import { ConfigError, configSchema, parsePolicy } from '../../src/model/policy/policySchema';
import { policyOfPreset } from '../../src/model/policy/preset';
import { hubei } from '../../src/policies/hubei';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { sampleWorkbook } from '../helpers/workbook';

const PUBLISHED = path.join(__dirname, '../../assets/config.schema.json');
const ids = RULES.map(({ id }) => id);
const parse = (config: unknown) => parsePolicy(JSON.stringify(config), 'c.json', 'zh-CN', ids);

const NONE = { config: undefined, policy: undefined };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('nothing set is the default policy', () => {
  expect(parse({})).toEqual(DEFAULT_POLICY);
  expect(parse({ $schema: 'config.schema.json' })).toEqual(DEFAULT_POLICY);
});

test('what is set takes the place of the default, the rest stays', () => {
  const policy = parse({
    lowExecution: 85,
    unitSlip: { from: 8000, to: 12000 },
    grades: [
      { grade: '差', from: 0 },
      { grade: '优', from: 92.5 },
    ],
    directions: { 办理天数: 'lower' },
    rules: { 'evaluation/unspent': 'off' },
  });
  expect(policy).toEqual({
    ...DEFAULT_POLICY,
    lowExecution: '85',
    unitSlip: { from: '8000', to: '12000' },
    grades: [
      { grade: '优', from: '92.5' },
      { grade: '差', from: '0' },
    ],
    directions: { 办理天数: 'lower' },
    rules: { 'evaluation/unspent': 'off' },
  });
});

test.each([
  [{ lowExecutoin: 80 }, '没有“lowExecutoin”这个设置项', 'unknown setting “lowExecutoin”'],
  [{ unitSlip: { form: 1 } }, '没有“unitSlip.form”', 'unknown setting “unitSlip.form”'],
  [{ lowExecution: '80' }, '“lowExecution”', '“lowExecution”'],
  [{ lowExecution: 180 }, '“lowExecution”', '“lowExecution”'],
  [{ grades: [] }, '“grades”', '“grades”'],
  [{ rules: { 'evaluation/unspent': 'warn' } }, '“rules.evaluation/unspent”', '“rules.evaluation/unspent”'],
  [
    { rules: { 'evaluation/unspend': 'off' } },
    '没有“evaluation/unspend”这条规则',
    'no rule “evaluation/unspend”',
  ],
  [{ unitSlip: { from: 1, to: 1 } }, '“unitSlip”', '“unitSlip”'],
  [{ unitSlip: { from: 20000, to: 30000 } }, '“unitSlip”', '“unitSlip”'],
  [
    {
      grades: [
        { grade: '优', from: 90 },
        { grade: '良', from: 90 },
      ],
    },
    '“grades”',
    '“grades”',
  ],
  [{ qualitativeBands: [{ from: 100, to: 0 }] }, '“qualitativeBands”', '“qualitativeBands”'],
  [
    { weightStructures: [{ execution: 0, output: 0, benefit: 0, satisfaction: 0 }] },
    '“weightStructures”',
    '“weightStructures”',
  ],
  [{ overAchievement: 0 }, '“overAchievement”', '“overAchievement”'],
  [{ clauses: ['Q2', 'Q3'] }, '“clauses”：Q2、Q3', '“clauses”: Q2 and Q3'],
  [{ clauses: ['Q99'] }, '“clauses.0”', '“clauses.0”'],
  [{ preset: 'nowhere' }, '没有“nowhere”', 'no preset “nowhere”'],
  [[], 'c.json: ', 'c.json: '],
])('%j is refused, and said', (config, zh, en) => {
  const text = JSON.stringify(config);
  expect(() => parsePolicy(text, 'c.json', 'zh-CN', ids)).toThrow(zh);
  expect(() => parsePolicy(text, 'c.json', 'en', ids)).toThrow(en);
});

test('a preset: what it gives, and what is set over it', async () => {
  const given = async (policy: string, config?: string) =>
    (await loadPolicy({ config, policy }, folder, 'en', []))?.policy;
  // Named itself, it is not changed by a file that merely lies there.
  writeFileSync(path.join(folder, CONFIG_FILE), '{ "lowExecution": 85 }');
  expect(await given('hubei')).toEqual(policyOfPreset(hubei));
  expect(parsePolicy('{ "preset": "hubei" }', 'c.json', 'en', ids, [hubei])).toEqual(policyOfPreset(hubei));
  await expect(given('nowhere')).rejects.toThrow('--policy: national | ');
  writeFileSync(path.join(folder, 'mine.json'), '{ "clauses": ["Q3", "G2"], "executionWeight": 10 }');
  expect(await given('hubei', 'mine.json')).toEqual({
    ...policyOfPreset(hubei),
    clauses: ['Q1', 'Q3', 'L2', 'E2', 'G2', 'R1'],
    executionWeight: '10',
  });
  writeFileSync(path.join(folder, 'other.json'), '{ "preset": "national" }');
  await expect(given('hubei', 'other.json')).rejects.toThrow('one of “national”, but “hubei” was chosen');
});

test('a file: the one named, else that of the folder, else none', async () => {
  expect(await loadPolicy(NONE, folder, 'en', [])).toBeUndefined();
  await expect(loadPolicy({ ...NONE, config: 'mine.json' }, folder, 'en', [])).rejects.toThrow(
    'there is no such configuration',
  );
  writeFileSync(path.join(folder, CONFIG_FILE), '\ufeff{ "lowExecution": 85 }');
  writeFileSync(path.join(folder, 'mine.json'), '{ "lowExecution": 80 }');
  expect(await loadPolicy(NONE, folder, 'en', [])).toMatchObject({
    policy: { lowExecution: '85' },
    name: path.join(folder, CONFIG_FILE),
    isBeside: false,
  });
  expect(await loadPolicy({ ...NONE, config: 'mine.json' }, folder, 'en', [])).toMatchObject({
    policy: { lowExecution: '80' },
  });
  writeFileSync(path.join(folder, 'mine.json'), '{ lowExecution: 80 }');
  await expect(loadPolicy({ ...NONE, config: 'mine.json' }, folder, 'zh-CN', [])).rejects.toThrow(
    '不是有效的 JSON',
  );
});

test('a file that nobody named, beside what is checked, is told from one of the reader’s own', async () => {
  writeFileSync(path.join(folder, CONFIG_FILE), '{ "lowExecution": 85 }');
  const inputs = [path.join(folder, '甲.xlsx')];
  const beside = async (given: string | undefined, files: readonly string[]) =>
    (await loadPolicy({ ...NONE, config: given }, folder, 'en', files))?.isBeside;
  expect(await beside(undefined, inputs)).toBe(true);
  expect(await beside(undefined, ['乙.xlsx'])).toBe(true);
  expect(await beside(undefined, [path.join(folder, '各单位', '甲.xlsx')])).toBe(false);
  expect(await beside(CONFIG_FILE, inputs)).toBe(false);
});

test('the command refuses a configuration before it reads a workbook', async () => {
  const options = {
    inputs: ['none.xlsx'],
    format: 'text',
    locale: 'en',
    output: undefined,
    report: undefined,
    trustsWorkbooks: false,
    policy: undefined,
    limits: { jobs: 1, memory: 64, seconds: 1 },
    isQuiet: true,
    isVerbose: false,
  } as const;
  const config = path.join(folder, 'none.json');
  await expect(checkCommand({ ...options, config })).rejects.toBeInstanceOf(ConfigError);
});

test('severities: set otherwise, switched off and said so; a milder case is never raised', () => {
  const rules = {
    'evaluation/budget-adjusted': 'hint',
    'evaluation/unspent': 'off',
    'evaluation/execution-score': 'error',
  };
  const { diagnostics, outcomes } = check(sampleWorkbook(), parse({ rules }));
  const severity = (rule: string) => diagnostics.find(({ ruleId }) => ruleId === rule)?.severity;
  expect(severity('evaluation/budget-adjusted')).toBe('hint');
  expect(severity('evaluation/unspent')).toBeUndefined();
  expect(severity('evaluation/execution-score')).toBe('hint');
  expect(outcomes.filter(({ ruleId }) => ruleId === 'evaluation/unspent')).toEqual([
    expect.objectContaining({
      status: 'notChecked',
      reason: expect.objectContaining({ text: { 'zh-CN': '已在配置中关闭', en: 'switched off by policy' } }),
    }),
  ]);
});

test('the published schema is this one', () => {
  const current = `${JSON.stringify(toJsonSchema(configSchema), null, 2)}\n`;
  // `UPDATE_SCHEMA=1 npx jest test/cli` writes it.
  if (process.env.UPDATE_SCHEMA) writeFileSync(PUBLISHED, current);
  expect(readFileSync(PUBLISHED, 'utf8')).toBe(current);
});
