/** What a reviewer's workbook is made by, beside what comes of the files. */
import type { ReturnLetter } from '../../model/writing/letter';
import type { Shelf } from '../../model/writing/shelf';
import type { DeskOptions } from '../desk/desk';
import type { Group } from '../desk/groups';
import type { TogetherPart } from '../desk/together';

export interface ReviewOptions extends Omit<DeskOptions, 'shelf'> {
  readonly version: string;
  /** Holds the files of each unit against each other, in this order; without it none are. */
  readonly together?: (groups: readonly Group[]) => AsyncIterable<TogetherPart>;
  /** Takes what goes back to each unit, once all files have come. */
  readonly onLetters?: (letters: Iterable<ReturnLetter>) => void;
  /** Takes what is said of all files and units in a line each, once they have come. */
  readonly onVerdict?: (lines: readonly string[]) => void;
  /** Where what is not needed until the end is laid aside; at hand, where nothing else is given. */
  readonly shelf?: Shelf;
  /** What else is to be said of all files, once they have come. */
  readonly notes?: () => readonly string[];
  /** How much the sheet of findings can take. */
  readonly most?: { readonly findings: number; readonly characters: number };
}
