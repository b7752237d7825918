/** Which of the wanted edits are made, and what each cell holds before and then. */
import type { PackageDraft } from '../../ooxml/draft';
import { contains, toA1 } from '../../../model/workbook/cell';
import type { Edit } from '../../../model/workbook/edits';
import { contentOf, holdsContent, plainContent } from '../../../model/workbook/edits';
import type { CellState } from '../../../model/writing/journal';
import type { SheetSnapshot } from '../../../model/workbook/snapshot';
import type { FillResult } from '../../host';
import { HostError } from '../../host';
import type { Book } from './book';
import type { CellPlaces } from './cellPlaces';
import { cellPlaces, styleAt } from './cellPlaces';
import type { CellWrite } from './fill';
import { Styles } from './styles';

/** An edit, with what its formula gives where that is known. */
export interface FileEdit extends Edit {
  readonly result?: number | undefined;
}

/** Cells without a number format of their own. */
const UNFORMATTED = ['General', '@'];

/**
 * An edit is refused where its cell does not hold what the edit expects, where the cell is locked on a protected
 * sheet, or where it shows nothing of its own: covered by a merged area, or filled by the formula of another.
 */
export function planFill(
  draft: PackageDraft,
  book: Book,
  sheets: readonly SheetSnapshot[],
  edits: readonly FileEdit[],
): { readonly writes: readonly CellWrite[]; readonly refused: FillResult['refused'] } {
  const styles = new Styles(draft, book);
  const places = new Map<string, CellPlaces>();
  const writes = new Map<string, CellWrite>();
  const refused: FillResult['refused'][number][] = [];
  for (const edit of edits) {
    const { target: cell } = edit;
    const sheet = sheets.find(({ name }) => name === cell.sheet);
    const own = book.sheets.find(({ name }) => name === cell.sheet);
    if (!sheet || !own) throw new HostError('not-found', cell.sheet);
    const known = places.get(own.name) ?? placesOn(own.name, draft.requireText(own.path));
    const found = sheet.cells.find(({ row, column }) => row === cell.row && column === cell.column);
    const look = styles.given(styleAt(known, cell));
    const before = { content: contentOf(found), numberFormat: found?.numberFormat ?? look.numberFormat };
    const after = afterwards(edit, before, sheet.protected);
    const isCovered = sheet.merges.some(
      (area) => contains(area, cell) && (area.top !== cell.row || area.left !== cell.column),
    );
    const isShut = sheet.protected && look.isLocked;
    const isSpread = known.arrays.some((area) => contains(area, cell));
    const key = `${cell.sheet}!${toA1(cell)}`;
    if (isShut || isCovered || isSpread) refused.push({ cell, reason: 'protected' });
    // Of two edits of one cell the first has changed it.
    else if (writes.has(key) || !holdsContent(before.content, edit.before))
      refused.push({ cell, reason: 'changed' });
    else {
      const { result } = edit;
      writes.set(key, {
        ...{ sheet: own.name, address: toA1(cell), before, after },
        ...(result !== undefined && Number.isFinite(result) && { result }),
      });
    }
  }
  return { writes: [...writes.values()], refused };

  function placesOn(name: string, text: string): CellPlaces {
    const rows = edits.filter(({ target }) => target.sheet === name).map(({ target }) => target.row);
    const found = cellPlaces(text, new Set(rows), draft.base.limits);
    places.set(name, found);
    return found;
  }
}

function afterwards({ after, numberFormat }: Edit, before: CellState, isProtected: boolean): CellState {
  const keep = isProtected || numberFormat === undefined || !UNFORMATTED.includes(before.numberFormat);
  return { content: plainContent(after), numberFormat: keep ? before.numberFormat : numberFormat };
}
