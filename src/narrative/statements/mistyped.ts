/** Whether one figure mistyped is all that keeps a statement from holding. */
import type { StatementKind } from '../../model/report/statement';
import type { Span, Spans } from './spans';
import { less, meet, minusOne, NEAR, over, spanOf, spansOf, sum, times } from './spans';
import type { Draft } from './story';
import { flatMap } from '../../model/flatMap';

const first = (spans: Spans, name: string): Span => spans[name]![0]!;

const MONTHS: Span = { lower: 12, upper: 12 };
const costs = (spans: Spans, kinds: number): Span =>
  sum(
    Array.from({ length: kinds }, (_, at) =>
      times(first(spans, `count${at + 1}`), first(spans, `price${at + 1}`)),
    ),
  );

/** What the rules ask of each kind, in numbers fast enough to try every digit. */
const HOLDS: Partial<Record<StatementKind, (spans: Spans) => boolean>> = {
  sum: (all) => meet(sum(all.parts!), first(all, 'whole')),
  balance: (all) => meet(sum(all.parts!), first(all, 'whole')),
  carried: (all) =>
    meet(less(sum([...all.carried!, ...all.income!]), first(all, 'spent')), first(all, 'rest')),
  within: (all) => sum(all.parts!).lower <= first(all, 'whole').upper + NEAR,
  share: (all) => meet(over(first(all, 'part'), sum(all.wholes!)), first(all, 'share')),
  rate: (all) => meet(over(sum(all.done!), sum(all.due!)), first(all, 'rate')),
  change: (all) => meet(less(first(all, 'now'), first(all, 'earlier')), first(all, 'change')),
  growth: (all) => meet(minusOne(over(first(all, 'now'), first(all, 'earlier'))), first(all, 'percent')),
  'growth-by-change': (all) =>
    meet(over(first(all, 'change'), less(first(all, 'now'), first(all, 'change'))), first(all, 'percent')),
  'growth-from': (all) => meet(over(first(all, 'change'), first(all, 'earlier')), first(all, 'percent')),
  price: (all) => meet(times(first(all, 'count'), first(all, 'price')), first(all, 'amount')),
  'price-by-month': (all) =>
    meet(times(times(first(all, 'count'), first(all, 'price')), MONTHS), first(all, 'amount')),
  'prices-2': (all) => meet(costs(all, 2), first(all, 'amount')),
  'prices-3': (all) => meet(costs(all, 3), first(all, 'amount')),
  'prices-4': (all) => meet(costs(all, 4), first(all, 'amount')),
};

/** Whether a statement holds as its figures stand. True for the kinds that are no arithmetic. */
export function isHolding({ kind, terms }: Draft): boolean {
  return HOLDS[kind]?.(spansOf(terms)) ?? true;
}

/** Of a list that may not name all, a part with one more digit makes up for much of what is not named. */
const LISTS: ReadonlySet<StatementKind> = new Set<StatementKind>(['sum', 'within', 'listed']);

/** So many times a whole far before them no parts are by a slip. */
const TOO_MANY = 2;
const FAR = 6;

function isFar({ whole, parts }: Draft['terms']): boolean {
  return parts!.some(
    ({ paragraph, figure }) =>
      paragraph !== whole![0]!.paragraph || figure.clause - whole![0]!.figure.clause > FAR,
  );
}

/**
 * False where the figures are so far from each other that not even another digit, two exchanged ones or a point that
 * slipped in one of them would make them agree: then the figures are not those that the words mean. True for what holds.
 */
export function isPlausible(draft: Draft): boolean {
  return isExplained(draft, !LISTS.has(draft.kind));
}

/** As `isPlausible`; `mayBeShort`: by a digit that was lost or typed twice, too. */
export function isExplained({ kind, terms }: Draft, mayBeShort: boolean): boolean {
  const holds = HOLDS[kind];
  if (!holds) return true;
  const spans = spansOf(terms);
  if (holds(spans)) return true;
  // Another first digit makes any whole large enough.
  if (kind === 'within' && isFar(terms) && sum(spans.parts!).lower > TOO_MANY * first(spans, 'whole').upper)
    return isExplained({ kind: 'sum', terms }, mayBeShort);
  return Object.entries(terms).some(([name, readings]) =>
    readings.some((reading, at) => {
      const own = spans[name]!;
      const as = own[at]!;
      // By the point a whole can always be made large enough.
      const found = entriesOf(reading.value, kind !== 'within', mayBeShort).some((value) => {
        own[at] = spanOf(reading, value);
        return holds(spans);
      });
      own[at] = as;
      return found;
    }),
  );
}

