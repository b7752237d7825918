/** Takes back sheets of ours: the summary, and blank forms that were inserted. */
import type { EntryOf } from '../../model/writing/journal';
import { parseSummary } from '../../model/writing/journal';
import { HostError } from '../host';
import type { FoundSummary } from './foundSummary';
import { askSummary, isAsWritten, usersCharts } from './foundSummary';
import type { HostCache } from './cache';
import { outdate } from './cache';
import { translate } from './errors';
import { Journal } from './journal';
import { textOf } from './settings';
import { askSheet, contentsOn } from './sheetContent';
import { send } from './stopping';
import { removeSheet, restoreSheet, restoreAgain } from './summary';
import { renewBreaks } from './summaryPage';

type SheetEntry = EntryOf<'write-summary'> | EntryOf<'insert-template'>;

export function undoSheets(
  context: Excel.RequestContext,
  entry: SheetEntry,
  cache: HostCache,
): Promise<void> {
  return entry.action === 'write-summary'
    ? undoSummary(context, entry, cache)
    : undoTemplates(context, entry, cache);
}

/**
 * One batch; another where Excel has comments switched off, so that nobody can have put one on a sheet of ours.
 */
async function askWithComments<Asked>(
  context: Excel.RequestContext,
  cache: HostCache,
  ask: (comments: boolean) => Asked,
): Promise<{ readonly asked: Asked; readonly journal: Journal }> {
  const askAll = async (comments: boolean): Promise<{ asked: Asked; journal: Journal }> => {
    const all = { asked: ask(comments), journal: new Journal(context.workbook, cache) };
    await send(context);
    return all;
  };
  return askAll(true).catch((error: unknown) => {
    if (!['unsupported', 'failed'].includes(translate(error).code)) throw error;
    return askAll(false);
  });
}

async function undoSummary(
  context: Excel.RequestContext,
  entry: EntryOf<'write-summary'>,
  cache: HostCache,
): Promise<void> {
  const { asked: found, journal } = await askWithComments(context, cache, (comments) =>
    askSummary(context.workbook, comments),
  );
  journal.expect(entry);
  const { sheet: own, workbook } = found;
  if (own.isNullObject && entry.before === null && !hasSheet(workbook, entry.sheet)) {
    // The user has deleted the sheet that was added: only its traces are left.
    journal.drop();
    removeSheet(found);
    return journal.commit(context, () => Promise.resolve());
  }
  if (entry.before === undefined || !isAsWritten(found) || (entry.before === null && isAddedTo(found)))
    throw new HostError('changed', own.isNullObject ? entry.sheet : own.name);
  if (own.protection.protected) throw new HostError('protected', own.name);
  if (entry.before === null) mayDelete(workbook, [own.name]);
  journal.drop();
  restoreSheet(found, entry.before);
  outdate(cache, [own.name]);
  const content = textOf(found.content)!;
  await journal.commit(context, (again) => restoreAgain(again, own.name, content, usersCharts(found)));
  const before = entry.before === null ? undefined : parseSummary(entry.before);
  if (before) await renewBreaks(context, own, parseSummary(content), before);
}

/** A sheet that has been worked on since is the user's. */
async function undoTemplates(
  context: Excel.RequestContext,
  entry: EntryOf<'insert-template'>,
  cache: HostCache,
): Promise<void> {
  const { workbook } = context;
  const { asked, journal } = await askWithComments(context, cache, (comments) => {
    workbook.protection.load('protected');
    workbook.worksheets.load('items/name,items/visibility');
    return entry.sheets.map(({ name, content }) => ({
      name,
      content,
      found: askSheet(workbook.worksheets.getItemOrNullObject(name), comments),
    }));
  });
  journal.expect(entry);
  const edited = asked.filter(
    ({ found, content }) =>
      found.sheet.isNullObject ||
      contentsOn(found.used) !== content ||
      found.charts.items.length + (found.comments?.value ?? 0) > 0,
  );
  if (edited.length > 0) throw new HostError('changed', edited.map(({ name }) => name).join('、'));
  mayDelete(
    workbook,
    entry.sheets.map(({ name }) => name),
  );
  journal.drop();
  asked.forEach(({ found }) => found.sheet.delete());
  await journal.commit(context, async (again) => stillThere(again, entry));
}

/** A deleted sheet cannot be made again. */
async function stillThere(
  context: Excel.RequestContext,
  { sheets }: EntryOf<'insert-template'>,
): Promise<void> {
  context.workbook.worksheets.load('items/name');
  await context.sync();
  const lost = sheets.find(({ name }) => !hasSheet(context.workbook, name));
  if (lost) throw new HostError('not-found', lost.name);
}

const hasSheet = ({ worksheets }: Excel.Workbook, wanted: string): boolean =>
  worksheets.items.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());

const isAddedTo = (found: FoundSummary): boolean =>
  (found.comments?.value ?? 0) > 0 || usersCharts(found).size > 0;

function mayDelete({ worksheets, protection }: Excel.Workbook, own: readonly string[]): void {
  if (protection.protected) throw new HostError('protected');
  // Excel keeps at least one visible sheet.
  if (!worksheets.items.some(({ name, visibility }) => !own.includes(name) && visibility === 'Visible'))
    throw new HostError('failed', 'no other visible sheet');
}
