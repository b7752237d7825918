/**
 * Reads the workbook in two batches: what sheets there are, then everything in them at once.
 *
 * Only the top left `WINDOW` of a sheet is read, wherever its cells begin. A form is far smaller; a ledger
 * of a hundred thousand rows beside it must not push the answer over the 5 MB that Excel on the web allows.
 */
import type { CellArea } from '../../model/cell';
import { parseArea } from '../../model/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot';
import { cellsOf } from './cells';
import { run, translate } from './errors';
import { findSummary } from './summaryMark';

/** The most that is read of one sheet: 52 columns, 1000 rows. */
const WINDOW = 'A1:AZ1000';
/** The same in strips of 50 rows: Excel does not list more than 512 merged areas of one range. */
const STRIPS = Array.from({ length: 20 }, (_, index) => `A${index * 50 + 1}:AZ${index * 50 + 50}`);

export async function read(): Promise<WorkbookSnapshot> {
  return run(async (context) => {
    const { workbook } = context;
    workbook.load('name');
    const all = workbook.worksheets;
    all.load('items/name,items/visibility,items/protection/protected');
    const summary = findSummary(workbook);
    await context.sync();

    const own = summary.isNullObject ? undefined : summary.name;
    const sheets = all.items.filter(({ name }) => name !== own);
    return { name: workbook.name, sheets: await readSheets(context, sheets) };
  });
}

/** All sheets in one batch; where that is too much for Excel, one by one and in smaller pieces. */
async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly SheetSnapshot[]> {
  try {
    const asked = sheets.map((sheet) => ask(sheet, [WINDOW]));
    await context.sync();
    return asked.map(answer);
  } catch (error) {
    if (translate(error).code !== 'failed') throw error;
  }
  const snapshots: SheetSnapshot[] = [];
  for (const sheet of sheets) {
    const asked = ask(sheet, STRIPS);
    // A batch a sheet is what this second try is for.
    await context.sync();
    snapshots.push(answer(asked));
  }
  return snapshots;
}

/** All of them: a very hidden sheet may hold the settings of a check. */
const VISIBILITY: Readonly<Record<`${Excel.SheetVisibility}`, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly range: Excel.Range;
  readonly merged: readonly Excel.RangeAreas[];
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** Queues all that is wanted of a sheet. A sheet without values gives null objects down the chain. */
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
    sheet,
    used,
    range,
    merged,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

function answer({ sheet, used: whole, range, merged, rows, columns }: Asked): SheetSnapshot {
  const used = range.isNullObject ? undefined : parseArea(range.address);
  const partial = !whole.isNullObject && (range.isNullObject || whole.address !== range.address);
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    protected: sheet.protection.protected,
    ...(partial && { partial }),
    cells: used ? cellsOf(range, used) : [],
    merges: mergesOf(merged),
    hiddenRows: used ? indexes(rows.value, used.top, (row) => row.rowHidden) : [],
    hiddenColumns: used ? indexes(columns.value, used.left, (column) => column.columnHidden) : [],
  };
}

/** An area over the border of two strips may come twice. */
function mergesOf(merged: readonly Excel.RangeAreas[]): readonly CellArea[] {
  const addresses = merged.flatMap((found) =>
    found.isNullObject ? [] : found.areas.items.map(({ address }) => address),
  );
  return [...new Set(addresses)].map(parseArea).filter((area): area is CellArea => area !== undefined);
}

function indexes<Item>(
  items: readonly Item[],
  from: number,
  wanted: (item: Item) => boolean | undefined,
): readonly number[] {
  return items.flatMap((item, index) => (wanted(item) ? [from + index] : []));
}