/** What a ratio may be off by where somebody reckoned it wrong; what is farther off is a ratio of something else. */
const OFF = 0.1;
const RATIOS: Partial<Record<StatementKind, (spans: Spans) => readonly [Span, Span]>> = {
  share: (all) => [over(first(all, 'part'), sum(all.wholes!)), first(all, 'share')],
  rate: (all) => [over(sum(all.done!), sum(all.due!)), first(all, 'rate')],
  growth: (all) => [minusOne(over(first(all, 'now'), first(all, 'earlier'))), first(all, 'percent')],
  'growth-by-change': (all) => [
    over(first(all, 'change'), less(first(all, 'now'), first(all, 'change'))),
    first(all, 'percent'),
  ],
};
/** Of a change or a product, as a part of the larger of what is stated and what comes out. */
const AMOUNT_OFF = 0.3;
const AMOUNTS: Partial<Record<StatementKind, (spans: Spans) => readonly [Span, Span]>> = {
  change: (all) => [less(first(all, 'now'), first(all, 'earlier')), first(all, 'change')],
  price: (all) => [times(first(all, 'count'), first(all, 'price')), first(all, 'amount')],
};

/** So much of a figure changes the other way than is said; beyond, the two are figures of different things. */
const SWING = 0.5;
/** Of a list, as a part of its whole. */
const LIST_OFF = 0.05;

/** False where a ratio, change or product is nowhere near what its figures come to. */
export function isNear({ kind, terms }: Draft): boolean {
  // Of marks a list that does not come out lacks one, or has those of another level.
  if (kind === 'sum' && terms.whole![0]!.role === 'score') return false;
  // A part that is twice as much as its whole, and by no slip, is one of something else.
  if (kind === 'sum' || kind === 'within') {
    const { whole, parts } = spansOf(terms);
    if (!parts!.every(({ lower }) => lower <= 2 * Math.max(whole![0]!.upper, 0) || lower <= 0)) return false;
  }
  // So much of a whole is no forgotten part: the list is one of something else.
  if (kind === 'sum' || kind === 'balance') {
    const { whole, parts } = spansOf(terms);
    const [computed, stated] = [sum(parts!).lower, whole![0]!.lower];
    return Math.abs(computed - stated) <= LIST_OFF * Math.abs(stated);
  }
  if (kind === 'within') return false;
  const amount = AMOUNTS[kind];
  if (amount) {
    const [computed, stated] = amount(spansOf(terms));
    // 从14条增加到12条，增加21条: the word itself is contradicted.
    const largest = Math.max(Math.abs(computed.lower), Math.abs(stated.lower));
    const { now, earlier } = spansOf(terms);
    if (computed.lower * stated.lower < 0 && kind === 'price') return false;
    if (computed.lower * stated.lower < 0)
      return Math.abs(computed.lower) <= SWING * Math.max(now![0]!.upper, earlier![0]!.upper);
    return Math.abs(computed.lower - stated.lower) <= AMOUNT_OFF * largest;
  }
  const ratio = RATIOS[kind];
  if (!ratio) return true;
  const [computed, stated] = ratio(spansOf(terms));
  return Math.abs(computed.lower - stated.lower) <= OFF * Math.max(1, Math.abs(stated.lower));
}

/** Longer numbers are no figures that anybody typed. */
const LONGEST = 16;

/** What may have been meant: another digit, two the other way round, one lost or typed twice, the point elsewhere. */
function entriesOf(value: string, withPoint: boolean, withLength: boolean): readonly string[] {
  if (value.length > LONGEST) return [];
  const found: string[] = [];
  const places = flatMap([...value], (char, at) => (/\d/.test(char) ? [at] : []));
  const put = (at: number, digit: string): string => value.slice(0, at) + digit + value.slice(at + 1);
  places.forEach((at, index) => {
    const char = value[at]!;
    for (let digit = 0; digit < 10; digit++)
      if (String(digit) !== char && (digit > 0 || at > 0)) found.push(put(at, String(digit)));
    if (withLength && value[at - 1] === char) found.push(put(at, ''));
    for (let lost = 0; withLength && lost < 10; lost++) found.push(put(at, `${char}${lost}`));
    for (let lost = 1; withLength && index === 0 && lost < 10; lost++) found.push(put(at, `${lost}${char}`));
    for (const next of places.slice(index + 1))
      if (value[next] !== char)
        found.push(
          value.slice(0, at) + value[next]! + value.slice(at + 1, next) + char + value.slice(next + 1),
        );
  });
  if (withPoint) for (const factor of [10, 0.1]) found.push(String(Number(value) * factor));
  return found;
}
