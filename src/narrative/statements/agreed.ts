/** Statements that do not hold, where two of them agree on what one figure of both would have to be. */
import type { StatementKind } from '../../model/report/statement';
import type { Reading } from '../reading';
import { alike } from '../units';
import type { Span, Spans } from './spans';
import { less, meet, over, plusOne, spanOf, spansOf, sum, times } from './spans';
import type { Draft, Story } from './story';

/** What the figure in one place of a statement has to be, by the others. */
const SOLVED: Partial<Record<StatementKind, Readonly<Record<string, (others: Spans) => Span>>>> = {
  sum: { whole: (all) => sum(all.parts!), parts: (all) => less(all.whole![0]!, sum(all.parts!)) },
  balance: { whole: (all) => sum(all.parts!), parts: (all) => less(all.whole![0]!, sum(all.parts!)) },
  share: {
    part: (all) => times(all.share![0]!, sum(all.wholes!)),
    wholes: (all) => less(over(all.part![0]!, all.share![0]!), sum(all.wholes!)),
  },
  rate: {
    done: (all) => less(times(all.rate![0]!, sum(all.due!)), sum(all.done!)),
    due: (all) => less(over(sum(all.done!), all.rate![0]!), sum(all.due!)),
  },
  change: {
    now: (all) => sum([all.earlier![0]!, all.change![0]!]),
    earlier: (all) => less(all.now![0]!, all.change![0]!),
    change: (all) => less(all.now![0]!, all.earlier![0]!),
  },
  growth: {
    now: (all) => times(all.earlier![0]!, plusOne(all.percent![0]!)),
    earlier: (all) => over(all.now![0]!, plusOne(all.percent![0]!)),
  },
  'growth-by-change': {
    now: (all) => times(all.change![0]!, plusOne(over({ lower: 1, upper: 1 }, all.percent![0]!))),
  },
  'growth-from': {
    change: (all) => times(all.percent![0]!, all.earlier![0]!),
    earlier: (all) => over(all.change![0]!, all.percent![0]!),
  },
  price: {
    amount: (all) => times(all.count![0]!, all.price![0]!),
    count: (all) => over(all.amount![0]!, all.price![0]!),
    price: (all) => over(all.amount![0]!, all.count![0]!),
  },
};

/** What a figure would have to be for a statement to hold. */
interface Claim {
  readonly draft: Draft;
  readonly of: Reading;
  /** Of which kind the statement is, and what the figure is in it. */
  readonly as: string;
  readonly value: Span;
}

/** So wide, as a part of itself, both values together may be: wider ones meet by chance. */
const WIDEST = 0.01;
/** Longer lists, and more statements of one figure, are not looked through. */
const MOST = 30;
/** So many times as much or as little nobody mistypes. */
const FARTHEST = 5;

/**
 * Those of the statements that do not hold of which two, on different grounds, ask for one and the same other value of
 * one figure that they share. A value that is stated elsewhere is that of another figure, which they are of.
 */
export function agreedOn(drafts: readonly Draft[], story: Story): ReadonlySet<Draft> {
  const claims = new Map<Reading, Claim[]>();
  const agreed = new Set<Draft>();
  for (const draft of drafts)
    for (const claim of claimsOf(draft)) {
      const before = claims.get(claim.of) ?? [];
      for (const other of before)
        if (isAgreed(claim, other) && !isStated(claim, other, story)) {
          agreed.add(claim.draft);
          agreed.add(other.draft);
        }
      if (before.length < MOST) claims.set(claim.of, [...before, claim]);
    }
  return agreed;
}

function claimsOf(draft: Draft): readonly Claim[] {
  const claims: Claim[] = [];
  if (Object.values(draft.terms).flat().length > MOST) return claims;
  for (const [name, readings] of Object.entries(draft.terms))
    for (const of of readings) {
      const solved = SOLVED[draft.kind]?.[name];
      if (!solved) continue;
      const others = { ...draft.terms, [name]: readings.filter((each) => each !== of) };
      const value = solved(spansOf(others));
      const now = spanOf(of);
      if (value.lower > now.upper / FARTHEST && value.upper < now.lower * FARTHEST)
        claims.push({ draft, of, as: `${draft.kind} ${name}`, value });
    }
  return claims;
}

/** Two shares of one wrong whole agree on the right one: only statements of different make know of the figure itself. */
function isAgreed(a: Claim, b: Claim): boolean {
  if (a.as === b.as || !meet(a.value, b.value)) return false;
  const width = a.value.upper - a.value.lower + b.value.upper - b.value.lower;
  const others = new Set(Object.values(a.draft.terms).flat());
  return (
    width <= WIDEST * a.value.upper &&
    !Object.values(b.draft.terms)
      .flat()
      .some((each) => each !== a.of && others.has(each))
  );
}

function isStated({ of, value }: Claim, other: Claim, story: Story): boolean {
  return story.paragraphs.some(({ readings }) =>
    readings.some((each) => {
      if (each === of || !alike(each.figure.unit, of.figure.unit)) return false;
      const as = spanOf(each);
      return meet(as, value) && meet(as, other.value);
    }),
  );
}
