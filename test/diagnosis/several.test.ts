/** More wrong cells than two: what one cell alone explains is told, and nobody is named for another's error. */
import { check } from '../../src/check';
import type { SheetSnapshot } from '../../src/model/workbook/snapshot';
import { toA1 } from '../../src/model/workbook/cell';
import { causesOf } from '../helpers/planted/planted';
import { INDICATOR_HEADER, sheetOf, workbookOf } from '../helpers/workbook';

interface Wrong {
  readonly executed?: number;
  readonly lessons?: number | '';
  readonly content?: string;
  /** What row 7 is held against, and what the scores come to with it. */
  readonly row?: readonly [target: string, actual: string];
  readonly total?: number;
  readonly satisfied?: number | '';
  /** Points of row 8. */
  readonly points?: number;
  /** The score of row 9. */
  readonly graduated?: number;
}

/** 96.00 of 120.00 are spent; of eight lessons six were held, and it is said why. */
const formWith = (wrong: Wrong) => workbookOf(sheetWith('夜校', wrong));

function sheetWith(
  name: string,
  { executed = 96, lessons = 15, content = '93%', ...rest }: Wrong,
): SheetSnapshot {
  const {
    row: [target, actual] = ['≥8次', '6次'],
    total = 93,
    satisfied = 10,
    points = 30,
    graduated = 30,
  } = rest;
  const rows: (string | number)[][] = [
    ['项目支出绩效自评表'],
    ['（2023年度）'],
    ['项目名称', '', name],
    ['', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['项目资金（万元）', '年度资金总额', 120, 120, executed, 10, '80%', 8],
    [...INDICATOR_HEADER],
    ['产出指标', '数量指标', '授课班次', target, actual, 20, lessons, '两名教师调离，两个班次改到次年'],
    ['', '质量指标', '教材合格率', '≥95%', '98%', points, 30],
    ['效益指标', '社会效益指标', '结业率', '≥90%', '91%', 30, graduated],
    ['满意度指标', '服务对象满意度', '学员满意度', '≥90%', content, 10, satisfied],
    ['总分', '', '', '', '', 100, total],
  ];
  return sheetOf(name, rows);
}

const named = (wrong: Wrong): readonly string[] =>
  causesOf(formWith(wrong)).flatMap(({ kind, corrections }) =>
    kind === 'cell' ? corrections.map(({ cell }) => toA1(cell)) : [],
  );

const errorsOf = (wrong: Wrong): readonly string[] =>
  check(formWith(wrong))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ ruleId, cells: [first] }) => `${ruleId} ${toA1(first!.address)}`);

test('as it is nothing is wrong, and each error by itself is told at its cell', () => {
  expect(errorsOf({})).toEqual([]);
  expect(named({ executed: 69 })).toEqual(['E5']);
  expect(named({ lessons: 16 })).toEqual(['G7']);
  expect(errorsOf({ content: '84%' })).toEqual(['evaluation/indicator-score G10']);
});

test('a score above what is computed is in doubt for its sum, though a reason stands beside it', () => {
  const both = { lessons: 16, content: '84%' };
  expect(errorsOf(both)).toEqual([
    'evaluation/indicator-score G7',
    'evaluation/indicator-score G10',
    'evaluation/total-score G11',
  ]);
  expect(named(both)).toEqual([]);
});

test('the same where its clauses differ, and no relation says what it must be', () => {
  // By one clause 16.00, by the other 15.00.
  const slow = { row: ['≤8天', '10天'], total: 94, content: '84%' } as const;
  expect(errorsOf({ ...slow, lessons: 16 })).toEqual(['evaluation/indicator-score G10']);
  expect(errorsOf({ ...slow, lessons: 17 })).toContain('evaluation/indicator-score G7');
  expect(named({ ...slow, lessons: 17 })).toEqual([]);
});

test('beside errors that have no cause to name, the cell with a trace that alone explains its own', () => {
  const all = { executed: 69, lessons: 16, content: '84%' };
  expect(named(all)).toEqual(['E5']);
  const { unresolved } = check(formWith(all));
  expect(unresolved.map(({ cells }) => cells.map(toA1))).toEqual([['G7', 'G10', 'G11']]);
});

test('beside a sum with blanks in it, the cell that relations without one speak of', () => {
  const blanks = { lessons: '', satisfied: '' } as const;
  expect(named(blanks)).toEqual([]);
  expect(named({ points: 3 })).toEqual(['F8']);
  expect(named({ ...blanks, points: 3 })).toEqual(['F8']);
});

test('but none that stands in the sum itself: a blank may hold what it has too much', () => {
  expect(named({ graduated: 300 })).toEqual(['G9']);
  expect(named({ graduated: 300, lessons: '', satisfied: '' })).toEqual([]);
});

test('of two projects with errors of one kind each has its own cause', () => {
  const { diagnostics } = check(
    workbookOf(sheetWith('夜校', { executed: 69 }), sheetWith('日校', { executed: 9.6 })),
  );
  const causes = diagnostics.flatMap(({ ruleId, cells: [first], cause }) =>
    cause?.kind === 'cell' && ruleId === 'evaluation/execution-rate'
      ? [[first!.address.sheet, cause.corrections.map(({ cell, to }) => `${cell.sheet}!${toA1(cell)} ${to}`)]]
      : [],
  );
  expect(causes).toEqual([
    ['夜校', ['夜校!E5 96.00']],
    ['日校', ['日校!E5 96.00']],
  ]);
});
