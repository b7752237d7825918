/** Sums over blanks are tried out: what would bring a finding is held back, and with it nothing else. */
import { tryOut } from '../../src/fixer/trial';
import type { Filled } from '../../src/fixer/overlay';
import type { Diagnostic } from '../../src/model/result/diagnostic';
import type { FieldId } from '../../src/model/form/fields';
import type { FormSet } from '../../src/model/form/form';
import { findField } from '../../src/model/form/form';
import { decimal } from '../../src/model/number/quantity';
import { buildForms } from '../helpers/formBuilder';

const set = buildForms({
  'threePublic.total.final': null,
  'threePublic.vehicles.final': null,
  'threePublic.overseas.final': 3,
});
const fill = (id: FieldId, isGuess: boolean): Filled => ({
  field: findField(set, id)!,
  value: decimal('3'),
  content: 3,
  isGuess,
});
const total = fill('threePublic.total.final', true);
const vehicles = fill('threePublic.vehicles.final', true);

const finding = (...fields: readonly FieldId[]) =>
  ({
    ruleId: 'a',
    cells: fields.map((field) => ({ field, address: { sheet: '表', row: 0, column: 0 } })),
  }) as unknown as Diagnostic;
const isFilled = (forms: FormSet, id: FieldId): boolean => findField(forms, id)!.value.kind === 'quantity';

test('without guesses nothing is tried', () => {
  const filled = [{ ...total, isGuess: false }];
  const judge = jest.fn();
  expect(tryOut(set, () => filled, judge)).toEqual({ filled, heldBack: new Map() });
  expect(judge).not.toHaveBeenCalled();
});

test('a guess that brings nothing is filled; what was wrong before does not count', () => {
  const { filled, heldBack } = tryOut(
    set,
    () => [total],
    () => [finding('threePublic.total.final')],
  );
  expect(filled).toEqual([total]);
  expect(heldBack.size).toBe(0);
});

test('a guess that a new finding names is held back with it, and the rest is filled anew', () => {
  const judge = (forms: FormSet) =>
    isFilled(forms, 'threePublic.vehicles.final')
      ? [finding('threePublic.overseas.final', 'threePublic.vehicles.final')]
      : [];
  const asked: (readonly FieldId[])[] = [];
  const { filled, heldBack } = tryOut(
    set,
    (held) => {
      asked.push([...held.keys()]);
      return [total, vehicles].filter(({ field }) => !held.has(field.id));
    },
    judge,
  );
  expect(filled).toEqual([total]);
  expect([...heldBack.keys()]).toEqual(['threePublic.vehicles.final']);
  expect(asked).toEqual([[], ['threePublic.vehicles.final']]);
});

test('a finding about figures that were all there holds nothing back', () => {
  const sure = { ...vehicles, isGuess: false };
  const judge = (forms: FormSet) =>
    isFilled(forms, 'threePublic.vehicles.final') ? [finding('threePublic.vehicles.final')] : [];
  expect(tryOut(set, () => [total, sure], judge)).toEqual({ filled: [total, sure], heldBack: new Map() });
});
