/** Layouts by the labels that may mean them, so that one look at a label tells all that it may mean. */
import type { LabelMatcher } from './labels';
import { matcherOf } from './labels';
import { flatMap } from '../model/flatMap';

interface Labelled {
  readonly labels: readonly string[];
}

/** A layout that a label may mean, and which of its words that is, the most telling one being 0. */
export interface Meaning<Layout> {
  readonly layout: Layout;
  readonly rank: number;
}

interface Known<Layout> {
  readonly layout: Layout;
  readonly matcher: LabelMatcher;
}

export class Vocabulary<Layout extends Labelled> {
  private readonly known: readonly Known<Layout>[];
  /** What a label that is no word may end with to mean something. */
  private readonly endings: readonly string[];
  private readonly byWord = new Map<string, readonly Meaning<Layout>[]>();

  constructor(layouts: readonly Layout[]) {
    this.known = layouts.map((layout) => ({ layout, matcher: matcherOf(layout.labels) }));
    this.endings = flatMap(this.known, ({ matcher }) => matcher.anyEnding);
    for (const word of flatMap(this.known, ({ matcher }) => matcher.words))
      this.byWord.set(word, this.meant(word));
  }

  /** In the order of the layouts. @param label as it is compared */
  meanings(label: string): readonly Meaning<Layout>[] {
    const found = this.byWord.get(label);
    if (found) return found;
    for (const ending of this.endings) if (label.endsWith(ending)) return this.meant(label);
    return NONE;
  }

  /** The first layout that a label may mean. */
  first(label: string): Layout | undefined {
    return this.meanings(label)[0]?.layout;
  }

  fits(label: string): boolean {
    return this.meanings(label).length > 0;
  }

  private meant(label: string): readonly Meaning<Layout>[] {
    return flatMap(this.known, ({ layout, matcher }) => {
      const rank = matcher.rank(label);
      return rank < 0 ? [] : [{ layout, rank }];
    });
  }
}

const NONE: readonly never[] = [];

const vocabularies = new WeakMap<readonly Labelled[], Vocabulary<Labelled>>();

/** The vocabulary of a form's columns, rows or cells, made once: taught labels make lists of their own. */
export function vocabularyOf<Layout extends Labelled>(layouts: readonly Layout[]): Vocabulary<Layout> {
  let vocabulary = vocabularies.get(layouts) as Vocabulary<Layout> | undefined;
  if (!vocabulary) {
    vocabulary = new Vocabulary(layouts);
    vocabularies.set(layouts, vocabulary);
  }
  return vocabulary;
}
