/**
 * Reads the workbook: what sheets there are, and everything in them. Two batches the first time, one where
 * the sheets are known already; after an edit only what it may have changed is read again.
 *
 * Only the top left `WINDOW` of a sheet is read, wherever its cells begin. A form is far smaller; a ledger
 * of a hundred thousand rows beside it must not push the answer over the 5 MB that Excel on the web allows.
 */
import { parseArea } from '../../model/workbook/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { StopSignal, WorkbookChange } from '../host';
import { cellsOf } from './cells';
import { run, translate } from './errors';
import { Journal } from './journal';
import { AskedKept, heldIn } from './kept';
import { mergesKept, mergesOf } from './merges';
import type { FoundKept, HostCache } from './cache';
import { send } from './stopping';
import { findReturn, findSummary } from './summaryMark';

/** The most that is read of one sheet: 52 columns, 1000 rows. */
const WINDOW = 'A1:AZ1000';
/** The same in strips of 50 rows: Excel does not list more than 512 merged areas of one range. */
const STRIPS = Array.from({ length: 20 }, (_, index) => `A${index * 50 + 1}:AZ${index * 50 + 50}`);

export async function read(
  cache: HostCache,
  change?: WorkbookChange,
  signal?: StopSignal,
): Promise<WorkbookSnapshot> {
  const { stale, reshaped } = cache;
  cache.stale = new Set();
  cache.reshaped = new Set();
  const edited = change && change.sheets !== 'structure' ? change.sheets : [...cache.read.keys()];
  const outdated: Outdated = {
    ids: new Set([...stale, ...edited]),
    // Asking for merged areas takes the user's own steps (Ctrl+Z) from some Excels.
    merges: (id) => !change || reshaped.has(id) || !cache.read.has(id),
  };
  try {
    return await run(async (context) => {
      const once = cache.piecewise ? undefined : await readAtOnce(context, cache, outdated);
      return once ?? (await readPiecewise(context, cache, outdated));
    }, signal && { signal });
  } catch (error) {
    // What was not read this time is still to be read.
    cache.stale = new Set([...cache.stale, ...outdated.ids]);
    cache.reshaped = new Set([...cache.reshaped, ...(change ? reshaped : cache.read.keys())]);
    throw error;
  }
}

/** What has to be read again. */
interface Outdated {
  readonly ids: ReadonlySet<string>;
  /** Whether the merged areas of such a sheet have to be, too; else those that were read still are there. */
  readonly merges: (id: string) => boolean;
}

/** Undefined where all sheets in one batch may have been too much. */
async function readAtOnce(
  context: Excel.RequestContext,
  cache: HostCache,
  outdated: Outdated,
): Promise<WorkbookSnapshot | undefined> {
  const { worksheets } = context.workbook;
  const head = askHead(context.workbook, cache);
  const asked = new Map(
    [...cache.read]
      .filter(([id, sheet]) => isOutdated(outdated, id, sheet))
      .map(([id, { name }]) => {
        const sheet = worksheets.getItemOrNullObject(name);
        return [name, ask(sheet, outdated.merges(id) ? [WINDOW] : [])] as const;
      }),
  );
  if (asked.size === 0) await send(context);
  else if (!(await fits(context))) return undefined;

  const sheets = head.workbook.worksheets.items;
  const missing = sheets.filter(({ id, name }) => !asked.has(name) && cache.read.get(id)?.name !== name);
  missing.forEach((sheet) => asked.set(sheet.name, ask(sheet, [WINDOW])));
  if (missing.length > 0 && !(await fits(context))) return undefined;
  const snapshots = sheets.map((sheet) => {
    const answered = asked.get(sheet.name);
    return answered ? answer(sheet, answered, cache) : asKept(sheet, cache);
  });
  return snapshotOf(head, await head.kept.read(context), sheets, snapshots, cache);
}

/** Sheet by sheet, and in smaller pieces. */
async function readPiecewise(
  context: Excel.RequestContext,
  cache: HostCache,
  outdated: Outdated,
): Promise<WorkbookSnapshot> {
  cache.piecewise = true;
  const head = askHead(context.workbook, cache);
  await send(context);
  const sheets = head.workbook.worksheets.items;
  const snapshots: SheetSnapshot[] = [];
  for (const sheet of sheets) {
    const kept = cache.read.get(sheet.id);
    if (kept?.name === sheet.name && !isOutdated(outdated, sheet.id, kept)) {
      snapshots.push(asKept(sheet, cache));
      continue;
    }
    const asked = ask(sheet, outdated.merges(sheet.id) ? STRIPS : []);
    // A batch a sheet is what this second try is for.
    await send(context);
    snapshots.push(answer(sheet, asked, cache));
  }
  return snapshotOf(head, await head.kept.read(context), sheets, snapshots, cache);
}

