/** Nobody is named whom only one broken relation speaks against; and what does speak. */
import { check } from '../../src/check';
import { fixesBy } from '../../src/model/result/fixes';
import { toA1 } from '../../src/model/workbook/cell';
import type { CellAddress } from '../../src/model/workbook/cell';
import { issues } from '../../src/model/result/issues';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { cleanWorkbook, FIGURES, PLAIN } from '../helpers/cleanForms';
import { departmentForm, drawnFigures, projectForm } from '../helpers/planted/madeForms';
import { fillsOf } from '../helpers/fills';
import { accused, causesOf } from '../helpers/planted/planted';
import { sheetOf, withCell, workbookOf } from '../helpers/workbook';

const clean = cleanWorkbook();
const BASIC = '基础数据表';

type Change = readonly [sheet: string, address: string, value: number | string | null];
const changed = (...changes: readonly Change[]): WorkbookSnapshot =>
  changes.reduce((done, [sheet, address, value]) => withCell(done, sheet, address, value), clean);

/** `三公经费… 应为 6.58`, of each cell that a press would write. */
function proposed(workbook: WorkbookSnapshot): readonly string[] {
  const { diagnostics, fills } = check(workbook);
  const fixesOf = fixesBy(fills());
  return diagnostics.flatMap((diagnostic) =>
    fixesOf(diagnostic).flatMap(({ edits }) =>
      edits.map(({ target, after }) => `${toA1(target)} ${JSON.stringify(after)}`),
    ),
  );
}

test.each<[string, Change]>([
  ['another number', [BASIC, 'F13', 21.86]],
  ['the neighbour’s', [BASIC, 'F12', 58.5]],
  ['five more', [BASIC, 'F13', 19.37]],
  ['rounded', [BASIC, 'B12', 50]],
  ['a total that is another number', [BASIC, 'B11', 90.13]],
])(
  'one relation over four cells, %s: none is named, and no press is offered but one of few cells each',
  (_, change) => {
    const workbook = changed(change);
    expect(check(workbook).counts.error).toBeGreaterThan(0);
    expect(accused(workbook)).toEqual([]);
    const shown = causesOf(workbook).flatMap(({ corrections }) => corrections);
    expect(proposed(workbook)).toHaveLength(shown.length);
    // Other forms confirm the total of this column, so that only its three parts may be wrong.
    expect(shown.map(({ cell }) => toA1(cell)).sort()).toEqual(
      change[1].startsWith('F') ? ['F12', 'F13', 'F14'] : [],
    );
  },
);

test('the neighbour’s figure in a part, and the total as it was: the total and the other part stay', () => {
  // 公务接待 2.00 of the budget's column in the final's.
  const workbook = changed([BASIC, 'F10', 2]);
  expect(accused(workbook)).toEqual([]);
  const [cause] = causesOf(workbook);
  expect(cause!.kind).toBe('alternatives');
  expect(cause!.corrections.map(({ cell }) => toA1(cell))).toContain('F10');
});

describe('a total of nothing over parts that are filled', () => {
  test.each([
    ['three', 'B11', '71.81'],
    ['one, the other being 0', 'B6', '4.91'],
  ])('%s: the total is wrong', (_, address, value) => {
    const workbook = changed([BASIC, address, 0]);
    const [cause, ...others] = causesOf(workbook).filter(({ kind }) => kind === 'cell');
    expect(others).toEqual([]);
    expect(cause!.corrections.map(({ cell, to }) => [toA1(cell), to])).toEqual([[address, value]]);
  });

  test.each([0, null])('no part is proposed to be nothing, the total being %j', (nothing) => {
    for (const address of ['B5', 'B6', 'B11', 'D5', 'D6', 'D11', 'F5', 'F6', 'F11'])
      for (const edit of proposed(changed([BASIC, address, nothing]))) expect(edit).not.toMatch(/ "?0"?$/);
  });

  test('nor is a total, where its parts are', () => {
    const workbook = changed([BASIC, 'B8', 0]);
    const fills = fillsOf(workbook).filter(({ edit }) => toA1(edit.target) === 'B6');
    expect(fills).toEqual([]);
    expect(proposed(workbook)).not.toContain('B6 0');
  });
});

test('two relations that meet in a cell name it, whatever its figure', () => {
  const workbook = changed(['自评表', 'F4', 613.07]);
  expect(accused(workbook)).toEqual(['funds.total.executed']);
});

test('a trace names a cell of one relation', () => {
  // 50.07 among four cells: a digit mistyped may be any of them, the point moved is this one.
  expect(accused(changed([BASIC, 'B12', 57.07]))).toEqual([]);
  expect(accused(changed([BASIC, 'B12', 500.7]))).toEqual(['projects.items[0].prior']);
});

