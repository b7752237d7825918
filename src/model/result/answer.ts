/** What a unit wrote beside a finding on the page that its workbook, or a letter, came back with. */
import type { FindingPlace } from './findingPlace';

export interface Answer {
  readonly rule: string;
  readonly place: FindingPlace;
  readonly text: string;
}

/** The same in a letter, which may come back without any form: what it is about is told by the letter alone. */
export interface LetterAnswer {
  /** The finding's `fingerprint`, the unit in it. */
  readonly key: string;
  readonly text: string;
}
