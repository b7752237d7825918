/** Reads a table each row of which is a row of one list: the projects of a unit, with their total above or below them. */
import type { RowLayout, TableBlock } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import { isEmptyText, isFigure } from '../parseValue';
import { figureRows } from './guess';
import { findHeaderRows, fullest, repeatsHeader } from './headers';
import { labelsIn, matchRow } from './rowLabels';
import { hasFigures, readListRow, readRow, withNames } from './rows';
import { isSumOfOthers } from './sums';
import { unreadColumns, unreadTable } from './unread';

export function readListed(block: TableBlock, draft: FormDraft): void {
  const { grid, area, unit } = draft;
  const { columns, others, needed = columns.length } = block;
  const found = fullest(findHeaderRows(grid, area, columns, needed, draft.year));
  const name = found?.columns.find(({ layout }) => layout.id === 'name')?.place;
  if (!found || !name || !others) {
    unreadTable(block, draft);
    return;
  }
  unreadColumns(block, found, figureRows(found, draft), draft);
  for (const { place } of found.columns) draft.tookLabel('column', place);
  const header = withNames(found, draft.year);
  const totals: { readonly layout: RowLayout; readonly row: number }[] = [];
  let isWhole = true;
  for (let row = header.row + 1; row <= area.bottom; row += 1) {
    if (repeatsHeader(grid, row, header) || !hasFigures(draft, header, row)) continue;
    const own = grid.at(row, name.area.left);
    const total = matchRow(block.rows, [own, ...labelsIn(draft, row, area.left, name.area.left)], undefined);
    if (total) totals.push({ layout: total.layout, row });
    else if (own.area.top < row || isEmptyText(own.text) || isFigure(own.cell, unit)) {
      // A second row of a project, or one with its name elsewhere: what the list adds up to is not known.
      draft.leaveUnread(own, others.name, true);
      isWhole = false;
    } else if (OF_WHICH.test(own.text)) {
      // Nor where a project's parts end that stand below it.
      draft.ignore(own);
      isWhole = false;
    } else if (SUBTOTAL.test(own.words) || isSumOfOthers(row, own, header, area.bottom, draft))
      draft.ignore(own);
    else readListRow(others, own, header, row, draft);
  }
  if (isWhole) for (const { layout, row } of totals) readRow(block, layout, header, row, draft);
}

const OF_WHICH = /^\s*其中/;
const SUBTOTAL = /(?:小计|合计)$/;
