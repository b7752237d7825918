/** The whole core on the FY2023 workbook: what it must show, and what it must not. */
import { check, explain, marksFor, submissionIn, summarySheet } from '../src/check';
import { toA1 } from '../src/model/workbook/cell';
import type { Diagnostic } from '../src/model/result/diagnostic';
import { EXPLANATIONS_KEY } from '../src/model/reason/explanation';
import type { CheckResult } from '../src/model/result/result';
import { dataOf } from '../src/model/result/resultData';
import type { WorkbookSnapshot } from '../src/model/workbook/snapshot';
import { deepFreeze } from './helpers/deepFreeze';
import { mapSheet, sampleWorkbook, shifted, sheetOf, withCell, workbookOf } from './helpers/workbook';
import { placedOutcomes } from './helpers/placedOutcomes';
import { toJson, toText } from './helpers/wholeReport';

const sample = sampleWorkbook();

/** `rule cell reported/computed`, in the order shown. */
function findings(result: CheckResult): readonly string[] {
  return result.diagnostics.map(({ ruleId, severity, cells, evidence }) => {
    const at = cells[0] ? `${cells[0].address.sheet}!${toA1(cells[0].address)}` : '';
    const figures = evidence ? ` ${evidence.reported}/${evidence.computed}` : '';
    return `${severity} ${ruleId} ${at}${figures}`;
  });
}

const EXPECTED = [
  'explain basic/final-over-budget 基础数据表!F11 61.48/43.5',
  'explain basic/final-over-budget 基础数据表!F12 56.48/38.5',
  'explain basic/final-over-budget 基础数据表!F16 102.77/87.51',
  'explain basic/final-over-budget 基础数据表!F17 11.89/3',
  'explain basic/final-over-budget 基础数据表!F18 2.4/1',
  'explain basic/procurement-rate 基础数据表!D20',
  'explain basic/adjustment-missing 基础数据表!D21',
  'hint basic/final-missing 基础数据表!F10',
  'hint basic/year-on-year 基础数据表!F16 102.77/56.69',
  'hint basic/year-on-year 基础数据表!F17 11.89/4.1',
  'hint basic/year-on-year 基础数据表!F18 2.4/0.33',
  'hint basic/thrift-measures-missing 基础数据表!B24',
  'explain evaluation/budget-adjusted 自评表!E4 743.91/617.73',
  'explain evaluation/unspent 自评表!F4 742.38/743.91',
  'explain cross/project-expenditure 自评表!F7 63.01/61.48',
  'explain evaluation/deduction-reason 自评表!I15',
  'explain evaluation/indicator-score 自评表!H21 19/20',
  'explain evaluation/deduction-reason 自评表!I21',
  'hint evaluation/execution-score 自评表!I4 10/9.9794',
  'hint evaluation/indicator-target 自评表!E13',
  'hint evaluation/indicator-score 自评表!H15 9/9.9',
];

