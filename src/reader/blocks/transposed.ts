/** A fund table on its side: 合计, 财政拨款 and 其他资金 over columns, 年初预算数 and 全年执行数 before rows. */
import type { ColumnLayout, RowLayout, TableBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import { joinLabels } from '../draft';
import type { Place } from '../grid';
import { columnName } from '../names';
import { isEmptyText, isFigure } from '../parseValue';
import { vocabularyOf } from '../vocabulary';
import { openRows } from './unread';

interface Part {
  readonly layout: RowLayout;
  readonly place: Place;
}

interface Line {
  readonly column: ColumnLayout | undefined;
  readonly place: Place;
  readonly row: number;
}

/** Reads such a table where there is one; else false. */
export function readTransposed(block: TableBlock, draft: FormDraft): boolean {
  const { area } = draft;
  for (let row = area.top; row < area.bottom; row += 1) {
    const parts = partsIn(row, block, draft);
    if (parts.length < 2 || parts[0]?.layout !== block.rows[0]) continue;
    const lines = linesBelow(row, parts, block, draft);
    const money = new Set(lines.map(({ column }) => column).filter((column) => column?.measure === 'money'));
    if (money.size < 2) continue;
    for (const line of lines) readLine(block, line, parts, draft);
    return true;
  }
  return false;
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

/** The rows of figures below, with the column that each one's label means. */
function linesBelow(
  header: number,
  parts: readonly Part[],
  { columns }: TableBlock,
  { grid, area, unit }: FormDraft,
): readonly Line[] {
  const first = Math.min(...parts.map(({ place }) => place.area.left));
  const lines: Line[] = [];
  for (let row = header + 1; row <= area.bottom; row += 1) {
    const label = grid
      .places(row)
      .filter((place) => place.area.right < first && place.area.top === row && !isEmptyText(place.text))
      .at(-1);
    const isFilled = parts.some(({ place }) => isFigure(grid.at(row, place.area.left).cell, unit));
    if (!label || !isFilled) break;
    const column = vocabularyOf(columns).first(label.words);
    lines.push({ column, place: label, row });
  }
  return lines;
}

function readLine(
  block: TableBlock,
  { column, place, row }: Line,
  parts: readonly Part[],
  draft: FormDraft,
): void {
  if (!column) {
    draft.ignore(place, openRows(block, draft));
    return;
  }
  const shortLabel = columnName(column, draft.year);
  draft.addLine(
    parts.flatMap(({ layout, place: { area } }) => {
      const id = layout.fields[column.id];
      if (id === undefined) return [];
      const { measure, isWeight } = column;
      const label = joinLabels(layout.name, shortLabel);
      return [{ id, measure, isWeight, label, shortLabel, place: draft.grid.at(row, area.left) }];
    }),
  );
}
