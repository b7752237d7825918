/** Takes back sheets of ours: the summary, and blank forms that were inserted. */
import type { EntryOf } from '../../model/journal';
import { parseSummary } from '../../model/journal';
import { HostError } from '../host';
import { allOrNothing } from './errors';
import type { Journal } from './journal';
import { textOf } from './settings';
import { asText, askContent, contentsOn, valuesOn } from './sheetContent';
import { askSummary, putBack, putForth } from './summary';

type SheetEntry = EntryOf<'write-summary'> | EntryOf<'insert-template'>;

export function undoSheets(
  context: Excel.RequestContext,
  entry: SheetEntry,
  journal: Journal,
): Promise<void> {
  return entry.action === 'write-summary'
    ? undoSummary(context, entry, journal)
    : undoTemplates(context, entry, journal);
}

async function undoSummary(
  context: Excel.RequestContext,
  entry: EntryOf<'write-summary'>,
  journal: Journal,
): Promise<void> {
  const found = askSummary(context.workbook);
  const used = askContent(found.own);
  await context.sync();
  journal.expect(entry);
  const { own } = found;
  const written = parseSummary(textOf(found.content));
  const texts = written?.rows.flatMap((row) => row.map(({ value }) => value));
  if (entry.before === undefined || own.isNullObject || !texts || asText(texts) !== valuesOn(used))
    throw new HostError('changed', own.isNullObject ? entry.sheet : own.name);
  if (own.protection.protected) throw new HostError('protected', own.name);
  if (entry.before === null && found.workbook.protection.protected) throw new HostError('protected');
  journal.drop();
  putBack(found, entry.before);
  await allOrNothing(context, (again) => putForth(again, own.name, textOf(found.content)!, journal));
  journal.done();
}

/** A sheet that has been written on since is the user's. */
async function undoTemplates(
  context: Excel.RequestContext,
  entry: EntryOf<'insert-template'>,
  journal: Journal,
): Promise<void> {
  const { worksheets, protection } = context.workbook;
  protection.load('protected');
  worksheets.load('items/name,items/visibility');
  const asked = entry.sheets.map(({ name, content }) => {
    const sheet = worksheets.getItemOrNullObject(name);
    return { name, content, sheet, used: askContent(sheet) };
  });
  await context.sync();
  journal.expect(entry);
  const edited = asked.filter(
    ({ sheet, used, content }) => sheet.isNullObject || contentsOn(used) !== content,
  );
  if (edited.length > 0) throw new HostError('changed', edited.map(({ name }) => name).join('、'));
  if (protection.protected) throw new HostError('protected');
  const own = new Set(entry.sheets.map(({ name }) => name));
  // Excel keeps at least one visible sheet.
  if (!worksheets.items.some(({ name, visibility }) => !own.has(name) && visibility === 'Visible'))
    throw new HostError('failed', 'no other visible sheet');
  journal.drop();
  asked.forEach(({ sheet }) => sheet.delete());
  await allOrNothing(context, async (again) => {
    journal.restore(again.workbook);
    await again.sync();
  });
  journal.done();
}