/** A sheet with formulas may have new values after any change. */
function isOutdated({ ids }: Outdated, id: string, { cells }: SheetSnapshot): boolean {
  return ids.has(id) || cells.some(({ formula }) => formula !== undefined);
}

function asKept(sheet: Excel.Worksheet, { read: kept }: HostCache): SheetSnapshot {
  return { ...kept.get(sheet.id)!, ...stateOf(sheet) };
}

interface Head {
  readonly workbook: Excel.Workbook;
  readonly summary: Excel.Worksheet;
  readonly returned: Excel.Worksheet;
  readonly kept: AskedKept;
  readonly journal: Journal;
}

function askHead(workbook: Excel.Workbook, cache: HostCache): Head {
  workbook.load('name,readOnly');
  workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  return {
    workbook,
    summary: findSummary(workbook),
    returned: findReturn(workbook),
    kept: new AskedKept(workbook),
    journal: new Journal(workbook, cache),
  };
}

function snapshotOf(
  { workbook, summary, returned, journal }: Head,
  kept: FoundKept,
  sheets: readonly Excel.Worksheet[],
  snapshots: readonly SheetSnapshot[],
  cache: HostCache,
): WorkbookSnapshot {
  cache.names = workbook.worksheets.items.map(({ name }) => name);
  cache.read = new Map(snapshots.map((snapshot, index) => [sheets[index]!.id, snapshot]));
  journal.read();
  cache.kept = kept;
  const settings = heldIn(kept);
  return {
    name: workbook.name,
    ...(workbook.readOnly && { readOnly: true as const }),
    ...(settings && { settings }),
    // Any sheet can be called our summary, and is read: whether it is one shows on it.
    ...(!summary.isNullObject && { summarySheet: summary.name }),
    ...(!returned.isNullObject && { returnSheet: returned.name }),
    calculates: true,
    sheets: snapshots,
  };
}

/** Whether the batch went through; false where it may have been too much at once. */
async function fits(context: Excel.RequestContext): Promise<boolean> {
  try {
    await send(context);
    return true;
  } catch (error) {
    if (translate(error).code !== 'failed') throw error;
    return false;
  }
}

/** All of them: a very hidden sheet may hold the settings of a check. */
const VISIBILITY: Readonly<Record<`${Excel.SheetVisibility}`, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

interface Asked {
  readonly used: Excel.Range;
  readonly range: Excel.Range;
  readonly merged: readonly Excel.RangeAreas[];
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/**
 * Queues all that is wanted of a sheet, its merged areas by strips; no strips: they stay as they were read. A sheet without values gives null objects
 * down the chain.
 */
function ask(sheet: Excel.Worksheet, strips: readonly string[]): Asked {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  const range = used.getIntersectionOrNullObject(WINDOW);
  range.load('address,values,formulas,text,numberFormat');
  const merged = strips.map((strip) => {
    const areas = used.getIntersectionOrNullObject(strip).getMergedAreasOrNullObject();
    areas.load('areas/items/address');
    return areas;
  });
  return {
    used,
    range,
    merged,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

function answer(
  sheet: Excel.Worksheet,
  { used: whole, range, merged, rows, columns }: Asked,
  cache: HostCache,
): SheetSnapshot {
  const used = range.isNullObject ? undefined : parseArea(range.address);
  const partial = !whole.isNullObject && (range.isNullObject || whole.address !== range.address);
  return {
    name: sheet.name,
    ...stateOf(sheet),
    ...(partial && { partial }),
    cells: used ? cellsOf(range, used) : [],
    merges: merged.length > 0 ? mergesOf(merged) : mergesKept(cache.read.get(sheet.id), used),
    hiddenRows: used ? indexes(rows.value, used.top, (row) => row.rowHidden) : [],
    hiddenColumns: used ? indexes(columns.value, used.left, (column) => column.columnHidden) : [],
  };
}

/** What no event tells of. */
function stateOf(sheet: Excel.Worksheet): Pick<SheetSnapshot, 'visibility' | 'protected'> {
  return { visibility: VISIBILITY[sheet.visibility], protected: sheet.protection.protected };
}

function indexes<Item>(
  items: readonly Item[],
  from: number,
  wanted: (item: Item) => boolean | undefined,
): readonly number[] {
  return items.flatMap((item, index) => (wanted(item) ? [from + index] : []));
}
