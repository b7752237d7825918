/** The functions that give a place rather than a value: what they give can be read, summed, or be an end of a range. */
import { LAST_COLUMN, LAST_ROW, bound, columnCount, rowCount } from './area';
import type { Argument, Located } from './argument';
import { fail, toNumber } from './values';

type Locating = (args: readonly Argument[]) => Located;

/** A left-out argument of OFFSET and INDEX is not nought but what the function takes instead. */
function whole(arg: Argument | undefined, missing: number): number {
  return arg === undefined || arg.isBlank ? missing : Math.trunc(toNumber(arg.value()));
}

function onSheet({ sheet, area }: Located): Located {
  const fits = area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  return fits ? { sheet, area } : fail('#REF!');
}

export const LOCATING: Readonly<Record<string, Locating>> = {
  OFFSET: ([from, down, right, height, width]) => {
    const { sheet, area } = from?.reference() ?? fail('#VALUE!');
    const top = area.top + whole(down, 0);
    const left = area.left + whole(right, 0);
    const [rows, columns] = [whole(height, rowCount(area)), whole(width, columnCount(area))];
    if (rows === 0 || columns === 0) return fail('#REF!');
    // A negative size reaches up or to the left.
    const [last, end] = [top + rows - Math.sign(rows), left + columns - Math.sign(columns)];
    return onSheet({
      sheet,
      area: {
        top: Math.min(top, last),
        bottom: Math.max(top, last),
        left: Math.min(left, end),
        right: Math.max(left, end),
      },
    });
  },
  INDEX: ([from, first, second]) => {
    const { sheet, area } = from?.reference() ?? fail('#VALUE!');
    // In a single row the only number counts columns.
    const along = second === undefined && rowCount(area) === 1;
    const row = along ? 1 : whole(first, 0);
    const column = along ? whole(first, 0) : whole(second, columnCount(area) === 1 ? 1 : 0);
    if (row < 0 || column < 0) return fail('#VALUE!');
    if (row > rowCount(area) || column > columnCount(area)) return fail('#REF!');
    return {
      sheet,
      area: {
        top: row === 0 ? area.top : area.top + row - 1,
        bottom: row === 0 ? area.bottom : area.top + row - 1,
        left: column === 0 ? area.left : area.left + column - 1,
        right: column === 0 ? area.right : area.left + column - 1,
      },
    };
  },
};

/** `:` between two places: the smallest area with both. */
export function spanning(one: Located, other: Located): Located {
  if (one.sheet.toLowerCase() !== other.sheet.toLowerCase()) return fail('#VALUE!');
  return { sheet: one.sheet, area: bound([one.area, other.area])! };
}
