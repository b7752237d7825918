/** Forms that are still being filled in: what is missing is no error, and nobody is accused of it. */
import { check } from '../../src/check';
import { constraintsIn } from '../../src/diagnosis/constraints';
import { isGap, isUnfinished } from '../../src/diagnosis/gaps';
import { LAYOUTS } from '../../src/forms';
import { toA1 } from '../../src/model/workbook/cell';
import type { FormSet } from '../../src/model/form/form';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { readForms } from '../../src/reader/readForms';
import { groupForms } from '../../src/reader/sets';
import { RULES } from '../../src/rules';
import { cleanWorkbook, FIGURES } from '../helpers/cleanForms';
import { accused, boundFields, breaksSomething, causesOf } from '../helpers/planted/planted';
import { sequence } from '../helpers/planted/madeForms';
import { withCell } from '../helpers/workbook';

const clean = cleanWorkbook();
const LAST_NUMBER = /\d+(?:\.\d+)?(?=\D*$)/;

/** The clean forms with so many of a hundred figures filled in, and blanks for the others. */
function filled(percent: number, seed: number): WorkbookSnapshot {
  const below = sequence(seed);
  return boundFields(clean)
    .filter(() => below(100) >= percent)
    .reduce((workbook, { field: { cell, content } }) => {
      const value = typeof content === 'number' ? null : String(content).replace(LAST_NUMBER, '');
      return withCell(workbook, cell.sheet, toA1(cell), value);
    }, clean);
}

function setOf(workbook: WorkbookSnapshot): FormSet {
  return groupForms(readForms(workbook, LAYOUTS))[0]!;
}

const unfinished = (workbook: WorkbookSnapshot): boolean =>
  isUnfinished(setOf(workbook), constraintsIn(setOf(workbook), RULES, DEFAULT_POLICY));

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed + 1);

test.each([10, 30, 60])('with %i of a hundred figures filled in nobody is accused', (percent) => {
  // Now and then chance empties whole rows, and so few others that the form counts as finished.
  const drafts = SEEDS.map((seed) => filled(percent, seed)).filter(unfinished);
  expect(drafts.length).toBeGreaterThanOrEqual(19);
  expect(drafts.filter(breaksSomething).length).toBeGreaterThanOrEqual(12);
  expect(drafts.flatMap(accused)).toEqual([]);
});

test.each([10, 30, 60, 90])('with %i of a hundred filled in no figure that stands is accused', (percent) => {
  const drafts = SEEDS.map((seed) => filled(percent, seed));
  const figures = drafts
    .flatMap(causesOf)
    .filter(({ kind }) => kind === 'cell')
    .flatMap(({ corrections }) => corrections.filter(({ from }) => from !== ''))
    .map(({ field, from, to }) => `${field} ${from} ${to}`);
  expect(figures).toEqual([]);
});

test('a form is unfinished by the figures that its rows lead to expect, not by rows that are empty', () => {
  expect(unfinished(clean)).toBe(false);
  expect(unfinished(filled(60, 1))).toBe(true);
  const withoutVehicles = cleanWorkbook(FIGURES, {
    amount: (cents) => (cents === 0 ? null : cents / 100),
    label: (text) => text,
    unit: '万元',
    merged: true,
  });
  expect(unfinished(withoutVehicles)).toBe(false);
});

test('one blank in a finished form is still told, two in one sum are not', () => {
  const one = withCell(clean, '基础数据表', 'F12', null);
  expect(isGap(setOf(one), 'projects.items[0].final')).toBe(true);
  expect(accused(one)).toEqual(['projects.items[0].final']);
  const two = withCell(one, '基础数据表', 'F13', null);
  expect(check(two).counts.error).toBeGreaterThan(0);
  expect(accused(two)).toEqual([]);
});

test('a cent or two that rounded parts leave is nobody’s mistake', () => {
  for (const off of [0.02, -0.02]) {
    const workbook = withCell(clean, '基础数据表', 'D12', 58.5 + off);
    expect(accused(workbook)).toEqual([]);
  }
});
