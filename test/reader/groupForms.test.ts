/** Which forms of a workbook are checked together; none of them is ever left out. */
import { check } from '../../src/check';
import { LAYOUTS } from '../../src/forms';
import type { FormKind } from '../../src/model/form/form';
import { groupForms, readForms } from '../../src/reader/readForms';
import { emptyForm } from '../helpers/formBuilder';
import { sampleWorkbook, withCell } from '../helpers/workbook';

/** The sample with a second self-evaluation form behind it, and the total's score of that one. */
function withSecond(score: number) {
  const sample = sampleWorkbook();
  const changed = withCell(sample, '自评表', 'H24', score).sheets[1]!;
  return { ...sample, sheets: [...sample.sheets, { ...changed, name: '自评表（2）' }] };
}

const sheetsOf = (workbook: ReturnType<typeof withSecond>) =>
  groupForms(readForms(workbook, LAYOUTS)).map(({ forms }) => forms.map(({ sheet }) => sheet));

test('a second self-evaluation form stands for itself, and is checked', () => {
  expect(sheetsOf(withSecond(98))).toEqual([['基础数据表', '自评表'], ['自评表（2）']]);
  const { forms, diagnostics } = check(withSecond(97));
  expect(forms.map(({ sheet }) => sheet)).toEqual(['基础数据表', '自评表', '自评表（2）']);
  const wrong = diagnostics.filter(({ ruleId }) => ruleId === 'evaluation/total-score');
  expect(wrong.map(({ cells }) => cells[0]!.address.sheet)).toEqual(['自评表（2）']);
});

test.each<FormKind>(['basic', 'evaluation', 'project-evaluation', 'report'])(
  'of three forms of kind %s each is in one set',
  (kind) => {
    const forms = ['甲', '乙', '丙'].map((sheet) => ({ ...emptyForm(kind), sheet }));
    const sets = groupForms(forms).map((set) => set.forms.map(({ sheet }) => sheet));
    expect(sets).toEqual([['甲'], ['乙'], ['丙']]);
  },
);

test('the department’s pair and its report are one set, in that order, wherever they stand', () => {
  const kinds: readonly FormKind[] = ['report', 'project-evaluation', 'evaluation', 'basic'];
  const sets = groupForms(kinds.map(emptyForm));
  expect(sets.map((set) => set.forms.map(({ kind }) => kind))).toEqual([
    ['basic', 'evaluation', 'report'],
    ['project-evaluation'],
  ]);
  expect(groupForms([])).toEqual([]);
});
