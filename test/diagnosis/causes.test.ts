/** Causes over whole workbooks: what they say, what they fold, that they hold once put in, and that none is made up. */
import fc from 'fast-check';
import { check } from '../../src/check';
import { fixesBy } from '../../src/model/result/fixes';
import { toA1 } from '../../src/model/workbook/cell';
import { isFormula } from '../../src/model/workbook/edits';
import type { Diagnostic } from '../../src/model/result/diagnostic';
import { issues, severityOf } from '../../src/model/result/issues';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import type { Triple } from '../helpers/cleanForms';
import { cleanWorkbook, FIGURES } from '../helpers/cleanForms';
import { boundFields, causesOf, plant, ENTRY_ERRORS } from '../helpers/planted/planted';
import { runs } from '../helpers/properties';
import { sampleWorkbook, sheetOf, withCell, workbookOf } from '../helpers/workbook';

const sample = sampleWorkbook();
const clean = cleanWorkbook();
const keysOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ ruleId, cells }) => `${ruleId} ${cells[0]?.field}`);

/** The workbook with the cause's own edits made, as a press would make them. */
function corrected(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const edits = causesOf(workbook)
    .filter(({ kind }) => kind === 'cell')
    .flatMap(({ corrections }) => corrections.flatMap(({ edit }) => edit ?? []));
  return edits.reduce((done, { target, after }) => {
    if (isFormula(after) || typeof after === 'boolean') throw new Error('a correction is a figure or a text');
    return withCell(done, target.sheet, toA1(target), after);
  }, workbook);
}

describe('the FY2023 workbook', () => {
  test('1.53 is one issue: both cells shown, none accused, no press decides it', () => {
    const { diagnostics, counts, fills } = check(sample);
    const [issue, ...others] = issues(diagnostics).filter(({ cause }) => cause);
    expect(others).toEqual([]);
    expect(issue!.cause).toMatchObject({
      kind: 'ambiguous-allocation',
      corrections: [
        { field: 'funds.byNature.project', from: '63.01', to: '61.48' },
        { field: 'funds.byNature.basic', from: '680.90', to: '682.43' },
      ],
    });
    expect(issue!.diagnostics.map(({ ruleId }) => ruleId)).toEqual([
      'evaluation/unspent',
      'cross/project-expenditure',
    ]);
    expect(issue!.diagnostics.map(fixesBy(fills())).every((fixes) => fixes.length === 0)).toBe(true);
    expect(counts).toMatchObject({ error: 0, explain: 11 });
  });

  test.each([
    ['公务接待·2022年决算数应为 0.67（现为 0.76，疑似数字颠倒）', '基础数据表', 'B10', 0.76],
    ['公车运行维护·2023年决算数应为 5.00（现为 50.00，疑似小数点错位）', '基础数据表', 'F8', 50],
    ['年度资金总额·全年执行数应为 742.38（现为 7423.80，疑似小数点错位）', '自评表', 'F4', 7423.8],
    ['年度资金总额·全年预算数应为 743.91（现为 749.31，疑似数字颠倒）', '自评表', 'E4', 749.31],
    ['按收入性质分应为 743.91（现为 734.91，疑似数字颠倒）', '自评表', 'B5', '按收入性质分：734.91'],
    ['“产出数量”·分值应为 20（现为 2，疑似漏录一位）', '自评表', 'G13', 2],
    ['项目支出·2023年决算数应为 61.48（现为 614800.00，疑似元、万元混用）', '基础数据表', 'F11', 614800],
  ])('%s', (message, sheet, address, value) => {
    const workbook = withCell(sample, sheet, address, value);
    const cell = causesOf(workbook).filter(({ kind }) => kind === 'cell');
    expect(cell.map((cause) => cause.message['zh-CN'].replace(/：改正后.*/, ''))).toEqual([message]);
    const mended = check(corrected(workbook));
    expect(mended.counts).toEqual(check(sample).counts);
  });
});

