/** The keys of a spreadsheet that go further than one cell. */
import type { Area } from '../../model/address';
import { LAST_COLUMN, LAST_ROW, cellArea } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';

interface Place {
  readonly row: number;
  readonly column: number;
}

const isFilled = (sheet: Sheet, { row, column }: Place): boolean => {
  const { value, formula } = sheet.cell(row, column);
  return value !== null || formula !== undefined;
};

/** Where Ctrl and an arrow lead: to the end of what is filled, or over what is blank to the next that is filled. */
export function edgeFrom(sheet: Sheet, from: Place, [rows, columns]: readonly [number, number]): Place {
  const used = sheet.usedArea(true);
  const next = ({ row, column }: Place): Place => ({
    row: row + Math.sign(rows),
    column: column + Math.sign(columns),
  });
  const isOn = ({ row, column }: Place): boolean =>
    row >= 0 && column >= 0 && row <= LAST_ROW && column <= LAST_COLUMN;
  const isBeyond = ({ row, column }: Place): boolean =>
    !used || (rows > 0 && row > used.bottom) || (columns > 0 && column > used.right);
  let at = next(from);
  if (!isOn(at)) return from;
  if (isFilled(sheet, from) && isFilled(sheet, at)) {
    while (isOn(next(at)) && isFilled(sheet, next(at))) at = next(at);
    return at;
  }
  while (!isFilled(sheet, at)) {
    // Nothing is filled there any more: the sheet's own edge.
    if (isBeyond(at)) return rows > 0 ? { ...at, row: LAST_ROW } : { ...at, column: LAST_COLUMN };
    if (!isOn(next(at))) return at;
    at = next(at);
  }
  return at;
}

/** The last cell of what is used. */
export function lastCell(sheet: Sheet): Place {
  const used = sheet.usedArea(false);
  return used ? { row: used.bottom, column: used.right } : { row: 0, column: 0 };
}

/** All that hangs together with a cell; where that is nothing, the whole sheet. */
export function regionAround(sheet: Sheet, from: Place): Area {
  let area = cellArea(from.row, from.column);
  for (;;) {
    const around = {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: Math.min(LAST_ROW, area.bottom + 1),
      right: Math.min(LAST_COLUMN, area.right + 1),
    };
    const filled = [...sheet.cells(around)].filter(({ row, column }) => isFilled(sheet, { row, column }));
    const grown = filled.reduce(
      (sum, { row, column }) => ({
        top: Math.min(sum.top, row),
        left: Math.min(sum.left, column),
        bottom: Math.max(sum.bottom, row),
        right: Math.max(sum.right, column),
      }),
      area,
    );
    const whole = sheet.withWholeMerges(grown);
    if (JSON.stringify(whole) === JSON.stringify(area)) break;
    area = whole;
  }
  const isNothing = area.top === area.bottom && area.left === area.right && !isFilled(sheet, from);
  return isNothing ? { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN } : area;
}

/** The sheet before or after the active one, of those that are shown. */
export function sheetBeside(workbook: Workbook, step: 1 | -1): Sheet | undefined {
  const shown = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  return shown[shown.indexOf(workbook.active) + step];
}
