/** Random writes of gouji's for whatever workbook stands in the workbench: what they are about is chosen as they run. */
import fc from 'fast-check';
import type { WorkbookHost } from '../../../src/hosts/host';
import type { CellAddress } from '../../../src/model/workbook/cell';
import { parseA1 } from '../../../src/model/workbook/cell';
import type { CellContent, Edit } from '../../../src/model/workbook/edits';
import { SEVERITIES } from '../../../src/model/result/severity';
import type { Mark, SummarySheet } from '../../../src/model/writing/marks';
import type { TemplateSheet } from '../../../src/model/writing/template';
import type { WorkbenchHost } from '../../../src/workbench/host';
import { cell } from './randomWorkbook';

export type Write =
  | { readonly kind: 'fill'; readonly cells: readonly PickedEdit[] }
  | { readonly kind: 'mark'; readonly cells: readonly Picked[]; readonly comments: boolean }
  | { readonly kind: 'clear' }
  | { readonly kind: 'summary'; readonly lines: number }
  | { readonly kind: 'templates'; readonly count: number };

interface Picked {
  readonly sheet: number;
  readonly at: string;
  readonly severity: number;
}
interface PickedEdit extends Picked {
  readonly after: CellContent;
  readonly numberFormat: string | undefined;
}

const picked = { sheet: fc.nat({ max: 9 }), at: cell, severity: fc.nat({ max: 2 }) };
const after: fc.Arbitrary<CellContent> = fc.constantFrom<CellContent[]>(
  null,
  0,
  99.79,
  0.1 + 0.2,
  true,
  '',
  '合计：3.5',
  '=x',
  '7',
  ' 7',
  '5%',
  'May 5',
  '三月五日',
  "'q",
  { formula: '=A1+1' },
  { formula: '=SUM( B1:B3 )' },
  { formula: '=1/0' },
);

export const fillWrite: fc.Arbitrary<Write> = fc.record({
  kind: fc.constant('fill' as const),
  cells: fc.array(
    fc.record({ ...picked, after, numberFormat: fc.constantFrom(undefined, '0.00%', 'General') }),
    { minLength: 1, maxLength: 5 },
  ),
});
export const markWrite: fc.Arbitrary<Write> = fc.record({
  kind: fc.constant('mark' as const),
  cells: fc.uniqueArray(fc.record(picked), { maxLength: 8, selector: ({ sheet, at }) => `${sheet} ${at}` }),
  comments: fc.boolean(),
});
export const summaryWrite: fc.Arbitrary<Write> = fc.record({
  kind: fc.constant('summary' as const),
  lines: fc.nat({ max: 4 }),
});
export const templatesWrite: fc.Arbitrary<Write> = fc.record({
  kind: fc.constant('templates' as const),
  count: fc.integer({ min: 1, max: 2 }),
});
export const anyWrite: fc.Arbitrary<Write> = fc.oneof(
  fillWrite,
  markWrite,
  fc.constant<Write>({ kind: 'clear' }),
  summaryWrite,
  templatesWrite,
);

export async function perform(write: Write, host: WorkbookHost, excel: WorkbenchHost): Promise<unknown> {
  switch (write.kind) {
    case 'fill':
      return host.fill(write.cells.map((each) => editOf(each, excel)));
    case 'mark':
      return host.mark(marksOf(write.cells, excel), { comments: write.comments });
    case 'clear':
      return host.clearMarks();
    case 'summary':
      return host.writeSummary(summaryOf(write.lines, excel));
    case 'templates':
      return host.insertTemplates(Array.from({ length: write.count }, (_, index) => template(index)));
  }
}

/** Of two picks that come to the same sheet the first counts: there is one mark a cell. */
function marksOf(cells: readonly Picked[], excel: WorkbenchHost): readonly Mark[] {
  const marks = cells.map((each) => ({
    cell: addressOf(each, excel),
    severity: SEVERITIES[each.severity]!,
    message: `不符：${each.at}`,
  }));
  const key = ({ cell: at }: Mark): string => `${at.sheet} ${at.row} ${at.column}`;
  return marks.filter((mark, index) => marks.findIndex((other) => key(other) === key(mark)) === index);
}

/** Never on the summary: it is no part of what is checked. */
function addressOf({ sheet, at }: Picked, excel: WorkbenchHost): CellAddress {
  const sheets = excel.workbook.sheets.filter(({ name }) => !name.startsWith('勾稽结果'));
  const found = sheets[sheet % sheets.length]!;
  const { row, column } = parseA1(at)!;
  const merge = found.mergeAt(row, column);
  return { sheet: found.name, row: merge?.top ?? row, column: merge?.left ?? column };
}

function editOf(pick: PickedEdit, excel: WorkbenchHost): Edit {
  const target = addressOf(pick, excel);
  const before = excel.workbook.findSheet(target.sheet)!.cell(target.row, target.column);
  const { value, formula } = before;
  const shown = typeof value === 'object' && value !== null ? value.error : value;
  return {
    target,
    before: formula === undefined ? (shown === '' ? null : shown) : { formula },
    after: pick.after,
    ...(pick.numberFormat !== undefined && { numberFormat: pick.numberFormat }),
  };
}

/** With lines enough, a table, a chart and links to the cells of the workbook. */
export function summaryOf(lines: number, { workbook: { sheets } }: WorkbenchHost): SummarySheet {
  return {
    name: '勾稽结果',
    columnWidths: [6, 20, 12],
    rows: [
      [{ value: '绩效自评勾稽结果', style: 'title', span: 3 }],
      [],
      ['序号', '位置', '差额'].map((value) => ({ value, style: 'tableHeader' })),
      ...Array.from({ length: lines }, (_, index): SummarySheet['rows'][number] => [
        { value: lines - index, style: 'number', numberFormat: '0' },
        {
          value: `第${index}处`,
          style: 'link',
          link: { sheet: sheets[index % sheets.length]!.name, row: index, column: 1 },
        },
        { value: index + 0.5, style: 'number', numberFormat: '0.00' },
      ]),
      [{ value: '=说明', style: 'note', span: 3 }],
    ],
    ...(lines > 2 && { breaksBefore: [2, lines + 1] }),
    ...(lines > 0 && { tables: [{ top: 2, bottom: 2 + lines, left: 0, right: 2 }] }),
    ...(lines > 1 && {
      chart: {
        title: '得分',
        at: { top: 8, bottom: 20, left: 0, right: 2 },
        source: { top: 2, bottom: 2 + lines, left: 2, right: 2 },
        categories: { top: 3, bottom: 2 + lines, left: 1, right: 1 },
        colors: ['#2886DE'],
      },
    }),
  };
}

function template(index: number): TemplateSheet {
  const at = (top: number, left: number, right = left) => ({ top, bottom: top, left, right });
  const validation = { kind: 'decimal', min: 0, max: 100, title: '得分', message: '0 到 100' } as const;
  return {
    name: ['自评表', '基础数据表'][index]!,
    form: 'evaluation',
    columnWidths: [20, 10, 10],
    rowHeights: [30, 18, 18],
    cells: [
      { area: at(0, 0, 2), value: '=单位', style: 'title' },
      { area: at(1, 0), value: '得分', style: 'label' },
      { area: at(1, 1), value: null, style: 'number', validation },
      { area: at(1, 2), value: { formula: '=IF(B2="","",B2*2)' }, result: '', style: 'computed' },
      { area: at(2, 0), value: 2024, style: 'note', numberFormat: '0' },
    ],
    titleRows: { top: 1, bottom: 1 },
  };
}
