/** Draws the blocks of a form's definition: their labels, and a cell for every field that the blank form has. */
import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { Measure } from '../../model/form/form';
import type {
  CellLayout,
  ColumnLayout,
  FormLayout,
  IndicatorBlock,
  LabelledBlock,
  RowLayout,
  TableBlock,
} from '../../model/form/layout';
import type { Validation } from '../../model/writing/template';
import type { Drawn, DrawnRow } from './draw';
import { closed, item, label, number, row, text } from './draw';
import {
  ADJUSTMENT,
  AMOUNT,
  AREA_FORMAT,
  COUNT_FORMAT,
  MONEY_FORMAT,
  POINTS_FORMAT,
  RATE_FORMAT,
} from './validations';
import { flatMap } from '../../model/flatMap';

type Reach = Pick<Drawn, 'columns' | 'rows'>;
type Printed = Pick<CellLayout<FieldId>, 'labels' | 'print'>;

/** How a table is drawn: its rows' height, what stands at the left of its header, how far cells reach. */
export interface TableLook {
  readonly height: number;
  readonly corner: readonly Drawn[];
  readonly label: Reach;
  readonly column: Reach;
  /** What closes the cells that mean no field. */
  readonly none: string;
  /** What the rows of the lists in it print before they are filled in; `……` is no name. */
  readonly listRows?: readonly string[];
  readonly values?: Readonly<Record<FieldId, number>>;
}

/** What the blank form prints for a field: the label that tells most where nothing else is said. */
export function printed({ labels, print = labels[0] ?? '' }: Printed, year: number): string {
  return print.replace('{year}', String(year));
}

/** Whether the blank form has a cell for a field that its definition knows. */
export function isPrinted({ notPrinted = [] }: FormLayout, id: FieldId): boolean {
  return !notPrinted.some((not) => (not.endsWith('*') ? id.startsWith(not.slice(0, -1)) : id === not));
}

interface Kind {
  readonly measure: Measure;
  readonly typed?: Validation | undefined;
  readonly mayBeNegative?: true | undefined;
}

/** The cell that a field is filled into. */
export function fieldCell(id: FieldId, { measure, typed, mayBeNegative }: Kind, reach: Reach = {}): Drawn {
  const fields = [id];
  switch (measure) {
    case 'text':
      return { ...text(null, reach, typed), fields };
    case 'money':
      return {
        ...number(MONEY_FORMAT, typed ?? (mayBeNegative ? ADJUSTMENT : AMOUNT), reach),
        fields,
      };
    default:
      return { ...number(FORMATS[measure], typed, reach), fields };
  }
}

const FORMATS: Readonly<Record<Exclude<Measure, 'text' | 'money'>, string>> = {
  rate: RATE_FORMAT,
  count: COUNT_FORMAT,
  area: AREA_FORMAT,
  points: POINTS_FORMAT,
};

/** The header, and every row that the blank form has; below a row with a list the list's. */
export function tableRows(layout: FormLayout, block: TableBlock, look: TableLook, year: number): DrawnRow[] {
  const rows = block.rows.filter(({ fields }) => Object.values(fields).some((id) => isPrinted(layout, id)));
  const columns = block.columns.filter(({ id }) =>
    rows.some(({ fields }) => fields[id] !== undefined && isPrinted(layout, fields[id])),
  );
  const line = (name: Drawn, fields: RowLayout['fields'], { mayBeNegative }: Partial<RowLayout>): DrawnRow =>
    row(
      look.height,
      name,
      ...columns.map((column) => {
        const id = fields[column.id];
        if (id === undefined || !isPrinted(layout, id)) return closed(look.none, look.column);
        const cell = fieldCell(id, { ...column, mayBeNegative }, look.column);
        return look.values?.[id] === undefined ? cell : { ...cell, value: look.values[id] };
      }),
    );
  return [
    row(look.height, ...look.corner, ...columns.map((column) => header(column, look.column, year))),
    ...flatMap(rows, (each) => [
      line(item(printed(each, year), look.label), each.fields, each),
      ...((each.list && look.listRows) ?? []).map((name, index) => {
        const fields = Object.entries(each.list!.fields).map(([id, field]) => [id, rowField(field, index)]);
        const fieldOf = /\d/.test(name) ? { fields: [rowField(each.list!.name, index)] } : {};
        const named = { ...item(name, look.label), ...fieldOf };
        return line(named, Object.fromEntries(fields), {});
      }),
    ]),
  ];
}

function header(column: ColumnLayout, reach: Reach, year: number): Drawn {
  const { yearField, yearOffset = 0 } = column;
  return {
    ...label(printed(column, year + yearOffset), reach),
    ...(yearField !== undefined && { fields: [yearField] }),
  };
}

