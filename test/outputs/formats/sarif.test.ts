import type { FileResult } from '../../../src/check';
import { check, explain, RULES } from '../../../src/check';
import { DEFAULT_POLICY } from '../../../src/model/policy/policy';
import type { Policy } from '../../../src/model/policy/policy';
import { sampleWorkbook, withCell } from '../../helpers/workbook';
import { toSarif } from '../../helpers/wholeReport';

const sample = sampleWorkbook();
const report = (workbook = sample, file = 'a.xlsx'): FileResult => ({
  file,
  result: check(workbook),
  problem: undefined,
});
const run = (...reports: FileResult[]) => toSarif(reports, 'zh-CN').runs[0]!;

test('the rules stand with the tool, each with its level and source', () => {
  const { driver } = run().tool;
  expect(driver).toMatchObject({ name: 'gouji', language: 'zh-CN' });
  expect(driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  expect(driver.rules.find(({ id }) => id === 'basic/staff-over-quota')).toEqual({
    id: 'basic/staff-over-quota',
    shortDescription: { text: '实际在职人数超过编制数' },
    fullDescription: { text: '实际在职人数 ≤ 编制数；超编的须说明' },
    defaultConfiguration: { level: 'warning' },
    properties: { source: '审核惯例（可调）：通行做法，不是法规条文' },
  });
  expect(toSarif([], 'en').runs[0]!.tool.driver.rules[0]!.shortDescription.text).toMatch(/^[\x20-\x7e]+$/);
});

test('a finding: its level, its cell, the other cells, and both sides', () => {
  const { results } = run(report(withCell(sample, '基础数据表', 'B5', 9.99)));
  const found = results.find(({ ruleId }) => ruleId === 'basic/three-public-total')!;
  expect(found).toMatchObject({
    ruleIndex: RULES.findIndex(({ id }) => id === 'basic/three-public-total'),
    level: 'error',
    message: { text: expect.stringContaining('9.99') },
    properties: { reported: '9.99', computed: '5.58', difference: '4.41' },
  });
  expect(found.locations).toEqual([
    {
      physicalLocation: { artifactLocation: { uri: 'a.xlsx', index: 0 } },
      logicalLocations: [{ name: 'B5', fullyQualifiedName: '基础数据表!B5', kind: 'cell' }],
      message: { text: expect.stringContaining('三公经费') },
    },
  ]);
  expect(found.relatedLocations).toContainEqual(
    expect.objectContaining({
      id: 1,
      logicalLocations: [expect.objectContaining({ fullyQualifiedName: '基础数据表!B6', kind: 'cell' })],
    }),
  );
  const levels = new Set(results.map(({ level }) => level));
  expect(levels).toEqual(new Set(['error', 'warning', 'note']));
});

test('what explains several findings is said at each', () => {
  const { results } = run(report(withCell(sample, '自评表', 'B5', '按收入性质分：734.91')));
  const causes = results.flatMap(({ properties }) =>
    properties && 'cause' in properties ? [properties.cause] : [],
  );
  expect(causes.filter((cause) => cause?.includes('应为 743.91'))).toHaveLength(3);
});

test('a reason that holds suppresses its finding, and every other says that none does', () => {
  const finding = check(sample).diagnostics.find(({ ruleId }) => ruleId === 'evaluation/unspent')!;
  const kept = explain(undefined, finding, '1.53万元为质保金', '2024-03-01T01:30:00.000Z');
  const explained = { ...sample, settings: 'text' in kept ? { [kept.key]: kept.text! } : {} };
  const suppressed = (workbook: typeof sample) =>
    run(report(workbook)).results.flatMap(({ ruleId, suppressions }) =>
      suppressions.map((each) => ({ ruleId, ...each })),
    );
  expect(suppressed(explained)).toEqual([
    {
      ruleId: 'evaluation/unspent',
      kind: 'external',
      status: 'accepted',
      justification: '1.53万元为质保金',
    },
  ]);
  expect(suppressed(withCell(explained, '自评表', 'F4', 742.37))).toEqual([]);
});

test('what could not be read is told by file, and fails the run only where nothing could', () => {
  const unreadable = {
    file: '坏.xlsx',
    result: undefined,
    problem: { code: 'damaged', message: '文件已损坏。' },
  };
  const none = {
    file: 'c.xlsx',
    result: check({ sheets: [] }),
    problem: { code: 'no-form', message: '没有表。' },
  };
  const { invocations, artifacts, results } = run(unreadable, none, report());
  expect(invocations[0]).toEqual({
    executionSuccessful: true,
    toolExecutionNotifications: [
      {
        descriptor: { id: 'damaged' },
        level: 'error',
        message: { text: '文件已损坏。' },
        locations: [{ physicalLocation: { artifactLocation: { uri: '%E5%9D%8F.xlsx', index: 0 } } }],
      },
      expect.objectContaining({ descriptor: { id: 'no-form' }, level: 'warning' }),
    ],
    toolConfigurationNotifications: [],
  });
  expect(artifacts).toHaveLength(3);
  expect(results[0]!.locations[0]!.physicalLocation.artifactLocation).toEqual({ uri: 'a.xlsx', index: 2 });
  expect(run(unreadable).invocations[0]!.executionSuccessful).toBe(false);
});

test('a rule that failed to run is told with its id', () => {
  const result = check(sample);
  const crashed = { ruleId: 'evaluation/grade', place: undefined, status: 'crashed', error: 'boom' } as const;
  const { invocations } = run({ ...report(), result: { ...result, outcomes: [crashed] } });
  expect(invocations[0]!.toolExecutionNotifications).toEqual([
    expect.objectContaining({
      level: 'error',
      message: { text: 'evaluation/grade: boom' },
      associatedRule: { id: 'evaluation/grade', index: expect.any(Number) },
    }),
  ]);
});

test.each([
  ['各单位/a b.xlsx', '%E5%90%84%E5%8D%95%E4%BD%8D/a%20b.xlsx'],
  ['../a#1%.xlsx', '../a%231%25.xlsx'],
  ['units\\a.xlsx', 'units/a.xlsx'],
  ['/tmp/a.xlsx', 'file:///tmp/a.xlsx'],
  ['C:\\表\\a.xlsx', 'file:///C:/%E8%A1%A8/a.xlsx'],
  ['\\\\server\\share\\a.xlsx', 'file://server/share/a.xlsx'],
  ['a:b.xlsx', 'a%3Ab.xlsx'],
  ['\ud800.xlsx', '%EF%BF%BD.xlsx'],
])('the path %s is the URI %s', (file, uri) => {
  expect(run(report(sample, file)).artifacts[0]!.location.uri).toBe(uri);
});

test('whose policy it was, with every setting that differs, and what weakens the check', () => {
  const told = (policy: Policy | undefined) => {
    const result = check(sample, policy);
    return run({ ...report(), result }).invocations[0]!.toolConfigurationNotifications.map(
      ({ level, message }) => `${level} ${message.text}`,
    );
  };
  expect(told(undefined)).toEqual([]);
  const [note, another] = told({ ...DEFAULT_POLICY, clauses: ['G2'], lowExecution: '95' });
  expect(note).toMatch(/^note .*优 > 90.*95%.*G2/);
  expect(another).toBeUndefined();
  const [warning, all] = told({ ...DEFAULT_POLICY, lowExecution: '80' });
  expect(warning).toMatch(/^warning .*90 → 80/);
  expect(all).toMatch(/^note .*80%/);
});
