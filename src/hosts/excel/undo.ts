/**
 * Takes our last write back, as the workbook's journal has it: one batch to see whether what was written
 * still stands, one to put back what was there. Where the journal is not known yet, one more to read it.
 */
import type { CellChange, EntryOf, JournalEntry, MarkState } from '../../model/journal';
import type { LastWrite } from '../host';
import { HostError } from '../host';
import { expandAddress } from './addresses';
import { addComments } from './comments';
import { askCell, holds, putCell, stateOfCell } from './contents';
import { allOrNothing, runWrite } from './errors';
import { restoreCells } from './fill';
import { findMarks, putMarks, stateOf } from './foundMarks';
import { Journal } from './journal';
import type { Known } from './known';
import { restoreMarks } from './marks';
import { undoSheets } from './undoSheets';

export function undo(known: Known): Promise<LastWrite> {
  return runWrite(async (context) => {
    if (known.entries === undefined) {
      const journal = new Journal(context.workbook, known);
      await context.sync();
      journal.read();
    }
    const [entry] = known.entries ?? [];
    if (!entry) throw new HostError('nothing-to-undo');
    const journal = new Journal(context.workbook, known);
    switch (entry.action) {
      case 'fill':
        await undoFill(context, entry, journal);
        break;
      case 'mark':
      case 'clear-marks':
        await undoMarks(context, entry, journal, known);
        break;
      default:
        await undoSheets(context, entry, journal);
    }
    return describe(entry);
  });
}

/** The write that an undo would take back. */
export function lastWrite({ entries }: Known): LastWrite | undefined {
  return entries?.[0] && describe(entries[0]);
}

function describe(entry: JournalEntry): LastWrite {
  return { action: entry.action, at: entry.at, count: countOf(entry) };
}

function countOf(entry: JournalEntry): number {
  switch (entry.action) {
    case 'fill':
      return entry.changes.length;
    case 'mark':
      return cellsOf(entry.after).size;
    case 'clear-marks':
      return cellsOf(entry.before).size;
    case 'write-summary':
      return 1;
    case 'insert-template':
      return entry.sheets.length;
  }
}

async function undoFill(
  context: Excel.RequestContext,
  entry: EntryOf<'fill'>,
  journal: Journal,
): Promise<void> {
  const asked = entry.changes.map((change) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(change.sheet);
    sheet.protection.load('protected');
    return { change, sheet, range: askCell(sheet, change.address) };
  });
  await context.sync();
  journal.expect(entry);
  const edited = asked.filter(
    ({ change, sheet, range }) => sheet.isNullObject || !holds(range, change.after.content),
  );
  if (edited.length > 0)
    throw new HostError('changed', edited.map(({ change }) => placeOf(change)).join('、'));
  const shut = asked.find(
    ({ sheet, range }) => sheet.protection.protected && range.format.protection.locked !== false,
  );
  if (shut) throw new HostError('protected', shut.change.sheet);
  const now = asked.map(({ range }) => stateOfCell(range));
  asked.forEach(({ change, range }, index) => putCell(range, change.before, now[index]!));
  journal.drop();
  const redo = entry.changes.map((change, index) => ({
    ...change,
    before: now[index]!,
    after: change.before,
  }));
  await allOrNothing(context, (again) => restoreCells(again, redo));
  journal.done();
}

const placeOf = ({ sheet, address }: CellChange): string => `${sheet}!${address}`;

/** Taking marks away is always right; putting earlier ones back only where the present ones have not moved. */
async function undoMarks(
  context: Excel.RequestContext,
  entry: EntryOf<'mark'> | EntryOf<'clear-marks'>,
  journal: Journal,
  known: Known,
): Promise<void> {
  const found = await findMarks(context, known);
  journal.expect(entry);
  const now = stateOf(found);
  const moved = entry.before.formats.length > 0 && !sameSet(cellsOf(now), cellsOf(entry.after));
  if (moved) throw new HostError('changed', '');
  const shut = now.formats.find(({ sheet }) => found.sheets.get(sheet)?.protection.protected);
  if (shut) throw new HostError('protected', shut.sheet);
  putMarks(found, entry.before);
  journal.drop();
  await allOrNothing(context, (again) => restoreMarks(again, now, found.ids));
  journal.done();
  await addComments(context, entry.before.comments);
}

/** Every marked cell with its severity, however the formats divide them up. */
function cellsOf({ formats }: MarkState): ReadonlySet<string> {
  return new Set(
    formats.flatMap(({ sheet, severity, addresses }) =>
      addresses
        .split(',')
        .flatMap((address) => expandAddress(address).map((cell) => `${sheet}!${cell} ${severity}`)),
    ),
  );
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
