/** Reads a table whose rows are found by label and whose columns by header. */
import type { FieldId } from '../../model/form/fields';
import type { TableBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import { asWritten } from '../draft';
import { matcherOf, pointsIn } from '../labels';
import { isFigure, parseText } from '../parseValue';
import { vocabularyOf } from '../vocabulary';
import { readByYears } from './byYears';
import { readCrossed } from './crossed';
import { figureRows, withGuessed, withoutPercents, withReason } from './guess';
import { findHeaderRows, fullest, headersOf } from './headers';
import { readListed } from './listed';
import { readPairs, readScattered } from './pairs';
import type { Header } from './rows';
import { readRows } from './rows';
import { readTransposed } from './transposed';
import { leaveSections, openHeaders, unreadColumns, unreadTable } from './unread';
import { flatMap } from '../../model/flatMap';

export function readTable(block: TableBlock, draft: FormDraft): void {
  if (block.isList) {
    readListed(block, draft);
    return;
  }
  readWhole(block, draft);
  if (block.totalFirst) return;
  readByYears(block, draft);
  leaveSections(block, draft);
}

function readWhole(block: TableBlock, draft: FormDraft): void {
  const isCrossed = block.totalFirst && readCrossed(block, draft);
  if (isCrossed && isTotalRead(block, draft)) return;
  if (block.totalFirst && !isCrossed && [readTransposed, readPairs].some((read) => read(block, draft)))
    return;
  const { grid, area } = draft;
  const needed = block.needed ?? Math.ceil(block.columns.length / 2);
  const rowLabels = vocabularyOf(block.rows);
  const isRowLabel = (label: string): boolean => rowLabels.fits(label);
  const headers = findHeaderRows(grid, area, block.columns, needed, draft.year, isRowLabel);
  const ofMoney = headers.filter(({ columns }) => columns.some(({ layout }) => layout.measure === 'money'));
  // In a head with labels beside their figures a rate and a score may stand in one row.
  if (block.totalFirst && ofMoney.length === 0 && readScattered(block, draft)) return;
  const known = fullest(ofMoney) ?? fullest(headers.filter((header) => figureRows(header, draft).length > 0));
  // A table of tasks lies across, and the funds stand in one of their own.
  if (isCrossed && !(known && figureRows(known, draft).length > 0)) {
    unreadTable(block, draft);
    return;
  }
  if (!known) {
    unreadTable(block, draft);
    return;
  }
  const unknownHeaders = openHeaders(known, block.noColumn ?? [], draft);
  const open = unknownHeaders.filter((place) => !draft.isTaught('column', place));
  const guessed = withGuessed(known, block.columns, block.relations ?? [], open, draft);
  const whole = withReason(guessed, block.columns, draft);
  const header = { ...whole, columns: withoutPercents(whole, draft, true).columns };
  const filled = figureRows(header, draft);
  const panels = panelsOf(block, header, filled, draft);
  const all = { ...header, columns: flatMap(panels, ({ columns }) => columns) };
  unreadColumns(block, all, panels.length > 1 ? figureRows(all, draft) : filled, draft);
  for (const { layout, place, year } of header.columns) {
    draft.tookLabel('column', place);
    if (layout.yearField && year !== undefined) {
      draft.addYear(layout.yearField, asWritten(place.text.replace(/\s+/g, '')), place, year);
    }
  }
  const firstColumn = Math.min(...header.columns.map((column) => column.place.area.left));
  if (block.pointsInLabel) readPoints(block, block.pointsInLabel, header, firstColumn, draft);
  const { bottom } = area;
  const only = onlyRow(block, header, filled, draft);
  // The fullest first: the other one's total is the same money once more.
  const byWidth = [...panels].sort((one, other) => other.columns.length - one.columns.length);
  for (const [index, panel] of byWidth.entries()) {
    const before = panels[panels.indexOf(panel) - 1];
    const left = before ? Math.max(...before.columns.map(({ place }) => place.area.right)) + 1 : area.left;
    readRows(block, panel, { left, bottom, isSecond: index > 0, ...only }, draft);
  }
}

/** Whether the annual budget of a fund table's total is known, or said to be unread. */
function isTotalRead({ rows }: TableBlock, { fields, unread }: FormDraft): boolean {
  const annual = rows[0]?.fields['annual'];
  return annual === undefined || fields.has(annual) || unread.some(({ needed }) => needed);
}

/**
 * The only row of figures, called by where the money comes from: with points of its own, and no total anywhere, it is
 * the total, which is said.
 */
function onlyRow(
  { rows, totalFirst }: TableBlock,
  header: Header,
  [first, another]: readonly number[],
  draft: FormDraft,
): { readonly total?: number } {
  const [total] = rows;
  if (!totalFirst || first === undefined || another !== undefined || !total) return {};
  const { grid, area, unit } = draft;
  const label = grid.places(first).find(({ words }) => {
    const layout = vocabularyOf(rows).first(words);
    return layout !== undefined && layout !== total;
  });
  const hasPoints = header.columns.some(
    ({ layout, place }) =>
      layout.measure === 'points' && isFigure(grid.at(first, place.area.left).cell, unit),
  );
  if (!label || !hasPoints) return {};
  const isTotal = matcherOf(total.labels);
  if (grid.between(area.top, area.bottom).some((cell) => isTotal.fits(grid.label(cell)))) return {};
  draft.tookFor(label, total.name);
  return { total: first };
}

/**
 * Two tables under one row of headers, 收入 | 预算数 | 执行数 | 支出 | 预算数 | 执行数: between their columns stand labels
 * of rows once more. One alone where none do.
 */
function panelsOf(
  block: TableBlock,
  header: Header,
  rows: readonly number[],
  draft: FormDraft,
): readonly Header[] {
  const { grid } = draft;
  const repeated = flatMap(headersOf(grid, header.row), (place) => {
    const { text, words } = place;
    const column =
      header.columns.find((each) => each.place.text === text) ??
      header.columns.find((each) => each.place.words === words);
    return column && column.place.area.left !== place.area.left ? [{ ...column, place }] : [];
  });
  const columns = [...header.columns, ...repeated].sort((a, b) => a.place.area.left - b.place.area.left);
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