describe('a relation with another form', () => {
  /** As units leave it that write nothing for nothing: the second project spends none of its budget. */
  const figures = {
    ...FIGURES,
    projects: [
      [5007, 5850, 5648],
      [0, 1500, 0],
      [883, 950, 912],
    ] as const,
  };
  const blanks = cleanWorkbook(figures, {
    ...PLAIN,
    amount: (cents) => (cents === 0 ? null : cents / 100),
  });
  const pairs = (workbook: WorkbookSnapshot): readonly string[] =>
    causesOf(workbook).flatMap(({ kind, corrections }) =>
      kind === 'cell' ? [] : corrections.map(({ cell }) => `${cell.sheet} ${toA1(cell)}`),
    );

  test.each([66.12, 41.7, 70.6])(
    'confirms what a total should be, though its sum has a blank: %d',
    (value) => {
      const workbook = withCell(blanks, BASIC, 'F11', value);
      expect(accused(workbook)).toEqual(['projects.total.final']);
      expect(new Set(proposed(workbook))).toEqual(new Set(['F11 65.6']));
      expect(pairs(workbook)).toEqual([]);
    },
  );

  test('no cell of it is shown with another for what an error has left unsettled', () => {
    // The total and a part of it: neither form’s figure is known to be right.
    const workbook = changed([BASIC, 'F11', 66.12], [BASIC, 'F12', 51.9]);
    expect(check(workbook).counts.error).toBeGreaterThan(0);
    expect(pairs(workbook).filter((cell) => cell.startsWith('自评表'))).toEqual([]);
  });

  test('that is broken for another error’s sake says nothing', () => {
    // An indicator’s weight is one too many, and so is the total of the scores: its score would do for both.
    const workbook = withCell(
      withCell(departmentForm(12, 6), '整体自评', 'G12', 13),
      '整体自评',
      'H15',
      96.14,
    );
    expect(check(workbook).counts.error).toBeGreaterThan(1);
    expect(accused(workbook)).toEqual([]);
  });
});

test('a rate is not put right to nothing for the sake of a nought below it', () => {
  const workbook = withCell(cleanWorkbook(drawnFigures(7, 16)), BASIC, 'D3', 0);
  expect(accused(workbook)).toEqual(['staff.actual']);
});

describe('what was edited since nothing was wrong', () => {
  const workbook = changed([BASIC, 'F13', 21.86]);
  const cell = (row: number, column = 5): CellAddress => ({ sheet: BASIC, row, column });
  const named = (...editedSince: readonly CellAddress[]): readonly string[] =>
    issues(check(workbook, undefined, undefined, { editedSince }).diagnostics).flatMap(({ cause }) =>
      cause?.kind === 'cell' ? cause.corrections.map((each) => `${toA1(each.cell)} ${each.to}`) : [],
    );

  test('alone among the cells of the relation: it is named', () => {
    expect(named(cell(12))).toEqual(['F13 14.37']);
    // What was edited elsewhere is no matter.
    expect(named(cell(12), cell(4, 1), { sheet: '自评表', row: 12, column: 5 })).toEqual(['F13 14.37']);
  });

  test.each([
    ['nothing', []],
    ['two of its cells', [cell(12), cell(11)]],
    ['a cell of another relation', [cell(9)]],
    ['the same place on another sheet', [{ ...cell(12), sheet: '自评表' }]],
  ])('%s: none is', (_, edited) => {
    expect(named(...edited)).toEqual([]);
  });

  test('one that could not be put right is not', () => {
    // The total is right: other forms have it.
    expect(named(cell(10))).toEqual([]);
  });
});

test('a weight that many share, and a score that nothing else confirms: plain findings', () => {
  const workbook = withCell(projectForm(21, 8), '项目自评', 'H11', 3.17);
  expect(check(workbook).counts.error).toBeGreaterThan(0);
  const named = accused(workbook);
  expect(named.filter((id) => !id.startsWith('indicators[1]'))).toEqual([]);
});

test('rows of one point each that come to 101: the two cells of the execution score are not accused for it', () => {
  const rows = Array.from({ length: 91 }, (_, at) => [
    at === 0 ? '产出指标' : '^',
    at === 0 ? '数量指标' : '^',
    `整治点位${at + 1}`,
    '≥10处',
    '10处',
    1,
    1,
    null,
  ]);
  const workbook = workbookOf(
    sheetOf('项目自评', [
      ['项目支出绩效自评表（2024年度）', '<', '<', '<', '<', '<', '<', '<'],
      ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', '<', 80, 80, 80, 10, '100%', 10],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
      ...rows,
      ['总分', '<', '<', '<', '<', 100, 100, null],
    ]),
  );
  const { diagnostics } = check(workbook);
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining(['evaluation/total-weight', 'evaluation/total-score']),
  );
  // To take both for 9 would keep the rate and both sums; but as they stand they agree with the rate as well.
  expect(accused(workbook)).toEqual([]);
});
