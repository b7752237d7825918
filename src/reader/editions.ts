/** Which edition of the forms a form is, where its labels tell. */
import type { CellArea } from '../model/workbook/cell';
import type { Edition } from '../model/form/layout';
import type { Grid } from './grid';

/** A label, and not a paragraph that begins like one. */
const LONGEST = 40;

/** The one edition all of whose telling labels stand in the area; undefined where none, or more than one, is told. */
export function editionOf(
  grid: Grid,
  { top, bottom }: Pick<CellArea, 'top' | 'bottom'>,
  editions: readonly Edition[],
): Edition | undefined {
  const texts = grid
    .between(top, bottom)
    .filter(({ text }) => text.length <= LONGEST)
    .map(({ text }) => text.normalize('NFKC').replace(/\s/g, ''));
  // Where a figure shares its label's cell it stands behind it.
  const told = editions.filter(({ telling }) =>
    telling.every((label) => texts.some((text) => text.startsWith(label))),
  );
  return told.length === 1 ? told[0] : undefined;
}