/** Header cells, and the cells below them. */
export function headedCells(
  cells: readonly CellLayout<FieldId>[],
  reach: Reach,
  year: number,
): readonly [headers: readonly Drawn[], below: readonly Drawn[]] {
  return [
    cells.map((cell) => label(printed(cell, year), reach)),
    cells.map((cell) => fieldCell(rowField(cell.field, 0), cell, reach)),
  ];
}

/** A label, and the cell beside it. */
export function besideLabel(
  block: LabelledBlock,
  field: FieldId,
  [first, second]: readonly [Reach, Reach],
  value?: string,
): readonly Drawn[] {
  const cell = cellOf(block, field);
  const filled = fieldCell(field, cell, second);
  return [label(printed(cell, 0), first), value === undefined ? filled : { ...filled, value }];
}

/** A label that its value is written behind, in one cell. */
export function behindLabel(
  block: LabelledBlock,
  field: FieldId,
  reach: Reach,
  validation?: Validation,
): Drawn {
  const words = printed(cellOf(block, field), 0);
  return { ...text(`${words}：`, reach, validation), fields: [field] };
}

function cellOf({ cells }: LabelledBlock, field: FieldId): CellLayout<FieldId> {
  const found = cells.find((cell) => cell.field === field);
  if (!found) throw new Error(`${field} has no label`);
  return found;
}

/** A level-1 group: its points, and those of its level-2 indicators; null where units seldom have any. */
export interface Group {
  readonly name: string;
  readonly weight: number;
  readonly parts: readonly (readonly [level2: string, weight: number | null])[];
}

/** How the indicator table is drawn; `side` is the label down its left, which some forms have. */
export interface IndicatorLook {
  readonly heights: { readonly header: number; readonly row: number; readonly total: number };
  readonly side?: string;
  readonly groups: readonly Group[];
  /** Rows for each level-2 indicator. */
  readonly perPart: number;
}

/** The indicator table from its header to its total. */
export function indicatorRows(
  layout: FormLayout,
  block: IndicatorBlock,
  { heights, side, groups, perPart }: IndicatorLook,
): DrawnRow[] {
  const columns = block.columns.filter(({ field }) => isPrinted(layout, field));
  const firstTotal = columns.findIndex(({ id }) => block.total.fields[id] !== undefined);
  const count = groups.reduce((sum, { parts }) => sum + parts.length * perPart, 0);
  const beside = side === undefined ? [] : [label(side, { rows: count + 1 })];
  let next = 0;
  const groupRows = ({ name, weight, parts }: Group, group: number): readonly DrawnRow[] => {
    const first = next;
    const span = (from: number, rows: number, id: string): readonly FieldId[] =>
      Array.from({ length: rows }, (_, at) => rowField(`${block.list}[].${id}`, from + at));
    const { level1 } = block.levels;
    return flatMap(parts, ([level2, points], part) =>
      Array.from({ length: perPart }, (_, at): DrawnRow => {
        const index = next;
        next += 1;
        const own = [rowField(level1.name, group), rowField(level1.weight, group)];
        const rows = parts.length * perPart;
        const fields = [...own, ...span(first, rows, 'level1')];
        const levels: readonly Drawn[] = [
          ...(part + at === 0 ? [{ ...label(`${name}\n（${weight}分）`, { rows }), fields }] : []),
          ...(at === 0
            ? [{ ...label(level2, { rows: perPart }), fields: span(index, perPart, 'level2') }]
            : []),
        ];
        const others = columns.filter(({ id }) => id !== 'level1' && id !== 'level2');
        const cells = others.map((column) => {
          const cell = fieldCell(rowField(column.field, index), withLimit(column, columns));
          // The points of a level-2 indicator stand in its first row: they are shared out as its rows are filled.
          return column.isWeight && at === 0 ? { ...cell, value: points } : cell;
        });
        return row(heights.row, ...levels, ...cells);
      }),
    );
  };
  const total = columns.slice(firstTotal).map(({ id, measure }) => {
    const field = block.total.fields[id];
    return field === undefined ? text(null) : fieldCell(field, { measure });
  });
  const before = firstTotal + beside.length;
  return [
    row(heights.header, ...beside, ...columns.map((column) => label(printed(column, 0)))),
    ...flatMap(groups, groupRows),
    row(heights.total, label(block.total.labels[0] ?? '', { columns: before }), ...total),
  ];
}

/** A score may be as much as the weight in its row, so many columns to the left. */
function withLimit(column: ColumnLayout, columns: readonly ColumnLayout[]): Kind {
  const { id, typed, outOf } = column;
  const place = (of: string): number => columns.findIndex((each) => each.id === of);
  if (!typed || outOf === undefined) return column;
  return { ...column, typed: { ...typed, max: { left: place(id) - place(outOf) } } };
}