test('what cannot be told apart is shown as such: no cell is accused', () => {
  // 1.00 too much somewhere among three projects and their total.
  const workbook = withCell(clean, '基础数据表', 'F12', 57.48);
  const causes = causesOf(workbook);
  expect(causes.every(({ kind }) => kind === 'alternatives')).toBe(true);
  for (const cause of causes) expect(cause.message['zh-CN']).toContain('仅凭本表无法判断');
});

test('a figure over a formula is told as that', () => {
  const formulas = withFormulas(clean, ['B5', 'D5', 'F5']);
  const workbook = withCell(formulas, '基础数据表', 'F5', 11.4);
  expect(causesOf(workbook)[0]).toMatchObject({
    kind: 'cell',
    corrections: [{ field: 'threePublic.total.final', entryError: 'overwritten' }],
  });
});

function withFormulas(workbook: WorkbookSnapshot, addresses: readonly string[]): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      sheet.name === '基础数据表' && addresses.includes(toA1(cell)) ? { ...cell, formula: '=SUM(1)' } : cell,
    ),
  }));
  return { ...workbook, sheets };
}

const amount = fc.integer({ min: 60, max: 9000 });
const triple = fc.tuple(amount, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })).map(
  // Near each other, so that nothing has to be explained.
  ([budget, prior, final]): Triple => [
    budget - Math.min(prior, budget),
    budget,
    budget - Math.min(final, budget),
  ],
);
const figures = fc.record({
  vehicleOperation: triple,
  hospitality: triple,
  projects: fc.array(triple, { minLength: 1, maxLength: 6 }),
  operatingRest: triple,
  office: triple,
});

test('nothing is accused where nothing is wrong', () => {
  fc.assert(
    fc.property(figures, (drawn) => {
      const causes = causesOf(cleanWorkbook({ ...FIGURES, ...drawn }));
      expect(causes.filter(({ kind }) => kind !== 'ambiguous-allocation')).toEqual([]);
    }),
    runs(60),
  );
});

test('a correction put in makes what it explains hold, and breaks nothing that held', () => {
  const fields = boundFields(clean);
  const kinds = Object.values(ENTRY_ERRORS);
  fc.assert(
    fc.property(fc.nat(fields.length - 1), fc.nat(kinds.length - 1), (at, kind) => {
      const workbook = plant(clean, fields[at]!.field, kinds[kind]!);
      if (!workbook) return;
      const before = check(workbook);
      const folded = before.diagnostics.filter(({ cause }) => cause?.kind === 'cell');
      if (folded.length === 0) return;
      const after = check(corrected(workbook));
      const left = new Set(keysOf(after.diagnostics));
      expect(keysOf(folded).filter((key) => left.has(key))).toEqual([]);
      const known = new Set(keysOf(before.diagnostics));
      const errors = after.diagnostics.filter(({ severity }) => severity === 'error');
      expect(keysOf(errors).filter((key) => !known.has(key))).toEqual([]);
    }),
    runs(80),
  );
});

test('counts are of issues, and no finding is lost under a cause', () => {
  const workbook = withCell(sample, '自评表', 'B5', '按收入性质分：734.91');
  const { diagnostics, counts, outcomes, fills } = check(workbook);
  const failed = outcomes.filter(({ status }) => status === 'failed');
  expect(diagnostics).toHaveLength(failed.length);
  const severities = issues(diagnostics).map(severityOf);
  expect(counts.error).toBe(severities.filter((each) => each === 'error').length);
  expect(counts.error).toBe(1);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(3);
  // One wrong cell, one fix: the same for each of its findings.
  const fixes = diagnostics.filter(({ cause }) => cause?.kind === 'cell').map(fixesBy(fills()));
  expect(new Set(fixes.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(fixes[0]).toMatchObject([{ edits: [{ after: '按收入性质分：743.91' }] }]);
});

test('a workbook without forms, or with texts for figures, has no cause and does not fail', () => {
  expect(causesOf(workbookOf(sheetOf('S', [['x']])))).toEqual([]);
  const odd = withCell(withCell(clean, '基础数据表', 'F11', '若干'), '自评表', 'E4', '#REF!');
  expect(() => check(odd)).not.toThrow();
});
