/**
 * What gouji wrote, so that it can be taken back: kept in the workbook's settings, the last write first.
 * A damaged or foreign text is no journal: nothing can be taken back then, and nothing is.
 */
import * as v from 'valibot';
import type { Severity } from '../result/severity';
import type { SummarySheet } from './marks';
import { SUMMARY_STYLES } from './marks';

export const JOURNAL_KEY = 'gouji.journal';
/** The summary sheet as it was last written: what undoing a rewrite gives back. */
export const SUMMARY_KEY = 'gouji.summary';

/** Older writes than these are forgotten … */
export const MAX_ENTRIES = 10;
/** … and so are those that would make the journal longer than this; the workbook carries it along. */
export const MAX_LENGTH = 400_000;

const figure = v.pipe(v.number(), v.finite());
const content = v.union([v.null(), figure, v.string(), v.boolean(), v.strictObject({ formula: v.string() })]);
const CELL = '[A-Z]{1,3}[1-9][0-9]{0,6}';
const address = v.pipe(v.string(), v.regex(new RegExp(`^${CELL}$`)));
/** As Excel gives them: cells, areas, whole rows and columns. */
const addresses = v.pipe(v.string(), v.regex(/^[A-Z0-9:,]+$/));
const state = v.strictObject({ content, numberFormat: v.string() });
const cellChange = v.strictObject({
  sheet: v.string(),
  address,
  before: state,
  after: state,
});
const severity = v.picklist(['error', 'explain', 'hint'] satisfies Severity[]);
const markState = v.strictObject({
  formats: v.array(v.strictObject({ sheet: v.string(), severity, addresses })),
  comments: v.array(v.strictObject({ sheet: v.string(), address, content: v.string() })),
});

const entry = v.intersect([
  v.object({ id: v.string(), at: v.pipe(v.string(), v.isoTimestamp()) }),
  v.variant('action', [
    v.object({ action: v.literal('fill'), changes: v.array(cellChange) }),
    v.object({ action: v.literal('mark'), before: markState, after: markState }),
    v.object({ action: v.literal('clear-marks'), before: markState, after: markState }),
    v.object({
      action: v.literal('write-summary'),
      sheet: v.string(),
      /** The sheet as it was before, as JSON; null where the write added it, absent where it was not known. */
      before: v.optional(v.nullable(v.string())),
    }),
    /** The taught labels as they were kept; null where there were none. */
    v.object({ action: v.literal('teach'), before: v.nullable(v.string()), after: v.nullable(v.string()) }),
    v.object({
      action: v.literal('insert-template'),
      sheets: v.array(v.strictObject({ name: v.string(), content: v.string() })),
    }),
  ]),
]);

const journal = v.object({ version: v.literal(1), entries: v.array(entry) });

export type CellState = v.InferOutput<typeof state>;
export type CellChange = v.InferOutput<typeof cellChange>;
export type MarkState = v.InferOutput<typeof markState>;
export type JournalEntry = v.InferOutput<typeof entry>;
export type WriteAction = JournalEntry['action'];
export type EntryOf<Action extends WriteAction> = Extract<JournalEntry, { action: Action }>;

/** The entries of a stored journal, the last write first; none where it cannot be read, or is longer than ours get. */
export function parseJournal(text: unknown): readonly JournalEntry[] {
  if (typeof text !== 'string' || text.length > MAX_LENGTH) return [];
  const parsed = v.safeParse(journal, fromJson(text));
  return parsed.success ? parsed.output.entries.slice(0, MAX_ENTRIES) : [];
}

/** The latest of these writes that a journal has room for; none where the last alone is too long. */
export function remembered(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  let kept = entries.slice(0, MAX_ENTRIES);
  while (kept.length > 0 && textOf(kept).length > MAX_LENGTH) kept = kept.slice(0, -1);
  return kept;
}

/** As they are stored; undefined where there are none, so that the workbook carries nothing along. */
export function journalText(entries: readonly JournalEntry[]): string | undefined {
  const kept = remembered(entries);
  return kept.length > 0 ? textOf(kept) : undefined;
}

const textOf = (entries: readonly JournalEntry[]): string => JSON.stringify({ version: 1, entries });

/**
 * The journal after a write. Marks that are the same again leave no trace, and those that give back what stood
 * before the last write leave none of either.
 */
export function withEntry(entries: readonly JournalEntry[], added: JournalEntry): readonly JournalEntry[] {
  const [last, ...rest] = entries;
  if ('after' in added && JSON.stringify(added.before) === JSON.stringify(added.after)) return entries;
  const cancels =
    last &&
    'before' in last &&
    'after' in last &&
    'after' in added &&
    JSON.stringify(last.before) === JSON.stringify(added.after);
  return cancels ? rest : [added, ...entries];
}

/** Well above what a check gives; below what Excel has. */
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16_000));
/** Excel takes no more on a sheet. */
const MOST_BREAKS = 1_026;
const area = v.object({ top: place, left: place, bottom: place, right: place });
const summaryCell = v.object({
  value: v.union([v.string(), figure]),
  style: v.picklist(SUMMARY_STYLES),
  numberFormat: v.exactOptional(v.string()),
  link: v.exactOptional(v.object({ sheet: v.string(), row: place, column: place })),
  span: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
});
const summary = v.object({
  name: v.string(),
  columnWidths: v.pipe(v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(255))), v.maxLength(100)),
  hiddenColumns: v.exactOptional(v.pipe(v.array(place), v.maxLength(100))),
  titleRows: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  rows: v.pipe(v.array(v.pipe(v.array(summaryCell), v.maxLength(100))), v.maxLength(16_000)),
  breaksBefore: v.exactOptional(v.pipe(v.array(v.pipe(place, v.minValue(1))), v.maxLength(MOST_BREAKS))),
  tables: v.exactOptional(v.array(area)),
  chart: v.exactOptional(
    v.object({
      title: v.string(),
      at: area,
      source: area,
      categories: area,
      colors: v.pipe(v.array(v.string()), v.maxLength(100)),
    }),
  ),
}) satisfies v.GenericSchema<unknown, SummarySheet>;

/** A summary sheet as `SUMMARY_KEY` and the journal keep it; undefined for anything else. */
export function parseSummary(text: unknown): SummarySheet | undefined {
  const parsed = v.safeParse(summary, fromJson(text));
  return parsed.success ? parsed.output : undefined;
}

function fromJson(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
