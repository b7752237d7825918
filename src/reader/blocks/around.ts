/** What stands around a header, by its place and by how much it says: which of it may be a label, and which a text. */
import { inChinese } from '../bilingual';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { LONGEST_HEADER, SHORTEST_GOAL } from './lines';

/** What stands below a header, beginning where it begins, and no narrower than the blank beside it. */
export function isAsWide({ area, cell }: Place, { area: blank }: Place, left: number): boolean {
  return cell !== undefined && area.left === left && area.right - area.left >= blank.right - blank.left;
}

/** Whether a short cell stands before a longer one and nothing else does. */
export function isBeforeText(place: Place, draft: FormDraft): boolean {
  const [next, another] = draft.grid
    .places(place.area.top)
    .filter(({ area }) => area.left > place.area.right);
  const isShort = lengthOf(place) < SHORTEST_GOAL;
  return isShort && next !== undefined && !another && lengthOf(next) >= SHORTEST_GOAL;
}

/** Of what a place says, once where a label says it in English, too. */
export function lengthOf({ text }: Place): number {
  return inChinese(text).trim().length;
}

/** Whether a short cell stands over a longer one, as a header does. */
export function isOverText(place: Place, { grid }: FormDraft): boolean {
  const length = lengthOf(place);
  return length <= LONGEST_HEADER && lengthOf(grid.at(place.area.bottom + 1, place.area.left)) > length;
}

/** Whether a label stands beside a block of several rows rather than over one: its value is none below it. */
export function isUpright({ area }: Place, { grid }: FormDraft): boolean {
  const beside = grid.at(area.top, area.right + 1);
  return area.bottom > area.top && beside.cell !== undefined && beside.area.bottom < area.bottom;
}
