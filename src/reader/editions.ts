/** Which edition of the forms a form is, where its labels tell. */
import type { CellArea } from '../model/workbook/cell';
import type { Edition } from '../model/form/layout';
import type { Grid } from './grid';
import { plainText } from './labels';
import { isFigureText, keptByText } from './memo';
import { flatMap } from '../model/flatMap';

/** A label, and not a paragraph that begins like one. */
const LONGEST = 40;

/** The one edition all of whose telling labels stand in the area; undefined where none, or more than one, is told. */
export function editionOf(
  grid: Grid,
  { top, bottom }: Pick<CellArea, 'top' | 'bottom'>,
  editions: readonly Edition[],
): Edition | undefined {
  if (editions.length === 0) return undefined;
  const telling = tellingIn(editions);
  const stands = new Set<string>();
  for (const { text } of grid.between(top, bottom))
    if (text.length <= LONGEST && !isFigureText(text)) for (const label of telling(text)) stands.add(label);
  const told = editions.filter(({ telling: labels }) => labels.every((label) => stands.has(label)));
  return told.length === 1 ? told[0] : undefined;
}

type Telling = (text: string) => readonly string[];

const known = new WeakMap<readonly Edition[], Telling>();

/** Which of the editions' labels a text begins with: where a figure shares its label's cell it stands behind it. */
function tellingIn(editions: readonly Edition[]): Telling {
  const found = known.get(editions);
  if (found) return found;
  const labels = flatMap(editions, ({ telling }) => telling);
  const made = keptByText((text) => {
    const plain = plainText(text);
    return labels.filter((label) => plain.startsWith(label));
  });
  known.set(editions, made);
  return made;
}
