/**
 * Takes our last write back, as the workbook's journal has it: one batch to see whether what was written
 * still stands, one to put back what was there. Where the journal is not known yet, one more to read it.
 */
import type { CellChange, CellState, EntryOf, JournalEntry, MarkState } from '../../model/writing/journal';
import { countOf, markedCells, partOf, placesOf } from '../../model/writing/markState';
import type { LastWrite, Progress } from '../host';
import { HostError } from '../host';
import { addComments } from './comments';
import { askCell, holds, applyToCell, stateOfCell } from './contents';
import { run, runWrite } from './errors';
import { restoreCells } from './fill';
import { findMarks, isOpen, applyMarks, stateOf } from './foundMarks';
import { Journal } from './journal';
import type { HostCache } from './cache';
import { outdate } from './cache';
import { restoreMarks } from './marks';
import { send } from './stopping';
import { undoTeach } from './teach';
import { undoSheets } from './undoSheets';

export async function undo(cache: HostCache, progress: Progress): Promise<LastWrite> {
  if (cache.entries === undefined) await readJournal(cache, progress);
  const [entry] = cache.entries ?? [];
  if (!entry) throw new HostError('nothing-to-undo');
  const work = async (context: Excel.RequestContext): Promise<LastWrite> => {
    switch (entry.action) {
      case 'fill':
        await undoFill(context, entry, cache);
        break;
      case 'mark':
      case 'clear-marks':
        await undoMarks(context, entry, cache);
        break;
      case 'teach':
        await undoTeach(context, entry, cache);
        break;
      default:
        await undoSheets(context, entry, cache);
    }
    return describe(entry);
  };
  // What is kept is in no step of Excel's own undo list.
  const isGrouped = !deletesSheets(entry) && entry.action !== 'teach';
  return isGrouped ? runWrite(work, cache, progress) : run(work, progress);
}

function readJournal(cache: HostCache, progress: Progress): Promise<void> {
  return run(async (context) => {
    const journal = new Journal(context.workbook, cache);
    await send(context);
    journal.read();
  }, progress);
}

/** No Excel can undo that, so that it fails within an undo group. */
function deletesSheets(entry: JournalEntry): boolean {
  return entry.action === 'insert-template' || (entry.action === 'write-summary' && entry.before === null);
}

/** The write that an undo would take back. */
export function lastWrite({ entries }: HostCache): LastWrite | undefined {
  return entries?.[0] && describe(entries[0]);
}

function describe(entry: JournalEntry): LastWrite {
  return { action: entry.action, at: entry.at, count: countOf(entry), places: placesOf(entry) };
}

async function undoFill(
  context: Excel.RequestContext,
  entry: EntryOf<'fill'>,
  cache: HostCache,
): Promise<void> {
  const journal = new Journal(context.workbook, cache);
  const asked = entry.changes.map((change) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(change.sheet);
    sheet.protection.load('protected');
    return { change, sheet, range: askCell(sheet, change.address) };
  });
  await send(context);
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
  const redo = asked.map(({ change, sheet, range }) => {
    const now = stateOfCell(range);
    const after = formerState(change, now);
    applyToCell(range, after, now, sheet.protection.protected);
    return { ...change, before: now, after };
  });
  journal.drop();
  outdate(
    cache,
    entry.changes.map(({ sheet }) => sheet),
  );
  await journal.commit(context, (again) => restoreCells(again, redo));
}

/** A number format that the user has given the cell since is theirs. */
function formerState({ before, after }: CellChange, now: CellState): CellState {
  const isOurs = now.numberFormat === after.numberFormat;
  return { content: before.content, numberFormat: isOurs ? before.numberFormat : now.numberFormat };
}

const placeOf = ({ sheet, address }: CellChange): string => `${sheet}!${address}`;

/** Taking marks away is always right; putting earlier ones back only where the present ones have not moved. */
async function undoMarks(
  context: Excel.RequestContext,
  entry: EntryOf<'mark'> | EntryOf<'clear-marks'>,
  cache: HostCache,
): Promise<void> {
  const found = await findMarks(context, cache);
  const { journal } = found;
  journal.expect(entry);
  const now = stateOf(found);
  const { before } = entry;
  const unknown = [...before.formats, ...entry.after.formats].find(({ sheet }) =>
    found.unreadable.has(sheet),
  );
  if (unknown) throw new HostError('unreadable', unknown.sheet);
  const gone = before.formats.map(({ sheet }) => sheet).filter((sheet) => !found.sheets.has(sheet));
  const moved = before.formats.length > 0 && !sameSet(markedCells(now), markedCells(entry.after));
  if (moved || gone.length > 0) throw new HostError('changed', [...new Set(gone)].join('、'));
  const touched = [...now.formats, ...before.formats].map(({ sheet }) => sheet);
  const shut = touched.find((sheet) => !isOpen(found, sheet) && !sameOn(sheet, now, before));
  if (shut !== undefined) throw new HostError('protected', shut);
  const comments = applyMarks(found, before);
  journal.drop();
  await journal.commit(context, (again) => restoreMarks(again, now, found.ids));
  await addComments(context, comments);
}

function sameOn(sheet: string, ...states: readonly [MarkState, MarkState]): boolean {
  const [one, other] = states.map((state) => markedCells(partOf(state, (name) => name === sheet)));
  return sameSet(one!, other!);
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
