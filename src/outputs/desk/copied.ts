/**
 * What two units wrote in the same words: a goal, what was achieved, a reason, a report's paragraph. Wording that many
 * use is nobody's: it is known by how many units use it, whole or in pieces. Nobody is accused: a reader sees both
 * texts and judges.
 *
 * The texts are gone through four times, and no two are compared that have no sentence in common: what is kept
 * grows with what is shared, and the time with the length of all texts.
 */
import { isParagraph } from '../../model/report/reportText';
import type { WrittenText } from '../../model/result/submission';
import { plainName } from '../../model/form/formNames';
import { CommonPieces } from './copied/common';
import { evidenceIn, neededEvidence } from './copied/figures';
import { hashOf, Users } from './copied/hash';
import { NearSentences } from './copied/nearly';
import { UnitNames } from './copied/names';
import type { Sentence } from './copied/sentences';
import { frameOf, sentencesOf } from './copied/sentences';
import { Vocabulary } from './copied/vocabulary';
import { flatMap } from '../../model/flatMap';

export interface UnitText extends WrittenText {
  readonly unit: string;
  readonly file: string;
}

/** The same sentence with its figures; most of a text; all of a sentence but a word or a figure; another unit's name. */
export type Alike = 'figures' | 'whole' | 'nearly' | 'name';

export interface Pair {
  readonly text: UnitText;
  readonly other: UnitText;
  readonly alike: Alike;
  /** What stands in both, as the first has it. */
  readonly shared: readonly string[];
}

export interface Copied {
  readonly pairs: readonly Pair[];
  /** A sentence of more units is common wording. */
  readonly limit: number;
  /** How many sentences are. */
  readonly common: number;
  /** Pairs beyond what a sheet is read for. */
  readonly left: number;
  /** There are reports, and too few to tell what all write from what one has taken from another. */
  readonly areFewReports: boolean;
}

/** Three in a small batch, a fiftieth of a large one. */
const LIMIT = { least: 3, part: 0.02 };
const MOST_PAIRS = 2000;
/** Of two reports: a reader knows by then. */
const MOST_OF_REPORTS = 5;

/** Letters and part of a text without figures: a goal, what was achieved. */
const WHOLE = { letters: 36, part: 0.6 };
/** A reason in a cell of its own is short, and one that fits two units word for word is worth a look. */
const ONLY_SENTENCE = 14;
/** Of a report's paragraph; and what two reports have in common in all: one passage of a guide is no copy. */
const PARAGRAPH = { letters: 40, part: 0.8, inAll: 120 };
/** Of fewer what is a guide's wording is not known by how many have it: only figures tell. */
const FEWEST_REPORTS = 10;

/** @param texts gone through several times, each time in the same order */
export function copiedIn(texts: Iterable<UnitText>): Copied {
  const units = new Set<string>();
  const reports = new Set<string>();
  for (const { unit, cell } of texts) {
    units.add(unit);
    if (isParagraph(cell)) reports.add(unit);
  }
  const areFewReports = reports.size > 0 && reports.size < FEWEST_REPORTS;
  const names = new UnitNames(units);
  const limit = Math.max(LIMIT.least, Math.ceil(names.count * LIMIT.part));
  const near = new NearSentences<UnitText>(names, limit);
  const shared = sharedSentences(texts, names, limit, near);
  const whole = pairsOf(heldBy(texts, names, shared), areFewReports);
  const pairs = [...namedPairs(texts, names), ...whole, ...nearPairs(near, whole)];
  return {
    pairs: pairs.slice(0, MOST_PAIRS),
    limit,
    common: shared.common,
    left: Math.max(0, pairs.length - MOST_PAIRS),
    areFewReports,
  };
}

interface Shared {
  /** Of sentences that are nobody's own, and not everybody's either; undefined of all others. */
  of(sentence: Sentence): SharedSentence | undefined;
  readonly common: number;
}

interface SharedSentence extends Sentence {
  /** Its figures are not the same by chance. */
  readonly isTold: boolean;
  /** It is not made of the words that all reports are made of. */
  readonly isOwn: boolean;
}

