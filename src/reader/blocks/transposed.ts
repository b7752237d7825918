/** A fund table on its side: 合计, 财政拨款 and 其他资金 over columns, 年初预算数 and 全年执行数 before rows. */
import type { ColumnLayout, RowLayout, TableBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import { joinLabels } from '../draft';
import type { Place } from '../grid';
import { columnName } from '../names';
import { holdsQuantity } from '../parseValue';
import { vocabularyOf } from '../vocabulary';
import { labelsBelow } from './labelsBelow';
import { addToTotal } from './ofTotal';
import { openRows } from './unread';
import { flatMap } from '../../model/flatMap';

interface Part {
  readonly layout: RowLayout;
  readonly place: Place;
}

interface Line {
  readonly column: ColumnLayout | undefined;
  readonly place: Place;
}

/** Reads such a table where there is one; else false. */
export function readTransposed(block: TableBlock, draft: FormDraft): boolean {
  const { area } = draft;
  for (let row = area.top; row < area.bottom; row += 1) {
    const parts = partsIn(row, block, draft);
    if (parts.length < 2 || parts[0]?.layout !== block.rows[0]) continue;
    const lines = labelsBelow(row, parts, draft).map((place): Line => ({
      column: vocabularyOf(block.columns).first(place.words),
      place,
    }));
    const money = new Set(lines.map(({ column }) => column).filter((column) => column?.measure === 'money'));
    if (money.size < 2) continue;
    for (const line of lines) readLine(block, line, parts, draft);
    readPointsBeside(block, row, lines, draft);
    return true;
  }
  return false;
}

/** 分值 and 得分 as columns beside the parts, with a figure in one of the rows: mostly that of the rate. */
function readPointsBeside(
  { columns, rows }: TableBlock,
  header: number,
  lines: readonly Line[],
  draft: FormDraft,
): void {
  const { grid, unit } = draft;
  const points = flatMap(grid.places(header), (head) => {
    const layout = vocabularyOf(columns).first(head.words);
    if (layout?.measure !== 'points' || rows[0]?.fields[layout.id] === undefined) return [];
    const places = lines.map(({ place }) => grid.at(place.area.top, head.area.left));
    const [place, another] = [...new Set(places)].filter(({ cell }) => holdsQuantity(cell, 'points', unit));
    return place && !another ? [{ layout, place, head }] : [];
  });
  for (const { head } of points) draft.tookLabel('column', head);
  addToTotal(rows, points, draft);
}

/** What a row names of the money, the total first. */
function partsIn(row: number, { rows }: TableBlock, { grid }: FormDraft): readonly Part[] {
  const parts: Part[] = [];
  for (const place of grid.places(row)) {
    const layout = vocabularyOf(rows).first(place.words);
    if (layout) parts.push({ layout, place });
  }
  const isOnce = ({ layout }: Part): boolean => parts.filter((other) => other.layout === layout).length === 1;
  return parts.filter(isOnce);
}

function readLine(
  block: TableBlock,
  { column, place }: Line,
  parts: readonly Part[],
  draft: FormDraft,
): void {
  if (!column) {
    draft.ignore(place, openRows(block, draft));
    return;
  }
  const shortLabel = columnName(column, draft.year);
  draft.addLine(
    flatMap(parts, ({ layout, place: { area } }) => {
      const id = layout.fields[column.id];
      if (id === undefined) return [];
      const { measure, isWeight } = column;
      const label = joinLabels(layout.name, shortLabel);
      return [{ id, measure, isWeight, label, shortLabel, place: draft.grid.at(place.area.top, area.left) }];
    }),
  );
}
