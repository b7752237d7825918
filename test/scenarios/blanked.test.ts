/** Each cell of a clean pair of forms blanked in turn: what a form cannot do without is asked for, and nothing else. */
import { check } from '../../src/check';
import { LAYOUTS } from '../../src/forms';
import { toA1 } from '../../src/model/workbook/cell';
import { readForms } from '../../src/reader/readForms';
import { cleanWorkbook } from '../helpers/cleanForms';
import { withCell } from '../helpers/workbook';

/** May be blank: what is 0, what other cells say as well, and what one year had no need of. */
const MAY_BE_BLANK = [
  'basic.titleYear',
  'basic.priorYear',
  'basic.budgetYear',
  'evaluation.titleYear',
  'threePublic.vehiclePurchase.*',
  'threePublic.overseas.*',
  'operating.office.prior',
  'operating.office.budget',
  'operating.utilitiesTravel.prior',
  'operating.utilitiesTravel.budget',
  'operating.meetingsTraining.prior',
  'operating.meetingsTraining.budget',
  'funds.total.initial',
  // Label and figure in one cell: a form without the line.
  'funds.bySource.*',
  'funds.byNature.*',
  'indicators[].level2',
];
const patternOf = (field: string): string => field.replace(/\[\d+\]/, '[]');
const mayBeBlank = (field: string): boolean =>
  MAY_BE_BLANK.some((each) =>
    each.endsWith('*') ? field.startsWith(each.slice(0, -1)) : each === patternOf(field),
  );

const clean = cleanWorkbook();
const filled = readForms(clean, LAYOUTS).flatMap((form) =>
  [...form.fields.values()].flatMap(({ id, value, cell }) => (value.kind === 'blank' ? [] : [{ id, cell }])),
);

const toldOf = (sheet: string, address: string): boolean => {
  const { work, status } = check(withCell(clean, sheet, address, null));
  return status !== 'checked' || work.blank + work.error + work.explain + work.hint > 0;
};

test('of a clean form nothing is asked', () => {
  expect(filled.length).toBeGreaterThan(100);
  expect(check(clean).work).toMatchObject({ blank: 0, error: 0, explain: 0, hint: 0 });
});

test('each blank is told, but of those that may be blank', () => {
  const silent = filled.filter(({ cell }) => !toldOf(cell.sheet, toA1(cell)));
  expect(silent.map(({ id }) => id).filter((id) => !mayBeBlank(id))).toEqual([]);
  // None of them is told by chance: the list says what is so.
  const patterns = new Set(silent.map(({ id }) => patternOf(id)));
  expect(MAY_BE_BLANK.filter((each) => !each.endsWith('*') && !patterns.has(each))).toEqual([]);
});

test('both columns of the funds at once, and the whole column of weights', () => {
  const without = (addresses: readonly string[]) =>
    check(addresses.reduce((book, address) => withCell(book, '自评表', address, null), clean));
  const funds = without(['E4', 'F4']);
  expect(funds.diagnostics.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining(['evaluation/funds-missing']),
  );
  expect(funds.work.blank).toBeGreaterThanOrEqual(2);
  const weights = without(['G13', 'G14', 'G15', 'G16', 'G17']);
  expect(weights.diagnostics.map(({ ruleId }) => ruleId)).toContain('evaluation/weight-missing');
});

test('a column left blank accuses no total that is printed beside it', () => {
  const column = (letter: string) => ['13', '14', '15', '16', '17'].map((row) => `${letter}${row}`);
  const ruleIds = (letter: string): readonly string[] =>
    check(
      column(letter).reduce((book, address) => withCell(book, '自评表', address, null), clean),
    ).diagnostics.map(({ ruleId }) => ruleId);
  expect(ruleIds('G')).not.toContain('evaluation/total-weight');
  expect(ruleIds('H')).toContain('evaluation/score-missing');
  expect(ruleIds('H')).not.toContain('evaluation/total-score');
});