function sharedSentences(
  texts: Iterable<UnitText>,
  names: UnitNames,
  limit: number,
  near: NearSentences<UnitText>,
): Shared {
  const first = new Map<number, string>();
  const twice = new Set<number>();
  const vocabulary = new Vocabulary(names.count);
  for (const { text, unit } of texts)
    for (const sentence of sentencesOf(text, names)) {
      const { key } = sentence;
      near.add(sentence, unit);
      vocabulary.add(key, unit);
      const hash = hashOf(key);
      const before = first.get(hash);
      if (before === undefined) first.set(hash, unit);
      else if (before !== unit) twice.add(hash);
    }
  first.clear();
  const users = new Users(twice);
  const keys = new Map<number, string>();
  const frames = new Set<number>();
  for (const each of texts)
    for (const sentence of sentencesOf(each.text, names)) {
      near.hold(sentence, each);
      const hash = hashOf(sentence.key);
      if (!twice.has(hash)) continue;
      users.add(hash, each.unit);
      keys.set(hash, sentence.key);
      if (hasDigits(sentence)) frames.add(hashOf(frameOf(sentence, names)));
    }
  let common = 0;
  for (const hash of twice)
    if (users.count(hash) > limit) {
      common += 1;
      keys.delete(hash);
    }
  const pieces = new CommonPieces(keys.values(), limit);
  const ofFrame = new Users(frames);
  if (keys.size > 0)
    for (const { text, unit } of texts)
      for (const sentence of sentencesOf(text, names)) {
        pieces.add(sentence.key, unit);
        if (hasDigits(sentence)) ofFrame.add(hashOf(frameOf(sentence, names)), unit);
      }
  const isTold = (sentence: Sentence): boolean =>
    hasDigits(sentence) &&
    evidenceIn(sentence.written) >= neededEvidence(ofFrame.count(hashOf(frameOf(sentence, names))));
  return {
    of: (sentence) => {
      if (keys.get(hashOf(sentence.key)) !== sentence.key) return undefined;
      const told = isTold(sentence);
      return told || !pieces.isCommon(sentence.key)
        ? { ...sentence, isTold: told, isOwn: vocabulary.isOwn(sentence.key) }
        : undefined;
    },
    common,
  };
}

const hasDigits = ({ key }: Sentence): boolean => /\d/.test(key);

/** A text with what others have of it. */
interface Held {
  readonly text: UnitText;
  readonly isReport: boolean;
  readonly length: number;
  readonly count: number;
  readonly sentences: ReadonlyMap<string, SharedSentence>;
}

function heldBy(texts: Iterable<UnitText>, names: UnitNames, shared: Shared): readonly Held[] {
  const held: Held[] = [];
  for (const text of texts) {
    const all = sentencesOf(text.text, names);
    const own = flatMap(all, (sentence) => shared.of(sentence) ?? []);
    if (own.length === 0) continue;
    held.push({
      text,
      isReport: isParagraph(text.cell),
      length: lengthOf(all),
      count: all.length,
      sentences: new Map(own.map((sentence) => [sentence.key, sentence])),
    });
  }
  return held;
}

function pairsOf(held: readonly Held[], areFewReports: boolean): readonly Pair[] {
  const holders = holdersIn(held);
  const inReports = sharedInReports(held, holders);
  const told = new Set<string>();
  const ofReports = new Map<string, number>();
  return flatMap(held, (one, at): readonly Pair[] => {
    const before = new Set(
      flatMap([...one.sentences.keys()], (key) =>
        holders.get(key)!.filter((to) => to < at && held[to]!.text.unit !== one.text.unit),
      ),
    );
    for (const to of before) {
      const other = held[to]!;
      const both = [...one.sentences.values()].filter(({ key }) => other.sentences.has(key));
      const between = pairKey(one, other);
      // Told already of the cell that a report repeats.
      if (both.every(({ key }) => told.has(`${between}\n${key}`))) continue;
      const alike = alikeBy(both, one, other, areFewReports ? 0 : (inReports.get(between) ?? 0));
      if (!alike) continue;
      if (one.isReport && other.isReport) {
        const count = ofReports.get(between) ?? 0;
        ofReports.set(between, count + 1);
        if (count >= MOST_OF_REPORTS) return [];
      }
      for (const { key } of both) told.add(`${between}\n${key}`);
      // The first that it may be taken from; the others are beside that one.
      return [{ text: one.text, other: other.text, alike, shared: both.map(({ written }) => written) }];
    }
    return [];
  });
}

