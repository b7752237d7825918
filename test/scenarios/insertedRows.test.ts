/** Filled totals follow their lists: rows that come and go are counted, in the spreadsheet and by the check alike. */
import { check } from '../../src/check';
import { LAYOUTS } from '../../src/forms';
import type { CellAddress } from '../../src/model/workbook/cell';
import { toA1 } from '../../src/model/workbook/cell';
import type { FieldId } from '../../src/model/form/fields';
import { rowField } from '../../src/model/form/fields';
import type { Field } from '../../src/model/form/form';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { readForms } from '../../src/reader/readForms';
import { wholeLines } from '../../src/workbench/model/shift';
import { shiftCells } from '../../src/workbench/model/structure';
import type { Workbook } from '../../src/workbench/model/workbook';
import { deleteRows, insertRows } from '../../src/workbench/userActions';
import { layouts } from '../helpers/cleanForms';
import { filledIn, readBack, type as typeIn } from '../helpers/spreadsheet';
import { YEAR_COLUMNS } from '../../src/rules/items';

const fieldsOf = (workbook: WorkbookSnapshot): ReadonlyMap<FieldId, Field> =>
  new Map(readForms(workbook, LAYOUTS).flatMap(({ fields }) => [...fields]));

/** Where the cells of the lists stand, in a workbook whose computed cells are filled. */
interface ListAt {
  readonly sheet: string;
  /** The total or the header, and the row of the next section. */
  readonly above: number;
  readonly below: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly totals: readonly FieldId[];
  readonly label: string;
  readonly labelColumn: number;
  readonly rules: readonly string[];
}

function projectsIn(workbook: WorkbookSnapshot): ListAt {
  const fields = fieldsOf(workbook);
  const cell = (id: FieldId): CellAddress => fields.get(id)!.cell;
  return {
    sheet: cell('projects.total.final').sheet,
    above: cell('projects.total.final').row,
    below: cell('operating.total.final').row,
    rows: [0, 1, 2].map((row) => cell(rowField('projects.items[].final', row)).row),
    columns: YEAR_COLUMNS.map((column) => cell(`projects.total.${column}`).column),
    totals: YEAR_COLUMNS.map((column) => `projects.total.${column}` as const),
    label: '    9、新增专项',
    labelColumn: cell('projects.items[0].name' as FieldId).column,
    rules: ['basic/projects-total'],
  };
}

function indicatorsIn(workbook: WorkbookSnapshot): ListAt {
  const fields = fieldsOf(workbook);
  const cell = (id: FieldId): CellAddress => fields.get(id)!.cell;
  const rows = [0, 1, 2, 3, 4].map((row) => cell(rowField('indicators[].weight', row)).row);
  return {
    sheet: cell('total.weight').sheet,
    above: rows[0]! - 1,
    below: cell('total.weight').row,
    rows,
    columns: [cell('total.weight').column, cell('total.score').column],
    totals: ['total.weight', 'total.score'],
    label: '新增指标',
    labelColumn: cell('indicators[0].name' as FieldId).column,
    rules: ['evaluation/total-score', 'evaluation/total-weight'],
  };
}

/** The totals as the spreadsheet shows them, having been checked to be what our reader and rules find. */
function totalsOf(spreadsheet: Workbook, { totals, rules }: ListAt): number[] {
  const snapshot = readBack(spreadsheet);
  const fields = fieldsOf(snapshot);
  const result = check(snapshot);
  for (const rule of rules) {
    const verdicts = result.outcomes.filter(({ ruleId }) => ruleId === rule);
    const broken = verdicts.filter(
      (each) => each.status === 'failed' && each.diagnostic.messageId !== 'hundred',
    );
    expect([broken, verdicts.some(({ status }) => status === 'passed')]).toEqual([[], true]);
  }
  // The formulas are still those that we would write: nothing is to be filled anew.
  expect(result.fills().filter(({ field }) => totals.includes(field))).toEqual([]);
  return totals.map((id) => {
    const { value } = fields.get(id)!;
    return value.kind === 'quantity' ? value.quantity.value.toNumber() : NaN;
  });
}

const shapes = layouts().filter(([name]) =>
  [
    'as published',
    'nothing merged',
    'both on one sheet',
    'rows and columns before',
    'zeros left blank',
  ].includes(name),
);

describe.each(shapes)('%s', (_, workbook) => {
  describe.each([
    ['projects', projectsIn],
    ['indicators', indicatorsIn],
  ])('%s', (__, find) => {
    const { spreadsheet: at } = filledIn(workbook);
    const list = find(readBack(at));
    const before = totalsOf(at, list);
    const added = [7.25, 3.5, 4.75].slice(0, list.columns.length);
    const positions = Array.from({ length: list.below - list.above }, (___, index) => list.above + 1 + index);

    test.each(positions)('a row inserted before row %i is counted', (row) => {
      const { spreadsheet } = filledIn(workbook);
      insertRows(spreadsheet, list.sheet, row);
      const entries = list.columns.map((column, index) => [toA1({ row, column }), added[index]!] as const);
      const label = toA1({ row, column: list.labelColumn });
      typeIn(spreadsheet, list.sheet, { [label]: list.label, ...Object.fromEntries(entries) });
      const after = totalsOf(spreadsheet, list);
      after.forEach((value, index) => expect(value).toBeCloseTo(before[index]! + added[index]!, 9));
    });

    test.each(list.rows)('row %i deleted is counted no more', (row) => {
      const { spreadsheet } = filledIn(workbook);
      const gone = list.columns.map((column) =>
        Number(spreadsheet.value(spreadsheet.findSheet(list.sheet)!, row, column)),
      );
      deleteRows(spreadsheet, list.sheet, row);
      const after = totalsOf(spreadsheet, list);
      after.forEach((value, index) => expect(value).toBeCloseTo(before[index]! - gone[index]!, 9));
    });

    test('rows above and a column at the left change nothing', () => {
      const { spreadsheet } = filledIn(workbook);
      insertRows(spreadsheet, list.sheet, 0, 3);
      shiftCells(spreadsheet, spreadsheet.findSheet(list.sheet)!, wholeLines('column', 0, 1));
      spreadsheet.calculate(true);
      expect(totalsOf(spreadsheet, list)).toEqual(before);
    });
  });
});
