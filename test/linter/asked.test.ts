/** What forms are asked is kept by what they are, and by the rules: never by another set's. */
import { askedOf } from '../../src/linter/asked';
import type { FormModel, FormSet } from '../../src/model/form/form';
import { RULES } from '../../src/rules';
import { buildForms } from '../helpers/formBuilder';

const { forms } = buildForms({ 'staff.quota': 5, 'indicators[0].score': 3 });
const basic = forms.find(({ kind }) => kind === 'basic')!;
const evaluation = forms.find(({ kind }) => kind === 'evaluation')!;

const run = (set: FormSet, rules = RULES): readonly string[] =>
  askedOf(set, rules).flatMap(({ rule, missing }) => (missing ? [] : [rule.meta.id]));
const missing = (set: FormSet): readonly string[] =>
  askedOf(set, RULES).flatMap(({ rule, missing: reason }) => (reason ? [rule.meta.id] : []));

test('each kind of set is asked by its own rules, whichever was asked before', () => {
  const expected = (own: readonly FormModel[]): readonly string[] => {
    const roles = own.flatMap(({ traits }) => traits.is);
    return RULES.filter(({ meta }) => meta.needs.every((need) => roles.includes(need))).map(
      ({ meta }) => meta.id,
    );
  };
  for (const own of [[basic, evaluation], [evaluation], [basic], [evaluation, basic], [basic, evaluation]])
    expect(run({ forms: own })).toEqual(expected(own));
  expect(missing({ forms: [basic, evaluation] })).not.toEqual(missing({ forms: [basic] }));
});

test('other rules are not answered for by these', () => {
  const [first] = run({ forms: [basic] });
  expect(
    run(
      { forms: [basic] },
      RULES.filter(({ meta }) => meta.id !== first),
    ),
  ).not.toContain(first);
});

test('which form may be the missing one is said of each set anew', () => {
  const on = (sheet: string): FormSet => ({ forms: [basic], unclear: [{ ...evaluation, sheet }] });
  const said = (set: FormSet): string =>
    askedOf(set, RULES)
      .map(({ missing: reason }) => reason?.text.en ?? '')
      .join('\n');
  expect(said(on('表甲'))).toContain('表甲');
  expect(said(on('表乙'))).not.toContain('表甲');
  expect(said({ forms: [basic] })).not.toContain('表乙');
});
