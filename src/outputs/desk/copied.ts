/**
 * What two units wrote in the same words: a goal, what was achieved, a reason. Wording that many use is nobody's: it
 * is known by how many units use it. Nobody is accused: a reader sees both texts and judges.
 */
import type { WrittenText } from '../../model/result/submission';
import { plainName } from '../../model/form/formNames';

export interface UnitText extends WrittenText {
  readonly unit: string;
  readonly file: string;
}

/** The same sentence with a figure in it; most of a text; another unit's name where its own should be. */
export type Alike = 'figures' | 'whole' | 'name';

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
}

/** Letters of a sentence that two write alike by chance when it is shorter. */
const SENTENCE = 12;
/** Of a text without figures. */
const WHOLE = 36;
/** A reason in a cell of its own is short, and one that fits two units word for word is worth a look. */
const ONLY_SENTENCE = 14;
const PART = 0.6;
/** Three in a small batch, a fiftieth of a large one. */
const LIMIT = { least: 3, part: 0.02 };
const MOST_PAIRS = 2000;

interface Sentence {
  readonly key: string;
  readonly written: string;
  readonly hasFigure: boolean;
}

export function copiedIn(texts: readonly UnitText[]): Copied {
  const names = new Set(texts.map(({ unit }) => plainName(unit)));
  const lengths = new Set([...names].map((name) => name.length));
  const limit = Math.max(LIMIT.least, Math.ceil(names.size * LIMIT.part));
  const sentences = texts.map(sentencesOf);
  const users = new Map<string, { readonly units: Set<string>; readonly texts: number[] }>();
  sentences.forEach((own, at) => {
    for (const { key } of own) {
      const found = users.get(key) ?? { units: new Set(), texts: [] };
      users.set(key, found);
      // Beyond the limit it is nobody's, and who else uses it is not kept.
      if (found.units.size > limit) continue;
      found.units.add(texts[at]!.unit);
      found.texts.push(at);
    }
  });
  const isCommon = (key: string): boolean => users.get(key)!.units.size > limit;
  const pairs = texts.flatMap((text, at): readonly Pair[] => {
    const own = sentences[at]!.filter(({ key }) => !isCommon(key));
    const others = new Set(
      own.flatMap(({ key }) =>
        users.get(key)!.texts.filter((to) => to < at && texts[to]!.unit !== text.unit),
      ),
    );
    const found = [...others].flatMap((to): readonly Pair[] => {
      const theirs = sentences[to]!;
      const shared = own.filter(({ key }) => theirs.some((each) => each.key === key));
      const alike = alikeBy(shared, sentences[at]!, theirs);
      return alike ? [{ text, other: texts[to]!, alike, shared: shared.map(({ written }) => written) }] : [];
    });
    // The first that it may be taken from; the others are beside that one.
    return found.slice(0, 1);
  });
  const named = texts.flatMap((text) => namesOther(text, names, lengths, texts));
  const all = [...named, ...pairs];
  return {
    pairs: all.slice(0, MOST_PAIRS),
    limit,
    common: [...users.keys()].filter(isCommon).length,
    left: Math.max(0, all.length - MOST_PAIRS),
  };
}

function alikeBy(
  shared: readonly Sentence[],
  own: readonly Sentence[],
  theirs: readonly Sentence[],
): Alike | undefined {
  if (shared.some(({ hasFigure }) => hasFigure)) return 'figures';
  const length = (all: readonly Sentence[]): number => all.reduce((sum, { key }) => sum + key.length, 0);
  const same = length(shared);
  const isMost = same >= PART * Math.min(length(own), length(theirs));
  const isOnly = own.length === 1 && theirs.length === 1 && same >= ONLY_SENTENCE;
  return isMost && (same >= WHOLE || isOnly) ? 'whole' : undefined;
}

/** Titles of documents are quoted by everybody, and each writes its own name. */
function sentencesOf({ text, unit }: UnitText): readonly Sentence[] {
  const own = plainName(unit);
  const found = text
    .replace(/《[^《》]*》/g, '')
    .split(/[。；;！!？?\n\r]+/)
    .map((written): Sentence => {
      const letters = plainName(written).replaceAll(own, '');
      return { key: letters, written: written.trim(), hasFigure: hasFigure(letters) };
    })
    .filter(({ key }) => key.length >= SENTENCE);
  return found.filter(({ key }, at) => found.findIndex((other) => other.key === key) === at);
}

/** A figure that is one's own: neither a year, a month or day, nor all of something, nor one of a count that all have. */
function hasFigure(letters: string): boolean {
  const figures =
    letters.replace(/20\d\d(?:年|-)?|\d{1,2}[年月日季]|第?\d{1,2}(?:条|号|项|次)/g, '').match(/\d+/g) ?? [];
  return figures.some((digits) => digits.length >= 2 && digits !== '100');
}

/** A text that begins with another unit's name, and nowhere has its own, was written for the other. */
function namesOther(
  text: UnitText,
  names: ReadonlySet<string>,
  lengths: ReadonlySet<number>,
  texts: readonly UnitText[],
): readonly Pair[] {
  const own = plainName(text.unit);
  const letters = plainName(text.text).replace(/^20\d\d年?度?/, '');
  if (letters.includes(own)) return [];
  const begins = [...lengths].flatMap((length) => {
    const name = letters.slice(0, length);
    return names.has(name) && name !== own ? [name] : [];
  });
  const longest = begins.sort((one, other) => other.length - one.length)[0];
  if (longest === undefined || own.includes(longest) || longest.length < SHORTEST_NAME) return [];
  // 财政局拨付…: what others do is told with them as its subject.
  if (/^(?:的|等|和|与|及|下达|拨付|批复|审核|核定|要求|安排|下发|印发)/.test(letters.slice(longest.length)))
    return [];
  const other = texts.find(({ unit }) => plainName(unit) === longest)!;
  return [{ text, other, alike: 'name', shared: [other.unit] }];
}

const SHORTEST_NAME = 4;
