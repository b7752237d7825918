/**
 * What a report's text states of its own figures: that some make up another, that one is a share of another. The
 * grammar finds the statements, a rule's relation says what must hold for each of its kind.
 */
import type { FieldId } from '../form/fields';

export const STATEMENT_KINDS = [
  /** `parts` are all of `whole`. */
  'sum',
  /** `parts` are some of `whole`. */
  'within',
  /** `parts` may be all of `whole`; nobody says so. */
  'listed',
  /** Budget and adjustments, what was spent and what is left: `parts` make up `whole`. */
  'balance',
  /** `rest` is left of what was `carried` over and came in (`income`), less what was `spent`. */
  'carried',
  /** `share` is that of `part` in the sum of `wholes`. */
  'share',
  /** `parts` are the shares of one whole, all of them. */
  'shares',
  /** `rate` is `done` ÷ `due`. */
  'rate',
  /** `change` is `now` less `earlier`. */
  'change',
  /** `percent` is by how much `now` is more than `earlier`. */
  'growth',
  /** The same, where only the change is stated: by now, or by before. */
  'growth-by-change',
  'growth-from',
  /** It is said to have risen, to have fallen: `now` and `earlier`. */
  'risen',
  'fallen',
  /** Amount and per cent of one change: `change` and `percent` both more, both less. */
  'both-more',
  'both-less',
  /** `amount` is `count` times `price`. */
  'price',
  /** The same for each of twelve months. */
  'price-by-month',
  /** `amount` is what several kinds cost together: `count1` times `price1`, `count2` times `price2` …. */
  'prices-2',
  'prices-3',
  'prices-4',
  /** `second` says `first` once more. */
  'same',
  /** `count` things are announced, so many as `listed` are listed. */
  'count',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export interface Statement {
  readonly kind: StatementKind;
  /** The figures by what they are in it. */
  readonly terms: Readonly<Record<string, readonly FieldId[]>>;
  /**
   * Its figures were chosen by where they stand, or are farther from each other than a slip explains: they may be
   * others than the words mean, so a look is asked for, no more.
   */
  readonly guessed?: true;
}