describe('the FY2023 workbook', () => {
  const result = check(deepFreeze(sample));

  test('gives exactly these findings', () => {
    expect(findings(result)).toEqual(EXPECTED);
    expect(result.counts).toMatchObject({ error: 0, explain: 11, hint: 5, crashed: 0 });
  });

  test('what the amounts are in, in brackets, is no unit’s name', () => {
    for (const cell of ['G1', 'H2', 'A30'])
      for (const text of ['（单位：万元）', '(单位:元)', '单位：万元']) {
        const { units } = submissionIn(withCell(sampleWorkbook(), '基础数据表', cell, text));
        expect(units.map(({ name }) => name)).toEqual(['示例区人民政府办公室']);
      }
  });

  test('finds both forms, with unit, year and money unit', () => {
    expect(
      result.forms.map(({ form, sheet, range, year, unit }) => ({ form, sheet, range, year, unit })),
    ).toEqual([
      { form: 'basic', sheet: '基础数据表', range: 'A1:G26', year: 2023, unit: '万元' },
      { form: 'evaluation', sheet: '自评表', range: 'A1:I25', year: 2023, unit: '万元' },
    ]);
    expect(result.unitName).toBe('示例区人民政府办公室');
    expect(result.forms.flatMap((form) => form.unrecognized)).toEqual([]);
  });

  test('scores 98, computed 98, grade 优; execution 9.9794 by its formula', () => {
    expect(result.scores).toMatchObject({
      execution: { weight: '10', rate: '0.997943', reported: '10', computed: '9.9794' },
      total: { weight: '100', reported: '98', computed: '98' },
      grade: '优',
    });
    expect(result.scores!.indicators.map(({ name, weight, reported }) => [name, weight, reported])).toEqual([
      ['产出数量', '20', '20'],
      ['开展工作', '10', '10'],
      ['完成时间', '10', '9'],
      ['社会环境', '10', '10'],
      ['自然环境', '5', '5'],
      ['人民生活、社会发展', '5', '5'],
      ['建议提案办结率', '10', '10'],
      ['成本开支', '20', '19'],
    ]);
  });

  test('explains the 1.53 as the unspent 743.91 − 742.38', () => {
    const finding = result.diagnostics.find(({ ruleId }) => ruleId === 'cross/project-expenditure')!;
    expect(finding).toMatchObject({ messageId: 'mixedBasis', evidence: { difference: '1.53' } });
    expect(finding.message['zh-CN']).toContain('743.91 − 742.38');
    expect(finding.cells.map(({ address }) => toA1(address))).toEqual(['F7', 'F11', 'E4', 'F4', 'F6']);
  });

  test('every relation that could not be checked says why', () => {
    const open = result.outcomes.flatMap((outcome) => (outcome.status === 'notChecked' ? [outcome] : []));
    const reasons = open.map(({ ruleId, place, reason }) => `${ruleId} ${place}: ${reason.code}`);
    expect(reasons).toEqual(
      expect.arrayContaining([
        'basic/final-over-budget threePublic.hospitality.final: blank',
        'basic/area-control-rate buildings[0].areaControlRate: not-applicable',
        'evaluation/grade total.grade: not-found',
        'cross/unit-and-year basic.preparer: blank',
      ]),
    );
    expect(open.every(({ reason }) => reason.text['zh-CN'] !== '' && reason.text.en !== '')).toBe(true);
  });

  test('holds three-public totals with blanks read as 0, and says so', () => {
    const { outcome, writeOut } = placedOutcomes(sample).find(
      ({ outcome: { ruleId, place } }) =>
        ruleId === 'basic/three-public-total' && place === 'threePublic.total.final',
    )!;
    expect(outcome).toMatchObject({ status: 'passed', byRounding: false });
    const { terms } = writeOut!();
    expect(terms.filter((term) => term.readAsZero).map((term) => term.field)).toEqual([
      'threePublic.overseas.final',
      'threePublic.hospitality.final',
    ]);
  });

  test('marks each cell once, and the summary sheet holds every finding', () => {
    // 公用经费, 办公经费 and 水电差旅 have two findings each on one cell.
    expect(marksFor(result, 'zh-CN')).toHaveLength(18);
    const sheet = summarySheet(result, { locale: 'zh-CN', checkedAt: '2024-03-01 09:30' });
    const links = sheet.rows.flat().filter((cell) => cell.style === 'link' && cell.link);
    for (const { cells } of result.diagnostics) {
      expect(links.map((cell) => cell.link)).toContainEqual(cells[0]!.address);
    }
    for (const row of sheet.rows) {
      const columns = row.reduce((sum, cell) => sum + (cell.span ?? 1), 0);
      // What is kept for the next time stands in a column of its own, behind the rows that have any.
      const all = sheet.columnWidths.length;
      expect([0, all - 1, all]).toContain(columns);
    }
  });
});

