/**
 * Marks on cells: conditional formats of our own, above the user's. A cell's own format is never touched.
 *
 * An id does not survive saving, so ours are known by a marker inside their own formula. One format serves
 * all cells of a sheet with the same severity. A merged area shows the format of its first cell, the one marked.
 */
import { toA1 } from '../../model/cell';
import type { Severity } from '../../model/diagnostic';
import { SEVERITIES } from '../../model/diagnostic';
import type { Mark } from '../../model/marks';
import type { MarkReport } from '../host';
import { HostError } from '../host';
import { chunkAddresses } from './addresses';
import { run } from './errors';

const MARKER = 'gouji:mark:';

/** Always true, names no cell, and says whose it is. */
const formulaOf = (severity: Severity): string => `=LEN("${MARKER}${severity}")>0`;
/** Excel's own pale red and yellow, and a blue to match: figures stay readable, also in print. */
const COLORS: Readonly<Record<Severity, string>> = { error: '#FFC7CE', explain: '#FFEB9C', hint: '#CFE4F7' };

interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly ours: readonly Excel.ConditionalFormat[];
}

/** Three batches: the sheets, the formats on them, then removing and adding at once. */
export function mark(marks: readonly Mark[]): Promise<MarkReport> {
  return run(async (context) => {
    const found = await findOurs(context);
    const names = new Set(found.map(({ sheet }) => sheet.name));
    const lost = marks.find(({ cell }) => !names.has(cell.sheet));
    if (lost) throw new HostError('not-found', lost.cell.sheet);

    let marked = 0;
    const protectedSheets: string[] = [];
    for (const { sheet, ours } of found) {
      const here = marks.filter(({ cell }) => cell.sheet === sheet.name);
      if (sheet.protection.protected) {
        if (here.length > 0) protectedSheets.push(sheet.name);
        continue;
      }
      ours.forEach((format) => format.delete());
      // The gravest is added last, so that it is on top.
      [...SEVERITIES].reverse().forEach((severity) => addMarks(sheet, severity, here));
      marked += here.length;
    }
    await context.sync();
    return { marked, protectedSheets };
  });
}

/** Three batches. Fails with `protected` after the rest is done where one of ours stands on a protected sheet. */
export function clearMarks(): Promise<number> {
  return run(async (context) => {
    const found = (await findOurs(context)).filter(({ ours }) => ours.length > 0);
    const open = found.filter(({ sheet }) => !sheet.protection.protected);
    const areas = open.flatMap(({ ours }) =>
      ours.map((format) => {
        // Counted before it goes, in the same batch.
        const ranges = format.getRanges();
        ranges.load('cellCount');
        format.delete();
        return ranges;
      }),
    );
    await context.sync();
    if (open.length < found.length) {
      const names = found.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name);
      throw new HostError('protected', names.join('、'));
    }
    return areas.reduce((sum, { cellCount }) => sum + cellCount, 0);
  });
}

async function findOurs(context: Excel.RequestContext): Promise<readonly MarkedSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/protection/protected');
  await context.sync();
  const pending = sheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/customOrNullObject/rule/formula');
    return { sheet, formats };
  });
  await context.sync();
  return pending.map(({ sheet, formats }) => ({ sheet, ours: formats.items.filter(isOurs) }));
}

function isOurs({ customOrNullObject }: Excel.ConditionalFormat): boolean {
  return !customOrNullObject.isNullObject && customOrNullObject.rule.formula.includes(MARKER);
}

function addMarks(sheet: Excel.Worksheet, severity: Severity, marks: readonly Mark[]): void {
  const cells = marks.filter((each) => each.severity === severity).map(({ cell }) => toA1(cell));
  for (const addresses of chunkAddresses(cells)) {
    const format = sheet.getRanges(addresses).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = formulaOf(severity);
    format.custom.format.fill.color = COLORS[severity];
    format.stopIfTrue = false;
    format.priority = 0;
  }
}
