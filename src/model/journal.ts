/**
 * What gouji wrote, so that it can be taken back: kept in the workbook's settings, the last write first.
 * A damaged or foreign text is no journal: nothing can be taken back then, and nothing is.
 */
import * as v from 'valibot';
import type { Severity } from './diagnostic';
import type { SummarySheet } from './marks';

export const JOURNAL_KEY = 'gouji.journal';
/** The summary sheet as it was last written: what undoing a rewrite gives back. */
export const SUMMARY_KEY = 'gouji.summary';

/** Older writes than these are forgotten … */
export const MAX_ENTRIES = 10;
/** … and so are those that would make the journal longer than this; the workbook carries it along. */
export const MAX_LENGTH = 400_000;

const content = v.union([
  v.null(),
  v.number(),
  v.string(),
  v.boolean(),
  v.strictObject({ formula: v.string() }),
]);
const state = v.strictObject({ content, numberFormat: v.string() });
const cellChange = v.strictObject({
  sheet: v.string(),
  address: v.string(),
  before: state,
  after: state,
});
const severity = v.picklist(['error', 'explain', 'hint'] satisfies Severity[]);
const markState = v.strictObject({
  formats: v.array(v.strictObject({ sheet: v.string(), severity, addresses: v.string() })),
  comments: v.array(v.strictObject({ sheet: v.string(), address: v.string(), content: v.string() })),
});

const entry = v.intersect([
  v.object({ id: v.string(), at: v.string() }),
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

/** The entries of a stored journal, the last write first; none where it cannot be read. */
export function parseJournal(text: unknown): readonly JournalEntry[] {
  const parsed = v.safeParse(journal, fromJson(text));
  return parsed.success ? parsed.output.entries : [];
}

/** As it is stored; undefined where nothing is left, so that the workbook carries nothing along. */
export function journalText(entries: readonly JournalEntry[]): string | undefined {
  for (let kept = entries.slice(0, MAX_ENTRIES); kept.length > 0; kept = kept.slice(0, -1)) {
    const text = JSON.stringify({ version: 1, entries: kept });
    if (text.length <= MAX_LENGTH) return text;
  }
  return undefined;
}

/**
 * The journal after a write. A write of marks that gives back what stood before the last one leaves no trace
 * of either.
 */
export function withEntry(entries: readonly JournalEntry[], added: JournalEntry): readonly JournalEntry[] {
  const [last, ...rest] = entries;
  const cancels =
    last &&
    'before' in last &&
    'after' in last &&
    'after' in added &&
    JSON.stringify(last.before) === JSON.stringify(added.after);
  return cancels ? rest : [added, ...entries];
}

/** A summary sheet as `SUMMARY_KEY` and the journal keep it; undefined for anything else. */
export function parseSummary(text: unknown): SummarySheet | undefined {
  const parsed = v.safeParse(
    v.object({
      name: v.string(),
      columnWidths: v.array(v.number()),
      rows: v.array(v.array(v.object({ value: v.union([v.string(), v.number()]), style: v.string() }))),
    }),
    fromJson(text),
  );
  return parsed.success ? (fromJson(text) as SummarySheet) : undefined;
}

function fromJson(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