describe('what the same figures mean does not hang on where they stand', () => {
  const rules = (workbook: WorkbookSnapshot): readonly string[] =>
    findings(check(workbook)).map((line) => line.replace(/ \S+!\S+/, ''));
  const expected = EXPECTED.map((line) => line.replace(/ \S+!\S+/, ''));

  test.each([
    ['rows above both titles', { row: 0, rows: 3 }],
    ['a row inserted among the figures', { row: 6, rows: 1 }],
    ['a column before everything', { row: 0, rows: 0, column: 0, columns: 2 }],
    ['a column before the figures', { row: 0, rows: 0, column: 1, columns: 1 }],
  ])('%s', (_, at) => {
    for (const sheet of ['基础数据表', '自评表']) expect(rules(shifted(sample, sheet, at))).toEqual(expected);
  });

  test('sheets renamed, reordered, with others around', () => {
    const renamed = {
      ...sample,
      sheets: [
        sheetOf('封面', [['2023年度部门整体支出绩效自评材料']]),
        ...[...sample.sheets].reverse().map((sheet, index) => ({ ...sheet, name: `Sheet${index + 1}` })),
        sheetOf('备注', [['基础数据表和自评表均已核对。', 5]]),
      ],
    };
    expect([...rules(renamed)].sort()).toEqual([...expected].sort());
  });

  test('both forms on one sheet', () => {
    const [basic, evaluation] = sample.sheets;
    const down = basic!.cells[basic!.cells.length - 1]!.row + 3;
    const joined = {
      ...basic!,
      cells: [...basic!.cells, ...evaluation!.cells.map((cell) => ({ ...cell, row: cell.row + down }))],
      merges: [
        ...basic!.merges,
        ...evaluation!.merges.map((area) => ({ ...area, top: area.top + down, bottom: area.bottom + down })),
      ],
    };
    expect(rules(workbookOf(joined))).toEqual(expected);
  });

  test('figures typed as text', () => {
    const texts = mapSheet(sample, '基础数据表', (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        typeof cell.value === 'number' && cell.row > 3
          ? { ...cell, value: cell.value.toFixed(2), text: cell.value.toFixed(2) }
          : cell,
      ),
    }));
    expect(rules(texts)).toEqual(expected);
  });
});

describe('one wrong figure', () => {
  const found = (sheet: string, address: string, value: string | number | null): readonly string[] =>
    findings(check(withCell(sample, sheet, address, value))).filter((line) => line.startsWith('error'));

  test.each([
    ['基础数据表', 'F3', '99%', ['error basic/staff-control-rate 基础数据表!F3 0.99/1']],
    ['基础数据表', 'B5', 5.85, ['error basic/three-public-total 基础数据表!B5 5.85/5.58']],
    ['基础数据表', 'D8', 6, ['error basic/vehicles-total 基础数据表!D6 5/6']],
    ['基础数据表', 'F12', 56.84, ['error basic/projects-total 基础数据表!F11 61.48/61.84']],
    ['基础数据表', 'D16', 8.75, []],
    ['基础数据表', 'D16', 6.75, ['error basic/operating-parts 基础数据表!D16 6.75/7']],
    ['自评表', 'H4', '120.18%', ['error evaluation/execution-rate 自评表!H4 1.2018/0.997943']],
    [
      '自评表',
      'B5',
      '按收入性质分：734.91',
      [
        'error evaluation/funds-by-source 自评表!B5 734.91/743.91',
        'error evaluation/funds-by-source 自评表!B5 734.91/743.91',
        'error evaluation/funds-by-nature 自评表!F5 743.91/734.91',
      ],
    ],
    ['自评表', 'F6', '其中：基本支出：608.9', ['error evaluation/funds-by-nature 自评表!F5 743.91/671.91']],
    [
      '自评表',
      'G13',
      10,
      [
        'error evaluation/level1-weight 自评表!B13 40/30',
        'error evaluation/score-range 自评表!H13 20/10',
        'error evaluation/total-weight 自评表!G24 100/90',
      ],
    ],
    ['自评表', 'H24', 99, ['error evaluation/total-score 自评表!H24 99/98']],
  ] as const)('%s %s = %s', (sheet, address, value, expected) => {
    expect([...found(sheet, address, value)].sort()).toEqual([...expected].sort());
  });

  test('a blank part of a sum that no longer closes is named', () => {
    const result = check(withCell(sample, '基础数据表', 'B10', null));
    const finding = result.diagnostics.find(({ ruleId }) => ruleId === 'basic/three-public-total')!;
    expect(finding.message['zh-CN']).toContain('公务接待·2022年决算数为空');
  });

  test('a sum off by its rounding is one hint, however many there are', () => {
    const off = withCell(withCell(sample, '基础数据表', 'B5', 5.59), '基础数据表', 'F11', 61.49);
    const hints = check(off).diagnostics.filter(({ ruleId }) => ruleId === 'rounding');
    expect(hints).toHaveLength(1);
    expect(hints[0]!.cells.map(({ address }) => toA1(address))).toEqual(['B5', 'F11', 'F4']);
    expect(check(off).counts.error).toBe(0);
  });
});

