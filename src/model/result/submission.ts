/** What a file says of whose it is, and of which year: for whoever keeps many units' files apart. */

import type { LocalizedText } from '../text/locale';
import type { CellAddress } from '../workbook/cell';

/** The rows of one list of a form, by what they are told by, with what else stands in each. */
export interface ListedRows {
  /** Kind of form, project, list. */
  readonly list: readonly [form: string, of: string, list: string];
  readonly keys: readonly string[];
  /** The texts of each row's other fields. */
  readonly values: readonly (readonly string[])[];
}

/** What a unit wrote in a cell at some length: a goal, what was achieved, a reason. */
export interface WrittenText {
  readonly item: LocalizedText;
  readonly cell: CellAddress;
  readonly text: string;
}

/** Whose it is, without what it says at length. */
export type Said = Omit<Submission, 'lists' | 'texts'>;

export interface Submission {
  /** Each form's unit as it names it, once each. */
  readonly units: readonly { readonly name: string; readonly code: string | undefined }[];
  /** The forms' titles as they are printed, and what stands above them. */
  readonly titles: readonly string[];
  /** Of its forms, once each. */
  readonly years: readonly number[];
  /** Kind and project of each form. */
  readonly forms: readonly (readonly [form: string, of: string])[];
  /** A report's text is among them: such a file belongs beside a workbook of the unit, and never stands for it. */
  readonly hasReport: boolean;
  readonly lists: readonly ListedRows[];
  readonly texts: readonly WrittenText[];
}
