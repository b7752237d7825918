/** What a reviewer's workbook is made by, beside what comes of the files. */
import type { RuleMeta } from '../../model/result/rule';
import type { Locale } from '../../model/text/locale';
import type { ReturnLetter } from '../../model/writing/letter';
import type { Shelf } from '../../model/writing/shelf';
import type { Group } from '../desk/groups';
import type { Previous } from '../desk/previous';
import type { Roster } from '../desk/roster';
import type { TogetherPart } from '../desk/together';

export interface ReviewOptions {
  readonly locale: Locale;
  readonly version: string;
  readonly rules: readonly RuleMeta[];
  /** As it is to be shown; begins with the day. */
  readonly checkedAt: string;
  readonly roster?: Roster | undefined;
  readonly previous?: Previous | undefined;
  /** The year that is to be reported on. */
  readonly year?: number | undefined;
  /** The units of last year's files. */
  readonly lastYears?: readonly string[] | undefined;
  /** A file as the workbook reaches it. */
  readonly pathTo?: (file: string) => string | undefined;
  /** Holds the files of each unit against each other, in this order; without it none are. */
  readonly together?: (groups: readonly Group[]) => AsyncIterable<TogetherPart>;
  /** Takes what goes back to each unit, once all files have come. */
  readonly onLetters?: (letters: Iterable<ReturnLetter>) => void;
  /** Where what is not needed until the end is laid aside; at hand, where nothing else is given. */
  readonly shelf?: Shelf;
  /** What else is to be said of all files, once they have come. */
  readonly notes?: () => readonly string[];
  /** How much the sheet of findings can take. */
  readonly most?: { readonly findings: number; readonly characters: number };
}
