/** Our marks as they stand in the workbook, and putting others in their place. */
import type { Severity } from '../../model/result/severity';
import { SEVERITIES } from '../../model/result/severity';
import type { MarkState } from '../../model/writing/journal';
import { withoutSheet } from './addresses';
import { isOwn, stateAt } from './comments';
import { Journal } from './journal';
import type { HostCache } from './cache';
import { send } from './stopping';

const MARKER = 'gouji:mark:';

/** Always true, names no cell, and says whose it is. */
const formulaOf = (severity: Severity): string => `=LEN("${MARKER}${severity}")>0`;
/** Excel's own pale red and yellow, and a blue to match: figures stay readable, also in print. */
const COLORS: Readonly<Record<Severity, string>> = { error: '#FFC7CE', explain: '#FFEB9C', hint: '#CFE4F7' };

export interface FoundMarks {
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  readonly formats: readonly {
    readonly sheet: Excel.Worksheet;
    readonly severity: Severity;
    readonly format: Excel.ConditionalFormat;
    readonly ranges: Excel.RangeAreas;
  }[];
  /** Of all formats, the user's as well. */
  readonly ids: ReadonlySet<string>;
  readonly comments: readonly { readonly comment: Excel.Comment; readonly location: Excel.Range }[];
  readonly journal: Journal;
}

/**
 * One batch where the workbook's sheets are known, and one more for those that are not: Excel gives formats by
 * sheet only. Where ours stand can be asked when they are known: another batch, if there are any.
 *
 * `isOurs` knows formats of ours that have no marker yet: a batch that failed may have left one half made. They
 * are without a formula then; no format of the user's is.
 */
export async function findMarks(
  context: Excel.RequestContext,
  cache: HostCache,
  isOurs: (format: Excel.ConditionalFormat) => boolean = () => false,
): Promise<FoundMarks> {
  const { worksheets, comments } = context.workbook;
  const journal = new Journal(context.workbook, cache);
  worksheets.load('items/name,items/protection/protected');
  comments.load('items/content,items/replies/items/id');
  const asked = new Map<string, Excel.ConditionalFormatCollection>(
    cache.names.map((name) => [name, askFormats(worksheets.getItemOrNullObject(name))]),
  );
  await send(context);
  const unknown = worksheets.items.filter(({ name }) => !asked.has(name));
  unknown.forEach((sheet) => asked.set(sheet.name, askFormats(sheet)));
  if (unknown.length > 0) await send(context);
  cache.names = worksheets.items.map(({ name }) => name);

  const all = worksheets.items.map((sheet) => ({ sheet, items: asked.get(sheet.name)!.items }));
  const formats = all.flatMap(({ sheet, items }) =>
    items.flatMap((format) => {
      const severity = severityOf(format) ?? (isBare(format) && isOurs(format) ? 'hint' : undefined);
      return severity ? [{ sheet, severity, format, ranges: format.getRanges() }] : [];
    }),
  );
  const ownComments = comments.items
    .filter(isOwn)
    .map((comment) => ({ comment, location: comment.getLocation() }));
  formats.forEach(({ ranges }) => ranges.load('address'));
  ownComments.forEach(({ location }) => location.load('address'));
  if (formats.length + ownComments.length > 0) await send(context);
  const sheets = new Map(worksheets.items.map((sheet): [string, Excel.Worksheet] => [sheet.name, sheet]));
  const ids = new Set(all.flatMap(({ items }) => items.map(({ id }) => id)));
  return { sheets, formats, ids, comments: ownComments, journal };
}

function askFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/customOrNullObject/rule/formula');
  return formats;
}

/** Undefined for a format of the user's. */
function severityOf({ customOrNullObject }: Excel.ConditionalFormat): Severity | undefined {
  if (customOrNullObject.isNullObject) return undefined;
  const { formula } = customOrNullObject.rule;
  return SEVERITIES.find((severity) => formula.includes(MARKER + severity));
}

function isBare({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && !custom.rule.formula;
}

export function stateOf({ formats, comments }: FoundMarks): MarkState {
  return {
    formats: formats.map(({ sheet, severity, ranges }) => ({
      sheet: sheet.name,
      severity,
      addresses: withoutSheet(ranges.address),
    })),
    comments: comments.map(({ comment, location }) => stateAt(comment, location)),
  };
}

/** Whether the sheet is there and not protected. */
export function isOpen({ sheets }: FoundMarks, sheet: string): boolean {
  return sheets.get(sheet)?.protection.protected === false;
}

export function partOf({ formats, comments }: MarkState, isIn: (sheet: string) => boolean): MarkState {
  return {
    formats: formats.filter(({ sheet }) => isIn(sheet)),
    comments: comments.filter(({ sheet }) => isIn(sheet)),
  };
}

/**
 * Queues: ours away, those of the state in their place. Protected sheets stay as they are. Gives the comments
 * of the state that are to be added, a batch of its own.
 */
export function applyMarks(found: FoundMarks, state: MarkState): MarkState['comments'] {
  const { formats, comments } = partOf(state, (sheet) => isOpen(found, sheet));
  found.formats.filter(({ sheet }) => isOpen(found, sheet.name)).forEach(({ format }) => format.delete());
  stateOf(found).comments.forEach(({ sheet }, index) => {
    if (isOpen(found, sheet)) found.comments[index]!.comment.delete();
  });
  // They are in order, the gravest first, and what is added last is on top.
  for (const { sheet, severity, addresses } of [...formats].reverse())
    addFormat(found.sheets.get(sheet)!, severity, addresses);
  return comments;
}

function addFormat(sheet: Excel.Worksheet, severity: Severity, addresses: string): void {
  const format = sheet.getRanges(addresses).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = formulaOf(severity);
  format.custom.format.fill.color = COLORS[severity];
  format.stopIfTrue = false;
  format.priority = 0;
}
