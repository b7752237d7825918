/** Our marks as they stand in the workbook, and putting others in their place. */
import type { Severity } from '../../model/result/severity';
import type { MarkState } from '../../model/writing/journal';
import { partOf } from '../../model/writing/markState';
import { MARK_COLORS, markFormula, severityOfFormula } from '../../model/writing/own';
import { withoutSheet } from '../../model/workbook/addressList';
import { isOwn, stateAt } from './comments';
import { translate } from './errors';
import { Journal } from './journal';
import type { HostCache } from './cache';
import { send } from './stopping';

export interface FoundMarks {
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  readonly formats: readonly {
    readonly sheet: Excel.Worksheet;
    readonly severity: Severity;
    readonly format: Excel.ConditionalFormat;
    readonly ranges: Excel.RangeAreas;
  }[];
  /** Sheets whose formats Excel does not give: what of ours stands there is not known. */
  readonly unreadable: ReadonlySet<string>;
  /** Of all formats, the user's as well. */
  readonly ids: ReadonlySet<string>;
  readonly comments: readonly { readonly comment: Excel.Comment; readonly location: Excel.Range }[];
  readonly journal: Journal;
}

/** As it was asked for, and answered. */
interface Answered {
  readonly worksheets: Excel.WorksheetCollection;
  /** Of the sheets that they could be read of. */
  readonly formats: ReadonlyMap<string, Excel.ConditionalFormatCollection>;
  readonly comments: readonly Excel.Comment[];
  readonly journal: Journal;
}

/**
 * One batch where the workbook's sheets are known, and one more for those that are not: Excel gives formats by
 * sheet only. Where ours stand can be asked when they are known: another batch, if there are any. One sheet whose
 * formats Excel does not give, or no comments, fail that batch: then it is asked piece by piece.
 *
 * `isOurs` knows formats of ours that have no marker yet: a batch that failed may have left one half made. They
 * are without a formula then; no format of the user's is.
 */
export async function findMarks(
  context: Excel.RequestContext,
  cache: HostCache,
  isOurs: (format: Excel.ConditionalFormat) => boolean = () => false,
): Promise<FoundMarks> {
  const answered = await askAtOnce(context, cache).catch((error: unknown) => {
    if (!mayBeUnreadable(error)) throw error;
    return askPiecewise(context, cache);
  });
  const { worksheets, journal } = answered;
  cache.names = worksheets.items.map(({ name }) => name);

  const all = worksheets.items.map((sheet) => ({
    sheet,
    items: answered.formats.get(sheet.name)?.items ?? [],
  }));
  const formats = all.flatMap(({ sheet, items }) =>
    items.flatMap((format) => {
      const severity = severityOf(format) ?? (isBare(format) && isOurs(format) ? 'hint' : undefined);
      return severity ? [{ sheet, severity, format, ranges: format.getRanges() }] : [];
    }),
  );
  const comments = answered.comments
    .filter(isOwn)
    .map((comment) => ({ comment, location: comment.getLocation() }));
  formats.forEach(({ ranges }) => ranges.load('address'));
  comments.forEach(({ location }) => location.load('address'));
  if (formats.length + comments.length > 0) await send(context);
  const sheets = new Map(worksheets.items.map((sheet): [string, Excel.Worksheet] => [sheet.name, sheet]));
  const ids = new Set(all.flatMap(({ items }) => items.map(({ id }) => id)));
  const unreadable = new Set([...sheets.keys()].filter((name) => !answered.formats.has(name)));
  return { sheets, unreadable, formats, ids, comments, journal };
}

async function askAtOnce(context: Excel.RequestContext, cache: HostCache): Promise<Answered> {
  const { worksheets, comments } = context.workbook;
  const journal = new Journal(context.workbook, cache);
  askSheets(worksheets);
  askComments(comments);
  const formats = new Map<string, Excel.ConditionalFormatCollection>(
    cache.names.map((name) => [name, askFormats(worksheets.getItemOrNullObject(name))]),
  );
  await send(context);
  const unknown = worksheets.items.filter(({ name }) => !formats.has(name));
  unknown.forEach((sheet) => formats.set(sheet.name, askFormats(sheet)));
  if (unknown.length > 0) await send(context);
  return { worksheets, formats, comments: comments.items, journal };
}

/** What cannot be read fails the batch that it is in, and no other. */
async function askPiecewise(context: Excel.RequestContext, cache: HostCache): Promise<Answered> {
  const { worksheets, comments } = context.workbook;
  const journal = new Journal(context.workbook, cache);
  askSheets(worksheets);
  await send(context);
  const isRead = async (): Promise<boolean> => {
    try {
      await send(context);
      return true;
    } catch (error) {
      if (!mayBeUnreadable(error)) throw error;
      return false;
    }
  };
  askComments(comments);
  const hasComments = await isRead();
  const formats = new Map<string, Excel.ConditionalFormatCollection>();
  for (const sheet of worksheets.items) {
    const asked = askFormats(sheet);
    if (await isRead()) formats.set(sheet.name, asked);
  }
  return { worksheets, formats, comments: hasComments ? comments.items : [], journal };
}

const mayBeUnreadable = (error: unknown): boolean =>
  ['failed', 'unsupported', 'not-found'].includes(translate(error).code);

function askSheets(worksheets: Excel.WorksheetCollection): void {
  worksheets.load('items/name,items/protection/protected');
}

function askComments(comments: Excel.CommentCollection): void {
  comments.load('items/content,items/replies/items/id');
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
  return severityOfFormula(formula);
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

/** Whether the sheet is there, not protected, and its marks are known. */
export function isOpen(found: FoundMarks, sheet: string): boolean {
  return !found.unreadable.has(sheet) && !isProtected(found, sheet);
}

export const isProtected = ({ sheets }: FoundMarks, sheet: string): boolean =>
  sheets.get(sheet)?.protection.protected !== false;

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
  format.custom.rule.formula = markFormula(severity);
  format.custom.format.fill.color = MARK_COLORS[severity];
  format.stopIfTrue = false;
  format.priority = 0;
}
