/** Reads a table whose rows are found by label and whose columns by header. */
import type { FieldId } from '../../model/form/fields';
import type { TableBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import { asWritten } from '../draft';
import { pointsIn } from '../labels';
import { parseText } from '../parseValue';
import { vocabularyOf } from '../vocabulary';
import { readCrossed } from './crossed';
import { figureRows, withGuessed } from './guess';
import { findHeaderRows, fullest, headersOf } from './headers';
import { readPairs, readScattered } from './pairs';
import type { Header } from './rows';
import { readRows } from './rows';
import { readTransposed } from './transposed';
import { openHeaders, unreadColumns, unreadTable } from './unread';

export function readTable(block: TableBlock, draft: FormDraft): void {
  if (block.totalFirst && [readCrossed, readTransposed, readPairs].some((read) => read(block, draft))) return;
  const { grid, area } = draft;
  const needed = block.needed ?? Math.ceil(block.columns.length / 2);
  const rowLabels = vocabularyOf(block.rows);
  const isRowLabel = (label: string): boolean => rowLabels.fits(label);
  const headers = findHeaderRows(grid, area, block.columns, needed, draft.year, isRowLabel);
  const ofMoney = headers.filter(({ columns }) => columns.some(({ layout }) => layout.measure === 'money'));
  // In a head with labels beside their figures a rate and a score may stand in one row.
  if (block.totalFirst && ofMoney.length === 0 && readScattered(block, draft)) return;
  const known = fullest(ofMoney) ?? fullest(headers.filter((header) => figureRows(header, draft).length > 0));
  if (!known) {
    unreadTable(block, draft);
    return;
  }
  const unknownHeaders = openHeaders(known, block.noColumn ?? [], draft);
  const open = unknownHeaders.filter((place) => !draft.isTaught('column', place));
  const header = withGuessed(known, block.columns, block.relations ?? [], open, draft);
  const panels = panelsOf(block, header, draft);
  unreadColumns(block, { ...header, columns: panels.flatMap(({ columns }) => columns) }, draft);
  for (const { layout, place, year } of header.columns) {
    draft.tookLabel('column', place);
    if (layout.yearField && year !== undefined) {
      draft.addYear(layout.yearField, asWritten(place.text.replace(/\s+/g, '')), place, year);
    }
  }
  const firstColumn = Math.min(...header.columns.map((column) => column.place.area.left));
  if (block.pointsInLabel) readPoints(block, block.pointsInLabel, header, firstColumn, draft);
  const { bottom } = area;
  // The fullest first: the other one's total is the same money once more.
  const byWidth = [...panels].sort((one, other) => other.columns.length - one.columns.length);
  for (const [index, panel] of byWidth.entries()) {
    const before = panels[panels.indexOf(panel) - 1];
    const left = before ? Math.max(...before.columns.map(({ place }) => place.area.right)) + 1 : area.left;
    readRows(block, panel, { left, bottom, isSecond: index > 0 }, draft);
  }
}

/**
 * Two tables under one row of headers, 收入 | 预算数 | 执行数 | 支出 | 预算数 | 执行数: between their columns stand labels
 * of rows once more. One alone where none do.
 */
function panelsOf(block: TableBlock, header: Header, draft: FormDraft): readonly Header[] {
  const { grid } = draft;
  const repeated = headersOf(grid, header.row).flatMap((place) => {
    const { text, words } = place;
    const column =
      header.columns.find((each) => each.place.text === text) ??
      header.columns.find((each) => each.place.words === words);
    return column && column.place.area.left !== place.area.left ? [{ ...column, place }] : [];
  });
  const columns = [...header.columns, ...repeated].sort((a, b) => a.place.area.left - b.place.area.left);
  const rows = figureRows(header, draft);
  const isLabel = (column: number): boolean =>
    rows.some((row) => vocabularyOf(block.rows).fits(labelAt(row, column)));
  const labelAt = (row: number, column: number): string => grid.at(row, column).words;
  const panels: Header['columns'][number][][] = [];
  for (const column of columns) {
    const panel = panels.at(-1);
    const before = panel?.at(-1)?.place.area.right ?? Infinity;
    const between = Array.from({ length: Math.max(0, column.place.area.left - before - 1) });
    if (panel && !between.some((_, at) => isLabel(before + 1 + at))) panel.push(column);
    else panels.push([column]);
  }
  return panels.length > 1 ? panels.map((each) => ({ row: header.row, columns: each })) : [header];
}

/** Where no column holds the points, a label may: `预算执行情况（20分）`, `得分（20分*执行率）`. */
function readPoints(
  block: TableBlock,
  id: FieldId,
  header: Header,
  firstColumn: number,
  draft: FormDraft,
): void {
  const column = block.columns.find(({ isWeight }) => isWeight);
  if (!column || header.columns.some(({ layout }) => layout.isWeight)) return;
  const labels = headersOf(draft.grid, header.row).filter(({ area }) => area.left < firstColumn);
  const score = header.columns.find(({ layout }) => layout.measure === 'points')?.place;
  for (const place of [...labels, ...(score ? [score] : [])]) {
    const points = pointsIn(place.text);
    if (points === undefined) continue;
    const { measure, name: label } = column;
    const value = parseText(points, measure, draft.unit);
    draft.add({ id, measure, isWeight: true, label, place, shared: true, value });
    return;
  }
}
