/**
 * The journal of our writes in a file, and beside it the exact way back of each, byte for byte. That way holds as long
 * as no other program has written the parts anew; then the journal's own entry says what stood there, as in Excel.
 */
import * as v from 'valibot';
import type { Reversal } from '../../ooxml/draft';
import type { JournalEntry } from '../../../model/writing/journal';
import {
  JOURNAL_KEY,
  journalText,
  parseJournal,
  remembered,
  withEntry,
} from '../../../model/writing/journal';
import { WAYS_BACK_KEY } from '../../../model/writing/kept';
import type { KeptTexts } from '../../../model/writing/keptPart';

/** Characters of all ways back: older ones go first. */
const MAX_LENGTH = 1_000_000;

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const splice = v.strictObject({ at: place, end: place, text: v.string() });
const reversal = v.strictObject({
  path: v.string(),
  crc: v.optional(v.number()),
  back: v.union([v.literal('added'), v.strictObject({ whole: v.string() }), v.array(v.array(splice))]),
});
const ways = v.object({ version: v.literal(1), ways: v.record(v.string(), v.array(reversal)) });

/** The last write first. */
export function entriesIn(texts: KeptTexts): readonly JournalEntry[] {
  return parseJournal(texts[JOURNAL_KEY]);
}

/** The way back of a write; undefined where it is not kept. */
export function wayBack(texts: KeptTexts, { id }: JournalEntry): readonly Reversal[] | undefined {
  return waysIn(texts).get(id);
}

/** What is kept after a write, and what is dropped of the journal by it. */
export function withWrite(texts: KeptTexts, entry: JournalEntry, reversals: readonly Reversal[]): KeptTexts {
  const entries = remembered(withEntry(entriesIn(texts), entry));
  return withJournal(texts, entries, new Map([[entry.id, reversals], ...waysIn(texts)]));
}

/** What is kept once the last write has been taken back. */
export function withoutLast(texts: KeptTexts): KeptTexts {
  return withJournal(texts, entriesIn(texts).slice(1), waysIn(texts));
}

function withJournal(
  texts: KeptTexts,
  entries: readonly JournalEntry[],
  known: ReadonlyMap<string, readonly Reversal[]>,
): KeptTexts {
  const text = journalText(entries);
  let kept = entries.flatMap(({ id }) => {
    const way = known.get(id);
    return way ? [[id, way.map(stored)] as const] : [];
  });
  const print = (): string => JSON.stringify({ version: 1, ways: Object.fromEntries(kept) });
  while (kept.length > 0 && print().length > MAX_LENGTH) kept = kept.slice(0, -1);
  return {
    ...withoutText(texts, JOURNAL_KEY, WAYS_BACK_KEY),
    ...(text !== undefined && { [JOURNAL_KEY]: text }),
    ...(kept.length > 0 && { [WAYS_BACK_KEY]: print() }),
  };
}

/** The texts but those under these keys. */
export function withoutText(texts: KeptTexts, ...keys: readonly string[]): KeptTexts {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => !keys.includes(key)));
}

const stored = ({ path, crc, back }: Reversal): v.InferInput<typeof reversal> => ({
  path,
  ...(crc !== undefined && { crc }),
  back: back === 'added' ? back : typeof back === 'string' ? { whole: back } : back.map((each) => [...each]),
});

function waysIn(texts: KeptTexts): ReadonlyMap<string, readonly Reversal[]> {
  const text = texts[WAYS_BACK_KEY];
  if (text === undefined) return new Map();
  try {
    const parsed = v.safeParse(ways, JSON.parse(text));
    if (!parsed.success) return new Map();
    return new Map(
      Object.entries(parsed.output.ways).map(([id, all]) => [
        id,
        all.map(({ path, crc, back }): Reversal => ({
          path,
          crc,
          back: typeof back === 'object' && 'whole' in back ? back.whole : back,
        })),
      ]),
    );
  } catch {
    return new Map();
  }
}
