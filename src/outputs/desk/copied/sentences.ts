/** A text as the sentences that two units may have in common. */
import { plainName } from '../../../model/form/formNames';
import { withoutFigures } from './figures';
import type { UnitNames } from './names';

export interface Sentence {
  /** Its letters and figures alone, without names of units: the same for the same sentence. */
  readonly key: string;
  readonly written: string;
}

/** Letters of a sentence that two write alike by chance when it is shorter. */
const SHORTEST = 12;

/** Titles of documents, and their numbers, are quoted by everybody. */
const QUOTED = /《[^《》]*》|[\p{Script=Han}]{0,6}[〔[（(]20\d\d[〕\])）]\s*\d+\s*号/gu;
const NUMBERING =
  /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]|第[一二三四五六七八九十]{1,3}[，,、])\s*/;
/** A unit calls itself by what it is, and whoever copies changes that. */
const ITSELF =
  /[我本](?:区|县|市|镇|乡|街道)?(?:单位|部门|局|院|校|园|馆|站|所|队|会|办|委|中心|镇|乡|街道|公司)/g;

/** Each once. */
export function sentencesOf(text: string, names: UnitNames): readonly Sentence[] {
  const found = new Map<string, Sentence>();
  for (const part of text.replace(QUOTED, '').split(/[。；;！!？?\n\r]+/)) {
    const written = part.replace(NUMBERING, '').trim();
    const key = lettersOf(written, names);
    if (key.length < SHORTEST || found.has(key)) continue;
    found.set(key, { key, written });
  }
  return [...found.values()];
}

/** The same whatever its figures are. */
export const frameOf = ({ written }: Sentence, names: UnitNames): string =>
  lettersOf(withoutFigures(written), names);

const lettersOf = (written: string, names: UnitNames): string =>
  names.without(plainName(written)).replace(ITSELF, '我');
