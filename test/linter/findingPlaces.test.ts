/** A finding is known again wherever its cell has moved to, and only there. */
import { check } from '../../src/check';
import { digest, fingerprint, rowKeys } from '../../src/model/result/findingPlace';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { cleanWorkbook, layouts } from '../helpers/cleanForms';
import fc, { runs } from '../helpers/properties';
import { shifted, withCell } from '../helpers/workbook';

/** A three-public total, a project's final account and an indicator's score that do not fit. */
const wrong = withCell(withCell(cleanWorkbook(), '基础数据表', 'F5', 99), '基础数据表', 'F14', 0.01);

const printsOf = (workbook: WorkbookSnapshot): readonly string[] =>
  check(workbook)
    .diagnostics.map(({ ruleId, place }) => fingerprint('单位', ruleId, place!))
    .sort();

test('each finding has one of its own', () => {
  const prints = printsOf(wrong);
  expect(prints.length).toBeGreaterThan(3);
  expect(new Set(prints).size).toBe(prints.length);
});

test('rows and columns inserted, sheets renamed: the same', () => {
  const before = printsOf(wrong);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.nat(3), fc.nat(2), (row, rows, columns) => {
      const moved = shifted(wrong, '基础数据表', { row: Math.min(row, 3), rows, column: 0, columns });
      const both = shifted(moved, '自评表', { row: 0, rows, column: 0, columns });
      const renamed = { ...both, sheets: both.sheets.map((each, at) => ({ ...each, name: `表${at}` })) };
      expect(printsOf(renamed)).toEqual(before);
    }),
    runs(12),
  );
});

test('another layout says the same of the same cell', () => {
  const [found] = check(wrong).diagnostics.filter(({ ruleId }) => ruleId === 'basic/three-public-total');
  for (const [name, workbook] of layouts()) {
    const { outcomes } = check(workbook, undefined, undefined, { placesOutcomes: true });
    const places = outcomes.flatMap(({ ruleId, at }) =>
      ruleId === 'basic/three-public-total' && at ? [at] : [],
    );
    expect([name, places]).toEqual([name, expect.arrayContaining([found!.place])]);
  }
});

test('units, rules, fields and rows are told apart', () => {
  const place = { form: 'basic', of: '', field: 'projects.items[].final', row: '信息化', nth: 1 };
  const prints = [
    fingerprint('甲局', 'a/b', place),
    fingerprint('乙局', 'a/b', place),
    fingerprint('甲局', 'a/c', place),
    fingerprint('甲局', 'a/b', { ...place, row: '培训' }),
    fingerprint('甲局', 'a/b', { ...place, nth: 2 }),
  ];
  expect(new Set(prints).size).toBe(prints.length);
  expect(fingerprint('219001 甲局', 'a/b', place)).toBe(prints[0]);
});

test('rows go by their names: numbering and punctuation say nothing, a second of the name has a number', () => {
  expect(rowKeys(['指标1：管护 里程', '2. 培训（人次）', '（三）满意度', '满意度', '', ''])).toEqual([
    ...['管护里程', '培训人次', '满意度', '满意度#2', '#1', '#2'],
  ]);
});

test('texts of a batch have digests of their own', () => {
  const digests = Array.from({ length: 20_000 }, (_, at) => digest(`单位${at}\n规则${at % 7}`));
  expect(new Set(digests).size).toBe(digests.length);
});
