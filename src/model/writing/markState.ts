/** The marks that stand in a workbook, as its journal tells them. */
import { SEVERITIES } from '../result/severity';
import { chunkAddresses, expandAddress } from '../workbook/addressList';
import { toA1 } from '../workbook/cell';
import type { JournalEntry, MarkState } from './journal';
import type { Mark } from './marks';
import { COMMENT_TAG } from './own';
import { flatMap } from '../flatMap';

/** One format serves all cells of a sheet with the same severity. A merged area shows that of its first cell. */
export function formatsFor(marks: readonly Mark[]): MarkState['formats'] {
  const sheets = [...new Set(marks.map(({ cell }) => cell.sheet))];
  return flatMap(sheets, (sheet) =>
    flatMap(SEVERITIES, (severity) => {
      const cells = marks.filter(({ cell, severity: own }) => cell.sheet === sheet && own === severity);
      return chunkAddresses(cells.map(({ cell }) => toA1(cell))).map((addresses) => ({
        sheet,
        severity,
        addresses,
      }));
    }),
  );
}

export const commentFor = ({ cell, message }: Mark): MarkState['comments'][number] => ({
  sheet: cell.sheet,
  address: toA1(cell),
  content: `${COMMENT_TAG}${message}`,
});

export function partOf({ formats, comments }: MarkState, isIn: (sheet: string) => boolean): MarkState {
  return {
    formats: formats.filter(({ sheet }) => isIn(sheet)),
    comments: comments.filter(({ sheet }) => isIn(sheet)),
  };
}

/** Every marked cell with its severity, however the formats divide them up. */
export function markedCells({ formats }: MarkState): ReadonlySet<string> {
  return new Set(
    flatMap(formats, ({ sheet, severity, addresses }) =>
      flatMap(addresses.split(','), (address) =>
        expandAddress(address).map((cell) => `${sheet}!${cell} ${severity}`),
      ),
    ),
  );
}

/** The cells of a fill, or the sheets of another write, by name; what is kept beside the cells has no place. */
export function placesOf(entry: JournalEntry): readonly string[] {
  switch (entry.action) {
    case 'fill':
      return entry.changes.map(({ sheet, address }) => `${sheet}!${address}`);
    case 'mark':
      return [...new Set(entry.after.formats.map(({ sheet }) => sheet))];
    case 'clear-marks':
      return [...new Set(entry.before.formats.map(({ sheet }) => sheet))];
    case 'write-summary':
      return [entry.sheet];
    case 'teach':
      return [];
    case 'insert-template':
      return entry.sheets.map(({ name }) => name);
  }
}

/** How many cells, or sheets, a write touched. */
export function countOf(entry: JournalEntry): number {
  switch (entry.action) {
    case 'fill':
      return entry.changes.length;
    case 'mark':
      return markedCells(entry.after).size;
    case 'clear-marks':
      return markedCells(entry.before).size;
    case 'write-summary':
    case 'teach':
      return 1;
    case 'insert-template':
      return entry.sheets.length;
  }
}
