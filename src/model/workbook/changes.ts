/** What another reading of a workbook has that one before it had not. */
import type { CellAddress } from './cell';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';
import { flatMap } from '../flatMap';

/**
 * The cells that hold something else now than before, on sheets of the same name. Rows that were put in count as all
 * cells from there on: a place, not a figure, is what is compared.
 */
export function changedCells(before: WorkbookSnapshot, now: WorkbookSnapshot): readonly CellAddress[] {
  return flatMap(now.sheets, (sheet) => {
    const former = before.sheets.find(({ name }) => name === sheet.name);
    return former && former !== sheet ? changedOn(former, sheet) : [];
  });
}

function changedOn(before: SheetSnapshot, now: SheetSnapshot): readonly CellAddress[] {
  const [former, current] = [contentsOf(before), contentsOf(now)];
  const places = new Map([...contents(before), ...contents(now)]);
  return flatMap([...places], ([key, { row, column }]) =>
    former.get(key) === current.get(key) ? [] : [{ sheet: now.name, row, column }],
  );
}

const contents = ({ cells }: SheetSnapshot) =>
  cells.map((cell) => [`${cell.row},${cell.column}`, cell] as const);

/** By place what a cell holds, as one text: its formula where it has one, as figures that follow are nobody's edit. */
function contentsOf(sheet: SheetSnapshot): ReadonlyMap<string, string> {
  return new Map(
    contents(sheet).map(([key, { formula, value }]) => [key, formula ?? JSON.stringify(value ?? null)]),
  );
}