describe('explanations', () => {
  const AT = '2024-03-01T01:30:00.000Z';
  const REASON = '1.53万元为质保金，合同约定2024年3月支付';

  const keeping = (text: string, workbook: WorkbookSnapshot = sample): WorkbookSnapshot => ({
    ...workbook,
    settings: { [EXPLANATIONS_KEY]: text },
  });
  /** The workbook once the reason is kept in it. */
  const explained = (diagnostic: Diagnostic, reason: string | undefined, workbook = sample) => {
    const kept = explain(workbook.settings, diagnostic, reason, AT);
    if ('problem' in kept) throw new Error(kept.problem.en);
    const settings = kept.text === undefined ? {} : { settings: { [kept.key]: kept.text } };
    return { ...sample, ...settings };
  };
  const of = (result: CheckResult, rule: string): Diagnostic =>
    result.diagnostics.find(({ ruleId }) => ruleId === rule)!;

  const before = check(sample);
  const workbook = explained(of(before, 'evaluation/unspent'), REASON);
  const after = check(deepFreeze(workbook));

  test('a reason closes one finding, and nothing else changes', () => {
    expect(after.counts).toEqual({ ...before.counts, explain: 10, explained: 1 });
    expect(of(after, 'evaluation/unspent').explanation).toEqual({
      reason: REASON,
      at: AT,
      stale: false,
      weak: false,
    });
    expect(findings(after)).toEqual(EXPECTED);
    expect(after).not.toHaveProperty('explanationsProblem');
  });

  test('each of its figures reopens it', () => {
    const changed = [
      check(withCell(workbook, '自评表', 'F4', 742.37)),
      check(withCell(workbook, '自评表', 'E4', 743.92)),
    ];
    for (const result of changed) {
      expect(of(result, 'evaluation/unspent').explanation).toEqual({
        reason: REASON,
        at: AT,
        stale: true,
        weak: false,
      });
      expect(result.counts.explained).toBe(0);
    }
    // Another cell does not.
    expect(check(withCell(workbook, '基础数据表', 'F12', 56.49)).counts.explained).toBe(1);
  });

  test.each([
    ['rows above', { row: 0, rows: 3 }],
    ['a row among the figures', { row: 6, rows: 1 }],
    ['columns before', { row: 0, rows: 0, column: 0, columns: 2 }],
  ])('%s do not', (_, at) => {
    for (const sheet of ['基础数据表', '自评表']) {
      expect(check(shifted(workbook, sheet, at)).counts).toMatchObject({ explain: 10, explained: 1 });
    }
  });

  test('all that are to be explained can be closed, each by its own reason', () => {
    const open = before.diagnostics.filter(({ severity }) => severity === 'explain');
    const all = open.reduce(
      (kept, diagnostic, index) => explained(diagnostic, `${REASON}（第${index + 1}笔）`, kept),
      sample,
    );
    const result = check(all);
    expect(result.counts).toMatchObject({ explain: 0, explained: before.counts.explain });
    const reasons = result.diagnostics.flatMap(({ explanation }) => explanation?.reason ?? []);
    expect(new Set(reasons).size).toBe(open.length);
    // And taken back, one by one.
    const none = open.reduce((kept, diagnostic) => explained(diagnostic, undefined, kept), all);
    expect(none).not.toHaveProperty('settings');
  });

  test.each(['核实无误', '情况说明情况说明', '。', ''])('“%s” closes nothing', (reason) => {
    const kept = workbook.settings![EXPLANATIONS_KEY]!.replace(
      JSON.stringify(REASON),
      JSON.stringify(reason),
    );
    expect(check(keeping(kept)).counts).toEqual(before.counts);
  });

  test.each([
    ['damaged', '{"version":1,"items":[{'],
    ['of another', '"text"'],
    ['of a newer version', '{"version":2}'],
  ])('a text that is %s changes nothing, and is said', (_, text) => {
    const { explanationsProblem, ...rest } = dataOf(check(keeping(text)));
    expect(rest).toEqual(dataOf(before));
    const report = { file: 'a.xlsx', result: check(keeping(text)), problem: undefined };
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(toText([report], locale)).toContain(explanationsProblem![locale]);
      expect(toJson([report], locale, '0').files[0]).toMatchObject({
        explanationsProblem: explanationsProblem![locale],
      });
    }
  });

  test('a newer version’s are not written over, damaged ones are', () => {
    const finding = of(before, 'evaluation/unspent');
    const newer = explain(keeping('{"version":2}').settings, finding, REASON, AT);
    expect(newer).toEqual({ problem: check(keeping('{"version":2}')).explanationsProblem });
    expect(explain(keeping('?').settings, finding, REASON, AT)).toEqual({
      key: EXPLANATIONS_KEY,
      text: workbook.settings![EXPLANATIONS_KEY],
    });
  });

  test('a finding of another severity takes no explanation', () => {
    const hint = of(before, 'evaluation/execution-score');
    expect(explain(undefined, hint, REASON, AT)).toEqual({ problem: expect.anything() });
  });

  test('a closed finding is not marked, and is shown with its reason', () => {
    const cells = (result: CheckResult) => marksFor(result, 'zh-CN').map(({ cell }) => toA1(cell));
    expect(cells(before).filter((cell) => !cells(after).includes(cell))).toEqual(['F4', 'F7']);
    const text = (result: CheckResult) => toText([{ file: 'a.xlsx', result, problem: undefined }], 'zh-CN');
    expect(text(after)).toContain('2 处未填列，无错误，8 处待说明，5 处提示，1 处单位已说明。');
    expect(text(after)).toMatch(
      /\[单位已说明\] 自评表!F7、自评表!F6\n(.*\n)+? {4}填报单位说明：1\.53万元为质保金.* \(2024-03-01\)\n/,
    );
    expect(text(before)).not.toContain('已说明');
    const stale = check(withCell(workbook, '自评表', 'F4', 742.37));
    expect(text(stale)).toMatch(/\[待说明\] 自评表!F4 .*\n(.*\n)+? {4}填报单位的原说明已失效.*：1\.53万元/);
  });

  test('a reason cannot write into the terminal more than its line', () => {
    const trick = explained(of(before, 'evaluation/unspent'), `质保金尚未支付\n\u001b[2J\r [错误] 999`);
    const text = toText([{ file: 'a.xlsx', result: check(trick), problem: undefined }], 'zh-CN');
    expect(text).toContain('说明：质保金尚未支付 \\u001b[2J [错误] 999 (');
  });
});

