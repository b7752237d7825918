/**
 * Sentences that two units have all but a word or a figure in common: whoever copies changes what must be its own.
 * Told are those with figures enough that no two units write them by chance; of one where a figure differs, there
 * must be two others that do not. What more units write so is a guide's, with a figure of each.
 */
import { likeNames } from '../align';
import { evidenceIn, figuresIn, neededEvidence } from './figures';
import { hashOf } from './hash';
import type { UnitNames } from './names';
import type { Sentence } from './sentences';
import { frameOf } from './sentences';

interface OfUnit {
  readonly unit: string;
}

export interface NearPair<Text> {
  readonly text: Text;
  readonly other: Text;
  readonly written: string;
}

/** Letters beside the figures: fewer are what all say, 投入资金〇万元. */
const SHORTEST_FRAME = 20;
/** Of the pairs of letters. */
const ALIKE = 0.8;
/** One that differs, and two that do not. */
const FEWEST_FIGURES = 3;
/** Digits of the units' own, also in a small batch: rates per head and other standards are the same for all. */
const LEAST_EVIDENCE = 6;

interface Held<Text> {
  readonly text: Text;
  readonly sentence: Sentence;
  readonly frame: string;
}

export class NearSentences<Text extends OfUnit> {
  private readonly first = new Map<number, string>();
  private readonly twice = new Set<number>();
  private readonly held = new Map<number, Held<Text>[]>();

  /** @param limit a rest of more units is common wording */
  constructor(
    private readonly names: UnitNames,
    private readonly limit: number,
  ) {}

  /** For every sentence of every unit, once. */
  add(sentence: Sentence, unit: string): void {
    for (const hash of this.restsOf(sentence)) {
      const before = this.first.get(hash);
      if (before === undefined) this.first.set(hash, unit);
      else if (before !== unit) this.twice.add(hash);
    }
  }

  /** And once more, once all have been added. */
  hold(sentence: Sentence, text: Text): void {
    this.first.clear();
    if (this.twice.size === 0) return;
    for (const hash of this.restsOf(sentence)) {
      if (!this.twice.has(hash)) continue;
      const held = this.held.get(hash) ?? [];
      if (held.length === 0) this.held.set(hash, held);
      held.push({ text, sentence, frame: frameOf(sentence, this.names) });
    }
  }

  /** Each sentence beside the first that it may be taken from. */
  *pairs(): Generator<NearPair<Text>, void> {
    const told = new Set<string>();
    for (const all of this.held.values()) {
      const [first] = all;
      if (!first || new Set(all.map(({ text }) => text.unit)).size > this.limit) continue;
      for (const each of all) {
        const between = `${first.text.unit}\n${each.text.unit}\n${each.sentence.key}`;
        if (each.text.unit === first.text.unit || told.has(between) || !areNear(first, each)) continue;
        told.add(between);
        yield { text: each.text, other: first.text, written: each.sentence.written };
      }
    }
  }

  /** What it has but for one thing, its words or one of its figures, where that says enough. */
  private restsOf(sentence: Sentence): readonly number[] {
    if (sentence.key.length < SHORTEST_FRAME || !DIGITS.test(sentence.key)) return [];
    const { written } = sentence;
    const figures = figuresIn(written);
    const rests: number[] = [];
    const needed = Math.max(neededEvidence(this.names.count), LEAST_EVIDENCE);
    if (evidenceIn(written) >= needed) rests.push(hashOf(`=${figures.join(' ')}`));
    if (figures.length >= FEWEST_FIGURES) {
      const frame = frameOf(sentence, this.names);
      if (frame.length < SHORTEST_FRAME) return rests;
      for (let at = 0; at < figures.length; at += 1) {
        const others = figures.filter((_, nth) => nth !== at);
        if (evidenceIn(others.join(' ')) < needed) continue;
        rests.push(hashOf(`${frame}${at}=${others.join(' ')}`));
      }
    }
    return rests;
  }
}

/** More than two figures of one digit. */
const DIGITS = /\d.*\d.*\d/;

type Like = Omit<Held<unknown>, 'text'>;

/** The same sentence is told elsewhere. */
function areNear(one: Like, other: Like): boolean {
  if (one.sentence.key === other.sentence.key) return false;
  if (one.frame.length < SHORTEST_FRAME || other.frame.length < SHORTEST_FRAME) return false;
  return one.frame === other.frame || likeNames(one.frame, other.frame) >= ALIKE;
}
