/** A correction is written as the user wrote the figure before: ratio or percent, with its unit, in its label. */
import { withEdits } from '../../src/fixer/corrections';
import type { CellContent } from '../../src/model/workbook/edits';
import type { FieldId } from '../../src/model/form/fields';
import type { FormSet } from '../../src/model/form/form';
import { REPORT_SHEET } from '../../src/model/report/reportText';
import { buildForms } from '../helpers/formBuilder';

const text = { 'zh-CN': '', en: '' };

/** What would stand in the cell; undefined where nothing is written. */
function written(set: FormSet, id: FieldId, value: string) {
  const field = set.forms.map(({ fields }) => fields.get(id)).find((each) => each !== undefined)!;
  const { corrections } = withEdits(
    {
      kind: 'cell',
      relations: 1,
      message: text,
      corrections: [
        { field: id, label: field.label, cell: field.cell, from: '', to: '', value, entryError: undefined },
      ],
    },
    set,
  );
  return corrections[0]!.edit;
}

test.each<[string, FieldId, string | number, string, CellContent]>([
  ['an amount', 'projects.total.final', 63.01, '61.48', 61.48],
  ['an amount typed as text', 'projects.total.final', '63.01', '61.48', '61.48'],
  ['with its unit', 'projects.total.final', '63.01万元', '61.48', '61.48万元'],
  ['with separators', 'projects.total.final', '约1,263.01', '1261.48', '约1261.48'],
  ['a ratio', 'funds.total.rate', 0.9997, '0.9979', 0.9979],
  ['a ratio above one', 'funds.total.rate', 1.5, '0.9979', 0.9979],
  ['percent without its sign', 'funds.total.rate', 99.97, '0.9979', 99.79],
  ['few percent without their sign', 'funds.total.rate', 9.5, '0.095', 9.5],
  ['percent as text', 'funds.total.rate', '99.97%', '0.9979', '99.79%'],
  ['its full-width sign', 'funds.total.rate', '99.97％', '0.9979', '99.79％'],
  ['points', 'total.score', '89分', '98', '98分'],
])('%s', (_, id, content, value, after) => {
  const set = buildForms({ [id]: content });
  expect(written(set, id, value)).toMatchObject({ before: content, after });
});

const set = buildForms({ 'projects.total.final': 63.01 });
function setWith(change: { content?: CellContent; shared?: boolean; sheet?: string }): FormSet {
  const { sheet, ...rest } = change;
  const forms = set.forms.map((form) => {
    const field = form.fields.get('projects.total.final')!;
    const cell = { ...field.cell, ...(sheet !== undefined && { sheet }) };
    return { ...form, fields: new Map([[field.id, { ...field, ...rest, cell }]]) };
  });
  return { forms };
}

test('in the cell of its label only the figure changes, and no format', () => {
  const shared = setWith({ shared: true, content: '项目支出：63.01万元' });
  const edit = written(shared, 'projects.total.final', '61.48');
  expect(edit).toMatchObject({ after: '项目支出：61.48万元' });
  expect(edit).not.toHaveProperty('numberFormat');
  expect(written(set, 'projects.total.final', '61.48')).toHaveProperty('numberFormat');
});

test.each([
  ['a formula computes what it computes', setWith({ content: { formula: '=SUM(A1:A2)' } })],
  [
    'a report’s text is not ours to write',
    setWith({ sheet: REPORT_SHEET, shared: true, content: '支出63.01万元' }),
  ],
  ['a label in another unit', setWith({ shared: true, content: '项目支出：630100元' })],
])('%s: nothing is written', (_, of) => {
  expect(written(of, 'projects.total.final', '61.48')).toBeUndefined();
});
