/** A text that was not written is blank: the next label of the form is not taken for it. */
import { LAYOUTS } from '../../src/forms';
import { toA1 } from '../../src/model/workbook/cell';
import { readForms } from '../../src/reader/readForms';
import * as localForms from '../helpers/localForms';
import * as moreProvinces from '../helpers/moreProvinces';
import * as provinces from '../helpers/provinces';
import type { GridValue } from '../helpers/workbook';
import { sheetOf, withCell, workbookOf } from '../helpers/workbook';

const GRIDS = Object.entries<unknown>({ ...provinces, ...moreProvinces, ...localForms }).filter(
  (each): each is [string, readonly (readonly GridValue[])[]] => Array.isArray(each[1]),
);
const TEXTS = ['unitName', 'projectName', 'department', 'goal.expected', 'goal.achieved'] as const;

test.each(GRIDS)('%s', (_, grid) => {
  const workbook = workbookOf(sheetOf('表', grid));
  const read = readForms(workbook, LAYOUTS).flatMap(({ fields }) =>
    TEXTS.flatMap((id) => {
      const field = fields.get(id);
      return field?.value.kind === 'text' ? [{ id, cell: field.cell }] : [];
    }),
  );
  const texts = new Set(grid.flat());
  for (const { id, cell } of read) {
    const without = readForms(withCell(workbook, '表', toA1(cell), null), LAYOUTS);
    const after = without.map(({ fields }) => fields.get(id)?.value);
    expect([
      id,
      after.flatMap((value) => (value?.kind === 'text' && texts.has(value.text) ? [value.text] : [])),
    ]).toEqual([id, readElsewhere(id, cell, workbook)]);
  }
});

/** What another form of the sheet has under the same name. */
function readElsewhere(
  id: (typeof TEXTS)[number],
  cell: { row: number; column: number },
  workbook: Workbook,
) {
  return readForms(workbook, LAYOUTS).flatMap(({ fields }) => {
    const field = fields.get(id);
    const isOther = field && (field.cell.row !== cell.row || field.cell.column !== cell.column);
    return isOther && field.value.kind === 'text' ? [field.value.text] : [];
  });
}

type Workbook = ReturnType<typeof workbookOf>;

test('a goal that is changed in the year is read from below its header', () => {
  const [form] = readForms(workbookOf(sheetOf('表', provinces.changedTargets)), LAYOUTS);
  expect(form!.fields.get('goal.expected')?.value).toMatchObject({ text: '办好群众赛事' });
});