/** Those between texts of which nothing was told yet. */
function nearPairs(near: NearSentences<UnitText>, told: readonly Pair[]): readonly Pair[] {
  const places = new Set(
    flatMap(told, ({ text, other }) => [placesKey(text, other), placesKey(other, text)]),
  );
  return flatMap([...near.pairs()], ({ text, other, written }): readonly Pair[] =>
    places.has(placesKey(text, other)) ? [] : [{ text, other, alike: 'nearly', shared: [written] }],
  );
}

const placesKey = (...texts: readonly UnitText[]): string =>
  JSON.stringify(
    texts.map(({ unit, file, cell: { sheet, row, column } }) => [unit, file, sheet, row, column]),
  );

/** Where each sentence stands, of each unit the first place: no unit's rows are held against all of another's. */
function holdersIn(held: readonly Held[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  const seen = new Set<string>();
  held.forEach(({ sentences, text, isReport }, at) => {
    for (const key of sentences.keys()) {
      const place = `${text.unit}\n${isReport}\n${key}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const all = holders.get(key);
      if (all) all.push(at);
      else holders.set(key, [at]);
    }
  });
  return holders;
}

const pairKey = (one: Held, other: Held): string => `${one.text.unit}\n${other.text.unit}`;
const lengthOf = (all: Iterable<Sentence>): number => {
  let sum = 0;
  for (const { key } of all) sum += key.length;
  return sum;
};

const isSaid = ({ isTold, isOwn }: SharedSentence): boolean => isTold || isOwn;

/** Letters that the reports of two units have in common, of sentences that say something. */
function sharedInReports(
  held: readonly Held[],
  holders: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [key, all] of holders) {
    const reports = all
      .map((at) => held[at]!)
      .filter(({ isReport, sentences }) => isReport && isSaid(sentences.get(key)!));
    const pairs = new Set(
      flatMap(reports, (one) =>
        reports.filter(({ text }) => text.unit !== one.text.unit).map((other) => pairKey(one, other)),
      ),
    );
    for (const pair of pairs) sums.set(pair, (sums.get(pair) ?? 0) + key.length);
  }
  return sums;
}

function alikeBy(
  both: readonly SharedSentence[],
  one: Held,
  other: Held,
  inReports: number,
): Alike | undefined {
  if (both.some(({ isTold }) => isTold)) return 'figures';
  const same = lengthOf(both);
  const part = same / Math.min(one.length, other.length);
  if (one.isReport || other.isReport) {
    const inAll = one.isReport && other.isReport ? inReports : 0;
    return both.some(isSaid) &&
      inAll >= PARAGRAPH.inAll &&
      part >= PARAGRAPH.part &&
      same >= PARAGRAPH.letters
      ? 'whole'
      : undefined;
  }
  const isOnly = one.count === 1 && other.count === 1 && same >= ONLY_SENTENCE;
  return part >= WHOLE.part && (same >= WHOLE.letters || isOnly) ? 'whole' : undefined;
}

/** A text that begins with another unit's name, and nowhere has its own, was written for the other. */
function namedPairs(texts: Iterable<UnitText>, names: UnitNames): readonly Pair[] {
  const found: { readonly text: UnitText; readonly name: string }[] = [];
  for (const text of texts) {
    const name = names.otherIn(text.text, text.unit, isParagraph(text.cell));
    if (name !== undefined) found.push({ text, name });
  }
  const wanted = new Set(found.map(({ name }) => name));
  const others = new Map<string, UnitText>();
  if (wanted.size > 0)
    for (const text of texts) {
      const plain = plainName(text.unit);
      if (wanted.has(plain) && !others.has(plain)) others.set(plain, text);
    }
  return found.map(({ text, name }) => {
    const other = others.get(name)!;
    return { text, other, alike: 'name', shared: [other.unit] };
  });
}