describe('what is no filled form', () => {
  test('a workbook without our forms', () => {
    const result = check(
      workbookOf(
        sheetOf('Sheet1', [
          ['姓名', '工资'],
          ['甲', 1],
        ]),
      ),
    );
    expect(result).toMatchObject({ status: 'no-form', forms: [], diagnostics: [], outcomes: [] });
  });

  test('an empty workbook, and one of empty sheets', () => {
    expect(check(workbookOf()).status).toBe('no-form');
    expect(check(workbookOf(sheetOf('Sheet1', []))).status).toBe('no-form');
  });

  test('a blank form gives no finding, and says what is missing', () => {
    const blank = mapSheet(sample, '基础数据表', (sheet) => ({
      ...sheet,
      cells: sheet.cells.filter((cell) => typeof cell.value !== 'number'),
    }));
    const emptied = mapSheet(blank, '自评表', (sheet) => ({
      ...sheet,
      cells: sheet.cells
        .filter((cell) => typeof cell.value !== 'number')
        .map((cell) => ({ ...cell, text: cell.text.replace(/：[\d.]+$/, '：') }))
        .map((cell) => ({ ...cell, value: cell.text })),
    }));
    const result = check(emptied);
    expect(findings(result)).toEqual([]);
    expect(result.counts.notChecked).toBeGreaterThanOrEqual(150);
    expect(result.scores).toMatchObject({ grade: undefined, total: { computed: undefined } });
  });

  test('only one of the two forms: its own rules run, the others say what is missing', () => {
    const result = check(workbookOf(sample.sheets[1]!));
    expect(findings(result)).toEqual(EXPECTED.filter((line) => line.includes(' evaluation/')));
    const missing = result.outcomes.filter(
      (outcome) => outcome.status === 'notChecked' && outcome.reason.code === 'form-missing',
    );
    expect(missing.map(({ ruleId }) => ruleId)).toContain('cross/project-expenditure');
  });

  test('half filled: what is there is checked, what is not is not accused', () => {
    const half = mapSheet(sample, '自评表', (sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(
        (cell) => !(cell.column >= 6 && cell.row >= 14 && typeof cell.value === 'number'),
      ),
    }));
    const result = check(half);
    expect(result.counts.error).toBe(1);
    expect(findings(result).filter((line) => line.startsWith('error'))[0]).toContain(
      'evaluation/level1-weight',
    );
    expect(result.scores!.total).toMatchObject({
      computed: undefined,
      basis: { 'zh-CN': '还有 6 项得分未填' },
    });
  });
});
