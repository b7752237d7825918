/**
 * A fund table that lies across: headers in two rows, 全年预算数 over 总额, 财政拨款 and 其他资金, a row for each
 * task and one with their sums (a department's form in Shaanxi's words). Its parts are columns, and its total a row.
 */
import { rowField } from '../../model/form/fields';
import type { ColumnLayout, RowLayout, TableBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import { asWritten, joinLabels } from '../draft';
import type { Place } from '../grid';
import { displayName, matcherOf } from '../labels';
import { vocabularyOf } from '../vocabulary';
import { columnName } from '../names';
import { isEmptyText, isFigure } from '../parseValue';
import { moneyColumn } from './headers';
import { flatMap } from '../../model/flatMap';

interface Crossed {
  readonly row: number;
  /** A cell of the lower row: the money column that stands over it, and the part that it names. */
  readonly parts: readonly {
    readonly column: ColumnLayout;
    readonly layout: RowLayout;
    readonly place: Place;
  }[];
  /** Headers beside the groups that reach over both rows. */
  readonly others: readonly Place[];
}

/** Reads such a table where there is one; else false. */
export function readCrossed(block: TableBlock, draft: FormDraft): boolean {
  const crossed = findCrossed(block, draft);
  const [totalLayout] = block.rows;
  if (!crossed || !totalLayout) return false;
  const { grid, area } = draft;
  const left = Math.min(...crossed.parts.map(({ place }) => place.area.left));
  const labels = (row: number): readonly Place[] =>
    grid
      .row(row)
      .filter(({ column }) => column < left)
      .map(({ column }) => grid.at(row, column))
      .filter(({ area: own, text }) => own.top === row && !isEmptyText(text));
  const tasks: Task[] = [];
  for (let row = crossed.row + 2; row <= area.bottom; row += 1) {
    const isTotal = labels(row).some(({ words }) => matcherOf(totalLayout.labels).fits(words));
    if (isTotal) {
      readTotal(block, totalLayout, crossed, row, draft);
      if (!readTasks(block, totalLayout, crossed, tasks, draft)) ignoreAll(tasks, draft);
      return true;
    }
    const [label] = labels(row);
    if (isFilled(row, crossed, draft)) tasks.push({ label, row });
  }
  ignoreAll(tasks, draft);
  if (readAlone(block, totalLayout, crossed, draft)) return true;
  const [first] = crossed.parts;
  if (first) draft.leaveUnread(first.place, first.layout.fields[first.column.id], true);
  return true;
}

interface Task {
  readonly label: Place | undefined;
  readonly row: number;
}

function ignoreAll(tasks: readonly Task[], draft: FormDraft): void {
  for (const { label } of tasks) if (label) draft.ignore(label);
}

function isFilled(row: number, { parts }: Crossed, { grid, unit }: FormDraft): boolean {
  return parts.some(({ place }) => isFigure(grid.at(row, place.area.left).cell, unit));
}

/** What belongs to another row, or sums some of them up, must not be summed up with them. */
const NO_TASK = /^其中|^(?:小计|合计|总计)$/;

/** The rows above the total, where each of them is a task; else none, and false. */
function readTasks(
  { taskRows: list, columns }: TableBlock,
  total: RowLayout,
  { parts, others }: Crossed,
  tasks: readonly Task[],
  draft: FormDraft,
): boolean {
  if (!list || tasks.some(({ label }) => !label || NO_TASK.test(label.text.trim()))) return false;
  const rates = flatMap(others, (place) => {
    const column = columns.find(
      ({ measure, labels }) => measure === 'rate' && matcherOf(labels).fits(place.words),
    );
    return column ? [{ column, layout: total, place }] : [];
  });
  for (const { label, row } of tasks) {
    if (!label) continue;
    const index = draft.addRow(list.id);
    const name = asWritten(displayName(label.text));
    draft.add({ id: rowField(list.name, index), measure: 'text', label: name, place: label });
    const line = flatMap([...parts, ...rates], ({ column, layout, place }) => {
      const pattern = list.fields[layout.fields[column.id] ?? ''];
      if (!pattern) return [];
      const named = columnName(column, draft.year);
      return {
        id: rowField(pattern, index),
        measure: column.measure,
        label: joinLabels(name, layout === total ? named : joinLabels(layout.name, named)),
        shortLabel: name,
        place: draft.grid.at(row, place.area.left),
      };
    });
    draft.addLine(line);
  }
  return true;
}

/** Its only row of figures, right below the headers, has no label; what it sums up to stands in it or nowhere. */
function readAlone(block: TableBlock, total: RowLayout, crossed: Crossed, draft: FormDraft): boolean {
  const { area } = draft;
  const rows = Array.from(
    { length: Math.max(0, area.bottom - crossed.row - 1) },
    (_, at) => crossed.row + 2 + at,
  );
  const filled = rows.filter((row) => isFilled(row, crossed, draft));
  if (filled.length !== 1 || filled[0] !== crossed.row + 2) return false;
  readTotal(block, total, crossed, filled[0], draft);
  const annual = total.fields['annual'];
  const [first] = crossed.parts;
  if (first && annual && !draft.fields.has(annual)) draft.leaveUnread(first.place, annual, true);
  return true;
}

function findCrossed({ columns, rows }: TableBlock, { grid, area }: FormDraft): Crossed | undefined {
  for (let row = area.top; row < area.bottom; row += 1) {
    const headers = grid.places(row);
    const groups: Crossed['parts'][number][] = [];
    for (const place of headers) {
      if (place.area.right === place.area.left || place.area.bottom !== row) continue;
      const column = moneyColumn(columns, place);
      if (column) groups.push(...partsBelow(place, column, rows, grid));
    }
    if (new Set(groups.map(({ column }) => column)).size < 2) continue;
    const others = headers.filter(({ area: own }) => own.top === row && own.bottom === row + 1);
    return { row, parts: groups, others };
  }
  return undefined;
}

function partsBelow(
  { area }: Place,
  column: ColumnLayout,
  rows: readonly RowLayout[],
  grid: FormDraft['grid'],
): Crossed['parts'] {
  const below = grid
    .row(area.bottom + 1)
    .filter((cell) => cell.column >= area.left && cell.column <= area.right)
    .map((cell) => grid.at(area.bottom + 1, cell.column));
  return flatMap(below, (place) => {
    // What the group adds up to: 小计 | 财政拨款 | 其他资金.
    const layout = vocabularyOf(rows).first(place.words) ?? (place.words === '小计' ? rows[0] : undefined);
    return layout ? [{ column, layout, place }] : [];
  });
}

function readTotal(
  { columns, noColumn = [] }: TableBlock,
  total: RowLayout,
  { row: header, parts, others }: Crossed,
  row: number,
  draft: FormDraft,
): void {
  const { grid, year } = draft;
  const left = Math.min(...parts.map(({ place }) => place.area.left));
  const right = Math.max(...parts.map(({ place }) => place.area.right));
  const read = (column: ColumnLayout, layout: RowLayout, { area }: Place) => {
    const id = layout.fields[column.id];
    if (id === undefined) return [];
    const shortLabel = columnName(column, year);
    const label = joinLabels(layout.name, shortLabel);
    const { measure, isWeight } = column;
    return [{ id, measure, isWeight, label, shortLabel, place: grid.at(row, area.left) }];
  };
  const money = flatMap(parts, ({ column, layout, place }) => read(column, layout, place));
  const points = flatMap(others, (place) => {
    const label = place.words;
    const column = columns.find(
      ({ measure, labels }) => measure !== 'money' && matcherOf(labels).fits(label),
    );
    if (column) return read(column, total, place);
    // Figures under a header that says nothing to us, beside those that do.
    const isKnown = matcherOf(noColumn).fits(label) || place.area.left < right;
    if (!isKnown && isFigure(grid.at(row, place.area.left).cell, draft.unit))
      draft.leaveUnread(place, undefined, true);
    return [];
  });
  draft.addLine([...money, ...points]);
  // What a group names besides the parts that are known: its figures belong to no field.
  for (const cell of grid.row(header + 1)) {
    const place = grid.at(header + 1, cell.column);
    const isUnder = cell.column >= left && cell.column <= right;
    const isPart = parts.some((part) => part.place.area.left === place.area.left);
    if (
      isUnder &&
      !isPart &&
      place.area.top === header + 1 &&
      isFigure(grid.at(row, cell.column).cell, draft.unit)
    )
      draft.leaveUnread(place, undefined, false);
  }
}
